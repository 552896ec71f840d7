// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import java.util.Comparator;

/**
 * The identity of a grading standard. Two editions of one standard are two standards, for their thresholds differ.
 *
 * @param code which standard, such as {@code gbt-27772}; an identifier without a colon
 * @param edition which edition of it, such as {@code 2011}; an identifier without a colon
 */
public record StandardId(String code, String edition) implements Comparable<StandardId> {

    private static final Comparator<StandardId> ORDER =
            Comparator.comparing(StandardId::code).thenComparing(StandardId::edition);

    public StandardId {
        check("code of a standard", code);
        check("edition of a standard", edition);
    }

    /** Obtains the id of an edition. */
    public static StandardId of(String code, String edition) {
        return new StandardId(code, edition);
    }

    /**
     * Reads {@code "gbt-27772:2011"}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static StandardId parse(String text) {
        int colon = requireNonNull(text, "text").indexOf(':');
        checkArgument(colon >= 0, "standard must be code:edition, was '%s'", text);
        return new StandardId(text.substring(0, colon), text.substring(colon + 1));
    }

    private static void check(String property, String text) {
        Identifiers.check(property, text);
        checkArgument(text.indexOf(':') < 0, "%s must have no colon, was '%s'", property, text);
    }

    @Override
    public int compareTo(StandardId other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code "code:edition"}; {@link #parse} reads it. */
    @Override
    public String toString() {
        return code + ":" + edition;
    }
}
