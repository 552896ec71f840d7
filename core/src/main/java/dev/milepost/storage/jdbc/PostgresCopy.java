// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.JournalRecord;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows by COPY, few by a batch, which needs fewer answers. The driver of PostgreSQL is asked by name, so
 * that nobody needs it who has another database.
 */
final class PostgresCopy implements RowWriter {

    private static final int MANY = 50;
    private static final String COPY = "COPY milepost_record (" + Row.ALL + ") FROM STDIN";

    private final Object copies;
    private final Method copyIn;
    private final RowWriter few;
    private final StringBuilder text = new StringBuilder();

    private PostgresCopy(Object copies, RowWriter few) throws ReflectiveOperationException {
        this.copies = copies;
        this.copyIn = copies.getClass().getMethod("copyIn", String.class, InputStream.class);
        this.few = few;
    }

    /**
     * Obtains a writer that copies, where a connection is one of the driver or leads to one, else the other.
     *
     * @throws SQLException if the database fails
     */
    static RowWriter orElse(RowWriter few, Connection connection) throws SQLException {
        try {
            Class<?> type = Class.forName("org.postgresql.PGConnection");
            return connection.isWrapperFor(type)
                    ? new PostgresCopy(type.getMethod("getCopyAPI").invoke(connection.unwrap(type)), few)
                    : few;
        } catch (ReflectiveOperationException otherDriver) {
            return few;
        }
    }

    @Override
    public void write(List<Row> rows) throws SQLException {
        if (rows.size() < MANY) {
            few.write(rows);
            return;
        }
        text.setLength(0);
        rows.forEach(this::line);
        try {
            copyIn.invoke(copies, COPY, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException failure ? failure : new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new SQLException(e);
        }
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
