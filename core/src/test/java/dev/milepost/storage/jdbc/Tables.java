// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.JournalHead;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of a store as one sees them who goes past it, to be put back as they were. */
final class Tables {

    private static final String RECORDS = "SELECT " + Row.ALL + " FROM milepost_record ORDER BY sequence";
    private static final String HEAD = "SELECT id, sequence, recorded_second, recorded_nano, hash FROM milepost_head";
    private static final String SET_HEAD =
            "UPDATE milepost_head SET sequence = ?, recorded_second = ?," + " recorded_nano = ?, hash = ?";

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /**
     * Every value of every row, with its type.
     *
     * @param records the rows of the records in the order of their sequence
     * @param head the rows of the head
     */
    record Picture(List<List<String>> records, List<List<String>> head) {

        /** The place, from 1 on, of the first record that is another one there; one after the last if none is. */
        int firstOther(Picture there) {
            int place = 0;
            while (place < records.size()
                    && place < there.records.size()
                    && records.get(place).equals(there.records.get(place))) {
                place++;
            }
            return place + 1;
        }
    }

    Picture picture() throws SQLException {
        return new Picture(rows(RECORDS), rows(HEAD));
    }

    private List<List<String>> rows(String query) throws SQLException {
        List<List<String>> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(told(rows.getObject(i)));
                }
                all.add(row);
            }
        }
        return all;
    }

    private static String told(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof byte[] bytes
                ? "bytes " + HexFormat.of().formatHex(bytes)
                : (value instanceof Number ? "number " : "text ") + value;
    }

    /** Keeps all rows beside. */
    void keep() throws SQLException {
        run("CREATE TABLE kept_record AS SELECT * FROM milepost_record");
        run("CREATE TABLE kept_head AS SELECT * FROM milepost_head");
    }

    /** Puts back what was kept. */
    void putBack() throws SQLException {
        run("DELETE FROM milepost_record");
        run("INSERT INTO milepost_record SELECT * FROM kept_record");
        run("DELETE FROM milepost_head");
        run("INSERT INTO milepost_head SELECT * FROM kept_head");
    }

    void setHead(JournalHead head) throws SQLException {
        Instant at = head.recordedAt();
        run(
                SET_HEAD,
                head.anchor().count(),
                at.getEpochSecond(),
                at.getNano(),
                head.anchor().hash());
    }

    void insert(Row row) throws SQLException {
        try (BatchWriter writer = new BatchWriter(connection)) {
            writer.write(List.of(row));
        }
    }

    /** The value of a column in the record of a sequence. */
    @Nullable
    Object value(String column, long sequence) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT " + column + " FROM milepost_record WHERE sequence = " + sequence)) {
            row.next();
            return row.getObject(1);
        }
    }

    int run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
