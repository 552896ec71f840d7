// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.tck.StorePlace;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A database, or a schema where that is enough, of its own on a server that is up. */
final class DatabasePlace implements StorePlace {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String server;
    private final String url;
    private final String drop;

    private DatabasePlace(String server, String url, String drop) {
        this.server = server;
        this.url = url;
        this.drop = drop;
    }

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

    String url() {
        return url;
    }

    @Override
    public CampaignStore open(InstantSource clock) {
        return CampaignStores.open(url, clock);
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public boolean isShared() {
        return true;
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
