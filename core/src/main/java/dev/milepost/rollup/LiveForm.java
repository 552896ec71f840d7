// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.observation.Assurance;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A sum or rate whose cells change in place: reads the row of a unit again and puts it into the cells. */
final class LiveForm {

    private final UnitOrder order;
    private final LiveFacts facts;
    private final List<ElementNumbers> halves;
    private final @Nullable PairNumbers pairs;
    private final IntPredicate owes;
    private final LiveCells cells;
    private final @Nullable LiveHalves meeting;
    private final BitSet special = new BitSet();
    private final BitSet dated;
    private final boolean adds;
    private final UnitRow row = new UnitRow();
    private @Nullable RowReading above;
    private @Nullable RowReading below;

    private LiveForm(UnitOrder order, LiveFacts facts, Tabulation.Sweep sweep, LiveCells cells, BitSet dated) {
        this.order = order;
        this.facts = facts;
        this.halves = sweep.halves();
        this.pairs = sweep.pairs().orElse(null);
        this.owes = ColumnRows.owing(order, sweep.rows().elements());
        this.cells = cells;
        this.dated = dated;
        this.adds = sweep.rows().isAdded();
        this.meeting =
                sweep.pairs().filter(PairNumbers::addsUp).isPresent() ? new LiveHalves(order, cells.numbers()) : null;
        halves.forEach(half -> special.or(half.special(owes)));
    }

    /**
     * Makes the form of what is swept up; empty if it is not simply added, or units are worked out one by one, or
     * halves meet, or a number is too large.
     *
     * @param each the numbers of all units in ascending order, shared
     * @param dated the units that do not exist throughout
     */
    static Optional<LiveForm> of(
            Indicator indicator, LiveFacts facts, Tabulation.Sweep sweep, int[] each, BitSet dated) {
        ColumnRows rows = sweep.rows();
        UnitOrder order = sweep.halves().get(0).order();
        boolean hasMet = sweep.pairs().filter(PairNumbers::hasMet).isPresent();
        if (hasMet || !rows.alone().isEmpty() || (!rows.isAdded() && rows.hasInnerNumbers(order))) {
            return Optional.empty();
        }
        return LiveCells.of(indicator, order, rows, each)
                .map(cells -> new LiveForm(order, facts, sweep, cells, dated))
                .filter(form -> form.meeting == null || !form.meeting.mayMeet());
    }

    /** The cells, which change with this. */
    FigureColumn column() {
        return cells.column();
    }

    /**
     * Reads the row of a unit again, because a fact of its came.
     *
     * @return false if the column must be worked out anew
     */
    boolean touch(DataElement element, String category, int unit) {
        ElementNumbers half = half(element);
        if (half == null) {
            return false;
        }
        if (!category.isEmpty()) {
            if (!half.addsCategories()) {
                return true;
            }
            special.set(unit);
        } else if (dated.get(unit) || series(half).apart().get(unit)) {
            special.set(unit);
        }
        if (special.get(unit)) {
            NumberMerge merge = new NumberMerge(order, 1, pairs != null);
            boolean whole = pairs == null ? half.add(merge, unit, owes.test(unit)) : pairs.add(merge, unit);
            if (!whole) {
                return false;
            }
            row.take(merge.numbers());
        } else if (pairs == null) {
            row.take(above().read(unit));
        } else {
            join(unit, pairs);
        }
        return put(unit);
    }

    private boolean put(int unit) {
        boolean chosen = !adds && !order.isLeaf(unit) && UnitNumbers.isKnown(row.code);
        int before = cells.numbers().codes[unit];
        if (chosen || !cells.put(unit, row)) {
            return false;
        }
        if (meeting == null) {
            return true;
        }
        meeting.put(order.above()[unit], before, row.code);
        return !meeting.mayMeet();
    }

    private void join(int unit, PairNumbers joining) {
        UnitNumbers top = above().read(unit);
        UnitNumbers bottom = below().read(unit);
        boolean toldAbove = above().isTold(unit);
        int codeAbove = joining.above(unit, toldAbove, top.codes[0]);
        int codeBelow = joining.below(unit, toldAbove, below().isTold(unit) ? bottom.codes[0] : 0);
        boolean usable = UnitNumbers.isKnown(codeAbove) && UnitNumbers.isKnown(codeBelow) && bottom.values[0] > 0;
        row.set(
                usable ? top.values[0] : 0,
                usable ? bottom.values[0] : 0,
                PairNumbers.joined(codeAbove, codeBelow, usable));
        if (top.notedRows.length > 0 || bottom.notedRows.length > 0) {
            int late = top.late(0) + bottom.late(0);
            Assurance founded = PairNumbers.founded(top.assurance(0), bottom.assurance(0), usable);
            row.note((byte) SeriesColumn.rank(founded), late);
        }
    }

    private @Nullable ElementNumbers half(DataElement element) {
        for (ElementNumbers half : halves) {
            if (half.element().id().equals(element.id())) {
                return half;
            }
        }
        return null;
    }

    private LiveSeries series(ElementNumbers half) {
        return facts.series(half.element(), "");
    }

    private RowReading above() {
        RowReading reading = above;
        if (reading == null) {
            reading = reading(halves.get(0), pairs == null ? owes : unit -> true);
            above = reading;
        }
        return reading;
    }

    private RowReading below() {
        RowReading reading = below;
        if (reading == null) {
            reading = reading(halves.get(1), owes);
            below = reading;
        }
        return reading;
    }

    private RowReading reading(ElementNumbers half, IntPredicate owing) {
        return new RowReading(series(half), order, half.slots().orElseThrow(), owing);
    }
}
