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
    static Figure figure(String text) {
        return new Figure(text, Optional.empty(), Optional.empty());
    }

    /** A figure explained by the note of that id. */
    static Figure figure(String text, String explanationId) {
        return new Figure(text, Optional.of(explanationId), Optional.empty());
    }

    /** A place where the writer of the report still has to add something. */
    static Gap gap(String wanted) {
        return new Gap(wanted, Optional.empty());
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
     * @param origin the placeholder it stands for, as it was written in the narrative with its braces; so that a format
     *     that is edited and read back can tell a figure that was left alone from one that was typed over. Not blank
     */
    record Figure(String text, Optional<String> explanationId, Optional<String> origin) implements Inline {
        /** Checks. */
        public Figure {
            PlainText.checkFilled(text, "text of figure");
            requireNonNull(explanationId, "explanationId");
            requireNonNull(origin, "origin").ifPresent(written -> PlainText.checkFilled(written, "origin of figure"));
        }

        /** This figure standing for that placeholder, written with its braces. */
        public Figure from(String placeholder) {
            return new Figure(text, explanationId, Optional.of(placeholder));
        }
    }

    /**
     * What the writer of the report still has to add; printed by {@link PrintedWords#gap}.
     *
     * @param text what is wanted, one line, not blank
     * @param origin the placeholder of a figure that was not there, as it was written in the narrative with its braces;
     *     not blank
     */
    record Gap(String text, Optional<String> origin) implements Inline {
        /** Checks. */
        public Gap {
            PlainText.checkFilled(text, "text of gap");
            requireNonNull(origin, "origin").ifPresent(written -> PlainText.checkFilled(written, "origin of gap"));
        }

        /** This gap in the place of the figure of that placeholder, written with its braces. */
        public Gap from(String placeholder) {
            return new Gap(text, Optional.of(placeholder));
        }
    }
}
