// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.text.LocalizedText;
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

    /** An advice and, where one slip of the pen explains why two figures differ, what that would be. */
    static LocalizedText advice(LocalizedText advice, BigDecimal one, BigDecimal other) {
        return advice(advice, slip(one, other));
    }

    /** An advice and, if there is one, the slip of the pen to look for. */
    static LocalizedText advice(LocalizedText advice, Optional<LocalizedText> slip) {
        return slip.map(text -> Wording.of("{0}；{1}", "{0}; {1}", advice, text)).orElse(advice);
    }

    /**
     * The one slip of the pen by which two figures differ: two neighbouring digits in each other's place, one digit
     * written twice, or one left out of a number of three digits or more. Empty if they are equal or differ otherwise.
     */
    static Optional<LocalizedText> slip(BigDecimal one, BigDecimal other) {
        String a = written(one);
        String b = written(other);
        int at = firstDifference(a, b);
        if (a.length() == b.length()) {
            return swapped(a, b, at);
        }
        return a.length() > b.length() ? surplus(a, b, at) : surplus(b, a, at);
    }

    private static Optional<LocalizedText> swapped(String a, String b, int at) {
        boolean swapped = at + 1 < a.length()
                && isDigit(a, at)
                && isDigit(a, at + 1)
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
        if (!swapped) {
            return Optional.empty();
        }
        return Optional.of(Wording.of(
                "“{0}”与“{1}”只差相邻两位数字颠倒（“{2}”与“{3}”），请核对原始记录",
                "\"{0}\" and \"{1}\" differ only in two neighbouring digits that changed places, \"{2}\" and \"{3}\";"
                        + " check the originals",
                a,
                b,
                a.substring(at, at + 2),
                b.substring(at, at + 2)));
    }

    private static Optional<LocalizedText> surplus(String longer, String shorter, int at) {
        boolean one = longer.length() == shorter.length() + 1
                && isDigit(longer, at)
                && longer.substring(at + 1).equals(shorter.substring(at));
        if (!one) {
            return Optional.empty();
        }
        String digit = longer.substring(at, at + 1);
        if (at > 0 && longer.charAt(at - 1) == longer.charAt(at)) {
            return Optional.of(Wording.of(
                    "“{0}”与“{1}”只差一个重复的“{2}”，请核对原始记录",
                    "\"{0}\" and \"{1}\" differ only in a \"{2}\" written twice; check the originals",
                    longer,
                    shorter,
                    digit));
        }
        return digits(longer) < 3
                ? Optional.empty()
                : Optional.of(Wording.of(
                        "“{0}”与“{1}”只差一个“{2}”，疑为漏写或多写，请核对原始记录",
                        "\"{0}\" and \"{1}\" differ only in one \"{2}\", left out or added; check the originals",
                        longer,
                        shorter,
                        digit));
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /** As somebody would write it: 42, whether it was stored as 42 or 42.0. */
    private static String written(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
