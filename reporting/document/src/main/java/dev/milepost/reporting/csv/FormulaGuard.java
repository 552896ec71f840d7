// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

/** Keeps spreadsheets from taking words for formulas, by an apostrophe in front that is taken off again. */
final class FormulaGuard {

    private static final char GUARD = '\'';

    private FormulaGuard() {}

    /**
     * The cell with an apostrophe in front if a spreadsheet would calculate it, or if {@link #removed} would take one
     * off.
     */
    static String guarded(String cell) {
        boolean looksGuarded = cell.length() > 1 && cell.charAt(0) == GUARD && isGuarded(cell.charAt(1));
        return looksGuarded ? GUARD + cell : CsvDataExporter.harmless(cell);
    }

    /** The cell without the apostrophe that {@link #guarded} put in front. */
    static String removed(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == GUARD && isGuarded(cell.charAt(1));
        return guarded ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(char first) {
        return "=+-@'\t\r".indexOf(first) >= 0;
    }
}
