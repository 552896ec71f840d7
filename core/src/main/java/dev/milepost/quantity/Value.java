// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.PrintableText;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as it is reported or computed: {@link Known}, or {@link Missing} with its reason. Every value has a text
 * form that {@link #parse} reads: {@code 800}, {@code 33/42}, {@code level:vector-density:C:2}, {@code flag:true},
 * {@code word:...}, {@code missing:NOT_REPORTED}.
 */
public sealed interface Value permits Known, Missing {

    /**
     * An exact amount, whose unit the data element knows.
     *
     * @param amount the amount, any sign; without trailing zeros
     */
    record Amount(BigDecimal amount) implements Known {

        /** Writes the amount without trailing zeros. */
        public Amount {
            amount = Decimals.normal("amount", amount);
        }

        /** Returns the plain decimal; {@link Value#parse} reads it. */
        @Override
        public String toString() {
            return amount.toPlainString();
        }
    }

    /**
     * A rate, kept as its pair.
     *
     * @param pair numerator and denominator
     */
    record Rate(Ratio pair) implements Known {

        /** Checks the component. */
        public Rate {
            requireNonNull(pair, "pair");
        }

        /** Returns {@code "33/42"}; {@link Value#parse} reads it. */
        @Override
        public String toString() {
            return pair.numerator().toPlainString() + "/" + pair.denominator().toPlainString();
        }
    }

    /**
     * A level on a scale.
     *
     * @param grade the level and its scale
     */
    record Level(Grade grade) implements Known {

        /** Checks the component. */
        public Level {
            requireNonNull(grade, "grade");
        }

        /** Returns {@code "level:scale:level:rank"}; {@link Value#parse} reads it. */
        @Override
        public String toString() {
            return "level:" + grade;
        }
    }

    /**
     * An answer of yes or no.
     *
     * @param flag the answer
     */
    record Flag(boolean flag) implements Known {

        /** Returns {@code "flag:true"} or {@code "flag:false"}; {@link Value#parse} reads it. */
        @Override
        public String toString() {
            return "flag:" + flag;
        }
    }

    /**
     * A qualitative answer in the reporter's words.
     *
     * @param word the words, not blank
     */
    record Word(String word) implements Known {

        /**
         * Checks the component.
         *
         * @throws IllegalArgumentException if the word is blank or cannot be printed on one line (rule 1.8)
         */
        public Word {
            PrintableText.check("word", word);
            checkArgument(!requireNonNull(word, "word").isBlank(), "word must not be blank, was '%s'", word);
        }

        /** Returns {@code "word:"} and the words; {@link Value#parse} reads it. */
        @Override
        public String toString() {
            return "word:" + word;
        }
    }

    /**
     * Returns an amount.
     *
     * @param amount the amount
     * @return the value
     */
    static Value amount(BigDecimal amount) {
        return new Amount(amount);
    }

    /**
     * Returns a whole amount.
     *
     * @param amount the amount
     * @return the value
     */
    static Value amount(long amount) {
        return new Amount(BigDecimal.valueOf(amount));
    }

    /**
     * Returns a rate.
     *
     * @param pair numerator and denominator
     * @return the value
     */
    static Value rate(Ratio pair) {
        return new Rate(pair);
    }

    /**
     * Returns a rate of whole numbers.
     *
     * @param numerator the part
     * @param denominator the whole, greater than zero
     * @return the value
     * @throws IllegalArgumentException if the denominator is not greater than zero
     */
    static Value rate(long numerator, long denominator) {
        return new Rate(Ratio.of(numerator, denominator));
    }

    /**
     * Returns a level.
     *
     * @param grade the level and its scale
     * @return the value
     */
    static Value level(Grade grade) {
        return new Level(grade);
    }

    /**
     * Returns an answer of yes or no.
     *
     * @param flag the answer
     * @return the value
     */
    static Value flag(boolean flag) {
        return new Flag(flag);
    }

    /**
     * Returns a qualitative answer.
     *
     * @param word the words, not blank
     * @return the value
     * @throws IllegalArgumentException if the word is blank
     */
    static Value word(String word) {
        return new Word(word);
    }

    /**
     * Returns a missing value.
     *
     * @param reason why it is missing
     * @return the value
     */
    static Value missing(MissingReason reason) {
        return new Missing(reason);
    }

    /**
     * Reads the text form of a value.
     *
     * @param text the text, as {@code toString} of a value writes it
     * @return the value
     * @throws IllegalArgumentException if the text is no value
     */
    static Value parse(String text) {
        int colon = requireNonNull(text, "text").indexOf(':');
        if (colon < 0) {
            return text.indexOf('/') < 0 ? amount(Decimals.parse("value", text)) : rate(Ratio.parse(text));
        }
        String content = text.substring(colon + 1);
        return switch (text.substring(0, colon)) {
            case "level" -> level(Grade.parse(content));
            case "flag" -> flag(ValueText.flag(content));
            case "word" -> word(content);
            case "missing" -> missing(ValueText.reason(content));
            default ->
                throw new IllegalArgumentException(
                        "value must be a number, a pair, or begin with level:, flag:, word: or missing:, was '" + text
                                + "'");
        };
    }

    /**
     * Tells whether the value is there.
     *
     * @return whether this is {@link Known}
     */
    default boolean isKnown() {
        return this instanceof Known;
    }

    /**
     * Returns the exact number of an amount or a rate.
     *
     * @return the amount over one or the pair of the rate; empty for every other value
     */
    default Optional<Ratio> exact() {
        if (this instanceof Amount amount) {
            return Optional.of(Ratio.whole(amount.amount()));
        }
        return this instanceof Rate rate ? Optional.of(rate.pair()) : Optional.empty();
    }
}
