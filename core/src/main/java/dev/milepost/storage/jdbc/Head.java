// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.observation.Anchor;
import dev.milepost.storage.JournalHead;
import dev.milepost.storage.StoreException;
import dev.milepost.text.LocalizedText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;

/** The row that says how far the journal has come. */
final class Head {

    private static final String READ =
            "SELECT sequence, recorded_second, recorded_nano, hash FROM milepost_head WHERE id = 1";
    private static final String WRITE =
            "UPDATE milepost_head SET sequence = ?, recorded_second = ?, recorded_nano = ?, hash = ? WHERE id = 1";
    private static final String SURVEY = "SELECT (SELECT MAX(sequence) FROM milepost_record),"
            + " (SELECT MAX(sequence) FROM milepost_head),"
            + " (SELECT COUNT(*) FROM milepost_record r, milepost_head h WHERE r.sequence = h.sequence"
            + " AND r.recorded_second = h.recorded_second AND r.recorded_nano = h.recorded_nano AND r.hash = h.hash)";

    private static final String LAST_UNTIL = "SELECT sequence, hash FROM milepost_record WHERE recorded_second < ?"
            + " OR (recorded_second = ? AND recorded_nano <= ?) ORDER BY sequence DESC LIMIT 1";

    private Head() {}

    /**
     * How far the table of records goes.
     *
     * @param last the sequence of the last record; 0 if there is none
     * @param fits whether the head speaks of that record
     */
    record Extent(long last, boolean fits) {}

    /**
     * Reads the head and keeps other writers waiting until the transaction ends.
     *
     * @throws StoreException if it does not speak of the last record: what was altered is not built upon
     * @throws SQLException if the database fails
     */
    static JournalHead lock(Connection connection, Dialect dialect) throws SQLException {
        JournalHead head = read(connection, dialect.locking());
        if (!extent(connection).fits()) {
            throw unfit();
        }
        return head;
    }

    /**
     * Reads the head.
     *
     * @throws SQLException if the database fails
     */
    static JournalHead read(Connection connection) throws SQLException {
        return read(connection, "");
    }

    private static JournalHead read(Connection connection, String locking) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ + locking)) {
            if (!row.next()) {
                throw unfit();
            }
            try {
                return new JournalHead(
                        new Anchor(row.getLong(1), row.getString(4)),
                        Instant.ofEpochSecond(row.getLong(2), row.getInt(3)));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw unfit();
            }
        }
    }

    /**
     * Reads how far the journal had come at an instant. The head stands for the last record, and where that is old
     * enough no record is looked for.
     *
     * @throws StoreException if the hash of the last record of that time was altered so that it is none
     * @throws SQLException if the database fails
     */
    static Anchor at(Connection connection, Instant knownAt) throws SQLException {
        JournalHead head = read(connection);
        if (!head.recordedAt().isAfter(knownAt)) {
            return head.anchor();
        }
        try (PreparedStatement statement = connection.prepareStatement(LAST_UNTIL)) {
            statement.setLong(1, knownAt.getEpochSecond());
            statement.setLong(2, knownAt.getEpochSecond());
            statement.setInt(3, knownAt.getNano());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Anchor(row.getLong(1), row.getString(2)) : Anchor.EMPTY;
            }
        } catch (IllegalArgumentException e) {
            throw new StoreException(LocalizedText.of(
                    "数据库中 " + knownAt + " 前的最后一条记录已被改动，须先核查",
                    "last record of the database up to " + knownAt
                            + " must have a hash, was altered; verify names it"));
        }
    }

    private static StoreException unfit() {
        return new StoreException(
                LocalizedText.of(
                        "数据库的 milepost_head 应有一行，与最后一条记录相符，现已缺失或被改动",
                        "milepost_head of the database must have one row that fits the last record, it is missing or was altered"));
    }

    static void write(Connection connection, JournalHead head) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            Instant at = head.recordedAt();
            statement.setLong(1, head.anchor().count());
            statement.setLong(2, at.getEpochSecond());
            statement.setInt(3, at.getNano());
            statement.setString(4, head.anchor().hash());
            statement.executeUpdate();
        }
    }

    /**
     * Tells how far the table goes, as one statement sees it.
     *
     * @throws SQLException if the database fails
     */
    static Extent extent(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SURVEY)) {
            row.next();
            long last = row.getLong(1);
            boolean none = row.wasNull();
            boolean fits = row.getLong(2) == last && row.getInt(3) == 1;
            return new Extent(last, none ? isEmpty(connection) : fits);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try {
            return read(connection).equals(JournalHead.EMPTY);
        } catch (StoreException unreadable) {
            return false;
        }
    }
}
