// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.JournalRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows by a batch of one statement, as every driver can. */
final class BatchWriter implements RowWriter {

    private final PreparedStatement insert;

    BatchWriter(Connection connection) throws SQLException {
        insert = connection.prepareStatement(
                "INSERT INTO milepost_record (" + Row.ALL + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    @Override
    public void write(List<Row> rows) throws SQLException {
        for (Row row : rows) {
            set(row.record());
            set(row.columns());
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private void set(JournalRecord record) throws SQLException {
        Instant at = record.recordedAt();
        insert.setLong(1, record.sequence());
        insert.setLong(2, at.getEpochSecond());
        insert.setInt(3, at.getNano());
        insert.setString(4, record.kind().name());
        insert.setString(5, record.content());
        insert.setString(6, record.hash());
    }

    private void set(IndexColumns columns) throws SQLException {
        insert.setBytes(7, columns.subject().bytes());
        insert.setInt(8, columns.revision());
        set(9, columns.element());
        set(10, columns.unit());
        set(11, columns.start());
        set(12, columns.end());
        set(13, columns.campaign());
    }

    private void set(int column, @Nullable String text) throws SQLException {
        if (text == null) {
            insert.setNull(column, Types.VARCHAR);
        } else {
            insert.setString(column, text);
        }
    }

    private void set(int column, @Nullable Integer number) throws SQLException {
        if (number == null) {
            insert.setNull(column, Types.INTEGER);
        } else {
            insert.setInt(column, number);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
