// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The parts of a rate over a tree: a part needs both its halves. Rules 3.3, 5.2, 5.3, 5.6. */
final class Rates {

    private final Territory territory;
    private final OverTime tops;
    private final OverTime bottoms;
    private final DataElement top;
    private final DataElement bottom;
    private final Predicate<OrgUnit> claims;

    Rates(Territory territory, OverTime tops, OverTime bottoms, Predicate<OrgUnit> claims) {
        this.territory = territory;
        this.tops = tops;
        this.bottoms = bottoms;
        this.top = tops.element();
        this.bottom = bottoms.element();
        this.claims = claims;
    }

    /** The parts of the rate of a unit. */
    List<Pair> pairs(OrgUnitId unit) {
        return pairs(unit, territory.legacies(unit, OverUnits.splits(top) && OverUnits.splits(bottom), true));
    }

    private List<Pair> pairs(OrgUnitId unit, List<Legacy> legacies) {
        List<Pair> below = new ArrayList<>();
        territory.tree().children(unit).forEach(child -> below.addAll(pairs(child.id(), legacies)));
        List<Legacy> joining = new ArrayList<>();
        for (Legacy legacy : legacies) {
            if (legacy.place().equals(unit) && legacy.joins()) {
                joining.add(legacy);
            } else if (legacy.place().equals(unit)) {
                of(legacy).ifPresent(below::add);
            }
        }
        List<Pair> both = together(own(unit, joining), below);
        return both.stream().anyMatch(Pair::isThere) ? both : totals(unit, both);
    }

    /** A unit and those it took over are one, as far as they have both halves together. Rule 5.6. */
    private List<Pair> own(OrgUnitId unit, List<Legacy> joining) {
        Pair own = at(territory.unit(unit));
        if (joining.isEmpty()) {
            return List.of(own);
        }
        List<Part> above = withLegacies(tops, unit, joining);
        List<Part> under = withLegacies(bottoms, unit, joining);
        if (above.stream().anyMatch(Part::isNumber) && under.stream().anyMatch(Part::isNumber)) {
            return List.of(new Pair(unit, Half.total(top, above), Half.total(bottom, under)));
        }
        List<Pair> all = new ArrayList<>(List.of(own));
        joining.forEach(legacy -> of(legacy).ifPresent(all::add));
        return all;
    }

    private List<Part> withLegacies(OverTime time, OrgUnitId unit, List<Legacy> joining) {
        List<Part> parts = new ArrayList<>();
        parts.add(time.part(territory.unit(unit), "", isOwed(territory.unit(unit))));
        joining.forEach(legacy ->
                new Takeover(time, legacy).part(isOwed(legacy.origin())).ifPresent(parts::add));
        return parts;
    }

    private Optional<Pair> of(Legacy legacy) {
        boolean owed = isOwed(legacy.origin());
        Optional<Part> above = new Takeover(tops, legacy).part(owed);
        Optional<Part> under = new Takeover(bottoms, legacy).part(owed);
        return above.isPresent() && under.isPresent()
                ? Optional.of(new Pair(legacy.origin().id(), Half.of(above.get()), Half.of(under.get())))
                : Optional.empty();
    }

    /** Why there is no rate where no part has one. Rule 2.1. */
    MissingReason why(List<Pair> pairs, MissingReason nobodyAsked) {
        List<MissingReason> reasons = pairs.stream()
                .flatMap(pair -> pair.reason().or(() -> awaited(pair)).stream())
                .toList();
        return OverUnits.why(reasons, nobodyAsked);
    }

    private Optional<MissingReason> awaited(Pair pair) {
        OrgUnit unit = territory.unit(pair.unit());
        boolean waits = (tops.isAhead() || bottoms.isAhead()) && (tops.isAssigned(unit) || bottoms.isAssigned(unit));
        return waits ? Optional.of(MissingReason.NOT_DUE) : Optional.empty();
    }

    private List<Pair> together(List<Pair> own, List<Pair> below) {
        boolean ownCounts = own.stream().anyMatch(Pair::counts);
        boolean belowCounts = below.stream().anyMatch(Pair::counts);
        Hierarchy hierarchy = top.hierarchy().orElse(null);
        if (hierarchy == Hierarchy.SUBTREE ? ownCounts && !belowCounts : hierarchy == null && ownCounts) {
            return own;
        }
        List<Pair> all = new ArrayList<>(hierarchy == Hierarchy.OWN || !ownCounts ? own : List.of());
        all.addAll(below);
        return all;
    }

    /** Where no unit has both halves, numerators of some may meet the denominators of others: villages and town. */
    private List<Pair> totals(OrgUnitId unit, List<Pair> otherwise) {
        if (top.unitOperator() != UnitOperator.SUM || bottom.unitOperator() != UnitOperator.SUM) {
            return otherwise;
        }
        List<Part> above = new OverUnits(territory, tops).parts(unit);
        List<Part> under = new OverUnits(territory, bottoms).parts(unit);
        if (above.stream().noneMatch(Part::isNumber) || under.stream().noneMatch(Part::isNumber)) {
            return otherwise;
        }
        Pair total = new Pair(unit, Half.total(top, above), Half.total(bottom, under));
        return total.counts() ? List.of(total) : otherwise;
    }

    private Pair at(OrgUnit unit) {
        boolean owed = isOwed(unit);
        return new Pair(unit.id(), Half.of(tops.part(unit, "", owed)), Half.of(bottoms.part(unit, "", owed)));
    }

    private boolean isOwed(OrgUnit unit) {
        return claims.test(unit) || tops.isAssigned(unit) || bottoms.isAssigned(unit) || tops.says(unit);
    }
}
