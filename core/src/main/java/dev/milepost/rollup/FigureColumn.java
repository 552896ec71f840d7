// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Indicator;
import dev.milepost.observation.Assurance;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one indicator at every unit: cells, numbered from 0, of which some may be empty. A cell that is not
 * {@link #isKnown known} has no figure, and {@link Rollup#figure} says why. Immutable; safe for concurrent use.
 */
public final class FigureColumn {

    private final Indicator indicator;
    private final UnitOrder order;
    private final FigureCells cells;
    private final int rows;
    private final int[] codes;
    private final long[] values;
    private final long[] denominators;
    private final Totals totals;
    private final int[] units;
    private final int[] told;
    private final int inner;
    private final int leafLevel;
    /** Whether all inner units told of are known. */
    private final boolean isSettled;

    private final boolean isPairs;
    private final boolean hasOthers;
    private final boolean hasWide;

    FigureColumn(Indicator indicator, UnitOrder order, FigureCells cells) {
        this.indicator = indicator;
        this.order = order;
        this.cells = cells;
        this.rows = cells.numbers().rows();
        this.codes = cells.numbers().codes;
        this.values = cells.numbers().values;
        this.denominators = cells.numbers().denominators;
        this.units = cells.numbers().units;
        this.totals = cells.totals();
        this.told = totals.told();
        this.inner = cells.numbers().rows() + told.length;
        this.leafLevel = order.leafLevel();
        this.isSettled = !cells.apart() && !totals.isOpen();
        this.isPairs = cells.numbers().isPairs();
        this.hasOthers = !cells.others().isEmpty();
        this.hasWide = totals.isWide();
    }

    /** What the figures are of. */
    public Indicator indicator() {
        return indicator;
    }

    /** How many cells there are, empty ones included; zero or more. */
    public int size() {
        return inner + cells.extra().length;
    }

    /** The cell of a unit; -1 if it has none, which is no figure. */
    public int find(int unit) {
        int extra = Arrays.binarySearch(cells.extra(), unit);
        if (extra >= 0) {
            return inner + extra;
        }
        if (!order.isLeaf(unit)) {
            int place = place(order.innerOf(unit));
            return place < 0 ? -1 : rows + place;
        }
        return Math.max(-1, cells.numbers().find(unit));
    }

    /** The place of an inner unit among those told of, which may be all. */
    private int place(int at) {
        return UnitNumbers.isEach(told) && at < told.length ? at : Arrays.binarySearch(told, at);
    }

    /** The unit of a cell, by its number in the order of the table. */
    public int unit(int cell) {
        if (cell < rows) {
            return units[cell];
        }
        return cell < inner ? order.innerUnit(told[cell - rows]) : cells.extra()[cell - inner];
    }

    /** The place of the level of a known cell's unit among {@link UnitOrder#levels}. */
    public int level(int cell) {
        if (cell < rows) {
            return leafLevel >= 0 ? leafLevel : order.levelOf(units[cell]);
        }
        return cell < inner ? order.innerLevel(told[cell - rows]) : order.levelOf(unit(cell));
    }

    /** Whether a cell has a figure. */
    public boolean isKnown(int cell) {
        if (hasOthers && cells.others().containsKey(cell)) {
            return other(cell).value().isKnown();
        }
        if (cell < rows) {
            return (codes[cell] & UnitNumbers.CELL) != 0;
        }
        return isSettled || isTold(totals.known(told[cell - rows]));
    }

    private boolean isTold(int units) {
        return units > 0 && (units == 1 || !cells.apart());
    }

    /**
     * Whether the figure of a known cell is the whole numbers {@link #numerator} and {@link #denominator} times
     * {@link #factor}; if not, it is a level, a flag or a number too large, and {@link #value} has it.
     */
    public boolean isCompact(int cell) {
        if (hasOthers && cells.others().containsKey(cell)) {
            return false;
        }
        return !hasWide || cell < rows || !totals.isWide(told[cell - rows]);
    }

    /** Whether all known cells are compact. */
    public boolean isCompact() {
        return !hasOthers && !hasWide;
    }

    /** Of a compact cell the number above. */
    public long numerator(int cell) {
        return cell < rows ? values[cell] : totals.sums[told[cell - rows]];
    }

    /** Of a compact cell the number below, above zero; 1 of what is no rate. */
    public long denominator(int cell) {
        if (!isPairs) {
            return 1;
        }
        return cell < rows ? denominators[cell] : totals.denominators[told[cell - rows]];
    }

    /** What the whole numbers of a compact cell are to be multiplied by, in the unit the indicator is printed in. */
    public Ratio factor() {
        return cells.factor();
    }

    /** How many reports were expected for a known cell. */
    public long expected(int cell) {
        if (hasOthers && cells.others().containsKey(cell)) {
            return other(cell).expected();
        }
        return cell < rows
                ? UnitNumbers.expected(codes[cell])
                : totals.expected[told[cell - rows]] + cells.silent(told[cell - rows]);
    }

    /** How many of them are there. */
    public long reported(int cell) {
        if (hasOthers && cells.others().containsKey(cell)) {
            return other(cell).reported();
        }
        return cell < rows ? UnitNumbers.reported(codes[cell]) : totals.reported(told[cell - rows]);
    }

    /** Whether the figure of a known cell is what it will be: no report is to come, and no weight. Rule 2.4. */
    public boolean isComplete(int cell) {
        return expected(cell) == reported(cell) && !isUnweighed(cell);
    }

    /** Whether a known cell is a mean that leaves out figures without a weight. */
    boolean isUnweighed(int cell) {
        return hasOthers && cells.others().containsKey(cell) && other(cell).unweighed();
    }

    /** How many of those came in after they were due. */
    public long late(int cell) {
        if (hasOthers && cells.others().containsKey(cell)) {
            return other(cell).late();
        }
        return cell < rows ? cells.numbers().late(cell) : cells.foundations().late(told[cell - rows]);
    }

    /** The weakest assurance of what went into a known cell. Rule 3.1. */
    public Assurance assurance(int cell) {
        if (hasOthers && cells.others().containsKey(cell)) {
            return other(cell).assurance().orElse(SeriesColumn.USUAL);
        }
        return cell < rows
                ? cells.numbers().assurance(cell)
                : cells.foundations().weakest(told[cell - rows]);
    }

    /** The amount under each assurance in a known cell, of pairs that of the denominators. Rule 3.1. */
    public Map<Assurance, Ratio> amounts(int cell) {
        if (hasOthers && cells.others().containsKey(cell)) {
            return other(cell).amounts();
        }
        int decimals = isPairs ? cells.decimalsBelow() : cells.decimals();
        Map<Assurance, Ratio> amounts = new EnumMap<>(Assurance.class);
        BigInteger whole = isPairs ? below(cell) : above(cell);
        if (cell < rows) {
            amounts.put(assurance(cell), exact(whole, decimals));
            return Collections.unmodifiableMap(amounts);
        }
        int place = told[cell - rows];
        BigInteger rest = whole;
        for (Map.Entry<Assurance, Long> one :
                cells.foundations().unusualAmounts(place).entrySet()) {
            BigInteger part = BigInteger.valueOf(one.getValue());
            amounts.put(one.getKey(), exact(part, decimals));
            rest = rest.subtract(part);
        }
        if (cells.foundations().hasUsual(place)) {
            amounts.put(SeriesColumn.USUAL, exact(rest, decimals));
        }
        return Collections.unmodifiableMap(amounts);
    }

    /** The figure of a known cell as it was summed, in the element's own unit; of a rate its pair. */
    public Value value(int cell) {
        if (hasOthers && cells.others().containsKey(cell)) {
            return other(cell).value();
        }
        Ratio above = exact(above(cell), cells.decimals());
        return isPairs ? Value.rate(Exact.pair(above, exact(below(cell), cells.decimalsBelow()))) : Exact.value(above);
    }

    /** The exact number of a known cell in the unit it is printed in; empty if it is no number. */
    public Optional<Ratio> measured(int cell) {
        if (hasOthers && cells.others().containsKey(cell)) {
            return other(cell).measured();
        }
        Ratio whole = Ratio.whole(new BigDecimal(above(cell)));
        Ratio number = isPairs ? whole.dividedBy(Ratio.whole(new BigDecimal(below(cell)))) : whole;
        return Optional.of(Exact.reduced(number.times(cells.factor())));
    }

    /**
     * Within which bounds the number of a known cell certainly lies once every report is in, in the unit it is printed
     * in; empty if it is no number, or {@link Rollup#figure} alone tells: of what is no sum and no rate of sums, of a
     * rate whose indicator is lenient, in live figures. Rule 2.4.
     */
    public Optional<Bounds> bounds(int cell) {
        if (isComplete(cell)) {
            return measured(cell).map(Bounds::exactly);
        }
        if (hasOthers && cells.others().containsKey(cell)) {
            return Optional.empty();
        }
        boolean isRow = cell < rows;
        int place = isRow ? cell : told[cell - rows];
        boolean hasSilent = !isRow && cells.silent(place) > 0;
        return cells.outlook().of(new Outlook.SoFar(isRow, place, hasSilent, above(cell), below(cell)));
    }

    private FigureCell other(int cell) {
        return requireNonNull(cells.others().get(cell));
    }

    private BigInteger above(int cell) {
        return cell < rows ? BigInteger.valueOf(values[cell]) : totals.sum(told[cell - rows]);
    }

    private BigInteger below(int cell) {
        if (!isPairs) {
            return BigInteger.ONE;
        }
        return cell < rows ? BigInteger.valueOf(denominators[cell]) : totals.denominator(told[cell - rows]);
    }

    private static Ratio exact(BigInteger number, int decimals) {
        return Exact.reduced(Ratio.whole(new BigDecimal(number, decimals)));
    }
}
