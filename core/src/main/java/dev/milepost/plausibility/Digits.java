// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Slips of readers and writers that show in the digits of a number. */
final class Digits {

    /** What is left of a number whose sign ≥ was read as a 2: it must look like a number somebody would write. */
    private static final Pattern WRITTEN = Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private Digits() {}

    /** The number behind a leading 2 that may be a misread ≥: 85 of 285; empty if the number begins otherwise. */
    static Optional<BigDecimal> behindMisreadSign(BigDecimal number) {
        String text = number.toPlainString();
        String rest = text.startsWith("2") ? text.substring(1) : "";
        return WRITTEN.matcher(rest).matches() ? Optional.of(new BigDecimal(rest)) : Optional.empty();
    }

    /** Whether two neighbouring digits have changed places between two numbers. */
    static boolean transposed(BigDecimal one, BigDecimal other) {
        String a = one.toPlainString();
        String b = other.toPlainString();
        int first = 0;
        while (first < Math.min(a.length(), b.length()) && a.charAt(first) == b.charAt(first)) {
            first++;
        }
        return a.length() == b.length()
                && first + 1 < a.length()
                && a.charAt(first) == b.charAt(first + 1)
                && a.charAt(first + 1) == b.charAt(first)
                && a.substring(first + 2).equals(b.substring(first + 2));
    }
}
