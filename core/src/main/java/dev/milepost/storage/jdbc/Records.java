// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.observation.RecordedObservation;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.ObservationQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads records within a transaction, up to the one that was the last when it began. */
final class Records {

    private static final String UP_TO = "SELECT " + Row.ALL + " FROM milepost_record WHERE sequence <= ?";
    private static final String AFTER = " AND sequence > ?";
    private static final String IN_ORDER = " ORDER BY sequence";
    private static final String VERSIONS = "SELECT subject, COUNT(*) FROM milepost_record"
            + " WHERE campaign IS NOT NULL AND sequence <= ? GROUP BY subject";

    private final Connection connection;
    private final Dialect dialect;

    Records(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    <R> R read(ObservationQuery query, Function<? super Stream<RecordedObservation>, ? extends R> reader)
            throws SQLException {
        long last = Head.extent(connection).last();
        try (PreparedStatement statement = FactSelect.of(query, last).prepare(connection)) {
            return lend(
                    statement,
                    rows -> reader.apply(
                            Cursor.stream(rows, row -> Row.read(row).observation())
                                    .filter(query)));
        }
    }

    /**
     * Lends the records after a sequence; from the beginning also what another hand has put before the first record, so
     * that it is seen.
     *
     * @throws SQLException if the database fails
     */
    <R> R journal(long after, Function<? super Stream<JournalRecord>, ? extends R> reader) throws SQLException {
        Head.Extent extent = Head.extent(connection);
        CheckedRows checked = new CheckedRows(versions(connection, after));
        Stream<JournalRecord> end = extent.fits() ? Stream.of() : Stream.of(wrongHead(extent));
        try (PreparedStatement statement = connection.prepareStatement(UP_TO + (after > 0 ? AFTER : "") + IN_ORDER)) {
            statement.setLong(1, extent.last());
            if (after > 0) {
                statement.setLong(2, after);
            }
            return lend(statement, rows -> reader.apply(Stream.concat(Cursor.stream(rows, checked::next), end)));
        }
    }

    private <R> R lend(PreparedStatement statement, Function<ResultSet, R> reader) throws SQLException {
        statement.setFetchSize(dialect.fetched(connection));
        try (ResultSet rows = statement.executeQuery()) {
            return reader.apply(rows);
        }
    }

    /** Stands after the last record where the head does not speak of it. */
    private static JournalRecord wrongHead(Head.Extent extent) {
        long next = Math.max(1, extent.last() + 1);
        JournalRecord none = new JournalRecord(next, Instant.EPOCH, JournalRecord.Kind.FACT, "", "");
        return Row.broken(none, "head");
    }

    /**
     * How many dossiers of each subject stand up to a sequence.
     *
     * @throws SQLException if the database fails
     */
    static Map<Subject, Integer> versions(Connection connection, long last) throws SQLException {
        Map<Subject, Integer> versions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            statement.setLong(1, last);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    versions.put(Subject.ofBytes(rows.getBytes(1)), rows.getInt(2));
                }
            }
        }
        return versions;
    }
}
