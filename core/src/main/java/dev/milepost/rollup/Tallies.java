// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The cells of indicators that are no sums of whole numbers. */
final class Tallies {

    private final Readings readings;
    private final SeriesTable table;
    private final UnitOrder order;
    private final Window window;

    Tallies(Readings readings, SeriesTable table, Window window) {
        this.readings = readings;
        this.table = table;
        this.order = table.order();
        this.window = window;
    }

    /** The cells of an element by unit. */
    Map<Integer, FigureCell> of(Indicator indicator, DataElement element) {
        Ratio factor = FigureMaker.factor(element, indicator.unit());
        Resolver resolver = new Resolver(readings, window);
        TallySweep sweep = new TallySweep(
                order, List.of(element), value -> value.exact().map(number -> Exact.reduced(number.times(factor))));
        return sweep.cells(
                units(element), unit -> resolver.ownAt(element, order.unit(unit).id()));
    }

    /** The cells of a rate by unit; empty if halves of different units may meet above them. */
    Optional<Map<Integer, FigureCell>> of(Measure.Pair pair) {
        DataElement numerator = element(pair.numerator());
        DataElement denominator = element(pair.denominator());
        PairResolver resolver = resolver(pair);
        Halves halves = new Halves(new UnitFigures(readings, window), resolver, numerator, denominator);
        Ratio multiplier = Ratio.whole(pair.multiplier());
        TallySweep sweep = new TallySweep(
                order, List.of(numerator, denominator), value -> value.exact().map(number -> number.times(multiplier)));
        BitSet units = units(numerator);
        units.or(units(denominator));
        pair.claim().ifPresent(claim -> units.or(told(element(claim))));
        Map<Integer, FigureCell> cells =
                sweep.cells(units, unit -> halves.at(order.unit(unit).id()));
        return halves.mayMeet() && resolver.addsUp() ? Optional.empty() : Optional.of(cells);
    }

    /** Works out the pairs of a rate that is asked for at no unit in particular. */
    PairResolver resolver(Measure.Pair pair) {
        Optional<DataElement> claim = pair.claim().map(this::element);
        PairResolver.Pair halves =
                new PairResolver.Pair(element(pair.numerator()), element(pair.denominator()), claim, Optional.empty());
        return new PairResolver(readings, window, halves);
    }

    /** The units of the tree that have facts of an element, of the total or of a category. */
    BitSet told(DataElement element) {
        List<String> categories = new ArrayList<>(List.of(""));
        element.disaggregation().stream()
                .flatMap(set -> set.categories().stream())
                .map(Disaggregation.Category::code)
                .forEach(categories::add);
        BitSet told = new BitSet();
        for (String category : categories) {
            told.or(table.apart(element, category));
            table.column(element, category).ifPresent(column -> {
                for (int unit : column.units) {
                    told.set(unit);
                }
            });
        }
        return told;
    }

    private BitSet units(DataElement element) {
        BitSet units = told(element);
        IntPredicate owes = ColumnRows.owing(order, element);
        for (int unit = 0; unit < order.size(); unit++) {
            if (owes.test(unit)) {
                units.set(unit);
            }
        }
        return units;
    }

    private DataElement element(DataElementId id) {
        return readings.campaign().findElement(id).orElseThrow();
    }

    /** Joins the halves of units, and minds those that are alone. */
    private final class Halves {

        private final UnitFigures figures;
        private final PairResolver resolver;
        private final DataElement numerator;
        private final DataElement denominator;
        private boolean hasBareNumerators;
        private boolean hasBareDenominators;

        Halves(UnitFigures figures, PairResolver resolver, DataElement numerator, DataElement denominator) {
            this.figures = figures;
            this.resolver = resolver;
            this.numerator = numerator;
            this.denominator = denominator;
        }

        Resolved at(OrgUnitId unit) {
            boolean owed = resolver.owesCounts(unit);
            UnitValue above = figures.at(numerator, unit, "", owed);
            UnitValue below = figures.at(denominator, unit, "", owed);
            hasBareNumerators |= above.isKnown() && !below.isKnown();
            hasBareDenominators |= below.isKnown() && !above.isKnown();
            return PairJoin.of(numerator, readings.tree().get(unit), above, below);
        }

        boolean mayMeet() {
            return hasBareNumerators && hasBareDenominators;
        }
    }
}
