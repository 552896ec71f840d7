// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Evidence;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One fact: what was observed, how well it is founded, who says so and when. Immutable; equal by value. */
public final class Observation {

    private final FactKey key;
    private final Value value;
    private final Assurance assurance;
    private final ReviewState state;
    private final int revision;
    private final boolean nil;
    private final boolean blank;
    private final boolean standsForParts;
    private final boolean carriesOn;
    private final @Nullable LocalizedText reporter;
    private final @Nullable LocalDate receivedOn;
    private final @Nullable LocalizedText reason;
    private final @Nullable LocalizedText dispute;
    private final List<Evidence> evidence;

    private Observation(Builder builder) {
        this.key = builder.key;
        this.value = builder.value;
        this.assurance = builder.assurance;
        this.state = builder.state;
        this.revision = builder.revision;
        this.nil = builder.nil;
        this.blank = builder.blank;
        this.standsForParts = builder.standsForParts;
        this.carriesOn = builder.carriesOn;
        this.reporter = builder.reporter;
        this.receivedOn = builder.receivedOn;
        this.reason = builder.reason;
        this.dispute = builder.dispute;
        this.evidence = List.copyOf(builder.evidence);
        checkArgument(revision >= 0, "revision of '%s' must not be negative, was %s", key, revision);
        checkArgument(!nil || isZero(value), "value of nil report '%s' must be 0, was %s", key, value);
        checkArgument(!blank || isZero(value), "value of blank cell '%s' must be 0, was %s", key, value);
        checkArgument(!nil || !blank, "blank cell '%s' must not be a nil report as well", key);
    }

    /** Starts an observation. */
    public static Builder builder(FactKey key, Value value) {
        return new Builder(key, value);
    }

    /**
     * Returns this fact as another revision of its key.
     *
     * @param other which revision, 0 for the first
     * @throws IllegalArgumentException if it is negative
     */
    public Observation withRevision(int other) {
        Builder copy = new Builder(key, value)
                .assurance(assurance)
                .state(state)
                .revision(other)
                .nil(nil)
                .blank(blank)
                .standsForParts(standsForParts)
                .carriesOn(carriesOn)
                .evidence(evidence);
        reporter().ifPresent(copy::reporter);
        receivedOn().ifPresent(copy::receivedOn);
        reason().ifPresent(copy::reason);
        dispute().ifPresent(copy::dispute);
        return copy.build();
    }

    /** What it is found by. */
    public FactKey key() {
        return key;
    }

    /** What was observed; a missing value is a report that there is none. */
    public Value value() {
        return value;
    }

    /** How well it is founded. */
    public Assurance assurance() {
        return assurance;
    }

    /** How far its review has come. */
    public ReviewState state() {
        return state;
    }

    /** Which revision of its key it is, 0 for the first. */
    public int revision() {
        return revision;
    }

    /** Whether it is a nil report (零报告): a report of zero. */
    public boolean nil() {
        return nil;
    }

    /**
     * Whether nothing was filled in, on a form that declares that this means zero. Rule 2.2. A blank cell of any other
     * form is no zero but missing.
     */
    public boolean blank() {
        return blank;
    }

    /**
     * Whether it stands for the complete set of parts of its period: it counts instead of the facts for periods inside
     * its own, which are compared with it and never added. Rule 4.5.
     */
    public boolean standsForParts() {
        return standsForParts;
    }

    /**
     * Whether a cumulative figure goes on from that of the unit its own unit took over from, instead of starting
     * afresh. It is asked of the first figure after the takeover. Rule 5.6.
     */
    public boolean carriesOn() {
        return carriesOn;
    }

    /** Who reported it: a post or unit, never a person; empty if none is declared. */
    public Optional<LocalizedText> reporter() {
        return Optional.ofNullable(reporter);
    }

    /** The day it came in by the office's own record; the store's clock is another; empty if none is declared. */
    public Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    /** Why a revision was made or a figure returned; empty if none is declared. */
    public Optional<LocalizedText> reason() {
        return Optional.ofNullable(reason);
    }

    /** Why the figure is disputed; empty if none is declared. */
    public Optional<LocalizedText> dispute() {
        return Optional.ofNullable(dispute);
    }

    /** What shows it; may be empty. */
    public List<Evidence> evidence() {
        return evidence;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Observation that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(key);
    }

    @Override
    public String toString() {
        return "Observation[" + key + "]";
    }

    private static boolean isZero(Value value) {
        return value instanceof Value.Amount amount && amount.amount().compareTo(BigDecimal.ZERO) == 0;
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                key,
                value,
                assurance,
                state,
                revision,
                nil,
                blank,
                standsForParts,
                carriesOn,
                reporter,
                receivedOn,
                reason,
                dispute,
                evidence);
    }

    /** Builds an observation; belongs to one thread. */
    public static final class Builder {

        private final FactKey key;
        private final Value value;
        private Assurance assurance = Assurance.COMPUTED;
        private ReviewState state = ReviewState.SUBMITTED;
        private int revision = 0;
        private boolean nil;
        private boolean blank;
        private boolean standsForParts;
        private boolean carriesOn;
        private @Nullable LocalizedText reporter;
        private @Nullable LocalDate receivedOn;
        private @Nullable LocalizedText reason;
        private @Nullable LocalizedText dispute;
        private final List<Evidence> evidence = new ArrayList<>();

        private Builder(FactKey key, Value value) {
            this.key = requireNonNull(key, "key");
            this.value = requireNonNull(value, "value");
        }

        /** Sets how well it is founded; COMPUTED unless set. */
        public Builder assurance(Assurance assurance) {
            this.assurance = requireNonNull(assurance, "assurance");
            return this;
        }

        /** Sets how far its review has come; SUBMITTED unless set. */
        public Builder state(ReviewState state) {
            this.state = requireNonNull(state, "state");
            return this;
        }

        /** Sets which revision of its key it is, 0 for the first; 0 unless set. */
        public Builder revision(int revision) {
            this.revision = revision;
            return this;
        }

        /** Sets whether it is a nil report (零报告): a report of zero; false unless set. */
        public Builder nil(boolean nil) {
            this.nil = nil;
            return this;
        }

        /** Sets whether nothing was filled in and the form says that this means zero; false unless set. */
        public Builder blank(boolean blank) {
            this.blank = blank;
            return this;
        }

        /** Sets whether it stands for the complete set of parts of its period; false unless set. */
        public Builder standsForParts(boolean standsForParts) {
            this.standsForParts = standsForParts;
            return this;
        }

        /** Sets whether it goes on from the figure of the unit its own unit took over from; false unless set. */
        public Builder carriesOn(boolean carriesOn) {
            this.carriesOn = carriesOn;
            return this;
        }

        /** Sets who reported it: a post or unit, never a person. */
        public Builder reporter(LocalizedText reporter) {
            this.reporter = requireNonNull(reporter, "reporter");
            return this;
        }

        /** Sets the day it came in by the office's own record; the store's clock is another. */
        public Builder receivedOn(LocalDate receivedOn) {
            this.receivedOn = requireNonNull(receivedOn, "receivedOn");
            return this;
        }

        /** Sets why a revision was made or a figure returned. */
        public Builder reason(LocalizedText reason) {
            this.reason = requireNonNull(reason, "reason");
            return this;
        }

        /** Sets why the figure is disputed. */
        public Builder dispute(LocalizedText dispute) {
            this.dispute = requireNonNull(dispute, "dispute");
            return this;
        }

        /** Adds to what shows it, keeping the order. */
        public Builder evidence(Collection<? extends Evidence> evidence) {
            this.evidence.addAll(evidence);
            return this;
        }

        /**
         * Builds the observation.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Observation build() {
            return new Observation(this);
        }
    }
}
