// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

/** The row of one unit as it is to be: a place to put it down in, used again and again. See {@link UnitNumbers}. */
final class UnitRow {

    private static final byte USUAL = SeriesColumn.note(SeriesColumn.USUAL, false);

    long value;
    long below;
    int code;
    byte weakest = USUAL;
    int late;

    void set(long number, long denominator, int newCode) {
        value = number;
        below = denominator;
        code = newCode;
        weakest = USUAL;
        late = 0;
    }

    void note(byte assurance, int lateReports) {
        weakest = assurance;
        late = lateReports;
    }

    /** Takes the first of some rows; where there is none, what nobody owes. */
    void take(UnitNumbers rows) {
        boolean none = rows.rows() == 0;
        set(none ? 0 : rows.values[0], none || !rows.isPairs() ? 0 : rows.denominators[0], none ? 0 : rows.codes[0]);
        if (rows.notedRows.length > 0) {
            note(rows.weakest[0], rows.late[0]);
        }
    }

    /** Whether it is founded as usual and nothing of it came late. */
    boolean isUsual() {
        return weakest == USUAL && late == 0;
    }
}
