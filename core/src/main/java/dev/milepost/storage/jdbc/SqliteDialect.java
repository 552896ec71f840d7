// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.StoreException;
import dev.milepost.text.LocalizedText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * SQLite. Transactions are begun by statement, because JDBC has no word for one that will write: one that finds out
 * late may find that another has written since it began.
 */
final class SqliteDialect extends Dialect {

    private static final int CONSTRAINT = 19;
    private static final int OPENERS = 100;

    @Override
    String folder() {
        return "sqlite";
    }

    @Override
    void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        run(connection, "PRAGMA busy_timeout = 30000");
        run(connection, "PRAGMA synchronous = FULL");
    }

    /**
     * Many may turn the log on at once; who finds it locked waits for the other.
     *
     * @throws SQLException if the database fails
     */
    @Override
    void open(Connection connection) throws SQLException {
        String mode = journalMode(connection, "");
        for (int i = 1; !mode.equals("wal"); i++) {
            try {
                mode = journalMode(connection, " = WAL");
            } catch (SQLException locked) {
                if (i == OPENERS) {
                    throw locked;
                }
                pause(locked);
                continue;
            }
            if (!mode.equals("wal")) {
                throw new StoreException(LocalizedText.of(
                        "SQLite 数据库应能使用预写日志（WAL），现为 " + mode + "；内存数据库请用 memory:",
                        "SQLite database must keep a write-ahead log (wal), keeps '" + mode
                                + "'; in memory use memory: instead"));
            }
        }
    }

    /** Its file is anyone's to change: rows, but also the types of values and the indexes. */
    @Override
    void checkSound(Connection connection) throws SQLException {
        String found = told(connection, "PRAGMA integrity_check(1)");
        if (!found.equals("ok")) {
            throw new StoreException(LocalizedText.of(
                    "SQLite 数据库文件已损坏：" + found, "SQLite database must be sound, is damaged: " + found));
        }
    }

    private static String told(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(pragma)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String journalMode(Connection connection, String change) throws SQLException {
        return told(connection, "PRAGMA journal_mode" + change);
    }

    private static void pause(SQLException locked) throws SQLException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw locked;
        }
    }

    /** Whoever writes is alone. */
    @Override
    void awaitCreation(Connection connection) {}

    @Override
    void beginReading(Connection connection) throws SQLException {
        run(connection, "BEGIN");
    }

    @Override
    void beginWriting(Connection connection) throws SQLException {
        run(connection, "BEGIN IMMEDIATE");
    }

    @Override
    void commit(Connection connection) throws SQLException {
        run(connection, "COMMIT");
    }

    @Override
    void rollBack(Connection connection) throws SQLException {
        run(connection, "ROLLBACK");
    }

    @Override
    String locking() {
        return "";
    }

    /** A mark would have SQLite copy each page it changes. */
    @Override
    @Nullable
    Savepoint mark(Connection connection) {
        return null;
    }

    @Override
    void undo(Connection connection, @Nullable Savepoint mark, long afterSequence) throws SQLException {
        run(connection, "DELETE FROM milepost_record WHERE sequence > " + afterSequence);
    }

    @Override
    boolean isDuplicateKey(SQLException failure) {
        return (failure.getErrorCode() & 0xff) == CONSTRAINT;
    }
}
