// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toConcurrentMap;
import static java.util.stream.Collectors.toMap;

import dev.milepost.examples.nation.data.Indicators;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Reports;
import dev.milepost.examples.nation.data.Steps;
import dev.milepost.examples.nation.data.Targets;
import dev.milepost.examples.nation.job.Cell;
import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Job;
import dev.milepost.examples.nation.job.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/** The job as one would write it without thinking of speed: objects, grouping collectors, {@link BigDecimal}. */
public final class StreamsContender implements Contender {

    private record Key(int unit, int measure, int month) {}

    private record Report(Key key, int revision, boolean asserted, BigDecimal value) {

        Place series() {
            return new Place(key.unit(), key.measure());
        }

        Series figure() {
            return new Series(Indicators.isLatest(key.measure()), key.month(), value, asserted, 1);
        }
    }

    private final Job job;
    private List<Report> reports = List.of();
    private List<List<Integer>> upwards = List.of();
    private Map<Place, BigDecimal> own = Map.of();
    private Map<Place, BigDecimal> ofLevel = Map.of();

    /** Has loaded nothing yet. */
    public StreamsContender(Job job) {
        this.job = job;
    }

    @Override
    public String name() {
        return "Streams, BigDecimal";
    }

    @Override
    public Kind kind() {
        return Kind.OTHER;
    }

    @Override
    public void load(Nation nation, Steps steps) {
        upwards = upwards(nation);
        loadTargets(nation);
        List<Report> told = new ArrayList<>(nation.reports().size());
        for (int row = 0; row < nation.reports().size(); row++) {
            told.add(report(nation.reports(), row));
        }
        boolean revised = told.stream().anyMatch(report -> report.revision() > 0);
        reports = revised ? List.copyOf(lastRevisions(told)) : told;
        steps.done(1, 1);
    }

    private static Report report(Reports reports, int row) {
        Key key = new Key(reports.unit(row), reports.measure(row), reports.month(row));
        return new Report(
                key, reports.revision(row), reports.isAsserted(row), BigDecimal.valueOf(reports.cents(row), 2));
    }

    private static Collection<Report> lastRevisions(List<Report> told) {
        return told.stream()
                .collect(toMap(Report::key, report -> report, (a, b) -> a.revision() > b.revision() ? a : b))
                .values();
    }

    /** Of each unit itself and all above it; the last is the nation. */
    private static List<List<Integer>> upwards(Nation nation) {
        List<List<Integer>> upwards = new ArrayList<>();
        for (int unit = 0; unit < nation.units(); unit++) {
            List<Integer> way = new ArrayList<>(List.of(unit));
            way.addAll(unit == 0 ? List.of() : upwards.get(nation.parent(unit)));
            upwards.add(List.copyOf(way));
        }
        return upwards;
    }

    private void loadTargets(Nation nation) {
        Targets targets = nation.targets();
        own = new HashMap<>();
        for (int number = 0; number < targets.ownCount(); number++) {
            int indicator = targets.ownIndicator(number);
            own.put(new Place(targets.ownUnit(number), indicator), target(indicator, targets.ownTarget(number)));
        }
        ofLevel = new HashMap<>();
        for (int level = 0; level < nation.divisions().counts().size(); level++) {
            for (int indicator = 0; indicator < Indicators.COUNT; indicator++) {
                ofLevel.put(new Place(level, indicator), target(indicator, targets.ofLevel(level, indicator)));
            }
        }
    }

    /** An amount has two places, a rate four. */
    private static BigDecimal target(int indicator, long number) {
        return BigDecimal.valueOf(number, Indicators.isRate(indicator) ? 4 : 2);
    }

    @Override
    public Result run() {
        ForkJoinPool pool = new ForkJoinPool(job.threads());
        try {
            List<Cell> cells = pool.submit(this::cells).join();
            return visitor -> cells.forEach(visitor);
        } finally {
            pool.shutdown();
        }
    }

    private List<Cell> cells() {
        Map<Place, Series> ofSeries =
                reports.parallelStream().collect(toConcurrentMap(Report::series, Report::figure, Series::join));
        Map<Place, Part> ofUnit = ofSeries.entrySet().parallelStream()
                .collect(toConcurrentMap(
                        series -> indicator(series.getKey()),
                        series -> Part.of(series.getKey().number(), series.getValue()),
                        Part::plus));
        Map<Place, Part> ofAll = ofUnit.entrySet().parallelStream()
                .flatMap(part -> upwards(
                        part.getKey(), part.getValue().settled(part.getKey().number())))
                .collect(toConcurrentMap(Map.Entry::getKey, Map.Entry::getValue, Part::plus));
        return ofAll.entrySet().parallelStream()
                .flatMap(part -> part.getValue().judged(part.getKey(), target(part.getKey()), job.tracked()))
                .toList();
    }

    private static Place indicator(Place series) {
        return new Place(series.unit(), Indicators.ofMeasure(series.number()));
    }

    private Stream<Map.Entry<Place, Part>> upwards(Place place, Part part) {
        return upwards.get(place.unit()).stream().map(unit -> Map.entry(new Place(unit, place.number()), part));
    }

    private BigDecimal target(Place place) {
        BigDecimal single = own.get(place);
        return single == null ? levelTarget(place) : single;
    }

    private BigDecimal levelTarget(Place place) {
        int level = upwards.get(place.unit()).size() - 1;
        return requireNonNull(ofLevel.get(new Place(level, place.number())));
    }

    @Override
    public void close() {
        reports = List.of();
    }
}
