// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;

/**
 * The number of each unit for one element and window: of plain series from the column, of every other unit as
 * {@link UnitFigures} works it out from its facts.
 */
final class ElementNumbers {

    private final Readings readings;
    private final SeriesTable table;
    private final UnitOrder order;
    private final Window window;
    private final UnitFigures figures;
    private final DataElement element;
    private final int[] dated;
    private final Optional<SlotWindow> slots;

    /**
     * Prepares to read an element.
     *
     * @param dated the units that do not exist throughout the window
     */
    ElementNumbers(Readings readings, SeriesTable table, Window window, int[] dated, DataElement element) {
        this.dated = dated;
        this.readings = readings;
        this.table = table;
        this.order = table.order();
        this.window = window;
        this.figures = new UnitFigures(readings, window);
        this.element = element;
        this.slots = readSlots();
    }

    /** What the window means for the slots; empty if the series cannot be read as whole numbers. */
    Optional<SlotWindow> slots() {
        return slots;
    }

    /** How many reports a unit owes that has sent none. */
    int silent() {
        return slots.orElseThrow().silent(element);
    }

    private Optional<SlotWindow> readSlots() {
        if (element.kind() != ValueKind.AMOUNT || !ColumnReading.reads(element)) {
            return Optional.empty();
        }
        OrgUnit root = readings.tree().root();
        OrgUnit always =
                OrgUnit.builder(root.id(), root.level()).name(root.name()).build();
        return table.column(element, "").flatMap(column -> SlotWindow.of(element, column.slots, window, always));
    }

    DataElement element() {
        return element;
    }

    UnitOrder order() {
        return order;
    }

    UnitFigures figures() {
        return figures;
    }

    /** The plain column of the total. */
    SeriesColumn column() {
        return table.column(element, "").orElseThrow();
    }

    /**
     * The numbers of all units that tell or owe something and have a row; empty if some of them is no whole number of
     * the column's decimals.
     *
     * @param owes which units owe reports even if they sent none
     * @param special the units that are worked out one by one
     */
    Optional<UnitNumbers> numbers(IntPredicate owes, BitSet special) {
        UnitNumbers plain = plain(owes);
        return special.isEmpty() ? Optional.of(plain) : merged(plain, owes, special);
    }

    /** The numbers of the plain series. */
    UnitNumbers plain(IntPredicate owes) {
        return new ColumnReading(column(), slots.orElseThrow(), owes).read();
    }

    /** The units whose series are not all plain, or that do not exist throughout and owe or tell something. */
    BitSet special(IntPredicate owes) {
        BitSet special = new BitSet();
        special.or(table.apart(element, ""));
        if (addsCategories()) {
            element.disaggregation().stream()
                    .flatMap(set -> set.categories().stream())
                    .map(Disaggregation.Category::code)
                    .forEach(code -> {
                        special.or(table.apart(element, code));
                        table.column(element, code).ifPresent(column -> setAll(special, column.units));
                    });
        }
        for (int unit : dated) {
            if (owes.test(unit) || column().find(unit) >= 0) {
                special.set(unit);
            }
        }
        return special;
    }

    /** Whether the categories of an exclusive set make the number where none is stated. Rule 5.4. */
    boolean addsCategories() {
        return element.disaggregation().filter(Disaggregation::exclusive).isPresent()
                && element.timeOperator() != TimeOperator.MAX
                && element.timeOperator() != TimeOperator.MIN;
    }

    private Optional<UnitNumbers> merged(UnitNumbers plain, IntPredicate owes, BitSet special) {
        NumberMerge merge = new NumberMerge(order, plain.rows() + special.cardinality(), false);
        int next = special.nextSetBit(0);
        for (int row = 0; row < plain.rows(); row++) {
            int unit = plain.units[row];
            for (; next >= 0 && next < unit; next = special.nextSetBit(next + 1)) {
                if (!add(merge, next, owes.test(next))) {
                    return Optional.empty();
                }
            }
            if (next != unit) {
                merge.copy(plain, row);
            }
        }
        for (; next >= 0; next = special.nextSetBit(next + 1)) {
            if (!add(merge, next, owes.test(next))) {
                return Optional.empty();
            }
        }
        return Optional.of(merge.numbers());
    }

    /** Adds the row of a unit as its facts tell it; false if it is no whole number of the column's decimals. */
    boolean add(NumberMerge merge, int unit, boolean owed) {
        OrgUnitId id = order.unit(unit).id();
        UnitValue value = figures.at(element, id, "", owed);
        OptionalLong number = value.number()
                .map(one -> NumberMerge.whole(one, column().decimals))
                .orElse(OptionalLong.of(0));
        Reporting reporting = value.reporting();
        if (number.isEmpty() || reporting.expected() > Slots.MOST) {
            return false;
        }
        merge.addApart(
                unit,
                number.getAsLong(),
                0,
                UnitNumbers.code(value.isKnown(), reporting.expected(), reporting.reported()));
        if (value.isKnown() || reporting.late() > 0) {
            merge.note(value.isKnown() ? value.assurance() : SeriesColumn.USUAL, reporting.late());
        }
        return true;
    }

    private static void setAll(BitSet set, int[] units) {
        for (int unit : units) {
            set.set(unit);
        }
    }
}
