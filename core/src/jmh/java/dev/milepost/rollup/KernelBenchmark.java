// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.progress.AssessmentTable;
import dev.milepost.progress.ProgressAssessor;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The steps from columns to statuses, one by one, over the sample province. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KernelBenchmark {

    private static final IntPredicate ALL = unit -> true;

    /** How many towns report; 35,000 have as many villages as a nation. */
    @Param("1000")
    public int towns;

    /** Whether one report in a hundred is revised and asserted, so that every ninth series is noted. */
    @Param("true")
    public boolean revised;

    /** How the rate is judged where reports are still to come. */
    @Param({"LENIENT", "STRICT"})
    public Completeness completeness;

    private ProvinceSample sample;
    private Readings readings;
    private SeriesTable table;
    private Window window;
    private UnitNumbers sums;
    private Rollup rollup;
    private FigureTable figures;

    /** Fills and sorts the columns. */
    @Setup
    public void fill() {
        sample = new ProvinceSample(towns, completeness);
        table = sample.fill(revised).table(Runnable::run, 1);
        readings = Readings.of(sample.campaignOf(), sample.treeOf(), ProvinceSample.END, table, sample.whenOf());
        window = readings.window(ProvinceSample.YEAR, false);
        sums = readSums();
        rollup = sample.fill(revised).rollup();
        figures = rollup.table(ProvinceSample.YEAR);
    }

    /** All numbers that {@link #tabulate} starts from, read once: what no roll-up can do in less. */
    @Benchmark
    public long readOnce() {
        long all = 0;
        for (DataElement element : sample.campaignOf().elements()) {
            SeriesColumn column = table.column(element, "").orElseThrow();
            for (long value : column.values) {
                all += value;
            }
            for (long mask : column.masks) {
                all += mask;
            }
        }
        return all;
    }

    /** The sum of the months of each unit. */
    @Benchmark
    public UnitNumbers readSums() {
        return numbers(ProvinceSample.SUM).plain(ALL);
    }

    /** The latest month of each unit. */
    @Benchmark
    public UnitNumbers readLatest() {
        return numbers(ProvinceSample.STATE).plain(ALL);
    }

    /** The sums of the units up the tree. */
    @Benchmark
    public Totals sweepUp() {
        return new Totals(table.order(), sums).sweep();
    }

    /** Both halves of a rate of each unit, read and joined. */
    @Benchmark
    public Optional<UnitNumbers> joinPairs() {
        Measure.Pair pair = (Measure.Pair) sample.campaignOf()
                .findIndicator(IndicatorId.of("rate"))
                .orElseThrow()
                .measure();
        return new PairNumbers(
                        numbers(ProvinceSample.PART),
                        numbers(ProvinceSample.WHOLE),
                        new Tallies(readings, table, window).resolver(pair),
                        ALL)
                .of(new BitSet());
    }

    /** The figures of three indicators at all units. */
    @Benchmark
    public FigureTable tabulate() {
        return rollup.table(ProvinceSample.YEAR);
    }

    /** Status and attainment of a rate at all units, of which hardly one has all its reports. */
    @Benchmark
    public AssessmentTable grade() {
        return ProgressAssessor.standard().assess(rollup, figures);
    }

    private ElementNumbers numbers(DataElementId id) {
        DataElement element = sample.campaignOf().findElement(id).orElseThrow();
        return new ElementNumbers(readings, table, window, new int[0], element);
    }
}
