// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.ActionId;
import dev.milepost.explanation.Evidence;
import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Quantity;
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

/** Something that was done: a meeting, a training, a clean-up. Rule 8.2. Immutable; equal by value. */
public final class Activity {

    private final String id;
    private final ActivityKind kind;
    private final LocalizedText name;
    private final LocalDate startInclusive;
    private final LocalDate endInclusive;
    private final @Nullable ActionId action;
    private final @Nullable OrgUnitId unit;
    private final @Nullable LocalizedText site;
    private final List<Quantity> inputs;
    private final List<Evidence> evidence;
    private final List<Emission> emissions;

    private Activity(Builder builder) {
        this.id = builder.id;
        this.kind = requireNonNull(builder.kind, "kind");
        this.name = requireNonNull(builder.name, "name");
        this.startInclusive = requireNonNull(builder.startInclusive, "startInclusive");
        this.endInclusive = requireNonNull(builder.endInclusive, "endInclusive");
        this.action = builder.action;
        this.unit = builder.unit;
        this.site = builder.site;
        this.inputs = List.copyOf(builder.inputs);
        this.evidence = List.copyOf(builder.evidence);
        this.emissions = List.copyOf(builder.emissions);
        Identifiers.check("activity id", id);
        checkArgument(
                !endInclusive.isBefore(startInclusive),
                "last day of activity '%s' must not be before %s, was %s",
                id,
                startInclusive,
                endInclusive);
    }

    /** Starts an activity. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The identity of the activity within the campaign. */
    public String id() {
        return id;
    }

    /** Its kind, under the word of the office. */
    public ActivityKind kind() {
        return kind;
    }

    /** The name it is printed under. */
    public LocalizedText name() {
        return name;
    }

    /** Its first day, inclusive. */
    public LocalDate startInclusive() {
        return startInclusive;
    }

    /** Its last day, inclusive. */
    public LocalDate endInclusive() {
        return endInclusive;
    }

    /** The action it belongs to; empty if none is declared. */
    public Optional<ActionId> action() {
        return Optional.ofNullable(action);
    }

    /** The unit it took place in; empty if none is declared. */
    public Optional<OrgUnitId> unit() {
        return Optional.ofNullable(unit);
    }

    /** The place; empty if none is declared. */
    public Optional<LocalizedText> site() {
        return Optional.ofNullable(site);
    }

    /** What went into it: 人次, 车次, 吨, 处, 份, 场; may be empty. */
    public List<Quantity> inputs() {
        return inputs;
    }

    /** What shows it; may be empty. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** Which of its figures are facts of which elements; may be empty. */
    public List<Emission> emissions() {
        return emissions;
    }

    /**
     * One figure of an activity as a fact of an element.
     *
     * @param measure the figure
     * @param element the element
     */
    public record Emission(ActivityMeasure measure, DataElementId element) {

        public Emission {
            requireNonNull(measure, "measure");
            requireNonNull(element, "element");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Activity that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Activity[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id, kind, name, startInclusive, endInclusive, action, unit, site, inputs, evidence, emissions);
    }

    /** Builds an activity; belongs to one thread. */
    public static final class Builder {

        private final String id;
        private @Nullable ActivityKind kind;
        private @Nullable LocalizedText name;
        private @Nullable LocalDate startInclusive;
        private @Nullable LocalDate endInclusive;
        private @Nullable ActionId action;
        private @Nullable OrgUnitId unit;
        private @Nullable LocalizedText site;
        private final List<Quantity> inputs = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<Emission> emissions = new ArrayList<>();

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets its kind; required. */
        public Builder kind(ActivityKind kind) {
            this.kind = requireNonNull(kind, "kind");
            return this;
        }

        /** Sets its kind by a word of the office, as {@link ActivityKinds#named} understands it. */
        public Builder kind(LocalizedText word) {
            return kind(ActivityKinds.named(word));
        }

        /** Sets the name it is printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets its first day, inclusive; required. */
        public Builder startInclusive(LocalDate startInclusive) {
            this.startInclusive = requireNonNull(startInclusive, "startInclusive");
            return this;
        }

        /** Sets its last day, inclusive; required. */
        public Builder endInclusive(LocalDate endInclusive) {
            this.endInclusive = requireNonNull(endInclusive, "endInclusive");
            return this;
        }

        /** Sets the action it belongs to. */
        public Builder action(ActionId action) {
            this.action = requireNonNull(action, "action");
            return this;
        }

        /** Sets the unit it took place in. */
        public Builder unit(OrgUnitId unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /** Sets the place. */
        public Builder site(LocalizedText site) {
            this.site = requireNonNull(site, "site");
            return this;
        }

        /** Adds to what went into it: 人次, 车次, 吨, 处, 份, 场, keeping the order. */
        public Builder inputs(Collection<? extends Quantity> inputs) {
            this.inputs.addAll(inputs);
            return this;
        }

        /** Adds to what shows it, keeping the order. */
        public Builder evidence(Collection<? extends Evidence> evidence) {
            this.evidence.addAll(evidence);
            return this;
        }

        /** Adds to which of its figures are facts of which elements, keeping the order. */
        public Builder emissions(Collection<? extends Emission> emissions) {
            this.emissions.addAll(emissions);
            return this;
        }

        /**
         * Builds the activity.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Activity build() {
            return new Activity(this);
        }
    }
}
