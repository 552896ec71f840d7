// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.JournalRecord;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes many rows by COPY, few by a batch, which needs fewer answers. Loaded only where the driver of PostgreSQL is.
 */
final class PostgresCopy implements RowWriter {

    private static final int MANY = 50;
    private static final int BUFFERED = 1 << 16;
    private static final String COPY = "COPY milepost_record (" + Row.ALL + ") FROM STDIN";

    private final Connection connection;
    private final RowWriter few;
    private final StringBuilder text = new StringBuilder(BUFFERED + 1024);

    PostgresCopy(Connection connection, RowWriter few) {
        this.connection = connection;
        this.few = few;
    }

    /**
     * Whether a connection is one of the driver, or leads to one.
     *
     * @throws SQLException if the database fails
     */
    static boolean isPossible(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    @Override
    public void write(List<Row> rows) throws SQLException {
        if (rows.size() < MANY) {
            few.write(rows);
            return;
        }
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            for (Row row : rows) {
                line(row);
                if (text.length() > BUFFERED) {
                    send(copy);
                }
            }
            send(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void send(CopyIn copy) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private void line(Row row) {
        JournalRecord record = row.record();
        Instant at = record.recordedAt();
        IndexColumns columns = row.columns();
        text.append(record.sequence()).append('\t');
        text.append(at.getEpochSecond()).append('\t');
        text.append(at.getNano()).append('\t');
        text.append(record.kind()).append('\t');
        escaped(record.content()).append('\t');
        text.append(record.hash()).append('\t');
        text.append("\\\\x").append(columns.subject()).append('\t');
        text.append(columns.revision()).append('\t');
        escaped(columns.element()).append('\t');
        escaped(columns.unit()).append('\t');
        number(columns.start()).append('\t');
        number(columns.end()).append('\t');
        escaped(columns.campaign()).append('\n');
    }

    private StringBuilder number(@Nullable Integer number) {
        return number == null ? text.append("\\N") : text.append(number.intValue());
    }

    private StringBuilder escaped(@Nullable String value) {
        if (value == null) {
            return text.append("\\N");
        }
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char letter = letter(value.charAt(i));
            if (letter != 0) {
                text.append(value, done, i).append('\\').append(letter);
                done = i + 1;
            }
        }
        return text.append(value, done, value.length());
    }

    /** What stands after a backslash for a character that COPY reads otherwise; 0 for others. */
    private static char letter(char plain) {
        return switch (plain) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }

    @Override
    public void close() throws SQLException {
        few.close();
    }
}
