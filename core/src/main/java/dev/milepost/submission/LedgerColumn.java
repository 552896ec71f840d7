// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a ledger: what it is called and what its fields hold. None asks for a person's name (14.2). Immutable;
 * equal by value.
 */
public final class LedgerColumn {

    private final String id;
    private final ColumnType type;
    private final LocalizedText name;
    private final boolean required;
    private final boolean totalled;
    private final @Nullable String phase;

    private LedgerColumn(Builder builder) {
        this.id = Identifiers.check("column id", builder.id);
        this.type = builder.type;
        this.name = requireNonNull(builder.name, "name");
        this.required = builder.required;
        this.totalled = builder.totalled;
        this.phase = builder.phase;
        checkArgument(
                !totalled || type.unit().isPresent(),
                "totalled of column '%s' must only be set for whole and decimal numbers, type was %s",
                id,
                type);
    }

    /** Starts a column. */
    public static Builder builder(String id, ColumnType type) {
        return new Builder(id, type);
    }

    /** The identity of the column within its template. */
    public String id() {
        return id;
    }

    /** What its fields hold. */
    public ColumnType type() {
        return type;
    }

    /** The words above it. */
    public LocalizedText name() {
        return name;
    }

    /** Whether its field must be filled in once an entry has reached its phase. */
    public boolean required() {
        return required;
    }

    /** Whether it is summed in the totals row; its numbers are then 0 or more. */
    public boolean totalled() {
        return totalled;
    }

    /** The phase of the template in which it is filled in; empty where it is from the first. */
    public Optional<String> phase() {
        return Optional.ofNullable(phase);
    }

    /** Tells whether a field may hold the value. */
    public boolean accepts(LedgerValue value) {
        boolean negative =
                value instanceof LedgerValue.Amount number && number.amount().signum() < 0;
        return type.accepts(value) && !(totalled && negative);
    }

    /** What a field must hold, for the sentence "must be …". */
    public LocalizedText expected() {
        LocalizedText expected = type.expected();
        boolean bounded = totalled && type instanceof ColumnType.Decimal;
        return bounded ? LocalizedText.of("不小于 0 的" + expected.zh(), expected.en() + " of 0 or more") : expected;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerColumn that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "LedgerColumn[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(id, type, name, required, totalled, phase);
    }

    /** Builds a column; belongs to one thread. */
    public static final class Builder {

        private final String id;
        private final ColumnType type;
        private @Nullable LocalizedText name;
        private boolean required;
        private boolean totalled;
        private @Nullable String phase;

        private Builder(String id, ColumnType type) {
            this.id = requireNonNull(id, "id");
            this.type = requireNonNull(type, "type");
        }

        /** Sets the words above it; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets whether its field must be filled in; false unless set. */
        public Builder required(boolean required) {
            this.required = required;
            return this;
        }

        /** Sets whether it is summed in the totals row; false unless set. */
        public Builder totalled(boolean totalled) {
            this.totalled = totalled;
            return this;
        }

        /** Sets the phase of the template in which it is filled in. */
        public Builder phase(String phase) {
            this.phase = requireNonNull(phase, "phase");
            return this;
        }

        /**
         * Builds the column.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public LedgerColumn build() {
            return new LedgerColumn(this);
        }
    }
}
