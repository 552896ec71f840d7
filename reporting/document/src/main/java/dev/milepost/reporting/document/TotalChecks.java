// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.reporting.document.Cell.NumberCell;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Adds up the rows of a table while they are read and holds its last row against the sums. */
final class TotalChecks {
    /** A rate may be cut off behind many digits; this is far below what any format shows. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1E-9");

    private final Table table;
    private final BigDecimal[] sums;

    TotalChecks(Table table) {
        this.table = table;
        sums = new BigDecimal[table.columns().size()];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    void add(List<Cell> row) {
        for (int column = 0; column < sums.length; column++) {
            if (row.get(column) instanceof NumberCell number) {
                sums[column] = sums[column].add(number.exact());
            }
        }
    }

    void check(Total.Row last) {
        for (int column = 0; column < sums.length; column++) {
            if (last.cells().get(column) instanceof NumberCell shown) {
                check(column, shown, last.totals().get(column));
            }
        }
    }

    private void check(int column, NumberCell shown, Total total) {
        if (total instanceof Total.Sum) {
            checkArgument(
                    shown.exact().compareTo(sums[column]) == 0,
                    "total of column '%s' of table '%s' must be the sum %s, was %s",
                    table.columns().get(column).title(),
                    table.caption().orElse(""),
                    sums[column].toPlainString(),
                    shown.exact().toPlainString());
        } else if (total instanceof Total.Ratio ratio) {
            BigDecimal above = sums[ratio.numeratorColumn()];
            BigDecimal below = sums[ratio.denominatorColumn()];
            BigDecimal off = shown.exact().multiply(below).subtract(above).abs();
            checkArgument(
                    off.compareTo(below.abs().multiply(TOLERANCE)) <= 0 && below.signum() != 0,
                    "total of column '%s' of table '%s' must be %s / %s, was %s",
                    table.columns().get(column).title(),
                    table.caption().orElse(""),
                    above.toPlainString(),
                    below.toPlainString(),
                    shown.exact().toPlainString());
        }
    }
}
