// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;
import java.util.OptionalDouble;

/** Words for numbers, the same in every country. */
final class Figures {

    private static final double MEGA = 1 << 20;

    private Figures() {}

    @FormatMethod
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Milliseconds, with a decimal below a hundred. */
    static String millis(double millis) {
        return text(millis < 100 ? "%.1f" : "%.0f", millis);
    }

    static String millis(OptionalDouble millis) {
        return millis.isPresent() ? millis(millis.getAsDouble()) : "–";
    }

    static String times(OptionalDouble times) {
        return times.isEmpty() ? "–" : text(times.getAsDouble() < 10 ? "%.2f" : "%.1f", times.getAsDouble());
    }

    static String megabytes(long bytes) {
        return text("%.0f", bytes / MEGA);
    }

    static String count(long number) {
        return text("%,d", number);
    }
}
