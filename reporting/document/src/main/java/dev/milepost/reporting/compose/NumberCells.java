// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Cell.NumberCell;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Total;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cells that keep their number or day beside the text that the domain gives it. */
final class NumberCells {

    private NumberCells() {}

    /** A share of a whole, 1 for 100%. */
    static NumberCell share(String text, Ratio exact) {
        return Cell.number(text, decimal(exact), NumberShape.percent(1));
    }

    /** A number in the unit of an indicator, with as many decimals as it is rounded to. */
    static NumberCell measured(String text, Indicator indicator, Ratio exact, Locale locale) {
        return inUnit(text, exact, indicator.unit(), indicator.rounding().scale(), locale);
    }

    /** A declared amount, with its own decimals. */
    static NumberCell quantity(Quantity quantity, Locale locale) {
        String text = quantity.symbolText(locale);
        int decimals = decimals(quantity.amount());
        return inUnit(text, Ratio.whole(quantity.amount()), quantity.unit(), decimals, locale);
    }

    /** Points of a score. */
    static NumberCell points(String text, Ratio exact) {
        return Cell.number(text, decimal(exact), NumberShape.plain(2));
    }

    /** A bare amount, with its own decimals. */
    static NumberCell amount(BigDecimal amount) {
        return Cell.number(amount.toPlainString(), amount, NumberShape.plain(decimals(amount)));
    }

    private static int decimals(BigDecimal amount) {
        return Math.min(NumberShape.MOST_DECIMALS, Math.max(0, amount.scale()));
    }

    /** A day as the tables write it: 2023-12-31. */
    static Cell day(LocalDate day) {
        return Cell.date(day.toString(), day);
    }

    private static NumberCell inUnit(String text, Ratio exact, Unit unit, int decimals, Locale locale) {
        if (unit.equals(Units.PERCENT)) {
            return Cell.number(text, decimal(exact.times(unit.factorTo(Units.ONE))), NumberShape.percent(decimals));
        }
        if (unit.equals(Units.PERMILLE)) {
            return Cell.number(text, decimal(exact.times(unit.factorTo(Units.ONE))), NumberShape.permille(decimals));
        }
        NumberShape plain = NumberShape.plain(decimals);
        return Cell.number(text, decimal(exact), unit.equals(Units.ONE) ? plain : plain.withUnit(symbol(unit, locale)));
    }

    /** As quantities write it: a word of letters stands apart from the number. */
    private static String symbol(Unit unit, Locale locale) {
        return Quantity.of(0, unit).symbolText(locale).substring(1);
    }

    private static BigDecimal decimal(Ratio exact) {
        return exact.divide(MathContext.DECIMAL128);
    }

    /**
     * Sets the last row of a table whose numbers sum up those above. A number that is no such sum, because something
     * was counted once for several rows, stays a number of its own.
     */
    static void sum(Table.Builder table, List<List<Cell>> rows, List<Cell> last) {
        List<Total> totals = new ArrayList<>();
        for (int column = 0; column < last.size(); column++) {
            boolean isSum = last.get(column) instanceof NumberCell number
                    && number.exact().compareTo(sum(rows, column)) == 0;
            totals.add(isSum ? Total.sum() : Total.none());
        }
        table.rows(rows).total(last, totals);
    }

    private static BigDecimal sum(List<List<Cell>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(NumberCell.class::isInstance)
                .map(cell -> ((NumberCell) cell).exact())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
