// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
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

/** The facts as they were recorded, so that a figure can be explained down to who reported what and when. */
final class SourceIndex implements FactIndex {

    private final SeriesTally sources;
    private final CountedStates states;
    private final Map<Series, List<RecordedObservation>> bySeries = new HashMap<>();
    private final Map<Series, List<RecordedObservation>> underReview = new HashMap<>();
    private final Set<OrgUnitId> units = new TreeSet<>();

    SourceIndex(SeriesTally facts, CountedStates states) {
        this.sources = facts;
        this.states = states;
        SortedMap<FactKey, RecordedObservation> told = new TreeMap<>(facts.winners(states));
        facts.underReview(states).forEach((key, fact) -> {
            underReview.computeIfAbsent(Series.of(key), id -> new ArrayList<>()).add(fact);
            told.merge(key, fact, SourceIndex::standing);
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

    /** What was indexed. */
    SeriesTally tally() {
        return sources;
    }

    @Override
    public CountedStates states() {
        return states;
    }

    @Override
    public List<RecordedObservation> underReview(
            DataElement element, OrgUnitId unit, String category, FactNature nature) {
        return underReview.getOrDefault(new Series(element.id(), unit, category, nature), List.of());
    }

    @Override
    public List<RecordedObservation> facts(DataElement element, OrgUnitId unit, String category, FactNature nature) {
        return bySeries.getOrDefault(new Series(element.id(), unit, category, nature), List.of());
    }

    @Override
    public List<Observation> counted() {
        return observations(sources.winners(states));
    }

    @Override
    public List<Observation> underReview() {
        return observations(sources.underReview(states));
    }

    private static List<Observation> observations(SortedMap<FactKey, RecordedObservation> facts) {
        return facts.values().stream().map(RecordedObservation::observation).toList();
    }

    @Override
    public Set<OrgUnitId> units() {
        return units;
    }

    private record Series(DataElementId element, OrgUnitId unit, String category, FactNature nature) {

        static Series of(FactKey key) {
            return new Series(key.element(), key.unit(), key.category(), key.nature());
        }
    }
}
