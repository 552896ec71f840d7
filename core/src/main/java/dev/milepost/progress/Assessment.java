// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.Target;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one target stands at one unit, and why. Immutable; equal by value. */
public final class Assessment {

    private final Target target;
    private final Indicator indicator;
    private final OrgUnitId unit;
    private final LocalDate date;
    private final Status status;
    private final Figure figure;
    private final Explanation justification;
    private final LocalizedText sentence;
    private final Comparator asked;
    private final @Nullable MissingReason missing;
    private final @Nullable Ratio attainment;
    private final @Nullable Ratio completion;
    private final @Nullable Ratio distance;
    private final @Nullable Ratio expected;
    private final boolean asserted;
    private final boolean revocable;
    private final @Nullable StatusOverride override;
    private final List<StatusOverride> overrides;

    private Assessment(Builder builder) {
        this.target = builder.target;
        this.indicator = builder.indicator;
        this.unit = builder.unit;
        this.status = requireNonNull(builder.status, "status");
        this.date = requireNonNull(builder.date, "date");
        this.figure = requireNonNull(builder.figure, "figure");
        this.justification = requireNonNull(builder.justification, "justification");
        this.sentence = requireNonNull(builder.sentence, "sentence");
        this.asked = builder.asked == null ? target.comparator() : builder.asked;
        this.missing = builder.missing;
        this.attainment = builder.attainment;
        this.completion = builder.completion;
        this.distance = builder.distance;
        this.expected = builder.expected;
        this.asserted = builder.asserted;
        this.revocable = builder.revocable;
        this.override = builder.override;
        this.overrides = List.copyOf(builder.overrides);
    }

    /** Starts an assessment. */
    public static Builder builder(Target target, Indicator indicator, OrgUnitId unit) {
        return new Builder(target, indicator, unit);
    }

    /** The target. */
    public Target target() {
        return target;
    }

    /** The indicator it is about. */
    public Indicator indicator() {
        return indicator;
    }

    /** The unit it is assessed at. */
    public OrgUnitId unit() {
        return unit;
    }

    /** The as-of date it was assessed for. */
    public LocalDate date() {
        return date;
    }

    /** How it stands: what was set by hand, if that holds, else what is computed. */
    public Status status() {
        return override == null ? status : Status.of(override.judgement());
    }

    /** How it stands by calculation, whatever was set by hand. */
    public Status computedStatus() {
        return status;
    }

    /** What was set by hand and holds, because the data have not changed since; empty if nothing does. Rule 6.9. */
    public Optional<StatusOverride> override() {
        return Optional.ofNullable(override);
    }

    /** All that was ever set by hand and is known, in the order of time, whether it holds or not. */
    public List<StatusOverride> overrides() {
        return overrides;
    }

    /** The figure it was assessed on. */
    public Figure figure() {
        return figure;
    }

    /** Why it stands so, down to the facts. */
    public Explanation justification() {
        return justification;
    }

    /** The sentence that justifies the status. */
    public LocalizedText sentence() {
        return sentence;
    }

    /**
     * What the target asks now: where it refers to another figure the number that comes to, as far as that is known;
     * else as declared. Rule 6.1.
     */
    public Comparator asked() {
        return asked;
    }

    /** Why it is undecided, if it is; empty if none is declared. */
    public Optional<MissingReason> missing() {
        return Optional.ofNullable(missing);
    }

    /**
     * How much of the target is attained; 1 is all of it, more and less than 0 are possible; empty if none is declared.
     */
    public Optional<Ratio> attainment() {
        return Optional.ofNullable(attainment);
    }

    /**
     * The rate of completion: figure over target, of a limit on an accumulating figure the part used up; empty where it
     * has no meaning, as for a rate that must stay below a limit.
     */
    public Optional<Ratio> completion() {
        return Optional.ofNullable(completion);
    }

    /** The distance covered from the baseline; empty if none is declared. */
    public Optional<Ratio> distance() {
        return Optional.ofNullable(distance);
    }

    /** How much is expected at the as-of date; empty if none is declared. */
    public Optional<Ratio> expected() {
        return Optional.ofNullable(expected);
    }

    /** Whether it is met by a percentage without counts only. */
    public boolean asserted() {
        return asserted && status() == status;
    }

    /** Whether it is met before its due date and can still be lost. */
    public boolean revocable() {
        return revocable && status() == status;
    }

    /** Attainment over what is expected; empty while nothing is. Rule 6.7. */
    public Optional<Ratio> pace() {
        return expected()
                .filter(share -> share.signum() > 0)
                .flatMap(share -> attainment().map(a -> a.dividedBy(share)));
    }

    /** By how many percentage points attainment is ahead of what is expected; negative if behind. Rule 6.7. */
    public Optional<Ratio> pointsAhead() {
        return expected().flatMap(share -> attainment().map(a -> a.minus(share).times(Ratio.whole(100))));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assessment that && state().equals(that.state());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(target.id());
    }

    @Override
    public String toString() {
        return "Assessment[" + target.id() + "]";
    }

    private List<@Nullable Object> state() {
        return Arrays.asList(
                target,
                indicator,
                unit,
                date,
                status,
                figure,
                justification,
                sentence,
                asked,
                missing,
                attainment,
                completion,
                distance,
                expected,
                asserted,
                revocable,
                override,
                overrides);
    }

    /** Returns this assessment with what was set by hand, and the sentence and the reasons that say so. */
    Assessment with(
            @Nullable StatusOverride holding, List<StatusOverride> history, LocalizedText said, Explanation reasons) {
        Builder copy = new Builder(target, indicator, unit)
                .date(date)
                .status(status)
                .figure(figure)
                .justification(reasons)
                .sentence(said)
                .asked(asked)
                .asserted(asserted)
                .revocable(revocable);
        missing().ifPresent(copy::missing);
        attainment().ifPresent(copy::attainment);
        completion().ifPresent(copy::completion);
        distance().ifPresent(copy::distance);
        expected().ifPresent(copy::expected);
        copy.override = holding;
        copy.overrides = history;
        return copy.build();
    }

    /** Builds an assessment; belongs to one thread. */
    public static final class Builder {

        private final Target target;
        private final Indicator indicator;
        private final OrgUnitId unit;
        private @Nullable LocalDate date;
        private @Nullable Status status;
        private @Nullable Figure figure;
        private @Nullable Explanation justification;
        private @Nullable LocalizedText sentence;
        private @Nullable Comparator asked;
        private @Nullable MissingReason missing;
        private @Nullable Ratio attainment;
        private @Nullable Ratio completion;
        private @Nullable Ratio distance;
        private @Nullable Ratio expected;
        private boolean asserted;
        private boolean revocable;
        private @Nullable StatusOverride override;
        private List<StatusOverride> overrides = List.of();

        private Builder(Target target, Indicator indicator, OrgUnitId unit) {
            this.target = requireNonNull(target, "target");
            this.indicator = requireNonNull(indicator, "indicator");
            this.unit = requireNonNull(unit, "unit");
        }

        /** Sets the as-of date it is assessed for; required. */
        public Builder date(LocalDate date) {
            this.date = requireNonNull(date, "date");
            return this;
        }

        /** Sets how it stands; required. */
        public Builder status(Status status) {
            this.status = requireNonNull(status, "status");
            return this;
        }

        /** Sets the figure it was assessed on; required. */
        public Builder figure(Figure figure) {
            this.figure = requireNonNull(figure, "figure");
            return this;
        }

        /** Sets why it stands so, down to the facts; required. */
        public Builder justification(Explanation justification) {
            this.justification = requireNonNull(justification, "justification");
            return this;
        }

        /** Sets the sentence that justifies the status; required. */
        public Builder sentence(LocalizedText sentence) {
            this.sentence = requireNonNull(sentence, "sentence");
            return this;
        }

        /** Sets what the target asks now; as declared unless set. */
        public Builder asked(Comparator asked) {
            this.asked = requireNonNull(asked, "asked");
            return this;
        }

        /** Sets why it is undecided, if it is. */
        public Builder missing(MissingReason missing) {
            this.missing = requireNonNull(missing, "missing");
            return this;
        }

        /** Sets how much of the target is attained; 1 is all of it, more and less than 0 are possible. */
        public Builder attainment(Ratio attainment) {
            this.attainment = requireNonNull(attainment, "attainment");
            return this;
        }

        /** Sets the rate of completion: figure over target. */
        public Builder completion(Ratio completion) {
            this.completion = requireNonNull(completion, "completion");
            return this;
        }

        /** Sets the distance covered from the baseline. */
        public Builder distance(Ratio distance) {
            this.distance = requireNonNull(distance, "distance");
            return this;
        }

        /** Sets how much is expected at the as-of date. */
        public Builder expected(Ratio expected) {
            this.expected = requireNonNull(expected, "expected");
            return this;
        }

        /** Sets whether it is met by a percentage without counts only; false unless set. */
        public Builder asserted(boolean asserted) {
            this.asserted = asserted;
            return this;
        }

        /** Sets whether it is met before its due date and can still be lost; false unless set. */
        public Builder revocable(boolean revocable) {
            this.revocable = revocable;
            return this;
        }

        /**
         * Builds the assessment.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Assessment build() {
            return new Assessment(this);
        }
    }
}
