// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;

/**
 * A reading in columns that takes further facts: a {@link SeriesTable} whose columns are copied when the first fact of
 * theirs comes. Belongs to one writer; what only reads may share it while nothing is written.
 */
final class LiveFacts implements FactIndex {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Campaign campaign;
    private final UnitOrder order;
    private final Map<SeriesTable.Key, SeriesColumn> columns;
    private final Map<SeriesTable.Key, BitSet> apart = new HashMap<>();
    private final Map<SeriesTable.Key, LiveSeries> open = new HashMap<>();
    private SourceIndex rest;

    LiveFacts(Campaign campaign, SeriesTable from) {
        this.campaign = campaign;
        this.order = from.order();
        this.columns = new HashMap<>(from.columns());
        from.apart().forEach((key, units) -> apart.put(key, (BitSet) units.clone()));
        SourceIndex given = from.rest();
        SeriesTally standing = standing(given.tally(), given.states());
        this.rest = standing.equals(given.tally()) ? given : new SourceIndex(standing, given.states());
    }

    /** What a fact did. */
    enum Change {
        /** Nothing: a later revision stands, or the fact was there already. */
        NONE,
        /** It entered a plain series. */
        PLAIN,
        /** It entered a plain series of finer numbers than before. */
        FINER,
        /** It stands beside the columns, and the whole series of its unit with it. */
        BESIDE
    }

    /**
     * Takes a fact.
     *
     * @throws IllegalArgumentException if the same revision stands with another content; nothing is changed then
     */
    Change add(RecordedObservation fact) {
        Observation seen = fact.observation();
        Optional<DataElement> element = campaign.findElement(seen.key().element());
        OptionalInt unit = order.find(seen.key().unit());
        if (element.isPresent() && unit.isPresent()) {
            Optional<Decimal> number = number(element.get(), seen);
            if (number.isPresent()) {
                return add(element.get(), unit.getAsInt(), number.get(), fact);
            }
        }
        return beside(fact, unit);
    }

    private Change add(DataElement element, int unit, Decimal number, RecordedObservation fact) {
        Observation seen = fact.observation();
        String category = seen.key().category();
        LiveSeries series = series(element, category);
        if (series.apart().get(unit)) {
            return isThere(element, seen) ? Change.NONE : beside(fact, OptionalInt.of(unit));
        }
        byte note = SeriesColumn.note(seen.assurance(), Dues.isLate(element, seen));
        return add(series, unit, number, seen.revision(), note);
    }

    /** Takes a plain fact, by its numbers; as {@link #add(RecordedObservation)}. */
    Change add(LiveSeries series, int unit, Decimal given, int revision, byte note) {
        Decimal number = given.shortened(series.decimals());
        if (series.apart().get(unit)) {
            RecordedObservation fact = series.fact(unit, number, revision, note);
            return isThere(series.element(), fact.observation()) ? Change.NONE : beside(fact, OptionalInt.of(unit));
        }
        int standing = series.revision(unit, number.slot);
        if (revision < standing) {
            return Change.NONE;
        }
        boolean finer = number.decimals > series.decimals();
        if (finer && revision == standing) {
            throw series.refused(unit, number.slot, number.value, number.decimals);
        }
        int places = Math.max(0, series.decimals() - number.decimals);
        OptionalLong value = shifted(number.value, places);
        boolean fits = value.isPresent() && series.fits(value.getAsLong());
        if (!fits || (finer && !series.refine(number.decimals))) {
            return beside(series.fact(unit, number, revision, note), OptionalInt.of(unit));
        }
        boolean changed = series.put(unit, number.slot, value.getAsLong(), revision, note);
        return finer ? Change.FINER : changed ? Change.PLAIN : Change.NONE;
    }

    /** The series of an element and category, ready to take facts. */
    LiveSeries series(DataElement element, String category) {
        SeriesTable.Key key = new SeriesTable.Key(element.id(), category);
        return open.computeIfAbsent(key, id -> {
            SeriesColumn column = columns.computeIfAbsent(id, none -> empty(element, category));
            return new LiveSeries(column, order, apart.computeIfAbsent(key, none -> new BitSet()));
        });
    }

    /** The facts in columns, as they are until the next one comes; for the writer, and its columns go on to be true. */
    SeriesTable settled() {
        open.forEach((key, series) -> {
            if (series.isChanged()) {
                columns.put(key, series.settled());
            }
        });
        return new SeriesTable(order, columns, apart, rest);
    }

    /** The facts in columns, as they are until the next one comes; for who only reads. */
    SeriesTable table() {
        Map<SeriesTable.Key, SeriesColumn> now = new HashMap<>(columns);
        open.forEach((key, series) -> {
            if (series.isChanged()) {
                now.put(key, series.column());
            }
        });
        return new SeriesTable(order, now, apart, rest);
    }

    @Override
    public CountedStates states() {
        return rest.states();
    }

    @Override
    public List<RecordedObservation> underReview(
            DataElement element, OrgUnitId unit, String category, FactNature nature) {
        return rest.underReview(element, unit, category, nature);
    }

    @Override
    public List<RecordedObservation> facts(DataElement element, OrgUnitId unit, String category, FactNature nature) {
        OptionalInt number = order.find(unit);
        if (nature != FactNature.ACTUAL || number.isEmpty()) {
            return rest.facts(element, unit, category, nature);
        }
        List<RecordedObservation> plain = plain(new SeriesTable.Key(element.id(), category), number.getAsInt());
        return plain.isEmpty() ? rest.facts(element, unit, category, nature) : plain;
    }

    @Override
    public List<Observation> counted() {
        return table().counted();
    }

    @Override
    public List<Observation> underReview() {
        return rest.underReview();
    }

    @Override
    public Set<OrgUnitId> units() {
        return rest.units();
    }

    private List<RecordedObservation> plain(SeriesTable.Key key, int unit) {
        LiveSeries series = open.get(key);
        if (series != null) {
            return series.row(unit) < 0 ? List.of() : series.facts(unit);
        }
        SeriesColumn column = columns.get(key);
        int row = column == null ? -1 : column.find(unit);
        return column == null || row < 0
                ? List.of()
                : column.facts(row, order.unit(unit).id());
    }

    /** Puts a fact beside the columns; of one that is to be counted, the whole series of its unit. */
    private Change beside(RecordedObservation fact, OptionalInt unit) {
        FactKey key = fact.observation().key();
        SeriesTable.Key found = new SeriesTable.Key(key.element(), key.category());
        boolean moves = key.nature() == FactNature.ACTUAL && unit.isPresent();
        List<RecordedObservation> added = new ArrayList<>(List.of(fact));
        Optional<LiveSeries> series = moves ? opened(found) : Optional.empty();
        series.ifPresent(one -> added.addAll(one.facts(unit.getAsInt())));
        SeriesTally before = rest.tally();
        SeriesTally after = standing(before.merge(SeriesTally.of(added)), rest.states());
        if (after.equals(before)) {
            return Change.NONE;
        }
        rest = new SourceIndex(after, rest.states());
        if (moves) {
            series.ifPresent(one -> one.remove(unit.getAsInt()));
            apart.computeIfAbsent(found, id -> new BitSet()).set(unit.getAsInt());
        }
        return Change.BESIDE;
    }

    /** What a later revision that counts took the place of is gone, as it is in a column. */
    private static SeriesTally standing(SeriesTally facts, CountedStates states) {
        SortedMap<FactKey, RecordedObservation> winners = facts.winners(states);
        return SeriesTally.of(facts.facts().stream()
                .filter(fact -> {
                    RecordedObservation winner = winners.get(fact.observation().key());
                    return winner == null || revision(fact) >= revision(winner);
                })
                .toList());
    }

    private static int revision(RecordedObservation fact) {
        return fact.observation().revision();
    }

    /** Whether a plain fact stands beside the columns already, as it was recorded or as it is made of a number. */
    private boolean isThere(DataElement element, Observation seen) {
        FactKey key = seen.key();
        return rest.facts(element, key.unit(), key.category(), key.nature()).stream()
                .map(RecordedObservation::observation)
                .anyMatch(other -> other.key().equals(key)
                        && other.revision() == seen.revision()
                        && BareFacts.isPlain(other, states())
                        && other.value().equals(seen.value())
                        && other.assurance() == seen.assurance()
                        && Dues.isLate(element, other) == Dues.isLate(element, seen));
    }

    private Optional<LiveSeries> opened(SeriesTable.Key key) {
        return columns.containsKey(key)
                ? campaign.findElement(key.element()).map(element -> series(element, key.category()))
                : Optional.empty();
    }

    private SeriesColumn empty(DataElement element, String category) {
        return new SeriesColumn(
                element,
                category,
                Slots.of(element.frequency(), campaign.period()),
                0,
                order,
                new int[0],
                new long[0],
                new long[0],
                new int[0],
                new byte[0]);
    }

    /** A fact as a bare number; empty if it is more than that, or too large. */
    private Optional<Decimal> number(DataElement element, Observation seen) {
        if (element.kind() != ValueKind.AMOUNT
                || !BareFacts.isPlain(seen, states())
                || !(seen.value() instanceof Value.Amount amount)) {
            return Optional.empty();
        }
        int slot =
                series(element, seen.key().category()).slots().find(seen.key().period());
        BigDecimal exact = amount.amount().setScale(Math.max(0, amount.amount().scale()));
        boolean small = exact.unscaledValue().abs().compareTo(LARGEST) <= 0;
        return slot < 0 || !small
                ? Optional.empty()
                : Optional.of(new Decimal(slot, exact.unscaledValue().longValueExact(), exact.scale()));
    }

    private static OptionalLong shifted(long value, int places) {
        if (places == 0) {
            return OptionalLong.of(value);
        }
        BigInteger shifted = BigDecimal.valueOf(value).movePointRight(places).toBigIntegerExact();
        return shifted.bitLength() < 64 ? OptionalLong.of(shifted.longValueExact()) : OptionalLong.empty();
    }

    /**
     * A bare number.
     *
     * @param slot for which period
     * @param value the number in units of its last decimal place
     * @param decimals how many decimal places it has
     */
    record Decimal(int slot, long value, int decimals) {

        /** The same without zeros behind a decimal place. */
        Decimal shortened(int place) {
            Decimal shorter = this;
            while (shorter.decimals > place && shorter.value % 10 == 0) {
                shorter = new Decimal(slot, shorter.value / 10, shorter.decimals - 1);
            }
            return shorter;
        }
    }
}
