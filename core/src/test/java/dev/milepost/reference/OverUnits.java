// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.MissingReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parts of one figure over a tree, and what they come to. Rules 2.1, 5.1, 5.3, 5.6. */
final class OverUnits {

    private final DataElement element;
    private final Territory territory;
    private final OverTime time;

    OverUnits(Territory territory, OverTime time) {
        this.territory = territory;
        this.time = time;
        this.element = time.element();
    }

    /** Whether a share of a figure is a figure. Rule 5.6. */
    static boolean splits(DataElement element) {
        return element.kind() == ValueKind.AMOUNT
                && Set.of(TimeOperator.IN_PERIOD, TimeOperator.CUMULATIVE, TimeOperator.POINT_IN_TIME)
                        .contains(element.timeOperator());
    }

    /** The units whose figures count at a unit: its own and those below, as the element's hierarchy has it. */
    List<Part> parts(OrgUnitId unit) {
        boolean splits = element.unitOperator() == UnitOperator.SUM && splits(element);
        return parts(unit, territory.legacies(unit, splits, false));
    }

    private List<Part> parts(OrgUnitId unit, List<Legacy> legacies) {
        Part own = time.part(territory.unit(unit), "");
        List<Part> below = new ArrayList<>();
        territory.tree().children(unit).forEach(child -> below.addAll(parts(child.id(), legacies)));
        List<Part> beside = new ArrayList<>();
        for (Legacy legacy : legacies) {
            if (legacy.place().equals(unit)) {
                new Takeover(time, legacy)
                        .part(time.isAssigned(legacy.origin()))
                        .ifPresent((legacy.joins() ? beside : below)::add);
            }
        }
        List<Part> all = new ArrayList<>(together(own, below));
        all.addAll(beside);
        return all;
    }

    private List<Part> together(Part own, List<Part> below) {
        boolean belowSays = below.stream().anyMatch(part -> part.value().isPresent());
        boolean ownSays = own.value().isPresent();
        Hierarchy hierarchy = element.hierarchy().orElse(null);
        if (hierarchy == Hierarchy.SUBTREE ? ownSays && !belowSays : hierarchy == null && ownSays) {
            return List.of(own);
        }
        List<Part> all = new ArrayList<>(below);
        if (hierarchy == Hierarchy.OWN || !ownSays) {
            all.add(0, own);
        }
        return all;
    }

    /** The one figure of several parts; each has a value. */
    Object join(OrgUnitId asked, List<Part> known, Function<OrgUnitId, Optional<Fraction>> weight) {
        if (known.size() == 1 && known.get(0).unit().equals(asked)) {
            return known.get(0).value().orElseThrow();
        }
        return switch (element.unitOperator()) {
            case SUM -> sum(known);
            case MEAN -> mean(known, weight);
            case MAX -> known.stream().map(Part::number).reduce(Fraction::max).orElseThrow();
            case MIN -> known.stream().map(Part::number).reduce(Fraction::min).orElseThrow();
            case WORST ->
                known.stream()
                        .map(part -> (Grade) part.value().orElseThrow())
                        .reduce((one, other) -> one.rank() >= other.rank() ? one : other)
                        .orElseThrow();
            case TRUE_OF_EXPECTED ->
                Fraction.of(
                        known.stream()
                                .filter(part -> part.value().equals(Optional.of(true)))
                                .count(),
                        known.size());
            case NONE -> throw new Refused(element.id() + " of different units has no common figure");
        };
    }

    /** Different things may be the same in several units, unless these are declared not to overlap. Rule 1.6. */
    static void refuseOverlap(DataElement element, int units) {
        boolean distinct = element.basis().filter(CountBasis.DISTINCT::equals).isPresent();
        if (distinct && !element.disjoint() && units > 1) {
            throw new Refused("different things of " + element.id() + " added over units");
        }
    }

    private Fraction sum(List<Part> known) {
        refuseOverlap(element, known.size());
        return known.stream().map(Part::number).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Object mean(List<Part> known, Function<OrgUnitId, Optional<Fraction>> weight) {
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (Part part : known) {
            Fraction weighs =
                    weight.apply(part.unit()).filter(one -> one.sign() > 0).orElse(Fraction.ZERO);
            sum = sum.plus(part.number().times(weighs));
            weights = weights.plus(weighs);
        }
        return weights.sign() == 0 ? MissingReason.ZERO_DENOMINATOR : sum.over(weights);
    }

    /** Why there is no figure where no part has one. Rule 2.1. */
    static MissingReason why(List<MissingReason> all, MissingReason nobodyAsked) {
        Set<MissingReason> reasons = new HashSet<>(all);
        for (MissingReason excuse : List.of(MissingReason.NOT_APPLICABLE, MissingReason.NOT_DUE)) {
            if (reasons.size() > 1) {
                reasons.remove(excuse);
            }
        }
        return reasons.size() > 1
                ? MissingReason.INCOMPLETE
                : reasons.stream().findFirst().orElse(nobodyAsked);
    }
}
