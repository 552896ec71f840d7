// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Unit;
import dev.milepost.text.Glossary;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the fields of a column of a ledger may hold. The family is sealed and may grow in a minor version. */
public sealed interface ColumnType {

    /** Tells whether a field may hold the value. */
    boolean accepts(LedgerValue value);

    /** What a field must hold, for the sentence "must be …": a whole number of 0 or more. */
    LocalizedText expected();

    /** The unit of its numbers; empty for what is no number. */
    default Optional<Unit> unit() {
        return Optional.empty();
    }

    /** Words in one line. */
    record Text() implements ColumnType {

        @Override
        public boolean accepts(LedgerValue value) {
            return value instanceof LedgerValue.Text;
        }

        @Override
        public LocalizedText expected() {
            return Glossary.get("ledgerfield.text");
        }
    }

    /**
     * A whole number of 0 or more.
     *
     * @param counted what is counted; {@code Units.ONE} where it is a plain number
     */
    record Whole(Unit counted) implements ColumnType {

        public Whole {
            requireNonNull(counted, "counted");
        }

        @Override
        public boolean accepts(LedgerValue value) {
            return value instanceof LedgerValue.Amount number
                    && number.amount().signum() >= 0
                    && number.amount().scale() <= 0;
        }

        @Override
        public LocalizedText expected() {
            return Glossary.get("ledgerfield.whole");
        }

        @Override
        public Optional<Unit> unit() {
            return Optional.of(counted);
        }
    }

    /**
     * A decimal number of any sign; of 0 or more where the column is totalled.
     *
     * @param measured what it is a number of
     */
    record Decimal(Unit measured) implements ColumnType {

        public Decimal {
            requireNonNull(measured, "measured");
        }

        @Override
        public boolean accepts(LedgerValue value) {
            return value instanceof LedgerValue.Amount;
        }

        @Override
        public LocalizedText expected() {
            return Glossary.get("ledgerfield.decimal");
        }

        @Override
        public Optional<Unit> unit() {
            return Optional.of(measured);
        }
    }

    /** A day. */
    record Day() implements ColumnType {

        @Override
        public boolean accepts(LedgerValue value) {
            return value instanceof LedgerValue.Day;
        }

        @Override
        public LocalizedText expected() {
            return Glossary.get("ledgerfield.date");
        }
    }

    /** Yes or no. */
    record Flag() implements ColumnType {

        @Override
        public boolean accepts(LedgerValue value) {
            return value instanceof LedgerValue.Flag;
        }

        @Override
        public LocalizedText expected() {
            return Glossary.get("ledgerfield.flag");
        }
    }

    /**
     * One of a list of codes.
     *
     * @param codes the codes in the order of the list, at least one; no code or label stands twice
     */
    record Codes(List<Code> codes) implements ColumnType {

        public Codes {
            codes = List.copyOf(codes);
            checkArgument(!codes.isEmpty(), "codes of a column must not be empty");
            Set<String> words = new HashSet<>();
            for (Code one : codes) {
                one.words()
                        .forEach(word -> checkArgument(
                                words.add(word), "code or label of a code list must stand once, was '%s' again", word));
            }
        }

        @Override
        public boolean accepts(LedgerValue value) {
            return value instanceof LedgerValue.Code named && find(named.code()).isPresent();
        }

        /** Finds a code by itself or by one of its labels. */
        public Optional<Code> find(String word) {
            return codes.stream()
                    .filter(one -> one.words().anyMatch(word::equals))
                    .findFirst();
        }

        @Override
        public LocalizedText expected() {
            List<String> listed = codes.stream().map(Code::code).toList();
            return LocalizedText.of("以下之一：" + String.join("、", listed), "one of " + listed);
        }
    }

    /**
     * A code and what it stands for.
     *
     * @param code the code, an identifier
     * @param label what offices write for it
     */
    record Code(String code, LocalizedText label) {

        public Code {
            Identifiers.check("code of a code list", code);
            requireNonNull(label, "label");
        }

        /** The code and its labels, each once. */
        private Stream<String> words() {
            return Stream.of(code, label.zh(), label.en())
                    .filter(word -> !word.isEmpty())
                    .distinct();
        }
    }

    /** A unit of the organisation, by its id. */
    record UnitReference() implements ColumnType {

        @Override
        public boolean accepts(LedgerValue value) {
            return value instanceof LedgerValue.UnitReference;
        }

        @Override
        public LocalizedText expected() {
            return Glossary.get("ledgerfield.unit");
        }
    }

    /** A place in a unit, by its id. */
    record SiteReference() implements ColumnType {

        @Override
        public boolean accepts(LedgerValue value) {
            return value instanceof LedgerValue.SiteReference;
        }

        @Override
        public LocalizedText expected() {
            return Glossary.get("ledgerfield.site");
        }
    }
}
