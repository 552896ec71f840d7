// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The figures of an indicator at a unit by calendar year, as far as they are complete. Rule 6.12. */
record YearlyValues(Target target, Indicator indicator, OrgUnitId unit, Rollup rollup, boolean accumulates) {

    /** The values up to the as-of date, the target's baseline in its year where no figure is known. */
    SortedMap<Integer, Ratio> with(Optional<Ratio> actual) {
        SortedMap<Integer, Ratio> values = new TreeMap<>();
        target.baseline().ifPresent(baseline -> values.put(baseline.date().getYear(), Ratio.whole(baseline.value())));
        LocalDate date = rollup.when().date();
        IntStream.range(firstYear().orElse(date.getYear()), date.getYear())
                .forEach(year -> complete(year).ifPresent(value -> values.put(year, value)));
        boolean yearIsOver = date.plusDays(1).getDayOfYear() == 1;
        actual.filter(value -> !accumulates || yearIsOver).ifPresent(value -> values.put(date.getYear(), value));
        return values;
    }

    private OptionalInt firstYear() {
        Set<DataElementId> elements = rollup.campaign().elementsBehind(indicator);
        return rollup.facts().stream()
                .filter(fact -> elements.contains(fact.key().element()))
                .mapToInt(fact -> fact.key().period().startInclusive().getYear())
                .min();
    }

    private Optional<Ratio> complete(int year) {
        Figure figure = rollup.figure(indicator.id(), unit, Period.year(year));
        return figure.reporting().isComplete() ? figure.measured() : Optional.empty();
    }
}
