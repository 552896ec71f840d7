// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.period.PeriodType;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How figures are reported: by whom, how often, and under names that somebody knows. Rules 4.5, 12.2. */
final class ReportChecks {

    private static final String RECOUNT = "recount";

    private static final BigDecimal NINE = BigDecimal.valueOf(9);

    private static final BigDecimal ELEVEN = BigDecimal.valueOf(11);

    private ReportChecks() {}

    static List<Issue> twoSources(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        bySlot(subject).values().forEach(readings -> {
            List<Reading> reports =
                    readings.stream().filter(reading -> !isRecount(reading)).toList();
            boolean several = reports.stream()
                            .map(reading -> reading.key().source())
                            .distinct()
                            .count()
                    > 1;
            if (several && !reports.get(0).element().events()) {
                issues.add(twoSourcesIssue(subject, reports));
            }
        });
        return issues;
    }

    static List<Issue> recount(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        bySlot(subject).values().forEach(readings -> {
            Optional<Reading> reported =
                    readings.stream().filter(reading -> !isRecount(reading)).min(Reading.OWN_REPORT_FIRST);
            for (Reading recount : readings) {
                reported.filter(report -> isRecount(recount) && isFarOff(recount.amount(), report.amount()))
                        .ifPresent(report -> issues.add(recountIssue(subject, recount, report)));
            }
        });
        return issues;
    }

    static List<Issue> frequency(ConsistencySubject subject) {
        Map<Misreported, List<Observation>> found = new LinkedHashMap<>();
        for (Observation fact : subject.facts()) {
            boolean counts =
                    fact.state().counts() && fact.key().nature() == FactNature.ACTUAL && !fact.standsForParts();
            PeriodType type = fact.key().period().type();
            subject.findElement(fact.key().element())
                    .filter(element -> counts && element.frequency() != PeriodType.SPAN && element.frequency() != type)
                    .ifPresent(element -> found.computeIfAbsent(new Misreported(element, type), id -> new ArrayList<>())
                            .add(fact));
        }
        return found.entrySet().stream()
                .map(entry -> frequencyIssue(subject, entry.getKey(), entry.getValue()))
                .toList();
    }

    static List<Issue> unknownUnit(ConsistencySubject subject) {
        List<String> known = subject.organisation().units().stream()
                .map(unit -> unit.id().value())
                .toList();
        List<Issue> issues = new ArrayList<>();
        unknown(
                        subject,
                        fact -> fact.key().unit(),
                        id -> subject.organisation().find(id).isPresent())
                .forEach((id, facts) -> issues.add(Issue.of(
                                Severity.ERROR,
                                "unknown-unit",
                                Wording.path(facts.get(0)),
                                Wording.of(
                                        "单位“{0}”不在机构树中，其{1}条数据未计入",
                                        "unit '{0}' is not in the tree; its figures, {1} in all, are left out",
                                        id,
                                        facts.size()))
                        .withSuggestion(nearest(id.value(), known))));
        subject.campaign()
                .targets()
                .forEach(target -> target.unit()
                        .filter(unit -> subject.organisation().find(unit).isEmpty())
                        .ifPresent(unit -> issues.add(Issue.of(
                                        Severity.ERROR,
                                        "unknown-unit",
                                        "target/" + target.id(),
                                        Wording.of(
                                                "目标“{0}”所设的单位“{1}”不在机构树中",
                                                "unit '{1}' of target '{0}' is not in the tree", target.id(), unit))
                                .withSuggestion(nearest(unit.value(), known)))));
        return issues;
    }

    static List<Issue> unknownElement(ConsistencySubject subject) {
        List<String> known = subject.campaign().elements().stream()
                .map(element -> element.id().value())
                .toList();
        List<Issue> issues = new ArrayList<>();
        unknown(
                        subject,
                        fact -> fact.key().element(),
                        id -> subject.findElement(id).isPresent())
                .forEach((id, facts) -> issues.add(Issue.of(
                                Severity.ERROR,
                                "unknown-element",
                                Wording.path(facts.get(0)),
                                Wording.of(
                                        "数据项“{0}”不在本方案中，其{1}条数据未计入",
                                        "element '{0}' is not in the campaign; its figures, {1} in all, are left out",
                                        id,
                                        facts.size()))
                        .withSuggestion(nearest(id.value(), known))));
        return issues;
    }

    static List<Issue> unknownCategory(ConsistencySubject subject) {
        Map<Category, Observation> first = new LinkedHashMap<>();
        for (Observation fact : subject.facts()) {
            String code = fact.key().category();
            subject.findElement(fact.key().element())
                    .filter(element -> !code.isEmpty())
                    .filter(element -> element.disaggregation()
                            .flatMap(set -> set.find(code))
                            .isEmpty())
                    .ifPresent(element -> first.putIfAbsent(new Category(element, code), fact));
        }
        List<Issue> issues = new ArrayList<>();
        first.forEach((category, fact) -> issues.add(Issue.of(
                        Severity.ERROR,
                        "unknown-category",
                        Wording.path(fact),
                        Wording.of(
                                "{0}：没有分类“{1}”",
                                "{0} has no category '{1}'", category.element().name(), category.code()))
                .withSuggestion(nearest(category.code(), codes(category.element())))));
        return issues;
    }

    private static Issue twoSourcesIssue(ConsistencySubject subject, List<Reading> reports) {
        List<LocalizedText> named = reports.stream()
                .map(reading -> Wording.of("{0} {1}", "{0} {1}", source(reading), reading.quantity()))
                .toList();
        Issue issue = Issue.of(
                Severity.WARNING,
                "two-sources",
                reports.get(0).path(),
                Wording.of(
                        "{0}：有{1}个来源，仅采用其一：{2}",
                        "{0}: of {1} sources only one counts: {2}",
                        Wording.place(subject, reports.get(0).key()),
                        reports.size(),
                        named));
        Reading first = reports.get(0);
        LocalizedText advice = LocalizedText.of("确认采用哪个来源", "settle which source is right");
        return issue.withSuggestion(Digits.advice(
                advice,
                reports.stream()
                        .flatMap(one -> Digits.slip(first.amount(), one.amount()).stream())
                        .findFirst()));
    }

    private static Issue recountIssue(ConsistencySubject subject, Reading recount, Reading report) {
        return Issue.of(
                        Severity.WARNING,
                        RECOUNT,
                        recount.path(),
                        Wording.of(
                                "{0}：复核{1}，填报{2}，两者之比不在0.9至1.1之间",
                                "{0}: {1} recounted against {2} reported, outside 0.9 to 1.1",
                                Wording.place(subject, recount.key()),
                                recount.quantity(),
                                report.quantity()))
                .withSuggestion(Digits.advice(
                        LocalizedText.of("由填报单位核实并更正", "let the unit that reported it look again and correct it"),
                        recount.amount(),
                        report.amount()));
    }

    private static Issue frequencyIssue(ConsistencySubject subject, Misreported kind, List<Observation> facts) {
        DataElement element = kind.element();
        LocalizedText message = Wording.of(
                "{0}：应按{1}填报，有{2}条按{3}填报，首条为{4}，{5}",
                "{0}: expected by {1}; figures by {3}: {2}, the first of {4}, {5}",
                element.name(),
                element.frequency().label(),
                facts.size(),
                kind.type().label(),
                Wording.unitName(subject, facts.get(0).key().unit()),
                facts.get(0).key().period());
        return Issue.of(Severity.ERROR, "frequency", Wording.path(facts.get(0)), message)
                .withSuggestion(LocalizedText.of(
                        "这些数据未计入，请按规定的周期重报", "they are left out; report them by the period asked for"));
    }

    private static LocalizedText nearest(String name, Collection<String> known) {
        List<String> names = NearestNames.of(name, known, 3);
        return names.isEmpty()
                ? LocalizedText.of("没有可选的名称", "there are no names to choose from")
                : Wording.of("最接近的是：{0}", "nearest: {0}", names);
    }

    private static <T> Map<T, List<Observation>> unknown(
            ConsistencySubject subject, Function<Observation, T> name, Function<T, Boolean> known) {
        return subject.facts().stream()
                .filter(fact -> !known.apply(name.apply(fact)))
                .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<Slots.Slot, List<Reading>> bySlot(ConsistencySubject subject) {
        return Reading.by(Slots.Slot::of, subject.actuals());
    }

    private static boolean isRecount(Reading reading) {
        return reading.key().source().equals(RECOUNT);
    }

    private static LocalizedText source(Reading reading) {
        String source = reading.key().source();
        return source.isEmpty() ? LocalizedText.of("本单位填报", "own report") : LocalizedText.of(source, source);
    }

    /** Whether recount / reported lies outside 0.9 to 1.1; only a recount of nothing fits a report of nothing. */
    private static boolean isFarOff(BigDecimal recount, BigDecimal reported) {
        BigDecimal ten = recount.multiply(BigDecimal.TEN);
        BigDecimal nine = reported.multiply(NINE);
        BigDecimal eleven = reported.multiply(ELEVEN);
        return ten.compareTo(nine.min(eleven)) < 0 || ten.compareTo(nine.max(eleven)) > 0;
    }

    private static List<String> codes(DataElement element) {
        return element.disaggregation()
                .map(set -> set.categories().stream()
                        .map(Disaggregation.Category::code)
                        .toList())
                .orElse(List.of());
    }

    private record Misreported(DataElement element, PeriodType type) {}

    private record Category(DataElement element, String code) {}
}
