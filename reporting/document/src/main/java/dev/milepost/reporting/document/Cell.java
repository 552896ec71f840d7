// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** One field of a table. */
public sealed interface Cell {

    /** The characters of the field; one line, may be empty. */
    String text();

    /** The tone of the field, {@link Tone#NONE} for words. */
    default Tone tone() {
        return Tone.NONE;
    }

    /** The note that explains the field, if any. */
    default Optional<String> explanationId() {
        return Optional.empty();
    }

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

    /** A number without explanation or tone. */
    static NumberCell number(String text, BigDecimal exact, NumberShape shape) {
        return new NumberCell(text, exact, shape, Optional.empty(), Tone.NONE);
    }

    /** A whole number without unit, explanation or tone. */
    static NumberCell number(long number) {
        return number(Long.toString(number), BigDecimal.valueOf(number), NumberShape.plain(0));
    }

    /** A day. */
    static Cell date(String text, LocalDate date) {
        return new DateCell(text, date);
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
        public boolean struck() {
            return true;
        }
    }

    /**
     * A field that holds a figure in words or a judgement about one.
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

    /**
     * A field that holds one number. Formats of words print the text, formats of numbers keep the number and show it in
     * its shape.
     *
     * @param text the number as it is read, with its unit; one line, not blank
     * @param exact the number itself, not rounded for display; one without finite decimals with 34 digits. Kept without
     *     trailing zeros
     * @param shape how formats of numbers show it
     * @param explanationId the {@link ExplanationNote} it points to, if any
     * @param tone how to read it at a glance; the text says the same
     */
    record NumberCell(String text, BigDecimal exact, NumberShape shape, Optional<String> explanationId, Tone tone)
            implements Cell {
        /** Checks. */
        public NumberCell {
            PlainText.checkFilled(text, "text of number");
            exact = normal(requireNonNull(exact, "exact"));
            requireNonNull(shape, "shape");
            requireNonNull(explanationId, "explanationId");
            requireNonNull(tone, "tone");
        }

        /** A number has one form, so that equal numbers are equal; never with an exponent. */
        private static BigDecimal normal(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        /** This number explained by the note of that id. */
        public NumberCell withExplanation(String id) {
            return new NumberCell(text, exact, shape, Optional.of(id), tone);
        }

        /** This number in that tone. */
        public NumberCell withTone(Tone value) {
            return new NumberCell(text, exact, shape, explanationId, value);
        }
    }

    /**
     * A field that holds one day.
     *
     * @param text the day as it is read; one line, not blank
     * @param date the day itself
     */
    record DateCell(String text, LocalDate date) implements Cell {
        /** Checks. */
        public DateCell {
            PlainText.checkFilled(text, "text of date");
            requireNonNull(date, "date");
        }
    }
}
