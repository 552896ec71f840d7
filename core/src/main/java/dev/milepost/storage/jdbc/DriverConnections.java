// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.StoreException;
import dev.milepost.text.LocalizedText;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections of an address. A few that are not in use stay open for the next ones. */
final class DriverConnections implements Connections {

    private static final Logger LOG = LoggerFactory.getLogger(DriverConnections.class);
    private static final int KEPT = 4;
    private static final int SECONDS = 10;

    private final String url;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger kept = new AtomicInteger();
    private volatile boolean closed;

    private DriverConnections(String url) {
        this.url = url;
    }

    /**
     * Obtains the connections of an address. It may hold a password, so its kind alone is told where no driver takes
     * it.
     *
     * @throws StoreException if no driver takes it
     */
    static DriverConnections of(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            String kind = url.substring(0, Math.max(0, url.indexOf(':', url.indexOf(':') + 1)));
            throw new StoreException(
                    LocalizedText.of(
                            "“" + kind + "”的数据库驱动应在类路径上，未找到",
                            "driver of '" + kind + "' databases must be on the class path, was not found"),
                    e);
        }
        return new DriverConnections(url);
    }

    @Override
    public Connection take() throws SQLException {
        for (Connection one = next(); one != null; one = next()) {
            if (one.isValid(SECONDS)) {
                return one;
            }
            one.close();
        }
        return DriverManager.getConnection(url);
    }

    private @Nullable Connection next() {
        Connection one = idle.pollFirst();
        if (one != null) {
            kept.decrementAndGet();
        }
        return one;
    }

    @Override
    public void giveBack(Connection connection, boolean sound) throws SQLException {
        if (!sound || closed || kept.incrementAndGet() > KEPT) {
            if (sound && !closed) {
                kept.decrementAndGet();
            }
            connection.close();
            return;
        }
        idle.addFirst(connection);
        if (closed) {
            close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection one = next(); one != null; one = next()) {
            try {
                one.close();
            } catch (SQLException e) {
                LOG.debug("connection could not be closed", e);
            }
        }
    }
}
