// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.text.NearestNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the targets of a campaign against what it measures, in every version. Rules 6.1 to 6.3. */
final class TargetsCheck {

    private final Campaign campaign;

    private TargetsCheck(Campaign campaign) {
        this.campaign = campaign;
    }

    static void check(Campaign campaign) {
        TargetsCheck check = new TargetsCheck(campaign);
        campaign.targets().forEach(target -> versions(target).forEach(check::check));
        check.checkCircles();
    }

    private static Stream<Target> versions(Target target) {
        return Stream.concat(Stream.of(target), target.changes().stream().map(TargetChange::before));
    }

    private void check(Target target) {
        Indicator indicator = campaign.findIndicator(target.indicator()).orElseThrow();
        reference(target).ifPresent(other -> checkReference(target, indicator, other));
        target.split().ifPresent(split -> checkSplit(target, indicator, split));
        inner(target)
                .filter(Comparator.EventFree.class::isInstance)
                .flatMap(free -> ((Comparator.EventFree) free).window())
                .ifPresent(window -> checkWindow(target, indicator, window));
    }

    private static Optional<IndicatorId> reference(Target target) {
        return inner(target)
                .filter(Comparator.AtLeastReference.class::isInstance)
                .map(one -> ((Comparator.AtLeastReference) one).indicator());
    }

    /** What is asked, of what is maintained the comparator that must hold. */
    private static Optional<Comparator> inner(Target target) {
        return Optional.of(
                target.comparator() instanceof Comparator.Maintain maintain
                        ? maintain.comparator()
                        : target.comparator());
    }

    private void checkReference(Target target, Indicator indicator, IndicatorId other) {
        List<String> names =
                campaign.indicators().stream().map(one -> one.id().value()).toList();
        Indicator found = campaign.findIndicator(other)
                .orElseThrow(() -> new IllegalArgumentException(
                        "reference of target '" + target.id() + "' must be an indicator of the campaign, was '" + other
                                + "'; nearest: " + NearestNames.of(other.value(), names, 3)));
        checkArgument(
                !other.equals(target.indicator()),
                "reference of target '%s' must be another indicator, was '%s'",
                target.id(),
                other);
        checkArgument(
                found.unit().convertibleTo(indicator.unit()),
                "reference of target '%s' must be measured in a unit that converts to '%s', was '%s'",
                target.id(),
                indicator.unit().code(),
                found.unit().code());
    }

    private void checkSplit(Target target, Indicator indicator, Split split) {
        checkArgument(
                isSum(indicator),
                "split of target '%s' needs an amount that adds up over units, indicator '%s' does not",
                target.id(),
                indicator.id());
        if (split instanceof Split.ByElement measured) {
            checkArgument(
                    campaign.findElement(measured.element()).isPresent(),
                    "element of the split of target '%s' must be one of the campaign, was '%s'",
                    target.id(),
                    measured.element());
        }
    }

    private boolean isSum(Indicator indicator) {
        return indicator.measure() instanceof Measure.Element measure
                && campaign.findElement(measure.element())
                        .filter(element -> element.kind() == ValueKind.AMOUNT)
                        .filter(element -> element.unitOperator() == UnitOperator.SUM)
                        .isPresent();
    }

    /** Reports that reach across the end of a window could not tell on which side an event lies. */
    private void checkWindow(Target target, Indicator indicator, Period window) {
        for (DataElementId id : indicator.measure().elements()) {
            PeriodType type =
                    campaign.findElement(id).map(DataElement::frequency).orElseThrow();
            checkArgument(
                    type == window.type() || window.isFilledBy(type),
                    "window of target '%s' must be made of periods of element '%s' (%s), was %s",
                    target.id(),
                    id,
                    type,
                    window);
        }
    }

    /** Two indicators that must each be at least the other have to be equal, which nobody means. */
    private void checkCircles() {
        Map<IndicatorId, Set<IndicatorId>> references = new LinkedHashMap<>();
        campaign.targets()
                .forEach(target -> reference(target)
                        .ifPresent(other -> references
                                .computeIfAbsent(target.indicator(), id -> new LinkedHashSet<>())
                                .add(other)));
        references.keySet().forEach(start -> follow(start, references, new ArrayList<>()));
    }

    private void follow(IndicatorId at, Map<IndicatorId, Set<IndicatorId>> references, List<IndicatorId> path) {
        int seen = path.indexOf(at);
        path.add(at);
        checkArgument(
                seen < 0,
                "references of targets must not lead in a circle, were %s",
                path.subList(Math.max(seen, 0), path.size()));
        references.getOrDefault(at, Set.of()).forEach(next -> follow(next, references, new ArrayList<>(path)));
    }
}
