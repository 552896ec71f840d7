// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.DenominatorBasis;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is counted and over what: things and occurrences, one denominator and another. Rules 1.6, 1.7. */
final class CountChecks {

    /** The words of rule 1.6 for things that are counted once. */
    private static final Set<String> THINGS = Set.of("户", "家", "人");

    /** How the words for occurrences end: 户次, 家次, 人次, 车次, 次. */
    private static final String TIMES = "次";

    private CountChecks() {}

    static List<Issue> distinctAboveOccurrences(ConsistencySubject subject) {
        Slots slots = Slots.of(subject);
        List<Issue> issues = new ArrayList<>();
        for (DataElement things : subject.campaign().elements()) {
            for (DataElementId id : things.occurrences().stream().toList()) {
                DataElement times = subject.findElement(id).orElseThrow();
                for (Slots.Slot slot : slots.of(things.id())) {
                    occurrences(subject, slots, slot, things, times)
                            .filter(sum -> sum.compareTo(slots.amount(slot)) < 0)
                            .ifPresent(sum -> issues.add(aboveIssue(subject, slots.reading(slot), times, sum)));
                }
            }
        }
        return issues;
    }

    static List<Issue> distinctSummed(ConsistencySubject subject) {
        Map<DataElementId, List<Reading>> repeated = new LinkedHashMap<>();
        for (List<Reading> series : SeriesChecks.series(subject)) {
            Reading first = series.get(0);
            long summed = series.stream()
                    .filter(reading -> subject.campaign().period().contains(reading.period()))
                    .count();
            if (isDistinct(first.element()) && summed > 1 && first.element().timeOperator() == TimeOperator.IN_PERIOD) {
                repeated.computeIfAbsent(first.element().id(), id -> new ArrayList<>())
                        .add(first);
            }
        }
        List<Issue> issues = new ArrayList<>();
        repeated.values().forEach(firsts -> issues.add(distinctIssue(subject, firsts)));
        overUnits(subject).forEach(firsts -> issues.add(overlapIssue(subject, firsts)));
        return issues;
    }

    static List<Issue> basis(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        subject.campaign().elements().forEach(element -> unitIssue(element).ifPresent(issues::add));
        List<Rate> rates = Rate.of(subject);
        rates.forEach(rate -> mixedIssue(rate).ifPresent(issues::add));
        rates.stream()
                .collect(Collectors.groupingBy(Rate::denominator, LinkedHashMap::new, Collectors.toList()))
                .forEach((denominator, sharing) ->
                        denominatorIssue(denominator, sharing).ifPresent(issues::add));
        return issues;
    }

    /** The occurrences of the time that a count of things speaks of; empty unless all of it is reported. */
    private static Optional<BigDecimal> occurrences(
            ConsistencySubject subject, Slots slots, Slots.Slot slot, DataElement things, DataElement times) {
        if (!things.timeOperator().accumulates() || !times.timeOperator().accumulates()) {
            return Optional.empty();
        }
        if (things.timeOperator() == times.timeOperator()) {
            return slots.whole(slot, times, slot.period());
        }
        return things.timeOperator() == TimeOperator.CUMULATIVE
                ? slots.whole(
                        slot, times, SeriesChecks.yearToDate(subject.campaign().period(), slot.period()))
                : Optional.empty();
    }

    /** Of each count of different things that is summed over units not declared disjoint, one figure per unit. */
    private static List<List<Reading>> overUnits(ConsistencySubject subject) {
        Map<Summed, Map<OrgUnitId, Reading>> found = new LinkedHashMap<>();
        for (Reading reading : subject.actuals()) {
            DataElement element = reading.element();
            boolean summed = isDistinct(element) && !element.disjoint() && element.unitOperator() == UnitOperator.SUM;
            subject.organisation()
                    .find(reading.unit())
                    .filter(unit -> summed)
                    .ifPresent(unit -> found.computeIfAbsent(
                                    new Summed(element.id(), unit.level().code()), id -> new LinkedHashMap<>())
                            .putIfAbsent(unit.id(), reading));
        }
        return found.values().stream()
                .filter(units -> units.size() > 1)
                .map(units -> List.copyOf(units.values()))
                .toList();
    }

    private static Issue aboveIssue(ConsistencySubject subject, Reading things, DataElement times, BigDecimal sum) {
        return Issue.of(
                        Severity.ERROR,
                        "distinct-over-occurrences",
                        things.path(),
                        Wording.of(
                                "{0}：不重复计数{1}多于“{2}”的{3}",
                                "{0}: {1}, each counted once, are more than the {3} of {2}",
                                Wording.place(subject, things.key()),
                                things.quantity(),
                                times.name(),
                                Range.of(times, List.of()).quantity(sum)))
                .withSuggestion(LocalizedText.of(
                        "核对是否把次数填作了户数、人数，或漏报了次数",
                        "check whether occurrences were entered as things, or some occurrences are not reported"));
    }

    private static Issue overlapIssue(ConsistencySubject subject, List<Reading> firsts) {
        Reading first = firsts.get(0);
        return Issue.of(
                        Severity.WARNING,
                        "distinct-summed",
                        path(first.element()),
                        Wording.of(
                                "{0}：未声明各单位计数对象不重叠，不宜相加：{1}",
                                "{0}: nobody declared that {1} count different things, so a sum may count some twice",
                                first.element().name(),
                                units(subject, firsts)))
                .withSuggestion(LocalizedText.of("确认不重叠后予以声明", "declare the units disjoint if they are"));
    }

    private static Issue distinctIssue(ConsistencySubject subject, List<Reading> firsts) {
        Reading first = firsts.get(0);
        return Issue.of(
                        Severity.WARNING,
                        "distinct-summed",
                        path(first.element()),
                        Wording.of(
                                "{0}：不重复计数不能逐期相加，填报了多期的有{1}",
                                "{0}: counts of different things never add up over time, yet {1} report several periods",
                                first.element().name(),
                                units(subject, firsts)))
                .withSuggestion(LocalizedText.of(
                        "改按次数（户次、人次）累加，或只填报期末数", "count occurrences instead, or report the state at the end only"));
    }

    private static Optional<Issue> unitIssue(DataElement element) {
        String word = element.unit().word().zh();
        Optional<CountBasis> told = word.endsWith(TIMES)
                ? Optional.of(CountBasis.OCCURRENCE)
                : Optional.of(CountBasis.DISTINCT).filter(basis -> THINGS.contains(word));
        return told.filter(basis -> element.basis().filter(one -> one != basis).isPresent())
                .map(basis -> Issue.of(
                                Severity.WARNING,
                                "basis",
                                path(element),
                                Wording.of(
                                        "{0}：计量单位“{1}”与声明的计数口径（{2}）不符",
                                        "{0}: the unit {1} does not fit a count of {2}",
                                        element.name(),
                                        element.unit().word(),
                                        element.basis().orElseThrow().label()))
                        .withSuggestion(
                                Wording.of("改用相应的计量单位，或改为{0}", "change the unit, or count {0}", basis.label())));
    }

    private static Optional<Issue> mixedIssue(Rate rate) {
        Optional<CountBasis> above = rate.numerator().basis();
        Optional<CountBasis> below = rate.denominator().basis();
        if (!rate.isShare() || above.isEmpty() || below.isEmpty() || above.equals(below)) {
            return Optional.empty();
        }
        return Optional.of(Issue.of(
                        Severity.WARNING,
                        "basis",
                        path(rate),
                        Wording.of(
                                "{0}：分子“{1}”为{2}，分母“{3}”为{4}，口径不一，其比不是占比",
                                "{0}: numerator {1} counts {2}, denominator {3} counts {4};"
                                        + " one over the other is no share",
                                rate.indicator().name(),
                                rate.numerator().name(),
                                above.get().label(),
                                rate.denominator().name(),
                                below.get().label()))
                .withSuggestion(LocalizedText.of("分子、分母采用同一计数口径", "count both on one basis")));
    }

    private static Optional<Issue> denominatorIssue(DataElement denominator, List<Rate> rates) {
        Map<DenominatorBasis, Rate> declared = new LinkedHashMap<>();
        rates.forEach(rate ->
                rate.indicator().sheet().denominatorBasis().ifPresent(basis -> declared.putIfAbsent(basis, rate)));
        if (declared.size() < 2) {
            return Optional.empty();
        }
        List<LocalizedText> named = declared.entrySet().stream()
                .map(entry -> Wording.of(
                        "“{0}”按{1}",
                        "{1} by {0}",
                        entry.getValue().indicator().name(),
                        entry.getKey().label()))
                .toList();
        return Optional.of(Issue.of(
                        Severity.WARNING,
                        "basis",
                        path(denominator),
                        Wording.of(
                                "{0}：同一分母声明了不同口径：{1}",
                                "{0}: one denominator is declared to be of different bases: {1}",
                                denominator.name(),
                                named))
                .withSuggestion(
                        LocalizedText.of("按口径分设分母，或统一口径", "store a denominator of each basis, or settle on one")));
    }

    private static boolean isDistinct(DataElement element) {
        return element.basis().filter(basis -> basis == CountBasis.DISTINCT).isPresent();
    }

    private static List<LocalizedText> units(ConsistencySubject subject, List<Reading> firsts) {
        return firsts.stream()
                .map(Reading::unit)
                .distinct()
                .map(unit -> Wording.unitName(subject, unit))
                .toList();
    }

    private static String path(DataElement element) {
        return "element/" + element.id();
    }

    private static String path(Rate rate) {
        return "indicator/" + rate.indicator().id();
    }

    private record Summed(DataElementId element, String level) {}
}
