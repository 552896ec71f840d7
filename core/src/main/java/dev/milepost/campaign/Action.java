// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One special action of a campaign edition, such as 绿城市. Immutable; equal by value. */
public final class Action {

    private final ActionId id;
    private final LocalizedText name;
    private final @Nullable LocalizedText aim;
    private final @Nullable LocalizedText leadDepartment;
    private final List<IndicatorId> indicators;

    private Action(Builder builder) {
        this.id = builder.id;
        this.name = requireNonNull(builder.name, "name");
        this.aim = builder.aim;
        this.leadDepartment = builder.leadDepartment;
        this.indicators = List.copyOf(builder.indicators);
    }

    /** Starts an action. */
    public static Builder builder(ActionId id) {
        return new Builder(id);
    }

    /** The identity of the action. */
    public ActionId id() {
        return id;
    }

    /** The name it is printed under. */
    public LocalizedText name() {
        return name;
    }

    /** What it is for, in a sentence; empty if none is declared. */
    public Optional<LocalizedText> aim() {
        return Optional.ofNullable(aim);
    }

    /** The department that leads it; empty if none is declared. */
    public Optional<LocalizedText> leadDepartment() {
        return Optional.ofNullable(leadDepartment);
    }

    /** The indicators it is judged by, in the order of tables; may be empty. */
    public List<IndicatorId> indicators() {
        return indicators;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Action that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Action[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(id, name, aim, leadDepartment, indicators);
    }

    /** Builds an action; belongs to one thread. */
    public static final class Builder {

        private final ActionId id;
        private @Nullable LocalizedText name;
        private @Nullable LocalizedText aim;
        private @Nullable LocalizedText leadDepartment;
        private final List<IndicatorId> indicators = new ArrayList<>();

        private Builder(ActionId id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets the name it is printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets what it is for, in a sentence. */
        public Builder aim(LocalizedText aim) {
            this.aim = requireNonNull(aim, "aim");
            return this;
        }

        /** Sets the department that leads it. */
        public Builder leadDepartment(LocalizedText leadDepartment) {
            this.leadDepartment = requireNonNull(leadDepartment, "leadDepartment");
            return this;
        }

        /** Adds to the indicators it is judged by, in the order of tables, keeping the order. */
        public Builder indicators(Collection<? extends IndicatorId> indicators) {
            this.indicators.addAll(indicators);
            return this;
        }

        /**
         * Builds the action.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Action build() {
            return new Action(this);
        }
    }
}
