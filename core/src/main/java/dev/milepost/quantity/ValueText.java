// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/** The strict parts of the text form of a {@link Value}. */
final class ValueText {

    private ValueText() {}

    static boolean flag(String text) {
        checkArgument(text.equals("true") || text.equals("false"), "flag must be true or false, was '%s'", text);
        return text.equals("true");
    }

    static MissingReason reason(String text) {
        return Arrays.stream(MissingReason.values())
                .filter(reason -> reason.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("missing reason must be one of "
                        + Arrays.toString(MissingReason.values()) + ", was '" + text + "'"));
    }
}
