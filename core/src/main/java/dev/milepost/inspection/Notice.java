// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.PrintableText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice that an inspection led to, or several of one legal name of which no more than their number is known. Rule
 * 8.3. Immutable; equal by value.
 */
public final class Notice {

    private final LocalizedText name;
    private final int count;
    private final @Nullable String number;
    private final @Nullable LocalDate issuedOn;
    private final @Nullable LocalDate dueOn;

    private Notice(Builder builder) {
        this.name = builder.name;
        this.count = builder.count;
        this.number = builder.number;
        this.issuedOn = builder.issuedOn;
        this.dueOn = builder.dueOn;
        checkArgument(count >= 1, "count of notice '%s' must be 1 or more, was %s", name, count);
        if (number != null) {
            PrintableText.check("number", number);
        }
        checkArgument(number == null || !number.isBlank(), "number of notice '%s' must not be blank", name);
        checkArgument(number == null || count == 1, "count of notice '%s' must be 1, was %s", number, count);
        checkArgument(
                issuedOn == null || dueOn == null || !dueOn.isBefore(issuedOn),
                "dueOn of notice '%s' must not be before %s, was %s",
                name,
                issuedOn,
                dueOn);
    }

    /**
     * Obtains notices of which no more than their number is known.
     *
     * @param name the legal name, which is data: 责令改正通知书, 卫生监督意见书 …
     * @param count how many were issued, 1 or more
     */
    public static Notice of(LocalizedText name, int count) {
        return builder(name).count(count).build();
    }

    /** Starts a notice of the given legal name, which is data: 责令改正通知书, 卫生监督意见书 … */
    public static Builder builder(LocalizedText name) {
        return new Builder(name);
    }

    /** The legal name. */
    public LocalizedText name() {
        return name;
    }

    /** How many were issued, 1 or more; 1 of a notice with a number. */
    public int count() {
        return count;
    }

    /** The number of the document; empty if none is declared. */
    public Optional<String> number() {
        return Optional.ofNullable(number);
    }

    /** The day of issue; empty if none is declared. */
    public Optional<LocalDate> issuedOn() {
        return Optional.ofNullable(issuedOn);
    }

    /** The last day to comply, inclusive; empty if none is declared. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(dueOn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Notice that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, count, number);
    }

    @Override
    public String toString() {
        return "Notice[" + name + ", " + count + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(name, count, number, issuedOn, dueOn);
    }

    /** Builds a notice; belongs to one thread. */
    public static final class Builder {

        private final LocalizedText name;
        private int count = 1;
        private @Nullable String number;
        private @Nullable LocalDate issuedOn;
        private @Nullable LocalDate dueOn;

        private Builder(LocalizedText name) {
            this.name = requireNonNull(name, "name");
        }

        /** Sets how many were issued, 1 or more; 1 unless set. */
        public Builder count(int count) {
            this.count = count;
            return this;
        }

        /** Sets the number of the document. */
        public Builder number(String number) {
            this.number = requireNonNull(number, "number");
            return this;
        }

        /** Sets the day of issue. */
        public Builder issuedOn(LocalDate issuedOn) {
            this.issuedOn = requireNonNull(issuedOn, "issuedOn");
            return this;
        }

        /** Sets the last day to comply, inclusive. */
        public Builder dueOn(LocalDate dueOn) {
            this.dueOn = requireNonNull(dueOn, "dueOn");
            return this;
        }

        /**
         * Builds the notice.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Notice build() {
            return new Notice(this);
        }
    }
}
