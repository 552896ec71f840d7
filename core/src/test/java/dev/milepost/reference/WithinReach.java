// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.organisation.OrgUnitId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the figure of an element may still become once every report is in. Rule 2.4. */
final class WithinReach {

    private final DataElement element;
    private final boolean partly;
    private final int silent;
    private final boolean weighed;
    private final List<Part> known;

    /**
     * @param parts every part, with a figure or without
     * @param unweighed whether a part was left out of a mean for want of a weight
     */
    WithinReach(DataElement element, List<Part> parts, boolean unweighed) {
        this.element = element;
        this.known = parts.stream().filter(part -> part.value().isPresent()).toList();
        Set<OrgUnitId> speaking = known.stream().map(Part::unit).collect(Collectors.toSet());
        this.partly =
                known.stream().anyMatch(part -> part.open() || !part.reports().complete());
        this.silent = (int) parts.stream()
                .flatMap(part -> part.reports().holes().stream().map(Hole::unit))
                .distinct()
                .filter(unit -> !speaking.contains(unit))
                .count();
        this.weighed = unweighed
                || (element.unitOperator() == UnitOperator.MEAN && (silent > 0 || (partly && known.size() > 1)));
    }

    /** The limits of a number, in the element's unit. */
    Limits of(Fraction number) {
        if (element.unitOperator() == UnitOperator.TRUE_OF_EXPECTED) {
            return share();
        }
        Optional<Fraction> least = mayFall() ? lowest().map(number::min) : Optional.of(number);
        Optional<Fraction> most = mayRise() ? highest().map(number::max) : Optional.of(number);
        return new Limits(least, most);
    }

    private Limits share() {
        long yes = known.stream()
                .filter(part -> part.value().equals(Optional.of(true)))
                .count();
        long all = known.size() + (long) silent;
        return Limits.of(Fraction.of(yes, all), Fraction.of(yes + silent, all));
    }

    private boolean mayFall() {
        boolean risesOnly = element.timeOperator() == TimeOperator.MAX
                || (element.timeOperator().accumulates() && element.isNonNegative());
        boolean harmless = element.unitOperator() == UnitOperator.MAX
                || (element.unitOperator() == UnitOperator.SUM && element.isNonNegative());
        return weighed || (partly && !risesOnly) || (silent > 0 && !harmless);
    }

    private boolean mayRise() {
        boolean fallsOnly = element.timeOperator() == TimeOperator.MIN;
        return weighed || (partly && !fallsOnly) || (silent > 0 && element.unitOperator() != UnitOperator.MIN);
    }

    /** A sum is of any number of figures, so that only zero limits it. */
    private Optional<Fraction> lowest() {
        if (element.unitOperator() == UnitOperator.SUM) {
            return element.isNonNegative() ? Optional.of(Fraction.ZERO) : Optional.empty();
        }
        return element.lowest().map(Fraction::of);
    }

    private Optional<Fraction> highest() {
        return element.unitOperator() == UnitOperator.SUM
                ? Optional.empty()
                : element.highest().map(Fraction::of);
    }
}
