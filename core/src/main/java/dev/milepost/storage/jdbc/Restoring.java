// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.dossier.Dossier;
import dev.milepost.storage.JournalHead;
import dev.milepost.storage.JournalRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes records of another journal as they are, within a transaction. */
final class Restoring {

    private static final int PART = 5_000;

    private final Connection connection;
    private final Dialect dialect;
    private final JournalHead head;
    private final Map<Subject, Integer> versions;

    Restoring(Connection connection, Dialect dialect) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.head = Head.lock(connection, dialect);
        this.versions = Records.versions(connection, head.anchor().count());
    }

    void restore(List<JournalRecord> records) throws SQLException {
        JournalHead after = head.after(records);
        try (RowWriter writer = dialect.writer(connection)) {
            for (int from = 0; from < records.size(); from += PART) {
                List<Row> rows = new ArrayList<>();
                for (JournalRecord record : records.subList(from, Math.min(records.size(), from + PART))) {
                    rows.add(new Row(record, columns(record)));
                }
                writer.write(rows);
            }
        }
        if (!records.isEmpty()) {
            Head.write(connection, after);
        }
    }

    private IndexColumns columns(JournalRecord record) {
        if (record.kind() == JournalRecord.Kind.FACT) {
            return IndexColumns.of(record.observation().observation());
        }
        Dossier dossier = record.dossier();
        Subject subject = Subject.of(dossier.campaign().id());
        return IndexColumns.of(dossier, versions.merge(subject, 1, Integer::sum));
    }
}
