// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.Cell.NumberCell;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.NumberShape.Notation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number as a cell of a sheet holds it.
 *
 * @param value the number; a rate per mille in thousandths, for which sheets have no sign
 * @param format the code by which it is shown
 * @param notation by which sign
 */
record SheetNumber(double value, String format, Notation notation) {
    /** A sheet keeps no more digits. */
    private static final int MOST_DIGITS = 15;

    /** A format is at most 255 characters long. */
    private static final int LONGEST_UNIT = 60;

    /** The number of a cell; empty if a sheet cannot show all of it. */
    static Optional<SheetNumber> of(NumberCell cell) {
        NumberShape shape = shown(cell);
        BigDecimal inFront = shape.notation().shown(cell.exact()).setScale(shape.decimals(), RoundingMode.HALF_UP);
        if (inFront.precision() > MOST_DIGITS || shape.unit().length() > LONGEST_UNIT) {
            return Optional.empty();
        }
        BigDecimal kept = scaled(cell.exact(), shape.notation());
        return Optional.of(new SheetNumber(kept.doubleValue(), format(shape), shape.notation()));
    }

    /** How many times greater a number of that notation is in a sheet. */
    static int factor(Notation notation) {
        return notation == Notation.PERMILLE ? 1000 : 1;
    }

    private static BigDecimal scaled(BigDecimal exact, Notation notation) {
        return exact.multiply(BigDecimal.valueOf(factor(notation)));
    }

    /**
     * The words of a cell may have more decimals than its shape, so as not to cross a target; then so has the sheet.
     */
    private static NumberShape shown(NumberCell cell) {
        NumberShape shape = cell.shape();
        for (int decimals = shape.decimals(); decimals <= NumberShape.MOST_DECIMALS; decimals++) {
            NumberShape finer = withDecimals(shape, decimals);
            if (finer.text(cell.exact()).equals(cell.text())) {
                return finer;
            }
        }
        return shape;
    }

    private static NumberShape withDecimals(NumberShape shape, int decimals) {
        NumberShape finer = switch (shape.notation()) {
            case PLAIN -> NumberShape.plain(decimals);
            case PERCENT -> NumberShape.percent(decimals);
            case PERMILLE -> NumberShape.permille(decimals);
        };
        return finer.withUnit(shape.unit());
    }

    private static String format(NumberShape shape) {
        String digits = shape.decimals() == 0 ? "0" : "0." + "0".repeat(shape.decimals());
        // A quoted sign is a letter, the plain one multiplies by a hundred.
        String sign = shape.notation() == Notation.PERCENT
                ? "%"
                : literal(shape.notation().sign());
        return digits + sign + literal(shape.unit());
    }

    /** Words within a format: quoted, so that none of them is taken for a sign. */
    private static String literal(String words) {
        return words.isEmpty() ? "" : "\"" + words.replace("\"", "\"\\\"\"") + "\"";
    }
}
