// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reading in columns: the plain facts as numbers, and beside them, as they were recorded, the facts of every series
 * that has one which is not plain. What a figure needs to be explained is made from the columns when it is asked for.
 */
final class SeriesTable implements FactIndex {

    private final UnitOrder order;
    private final Map<Key, SeriesColumn> columns;
    private final Map<Key, BitSet> apart;
    private final SourceIndex rest;

    /**
     * Takes over what was filled.
     *
     * @param columns the plain series
     * @param apart the units whose series are not plain
     * @param rest the facts of those, and of units that the tree lacks
     */
    SeriesTable(UnitOrder order, Map<Key, SeriesColumn> columns, Map<Key, BitSet> apart, SourceIndex rest) {
        this.order = order;
        this.columns = columns;
        this.apart = apart;
        this.rest = rest;
    }

    UnitOrder order() {
        return order;
    }

    Optional<SeriesColumn> column(DataElement element, String category) {
        return Optional.ofNullable(columns.get(new Key(element.id(), category)));
    }

    /** The plain series by what they are found by. Not to be changed. */
    Map<Key, SeriesColumn> columns() {
        return columns;
    }

    /** By series the units that are not plain. Not to be changed. */
    Map<Key, BitSet> apart() {
        return apart;
    }

    /** The facts beside the columns. */
    SourceIndex rest() {
        return rest;
    }

    /** The units of the tree whose series are not plain. */
    BitSet apart(DataElement element, String category) {
        return apart.getOrDefault(new Key(element.id(), category), new BitSet());
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
        if (nature == FactNature.ACTUAL) {
            Optional<SeriesColumn> column = column(element, category);
            OptionalInt number = order.find(unit);
            if (column.isPresent() && number.isPresent()) {
                int row = column.get().find(number.getAsInt());
                if (row >= 0) {
                    return column.get().facts(row, unit);
                }
            }
        }
        return rest.facts(element, unit, category, nature);
    }

    @Override
    public boolean hasFacts(DataElement element, OrgUnitId unit, String category) {
        OptionalInt number = order.find(unit);
        boolean plain = number.isPresent()
                && column(element, category)
                        .filter(column -> column.find(number.getAsInt()) >= 0)
                        .isPresent();
        return plain || rest.hasFacts(element, unit, category);
    }

    @Override
    public List<Observation> counted() {
        SortedMap<FactKey, Observation> all = new TreeMap<>();
        rest.counted().forEach(fact -> all.put(fact.key(), fact));
        for (SeriesColumn column : columns.values()) {
            for (int row = 0; row < column.rows(); row++) {
                for (RecordedObservation fact :
                        column.facts(row, order.unit(column.units[row]).id())) {
                    all.put(fact.observation().key(), fact.observation());
                }
            }
        }
        return List.copyOf(all.values());
    }

    @Override
    public List<Observation> underReview() {
        return rest.underReview();
    }

    @Override
    public Set<OrgUnitId> units() {
        return rest.units();
    }

    /** What a column is found by. */
    record Key(DataElementId element, String category) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::element).thenComparing(Key::category);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }
}
