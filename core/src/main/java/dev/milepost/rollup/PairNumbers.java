// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.rollup.UnitNumbers.isKnown;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnitId;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;

/**
 * The pair of each unit: numerator and denominator joined where both are there. Rule 5.2, as {@link PairJoin} has it.
 */
final class PairNumbers {

    /** Set in a code where there is a numerator. */
    static final int ABOVE = 1 << 25;

    /** Set in a code where there is a denominator. */
    static final int BELOW = 1 << 26;

    private final ElementNumbers numerators;
    private final ElementNumbers denominators;
    private final PairResolver resolver;
    private final UnitFigures figures;
    private final IntPredicate owes;
    private final UnitOrder order;
    private final int silentAbove;
    private final int silentBelow;
    private UnitNumbers top = UnitNumbers.none();
    private UnitNumbers bottom = UnitNumbers.none();
    private BitSet special = new BitSet();
    private NumberMerge merge;
    private boolean hasSilent;
    private boolean hasMet;
    private int rows;
    private int notedAbove;
    private int notedBelow;

    /**
     * Prepares to read.
     *
     * @param resolver works out the pair of a unit from its facts
     * @param owes which units are of a level that reports one of the halves
     */
    PairNumbers(ElementNumbers numerators, ElementNumbers denominators, PairResolver resolver, IntPredicate owes) {
        this.numerators = numerators;
        this.denominators = denominators;
        this.resolver = resolver;
        this.figures = numerators.figures();
        this.owes = owes;
        this.order = numerators.order();
        this.silentAbove = numerators.silent() << 12;
        this.silentBelow = denominators.silent() << 12;
        this.merge = new NumberMerge(order, 0, true);
    }

    /**
     * The pairs of all units that tell or owe something and have a row; empty if some of them are no whole numbers.
     *
     * @param further units to be worked out one by one beside those whose series are not plain
     */
    Optional<UnitNumbers> of(BitSet further) {
        // Who reports a numerator owes both halves.
        top = numerators.plain(unit -> true);
        bottom = denominators.plain(owes);
        special = numerators.special(owes);
        special.or(denominators.special(owes));
        special.or(further);
        merge = new NumberMerge(order, top.rows() + bottom.rows() + special.cardinality(), true);
        return joined();
    }

    DataElement numerator() {
        return numerators.element();
    }

    UnitOrder order() {
        return order;
    }

    /** The numerators of plain series. */
    UnitNumbers top() {
        return top;
    }

    /** The denominators of plain series. */
    UnitNumbers bottom() {
        return bottom;
    }

    /** How many decimal places a numerator has. */
    int decimals() {
        return numerators.column().decimals;
    }

    /** How many decimal places a denominator has. */
    int decimalsBelow() {
        return denominators.column().decimals;
    }

    /** Whether each unit that is shown has one row, and those without a row owe alike. */
    boolean hasRowOfEach() {
        return !hasSilent;
    }

    /** How many units are shown. */
    int rows() {
        return rows;
    }

    /** Whether halves of different units met, so that rows of a unit stand for those below it. */
    boolean hasMet() {
        return hasMet;
    }

    /** Whether both halves are sums, so that halves of different units may meet above. */
    boolean addsUp() {
        return resolver.addsUp();
    }

    /** How many reports of both halves a unit owes that has no row. */
    int silentEach() {
        return hasSilent ? 0 : numerators.silent() + denominators.silent();
    }

    private Optional<UnitNumbers> joined() {
        boolean whole = walk(new Visitor() {
            @Override
            public boolean apart(int unit) {
                return add(merge, unit);
            }

            @Override
            public boolean joined(int unit, int above, int below) {
                join(unit, above, below);
                return true;
            }
        });
        if (!whole) {
            return Optional.empty();
        }
        UnitNumbers found = merge.numbers();
        rows = found.rows();
        PairMeeting meeting = new PairMeeting(order, found, resolver, this::rowOf, owes);
        hasSilent = meeting.mayMeet();
        Optional<UnitNumbers> met = hasSilent ? meeting.met(silentAbove + silentBelow) : Optional.of(found);
        hasMet = meeting.hasMet();
        return met;
    }

    /** Shows the units that tell or owe something, in their order; false as soon as the visitor says so. */
    boolean walk(Visitor visitor) {
        int above = 0;
        int below = 0;
        int next = special.nextSetBit(0);
        while (above < top.rows() || below < bottom.rows() || next >= 0) {
            int unitAbove = above < top.rows() ? top.units[above] : Integer.MAX_VALUE;
            int unitBelow = below < bottom.rows() ? bottom.units[below] : Integer.MAX_VALUE;
            int unit = Math.min(Math.min(unitAbove, unitBelow), next >= 0 ? next : Integer.MAX_VALUE);
            boolean goesOn = unit == next
                    ? visitor.apart(unit)
                    : visitor.joined(unit, unit == unitAbove ? above : -1, unit == unitBelow ? below : -1);
            if (!goesOn) {
                return false;
            }
            next = unit == next ? special.nextSetBit(next + 1) : next;
            above += unit == unitAbove ? 1 : 0;
            below += unit == unitBelow ? 1 : 0;
        }
        return true;
    }

    private void join(int unit, int above, int below) {
        int codeAbove = above(unit, above >= 0, above >= 0 ? top.codes[above] : 0);
        int codeBelow = below(unit, above >= 0, below >= 0 ? bottom.codes[below] : 0);
        boolean usable = isKnown(codeAbove) && isKnown(codeBelow) && bottom.values[below] > 0;
        merge.add(
                unit,
                above >= 0 ? top.above[above] : bottom.above[below],
                usable ? top.values[above] : 0,
                usable ? bottom.values[below] : 0,
                joined(codeAbove, codeBelow, usable));
        note(above, below, usable);
    }

    /** The code of a numerator; told where its unit has a row, be it without a number. */
    int above(int unit, boolean told, int code) {
        return told ? code : owes.test(unit) ? silentAbove : 0;
    }

    /** The code of a denominator, which who has a numerator owes. */
    int below(int unit, boolean toldAbove, int code) {
        boolean silent = (code & ~(UnitNumbers.KNOWN | UnitNumbers.CELL)) == 0 && (toldAbove || owes.test(unit));
        return silent ? code | silentBelow : code;
    }

    /** The code of a pair. */
    static int joined(int codeAbove, int codeBelow, boolean usable) {
        int code = UnitNumbers.code(
                usable,
                UnitNumbers.expected(codeAbove) + UnitNumbers.expected(codeBelow),
                UnitNumbers.reported(codeAbove) + UnitNumbers.reported(codeBelow));
        code |= usable ? codeAbove & UnitNumbers.CELL : 0;
        return code | (isKnown(codeAbove) ? ABOVE : 0) | (isKnown(codeBelow) ? BELOW : 0);
    }

    /** How a pair is founded: as weakly as its weaker half. */
    static Assurance founded(Assurance above, Assurance below, boolean usable) {
        return usable ? Assurance.weaker(above, below) : SeriesColumn.USUAL;
    }

    private void note(int above, int below, boolean usable) {
        while (notedAbove < top.notedRows.length && top.notedRows[notedAbove] < above) {
            notedAbove++;
        }
        while (notedBelow < bottom.notedRows.length && bottom.notedRows[notedBelow] < below) {
            notedBelow++;
        }
        boolean noted = notedAbove < top.notedRows.length && top.notedRows[notedAbove] == above;
        boolean notedToo = notedBelow < bottom.notedRows.length && bottom.notedRows[notedBelow] == below;
        if (!noted && !notedToo) {
            return;
        }
        int late = (noted ? top.late[notedAbove] : 0) + (notedToo ? bottom.late[notedBelow] : 0);
        Assurance one = noted ? SeriesColumn.assurance(top.weakest[notedAbove]) : SeriesColumn.USUAL;
        Assurance other = notedToo ? SeriesColumn.assurance(bottom.weakest[notedBelow]) : SeriesColumn.USUAL;
        merge.note(founded(one, other, usable), late);
    }

    /** Adds the row of a unit as its facts tell it; false if it is no pair of whole numbers. */
    boolean add(NumberMerge into, int unit) {
        UnitValue above = half(numerators.element(), unit);
        UnitValue below = half(denominators.element(), unit);
        int halves = (above.isKnown() ? ABOVE : 0) | (below.isKnown() ? BELOW : 0);
        return rowOf(into, unit, PairJoin.of(numerators.element(), order.unit(unit), above, below), halves);
    }

    /** The pair of a unit as its facts tell it. */
    Resolved apart(int unit) {
        DataElement numerator = numerators.element();
        return PairJoin.of(numerator, order.unit(unit), half(numerator, unit), half(denominators.element(), unit));
    }

    private UnitValue half(DataElement element, int unit) {
        OrgUnitId id = order.unit(unit).id();
        return figures.at(element, id, "", resolver.owesCounts(id));
    }

    private boolean rowOf(NumberMerge into, int unit, Resolved pair, int halves) {
        Reporting reporting = pair.tally().reporting();
        OptionalLong above = NumberMerge.whole(pair.tally().sums().numerator(), numerators.column().decimals);
        OptionalLong below = NumberMerge.whole(pair.tally().sums().denominator(), denominators.column().decimals);
        if (above.isEmpty() || below.isEmpty() || reporting.expected() > 2 * Slots.MOST) {
            return false;
        }
        int code = UnitNumbers.code(pair.isKnown(), reporting.expected(), reporting.reported());
        into.addApart(unit, above.getAsLong(), below.getAsLong(), code | halves);
        into.note(pair.tally().assurance().orElse(SeriesColumn.USUAL), reporting.late());
        return true;
    }

    /** Is shown one unit after the other. */
    interface Visitor {

        /** A unit whose pair is worked out by itself; false to end. */
        boolean apart(int unit);

        /**
         * A unit of plain series; false to end.
         *
         * @param above the row of its numerator; -1 if it has none
         * @param below the row of its denominator; -1 if it has none
         */
        boolean joined(int unit, int above, int below);
    }
}
