// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Progress;
import dev.milepost.progress.Status;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every unit of a campaign is judged by, at the as-of date: the campaign's own assessments, and those of the
 * targets that bind the units below; only units that exist on that day. By unit in the order of the tree, then as the
 * indicators stand in tables.
 *
 * @param assessed the assessments of targets that have started, each once
 */
record BehindTargets(List<Assessment> assessed) {

    BehindTargets {
        assessed = List.copyOf(assessed);
    }

    static BehindTargets of(Progress progress) {
        Map<Cell, Assessment> found = new LinkedHashMap<>();
        progress.current().forEach(one -> found.putIfAbsent(Cell.of(one), one));
        Map<OrgUnitId, Integer> units =
                places(progress.rollup().tree().subtree(progress.campaign().unit()).stream()
                        .filter(unit -> unit.existsOn(progress.when().date()))
                        .map(OrgUnit::id));
        for (OrgUnitId unit : units.keySet()) {
            progress.at(unit).stream()
                    .filter(one -> one.status() != Status.NOT_STARTED)
                    .forEach(one -> found.putIfAbsent(Cell.of(one), one));
        }
        Map<IndicatorId, Integer> indicators = places(inOrder(progress));
        return new BehindTargets(found.values().stream()
                .filter(one -> units.containsKey(one.unit()))
                .sorted(Comparator.comparing((Assessment one) -> units.getOrDefault(one.unit(), units.size()))
                        .thenComparing(
                                one -> indicators.getOrDefault(one.indicator().id(), indicators.size()))
                        .thenComparing(one -> one.target().due()))
                .toList());
    }

    /** As tables have them; those of no action come last. */
    private static Stream<IndicatorId> inOrder(Progress progress) {
        return Stream.concat(
                progress.campaign().actions().stream().flatMap(action -> action.indicators().stream()),
                progress.campaign().indicators().stream().map(Indicator::id));
    }

    private static <T> Map<T, Integer> places(Stream<T> order) {
        Map<T, Integer> places = new LinkedHashMap<>();
        order.forEach(one -> places.putIfAbsent(one, places.size()));
        return places;
    }

    /** Those that are behind or were not met. */
    List<Assessment> behind() {
        return assessed.stream()
                .filter(one -> one.status() == Status.BEHIND || one.status() == Status.NOT_MET)
                .toList();
    }

    long count(Status status) {
        return assessed.stream().filter(one -> one.status() == status).count();
    }

    /**
     * Those that nobody can judge because data are missing: of the campaign's own all, of a unit below those on which
     * it owes a report, so that what is measured for the whole alone is not asked of each village.
     */
    List<Assessment> undecided(OrgUnitId top) {
        return assessed.stream()
                .filter(one -> one.status() == Status.MISSING)
                .filter(one ->
                        one.unit().equals(top) || one.figure().reporting().expected() > 0)
                .toList();
    }

    /** How many are judged: met or not, on track or behind. */
    long judged() {
        Set<Status> open = Set.of(Status.MISSING, Status.NOT_APPLICABLE, Status.NOT_DUE, Status.NOT_STARTED);
        return assessed.stream().filter(one -> !open.contains(one.status())).count();
    }

    /** The units that have anything behind, each with how many, in the order of the tree. */
    Map<OrgUnitId, Long> byUnit() {
        return behind().stream()
                .collect(Collectors.groupingBy(Assessment::unit, LinkedHashMap::new, Collectors.counting()));
    }

    /** One target at one unit. */
    private record Cell(TargetId target, OrgUnitId unit) {

        static Cell of(Assessment one) {
            return new Cell(one.target().id(), one.unit());
        }
    }
}
