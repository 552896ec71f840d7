// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where connections come from. Safe for use by several threads. */
interface Connections extends AutoCloseable {

    /**
     * Takes a connection, to be given back.
     *
     * @throws SQLException if the database fails
     */
    Connection take() throws SQLException;

    /**
     * Gives a connection back.
     *
     * @param sound whether nothing went wrong with it
     * @throws SQLException if the database fails
     */
    void giveBack(Connection connection, boolean sound) throws SQLException;

    @Override
    void close();

    /** The connections of a caller's data source, which stays open. */
    static Connections of(DataSource source) {
        return new Connections() {
            @Override
            public Connection take() throws SQLException {
                return source.getConnection();
            }

            @Override
            public void giveBack(Connection connection, boolean sound) throws SQLException {
                connection.close();
            }

            @Override
            public void close() {}
        };
    }
}
