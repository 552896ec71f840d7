// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Succession;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts that count, found by element, unit and category; and which closed units a unit answers for. */
final class FactIndex {

    private final Map<Series, List<RecordedObservation>> bySeries = new HashMap<>();
    private final Map<OrgUnitId, Set<OrgUnitId>> origins = new LinkedHashMap<>();
    private final OrgTree everyone;
    private final OrgTree today;
    private final LocalDate date;

    /**
     * Indexes facts. A fact of a unit that the tree of the date lacks goes to its successor or its nearest ancestor
     * left (rule 5.6); a fact of a unit that never was in the tree is passed over, because plausibility names it. A
     * unit answers for the closed ones even if they sent nothing, so that their silence shows.
     */
    FactIndex(SeriesTally facts, OrgTree everyone, OrgTree today, LocalDate date) {
        this.everyone = everyone;
        this.today = today;
        this.date = date;
        everyone.units().stream().filter(this::hasClosed).map(OrgUnit::id).forEach(this::settle);
        for (RecordedObservation fact : facts.winners().values()) {
            FactKey key = fact.observation().key();
            settle(key.unit());
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

    /** The unit itself and the closed units whose figures fall to it. */
    Set<OrgUnitId> origins(OrgUnitId unit) {
        Set<OrgUnitId> all = new LinkedHashSet<>();
        all.add(unit);
        all.addAll(origins.getOrDefault(unit, Set.of()));
        return all;
    }

    private boolean hasClosed(OrgUnit unit) {
        return unit.closes().filter(day -> !day.isAfter(date)).isPresent();
    }

    private void settle(OrgUnitId unit) {
        if (everyone.find(unit).isPresent()) {
            home(unit, new HashSet<>())
                    .ifPresent(found -> origins.computeIfAbsent(found, id -> new LinkedHashSet<>())
                            .add(unit));
        }
    }

    /** Where the figures of a unit belong today; units that take over from each other in a circle end at a parent. */
    private Optional<OrgUnitId> home(OrgUnitId unit, Set<OrgUnitId> passed) {
        if (today.find(unit).isPresent()) {
            return Optional.of(unit);
        }
        List<Succession> takers = everyone.successions().stream()
                .filter(one -> one.from().equals(unit) && !one.date().isAfter(date))
                .toList();
        boolean whole = takers.size() == 1 && takers.get(0).share().compareTo(Ratio.ONE) == 0;
        if (whole && passed.add(unit)) {
            return home(takers.get(0).to(), passed);
        }
        return everyone.ancestors(unit).stream()
                .map(OrgUnit::id)
                .filter(above -> today.find(above).isPresent())
                .findFirst();
    }

    private record Series(DataElementId element, OrgUnitId unit, String category, FactNature nature) {

        static Series of(FactKey key) {
            return new Series(key.element(), key.unit(), key.category(), key.nature());
        }
    }
}
