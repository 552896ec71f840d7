// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.FactNature;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the figures of the units of a subtree: which count, which are compared only, which are missing. Rule 5.3. */
final class Resolver {

    private final OrgTree everyone;
    private final OrgTree tree;
    private final Settlement settlement;
    private final UnitFigures figures;

    Resolver(Readings readings, Window window) {
        this.everyone = readings.everyone();
        this.tree = readings.tree();
        this.settlement = readings.settlement();
        this.figures = new UnitFigures(readings, window);
    }

    /** What the figures below and at some units come to; none of them lies below another. */
    Resolved resolve(DataElement element, Collection<OrgUnitId> units, String category) {
        boolean divisible = element.unitOperator() == UnitOperator.SUM && isDivisible(element);
        List<Inheritance> taken = settlement.within(subtrees(units), divisible, false);
        Resolved all = taken.stream()
                .filter(one -> one.place().isEmpty())
                .map(one -> inherited(element, one, category))
                .reduce(Resolved.NOTHING, Resolved::plus);
        for (OrgUnitId unit : units) {
            all = all.plus(at(element, unit, category, taken));
        }
        return all;
    }

    /** What is planned or forecast below and at some units for periods inside the window. */
    Ratio intended(DataElement element, Collection<OrgUnitId> units, FactNature nature) {
        Set<OrgUnitId> within = subtrees(units);
        Ratio present = within.stream()
                .map(unit -> figures.intended(element, unit, nature))
                .reduce(Ratio.ZERO, Exact::sum);
        return settlement.within(within, isDivisible(element), false).stream()
                .map(one -> figures.intended(element, one.origin(), nature)
                        .times(one.shares().values().stream().reduce(Ratio.ZERO, Exact::sum)))
                .reduce(present, Exact::sum);
    }

    /** Whether a declared share of a figure is a figure: amounts that are summed, or states of a day. Rule 5.6. */
    static boolean isDivisible(DataElement element) {
        return element.kind() == ValueKind.AMOUNT
                && switch (element.timeOperator()) {
                    case IN_PERIOD, CUMULATIVE, POINT_IN_TIME -> true;
                    case AVERAGE, MAX, MIN -> false;
                };
    }

    Set<OrgUnitId> subtrees(Collection<OrgUnitId> units) {
        Set<OrgUnitId> within = new HashSet<>();
        units.forEach(unit -> tree.subtree(unit).forEach(one -> within.add(one.id())));
        return within;
    }

    private Resolved at(DataElement element, OrgUnitId unit, String category, List<Inheritance> taken) {
        Resolved below = Resolved.NOTHING;
        for (OrgUnit child : tree.children(unit)) {
            below = below.plus(at(element, child.id(), category, taken));
        }
        Resolved beside = Resolved.NOTHING;
        for (Inheritance one : taken) {
            if (one.place().filter(unit::equals).isPresent()) {
                Resolved part = inherited(element, one, category);
                beside = one.joins() ? beside.plus(part) : beside;
                below = one.joins() ? below : below.plus(part);
            }
        }
        Resolved own = part(element, figures.at(element, unit, category, figures.owes(element, unit)))
                .withIssues(figures.waiting(element, unit, category));
        return combined(element, own, below).plus(beside);
    }

    private Resolved inherited(DataElement element, Inheritance from, String category) {
        return figures.inherited(element, from, category, figures.owes(element, from.origin()))
                .map(value -> doubted(element, everyone.get(from.origin()), from, part(element, value))
                        .withIssues(figures.waiting(element, from.origin(), category)))
                .orElse(Resolved.NOTHING);
    }

    static Resolved combined(DataElement element, Resolved own, Resolved below) {
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

    /** Figures that went to a unit above are kept, and a person should look. Rule 5.6. */
    static Resolved doubted(DataElement element, OrgUnit origin, Inheritance from, Resolved part) {
        if (from.doubt().isEmpty() || !part.isKnown()) {
            return part;
        }
        String zh = origin.name().in(Locale.CHINESE);
        String en = origin.name().in(Locale.ENGLISH);
        Issue issue = switch (from.doubt().get()) {
            case NO_SUCCESSOR ->
                fallen(
                        "no-successor",
                        element,
                        origin,
                        LocalizedText.of(
                                zh + "已撤并且无唯一承接单位，数据计入上级",
                                en + " has closed without one successor; its figures count at the unit above"));
            case UNKNOWN_SHARE ->
                fallen(
                        "unknown-share",
                        element,
                        origin,
                        LocalizedText.of(
                                zh + "的各承接份额未全部申报，数据计入共同上级",
                                "the shares of those who took over from " + en
                                        + " are not declared in full; its figures count at the unit above"));
            case INDIVISIBLE ->
                fallen(
                        "indivisible",
                        element,
                        origin,
                        LocalizedText.of(
                                zh + "已拆分，此项数据不能按份额分配，计入共同上级",
                                en + " was split; this figure has no shares and counts at the unit above"));
        };
        return part.withIssue(issue);
    }

    private static Issue fallen(String code, DataElement element, OrgUnit origin, LocalizedText message) {
        return Issue.of(Severity.WARNING, code, "fact/" + element.id() + "/" + origin.id(), message);
    }

    /** The figure of a unit alone, with its weight. */
    Resolved ownAt(DataElement element, OrgUnitId unit) {
        return part(element, figures.at(element, unit, "", figures.owes(element, unit)));
    }

    private Resolved part(DataElement element, UnitValue value) {
        Optional<Ratio> number = value.number();
        if (element.unitOperator() != UnitOperator.MEAN || number.isEmpty()) {
            return Resolved.of(value, value.tally());
        }
        Optional<UnitValue> weight = figures.weight(element, value.unit());
        Ratio weighs = weight.flatMap(UnitValue::number).orElse(Ratio.ZERO);
        UnitTally tally = UnitTally.weighted(value.unit(), number.get(), weighs, value.assurance());
        Resolved part = Resolved.of(
                weight.map(value::weighing).orElse(value), tally.merge(UnitTally.reporting(value.reporting())));
        return weight.isPresent() ? part : part.withIssue(noWeight(element, everyone.get(value.unit())));
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
}
