// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** In what databases differ. Stateless. */
abstract class Dialect {

    /** Rows a result set holds at a time. */
    private static final int FETCHED = 1_000;

    /** The folder of its schema. */
    abstract String folder();

    /**
     * Sets what a connection needs to have set, before each use.
     *
     * @throws SQLException if the database fails
     */
    void prepare(Connection connection) throws SQLException {}

    /**
     * Prepares a database once, when a store is opened on it.
     *
     * @throws SQLException if the database fails
     */
    void open(Connection connection) throws SQLException {}

    /**
     * Lets one of many create the schema while the others wait; called within a transaction.
     *
     * @throws SQLException if the database fails
     */
    abstract void awaitCreation(Connection connection) throws SQLException;

    /**
     * Lets the next one create the schema.
     *
     * @throws SQLException if the database fails
     */
    void endCreation(Connection connection) throws SQLException {}

    /**
     * Begins to read: what is read does not depend on what others commit meanwhile.
     *
     * @throws SQLException if the database fails
     */
    abstract void beginReading(Connection connection) throws SQLException;

    /**
     * Begins to write.
     *
     * @throws SQLException if the database fails
     */
    abstract void beginWriting(Connection connection) throws SQLException;

    void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    void rollBack(Connection connection) throws SQLException {
        connection.rollback();
    }

    /** What is added to the query for the head, so that no other writer goes on before the transaction ends. */
    String locking() {
        return " FOR UPDATE";
    }

    int fetched(Connection connection) throws SQLException {
        return FETCHED;
    }

    /**
     * Writes rows, many at a time.
     *
     * @throws SQLException if the database fails
     */
    RowWriter writer(Connection connection) throws SQLException {
        return new BatchWriter(connection);
    }

    /**
     * A mark to return to when rows turn out to be there already; null where {@link #undo} needs none.
     *
     * @throws SQLException if the database fails
     */
    @Nullable
    Savepoint mark(Connection connection) throws SQLException {
        return connection.setSavepoint();
    }

    /**
     * Forgets a mark.
     *
     * @throws SQLException if the database fails
     */
    void release(Connection connection, @Nullable Savepoint mark) throws SQLException {
        if (mark != null) {
            connection.releaseSavepoint(mark);
        }
    }

    /**
     * Takes back the rows after a sequence, all of which were written since the mark.
     *
     * @throws SQLException if the database fails
     */
    void undo(Connection connection, @Nullable Savepoint mark, long afterSequence) throws SQLException {
        connection.rollback(mark);
    }

    /** Whether a row was refused because another has its key. */
    final boolean isDuplicate(SQLException failure) {
        for (Throwable one : failure) {
            if (one instanceof SQLException sql && !(sql instanceof BatchUpdateException) && isDuplicateKey(sql)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this, without its causes, says that a key is taken. */
    abstract boolean isDuplicateKey(SQLException failure);

    /**
     * Checks what a journal does not show, such as an index by which rows are found or not, where the database can.
     *
     * @throws dev.milepost.storage.StoreException if it is damaged
     * @throws SQLException if the database fails
     */
    void checkSound(Connection connection) throws SQLException {}

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
