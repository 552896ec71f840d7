// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import java.util.Comparator;

/**
 * What a fact is found by. Rule 4.5. The nature belongs to it, so that a planned and an actual figure of one thing
 * stand side by side instead of replacing each other (3.2).
 *
 * @param element what was observed
 * @param unit where
 * @param period when
 * @param category the category of the element's disaggregation; empty text for the total
 * @param source who or what observed it, such as {@code inspection/campus-2023}; empty text for the unit's own report
 * @param nature whether it is, is planned or is expected
 */
public record FactKey(
        DataElementId element, OrgUnitId unit, Period period, String category, String source, FactNature nature)
        implements Comparable<FactKey> {

    private static final Comparator<FactKey> ORDER = Comparator.comparing(FactKey::element)
            .thenComparing(FactKey::unit)
            .thenComparing(FactKey::period)
            .thenComparing(FactKey::category)
            .thenComparing(FactKey::source)
            .thenComparing(FactKey::nature);

    public FactKey {
        requireNonNull(element, "element");
        requireNonNull(unit, "unit");
        requireNonNull(period, "period");
        requireNonNull(nature, "nature");
        checkArgument(category.isBlank() == category.isEmpty(), "category of '%s' must not be blank", element);
        checkArgument(source.isBlank() == source.isEmpty(), "source of '%s' must not be blank", element);
    }

    /** Obtains the key of the unit's own report of an actual total. */
    public static FactKey of(DataElementId element, OrgUnitId unit, Period period) {
        return new FactKey(element, unit, period, "", "", FactNature.ACTUAL);
    }

    /** Returns this key for one category; empty text means the total. */
    public FactKey withCategory(String code) {
        return new FactKey(element, unit, period, code, source, nature);
    }

    /** Returns this key for one source; empty text means the unit's own report. */
    public FactKey withSource(String name) {
        return new FactKey(element, unit, period, category, name, nature);
    }

    /** Returns this key for one nature. */
    public FactKey withNature(FactNature other) {
        return new FactKey(element, unit, period, category, source, other);
    }

    /** Orders by the components in their order. */
    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }

    /** The components in one line: {@code element · unit · period [category] (source) nature}. */
    @Override
    public String toString() {
        return element + " · " + unit + " · " + period
                + (category.isEmpty() ? "" : " [" + category + "]")
                + (source.isEmpty() ? "" : " (" + source + ")")
                + (nature == FactNature.ACTUAL ? "" : " " + nature);
    }
}
