// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures of a live roll-up and how each of them is kept up. Belongs to one writer. */
final class LiveState {

    private final LiveFacts facts;
    private final UnitOrder order;
    private final Period period;
    private final int[] each;
    private final Map<DataElementId, List<Integer>> resting = new HashMap<>();
    private final LiveIndicator[] indicators;
    private final LiveUpdate update = new LiveUpdate();
    private final List<LiveFollower> followers = new CopyOnWriteArrayList<>();
    private Readings readings;
    private Tabulation tabulation;
    private BitSet dated;
    private Rollup rollup;
    private FigureTable table;
    private long updated;
    private long recomputed;

    /**
     * Works all columns out.
     *
     * @param executor runs the tasks
     * @param tasks how many tasks share the work, one or more
     */
    LiveState(Rollup from, Period period, Executor executor, int tasks) {
        SeriesTable columns = from.columns();
        Readings given = from.readings();
        this.facts = new LiveFacts(given.campaign(), columns);
        this.order = columns.order();
        this.period = period;
        this.each = IntStream.range(0, order.size()).toArray();
        this.indicators = new LiveIndicator[given.campaign().indicators().size()];
        this.readings = given.with(facts);
        this.rollup = new Rollup(readings, facts::table, Optional.empty());
        this.tabulation = new Tabulation(readings, facts.settled(), readings.window(period, false));
        this.dated = units(tabulation.dated());
        this.table = make(executor, tasks);
        rest(given.campaign());
    }

    LiveFacts facts() {
        return facts;
    }

    UnitOrder order() {
        return order;
    }

    Readings readings() {
        return readings;
    }

    Rollup rollup() {
        return rollup;
    }

    FigureTable table() {
        return table;
    }

    /** Who keeps in step; may be added to. */
    List<LiveFollower> followers() {
        return followers;
    }

    LiveUpdate update() {
        return update;
    }

    /** How many columns changed in place so far. */
    long updated() {
        return updated;
    }

    /** How many columns were worked out anew so far. */
    long recomputed() {
        return recomputed;
    }

    /**
     * Takes into account what a fact did.
     *
     * @param unit the number of its unit; -1 if the tree lacks it
     * @param watch is told of columns before they change; null if nobody asks
     */
    void took(LiveFacts.Change change, DataElement element, String category, int unit, @Nullable LiveWatch watch) {
        update.of(element.id());
        for (int place : resting.getOrDefault(element.id(), List.of())) {
            LiveIndicator one = indicators[place];
            if (change == LiveFacts.Change.FINER || unit < 0) {
                one.setStale();
            } else {
                touch(one, element, category, unit, watch);
            }
        }
    }

    /** Settles the units that the tree lacks anew, because one more of them has facts. Rule 5.6. */
    void settle(OrgUnitId unit) {
        boolean existed = readings.everyone().find(unit).isPresent();
        if (!existed || readings.settlement().holds(unit)) {
            return;
        }
        readings = Readings.of(
                readings.campaign(), readings.everyone(), readings.settlement().date(), facts, readings.when());
        rollup = new Rollup(readings, facts::table, Optional.empty());
        tabulation = new Tabulation(readings, facts.settled(), readings.window(period, false));
        dated = units(tabulation.dated());
        update.setWhole();
        for (LiveIndicator one : indicators) {
            one.setStale();
        }
    }

    /** Works out anew whatever got stale. */
    void finish(@Nullable LiveWatch watch) {
        boolean settled = false;
        for (int i = 0; i < indicators.length; i++) {
            if (indicators[i].isStale()) {
                if (!settled) {
                    facts.settled();
                    settled = true;
                }
                FigureColumn before = indicators[i].column();
                indicators[i] = made(indicators[i].indicator());
                update.replaced(indicators[i].column());
                recomputed++;
                if (watch != null) {
                    watch.replaced(before, indicators[i].column());
                }
            }
        }
        if (settled) {
            table = newTable();
        }
    }

    private void touch(LiveIndicator one, DataElement element, String category, int unit, @Nullable LiveWatch watch) {
        if (!one.isLive()) {
            one.setStale();
            return;
        }
        if (watch != null) {
            watch.willChange(one.column(), unit);
        }
        for (LiveFollower follower : followers) {
            follower.willChange(one.column(), unit);
        }
        one.touch(element, category, unit);
        if (!one.isStale()) {
            update.at(one.column(), unit);
            updated++;
        }
    }

    private FigureTable make(Executor executor, int tasks) {
        List<Indicator> all = readings.campaign().indicators();
        Tasks.run(indicators.length, executor, tasks, () -> i -> indicators[i] = made(all.get(i)));
        return newTable();
    }

    private LiveIndicator made(Indicator indicator) {
        return new LiveIndicator(indicator, tabulation, facts, each, dated);
    }

    private FigureTable newTable() {
        Map<IndicatorId, FigureColumn> columns = new LinkedHashMap<>();
        for (LiveIndicator one : indicators) {
            columns.put(one.indicator().id(), one.column());
        }
        return new FigureTable(order, period, columns);
    }

    /** Notes which indicators rest on which elements, be it as weights of means. */
    private void rest(Campaign campaign) {
        for (int i = 0; i < indicators.length; i++) {
            for (DataElementId id : campaign.elementsBehind(indicators[i].indicator())) {
                rests(i, id);
                Optional<DataElementId> weight = campaign.findElement(id).flatMap(DataElement::weightedBy);
                if (weight.isPresent()) {
                    rests(i, weight.get());
                }
            }
        }
    }

    private void rests(int indicator, DataElementId element) {
        List<Integer> all = resting.computeIfAbsent(element, id -> new ArrayList<>());
        if (!all.contains(indicator)) {
            all.add(indicator);
        }
    }

    private static BitSet units(int[] numbers) {
        BitSet units = new BitSet();
        for (int unit : numbers) {
            units.set(unit);
        }
        return units;
    }
}
