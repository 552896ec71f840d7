// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import java.math.BigDecimal;

/** Exact conversion of quantities into the unit that an element stores. */
final class Quantities {

    private Quantities() {}

    static BigDecimal exactly(Quantity quantity, Unit unit) {
        Ratio converted = quantity.in(unit);
        BigDecimal[] parts = converted.numerator().divideAndRemainder(converted.denominator());
        BigDecimal quotient = parts[1].signum() == 0 ? parts[0] : terminating(converted, quantity, unit);
        return quotient;
    }

    private static BigDecimal terminating(Ratio converted, Quantity quantity, Unit unit) {
        try {
            return converted.numerator().divide(converted.denominator());
        } catch (ArithmeticException endless) {
            checkArgument(
                    false, "quantity %s must convert exactly into '%s', was %s", quantity, unit.code(), converted);
            throw endless;
        }
    }
}
