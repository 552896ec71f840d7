// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.text.LocalizedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A result set as a stream, of which the driver holds a part at a time. */
final class Cursor<T> extends Spliterators.AbstractSpliterator<T> {

    private static final LocalizedText READ = LocalizedText.of("读取数据", "read records");

    private final ResultSet rows;
    private final Reading<T> reading;

    private Cursor(ResultSet rows, Reading<T> reading) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.rows = rows;
        this.reading = reading;
    }

    /** Reads the row at the current place. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    static <T> Stream<T> stream(ResultSet rows, Reading<T> reading) {
        return StreamSupport.stream(new Cursor<>(rows, reading), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        T next;
        try {
            if (!rows.next()) {
                return false;
            }
            next = reading.of(rows);
        } catch (SQLException e) {
            throw Database.failed(READ, e);
        }
        action.accept(next);
        return true;
    }
}
