// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A piece of a sentence. */
public sealed interface Inline {

    /** The characters of this piece, without any decoration; one line, may be empty. */
    String text();

    /** Words as they stand. */
    static Inline text(String text) {
        return new Text(text);
    }

    /** A figure that is not explained. */
    static Inline figure(String text) {
        return new Figure(text, Optional.empty());
    }

    /** A figure explained by the note of that id. */
    static Inline figure(String text, String explanationId) {
        return new Figure(text, Optional.of(explanationId));
    }

    /** A place where the writer of the report still has to add something. */
    static Inline gap(String wanted) {
        return new Gap(wanted);
    }

    /**
     * Words as they stand.
     *
     * @param text one line, may be empty
     */
    record Text(String text) implements Inline {
        /** Checks. */
        public Text {
            PlainText.check(text, "text");
        }
    }

    /**
     * A figure with its unit, as it is printed.
     *
     * @param text one line, not blank
     * @param explanationId the {@link ExplanationNote} it points to, if any
     */
    record Figure(String text, Optional<String> explanationId) implements Inline {
        /** Checks. */
        public Figure {
            PlainText.checkFilled(text, "text of figure");
            requireNonNull(explanationId, "explanationId");
        }
    }

    /**
     * What the writer of the report still has to add; printed by {@link PrintedWords#gap}.
     *
     * @param text what is wanted, one line, not blank
     */
    record Gap(String text) implements Inline {
        /** Checks. */
        public Gap {
            PlainText.checkFilled(text, "text of gap");
        }
    }
}
