// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * Works the figures of all units out at once: sums and rates by one sweep over the columns; everything else, and
 * wherever the figures of a closed unit fall, one by one.
 */
final class Tabulation {

    private final Readings readings;
    private final SeriesTable table;
    private final UnitOrder order;
    private final Window window;
    private final int[] dated;
    private final Tallies tallies;

    Tabulation(Readings readings, SeriesTable table, Window window) {
        this.readings = readings;
        this.table = table;
        this.order = table.order();
        this.window = window;
        this.dated = order.notThroughout(window.period());
        this.tallies = new Tallies(readings, table, window);
    }

    /** The table of some indicators, each worked out and handed on by one task. */
    FigureTable of(List<Indicator> indicators, Consumer<FigureColumn> each, Executor executor, int tasks) {
        FigureColumn[] made = new FigureColumn[indicators.size()];
        Tasks.run(made.length, executor, tasks, () -> i -> {
            made[i] = column(indicators.get(i));
            each.accept(made[i]);
        });
        Map<IndicatorId, FigureColumn> columns = new LinkedHashMap<>();
        for (FigureColumn column : made) {
            columns.put(column.indicator().id(), column);
        }
        return new FigureTable(order, window.period(), columns);
    }

    /** What an indicator is swept up from; empty if it is worked out in another way. */
    Optional<Sweep> sweep(Indicator indicator) {
        if (indicator.measure() instanceof Measure.Element measure) {
            return sum(indicator, element(measure.element()));
        }
        return indicator.measure() instanceof Measure.Pair pair ? rate(indicator, pair) : Optional.empty();
    }

    /** The units that do not exist throughout. Not to be changed. */
    int[] dated() {
        return dated;
    }

    FigureColumn column(Indicator indicator) {
        ColumnMaker maker = new ColumnMaker(readings, order, window, indicator);
        if (indicator.measure() instanceof Measure.Element measure) {
            DataElement element = element(measure.element());
            return sum(indicator, element)
                    .map(Sweep::rows)
                    .flatMap(maker::swept)
                    .orElseGet(() -> maker.tallied(tallies.of(indicator, element), settled(false, element)));
        }
        if (indicator.measure() instanceof Measure.Pair pair) {
            return rate(indicator, pair)
                    .map(Sweep::rows)
                    .flatMap(maker::swept)
                    .or(() -> tallies.of(pair).map(cells -> maker.tallied(cells, alone(pair))))
                    .orElseGet(maker::oneByOne);
        }
        return maker.oneByOne();
    }

    private Optional<Sweep> sum(Indicator indicator, DataElement element) {
        ElementNumbers reading = reading(element);
        boolean summed = element.unitOperator() == UnitOperator.SUM && !sumsDistinctOverTime(element);
        if (!summed || reading.slots().isEmpty()) {
            return Optional.empty();
        }
        IntPredicate owes = ColumnRows.owing(order, element);
        Optional<UnitNumbers> numbers = reading.numbers(owes, reading.special(owes));
        int decimals = reading.column().decimals;
        Ratio factor = element.unit().factorTo(indicator.unit()).times(tenth(decimals));
        FigureCells.Scale scale = new FigureCells.Scale(decimals, 0, Exact.reduced(factor), OverUnits.isApart(element));
        return numbers.map(rows -> new ColumnRows(
                        List.of(element),
                        rows,
                        reading.silent(),
                        scale,
                        settled(false, element),
                        new SumOutlook(element, rows, order, scale.factor())))
                .map(rows -> new Sweep(rows, List.of(reading), Optional.empty()));
    }

    private Optional<Sweep> rate(Indicator indicator, Measure.Pair pair) {
        DataElement above = element(pair.numerator());
        DataElement below = element(pair.denominator());
        ElementNumbers numerators = reading(above);
        ElementNumbers denominators = reading(below);
        boolean distinct = sumsDistinctOverTime(above)
                || sumsDistinctOverTime(below)
                || OverUnits.isApart(above)
                || OverUnits.isApart(below);
        if (distinct || numerators.slots().isEmpty() || denominators.slots().isEmpty()) {
            return Optional.empty();
        }
        PairNumbers pairs = new PairNumbers(
                numerators, denominators, tallies.resolver(pair), ColumnRows.owing(order, above, below));
        int up = numerators.column().decimals;
        int down = denominators.column().decimals;
        Ratio factor = Ratio.whole(pair.multiplier()).times(tenth(up)).dividedBy(tenth(down));
        FigureCells.Scale scale = new FigureCells.Scale(up, down, Exact.reduced(factor), false);
        return pairs.of(claims(pair))
                .map(rows -> new ColumnRows(
                        List.of(above, below),
                        rows,
                        pairs.silentEach(),
                        scale,
                        alone(pair),
                        outlook(indicator, pair, pairs, scale)))
                .map(rows -> new Sweep(rows, List.of(numerators, denominators), Optional.of(pairs)));
    }

    /** Of what is decided on what there is, nobody asks; and it would keep both halves. */
    private static Outlook outlook(Indicator indicator, Measure.Pair pair, PairNumbers pairs, FigureCells.Scale scale) {
        return indicator.completeness() == Completeness.STRICT && pairs.hasRowOfEach()
                ? new PairOutlook(indicator, pair.multiplier(), pairs, scale)
                : Outlook.NONE;
    }

    /** Who states a bare percentage owes the counts to those above, and nothing where it is asked itself. Rule 3.3. */
    private BitSet claims(Measure.Pair pair) {
        return pair.claim().map(claim -> tallies.told(element(claim))).orElseGet(BitSet::new);
    }

    private BitSet alone(Measure.Pair pair) {
        BitSet alone = settled(true, element(pair.numerator()), element(pair.denominator()));
        pair.claim().ifPresent(claim -> alone.or(settled(true, element(claim))));
        alone.or(claims(pair));
        return alone;
    }

    private static Ratio tenth(int decimals) {
        return Ratio.whole(BigDecimal.ONE.movePointLeft(decimals));
    }

    private ElementNumbers reading(DataElement element) {
        return new ElementNumbers(readings, table, window, dated, element);
    }

    /** Counts of different things are refused where they are summed over time, by whoever asks. Rule 1.6. */
    private static boolean sumsDistinctOverTime(DataElement element) {
        return OverUnits.isDistinct(element) && element.timeOperator() == TimeOperator.IN_PERIOD;
    }

    /** The units where the figures of units that the tree lacks fall, and all above them. */
    private BitSet settled(boolean apart, DataElement... elements) {
        return readings.settlement().isEmpty()
                ? new BitSet()
                : new SettledUnits(readings, order).of(apart, List.of(elements));
    }

    private DataElement element(DataElementId id) {
        return readings.campaign().findElement(id).orElseThrow();
    }

    /**
     * What is swept up, and what reads the row of a unit again.
     *
     * @param halves the numbers of the element, or of numerator and denominator
     * @param pairs of a rate what joins them
     */
    record Sweep(ColumnRows rows, List<ElementNumbers> halves, Optional<PairNumbers> pairs) {}
}
