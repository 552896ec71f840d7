// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.Identifiers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an office found and decided in one period under one scheme: entries, and the objections to them. Immutable;
 * equal by value.
 */
public final class ScoreRecord {

    private final String scheme;
    private final Period period;
    private final Map<OrgUnitId, String> classes;
    private final List<ScoreEntry> entries;
    private final List<Objection> objections;
    private final Map<String, ScoreEntry> all;
    private final Map<String, ScoreEntry> corrections;

    private ScoreRecord(Builder builder) {
        this.scheme = Identifiers.check("scheme id", builder.scheme);
        this.period = builder.period;
        this.classes = Collections.unmodifiableMap(new TreeMap<>(builder.classes));
        this.entries = List.copyOf(builder.entries);
        this.objections = List.copyOf(builder.objections);
        this.all = new LinkedHashMap<>();
        this.corrections = new LinkedHashMap<>();
        entries.forEach(this::add);
        Checks.unique(
                "objection id",
                "the record of " + period,
                objections.stream().map(Objection::id).toList());
        objections.forEach(this::add);
    }

    /**
     * Starts a record.
     *
     * @param scheme the id of the scheme
     * @param period the period that is scored
     */
    public static Builder builder(String scheme, Period period) {
        return new Builder(scheme, period);
    }

    /** The id of the scheme. */
    public String scheme() {
        return scheme;
    }

    /** The period that is scored. */
    public Period period() {
        return period;
    }

    /** The class of each unit that has one. */
    public Map<OrgUnitId, String> classes() {
        return classes;
    }

    /** The class of a unit; empty if it has none. */
    public Optional<String> classOf(OrgUnitId unit) {
        return Optional.ofNullable(classes.get(unit));
    }

    /** All entries as they were made, those since corrected included. */
    public List<ScoreEntry> entries() {
        return entries;
    }

    /** All objections, in the order in which they were decided where one is about a correction. */
    public List<Objection> objections() {
        return objections;
    }

    /** The entries that count: each as made, or its correction. */
    public List<ScoreEntry> standing() {
        return entries.stream().map(this::standing).toList();
    }

    /** The objections to what was entered about a unit, decided or open. */
    public List<Objection> objectionsOf(OrgUnitId unit) {
        return objections.stream()
                .filter(one -> entryOf(one).unit().equals(unit))
                .toList();
    }

    /** The objections that are not decided yet. */
    public List<Objection> openObjections() {
        return objections.stream().filter(Objection::isOpen).toList();
    }

    /** The entry or correction that an objection of this record is about. */
    ScoreEntry entryOf(Objection objection) {
        return requireNonNull(all.get(objection.entry()), "entry");
    }

    private ScoreEntry standing(ScoreEntry made) {
        ScoreEntry standing = made;
        for (ScoreEntry next = corrections.get(standing.id()); next != null; next = corrections.get(standing.id())) {
            standing = next;
        }
        return standing;
    }

    private void add(ScoreEntry entry) {
        ScoreEntry earlier = all.putIfAbsent(entry.id(), entry);
        checkArgument(
                earlier == null, "entry id must be unique within the record of %s, was '%s' twice", period, entry.id());
    }

    private void add(Objection objection) {
        Checks.oneOf(
                "entry of objection '" + objection.id() + "'", "the record so far", objection.entry(), all.keySet());
        objection.correction().ifPresent(correction -> correct(objection, correction));
    }

    private void correct(Objection objection, ScoreEntry correction) {
        ScoreEntry before = entryOf(objection);
        checkArgument(
                correction.unit().equals(before.unit()) && correction.item().equals(before.item()),
                "correction of objection '%s' must be about unit '%s' and item '%s', was about '%s' and '%s'",
                objection.id(),
                before.unit(),
                before.item(),
                correction.unit(),
                correction.item());
        add(correction);
        ScoreEntry other = corrections.put(before.id(), correction);
        checkArgument(
                other == null,
                "entry '%s' must be corrected once, was again by objection '%s'; object to its correction",
                before.id(),
                objection.id());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoreRecord that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, period);
    }

    @Override
    public String toString() {
        return "ScoreRecord[" + scheme + ", " + period + "]";
    }

    private List<Object> components() {
        return Arrays.asList(scheme, period, classes, entries, objections);
    }

    /** The entries and corrections that stand no longer, each with the objection that took its place. */
    Stream<Objection> upheldOn(OrgUnitId unit, String item) {
        return objections.stream()
                .filter(one -> one.correction().isPresent())
                .filter(one ->
                        entryOf(one).unit().equals(unit) && entryOf(one).item().equals(item));
    }

    /** Builds a record; belongs to one thread. */
    public static final class Builder {

        private final String scheme;
        private final Period period;
        private final Map<OrgUnitId, String> classes = new TreeMap<>();
        private final List<ScoreEntry> entries = new ArrayList<>();
        private final List<Objection> objections = new ArrayList<>();

        private Builder(String scheme, Period period) {
            this.scheme = requireNonNull(scheme, "scheme");
            this.period = requireNonNull(period, "period");
        }

        /** Adds classes of units, by unit. */
        public Builder classes(Map<OrgUnitId, String> classes) {
            this.classes.putAll(classes);
            return this;
        }

        /** Adds entries, keeping the order. */
        public Builder entries(Collection<? extends ScoreEntry> entries) {
            this.entries.addAll(entries);
            return this;
        }

        /** Adds objections, keeping the order. */
        public Builder objections(Collection<? extends Objection> objections) {
            this.objections.addAll(objections);
            return this;
        }

        /**
         * Builds the record.
         *
         * @throws IllegalArgumentException if an id is used twice, an objection is about no entry, or a correction is
         *     about something else than the entry; the message names property, rule and value
         */
        public ScoreRecord build() {
            return new ScoreRecord(this);
        }
    }
}
