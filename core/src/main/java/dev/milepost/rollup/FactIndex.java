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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The facts that count, found by element, unit and category; and which closed units a unit answers for. */
final class FactIndex {

    private final Map<Series, List<RecordedObservation>> bySeries = new HashMap<>();
    private final Map<DataElementId, SortedSet<String>> categories = new HashMap<>();
    private final Map<OrgUnitId, Set<OrgUnitId>> origins = new LinkedHashMap<>();
    private final OrgTree everyone;
    private final OrgTree today;
    private final LocalDate date;

    /**
     * Indexes facts. A fact of a unit that the tree of the date lacks goes to its successor or its nearest ancestor
     * left (rule 5.6); a fact of a unit that never was in the tree is passed over, because plausibility names it.
     */
    FactIndex(SeriesTally facts, OrgTree everyone, OrgTree today, LocalDate date) {
        this.everyone = everyone;
        this.today = today;
        this.date = date;
        for (RecordedObservation fact : facts.winners().values()) {
            FactKey key = fact.observation().key();
            Optional<OrgUnitId> home = home(key.unit());
            home.ifPresent(unit -> {
                origins.computeIfAbsent(unit, id -> new LinkedHashSet<>()).add(key.unit());
                bySeries.computeIfAbsent(Series.of(key), id -> new ArrayList<>())
                        .add(fact);
                if (!key.category().isEmpty()) {
                    categories
                            .computeIfAbsent(key.element(), id -> new TreeSet<>())
                            .add(key.category());
                }
            });
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

    private Optional<OrgUnitId> home(OrgUnitId unit) {
        if (today.find(unit).isPresent()) {
            return Optional.of(unit);
        }
        if (everyone.find(unit).isEmpty()) {
            return Optional.empty();
        }
        List<Succession> takers = everyone.successions().stream()
                .filter(one -> one.from().equals(unit) && !one.date().isAfter(date))
                .toList();
        if (takers.size() == 1 && takers.get(0).share().compareTo(Ratio.ONE) == 0) {
            return home(takers.get(0).to());
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
