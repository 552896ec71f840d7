// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The parts of a rate over a tree: a part needs both its halves. Rules 3.3, 5.2, 5.3. */
final class Rates {

    private final OrgTree tree;
    private final OverTime tops;
    private final OverTime bottoms;
    private final DataElement top;
    private final DataElement bottom;
    private final Predicate<OrgUnit> claims;

    Rates(OrgTree tree, OverTime tops, OverTime bottoms, Predicate<OrgUnit> claims) {
        this.tree = tree;
        this.tops = tops;
        this.bottoms = bottoms;
        this.top = tops.element();
        this.bottom = bottoms.element();
        this.claims = claims;
    }

    /** The parts of the rate of a unit. */
    List<Pair> pairs(OrgUnitId unit) {
        Pair own = at(tree.get(unit));
        List<Pair> below = new ArrayList<>();
        tree.children(unit).forEach(child -> below.addAll(pairs(child.id())));
        List<Pair> both = together(own, below);
        return both.stream().anyMatch(Pair::counts) ? both : totals(unit, both);
    }

    /** Why there is no rate where no part has one. Rule 2.1. */
    MissingReason why(List<Pair> pairs, MissingReason nobodyAsked) {
        List<MissingReason> reasons = pairs.stream()
                .flatMap(pair -> pair.reason().or(() -> awaited(pair)).stream())
                .toList();
        return OverUnits.why(reasons, nobodyAsked);
    }

    private Optional<MissingReason> awaited(Pair pair) {
        OrgUnit unit = tree.get(pair.unit());
        boolean waits = (tops.isAhead() || bottoms.isAhead()) && (tops.isAssigned(unit) || bottoms.isAssigned(unit));
        return waits ? Optional.of(MissingReason.NOT_DUE) : Optional.empty();
    }

    private List<Pair> together(Pair own, List<Pair> below) {
        if (below.isEmpty()) {
            return List.of(own);
        }
        boolean belowCounts = below.stream().anyMatch(Pair::counts);
        Hierarchy hierarchy = top.hierarchy().orElse(null);
        if (hierarchy == Hierarchy.SUBTREE ? own.counts() && !belowCounts : hierarchy == null && own.counts()) {
            return List.of(own);
        }
        if (hierarchy == Hierarchy.OWN || !own.counts()) {
            below.add(0, own);
        }
        return below;
    }

    /** Where no unit has both halves, numerators of some may meet the denominators of others: villages and town. */
    private List<Pair> totals(OrgUnitId unit, List<Pair> otherwise) {
        if (top.unitOperator() != UnitOperator.SUM || bottom.unitOperator() != UnitOperator.SUM) {
            return otherwise;
        }
        List<Part> above = new OverUnits(top, tree, one -> tops.part(one, "")).parts(unit);
        List<Part> under = new OverUnits(bottom, tree, one -> bottoms.part(one, "")).parts(unit);
        if (above.stream().noneMatch(Part::isNumber) || under.stream().noneMatch(Part::isNumber)) {
            return otherwise;
        }
        Pair total = new Pair(unit, Half.total(top, above), Half.total(bottom, under));
        return total.counts() ? List.of(total) : otherwise;
    }

    private Pair at(OrgUnit unit) {
        boolean owed = claims.test(unit) || tops.isAssigned(unit) || bottoms.isAssigned(unit) || tops.says(unit);
        return new Pair(unit.id(), Half.of(tops.part(unit, "", owed)), Half.of(bottoms.part(unit, "", owed)));
    }
}
