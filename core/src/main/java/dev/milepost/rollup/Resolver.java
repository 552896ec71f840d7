// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactNature;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Gathers the figures of the units of a subtree: which count, which are compared only, which are missing. Rule 5.3. */
final class Resolver {

    private final OrgTree everyone;
    private final OrgTree tree;
    private final FactIndex index;
    private final Period window;
    private final AsOf when;
    private final Function<DataElementId, Optional<DataElement>> elements;

    Resolver(Readings readings, Period window) {
        this.everyone = readings.everyone();
        this.tree = readings.tree();
        this.index = readings.index();
        this.when = readings.when();
        this.elements = readings.campaign()::findElement;
        this.window = window;
    }

    /** What the figures below and at a unit come to. */
    Resolved resolve(DataElement element, OrgUnitId unit, String category) {
        Resolved below = Resolved.NOTHING;
        for (OrgUnit child : tree.children(unit)) {
            below = below.plus(resolve(element, child.id(), category));
        }
        Resolved own = Resolved.NOTHING;
        for (UnitValue value : own(element, unit, category)) {
            own = own.plus(Resolved.of(value, tally(element, value)));
        }
        return combined(element, own, below);
    }

    /** What the pairs below and at a unit come to; a pair needs both its figures at one unit. Rule 5.2. */
    Resolved resolvePair(DataElement numerator, DataElement denominator, OrgUnitId unit) {
        Resolved below = Resolved.NOTHING;
        for (OrgUnit child : tree.children(unit)) {
            below = below.plus(resolvePair(numerator, denominator, child.id()));
        }
        Resolved own = Resolved.NOTHING;
        for (OrgUnitId origin : index.origins(unit)) {
            own = own.plus(pairAt(numerator, denominator, tree.get(unit), origin));
        }
        if (!own.isKnown() && !below.isKnown()) {
            Resolved joined = joinedAt(numerator, denominator, unit);
            if (joined.isKnown()) {
                return joined;
            }
        }
        return combined(numerator, own, below);
    }

    /** What is planned or forecast below and at a unit for periods inside the window. */
    Ratio intended(DataElement element, OrgUnitId unit, FactNature nature) {
        return tree.subtree(unit).stream()
                .flatMap(one -> index.facts(element, one.id(), "", nature).stream())
                .map(fact -> fact.observation())
                .filter(seen ->
                        seen.state().counts() && window.contains(seen.key().period()))
                .flatMap(seen -> seen.value().exact().stream())
                .reduce(Ratio.ZERO, Exact::sum);
    }

    private static Resolved combined(DataElement element, Resolved own, Resolved below) {
        if (!own.isKnown()) {
            return below.plus(own);
        }
        if (!below.isKnown()) {
            return own;
        }
        Optional<Hierarchy> hierarchy = element.hierarchy();
        if (hierarchy.isEmpty()) {
            return own.noting(LocalizedText.of("上下级同时填报，仅采用上级数据", "reported at two levels; the higher alone counts"));
        }
        if (hierarchy.get() == Hierarchy.OWN) {
            return below.plus(own);
        }
        return below.noting(LocalizedText.of(
                "本级填报的合计" + numbers(own) + "仅用于核对，不重复计入",
                "the total of " + numbers(own) + " stated above is compared only, never added"));
    }

    private static String numbers(Resolved resolved) {
        return Wording.plain(resolved.tally().sum());
    }

    private List<UnitValue> own(DataElement element, OrgUnitId unit, String category) {
        List<UnitValue> values = new ArrayList<>();
        for (OrgUnitId origin : index.origins(unit)) {
            boolean owed = origin.equals(unit) && owes(element, unit);
            values.add(valueAt(element, origin, category, owed));
        }
        return values;
    }

    private boolean owes(DataElement element, OrgUnitId unit) {
        return element.reportedAt()
                .filter(level -> level.equals(tree.get(unit).level()))
                .isPresent();
    }

    private UnitValue valueAt(DataElement element, OrgUnitId origin, String category, boolean owed) {
        boolean total = category.isEmpty() && !index.hasFacts(element, origin, "");
        Optional<Disaggregation> parts = element.disaggregation().filter(one -> total && one.exclusive());
        if (parts.isPresent()
                && parts.get().categories().stream().anyMatch(one -> index.hasFacts(element, origin, one.code()))) {
            return sumOfCategories(element, origin, parts.get());
        }
        UnitSeries series = new UnitSeries(element, everyone.get(origin), window, when);
        return series.value(index.facts(element, origin, category, FactNature.ACTUAL), owed);
    }

    private UnitValue sumOfCategories(DataElement element, OrgUnitId origin, Disaggregation parts) {
        List<UnitValue> values = parts.categories().stream()
                .map(category -> valueAt(element, origin, category.code(), true))
                .toList();
        Ratio sum = values.stream().flatMap(value -> value.number().stream()).reduce(Ratio.ZERO, Exact::sum);
        Reporting reporting = values.stream().map(UnitValue::reporting).reduce(Reporting.NONE, Reporting::plus);
        Assurance weakest = values.stream()
                .filter(UnitValue::isKnown)
                .map(UnitValue::assurance)
                .reduce(Assurance::weaker)
                .orElse(Assurance.VERIFIED);
        List<Explanation> why = values.stream().map(UnitValue::why).toList();
        String operation = String.join(
                " + ",
                values.stream().map(value -> Wording.number(value.value())).toList());
        LocalizedText line =
                LocalizedText.of(operation + " = " + Wording.plain(sum), operation + " = " + Wording.plain(sum));
        return new UnitValue(
                origin,
                Value.amount(sum.numerator()),
                weakest,
                reporting,
                !reporting.isComplete(),
                new Explanation.Computed(Wording.of(element, everyone.get(origin), window), line, why, List.of()));
    }

    private UnitTally tally(DataElement element, UnitValue value) {
        Optional<Ratio> number = value.number();
        if (element.unitOperator() != UnitOperator.MEAN || number.isEmpty()) {
            return value.tally();
        }
        Ratio weight = weight(element, value.unit());
        return UnitTally.weighted(value.unit(), number.get(), weight, value.assurance())
                .merge(UnitTally.reporting(value.reporting()));
    }

    private Ratio weight(DataElement element, OrgUnitId unit) {
        return element.weightedBy()
                .flatMap(elements)
                .map(by -> valueAt(by, unit, "", false))
                .flatMap(UnitValue::number)
                .orElse(Ratio.ZERO);
    }

    private Resolved pairAt(DataElement numerator, DataElement denominator, OrgUnit home, OrgUnitId origin) {
        boolean owed = origin.equals(home.id()) && (owes(numerator, origin) || owes(denominator, origin));
        UnitValue above = valueAt(numerator, origin, "", owed);
        UnitValue below = valueAt(denominator, origin, "", owed);
        return PairJoin.of(numerator, everyone.get(origin), above, below);
    }

    /** Where no unit has both figures, the totals of the unit asked for may still make a pair. */
    private Resolved joinedAt(DataElement numerator, DataElement denominator, OrgUnitId unit) {
        if (numerator.unitOperator() != UnitOperator.SUM || denominator.unitOperator() != UnitOperator.SUM) {
            return Resolved.NOTHING;
        }
        Resolved above = resolve(numerator, unit, "");
        Resolved below = resolve(denominator, unit, "");
        if (!above.isKnown() || !below.isKnown()) {
            return Resolved.NOTHING;
        }
        return PairJoin.of(
                numerator,
                tree.get(unit),
                above.total(numerator, tree.get(unit), window),
                below.total(denominator, tree.get(unit), window));
    }
}
