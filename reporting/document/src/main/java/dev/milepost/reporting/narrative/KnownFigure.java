// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A figure of the store that words may speak of by its name.
 *
 * @param title what it is
 * @param placeholder how a narrative asks for it
 * @param names what it may be called, longest first
 * @param apart words by which a sentence speaks of a part of it, such as categories
 * @param unit its unit
 * @param values what it is; several where words may mean any of them, such as planned and done
 * @param shown how the first of them is printed
 */
record KnownFigure(
        LocalizedText title,
        String placeholder,
        List<String> names,
        List<String> apart,
        Unit unit,
        List<Ratio> values,
        LocalizedText shown) {

    /** Whether a number in a unit says one of the values, to its last place. */
    boolean isSaidBy(TypedNumber typed, Unit in) {
        return values.stream().anyMatch(value -> says(typed, value.times(unit.factorTo(in))));
    }

    /** Whether a number is a value, rounded to the last place of the number in either of the ways offices round. */
    static boolean says(TypedNumber typed, Ratio value) {
        return List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN).stream()
                .anyMatch(mode -> rounded(value, typed.step(), mode).compareTo(typed.value()) == 0);
    }

    private static BigDecimal rounded(Ratio value, BigDecimal step, RoundingMode mode) {
        return value.numerator()
                .divide(value.denominator().multiply(step), 0, mode)
                .multiply(step);
    }
}
