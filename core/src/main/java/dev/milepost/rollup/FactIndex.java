// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The facts that count, found by element, unit and category. */
final class FactIndex {

    private final Map<Series, List<RecordedObservation>> bySeries = new HashMap<>();
    private final Set<OrgUnitId> units = new TreeSet<>();

    FactIndex(SeriesTally facts) {
        for (RecordedObservation fact : facts.winners().values()) {
            FactKey key = fact.observation().key();
            units.add(key.unit());
            bySeries.computeIfAbsent(Series.of(key), id -> new ArrayList<>()).add(fact);
        }
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
