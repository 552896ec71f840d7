// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import java.math.BigDecimal;

/**
 * A number as somebody typed it.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param value what it says; of 百分之八十 the 80
 * @param step how much its last place is worth: 0.1 of 78.0, 1000 of 1.2万
 * @param share whether it says itself that it is per cent
 */
record TypedNumber(int start, int end, BigDecimal value, BigDecimal step, boolean share) {

    /** A number without decimals. */
    static TypedNumber whole(int start, int end, long value) {
        return new TypedNumber(start, end, BigDecimal.valueOf(value), BigDecimal.ONE, false);
    }
}
