// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactNature;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        for (OrgUnitId origin : index.origins(unit)) {
            if (!isSuperseded(element, origin, unit, category)) {
                UnitValue value = valueAt(element, origin, category, owes(element, origin));
                Resolved part = part(element, value);
                own = isBelow(origin, unit) ? own : own.plus(part);
                below = isBelow(origin, unit) ? below.plus(fallen(element, origin, part)) : below;
            }
        }
        return combined(element, own, below);
    }

    /** What the pairs below and at a unit come to; a pair needs both its figures at one unit. Rule 5.2. */
    Resolved resolvePair(PairOf pair, OrgUnitId unit) {
        Resolved below = Resolved.NOTHING;
        for (OrgUnit child : tree.children(unit)) {
            below = below.plus(resolvePair(pair, child.id()));
        }
        List<OrgUnitId> merged = new ArrayList<>();
        for (OrgUnitId origin : index.origins(unit)) {
            if (isBelow(origin, unit)) {
                below = below.plus(fallen(pair.numerator(), origin, pairAt(pair, origin)));
            } else {
                merged.add(origin);
            }
        }
        Resolved own = pairOf(pair, unit, merged);
        if (!own.isKnown() && !below.isKnown()) {
            Resolved joined = joinedAt(pair, unit);
            if (joined.isKnown()) {
                return joined;
            }
        }
        return combined(pair.numerator(), own, below);
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
        Optional<Hierarchy> hierarchy = element.hierarchy();
        boolean adds = hierarchy.filter(one -> one == Hierarchy.OWN).isPresent();
        if (adds || !own.isKnown()) {
            return below.plus(own);
        }
        if (!below.isKnown()) {
            return own;
        }
        if (hierarchy.isEmpty()) {
            return own.noting(LocalizedText.of("上下级同时填报，仅采用上级数据", "reported at two levels; the higher alone counts"));
        }
        return below.noting(LocalizedText.of(
                "本级填报的合计 " + stated(own) + " 仅用于核对，不重复计入",
                "the total of " + stated(own) + " stated above is compared only, never added"));
    }

    private static String stated(Resolved own) {
        return own.known().stream().map(part -> Wording.number(part.value())).collect(Collectors.joining("、"));
    }

    /** Whether a closed unit's figures fall to an ancestor: then they stand beside those of its other descendants. */
    private boolean isBelow(OrgUnitId origin, OrgUnitId unit) {
        return !origin.equals(unit) && everyone.isWithin(origin, unit);
    }

    /** Figures of a closed unit without one successor are kept, and a person should look. Rule 5.6. */
    private Resolved fallen(DataElement element, OrgUnitId origin, Resolved part) {
        OrgUnit closed = everyone.get(origin);
        return !part.isKnown()
                ? part
                : part.withIssue(Issue.of(
                        Severity.WARNING,
                        "no-successor",
                        "fact/" + element.id() + "/" + origin,
                        LocalizedText.of(
                                closed.name().in(Locale.CHINESE) + "已撤并且无唯一承接单位，数据计入上级",
                                closed.name().in(Locale.ENGLISH)
                                        + " has closed without one successor; its figures count at the unit above")));
    }

    /** A state of a closed unit holds until the unit that took over reports its own. */
    private boolean isSuperseded(DataElement element, OrgUnitId origin, OrgUnitId unit, String category) {
        boolean state = element.timeOperator() == TimeOperator.POINT_IN_TIME || element.kind() != ValueKind.AMOUNT;
        Optional<LocalDate> closed = everyone.get(origin).closes().filter(day -> state && !origin.equals(unit));
        return closed.isPresent()
                && index.facts(element, unit, category, FactNature.ACTUAL).stream()
                        .map(fact -> fact.observation().key().period().lastDay())
                        .filter(day -> !day.isAfter(when.date()))
                        .anyMatch(day -> !day.isBefore(closed.get()));
    }

    private boolean owes(DataElement element, OrgUnitId origin) {
        return element.reportedAt()
                .filter(level -> level.equals(everyone.get(origin).level()))
                .isPresent();
    }

    private UnitValue valueAt(DataElement element, OrgUnitId origin, String category, boolean owed) {
        UnitValue stated = new UnitSeries(element, everyone.get(origin), window, when)
                .value(index.facts(element, origin, category, FactNature.ACTUAL), owed);
        boolean addsUp = element.kind() == ValueKind.AMOUNT
                && element.timeOperator() != TimeOperator.MAX
                && element.timeOperator() != TimeOperator.MIN;
        Optional<Disaggregation> parts = element.disaggregation()
                .filter(one -> one.exclusive() && category.isEmpty() && addsUp && !stated.isKnown());
        return parts.flatMap(one -> sumOfCategories(element, origin, one)).orElse(stated);
    }

    /** Without a stated total the parts of an exclusive set make it; empty if none of them is there. Rule 5.4. */
    private Optional<UnitValue> sumOfCategories(DataElement element, OrgUnitId origin, Disaggregation parts) {
        List<UnitValue> values = parts.categories().stream()
                .map(category -> valueAt(element, origin, category.code(), true))
                .toList();
        if (values.stream().noneMatch(UnitValue::isKnown)) {
            return Optional.empty();
        }
        Ratio sum = values.stream().flatMap(value -> value.number().stream()).reduce(Ratio.ZERO, Exact::sum);
        Reporting reporting = values.stream().map(UnitValue::reporting).reduce(Reporting.NONE, Reporting::plus);
        Assurance weakest = values.stream()
                .filter(UnitValue::isKnown)
                .map(UnitValue::assurance)
                .reduce(Assurance::weaker)
                .orElseThrow();
        List<Explanation> why = values.stream().map(UnitValue::why).toList();
        String operation = String.join(
                " + ",
                values.stream().map(value -> Wording.number(value.value())).toList());
        LocalizedText line =
                LocalizedText.of(operation + " = " + Wording.plain(sum), operation + " = " + Wording.plain(sum));
        return Optional.of(new UnitValue(
                origin,
                Exact.value(sum),
                weakest,
                reporting,
                !reporting.isComplete(),
                new Explanation.Computed(Wording.of(element, everyone.get(origin), window), line, why, List.of())));
    }

    private Resolved part(DataElement element, UnitValue value) {
        Optional<Ratio> number = value.number();
        if (element.unitOperator() != UnitOperator.MEAN || number.isEmpty()) {
            return Resolved.of(value, value.tally());
        }
        Optional<Ratio> weight = weight(element, value.unit());
        UnitTally tally = UnitTally.weighted(value.unit(), number.get(), weight.orElse(Ratio.ZERO), value.assurance());
        Resolved part = Resolved.of(value, tally.merge(UnitTally.reporting(value.reporting())));
        return weight.isPresent() ? part : part.withIssue(noWeight(element, everyone.get(value.unit())));
    }

    private Optional<Ratio> weight(DataElement element, OrgUnitId unit) {
        return element.weightedBy()
                .flatMap(elements)
                .map(by -> valueAt(by, unit, "", false))
                .flatMap(UnitValue::number)
                .filter(weight -> weight.signum() >= 0);
    }

    private static Issue noWeight(DataElement element, OrgUnit unit) {
        return Issue.of(
                Severity.WARNING,
                Resolved.NO_WEIGHT,
                "fact/" + element.id() + "/" + unit.id(),
                LocalizedText.of(
                        unit.name().in(Locale.CHINESE) + "缺少权数，未计入加权平均",
                        unit.name().in(Locale.ENGLISH) + " has no weight; left out of the weighted mean"));
    }

    /** A unit and those it took over are one: their figures add up before they are divided. */
    private Resolved pairOf(PairOf pair, OrgUnitId unit, List<OrgUnitId> merged) {
        if (merged.size() > 1) {
            Resolved above = together(pair, pair.numerator(), unit, merged);
            Resolved below = together(pair, pair.denominator(), unit, merged);
            if (above.isKnown() && below.isKnown()) {
                return joined(pair, unit, above, below);
            }
        }
        return merged.stream().map(origin -> pairAt(pair, origin)).reduce(Resolved.NOTHING, Resolved::plus);
    }

    private Resolved together(PairOf pair, DataElement element, OrgUnitId unit, List<OrgUnitId> merged) {
        return merged.stream()
                .filter(origin -> !isSuperseded(element, origin, unit, ""))
                .map(origin -> valueAt(element, origin, "", owesCounts(pair, origin)))
                .map(value -> Resolved.of(value, value.tally()))
                .reduce(Resolved.NOTHING, Resolved::plus);
    }

    private Resolved pairAt(PairOf pair, OrgUnitId origin) {
        boolean owed = owesCounts(pair, origin);
        UnitValue above = valueAt(pair.numerator(), origin, "", owed);
        UnitValue below = valueAt(pair.denominator(), origin, "", owed);
        return PairJoin.of(pair.numerator(), everyone.get(origin), above, below);
    }

    /** Who reports the numerator or a bare percentage owes both counts. Rule 3.3. */
    private boolean owesCounts(PairOf pair, OrgUnitId origin) {
        boolean claims = pair.claim()
                .filter(claim -> !origin.equals(pair.asked()) && index.hasFacts(claim, origin, ""))
                .isPresent();
        return claims
                || owes(pair.numerator(), origin)
                || owes(pair.denominator(), origin)
                || index.hasFacts(pair.numerator(), origin, "");
    }

    /** Where no unit has both figures, the totals of the unit asked for may still make a pair. */
    private Resolved joinedAt(PairOf pair, OrgUnitId unit) {
        if (pair.numerator().unitOperator() != UnitOperator.SUM
                || pair.denominator().unitOperator() != UnitOperator.SUM) {
            return Resolved.NOTHING;
        }
        Resolved above = resolve(pair.numerator(), unit, "");
        Resolved below = resolve(pair.denominator(), unit, "");
        return above.isKnown() && below.isKnown() ? joined(pair, unit, above, below) : Resolved.NOTHING;
    }

    private Resolved joined(PairOf pair, OrgUnitId unit, Resolved above, Resolved below) {
        OrgUnit where = tree.get(unit);
        SumWording wording = new SumWording(everyone, window);
        return PairJoin.of(
                pair.numerator(),
                where,
                above.total(pair.numerator(), where, wording),
                below.total(pair.denominator(), where, wording));
    }

    /** The elements of a rate and the unit it is asked for, whose own bare percentage is no gap. */
    record PairOf(DataElement numerator, DataElement denominator, Optional<DataElement> claim, OrgUnitId asked) {}
}
