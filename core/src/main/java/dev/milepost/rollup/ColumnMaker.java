// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Ratio;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the column of an indicator. */
final class ColumnMaker {

    private final UnitOrder order;
    private final FigureMaker figures;
    private final Indicator indicator;

    ColumnMaker(Readings readings, UnitOrder order, Window window, Indicator indicator) {
        this.order = order;
        this.figures = new FigureMaker(readings, window);
        this.indicator = indicator;
    }

    /** By one sweep up the tree; empty if a sum grew too large for that. */
    Optional<FigureColumn> swept(ColumnRows given) {
        Optional<Totals.Choice> choice = given.choice(order);
        ColumnRows rows = choice.isPresent() ? given.withSilent(order) : given;
        Totals totals = new Totals(order, rows.numbers());
        choice.ifPresentOrElse(totals::sweep, totals::sweep);
        Foundations foundations = new Foundations(order, rows.numbers(), totals).sweep();
        if (totals.isSpoilt() || foundations.isSpoilt()) {
            return Optional.empty();
        }
        FigureCells cells = new FigureCells(
                rows.numbers(),
                totals,
                foundations,
                rows.owing(order),
                rows.silentEach(),
                new int[0],
                Map.of(),
                rows.scale(),
                choice.isPresent() ? Outlook.NONE : rows.outlook());
        return Optional.of(with(rows.alone(), cells));
    }

    /** Every unit by itself. */
    FigureColumn oneByOne() {
        BitSet all = new BitSet();
        all.set(0, order.size());
        return with(all, empty(Map.of()));
    }

    /**
     * From cells that are no pairs of whole numbers.
     *
     * @param given the cells by unit
     * @param alone the units whose figures are worked out one by one instead
     */
    FigureColumn tallied(Map<Integer, FigureCell> given, BitSet alone) {
        return with(alone, empty(given));
    }

    private FigureCells empty(Map<Integer, FigureCell> given) {
        Totals none = Totals.none(order);
        int[] units =
                given.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        Map<Integer, FigureCell> others = new HashMap<>();
        for (int cell = 0; cell < units.length; cell++) {
            others.put(cell, requireNonNull(given.get(units[cell])));
        }
        return new FigureCells(
                UnitNumbers.none(),
                none,
                new Foundations(order, UnitNumbers.none(), none),
                new int[0],
                0,
                units,
                others,
                new FigureCells.Scale(0, 0, Ratio.ONE, false),
                Outlook.NONE);
    }

    /** With the figures of some units worked out one by one. */
    private FigureColumn with(BitSet alone, FigureCells cells) {
        FigureColumn column = new FigureColumn(indicator, order, cells);
        if (alone.isEmpty()) {
            return column;
        }
        SortedMap<Integer, FigureCell> extra = new TreeMap<>();
        Map<Integer, FigureCell> others = new HashMap<>();
        cells.others().forEach((cell, other) -> extra.put(column.unit(cell), other));
        alone.stream().forEach(unit -> {
            Figure figure = figure(unit);
            int cell = column.find(unit);
            extra.remove(unit);
            if (cell >= 0 && cell < column.size() - cells.extra().length) {
                others.put(cell, FigureCell.of(figure));
            } else if (figure.value().isKnown()) {
                extra.put(unit, FigureCell.of(figure));
            }
        });
        int[] units = extra.keySet().stream().mapToInt(Integer::intValue).toArray();
        int first = column.size() - cells.extra().length;
        for (int i = 0; i < units.length; i++) {
            others.put(first + i, requireNonNull(extra.get(units[i])));
        }
        return new FigureColumn(indicator, order, cells.with(units, others));
    }

    private Figure figure(int unit) {
        try {
            return figures.of(indicator, order.unit(unit).id());
        } catch (UnsupportedRollupException refused) {
            return Figure.unsupported(refused);
        }
    }
}
