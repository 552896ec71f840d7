// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** One form per decimal number: no trailing zeros after the point, no exponent. */
final class Decimals {

    /** More digits than this before or after the point are a slip or an attack, never a figure. */
    private static final int MAX_DIGITS = 10_000;

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,1000}(\\.[0-9]{1,1000})?");

    private Decimals() {}

    static BigDecimal normal(String property, BigDecimal value) {
        BigDecimal stripped = requireNonNull(value, property).stripTrailingZeros();
        checkArgument(
                Math.abs((long) stripped.scale()) <= MAX_DIGITS,
                "%s must have at most %s digits on each side of the point, had the exponent %s",
                property,
                MAX_DIGITS,
                -(long) stripped.scale());
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal parse(String property, String text) {
        checkArgument(
                PLAIN.matcher(requireNonNull(text, property)).matches(),
                "%s must be a plain decimal number such as 12.5, was '%s'",
                property,
                text);
        return normal(property, new BigDecimal(text));
    }
}
