// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A database, or a schema where that is enough, of its own on a server that is up.
 *
 * @param server the address of the server for one who may create
 * @param url the address of the place
 * @param drop what clears it away
 */
record DatabasePlace(String server, String url, String drop) implements JdbcPlace {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /**
     * Creates a place.
     *
     * @param server the address of the server for one who may create
     * @param kind DATABASE or SCHEMA
     * @param url the address of a place of a name
     */
    static DatabasePlace create(String server, String kind, UnaryOperator<String> url) {
        String name = "place" + COUNT.incrementAndGet();
        run(server, "CREATE " + kind + " " + name);
        String drop = "DROP " + kind + " " + name + (kind.equals("SCHEMA") ? " CASCADE" : "");
        return new DatabasePlace(server, url.apply(name), drop);
    }

    @Override
    public void close() {
        run(server, drop);
    }

    private static void run(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
