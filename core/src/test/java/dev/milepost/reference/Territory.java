// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Succession;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The units of a day, and who answers on it for those that are not there. Rule 5.6. */
final class Territory {

    private final OrgTree everyone;
    private final OrgTree tree;
    private final LocalDate day;
    private final List<OrgUnit> absent;

    /**
     * The units of a day.
     *
     * @param spoken the day of the question: who had not opened by then and sent nothing is no part of it
     * @param speaking who sent anything
     */
    Territory(OrgTree everyone, LocalDate day, LocalDate spoken, Set<OrgUnitId> speaking) {
        this.everyone = everyone;
        this.tree = everyone.on(day);
        this.day = day;
        this.absent = everyone.units().stream()
                .filter(unit -> tree.find(unit.id()).isEmpty())
                .filter(unit -> speaking.contains(unit.id())
                        || unit.opens().filter(spoken::isBefore).isEmpty())
                .toList();
    }

    OrgTree tree() {
        return tree;
    }

    /** A unit of whatever day. */
    OrgUnit unit(OrgUnitId id) {
        return everyone.get(id);
    }

    /** Whether a unit ever lay below another. */
    boolean isWithin(OrgUnitId unit, OrgUnitId top) {
        return everyone.isWithin(unit, top);
    }

    /** The units that the tree lacks. */
    List<OrgUnit> absent() {
        return absent;
    }

    /** How the share of each heir of a unit came about. */
    Trace trace(OrgUnit origin) {
        return trace(origin.id(), Set.of());
    }

    /**
     * What counts within the subtree of a unit of those that the tree lacks.
     *
     * @param splits whether the figure can be split
     * @param apart whether every heir has its share to itself; else the unit above several heirs counts them as one
     */
    List<Legacy> legacies(OrgUnitId top, boolean splits, boolean apart) {
        Set<OrgUnitId> within = new HashSet<>();
        tree.subtree(top).forEach(unit -> within.add(unit.id()));
        List<Legacy> all = new ArrayList<>();
        for (OrgUnit origin : absent) {
            Trace trace = trace(origin);
            if (!trace.sure() || (trace.shares().size() > 1 && !splits)) {
                Legacy whole = above(origin, trace);
                all.addAll(within.contains(whole.place()) ? List.of(whole) : List.of());
                continue;
            }
            SortedMap<OrgUnitId, Fraction> here = new TreeMap<>(trace.shares());
            here.keySet().retainAll(within);
            all.addAll(here.size() > 1 && !apart ? List.of(together(origin, here)) : each(origin, here));
        }
        return all;
    }

    private List<Legacy> each(OrgUnit origin, SortedMap<OrgUnitId, Fraction> shares) {
        List<Legacy> all = new ArrayList<>();
        shares.forEach((heir, share) -> all.add(new Legacy(
                origin,
                heir,
                new TreeMap<>(Map.of(heir, share)),
                Set.of(heir),
                true,
                !isWithin(origin.id(), heir),
                all.isEmpty())));
        return all;
    }

    private Legacy together(OrgUnit origin, SortedMap<OrgUnitId, Fraction> shares) {
        return new Legacy(origin, common(shares.keySet()), shares, shares.keySet(), true, false, true);
    }

    /** Nobody knows who holds what: the nearest unit above all who may. */
    private Legacy above(OrgUnit origin, Trace trace) {
        OrgUnitId common = common(trace.ends());
        OrgUnitId place =
                trace.heirs().contains(common) ? tree.get(common).parent().orElse(common) : common;
        SortedMap<OrgUnitId, Fraction> whole = new TreeMap<>(Map.of(place, Fraction.ONE));
        return new Legacy(origin, place, whole, trace.heirs(), false, false, true);
    }

    private OrgUnitId common(Set<OrgUnitId> units) {
        OrgUnitId above = units.iterator().next();
        while (!holdsAll(above, units)) {
            above = tree.get(above).parent().orElseThrow();
        }
        return above;
    }

    private boolean holdsAll(OrgUnitId above, Set<OrgUnitId> units) {
        return units.stream().allMatch(unit -> tree.isWithin(unit, above));
    }

    private Trace trace(OrgUnitId unit, Set<OrgUnitId> passed) {
        if (tree.find(unit).isPresent()) {
            return new Trace(true, Map.of(unit, Fraction.ONE), Set.of(unit), Set.of(unit));
        }
        boolean before = everyone.get(unit).opens().filter(day::isBefore).isPresent();
        List<Succession> steps = before ? origins(unit) : successors(unit);
        if (steps.isEmpty() || passed.contains(unit)) {
            return new Trace(false, Map.of(), Set.of(), Set.of(nearest(unit)));
        }
        Set<OrgUnitId> beyond = new HashSet<>(passed);
        beyond.add(unit);
        Trace all = new Trace(true, Map.of(), Set.of(), Set.of());
        Fraction sum = Fraction.ZERO;
        for (Succession step : steps) {
            Fraction share = before ? Fraction.of(1, steps.size()) : Fraction.of(step.share());
            all = all.plus(trace(before ? step.from() : step.to(), beyond), share);
            sum = sum.plus(share);
        }
        boolean told = before ? all.shares().size() == 1 : sum.equals(Fraction.ONE);
        return new Trace(all.sure() && told, all.shares(), all.heirs(), all.ends());
    }

    /** Who took over by the day: what was passed on last. */
    private List<Succession> successors(OrgUnitId unit) {
        List<Succession> past = everyone.successions().stream()
                .filter(one -> one.from().equals(unit) && !one.date().isAfter(day))
                .toList();
        return past.stream()
                .filter(one -> past.stream().noneMatch(other -> other.date().isAfter(one.date())))
                .toList();
    }

    /** Whom a unit that is yet to open comes from. */
    private List<Succession> origins(OrgUnitId unit) {
        return everyone.successions().stream()
                .filter(one -> one.to().equals(unit) && one.date().isAfter(day))
                .toList();
    }

    private OrgUnitId nearest(OrgUnitId unit) {
        return everyone.ancestors(unit).stream()
                .map(OrgUnit::id)
                .filter(above -> tree.find(above).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /**
     * What became of a unit.
     *
     * @param sure whether every share is known
     * @param shares who holds which share, as far as known
     * @param heirs who took over
     * @param ends those, and the units above where nobody did
     */
    record Trace(boolean sure, Map<OrgUnitId, Fraction> shares, Set<OrgUnitId> heirs, Set<OrgUnitId> ends) {

        private Trace plus(Trace other, Fraction share) {
            Map<OrgUnitId, Fraction> sums = new TreeMap<>(shares);
            other.shares.forEach((heir, part) -> sums.merge(heir, part.times(share), Fraction::plus));
            Set<OrgUnitId> both = new HashSet<>(heirs);
            both.addAll(other.heirs);
            Set<OrgUnitId> all = new HashSet<>(ends);
            all.addAll(other.ends);
            return new Trace(sure && other.sure, sums, both, all);
        }
    }
}
