// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Takes the facts of a reading into columns, without keeping them one by one: what a nation sends in a year fits into
 * memory so. Numbers, bounds, completeness and assurance are those of a roll-up that keeps its sources; what cannot be
 * said any more is who reported a figure and when. Belongs to one thread, save that different columns may be filled by
 * different threads.
 */
public final class SeriesFilling {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Campaign campaign;
    private final Destination destination;
    private final Reach reach;
    private final CountedStates states;
    private final UnitOrder order;
    private final Map<PeriodType, Slots> slots = new EnumMap<>(PeriodType.class);
    private final Map<SeriesTable.Key, ColumnFilling> columns = new LinkedHashMap<>();
    private final Map<SeriesTable.Key, BitSet> apart = new HashMap<>();
    private final List<RecordedObservation> rest = new ArrayList<>();
    private @Nullable PartTerms terms;
    private boolean isBuilt;

    SeriesFilling(Campaign campaign, Destination destination, Reach reach, CountedStates states) {
        this.campaign = campaign;
        this.destination = destination;
        this.reach = reach;
        this.states = states;
        this.order = destination.units();
    }

    /** The facts of a reading in columns as well. */
    static SeriesTable of(Readings readings, SeriesTally facts) {
        SeriesFilling filling = new SeriesFilling(
                readings.campaign(),
                new Destination(readings.everyone(), LocalDate.MAX, UnitOrder.of(readings.tree())),
                new Reach(readings.when(), Optional.empty()),
                readings.index().states());
        facts.facts().forEach(filling::add);
        return filling.table(Runnable::run, 1);
    }

    /** The units of the tree and their numbers. */
    public UnitOrder units() {
        return order;
    }

    /** Whether a fact can count that was recorded then and has this place in the record, 1 or more. */
    public boolean reaches(Instant recordedAt, long sequence) {
        return reach.holds(recordedAt, sequence);
    }

    /** Whether a fact of an element counts in a state of review. Rule 13.2. */
    public boolean counts(DataElementId element, ReviewState state) {
        return states.states(element).contains(state);
    }

    /**
     * The column of a data element and category, to be filled with bare numbers.
     *
     * @param category the category; empty text for the total
     * @param decimals how many decimal places its values have, 0 to 18; more than a column that is there already has
     *     only if its values allow it
     * @throws IllegalArgumentException if the campaign lacks the element, or it is no amount, or has no periods of one
     *     kind
     * @throws IllegalStateException if the facts were rolled up already
     */
    public ColumnFilling column(DataElementId element, String category, int decimals) {
        checkState(!isBuilt, "columns must be filled before they are rolled up");
        DataElement found = amount(element);
        checkArgument(slots(found).size() > 0, "frequency of element '%s' must be of one kind of period", element);
        checkArgument(
                decimals >= 0 && decimals <= ColumnFilling.MOST_DECIMALS,
                "decimals of '%s' must be 0 to 18, were %s",
                element,
                decimals);
        ColumnFilling column = filling(found, category, decimals);
        checkArgument(
                column.decimals() >= decimals || column.refine(decimals),
                "values of element '%s' must allow %s decimals, were too large",
                element,
                decimals);
        return column;
    }

    /**
     * Adds a recorded fact. What was recorded after {@code knownAt} or the anchor and what is a draft counts for
     * nothing.
     *
     * @throws IllegalStateException if the facts were rolled up already
     */
    public SeriesFilling add(RecordedObservation fact) {
        checkState(!isBuilt, "facts must be added before they are rolled up");
        Observation seen = fact.observation();
        if (!reach.holds(fact)) {
            return this;
        }
        FactKey key = seen.key();
        Optional<DataElement> element = campaign.findElement(key.element());
        OptionalInt unit = order.find(key.unit());
        if (element.isEmpty() || unit.isEmpty() || !addPlain(element.get(), unit.getAsInt(), seen)) {
            addApart(fact, unit);
        }
        return this;
    }

    /**
     * Merges a part in: the facts it holds, of each key its highest revision.
     *
     * @throws IllegalArgumentException if it is a part of another reading: another campaign or other elements, another
     *     tree, {@code knownAt}, anchor or other counted states
     * @throws IllegalStateException if the facts were rolled up already
     */
    public SeriesFilling add(SeriesPart part) {
        checkState(!isBuilt, "parts must be added before they are rolled up");
        terms().check(part.terms());
        part.columns().forEach(this::add);
        part.apart()
                .facts()
                .forEach(fact ->
                        addApart(fact, order.find(fact.observation().key().unit())));
        return this;
    }

    /**
     * What was added, as a part to be merged elsewhere. The filling is used up by it, as by a roll-up.
     *
     * @throws IllegalArgumentException if two facts of one key and revision differ in content
     * @throws IllegalStateException if it was rolled up already
     */
    public SeriesPart part() {
        checkState(!isBuilt, "facts must be rolled up once only");
        isBuilt = true;
        List<PartColumn> made = columns.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> PartColumn.of(entry.getKey(), entry.getValue()))
                .toList();
        return new SeriesPart(terms(), made, settled());
    }

    /**
     * Rolls up what was added, on this thread.
     *
     * @throws IllegalArgumentException if two facts of one key and revision differ in content
     * @throws IllegalStateException if they were rolled up already
     */
    public Rollup rollup() {
        return rollup(Runnable::run, 1);
    }

    /**
     * Rolls up what was added.
     *
     * @param executor runs the tasks; threads are the caller's
     * @param tasks how many tasks share the work, one or more: as many as threads
     * @throws IllegalArgumentException if two facts of one key and revision differ in content
     * @throws IllegalStateException if they were rolled up already
     */
    public Rollup rollup(Executor executor, int tasks) {
        SeriesTable table = table(executor, tasks);
        Readings readings = Readings.of(campaign, destination.organisation, destination.treeOf, table, reach.when());
        return new Rollup(readings, table, reach.upTo());
    }

    /**
     * Sorts what was added.
     *
     * @param executor runs the tasks
     * @param tasks how many tasks to make of it, one or more
     */
    SeriesTable table(Executor executor, int tasks) {
        checkState(!isBuilt, "facts must be rolled up once only");
        isBuilt = true;
        for (DataElement element : campaign.elements()) {
            if (element.kind() == ValueKind.AMOUNT && slots(element).size() > 0) {
                filling(element, "", 0);
            }
        }
        Map<SeriesTable.Key, SeriesColumn> done = new HashMap<>();
        List<SeriesTable.Key> keys = List.copyOf(columns.keySet());
        SeriesColumn[] made = new SeriesColumn[keys.size()];
        List<ColumnSorting> sortings = new ArrayList<>();
        for (SeriesTable.Key key : keys) {
            ColumnSorting sorting = requireNonNull(columns.get(key)).sorting();
            BitSet out = apart.getOrDefault(key, new BitSet());
            rest.addAll(out.isEmpty() ? List.of() : sorting.takeOut(out));
            sortings.add(sorting);
        }
        Tasks.run(keys.size(), executor, tasks, () -> {
            int[] scratch = new int[order.size()];
            return i -> made[i] = sortings.get(i).column(apart.getOrDefault(keys.get(i), new BitSet()), scratch);
        });
        for (int i = 0; i < made.length; i++) {
            done.put(keys.get(i), made[i]);
        }
        return new SeriesTable(order, done, apart, new SourceIndex(settled(), states));
    }

    private SeriesTally settled() {
        return SeriesTally.of(new BareFacts(campaign, states).settled(rest));
    }

    private PartTerms terms() {
        PartTerms known = terms == null ? PartTerms.of(campaign, order, reach, states) : terms;
        terms = known;
        return known;
    }

    /** What the column has no room for stands apart. */
    private void add(PartColumn more) {
        DataElement element = amount(more.key.element());
        ColumnFilling column = filling(element, more.key.category(), 0);
        checkArgument(
                column.periods() == more.periods,
                "periods of element '%s' in a part must be %s, were %s",
                element.id(),
                column.periods(),
                more.periods);
        boolean fine = column.decimals() >= more.decimals || column.refine(more.decimals);
        for (int i = 0; i < more.size(); i++) {
            long value = fine ? column.scaled(more.values[i], more.decimals) : ColumnFilling.NO_ROOM;
            if (value == ColumnFilling.NO_ROOM) {
                addOne(element, column.fact(more, i), more.unit(i));
            } else {
                column.add(more.unit(i), more.period(i), value, more.revisions[i], more.notes[i]);
            }
        }
    }

    private void addOne(DataElement element, RecordedObservation fact, int unit) {
        if (!addPlain(element, unit, fact.observation())) {
            addApart(fact, OptionalInt.of(unit));
        }
    }

    private boolean addPlain(DataElement element, int unit, Observation seen) {
        FactKey key = seen.key();
        boolean plain = element.kind() == ValueKind.AMOUNT && BareFacts.isPlain(seen, states);
        if (!plain || !(seen.value() instanceof Value.Amount amount)) {
            return false;
        }
        int slot = slots(element).find(key.period());
        if (slot < 0) {
            return false;
        }
        BigDecimal number = amount.amount();
        ColumnFilling column = filling(element, key.category(), 0);
        if (number.scale() > column.decimals() && !column.refine(number.scale())) {
            return false;
        }
        BigInteger unscaled = number.setScale(column.decimals()).unscaledValue();
        if (unscaled.abs().compareTo(LARGEST) > 0 || !column.fits(unscaled.longValueExact())) {
            return false;
        }
        byte note = SeriesColumn.note(seen.assurance(), Dues.isLate(element, seen));
        column.add(unit, slot, unscaled.longValueExact(), seen.revision(), note);
        return true;
    }

    private void addApart(RecordedObservation fact, OptionalInt unit) {
        FactKey key = fact.observation().key();
        rest.add(fact);
        if (key.nature() == FactNature.ACTUAL && unit.isPresent()) {
            apart.computeIfAbsent(new SeriesTable.Key(key.element(), key.category()), id -> new BitSet())
                    .set(unit.getAsInt());
        }
    }

    private DataElement amount(DataElementId element) {
        DataElement found = Rollup.known(campaign, element);
        checkArgument(found.kind() == ValueKind.AMOUNT, "kind of element '%s' must be AMOUNT", element);
        return found;
    }

    private ColumnFilling filling(DataElement element, String category, int decimals) {
        return columns.computeIfAbsent(
                new SeriesTable.Key(element.id(), category),
                id -> new ColumnFilling(element, category, slots(element), order, decimals));
    }

    private Slots slots(DataElement element) {
        Period years = campaign.period();
        return slots.computeIfAbsent(element.frequency(), type -> Slots.of(type, years));
    }

    /** The units over time, and those of the tree of a day that they are rolled up over. */
    record Destination(OrgTree organisation, LocalDate treeOf, UnitOrder units) {}
}
