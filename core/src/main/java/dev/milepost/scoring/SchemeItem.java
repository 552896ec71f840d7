// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a scheme: what is asked, its full mark and its rule. Immutable; equal by value. */
public final class SchemeItem {

    private final String code;
    private final Ratio max;
    private final ScoreRule rule;
    private final LocalizedText content;
    private final Map<String, ScoreRule> byClass;
    private final @Nullable Boolean acceptsAsserted;

    private SchemeItem(Builder builder) {
        this.code = Identifiers.check("item code", builder.code);
        this.max = Checks.above0("max of item '" + code + "'", builder.max);
        this.rule = builder.rule;
        this.content = requireNonNull(builder.content, "content");
        this.byClass = Collections.unmodifiableMap(new TreeMap<>(builder.byClass));
        this.acceptsAsserted = builder.acceptsAsserted;
        rules().forEach(this::checkWithin);
    }

    /**
     * Starts an item.
     *
     * @param code its identity within the scheme, such as {@code 1.2}
     * @param max the full mark, above 0
     * @param rule how it is scored
     */
    public static Builder builder(String code, Ratio max, ScoreRule rule) {
        return new Builder(code, max, rule);
    }

    /** The identity within the scheme. */
    public String code() {
        return code;
    }

    /** The full mark, above 0. */
    public Ratio max() {
        return max;
    }

    /** How it is scored where the class of a unit has no rule of its own. */
    public ScoreRule rule() {
        return rule;
    }

    /** What is asked. */
    public LocalizedText content() {
        return content;
    }

    /** The rules of classes of units that have their own, by class; may be empty. */
    public Map<String, ScoreRule> byClass() {
        return byClass;
    }

    /** Whether a percentage without counts is accepted; empty where the scheme decides. Rule 3.4. */
    public Optional<Boolean> acceptsAsserted() {
        return Optional.ofNullable(acceptsAsserted);
    }

    /** How it is scored at a unit of the given class, which may be empty. */
    public ScoreRule ruleFor(Optional<String> unitClass) {
        return unitClass.map(byClass::get).orElse(rule);
    }

    /** The indicators that any of its rules asks. */
    public Set<IndicatorId> indicators() {
        return rules().flatMap(one -> one.indicator().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Stream<ScoreRule> rules() {
        return Stream.concat(Stream.of(rule), byClass.values().stream());
    }

    private void checkWithin(ScoreRule one) {
        if (one instanceof ScoreRule.PerDefect perDefect) {
            perDefect.cap().ifPresent(most -> Checks.atMost("cap of item '" + code + "'", most, max));
        } else if (one instanceof ScoreRule.Bands bands) {
            bands.bands().forEach(band -> Checks.atMost("points of a band of item '" + code + "'", band.points(), max));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemeItem that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, max);
    }

    @Override
    public String toString() {
        return "SchemeItem[" + code + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(code, max, rule, content, byClass, acceptsAsserted);
    }

    /** Builds an item; belongs to one thread. */
    public static final class Builder {

        private final String code;
        private final Ratio max;
        private final ScoreRule rule;
        private @Nullable LocalizedText content;
        private final Map<String, ScoreRule> byClass = new TreeMap<>();
        private @Nullable Boolean acceptsAsserted;

        private Builder(String code, Ratio max, ScoreRule rule) {
            this.code = requireNonNull(code, "code");
            this.max = requireNonNull(max, "max");
            this.rule = requireNonNull(rule, "rule");
        }

        /** Sets what is asked; required. */
        public Builder content(LocalizedText content) {
            this.content = requireNonNull(content, "content");
            return this;
        }

        /** Adds rules of classes of units, by class. */
        public Builder byClass(Map<String, ? extends ScoreRule> byClass) {
            this.byClass.putAll(byClass);
            return this;
        }

        /** Sets whether a percentage without counts is accepted; the scheme decides unless set. */
        public Builder acceptsAsserted(boolean acceptsAsserted) {
            this.acceptsAsserted = acceptsAsserted;
            return this;
        }

        /**
         * Builds the item.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public SchemeItem build() {
            return new SchemeItem(this);
        }
    }
}
