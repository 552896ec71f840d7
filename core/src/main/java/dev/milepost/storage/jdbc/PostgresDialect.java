// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** PostgreSQL. Many rows go by COPY where its own driver is there, else by batches. */
final class PostgresDialect extends Dialect {

    private static final String DUPLICATE = "23505";
    /** The letters "milepost" as a number; any other user of such locks will have taken another. */
    private static final long CREATION = 0x6d696c65706f7374L;

    @Override
    String folder() {
        return "postgresql";
    }

    @Override
    void awaitCreation(Connection connection) throws SQLException {
        run(connection, "SELECT pg_advisory_xact_lock(" + CREATION + ")");
    }

    @Override
    void beginReading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }

    /**
     * Each statement sees what the writer before has committed while this one waited for the head.
     *
     * @throws SQLException if the database fails
     */
    @Override
    void beginWriting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, "SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    }

    @Override
    RowWriter writer(Connection connection) throws SQLException {
        return PostgresCopy.orElse(super.writer(connection), connection);
    }

    @Override
    boolean isDuplicateKey(SQLException failure) {
        return DUPLICATE.equals(failure.getSQLState());
    }
}
