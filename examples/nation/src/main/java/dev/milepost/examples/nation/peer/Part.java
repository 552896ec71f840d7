// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

import dev.milepost.examples.nation.data.Indicators;
import dev.milepost.examples.nation.job.Cell;
import dev.milepost.progress.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** What one or more units have of one indicator; a half that is not there is empty. */
record Part(Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, boolean asserted, int reports) {

    private static final BigDecimal ON_TRACK = new BigDecimal("0.90");
    private static final BigDecimal AT_RISK = new BigDecimal("0.75");
    private static final int PLACES = 6;

    static Part of(int measure, Series series) {
        Optional<BigDecimal> value = Optional.of(series.value());
        return Indicators.isDenominator(measure)
                ? new Part(Optional.empty(), value, series.asserted(), series.reports())
                : new Part(value, Optional.empty(), series.asserted(), series.reports());
    }

    Part plus(Part other) {
        return new Part(
                sum(numerator, other.numerator),
                sum(denominator, other.denominator),
                asserted || other.asserted,
                reports + other.reports);
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return Stream.concat(a.stream(), b.stream()).reduce(BigDecimal::add);
    }

    /** The part as it counts for one unit: a rate without both halves or a denominator above 0 only has reports. */
    Part settled(int indicator) {
        boolean counts = !Indicators.isRate(indicator)
                || (numerator.isPresent()
                        && denominator.filter(d -> d.signum() > 0).isPresent());
        return counts ? this : new Part(Optional.empty(), Optional.empty(), false, reports);
    }

    /** The cell it gives; none where nothing counts. */
    Stream<Cell> judged(Place place, BigDecimal target, boolean tracked) {
        return numerator.stream().map(value -> cell(place, value, target, tracked));
    }

    private Cell cell(Place place, BigDecimal value, BigDecimal target, boolean tracked) {
        BigDecimal asked = target.multiply(denominator.orElse(BigDecimal.ONE));
        boolean hasRatio = target.signum() > 0 && value.signum() >= 0;
        return new Cell(
                place.unit(),
                place.number(),
                cents(value),
                denominator.map(Part::cents).orElse(1L),
                status(value, asked, hasRatio),
                hasRatio
                        ? value.divide(asked, PLACES, RoundingMode.HALF_EVEN)
                                .movePointRight(PLACES)
                                .longValueExact()
                        : Cell.NO_RATIO,
                tracked && asserted,
                tracked ? reports : 0);
    }

    private static long cents(BigDecimal value) {
        return value.movePointRight(2).longValueExact();
    }

    private static Status status(BigDecimal value, BigDecimal asked, boolean hasRatio) {
        if (value.compareTo(asked) >= 0) {
            return Status.MET;
        }
        if (hasRatio && value.compareTo(asked.multiply(ON_TRACK)) >= 0) {
            return Status.ON_TRACK;
        }
        return hasRatio && value.compareTo(asked.multiply(AT_RISK)) >= 0 ? Status.AT_RISK : Status.BEHIND;
    }
}
