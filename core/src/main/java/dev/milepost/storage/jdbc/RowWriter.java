// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import java.sql.SQLException;
import java.util.List;

/** Writes rows into the table of records within a transaction. */
interface RowWriter extends AutoCloseable {

    /**
     * Writes rows, all or some.
     *
     * @throws SQLException if not all could be written, such as one whose subject and revision are taken
     */
    void write(List<Row> rows) throws SQLException;

    @Override
    void close() throws SQLException;
}
