// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.Glossary;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A title that a unit was awarded and has to defend (称号), such as 省级卫生村. Rule 8.9. Immutable; equal by value. */
public final class Honour {

    private final String id;
    private final LocalizedText name;
    private final LocalizedText level;
    private final OrgUnitId unit;
    private final LocalDate awardedOn;
    private final @Nullable LocalDate withdrawnOn;
    private final List<Review> reviews;

    private Honour(Builder builder) {
        this.id = Identifiers.check("honour id", builder.id);
        this.name = requireNonNull(builder.name, "name");
        this.level = requireNonNull(builder.level, "level");
        this.unit = requireNonNull(builder.unit, "unit");
        this.awardedOn = requireNonNull(builder.awardedOn, "awardedOn");
        this.withdrawnOn = builder.withdrawnOn;
        this.reviews = List.copyOf(builder.reviews);
        checkArgument(
                withdrawnOn == null || !withdrawnOn.isBefore(awardedOn),
                "withdrawnOn of honour '%s' must not be before %s, was %s",
                id,
                awardedOn,
                withdrawnOn);
        LocalDate earlier = awardedOn;
        for (Review review : reviews) {
            checkArgument(
                    review.dueOn().isAfter(earlier),
                    "review of honour '%s' must be due after %s, was %s",
                    id,
                    earlier,
                    review.dueOn());
            earlier = review.dueOn();
        }
    }

    /** Starts an honour. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The identity of the honour. */
    public String id() {
        return id;
    }

    /** The name of the title. */
    public LocalizedText name() {
        return name;
    }

    /** The level at which it is awarded, as a word of the office ("省级"). */
    public LocalizedText level() {
        return level;
    }

    /** The unit it was awarded to. */
    public OrgUnitId unit() {
        return unit;
    }

    /** The day it was awarded. */
    public LocalDate awardedOn() {
        return awardedOn;
    }

    /** The first day on which it no longer holds; empty if it was not withdrawn. */
    public Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }

    /** The reviews it has passed or has to pass, in the order of their due dates; may be empty. */
    public List<Review> reviews() {
        return reviews;
    }

    /**
     * How it stands at the end of a day: withdrawn; else overdue from the day after a due date whose review is not
     * passed; else due for review while one is open; else valid. Empty before it was awarded.
     */
    public Optional<Status> statusOn(LocalDate date) {
        if (date.isBefore(awardedOn)) {
            return Optional.empty();
        }
        if (withdrawnOn != null && !date.isBefore(withdrawnOn)) {
            return Optional.of(Status.WITHDRAWN);
        }
        List<Review> pending =
                reviews.stream().filter(review -> !review.isPassedBy(date)).toList();
        if (pending.stream().anyMatch(review -> date.isAfter(review.dueOn()))) {
            return Optional.of(Status.OVERDUE);
        }
        boolean open = pending.stream()
                .anyMatch(review -> !date.isBefore(review.opensOn().orElse(review.dueOn())));
        return Optional.of(open ? Status.REVIEW_DUE : Status.VALID);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Honour that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Honour[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(id, name, level, unit, awardedOn, withdrawnOn, reviews);
    }

    /** How an honour stands. */
    public enum Status {
        /** 有效. */
        VALID,
        /** 待复审: a review is open. */
        REVIEW_DUE,
        /** 复审逾期. */
        OVERDUE,
        /** 已撤销. */
        WITHDRAWN;

        /** What offices write. */
        public LocalizedText label() {
            return Glossary.get("honour." + name());
        }
    }

    /**
     * One review (复审) of an honour.
     *
     * @param opensOn the first day from which it is due, not after {@code dueOn}; empty if that is the last
     * @param dueOn the last day on which it is in time, inclusive
     * @param passedOn the day it was passed; empty while it is not
     */
    public record Review(Optional<LocalDate> opensOn, LocalDate dueOn, Optional<LocalDate> passedOn) {

        public Review {
            requireNonNull(dueOn, "dueOn");
            requireNonNull(passedOn, "passedOn");
            checkArgument(
                    opensOn.isEmpty() || !opensOn.get().isAfter(dueOn),
                    "opensOn of a review must not be after %s, was %s",
                    dueOn,
                    opensOn);
        }

        /** Obtains a review that is not passed and is due on one day. */
        public static Review due(LocalDate dueOn) {
            return new Review(Optional.empty(), dueOn, Optional.empty());
        }

        /** Whether it was passed by the end of a day. */
        public boolean isPassedBy(LocalDate date) {
            return passedOn.filter(day -> !day.isAfter(date)).isPresent();
        }
    }

    /** Builds an honour; belongs to one thread. */
    public static final class Builder {

        private final String id;
        private @Nullable LocalizedText name;
        private @Nullable LocalizedText level;
        private @Nullable OrgUnitId unit;
        private @Nullable LocalDate awardedOn;
        private @Nullable LocalDate withdrawnOn;
        private final List<Review> reviews = new ArrayList<>();

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets the name of the title; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets the level at which it is awarded, as a word of the office; required. */
        public Builder level(LocalizedText level) {
            this.level = requireNonNull(level, "level");
            return this;
        }

        /** Sets the unit it was awarded to; required. */
        public Builder unit(OrgUnitId unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /** Sets the day it was awarded; required. */
        public Builder awardedOn(LocalDate awardedOn) {
            this.awardedOn = requireNonNull(awardedOn, "awardedOn");
            return this;
        }

        /** Sets the first day on which it no longer holds. */
        public Builder withdrawnOn(LocalDate withdrawnOn) {
            this.withdrawnOn = requireNonNull(withdrawnOn, "withdrawnOn");
            return this;
        }

        /** Adds to the reviews, in the order of their due dates, keeping the order. */
        public Builder reviews(Collection<Review> reviews) {
            this.reviews.addAll(reviews);
            return this;
        }

        /**
         * Builds the honour.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Honour build() {
            return new Honour(this);
        }
    }
}
