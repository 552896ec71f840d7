// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.inspection.FindingTally;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.inspection.ScopeCount;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Inspections against themselves and one another. Rule 8.3. */
final class InspectionChecks {

    /** Spot checks, look-backs, cross-checks and third parties look at a part on purpose; they tell nothing. */
    private static final Set<InspectionKind> OF_ALL = Set.of(InspectionKind.SPECIAL, InspectionKind.ROUTINE);

    private InspectionChecks() {}

    static List<Issue> tally(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (Inspection inspection : subject.dossier().inspections()) {
            inspection.tally().ifPresent(tally -> {
                tooManyRectified(inspection, tally).ifPresent(issues::add);
                otherThanFindings(inspection, tally, subject.asOf()).ifPresent(issues::add);
            });
        }
        return issues;
    }

    static List<Issue> entityCount(ConsistencySubject subject) {
        Map<Entity, SortedMap<InspectionId, Counted>> counts = new TreeMap<>();
        List<Inspection> complete = subject.dossier().inspections().stream()
                .filter(inspection -> OF_ALL.contains(inspection.kind()))
                .toList();
        for (Inspection inspection : complete) {
            for (ScopeCount part : inspection.scope()) {
                Entity entity = new Entity(inspection.unit(), inspection.period(), part.category());
                counts.computeIfAbsent(entity, id -> new TreeMap<>())
                        .put(inspection.id(), new Counted(inspection.theme(), part));
            }
        }
        List<Issue> issues = new ArrayList<>();
        counts.forEach((entity, found) -> {
            if (found.values().stream()
                            .map(one -> one.part().count())
                            .distinct()
                            .count()
                    > 1) {
                issues.add(entityIssue(subject, entity, found));
            }
        });
        return issues;
    }

    private static Optional<Issue> tooManyRectified(Inspection inspection, FindingTally tally) {
        if (tally.rectified() <= tally.problems()) {
            return Optional.empty();
        }
        return Optional.of(Issue.of(
                Severity.ERROR,
                "tally",
                path(inspection.id()),
                Wording.of(
                        "检查“{0}”：整改{1}个，多于发现的{2}个",
                        "inspection \"{0}\": {1} rectified of {2} found",
                        inspection.theme(),
                        tally.rectified(),
                        tally.problems())));
    }

    /** A tally sums up the whole inspection, so while that goes on, findings may be fewer. */
    private static Optional<Issue> otherThanFindings(Inspection inspection, FindingTally tally, LocalDate asOf) {
        boolean over = !asOf.isBefore(inspection.period().lastDay());
        int types = inspection.typesBy(asOf);
        int raised = inspection.raisedBy(asOf);
        int closed = inspection.closedBy(asOf);
        boolean agree = types == tally.types() && raised == tally.problems() && closed == tally.rectified();
        if (inspection.findings().isEmpty() || !over || agree) {
            return Optional.empty();
        }
        return Optional.of(Issue.of(
                        Severity.ERROR,
                        "tally",
                        path(inspection.id()),
                        Wording.of(
                                "检查“{0}”：汇总为{1}类{2}个问题、整改{3}个，逐项登记为{4}类{5}个、销号{6}个",
                                "inspection \"{0}\": types {1}, problems {2}, rectified {3} by the tally;"
                                        + " types {4}, problems {5}, closed {6} by its findings",
                                inspection.theme(),
                                tally.types(),
                                tally.problems(),
                                tally.rectified(),
                                types,
                                raised,
                                closed))
                .withSuggestion(slip(
                        LocalizedText.of("以逐项登记为准核对汇总数", "check the tally against the register of findings"),
                        List.of(tally.types(), tally.problems(), tally.rectified()),
                        List.of(types, raised, closed))));
    }

    /** An advice and, if one explains a difference, the slip of the pen in the first pair of numbers that has one. */
    private static LocalizedText slip(LocalizedText advice, List<Integer> stated, List<Integer> known) {
        return Digits.advice(
                advice,
                IntStream.range(0, stated.size())
                        .mapToObj(i -> Digits.slip(BigDecimal.valueOf(stated.get(i)), BigDecimal.valueOf(known.get(i))))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Issue entityIssue(
            ConsistencySubject subject, Entity entity, SortedMap<InspectionId, Counted> found) {
        List<Integer> numbers =
                found.values().stream().map(one -> one.part().count()).toList();
        List<LocalizedText> counts = found.values().stream()
                .map(one -> Wording.of(
                        "“{0}”{1}", "{1} in \"{0}\"", one.theme(), one.part().count()))
                .toList();
        return Issue.of(
                        Severity.WARNING,
                        "entity-count",
                        path(found.firstKey()),
                        Wording.of(
                                "{0}，{1}：各次检查涉及的“{2}”数量不一：{3}",
                                "{0}, {1}: inspections differ in the number of {2}: {3}",
                                Wording.unitName(subject, entity.unit()),
                                entity.period(),
                                found.values().iterator().next().part().name(),
                                counts))
                .withSuggestion(slip(
                        LocalizedText.of("核对是否漏查或重复计数", "check whether some were left out or counted twice"),
                        Collections.nCopies(numbers.size(), numbers.get(0)),
                        numbers));
    }

    private static String path(InspectionId id) {
        return "inspection/" + id;
    }

    private record Counted(LocalizedText theme, ScopeCount part) {}

    /** Things that do not change between two inspections of one unit and period. */
    private record Entity(OrgUnitId unit, Period period, String category) implements Comparable<Entity> {

        private static final Comparator<Entity> ORDER =
                Comparator.comparing(Entity::unit).thenComparing(Entity::period).thenComparing(Entity::category);

        @Override
        public int compareTo(Entity other) {
            return ORDER.compare(this, other);
        }
    }
}
