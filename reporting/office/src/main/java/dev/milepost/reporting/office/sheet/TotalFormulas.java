// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.Total;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/** The formulas of the last row of a table; each comes to the figure that the document has. */
final class TotalFormulas {
    /** Office programs take 8192 characters and 255 ranges. */
    private static final int MOST_PIECES = 100;

    /**
     * Rows of a table on one sheet.
     *
     * @param sheet the name of the sheet
     * @param first the first row of data, counted from zero
     * @param last the last one, inclusive; before the first if there is none
     */
    record Piece(String sheet, int first, int last) {

        boolean isEmpty() {
            return last < first;
        }
    }

    private final List<Piece> pieces;
    private final List<ColumnTally> columns;

    TotalFormulas(List<Piece> pieces, List<ColumnTally> columns) {
        this.pieces = pieces.stream().filter(piece -> !piece.isEmpty()).toList();
        this.columns = columns;
    }

    /** The formula of a field; empty if it has none, or the sheet would come to another figure. */
    Optional<String> of(int column, Total total, SheetNumber shown) {
        if (pieces.isEmpty() || pieces.size() > MOST_PIECES) {
            return Optional.empty();
        }
        if (total instanceof Total.Sum) {
            boolean same =
                    SheetNumber.factor(shown.notation()) == columns.get(column).factor();
            return columns.get(column).isSummable() && same ? Optional.of(sum(column)) : Optional.empty();
        }
        return total instanceof Total.Ratio ratio ? ratio(ratio, shown) : Optional.empty();
    }

    private Optional<String> ratio(Total.Ratio ratio, SheetNumber shown) {
        ColumnTally above = columns.get(ratio.numeratorColumn());
        ColumnTally below = columns.get(ratio.denominatorColumn());
        if (!above.isSummable() || !below.isSummable()) {
            return Optional.empty();
        }
        int factor = SheetNumber.factor(shown.notation()) * below.factor();
        return Optional.of(sum(ratio.numeratorColumn()) + "/" + sum(ratio.denominatorColumn())
                + (factor == above.factor() ? "" : "*" + factor + "/" + above.factor()));
    }

    private String sum(int column) {
        return pieces.stream().map(piece -> range(piece, column)).collect(Collectors.joining(",", "SUM(", ")"));
    }

    private String range(Piece piece, int column) {
        String letters = CellReference.convertNumToColString(column);
        String range = letters + (piece.first() + 1) + ":" + letters + (piece.last() + 1);
        return pieces.size() == 1 ? range : SheetNames.quoted(piece.sheet()) + "!" + range;
    }
}
