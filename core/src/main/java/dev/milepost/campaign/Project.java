// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Evidence;
import dev.milepost.explanation.EvidencePair;
import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Quantity;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.PrintableText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of building or greening work. Planned, forecast and actual quantity are kept apart, and only actual counts.
 * Rule 8.1. Immutable; equal by value.
 */
public final class Project {

    private final ProjectId id;
    private final LocalizedText name;
    private final ProjectStage stage;
    private final String stageWord;
    private final List<ActionId> actions;
    private final @Nullable String block;
    private final @Nullable OrgUnitId unit;
    private final @Nullable AssetId asset;
    private final @Nullable DataElementId element;
    private final @Nullable Quantity planned;
    private final @Nullable Quantity forecast;
    private final @Nullable Quantity actual;
    private final @Nullable Quantity doneBefore;
    private final @Nullable LocalizedText remark;
    private final List<Evidence> evidence;

    private Project(Builder builder) {
        this.id = builder.id;
        this.name = requireNonNull(builder.name, "name");
        this.stage = requireNonNull(builder.stage, "stage");
        this.stageWord = requireNonNull(builder.stageWord, "stageWord");
        this.actions = List.copyOf(builder.actions);
        this.block = builder.block;
        this.unit = builder.unit;
        this.asset = builder.asset;
        this.element = builder.element;
        this.planned = builder.planned;
        this.forecast = builder.forecast;
        this.actual = builder.actual;
        this.doneBefore = builder.doneBefore;
        this.remark = builder.remark;
        this.evidence = List.copyOf(builder.evidence);
        PrintableText.check("stageWord", stageWord);
        checkArgument(!stageWord.isBlank(), "stageWord of project '%s' must not be blank", id);
        checkQuantity("planned", planned);
        checkQuantity("forecast", forecast);
        checkQuantity("actual", actual);
        checkQuantity("doneBefore", doneBefore);
    }

    /** Starts a project. */
    public static Builder builder(ProjectId id) {
        return new Builder(id);
    }

    /** The identity of the project. */
    public ProjectId id() {
        return id;
    }

    /** The name it is printed under. */
    public LocalizedText name() {
        return name;
    }

    /** How far it is. */
    public ProjectStage stage() {
        return stage;
    }

    /** How far it is, in the word of the office, kept to the letter. */
    public String stageWord() {
        return stageWord;
    }

    /** The actions it belongs to; may be empty. */
    public List<ActionId> actions() {
        return actions;
    }

    /** The block (版块) of the plan it belongs to; empty if none is declared. */
    public Optional<String> block() {
        return Optional.ofNullable(block);
    }

    /** The unit it lies in; empty if none is declared. */
    public Optional<OrgUnitId> unit() {
        return Optional.ofNullable(unit);
    }

    /** The asset it works on, where others work on it too; empty if none is declared. */
    public Optional<AssetId> asset() {
        return Optional.ofNullable(asset);
    }

    /** The data element its quantities are facts of; empty if none is declared. */
    public Optional<DataElementId> element() {
        return Optional.ofNullable(element);
    }

    /** The quantity planned; empty if none is declared. */
    public Optional<Quantity> planned() {
        return Optional.ofNullable(planned);
    }

    /** The quantity expected on completion; empty if none is declared. */
    public Optional<Quantity> forecast() {
        return Optional.ofNullable(forecast);
    }

    /** The quantity done; empty if none is declared. */
    public Optional<Quantity> actual() {
        return Optional.ofNullable(actual);
    }

    /**
     * The part of the quantity done that was done before this campaign, and counts there; empty if none is declared.
     * Rule 14.1.
     */
    public Optional<Quantity> doneBefore() {
        return Optional.ofNullable(doneBefore);
    }

    /** A remark; empty if none is declared. */
    public Optional<LocalizedText> remark() {
        return Optional.ofNullable(remark);
    }

    /** What shows it; may be empty. Photos of before and after make pairs: {@link EvidencePair}. */
    public List<Evidence> evidence() {
        return evidence;
    }

    private void checkQuantity(String property, @Nullable Quantity quantity) {
        checkArgument(
                quantity == null || quantity.amount().signum() >= 0,
                "%s of project '%s' must not be negative, was %s",
                property,
                id,
                quantity);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Project that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "Project[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(
                id,
                name,
                stage,
                stageWord,
                actions,
                block,
                unit,
                asset,
                element,
                planned,
                forecast,
                actual,
                doneBefore,
                remark,
                evidence);
    }

    /** Builds a project; belongs to one thread. */
    public static final class Builder {

        private final ProjectId id;
        private @Nullable LocalizedText name;
        private @Nullable ProjectStage stage;
        private @Nullable String stageWord;
        private final List<ActionId> actions = new ArrayList<>();
        private @Nullable String block;
        private @Nullable OrgUnitId unit;
        private @Nullable AssetId asset;
        private @Nullable DataElementId element;
        private @Nullable Quantity planned;
        private @Nullable Quantity forecast;
        private @Nullable Quantity actual;
        private @Nullable Quantity doneBefore;
        private @Nullable LocalizedText remark;
        private final List<Evidence> evidence = new ArrayList<>();

        private Builder(ProjectId id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets the name it is printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets how far it is; required. */
        public Builder stage(ProjectStage stage) {
            this.stage = requireNonNull(stage, "stage");
            return this;
        }

        /** Sets how far it is, in the word of the office, kept to the letter; required. */
        public Builder stageWord(String stageWord) {
            this.stageWord = requireNonNull(stageWord, "stageWord");
            return this;
        }

        /** Adds to the actions it belongs to, keeping the order. */
        public Builder actions(Collection<? extends ActionId> actions) {
            this.actions.addAll(actions);
            return this;
        }

        /** Sets the block (版块) of the plan it belongs to. */
        public Builder block(String block) {
            this.block = requireNonNull(block, "block");
            return this;
        }

        /** Sets the unit it lies in. */
        public Builder unit(OrgUnitId unit) {
            this.unit = requireNonNull(unit, "unit");
            return this;
        }

        /** Sets the asset it works on, where others work on it too. */
        public Builder asset(AssetId asset) {
            this.asset = requireNonNull(asset, "asset");
            return this;
        }

        /** Sets the data element its quantities are facts of. */
        public Builder element(DataElementId element) {
            this.element = requireNonNull(element, "element");
            return this;
        }

        /** Sets the quantity planned. */
        public Builder planned(Quantity planned) {
            this.planned = requireNonNull(planned, "planned");
            return this;
        }

        /** Sets the quantity expected on completion. */
        public Builder forecast(Quantity forecast) {
            this.forecast = requireNonNull(forecast, "forecast");
            return this;
        }

        /** Sets the quantity done. */
        public Builder actual(Quantity actual) {
            this.actual = requireNonNull(actual, "actual");
            return this;
        }

        /** Sets the part of the quantity done that was done before this campaign. */
        public Builder doneBefore(Quantity doneBefore) {
            this.doneBefore = requireNonNull(doneBefore, "doneBefore");
            return this;
        }

        /** Sets a remark. */
        public Builder remark(LocalizedText remark) {
            this.remark = requireNonNull(remark, "remark");
            return this;
        }

        /** Adds to what shows it, keeping the order. */
        public Builder evidence(Collection<? extends Evidence> evidence) {
            this.evidence.addAll(evidence);
            return this;
        }

        /**
         * Builds the project.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Project build() {
            return new Project(this);
        }
    }
}
