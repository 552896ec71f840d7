// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Hierarchy;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * What is swept up to make a column.
 *
 * @param elements what the numbers are of: one element, or numerator and denominator
 * @param numbers the numbers of units
 * @param silentEach how many reports a unit owes that has no row and is of a level that reports
 * @param scale how the whole numbers are to be read
 * @param alone the units whose figures are worked out one by one afterwards
 * @param outlook what reports still to come may make of figures
 */
record ColumnRows(
        List<DataElement> elements,
        UnitNumbers numbers,
        int silentEach,
        FigureCells.Scale scale,
        BitSet alone,
        Outlook outlook) {

    /** Which units are of a level that reports one of some elements. */
    static IntPredicate owing(UnitOrder order, DataElement... elements) {
        return owing(order, List.of(elements));
    }

    static IntPredicate owing(UnitOrder order, List<DataElement> elements) {
        BitSet levels = owingLevels(order, elements);
        return levels.isEmpty() ? unit -> false : unit -> levels.get(order.levelOf(unit));
    }

    private static BitSet owingLevels(UnitOrder order, List<DataElement> elements) {
        BitSet levels = new BitSet();
        for (DataElement element : elements) {
            element.reportedAt()
                    .map(order.levels()::indexOf)
                    .filter(level -> level >= 0)
                    .ifPresent(levels::set);
        }
        return levels;
    }

    /** What counts where a unit and those below it both have a number; empty if all is added. Rule 5.3. */
    Optional<Totals.Choice> choice(UnitOrder order) {
        Optional<Hierarchy> hierarchy = elements.get(0).hierarchy();
        if (hierarchy.filter(one -> one == Hierarchy.OWN).isPresent() || !hasInnerRows(order)) {
            return Optional.empty();
        }
        return Optional.of(hierarchy.isEmpty() ? Totals.Choice.OWN : Totals.Choice.BELOW);
    }

    /** Whether a unit's own number is always added to those below it. */
    boolean isAdded() {
        return elements.get(0).hierarchy().filter(one -> one == Hierarchy.OWN).isPresent();
    }

    /** Whether a unit with others below it has a number of its own. */
    boolean hasInnerNumbers(UnitOrder order) {
        for (int row = 0; row < numbers.rows(); row++) {
            if (numbers.hasNumber(row) && !order.isLeaf(numbers.units[row])) {
                return true;
            }
        }
        return false;
    }

    /** The same with a row for each unit that owes reports and has none. */
    ColumnRows withSilent(UnitOrder order) {
        BitSet levels = owingLevels(order, elements);
        if (silentEach == 0 || levels.isEmpty()) {
            return this;
        }
        NumberMerge merge = new NumberMerge(order, order.size(), numbers.isPairs());
        int row = 0;
        for (int unit = 0; unit < order.size(); unit++) {
            if (row < numbers.rows() && numbers.units[row] == unit) {
                merge.copy(numbers, row);
                row++;
            } else if (levels.get(order.levelOf(unit))) {
                merge.addApart(unit, 0, 0, silentEach << 12);
            }
        }
        return new ColumnRows(elements, merge.numbers(), 0, scale, alone, Outlook.NONE);
    }

    /** By inner unit how many at and below it owe reports and have no row; of length 0 where none does. */
    int[] owing(UnitOrder order) {
        BitSet levels = owingLevels(order, elements);
        if (silentEach == 0 || levels.isEmpty()) {
            return new int[0];
        }
        boolean[] owed = new boolean[order.levels().size()];
        levels.stream().forEach(level -> owed[level] = true);
        byte[] levelOfEach = order.levelOfEach();
        if (allTell(owed, levelOfEach)) {
            return new int[0];
        }
        int[] owing = new int[order.innerSize()];
        for (int unit = 0; unit < levelOfEach.length; unit++) {
            add(owing, order.above()[unit], owed[levelOfEach[unit]] ? 1 : 0);
        }
        for (int unit : numbers.units) {
            add(owing, order.above()[unit], owed[levelOfEach[unit]] ? -1 : 0);
        }
        for (int inner = owing.length - 1; inner > 0; inner--) {
            owing[order.innerParents()[inner]] += owing[inner];
        }
        return owing;
    }

    /** Whether every unit of a level that reports has a row; most often all have. */
    private boolean allTell(boolean[] owed, byte[] levelOfEach) {
        int untold = 0;
        for (byte level : levelOfEach) {
            untold += owed[level] ? 1 : 0;
        }
        for (int unit : numbers.units) {
            untold -= owed[levelOfEach[unit]] ? 1 : 0;
        }
        return untold == 0;
    }

    private static void add(int[] owing, int inner, int more) {
        if (inner >= 0) {
            owing[inner] += more;
        }
    }

    private boolean hasInnerRows(UnitOrder order) {
        for (int unit : numbers.units) {
            if (!order.isLeaf(unit)) {
                return true;
            }
        }
        return false;
    }
}
