// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of one unit over time. Rules 1.6, 4.4. */
final class SeriesChecks {

    /** So many equal figures in a row are no accident worth passing over. */
    private static final int REPEATS = 6;

    /** Fewer figures have no spread to speak of. */
    private static final int SPREAD = 8;

    private static final BigDecimal FAR = BigDecimal.TEN;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final Comparator<Reading> BY_TIME = Comparator.<Reading, LocalDate>comparing(
                    reading -> reading.period().lastDay())
            .thenComparing(Reading::period);

    private SeriesChecks() {}

    static List<Issue> cumulativeDecrease(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (List<Reading> series : series(subject)) {
            if (series.get(0).element().timeOperator() == TimeOperator.CUMULATIVE) {
                for (int i = 1; i < series.size(); i++) {
                    decrease(subject, series.get(i - 1), series.get(i)).ifPresent(issues::add);
                }
            }
        }
        return issues;
    }

    static List<Issue> repeated(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (List<Reading> series : series(subject)) {
            if (isFresh(series.get(0))) {
                runs(series).stream()
                        .filter(run ->
                                run.size() >= REPEATS && run.get(0).amount().signum() != 0)
                        .forEach(run -> issues.add(repeatedIssue(subject, run)));
            }
        }
        return issues;
    }

    static List<Issue> copied(ConsistencySubject subject) {
        Map<Copy, List<Reading>> copies = new LinkedHashMap<>();
        for (List<Reading> series : series(subject)) {
            boolean telling = series.size() >= REPEATS
                    && series.stream().noneMatch(reading -> reading.amount().signum() == 0)
                    && series.stream().map(Reading::amount).distinct().count() > 1;
            if (telling && isFresh(series.get(0))) {
                parent(subject, series.get(0))
                        .ifPresent(parent -> copies.computeIfAbsent(Copy.of(parent, series), id -> new ArrayList<>())
                                .add(series.get(0)));
            }
        }
        List<Issue> issues = new ArrayList<>();
        copies.forEach((copy, firsts) -> {
            if (firsts.size() > 1) {
                issues.add(copiedIssue(subject, copy, firsts));
            }
        });
        return issues;
    }

    static List<Issue> outlier(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (List<Reading> series : series(subject)) {
            boolean cumulative = series.get(0).element().timeOperator() == TimeOperator.CUMULATIVE;
            if (series.size() >= SPREAD && !cumulative) {
                issues.addAll(outliers(subject, series));
            }
        }
        return issues;
    }

    static List<Issue> distinctSummed(ConsistencySubject subject) {
        Map<DataElementId, List<Reading>> repeated = new LinkedHashMap<>();
        for (List<Reading> series : series(subject)) {
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

    private static Optional<Issue> decrease(ConsistencySubject subject, Reading earlier, Reading later) {
        boolean falls = later.amount().compareTo(earlier.amount()) < 0;
        boolean corrected = later.fact().revision() > 0;
        if (!falls || corrected || !sameYear(subject.campaign().period(), earlier.period(), later.period())) {
            return Optional.empty();
        }
        return Optional.of(Issue.of(
                        Severity.WARNING,
                        "cumulative-decrease",
                        later.path(),
                        Wording.of(
                                "{0}：累计数由{1}的{2}降至{3}的{4}，且未作更正",
                                "{0}: the cumulative figure falls from {2} in {1} to {4} in {3} without a correction",
                                Wording.series(subject, later.key()),
                                earlier.period(),
                                earlier.quantity(),
                                later.period(),
                                later.quantity()))
                .withSuggestion(LocalizedText.of(
                        "核对是否误填为当期数，或更正前期数",
                        "check whether the figure of the period alone was entered, or correct the earlier one")));
    }

    /** Cumulative figures start anew with each year of the campaign. */
    private static boolean sameYear(Period campaign, Period one, Period other) {
        boolean single = campaign.startInclusive().plusYears(1).compareTo(campaign.endExclusive()) >= 0;
        if (single && campaign.contains(one) && campaign.contains(other)) {
            return true;
        }
        return one.lastDay().getYear() == other.lastDay().getYear();
    }

    private static Issue repeatedIssue(ConsistencySubject subject, List<Reading> run) {
        Reading first = run.get(0);
        return Issue.of(
                Severity.INFO,
                "repeated",
                first.path(),
                Wording.of(
                        "{0}：{1}至{2}连续{3}期均为{4}",
                        "{0}: {4} in each of the {3} periods from {1} to {2}",
                        Wording.series(subject, first.key()),
                        first.period(),
                        run.get(run.size() - 1).period(),
                        run.size(),
                        first.quantity()));
    }

    private static Issue copiedIssue(ConsistencySubject subject, Copy copy, List<Reading> firsts) {
        Reading first = firsts.get(0);
        return Issue.of(
                Severity.INFO,
                "copied",
                first.path(),
                Wording.of(
                        "{0}：{1}的{2}期数据完全相同",
                        "{0}: {1} report the same {2} figures",
                        first.element().name(),
                        units(subject, firsts),
                        copy.figures().size()));
    }

    private static List<Issue> outliers(ConsistencySubject subject, List<Reading> series) {
        BigDecimal median = median(series.stream().map(Reading::amount).toList());
        BigDecimal spread = median(series.stream()
                .map(reading -> reading.amount().subtract(median).abs())
                .toList());
        if (spread.signum() == 0) {
            return List.of();
        }
        return series.stream()
                .filter(reading -> reading.amount().subtract(median).abs().compareTo(FAR.multiply(spread)) > 0)
                .map(reading -> Issue.of(
                        Severity.INFO,
                        "outlier",
                        reading.path(),
                        Wording.of(
                                "{0}：{1}与其余各期相差悬殊（{2}期的中位数为{3}）",
                                "{0}: {1} is far off the other periods (the median of {2} is {3})",
                                Wording.place(subject, reading.key()),
                                reading.quantity(),
                                series.size(),
                                Range.of(reading.element(), List.of()).quantity(median))))
                .toList();
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

    private static Issue overlapIssue(ConsistencySubject subject, List<Reading> firsts) {
        Reading first = firsts.get(0);
        return Issue.of(
                        Severity.WARNING,
                        "distinct-summed",
                        "element/" + first.element().id(),
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
                        "element/" + first.element().id(),
                        Wording.of(
                                "{0}：不重复计数不能逐期相加，填报了多期的有{1}",
                                "{0}: counts of different things never add up over time, yet {1} report several periods",
                                first.element().name(),
                                units(subject, firsts)))
                .withSuggestion(LocalizedText.of(
                        "改按次数（户次、人次）累加，或只填报期末数", "count occurrences instead, or report the state at the end only"));
    }

    /** The actual figures of each element, unit, category and source, in the order of time. */
    private static Collection<List<Reading>> series(ConsistencySubject subject) {
        Collection<List<Reading>> series =
                Reading.by(Series::of, subject.actuals()).values();
        series.forEach(readings -> readings.sort(BY_TIME));
        return series;
    }

    /** Whether each period has a figure of its own; a state and a running total may well stand still. */
    private static boolean isFresh(Reading reading) {
        TimeOperator operator = reading.element().timeOperator();
        return operator != TimeOperator.CUMULATIVE && operator != TimeOperator.POINT_IN_TIME;
    }

    private static List<List<Reading>> runs(List<Reading> series) {
        List<List<Reading>> runs = new ArrayList<>();
        for (Reading reading : series) {
            List<Reading> run = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            boolean goesOn = !run.isEmpty() && follows(run.get(run.size() - 1), reading);
            if (goesOn) {
                run.add(reading);
            } else {
                runs.add(new ArrayList<>(List.of(reading)));
            }
        }
        return runs;
    }

    private static boolean follows(Reading earlier, Reading later) {
        return earlier.amount().compareTo(later.amount()) == 0
                && earlier.period().type() == later.period().type()
                && earlier.period().endExclusive().equals(later.period().startInclusive());
    }

    private static Optional<OrgUnitId> parent(ConsistencySubject subject, Reading reading) {
        return subject.organisation().find(reading.unit()).flatMap(unit -> unit.parent());
    }

    private static BigDecimal median(List<BigDecimal> numbers) {
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        BigDecimal upper = sorted.get(sorted.size() / 2);
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        return lower.add(upper).divide(TWO);
    }

    private record Series(DataElementId element, OrgUnitId unit, String category, String source) {

        static Series of(Reading reading) {
            return new Series(
                    reading.element().id(),
                    reading.unit(),
                    reading.key().category(),
                    reading.key().source());
        }
    }

    private record Summed(DataElementId element, String level) {}

    private record Figure(Period period, BigDecimal amount) {}

    /** Equal for series of sibling units with the same figures. */
    private record Copy(OrgUnitId parent, DataElementId element, String category, List<Figure> figures) {

        static Copy of(OrgUnitId parent, List<Reading> series) {
            Reading first = series.get(0);
            List<Figure> figures = series.stream()
                    .map(reading -> new Figure(reading.period(), reading.amount()))
                    .toList();
            return new Copy(parent, first.element().id(), first.key().category(), figures);
        }
    }
}
