// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.storage.JournalHead;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.RevisionConflictException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Appends facts within a transaction, part by part. Most facts are new, so they are written at once; only where the
 * database refuses one is the part taken back and what is stored already looked up first, from then on.
 */
final class Appending {

    private static final int PART = 5_000;
    private static final int ASKED = 500;

    private final Connection connection;
    private final Dialect dialect;
    private final InstantSource clock;
    private JournalHead head;
    private boolean looksFirst;

    Appending(Connection connection, Dialect dialect, InstantSource clock) throws SQLException {
        this.connection = connection;
        this.dialect = dialect;
        this.clock = clock;
        this.head = Head.lock(connection, dialect);
    }

    private record Revision(FactKey key, int number) {}

    /**
     * Appends what is not there already, and returns how many were new.
     *
     * @throws SQLException if the database fails
     */
    int append(List<Observation> facts) throws SQLException {
        JournalHead before = head;
        try (RowWriter writer = dialect.writer(connection)) {
            for (int from = 0; from < facts.size(); from += PART) {
                part(facts.subList(from, Math.min(facts.size(), from + PART)), writer);
            }
        }
        if (!head.equals(before)) {
            Head.write(connection, head);
        }
        return Math.toIntExact(head.anchor().count() - before.anchor().count());
    }

    private void part(List<Observation> facts, RowWriter writer) throws SQLException {
        Map<Revision, Observation> fresh = distinct(facts);
        if (looksFirst || !isWritten(fresh.values(), writer)) {
            looksFirst = true;
            passOverStored(fresh);
            write(fresh.values(), writer);
        }
    }

    private static Map<Revision, Observation> distinct(List<Observation> facts) {
        Map<Revision, Observation> distinct = new LinkedHashMap<>(2 * facts.size());
        for (Observation fact : facts) {
            Observation other = distinct.putIfAbsent(new Revision(fact.key(), fact.revision()), fact);
            if (other != null && !other.equals(fact)) {
                throw new RevisionConflictException(other, fact);
            }
        }
        return distinct;
    }

    private boolean isWritten(Collection<Observation> facts, RowWriter writer) throws SQLException {
        JournalHead before = head;
        Savepoint mark = dialect.mark(connection);
        try {
            write(facts, writer);
            dialect.release(connection, mark);
            return true;
        } catch (SQLException e) {
            if (!dialect.isDuplicate(e)) {
                throw e;
            }
            dialect.undo(connection, mark, before.anchor().count());
            head = before;
            return false;
        }
    }

    private void write(Collection<Observation> facts, RowWriter writer) throws SQLException {
        List<Row> rows = new ArrayList<>(facts.size());
        for (Observation fact : facts) {
            JournalRecord record = head.next(clock, JournalRecord.Kind.FACT, JournalRecord.contentOf(fact));
            rows.add(new Row(record, IndexColumns.of(fact)));
            head = record.head();
        }
        writer.write(rows);
    }

    private void passOverStored(Map<Revision, Observation> fresh) throws SQLException {
        List<Subject> subjects = fresh.keySet().stream()
                .map(one -> Subject.of(one.key()))
                .distinct()
                .toList();
        for (int from = 0; from < subjects.size(); from += ASKED) {
            for (Observation stored : stored(subjects.subList(from, Math.min(subjects.size(), from + ASKED)))) {
                Observation again = fresh.remove(new Revision(stored.key(), stored.revision()));
                if (again != null && !again.equals(stored)) {
                    throw new RevisionConflictException(stored, again);
                }
            }
        }
    }

    private List<Observation> stored(List<Subject> subjects) throws SQLException {
        String sql = "SELECT " + Row.RECORD + " FROM milepost_record WHERE subject IN ("
                + String.join(", ", Collections.nCopies(subjects.size(), "?")) + ")";
        List<Observation> stored = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < subjects.size(); i++) {
                statement.setBytes(i + 1, subjects.get(i).bytes());
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored.add(Row.read(rows).observation().observation());
                }
            }
        }
        return stored;
    }
}
