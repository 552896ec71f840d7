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

/** A database that is empty at first. */
interface JdbcPlace extends StorePlace {

    /** Its address. */
    String url();

    @Override
    default CampaignStore open(InstantSource clock) {
        return CampaignStores.open(url(), clock);
    }

    @Override
    default boolean isLasting() {
        return true;
    }

    @Override
    default boolean isShared() {
        return true;
    }

    /**
     * A connection past the store, to be closed by the caller.
     *
     * @throws SQLException if the database fails
     */
    default Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** Runs statements past the store. */
    default void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
