// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Locale;

/** MySQL and MariaDB. A statement that defines a table commits; a lock by name keeps others from creating it too. */
final class MysqlDialect extends Dialect {

    private static final int DUPLICATE = 1062;

    @Override
    String folder() {
        return "mysql";
    }

    @Override
    void awaitCreation(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT GET_LOCK('milepost schema', 60)")) {
            if (!rows.next() || rows.getInt(1) != 1) {
                throw new SQLTimeoutException("another connection is creating the schema for a minute");
            }
        }
    }

    @Override
    void endCreation(Connection connection) throws SQLException {
        run(connection, "DO RELEASE_LOCK('milepost schema')");
    }

    @Override
    void beginReading(Connection connection) throws SQLException {
        begin(connection);
    }

    /**
     * The snapshot is taken when rows are read without locking them: after the head was locked.
     *
     * @throws SQLException if the database fails
     */
    @Override
    void beginWriting(Connection connection) throws SQLException {
        begin(connection);
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
    }

    /**
     * The driver of MySQL holds all rows unless told so in its own way.
     *
     * @throws SQLException if the database fails
     */
    @Override
    int fetched(Connection connection) throws SQLException {
        String driver = connection.getMetaData().getDriverName().toLowerCase(Locale.ROOT);
        return driver.startsWith("mysql") ? Integer.MIN_VALUE : super.fetched(connection);
    }

    @Override
    boolean isDuplicateKey(SQLException failure) {
        return failure.getErrorCode() == DUPLICATE;
    }
}
