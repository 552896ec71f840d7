// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The facts that count, found by element, unit and category; and those under review, which stand for a missing figure
 * where nothing counts. Rule 13.2.
 */
final class FactIndex {

    private final CountedStates states;
    private final Map<Series, List<RecordedObservation>> bySeries = new HashMap<>();
    private final Map<Series, List<RecordedObservation>> underReview = new HashMap<>();
    private final Set<OrgUnitId> units = new TreeSet<>();

    FactIndex(SeriesTally facts, CountedStates states) {
        this.states = states;
        SortedMap<FactKey, RecordedObservation> told = new TreeMap<>(facts.winners(states));
        facts.underReview(states).forEach((key, fact) -> {
            underReview.computeIfAbsent(Series.of(key), id -> new ArrayList<>()).add(fact);
            told.merge(key, fact, FactIndex::standing);
        });
        for (RecordedObservation fact : told.values()) {
            FactKey key = fact.observation().key();
            units.add(key.unit());
            bySeries.computeIfAbsent(Series.of(key), id -> new ArrayList<>()).add(fact);
        }
    }

    /** What was returned and sent again waits for its review; what counts stands until then. */
    private static RecordedObservation standing(RecordedObservation counted, RecordedObservation later) {
        return counted.observation().state() == ReviewState.RETURNED ? later : counted;
    }

    /** Which states count. */
    CountedStates states() {
        return states;
    }

    /** The facts of one series that wait for their review, in the order of their keys. */
    List<RecordedObservation> underReview(DataElement element, OrgUnitId unit, String category, FactNature nature) {
        return underReview.getOrDefault(new Series(element.id(), unit, category, nature), List.of());
    }

    /** The facts of one series in the order of their keys. */
    List<RecordedObservation> facts(DataElement element, OrgUnitId unit, String category, FactNature nature) {
        return bySeries.getOrDefault(new Series(element.id(), unit, category, nature), List.of());
    }

    /** Whether a unit itself reported anything of an element. */
    boolean hasFacts(DataElement element, OrgUnitId unit, String category) {
        return !facts(element, unit, category, FactNature.ACTUAL).isEmpty();
    }

    /** The units that have facts. */
    Set<OrgUnitId> units() {
        return units;
    }

    private record Series(DataElementId element, OrgUnitId unit, String category, FactNature nature) {

        static Series of(FactKey key) {
            return new Series(key.element(), key.unit(), key.category(), key.nature());
        }
    }
}
