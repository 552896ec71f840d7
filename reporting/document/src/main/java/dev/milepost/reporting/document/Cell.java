// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** One field of a table. */
public sealed interface Cell {

    /** The characters of the field; one line, may be empty. */
    String text();

    /** The tone of the field, {@link Tone#NONE} for words. */
    Tone tone();

    /** The note that explains the field, if any. */
    Optional<String> explanationId();

    /** Whether the field is struck through: it stays to be read and no longer holds. */
    default boolean struck() {
        return false;
    }

    /** A field of words. */
    static Cell text(String text) {
        return new TextCell(text);
    }

    /** A figure without explanation or tone. */
    static Cell figure(String text) {
        return new FigureCell(text, Optional.empty(), Tone.NONE);
    }

    /** A figure with a tone, explained by the note of that id. */
    static Cell figure(String text, String explanationId, Tone tone) {
        return new FigureCell(text, Optional.of(explanationId), tone);
    }

    /** A field that is struck through; the row it stands in says in words why. */
    static Cell struck(String text) {
        return new StruckCell(text);
    }

    /**
     * A field of words.
     *
     * @param text one line, may be empty
     */
    record TextCell(String text) implements Cell {
        /** Checks. */
        public TextCell {
            PlainText.check(text, "text of cell");
        }

        @Override
        public Tone tone() {
            return Tone.NONE;
        }

        @Override
        public Optional<String> explanationId() {
            return Optional.empty();
        }
    }

    /**
     * A field of words or a figure that no longer holds, struck through where the format can.
     *
     * @param text one line, may be empty
     */
    record StruckCell(String text) implements Cell {
        /** Checks. */
        public StruckCell {
            PlainText.check(text, "text of cell");
        }

        @Override
        public Tone tone() {
            return Tone.NONE;
        }

        @Override
        public Optional<String> explanationId() {
            return Optional.empty();
        }

        @Override
        public boolean struck() {
            return true;
        }
    }

    /**
     * A field that holds a figure or a judgement about one.
     *
     * @param text one line that says everything the tone says; may be empty
     * @param explanationId the {@link ExplanationNote} it points to, if any
     * @param tone how to read it at a glance
     */
    record FigureCell(String text, Optional<String> explanationId, Tone tone) implements Cell {
        /** Checks that a tone does not stand alone. */
        public FigureCell {
            PlainText.check(text, "text of cell");
            requireNonNull(explanationId, "explanationId");
            requireNonNull(tone, "tone");
            if (tone != Tone.NONE || explanationId.isPresent()) {
                PlainText.checkFilled(text, "text of a cell with a tone or an explanation");
            }
        }
    }
}
