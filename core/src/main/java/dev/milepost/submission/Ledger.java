// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A ledger (台账): a register with typed columns to which lines are only added. Rule 13.5. The ledger gives each line the
 * next number; a line that corrects, continues or cancels an earlier one takes its place in totals, and both stay.
 * Immutable; equal by value.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.of(LedgerId.of("banquets"), template, Period.year(2023)).append(line);
 * LedgerTotal june = ledger.total(Period.month(2023, 6));
 * }</pre>
 */
public final class Ledger {

    private final LedgerId id;
    private final LedgerTemplate template;
    private final Period period;
    private final Map<EntryNumber, LedgerEntry> entries;
    private final Map<EntryNumber, EntryNumber> superseded;
    private final List<Emission> emissions;

    private Ledger(Builder builder) {
        this.id = builder.id;
        this.template = builder.template;
        this.period = builder.period;
        this.entries = new LinkedHashMap<>(builder.entries);
        this.superseded = Map.copyOf(builder.superseded);
        this.emissions = List.copyOf(builder.emissions);
        checkEmissions();
    }

    /**
     * One figure of a ledger as a fact of an element.
     *
     * @param measure the figure
     * @param element the element
     */
    public record Emission(LedgerMeasure measure, DataElementId element) {

        public Emission {
            requireNonNull(measure, "measure");
            requireNonNull(element, "element");
        }
    }

    /** Obtains a ledger without entries. */
    public static Ledger of(LedgerId id, LedgerTemplate template, Period period) {
        return builder(id, template, period).build();
    }

    /**
     * Starts a ledger without entries.
     *
     * @param id its identity
     * @param template how it is ruled
     * @param period the time it is kept for, usually a year; every entry is of a day in it
     */
    public static Builder builder(LedgerId id, LedgerTemplate template, Period period) {
        return new Builder(id, template, period);
    }

    /** Starts a ledger that has what this one has, to be added to. */
    public Builder toBuilder() {
        Builder builder = builder(id, template, period).emissions(emissions);
        entries.values().forEach(builder::keep);
        return builder;
    }

    /**
     * Returns this ledger with one more entry.
     *
     * @throws IllegalArgumentException if the line does not fit; the message names ledger, column, rule and value
     */
    public Ledger append(LedgerLine line) {
        return toBuilder().append(line).build();
    }

    /** The identity of the ledger. */
    public LedgerId id() {
        return id;
    }

    /** How it is ruled. */
    public LedgerTemplate template() {
        return template;
    }

    /** The time it is kept for. */
    public Period period() {
        return period;
    }

    /** All entries in the order they were written, superseded ones included. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** Finds an entry by its number. */
    public Optional<LedgerEntry> find(EntryNumber number) {
        return Optional.ofNullable(entries.get(requireNonNull(number, "number")));
    }

    /** The later entry that took the place of one; empty if none did. */
    public Optional<EntryNumber> supersededBy(EntryNumber number) {
        return Optional.ofNullable(superseded.get(requireNonNull(number, "number")));
    }

    /** Which of its figures are facts of which elements; may be empty. */
    public List<Emission> emissions() {
        return emissions;
    }

    /** The entries that count, in the order they were written: neither superseded ones nor cancellations. */
    public List<LedgerEntry> standing() {
        return entries.values().stream()
                .filter(entry ->
                        !superseded.containsKey(entry.number()) && !entry.line().isCancellation())
                .toList();
    }

    /** The entries that count and are of a day in a period. */
    public List<LedgerEntry> standing(Period in) {
        return standing().stream()
                .filter(entry -> in.contains(entry.line().date()))
                .toList();
    }

    /** The totals row of a period over all units. */
    public LedgerTotal total(Period in) {
        return LedgerTotal.of(template, standing(in));
    }

    /** The totals row of a period for each unit that has an entry in it, in the order of their ids. */
    public SortedMap<OrgUnitId, LedgerTotal> totalsByUnit(Period in) {
        SortedMap<OrgUnitId, List<LedgerEntry>> byUnit = new TreeMap<>();
        standing(in)
                .forEach(entry -> byUnit.computeIfAbsent(entry.line().unit(), unit -> new ArrayList<>())
                        .add(entry));
        SortedMap<OrgUnitId, LedgerTotal> totals = new TreeMap<>();
        byUnit.forEach((unit, own) -> totals.put(unit, LedgerTotal.of(template, own)));
        return totals;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledger that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Ledger[" + id + ", " + entries.size() + " entries]";
    }

    private List<Object> components() {
        return List.of(id, template, period, entries(), emissions);
    }

    private void checkEmissions() {
        List<DataElementId> fed = emissions.stream().map(Emission::element).toList();
        checkArgument(
                fed.stream().distinct().count() == fed.size(),
                "element of emissions of ledger '%s' must be unique, were %s",
                id,
                fed);
        for (Emission emission : emissions) {
            if (emission.measure() instanceof LedgerMeasure.Total total) {
                boolean totalled = template.findColumn(total.column())
                        .filter(LedgerColumn::totalled)
                        .isPresent();
                checkMeasured(totalled, total.column(), "a totalled one");
            }
            if (emission.measure() instanceof LedgerMeasure.Affirmed affirmed) {
                boolean flag = template.findColumn(affirmed.column())
                        .filter(column -> column.type() instanceof ColumnType.Flag)
                        .isPresent();
                checkMeasured(flag, affirmed.column(), "one of yes and no");
            }
        }
    }

    private void checkMeasured(boolean fits, String column, String rule) {
        checkArgument(fits, "column that ledger '%s' emits must be %s, was '%s'", id, rule, column);
    }

    /** Builds a ledger line by line; belongs to one thread. What it refuses leaves no trace. */
    public static final class Builder {

        private final LedgerId id;
        private final LedgerTemplate template;
        private final Period period;
        private final Map<EntryNumber, LedgerEntry> entries = new LinkedHashMap<>();
        private final Map<EntryNumber, EntryNumber> superseded = new HashMap<>();
        private final Map<OptionalInt, Integer> last = new HashMap<>();
        private final List<Emission> emissions = new ArrayList<>();

        private Builder(LedgerId id, LedgerTemplate template, Period period) {
            this.id = requireNonNull(id, "id");
            this.template = requireNonNull(template, "template");
            this.period = requireNonNull(period, "period");
        }

        /** Adds to which of its figures are facts of which elements, keeping the order. */
        public Builder emissions(Collection<? extends Emission> emissions) {
            this.emissions.addAll(emissions);
            return this;
        }

        /**
         * Adds an entry under the next number.
         *
         * @throws IllegalArgumentException if the line does not fit; the message names ledger, column, rule and value
         */
        public Builder append(LedgerLine line) {
            List<LedgerProblem> problems = check(line);
            checkArgument(problems.isEmpty(), "%s", messages(problems));
            return keep(new LedgerEntry(nextNumber(line), line));
        }

        /** Why the ledger does not take a line, every reason of it; empty if it does. */
        public List<LedgerProblem> check(LedgerLine line) {
            return LedgerCheck.problems(this, line);
        }

        /** The number a line would get if it were added now. */
        public EntryNumber nextNumber(LedgerLine line) {
            OptionalInt year = yearOf(line);
            return new EntryNumber(id, year, last.getOrDefault(year, 0) + 1);
        }

        /** Finds an entry by its number. */
        public Optional<LedgerEntry> find(EntryNumber number) {
            return Optional.ofNullable(entries.get(requireNonNull(number, "number")));
        }

        /** The later entry that took the place of one; empty if none did. */
        public Optional<EntryNumber> supersededBy(EntryNumber number) {
            return Optional.ofNullable(superseded.get(requireNonNull(number, "number")));
        }

        /** The identity of the ledger. */
        public LedgerId id() {
            return id;
        }

        /** How it is ruled. */
        public LedgerTemplate template() {
            return template;
        }

        /** The time it is kept for. */
        public Period period() {
            return period;
        }

        /**
         * Builds the ledger.
         *
         * @throws IllegalArgumentException if an emission is of a column that does not yield it, or two feed one
         *     element
         */
        public Ledger build() {
            return new Ledger(this);
        }

        private Builder keep(LedgerEntry entry) {
            entries.put(entry.number(), entry);
            last.put(entry.number().year(), entry.number().sequence());
            entry.line().supersedes().ifPresent(supersession -> superseded.put(supersession.earlier(), entry.number()));
            return this;
        }

        private OptionalInt yearOf(LedgerLine line) {
            return template.numbering() == LedgerTemplate.Numbering.BY_YEAR
                    ? OptionalInt.of(line.date().getYear())
                    : OptionalInt.empty();
        }

        private static String messages(List<LedgerProblem> problems) {
            List<String> all = problems.stream()
                    .map(LedgerProblem::message)
                    .map(LocalizedText::en)
                    .toList();
            return String.join("; ", all);
        }
    }
}
