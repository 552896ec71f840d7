// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a {@link StatusMethod} may know of a target on its way. Immutable; safe for concurrent use. */
public final class StatusQuestion {

    private final Target target;
    private final Indicator indicator;
    private final LocalDate date;
    private final Comparator asked;
    private final boolean accumulates;
    private final @Nullable Ratio actual;
    private final @Nullable Ratio attainment;
    private final @Nullable Ratio expected;
    private final Supplier<SortedMap<Integer, Ratio>> valuesByYear;

    private StatusQuestion(Builder builder) {
        this.target = builder.target;
        this.indicator = builder.indicator;
        this.date = builder.date;
        this.asked = builder.asked;
        this.accumulates = builder.accumulates;
        this.actual = builder.actual;
        this.attainment = builder.attainment;
        this.expected = builder.expected;
        this.valuesByYear = builder.valuesByYear;
    }

    /**
     * Starts a question.
     *
     * @param date the as-of date, not before the target's start and before its due date
     */
    public static Builder builder(Target target, Indicator indicator, LocalDate date) {
        return new Builder(target, indicator, date);
    }

    /** The target. */
    public Target target() {
        return target;
    }

    /** The indicator it is about. */
    public Indicator indicator() {
        return indicator;
    }

    /** What is asked of the figure now: the target's comparator, or what its reference to other figures comes to. */
    public Comparator asked() {
        return asked;
    }

    /** The as-of date. */
    public LocalDate date() {
        return date;
    }

    /** Whether the figure starts from zero and grows as the target's time goes on. */
    public boolean accumulates() {
        return accumulates;
    }

    /** The exact figure in the indicator's unit; empty if it is no number. */
    public Optional<Ratio> actual() {
        return Optional.ofNullable(actual);
    }

    /** How much of the target is attained, 1 is all of it; empty where the target has no ratio, as a milestone. */
    public Optional<Ratio> attainment() {
        return Optional.ofNullable(attainment);
    }

    /** How much is expected at the date; empty where the target has no ratio. */
    public Optional<Ratio> expected() {
        return Optional.ofNullable(expected);
    }

    /** Attainment over what is expected; empty while nothing is. Rule 6.7. */
    public Optional<Ratio> pace() {
        return expected()
                .filter(share -> share.signum() > 0)
                .flatMap(share -> attainment().map(attained -> attained.dividedBy(share)));
    }

    /**
     * The known figures by calendar year in the indicator's unit, that of the running year included unless it
     * accumulates and so cannot be compared yet. They are looked up when asked for.
     */
    public SortedMap<Integer, Ratio> valuesByYear() {
        return Collections.unmodifiableSortedMap(valuesByYear.get());
    }

    @Override
    public String toString() {
        return "StatusQuestion[" + target.id() + "]";
    }

    /** Builds a question; belongs to one thread. */
    public static final class Builder {

        private final Target target;
        private final Indicator indicator;
        private final LocalDate date;
        private Comparator asked;
        private boolean accumulates;
        private @Nullable Ratio actual;
        private @Nullable Ratio attainment;
        private @Nullable Ratio expected;
        private Supplier<SortedMap<Integer, Ratio>> valuesByYear = TreeMap::new;

        private Builder(Target target, Indicator indicator, LocalDate date) {
            this.target = requireNonNull(target, "target");
            this.indicator = requireNonNull(indicator, "indicator");
            this.date = requireNonNull(date, "date");
            this.asked = target.comparator();
        }

        /** Sets what is asked of the figure now; the target's comparator unless set. */
        public Builder asked(Comparator asked) {
            this.asked = requireNonNull(asked, "asked");
            return this;
        }

        /** Sets whether the figure starts from zero and grows as the target's time goes on; false unless set. */
        public Builder accumulates(boolean accumulates) {
            this.accumulates = accumulates;
            return this;
        }

        /** Sets the exact figure in the indicator's unit. */
        public Builder actual(Ratio actual) {
            this.actual = requireNonNull(actual, "actual");
            return this;
        }

        /** Sets how much of the target is attained; 1 is all of it. */
        public Builder attainment(Ratio attainment) {
            this.attainment = requireNonNull(attainment, "attainment");
            return this;
        }

        /** Sets how much is expected at the date, zero or greater. */
        public Builder expected(Ratio expected) {
            this.expected = requireNonNull(expected, "expected");
            return this;
        }

        /**
         * Sets how to look up the known figures by calendar year; none unless set.
         *
         * @param valuesByYear gives the same whenever it is asked, and is safe for concurrent use
         */
        public Builder valuesByYear(Supplier<SortedMap<Integer, Ratio>> valuesByYear) {
            this.valuesByYear = requireNonNull(valuesByYear, "valuesByYear");
            return this;
        }

        /** Builds the question. */
        public StatusQuestion build() {
            return new StatusQuestion(this);
        }
    }
}
