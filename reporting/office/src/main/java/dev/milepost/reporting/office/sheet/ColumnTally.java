// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.NumberShape.Notation;
import java.util.EnumSet;
import java.util.Set;

/** What has to be known of a column once its rows are written: how wide it is, and what its numbers allow. */
final class ColumnTally {
    /** A head is broken into lines sooner than what stands below it. */
    private static final int WIDEST_HEAD = 14;

    private static final int WIDEST = 44;
    private static final int NARROWEST = 5;

    private final Set<Notation> notations = EnumSet.noneOf(Notation.class);
    private boolean complete = true;
    private boolean negative;
    private int width;

    ColumnTally(String title) {
        width = Math.min(HalfWidths.of(title), WIDEST_HEAD);
    }

    /** Looks at a field to find the width of the column. */
    void measure(Cell cell) {
        width = Math.max(width, HalfWidths.of(cell.text()));
    }

    void words(Cell cell) {
        // A number that is written as words is not in the sheet's sum.
        complete &= !(cell instanceof Cell.NumberCell);
    }

    void number(SheetNumber number) {
        notations.add(number.notation());
        negative |= number.value() < 0;
    }

    /** In half characters, without the margins of a cell. */
    int width() {
        return Math.max(NARROWEST, Math.min(width, WIDEST));
    }

    /** Whether bars may stand behind the figures: rates, none of them negative as changes are. */
    boolean isRate() {
        return notations.equals(EnumSet.of(Notation.PERCENT)) && !negative;
    }

    /** Whether the sum of the sheet is that of the document: all numbers are there, of one kind. */
    boolean isSummable() {
        return complete && notations.size() <= 1;
    }

    /** How many times greater the numbers are in the sheet. */
    int factor() {
        return notations.contains(Notation.PERMILLE) ? SheetNumber.factor(Notation.PERMILLE) : 1;
    }
}
