// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import com.google.common.base.Strings;
import dev.milepost.storage.JournalRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * A record with what its row is searched by.
 *
 * @param record the record
 * @param columns what it is searched by
 */
record Row(JournalRecord record, IndexColumns columns) {

    /** The columns of the record, in the order {@link #read} expects. */
    static final String RECORD = "sequence, recorded_second, recorded_nano, kind, content, hash";

    /** All columns. */
    static final String ALL = RECORD + ", " + IndexColumns.NAMES;

    private static final int NANOS = 1_000_000_000;

    /**
     * Reads the record at the current place. Of one whose kind or time cannot be, the hash is none.
     *
     * @throws SQLException if the database fails
     */
    static JournalRecord read(ResultSet row) throws SQLException {
        long sequence = Math.max(1, row.getLong(1));
        long nano = row.getLong(3);
        String content = text(row, 5);
        try {
            JournalRecord record = new JournalRecord(
                    sequence,
                    Instant.ofEpochSecond(row.getLong(2), nano),
                    JournalRecord.Kind.valueOf(text(row, 4)),
                    content,
                    text(row, 6));
            return nano >= 0 && nano < NANOS && sequence == row.getLong(1)
                    ? record
                    : broken(record, "time or sequence");
        } catch (IllegalArgumentException | DateTimeException e) {
            return broken(
                    new JournalRecord(sequence, Instant.EPOCH, JournalRecord.Kind.FACT, content, ""), "kind or time");
        }
    }

    /**
     * A damaged file may hold nothing where something must be; no record has empty text there.
     *
     * @throws SQLException if the database fails
     */
    private static String text(ResultSet row, int column) throws SQLException {
        return Strings.nullToEmpty(row.getString(column));
    }

    /** A record that follows none, because something beside its content was altered. */
    static JournalRecord broken(JournalRecord record, String what) {
        return new JournalRecord(
                record.sequence(), record.recordedAt(), record.kind(), record.content(), "altered: " + what);
    }
}
