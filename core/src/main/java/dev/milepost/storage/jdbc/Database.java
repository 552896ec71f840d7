// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import static com.google.common.base.Preconditions.checkState;

import dev.milepost.storage.StoreException;
import dev.milepost.text.LocalizedText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in transactions of connections that it takes and gives back as they were. Of one store, one writes at a
 * time: the head would let them pass one by one anyway, each holding a connection.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Connections connections;
    private final Dialect dialect;
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile boolean closed;

    Database(Connections connections, Dialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<R> {
        R with(Connection connection) throws SQLException;
    }

    Dialect dialect() {
        return dialect;
    }

    void checkOpen() {
        checkState(!closed, "store must be open, was closed");
    }

    /** Runs work that writes: all of it is committed or nothing. */
    <R> R write(LocalizedText what, Work<R> work) {
        checkOpen();
        writing.lock();
        try {
            return lent(what, connection -> {
                dialect.beginWriting(connection);
                return ended(connection, work);
            });
        } finally {
            writing.unlock();
        }
    }

    /** Runs work that reads, which does not see what others commit meanwhile. */
    <R> R read(LocalizedText what, Work<R> work) {
        checkOpen();
        return lent(what, connection -> {
            dialect.beginReading(connection);
            return ended(connection, work);
        });
    }

    /** Runs work that begins and ends its transactions itself. */
    <R> R lent(LocalizedText what, Work<R> work) {
        try {
            Connection connection = connections.take();
            boolean auto = true;
            boolean sound = false;
            try {
                auto = connection.getAutoCommit();
                dialect.prepare(connection);
                R result = work.with(connection);
                sound = true;
                return result;
            } catch (RuntimeException e) {
                sound = e.getSuppressed().length == 0;
                throw e;
            } finally {
                giveBack(connection, auto, sound);
            }
        } catch (SQLException e) {
            throw failed(what, e);
        }
    }

    private <R> R ended(Connection connection, Work<R> work) throws SQLException {
        try {
            R result = work.with(connection);
            dialect.commit(connection);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private void rollBack(Connection connection, Throwable why) {
        try {
            dialect.rollBack(connection);
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /** The work is done or has failed already; what goes wrong now does not change that. */
    private void giveBack(Connection connection, boolean auto, boolean sound) {
        boolean stillSound = sound;
        try {
            connection.setAutoCommit(auto);
        } catch (SQLException e) {
            LOG.debug("connection could not be set back", e);
            stillSound = false;
        }
        try {
            connections.giveBack(connection, stillSound);
        } catch (SQLException e) {
            LOG.debug("connection could not be given back", e);
        }
    }

    static StoreException failed(LocalizedText what, SQLException e) {
        return new StoreException(
                LocalizedText.of(
                        "数据库未能" + what.zh() + "：" + e.getMessage(),
                        "database could not " + what.en() + ": " + e.getMessage()),
                e);
    }

    @Override
    public void close() {
        closed = true;
        connections.close();
    }
}
