// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.quantity.Ratio;
import dev.milepost.text.NearestNames;
import java.util.Collection;
import java.util.List;

/** What the rules of several types have in common. */
final class Checks {

    private Checks() {}

    static Ratio above0(String property, Ratio value) {
        checkArgument(value.signum() > 0, "%s must be above 0, was %s", property, value);
        return value;
    }

    static Ratio notNegative(String property, Ratio value) {
        checkArgument(value.signum() >= 0, "%s must not be negative, was %s", property, value);
        return value;
    }

    static void atMost(String property, Ratio value, Ratio most) {
        checkArgument(value.compareTo(most) <= 0, "%s must be at most %s, was %s", property, most, value);
    }

    static void unique(String property, String owner, Collection<String> codes) {
        checkArgument(
                codes.stream().distinct().count() == codes.size(),
                "%s must be unique within %s, were %s",
                property,
                owner,
                codes);
    }

    static void oneOf(String property, String owner, String code, Collection<String> known) {
        checkArgument(
                known.contains(code),
                "%s must be one of %s, was '%s'; nearest: %s",
                property,
                owner,
                code,
                NearestNames.of(code, known, 3));
    }

    static void notEmpty(String property, List<?> values) {
        checkArgument(!values.isEmpty(), "%s must be one or more, were none", property);
    }
}
