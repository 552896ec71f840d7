// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Issue;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the pairs of the units of a subtree; a pair needs both its figures at one unit. Rule 5.2. */
final class PairResolver {

    private final Pair pair;
    private final OrgTree everyone;
    private final OrgTree tree;
    private final FactIndex index;
    private final UnitFigures figures;
    private final Resolver resolver;
    private final Settlement settlement;
    private final SumWording wording;

    PairResolver(Readings readings, Window window, Pair pair) {
        this.pair = pair;
        this.everyone = readings.everyone();
        this.tree = readings.tree();
        this.index = readings.index();
        this.settlement = readings.settlement();
        this.figures = new UnitFigures(readings, window);
        this.resolver = new Resolver(readings, window);
        this.wording = new SumWording(everyone, window.period());
    }

    /** What the pairs below and at a unit come to. */
    Resolved resolve(OrgUnitId unit) {
        boolean divisible = Resolver.isDivisible(pair.numerator()) && Resolver.isDivisible(pair.denominator());
        return at(unit, settlement.within(resolver.subtrees(List.of(unit)), divisible, true));
    }

    private Resolved at(OrgUnitId unit, List<Inheritance> taken) {
        Resolved below = Resolved.NOTHING;
        for (OrgUnit child : tree.children(unit)) {
            below = below.plus(at(child.id(), taken));
        }
        List<Inheritance> joining = new ArrayList<>();
        for (Inheritance one : taken) {
            if (one.place().filter(unit::equals).isPresent()) {
                below = one.joins() ? below : below.withShare(doubted(one));
                joining.addAll(one.joins() ? List.of(one) : List.of());
            }
        }
        Resolved own = ownOf(unit, joining);
        if (!own.hasPairs() && !below.hasPairs()) {
            Resolved joined = joinedAt(unit);
            if (joined.isKnown()) {
                return joined;
            }
        }
        return Resolver.combined(pair.numerator(), own, below);
    }

    private Resolved doubted(Inheritance from) {
        return Resolver.doubted(pair.numerator(), everyone.get(from.origin()), from, pairOf(from));
    }

    /** A unit and those it took over are one: their figures add up before they are divided. */
    private Resolved ownOf(OrgUnitId unit, List<Inheritance> joining) {
        if (!joining.isEmpty()) {
            Resolved above = together(pair.numerator(), unit, joining);
            Resolved below = together(pair.denominator(), unit, joining);
            if (above.isKnown() && below.isKnown()) {
                return joined(unit, above, below);
            }
        }
        Resolved own = pairAt(unit);
        return joining.stream().map(this::pairOf).reduce(own, Resolved::plus);
    }

    private Resolved together(DataElement element, OrgUnitId unit, List<Inheritance> joining) {
        UnitValue own = figures.at(element, unit, "", owesCounts(unit));
        Resolved all = Resolved.of(own, own.tally()).withIssues(figures.waiting(element, unit, ""));
        for (Inheritance one : joining) {
            Optional<UnitValue> value = figures.inherited(element, one, "", owesCounts(one.origin()));
            all = value.map(part -> Resolved.of(part, part.tally()))
                    .map(all::plus)
                    .orElse(all);
        }
        return all;
    }

    /** The pair of a unit alone. */
    Resolved pairAt(OrgUnitId unit) {
        boolean owed = owesCounts(unit);
        UnitValue above = figures.at(pair.numerator(), unit, "", owed);
        UnitValue below = figures.at(pair.denominator(), unit, "", owed);
        return PairJoin.of(pair.numerator(), everyone.get(unit), above, below).withIssues(waiting(unit));
    }

    private List<Issue> waiting(OrgUnitId unit) {
        List<Issue> issues = new ArrayList<>(figures.waiting(pair.numerator(), unit, ""));
        issues.addAll(figures.waiting(pair.denominator(), unit, ""));
        return issues;
    }

    private Resolved pairOf(Inheritance from) {
        boolean owed = owesCounts(from.origin());
        Optional<UnitValue> above = figures.inherited(pair.numerator(), from, "", owed);
        Optional<UnitValue> below = figures.inherited(pair.denominator(), from, "", owed);
        return above.isPresent() && below.isPresent()
                ? PairJoin.of(pair.numerator(), everyone.get(from.origin()), above.get(), below.get())
                        .withIssues(waiting(from.origin()))
                : Resolved.NOTHING;
    }

    /** Who reports the numerator or a bare percentage owes both counts. Rule 3.3. */
    boolean owesCounts(OrgUnitId unit) {
        boolean claims = pair.claim()
                .filter(claim -> pair.asked().filter(unit::equals).isEmpty() && index.hasFacts(claim, unit, ""))
                .isPresent();
        return claims
                || figures.owes(pair.numerator(), unit)
                || figures.owes(pair.denominator(), unit)
                || index.hasFacts(pair.numerator(), unit, "");
    }

    /** Where no unit has both figures, the totals of the unit asked for may still make a pair. */
    Resolved joinedAt(OrgUnitId unit) {
        if (!addsUp()) {
            return Resolved.NOTHING;
        }
        Resolved above = resolver.resolve(pair.numerator(), List.of(unit), "");
        Resolved below = resolver.resolve(pair.denominator(), List.of(unit), "");
        return above.isKnown() && below.isKnown() ? joined(unit, above, below) : Resolved.NOTHING;
    }

    /** Whether both halves are sums over units, so that halves of different units may meet above. */
    boolean addsUp() {
        return pair.numerator().unitOperator() == UnitOperator.SUM
                && pair.denominator().unitOperator() == UnitOperator.SUM;
    }

    private Resolved joined(OrgUnitId unit, Resolved above, Resolved below) {
        OrgUnit where = tree.get(unit);
        return PairJoin.of(
                pair.numerator(),
                where,
                above.total(pair.numerator(), where, wording),
                below.total(pair.denominator(), where, wording));
    }

    /** The elements of a rate and the unit it is asked for, if any, whose own bare percentage is no gap. */
    record Pair(
            DataElement numerator, DataElement denominator, Optional<DataElement> claim, Optional<OrgUnitId> asked) {}
}
