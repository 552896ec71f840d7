// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import java.util.List;
import java.util.Set;

/**
 * The facts that count, found by element, unit and category; and those under review, which stand for a missing figure
 * where nothing counts. Rule 13.2.
 */
interface FactIndex {

    /** Which states count. */
    CountedStates states();

    /** The facts of one series that wait for their review, in the order of their keys. */
    List<RecordedObservation> underReview(DataElement element, OrgUnitId unit, String category, FactNature nature);

    /** The facts of one series in the order of their keys. */
    List<RecordedObservation> facts(DataElement element, OrgUnitId unit, String category, FactNature nature);

    /** Whether a unit itself reported anything of an element. */
    default boolean hasFacts(DataElement element, OrgUnitId unit, String category) {
        return !facts(element, unit, category, FactNature.ACTUAL).isEmpty();
    }

    /** The facts that count, in the order of keys. */
    List<Observation> counted();

    /** What was sent and waits for its review beside what counts, in the order of keys. */
    List<Observation> underReview();

    /** The units that have facts, or at least those of them that the tree of the reading may lack. */
    Set<OrgUnitId> units();
}
