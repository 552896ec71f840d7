// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Source;
import dev.milepost.text.Glossary;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a ledger (台账) is ruled: its columns, its phases, and how its entries are numbered. Immutable; equal by value. */
public final class LedgerTemplate {

    private final String id;
    private final LocalizedText name;
    private final Numbering numbering;
    private final List<Phase> phases;
    private final List<LedgerColumn> columns;
    private final List<Source> sources;
    private final List<LocalizedText> notes;

    private LedgerTemplate(Builder builder) {
        this.id = Identifiers.check("template id", builder.id);
        this.name = requireNonNull(builder.name, "name");
        this.numbering = builder.numbering;
        this.phases = List.copyOf(builder.phases);
        this.columns = List.copyOf(builder.columns);
        this.sources = List.copyOf(builder.sources);
        this.notes = List.copyOf(builder.notes);
        checkArgument(!columns.isEmpty(), "columns of template '%s' must not be empty", id);
        checkPhases();
        checkWords();
    }

    /** How entries are numbered. */
    public enum Numbering {
        /** From 1 in each calendar year, the year of the day an entry is of. */
        BY_YEAR,
        /** From 1 on, as long as the ledger lasts. */
        THROUGHOUT;

        /** What offices write. */
        public LocalizedText label() {
            return Glossary.get("ledgernumbering." + name());
        }
    }

    /**
     * A phase of what is registered, such as before, during and after a banquet: a group of columns that are filled in
     * together.
     *
     * @param id its identity within the template
     * @param name what offices call it
     */
    public record Phase(String id, LocalizedText name) {

        public Phase {
            Identifiers.check("phase id", id);
            requireNonNull(name, "name");
        }
    }

    /** Starts a template. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The identity of the template. */
    public String id() {
        return id;
    }

    /** The name its ledgers are printed under. */
    public LocalizedText name() {
        return name;
    }

    /** How entries are numbered. */
    public Numbering numbering() {
        return numbering;
    }

    /** The phases in the order of time; empty where an entry is complete at once. */
    public List<Phase> phases() {
        return phases;
    }

    /** The columns from left to right, at least one. */
    public List<LedgerColumn> columns() {
        return columns;
    }

    /** Where its content was found; may be empty. */
    public List<Source> sources() {
        return sources;
    }

    /** What who keeps it must know, such as who has to be registered; may be empty. */
    public List<LocalizedText> notes() {
        return notes;
    }

    /** Finds a column by its id. */
    public Optional<LedgerColumn> findColumn(String column) {
        return columns.stream().filter(one -> one.id().equals(column)).findFirst();
    }

    /** Finds a phase by its id. */
    public Optional<Phase> findPhase(String phase) {
        return phases.stream().filter(one -> one.id().equals(phase)).findFirst();
    }

    /** The columns that are summed, from left to right. */
    public List<LedgerColumn> totalledColumns() {
        return columns.stream().filter(LedgerColumn::totalled).toList();
    }

    /** Tells whether an entry in the given phase has come to the column; one without phase has come to all. */
    boolean isReached(LedgerColumn column, Optional<String> phase) {
        return phase.isEmpty() || column.phase().map(this::place).orElse(-1) <= place(phase.get());
    }

    /** The place of a phase in the order of time, from 0; -1 if it is none. */
    int place(String phase) {
        return phases.stream().map(Phase::id).toList().indexOf(phase);
    }

    private void checkPhases() {
        List<String> known = phases.stream().map(Phase::id).toList();
        checkArgument(
                known.stream().distinct().count() == known.size(),
                "phase id of template '%s' must be unique, ids were %s",
                id,
                known);
        columns.forEach(column -> column.phase()
                .ifPresent(phase -> checkArgument(
                        known.contains(phase),
                        "phase of column '%s' of template '%s' must be one of %s, was '%s'",
                        column.id(),
                        id,
                        known,
                        phase)));
    }

    /** In a table of the ledger every heading means one column, by its id and in both languages. */
    private void checkWords() {
        Set<String> taken = new HashSet<>();
        for (LedgerHeading heading : LedgerHeading.values()) {
            taken.add(heading.label().zh());
            taken.add(heading.label().en().toLowerCase(Locale.ROOT));
        }
        for (LedgerColumn column : columns) {
            words(column)
                    .forEach(word -> checkArgument(
                            taken.add(word),
                            "id and name of column '%s' of template '%s' must not be those of another column, was '%s'",
                            column.id(),
                            id,
                            word));
        }
    }

    private static Stream<String> words(LedgerColumn column) {
        return Stream.of(column.id(), column.name().zh(), column.name().en())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LedgerTemplate that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }

    @Override
    public String toString() {
        return "LedgerTemplate[" + id + "]";
    }

    private List<Object> components() {
        return Arrays.asList(id, name, numbering, phases, columns, sources, notes);
    }

    /** Builds a template; belongs to one thread. */
    public static final class Builder {

        private final String id;
        private @Nullable LocalizedText name;
        private Numbering numbering = Numbering.BY_YEAR;
        private final List<Phase> phases = new ArrayList<>();
        private final List<LedgerColumn> columns = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final List<LocalizedText> notes = new ArrayList<>();

        private Builder(String id) {
            this.id = requireNonNull(id, "id");
        }

        /** Sets the name its ledgers are printed under; required. */
        public Builder name(LocalizedText name) {
            this.name = requireNonNull(name, "name");
            return this;
        }

        /** Sets how entries are numbered; BY_YEAR unless set. */
        public Builder numbering(Numbering numbering) {
            this.numbering = requireNonNull(numbering, "numbering");
            return this;
        }

        /** Adds to the phases, keeping the order of time. */
        public Builder phases(Collection<Phase> phases) {
            this.phases.addAll(phases);
            return this;
        }

        /** Adds to the columns, keeping the order; at least one. */
        public Builder columns(Collection<LedgerColumn> columns) {
            this.columns.addAll(columns);
            return this;
        }

        /** Adds to where its content was found, keeping the order. */
        public Builder sources(Collection<Source> sources) {
            this.sources.addAll(sources);
            return this;
        }

        /** Adds to what who keeps it must know, keeping the order. */
        public Builder notes(Collection<LocalizedText> notes) {
            this.notes.addAll(notes);
            return this;
        }

        /**
         * Builds the template.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public LedgerTemplate build() {
            return new LedgerTemplate(this);
        }
    }
}
