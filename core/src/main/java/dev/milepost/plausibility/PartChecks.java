// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.ScopeCount;
import dev.milepost.observation.FactKey;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Wholes against their parts: categories, periods, and units against those above them. Rules 4.5, 5.3 and 5.4. */
final class PartChecks {

    private PartChecks() {}

    static List<Issue> partition(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        subject.dossier().inspections().forEach(one -> scope(one).ifPresent(issues::add));
        Reading.by(reading -> reading.key().withCategory(""), subject.readings())
                .forEach((whole, readings) ->
                        categories(subject, whole, readings).ifPresent(issues::add));
        return issues;
    }

    static List<Issue> subtree(ConsistencySubject subject) {
        Slots slots = Slots.of(subject);
        List<Issue> issues = new ArrayList<>();
        slots.readings().forEach((slot, stated) -> {
            if (slots.isSubtreeTotal(stated.element(), slot.unit())) {
                Slots.Below below = slots.below(slot, stated.element());
                boolean tooMuch =
                        stated.element().isNonNegative() && below.sum().compareTo(slots.amount(slot)) > 0;
                boolean differs = below.complete() && below.sum().compareTo(slots.amount(slot)) != 0;
                if (below.known() && (tooMuch || differs)) {
                    issues.add(subtreeIssue(subject, stated, slots.amount(slot), below.sum()));
                }
            }
        });
        return issues;
    }

    static List<Issue> parts(ConsistencySubject subject) {
        Slots slots = Slots.of(subject);
        List<Issue> issues = new ArrayList<>();
        slots.readings().forEach((slot, stated) -> {
            if (stated.fact().standsForParts()) {
                slots.parts(slot, stated.element(), slot.period())
                        .filter(sum -> sum.compareTo(slots.amount(slot)) != 0)
                        .ifPresent(sum -> issues.add(partsIssue(subject, stated, sum)));
            }
        });
        return issues;
    }

    static List<Issue> twoLevels(ConsistencySubject subject) {
        Map<Upper, Set<OrgUnitId>> lower = new LinkedHashMap<>();
        List<Reading> undeclared = subject.actuals().stream()
                .filter(reading -> reading.element().hierarchy().isEmpty())
                .filter(reading -> subject.organisation().find(reading.unit()).isPresent())
                .filter(reading -> subject.campaign().period().contains(reading.period()))
                .toList();
        Reading.by(reading -> new Counted(reading.element().id(), reading.key().category()), undeclared)
                .forEach((counted, readings) -> {
                    Set<OrgUnitId> units = units(readings);
                    for (OrgUnitId unit : units) {
                        subject.organisation().ancestors(unit).stream()
                                .map(OrgUnit::id)
                                .filter(units::contains)
                                .forEach(above -> lower.computeIfAbsent(
                                                new Upper(readings.get(0).element(), above),
                                                id -> new LinkedHashSet<>())
                                        .add(unit));
                    }
                });
        return lower.entrySet().stream()
                .map(entry -> twoLevelsIssue(subject, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Optional<Issue> scope(Inspection inspection) {
        List<BigDecimal> parts = inspection.scope().stream()
                .map(ScopeCount::count)
                .map(BigDecimal::valueOf)
                .toList();
        BigDecimal sum = sum(parts);
        Optional<BigDecimal> total = inspection.scopeTotal().map(BigDecimal::valueOf);
        if (parts.isEmpty() || total.isEmpty() || total.get().compareTo(sum) == 0) {
            return Optional.empty();
        }
        LocalizedText what = Wording.of("检查“{0}”的范围", "scope of inspection \"{0}\"", inspection.theme());
        return Optional.of(
                partitionIssue("inspection/" + inspection.id(), what, parts, Quantity.of(total.get(), Units.ONE)));
    }

    private static Optional<Issue> categories(ConsistencySubject subject, FactKey whole, List<Reading> readings) {
        DataElement element = readings.get(0).element();
        Optional<Disaggregation> set = element.disaggregation().filter(Disaggregation::exclusive);
        Optional<Reading> total = readings.stream()
                .filter(reading -> reading.key().category().isEmpty())
                .findFirst();
        if (set.isEmpty() || total.isEmpty() || element.unitOperator() != UnitOperator.SUM) {
            return Optional.empty();
        }
        List<BigDecimal> parts = set.get().categories().stream()
                .flatMap(category -> readings.stream()
                        .filter(reading -> reading.key().category().equals(category.code())))
                .map(Reading::amount)
                .toList();
        BigDecimal sum = sum(parts);
        int excess = sum.compareTo(total.get().amount());
        boolean complete = parts.size() == set.get().categories().size();
        boolean wrong = complete ? excess != 0 : excess > 0 && element.isNonNegative();
        if (parts.isEmpty() || !wrong) {
            return Optional.empty();
        }
        return Optional.of(partitionIssue(
                total.get().path(),
                Wording.place(subject, whole),
                parts,
                total.get().quantity()));
    }

    private static Issue partitionIssue(String path, LocalizedText what, List<BigDecimal> parts, Quantity total) {
        BigDecimal sum = sum(parts);
        LocalizedText advice = LocalizedText.of("核对各分项与合计", "check the parts against the total");
        return Issue.of(
                        Severity.ERROR,
                        "partition",
                        path,
                        Wording.of(
                                "{0}：各分项{1}，与合计{2}不符",
                                "{0}: the parts {1} differ from the stated total {2}",
                                what,
                                Wording.addition(parts, sum, total.unit()),
                                total))
                .withSuggestion(Digits.advice(advice, slip(parts, sum, total.amount())));
    }

    /** The slip of the pen in the total or in one part, and no other, that explains why they differ. */
    private static Optional<LocalizedText> slip(List<BigDecimal> parts, BigDecimal sum, BigDecimal total) {
        List<LocalizedText> slips = parts.stream()
                .filter(part -> part.add(total).compareTo(sum) > 0)
                .flatMap(part -> Digits.slip(part, part.add(total).subtract(sum)).stream())
                .distinct()
                .toList();
        return Digits.slip(total, sum)
                .or(() -> slips.stream().filter(slip -> slips.size() == 1).findFirst());
    }

    private static Issue subtreeIssue(ConsistencySubject subject, Reading stated, BigDecimal amount, BigDecimal below) {
        Range unit = Range.of(stated.element(), List.of());
        return Issue.of(
                        Severity.WARNING,
                        "subtree",
                        stated.path(),
                        Wording.of(
                                "{0}：本级填报合计{1}，下级合计{2}",
                                "{0}: a total of {1} is stated, the units below come to {2}",
                                Wording.place(subject, stated.key()),
                                unit.quantity(amount),
                                unit.quantity(below)))
                .withSuggestion(Digits.advice(
                        LocalizedText.of("核对本级合计与下级数据", "check the total against the units below"), amount, below));
    }

    private static Issue partsIssue(ConsistencySubject subject, Reading stated, BigDecimal sum) {
        return Issue.of(
                        Severity.WARNING,
                        "parts",
                        stated.path(),
                        Wording.of(
                                "{0}：填报全期合计{1}，各分期合计{2}",
                                "{0}: {1} is stated for the whole, the periods inside come to {2}",
                                Wording.place(subject, stated.key()),
                                stated.quantity(),
                                Quantity.of(sum, stated.element().unit())))
                .withSuggestion(Digits.advice(
                        LocalizedText.of("核对全期数与各分期数", "check the whole against the periods inside"),
                        stated.amount(),
                        sum));
    }

    private static Issue twoLevelsIssue(ConsistencySubject subject, Upper upper, Set<OrgUnitId> lower) {
        List<LocalizedText> names =
                lower.stream().map(unit -> Wording.unitName(subject, unit)).toList();
        return Issue.of(
                        Severity.WARNING,
                        "two-levels",
                        "element/" + upper.element().id(),
                        Wording.of(
                                "{0}：{1}及其下级（{2}）均有填报，仅采用{1}的数据",
                                "{0}: both {1} and units below it ({2}) report; {1} alone counts",
                                upper.element().name(),
                                Wording.unitName(subject, upper.unit()),
                                names))
                .withSuggestion(LocalizedText.of(
                        "声明上级数据是本级数还是合计数",
                        "declare whether the higher figure is the unit's own share or the whole below it"));
    }

    private static Set<OrgUnitId> units(List<Reading> readings) {
        Set<OrgUnitId> units = new LinkedHashSet<>();
        readings.forEach(reading -> units.add(reading.unit()));
        return units;
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private record Counted(DataElementId element, String category) {}

    private record Upper(DataElement element, OrgUnitId unit) {}
}
