// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Split;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Rollup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Which target binds a unit. Rule 6.3. */
final class TargetResolution {

    private final Rollup rollup;
    private final Campaign campaign;
    private final UnaryOperator<List<Target>> preference;

    TargetResolution(Rollup rollup) {
        this(rollup, UnaryOperator.identity());
    }

    /**
     * Prepares to look among some targets only.
     *
     * @param preference which of an indicator's targets come into question, the one to take first in front
     */
    TargetResolution(Rollup rollup, UnaryOperator<List<Target>> preference) {
        this.rollup = rollup;
        this.campaign = rollup.campaign();
        this.preference = preference;
    }

    /**
     * The target set for the unit, else for its nearest unit above, else for its level, else for all; of an amount that
     * adds up the one set for the unit, else its part of a divided one, else that of its level.
     */
    Optional<Target> find(IndicatorId indicator, OrgUnitId unit) {
        List<Target> all = preference.apply(campaign.targetsOf(indicator));
        return addsUp(indicator) ? divided(all, unit) : inherited(all, unit);
    }

    private Optional<Target> inherited(List<Target> all, OrgUnitId unit) {
        Optional<Target> own = setFor(all, unit);
        for (OrgUnit above :
                own.isPresent() ? List.<OrgUnit>of() : rollup.tree().ancestors(unit)) {
            Optional<Target> higher = setFor(all, above.id());
            if (higher.isPresent()) {
                return higher;
            }
        }
        return own.or(() -> ofLevel(all, unit)).or(() -> first(all, TargetResolution::isForAll));
    }

    private Optional<Target> divided(List<Target> all, OrgUnitId unit) {
        Optional<OrgUnit> parent = rollup.tree().ancestors(unit).stream().findFirst();
        return setFor(all, unit)
                .or(() -> parent.flatMap(
                        above -> divided(all, above.id()).flatMap(whole -> part(whole, above.id(), unit))))
                .or(() -> ofLevel(all, unit))
                .or(() -> first(all, target -> isForAll(target) && unit.equals(campaign.unit())));
    }

    /** The part of a child; empty if the target is not divided, or not among that child and its like. */
    private Optional<Target> part(Target whole, OrgUnitId above, OrgUnitId unit) {
        if (whole.split().isEmpty() || !(whole.comparator() instanceof Comparator.Numeric asked)) {
            return Optional.empty();
        }
        Split split = whole.split().get();
        return Optional.ofNullable(parts(split, asked.bound(), above).get(unit))
                .map(bound -> TargetPart.of(whole, unit, bound, isDividedOn(split)));
    }

    private Map<OrgUnitId, Ratio> parts(Split split, Ratio whole, OrgUnitId above) {
        if (split instanceof Split.Given given) {
            SortedMap<OrgUnitId, Ratio> parts = new TreeMap<>();
            given.parts().forEach((unit, part) -> parts.put(unit, Ratio.whole(part)));
            return parts;
        }
        if (split instanceof Split.ByWeights weighted) {
            return Apportionment.divide(whole, new TreeMap<>(weighted.weights()), Ratio.whole(weighted.step()));
        }
        if (split instanceof Split.ByElement measured) {
            SortedMap<OrgUnitId, Ratio> weights = figures(measured.element(), above);
            boolean usable = weights.values().stream().anyMatch(weight -> weight.signum() > 0);
            return usable ? Apportionment.divide(whole, weights, Ratio.whole(measured.step())) : Map.of();
        }
        SortedMap<OrgUnitId, Ratio> alike = new TreeMap<>();
        rollup.tree().children(above).forEach(child -> alike.put(child.id(), Ratio.ONE));
        return Apportionment.divide(whole, alike, Ratio.whole(((Split.Even) split).step()));
    }

    /** The children's figures; none if one is missing or negative, because the shares would be wrong. */
    private SortedMap<OrgUnitId, Ratio> figures(DataElementId element, OrgUnitId above) {
        SortedMap<OrgUnitId, Ratio> figures = new TreeMap<>();
        for (OrgUnit child : rollup.tree().children(above)) {
            Optional<Ratio> figure = rollup.element(element, child.id(), "").measured();
            if (figure.filter(one -> one.signum() >= 0).isEmpty()) {
                return new TreeMap<>();
            }
            figures.put(child.id(), figure.get());
        }
        return figures;
    }

    /** What names units names those of one level; what goes by a rule goes on below. */
    private static boolean isDividedOn(Split split) {
        return split instanceof Split.Even || split instanceof Split.ByElement;
    }

    private Optional<Target> ofLevel(List<Target> all, OrgUnitId unit) {
        return first(
                all,
                target -> target.level()
                        .equals(Optional.of(rollup.tree().get(unit).level())));
    }

    private static Optional<Target> setFor(List<Target> all, OrgUnitId unit) {
        return first(all, target -> target.unit().equals(Optional.of(unit)));
    }

    private static boolean isForAll(Target target) {
        return target.unit().isEmpty() && target.level().isEmpty();
    }

    private static Optional<Target> first(List<Target> targets, Predicate<Target> wanted) {
        return targets.stream().filter(wanted).findFirst();
    }

    boolean addsUp(IndicatorId indicator) {
        return campaign.findIndicator(indicator)
                .map(Indicator::measure)
                .filter(Measure.Element.class::isInstance)
                .flatMap(measure -> campaign.findElement(((Measure.Element) measure).element()))
                .map(DataElement::unitOperator)
                .filter(operator -> operator == UnitOperator.SUM)
                .isPresent();
    }
}
