// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.json.JsonException;
import dev.milepost.storage.JournalRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * Reads the rows of the journal one after another and holds the columns they are searched by against their content. A
 * record whose columns do not fit comes with a hash that is none, so that it follows no other.
 */
final class CheckedRows {

    private static final int COLUMNS = 7;

    private final Map<Subject, Integer> versions;

    /**
     * Begins after some rows.
     *
     * @param versions how many dossiers of each subject they hold; counted on
     */
    CheckedRows(Map<Subject, Integer> versions) {
        this.versions = versions;
    }

    JournalRecord next(ResultSet row) throws SQLException {
        JournalRecord record = Row.read(row);
        IndexColumns columns = IndexColumns.read(row, COLUMNS);
        try {
            return columns.equals(expected(record)) ? record : Row.broken(record, "columns");
        } catch (JsonException | IllegalArgumentException e) {
            return Row.broken(record, "content");
        }
    }

    private IndexColumns expected(JournalRecord record) {
        return record.kind() == JournalRecord.Kind.FACT
                ? IndexColumns.of(record.observation().observation())
                : dossier(IndexColumns.of(record.dossier(), 1));
    }

    private IndexColumns dossier(IndexColumns first) {
        int version = versions.merge(first.subject(), 1, Integer::sum);
        return first.withRevision(version);
    }
}
