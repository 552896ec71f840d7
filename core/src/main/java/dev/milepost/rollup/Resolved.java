// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.Issue;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the figures of a subtree come to.
 *
 * @param tally the figures together
 * @param parts the figures one by one, gaps included
 * @param potential of pairs: by how much the numerator may still grow, as far as denominators tell
 * @param open of pairs: whether the denominator of a silent unit is unknown
 * @param issues what was doubtful
 * @param notes what was left out or only compared
 */
record Resolved(
        UnitTally tally,
        List<UnitValue> parts,
        Ratio potential,
        Ratio silentDenominator,
        boolean open,
        List<Issue> issues,
        List<LocalizedText> notes) {

    static final Resolved NOTHING =
            new Resolved(UnitTally.empty(), List.of(), Ratio.ZERO, Ratio.ZERO, false, List.of(), List.of());

    /** The code of the issue that a figure in a mean has no weight. */
    static final String NO_WEIGHT = "no-weight";

    static Resolved of(UnitValue part, UnitTally tally) {
        return new Resolved(tally, List.of(part), Ratio.ZERO, Ratio.ZERO, false, List.of(), List.of());
    }

    /** Whether a figure is there. */
    boolean isKnown() {
        return parts.stream().anyMatch(UnitValue::isKnown);
    }

    /** Of pairs, whether somebody has both halves, even if they cannot be divided. */
    boolean hasPairs() {
        return parts.stream()
                .anyMatch(part -> part.isKnown() || part.value().equals(Value.missing(MissingReason.ZERO_DENOMINATOR)));
    }

    /** The parts that have a figure. */
    List<UnitValue> known() {
        return parts.stream().filter(UnitValue::isKnown).toList();
    }

    /** How many units have a figure; shares of one unit are of one. */
    long knownUnits() {
        return known().stream().map(UnitValue::unit).distinct().count();
    }

    /** How many units' cumulative figures run through which last day. Rule 4.4. */
    SortedMap<LocalDate, Integer> runsThrough() {
        SortedMap<LocalDate, Set<OrgUnitId>> units = new TreeMap<>();
        known().forEach(part -> part.through()
                .ifPresent(day ->
                        units.computeIfAbsent(day, none -> new HashSet<>()).add(part.unit())));
        SortedMap<LocalDate, Integer> counts = new TreeMap<>();
        units.forEach((day, all) -> counts.put(day, all.size()));
        return Collections.unmodifiableSortedMap(counts);
    }

    /** Whether a unit that owes a figure has none. */
    boolean isSilent() {
        return parts.stream()
                .anyMatch(part -> !part.isKnown() && !part.reporting().isComplete());
    }

    /** Whether the figure of a unit lacks some of its reports. */
    boolean isPartial() {
        return parts.stream().anyMatch(part -> part.isKnown() && part.partial());
    }

    /** Whether a figure in a mean has no weight. */
    boolean isUnweighed() {
        return issues.stream().anyMatch(issue -> issue.code().equals(NO_WEIGHT));
    }

    Resolved plus(Resolved other) {
        return plus(other, tally.merge(other.tally));
    }

    /** This and what an heir holds of a closed unit, of which an heir below may hold a share already. Rule 5.6. */
    Resolved withShare(Resolved share) {
        return plus(share, tally.withShare(share.tally));
    }

    private Resolved plus(Resolved other, UnitTally both) {
        return new Resolved(
                both,
                joined(parts, other.parts),
                Exact.reduced(potential.plus(other.potential)),
                Exact.reduced(silentDenominator.plus(other.silentDenominator)),
                open || other.open,
                joined(issues, other.issues),
                joined(notes, other.notes));
    }

    Resolved noting(LocalizedText note) {
        return new Resolved(tally, parts, potential, silentDenominator, open, issues, joined(notes, List.of(note)));
    }

    Resolved withSilent(Ratio denominator, Ratio growth, boolean unknown) {
        return new Resolved(tally, parts, growth, denominator, unknown, issues, notes);
    }

    Resolved withIssue(Issue issue) {
        return new Resolved(tally, parts, potential, silentDenominator, open, joined(issues, List.of(issue)), notes);
    }

    Resolved withIssues(List<Issue> further) {
        return further.stream().reduce(this, Resolved::withIssue, Resolved::plus);
    }

    /** The sum of the figures as that of one unit. */
    UnitValue total(DataElement element, OrgUnit unit, SumWording wording) {
        FigureMaker.refuseDistinct(element, unit.id(), this);
        Value sum = Exact.value(tally.sum());
        List<UnitValue> known = known();
        Explanation why = known.size() == 1 ? known.get(0).why() : wording.over(element, unit, this, sum);
        return new UnitValue(
                unit.id(),
                sum,
                tally.assurance().orElse(Assurance.VERIFIED),
                tally.reporting(),
                parts.stream().anyMatch(UnitValue::partial),
                why);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
