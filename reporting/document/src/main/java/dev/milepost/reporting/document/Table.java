// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table. Its rows may be read any number of times and need not be in memory; each time they must be the same. Two
 * tables are equal if everything in them is.
 */
public final class Table implements Block {

    /** On which side the text of a column stands. */
    public enum Alignment {
        /** For words. */
        LEFT,
        /** For short words of like length. */
        CENTER,
        /** For figures. */
        RIGHT
    }

    /**
     * A column.
     *
     * @param title its head, not blank
     * @param alignment where its text stands
     * @param relativeWidth its share of the width of the page against the other columns, 1 to 100
     */
    public record Column(String title, Alignment alignment, int relativeWidth) {
        /** Checks. */
        public Column {
            PlainText.checkFilled(title, "title of column");
            requireNonNull(alignment, "alignment");
            checkArgument(
                    relativeWidth >= 1 && relativeWidth <= 100,
                    "relative width of column '%s' must be 1 to 100, was %s",
                    title,
                    relativeWidth);
        }
    }

    private final Optional<String> caption;
    private final List<Column> columns;
    private final Iterable<List<Cell>> rows;
    private final Optional<Total.Row> total;
    private final List<String> notes;

    private Table(Builder builder) {
        caption = Optional.ofNullable(builder.caption);
        columns = List.copyOf(builder.columns);
        rows = Iterables.transform(builder.rows, this::checkRow);
        total = Optional.ofNullable(builder.total);
        notes = List.copyOf(builder.notes);
        total.ifPresent(last -> checkRow(last.cells()));
        checkArgument(!columns.isEmpty(), "columns of table must not be empty, were %s", columns);
    }

    /** A table without caption, columns, rows and notes; at least one column must follow. */
    public static Builder builder() {
        return new Builder();
    }

    /** What the table shows, without number; not blank. */
    public Optional<String> caption() {
        return caption;
    }

    /** The columns from left to right, at least one. */
    public List<Column> columns() {
        return columns;
    }

    /**
     * The rows from top to bottom as they are printed, the {@link #total} last, each with one cell for each column.
     *
     * <p>Reading throws {@link IllegalArgumentException} at a row that has more or fewer cells.
     */
    public Iterable<List<Cell>> rows() {
        return total.isEmpty()
                ? rows
                : Iterables.concat(rows, List.of(total.get().cells()));
    }

    /**
     * The rows without the {@link #total}, for formats that work it out themselves. Reading throws as {@link #rows}.
     */
    public Iterable<List<Cell>> dataRows() {
        return rows;
    }

    /** The last row, if it sums up the others. */
    public Optional<Total.Row> total() {
        return total;
    }

    /** What the reader must know about the figures, printed below the table; may be empty. */
    public List<String> notes() {
        return notes;
    }

    private List<Cell> checkRow(List<Cell> row) {
        List<Cell> cells = List.copyOf(row);
        checkArgument(
                cells.size() == columns.size(),
                "row of table '%s' must have %s cells, had %s: %s",
                caption.orElse(""),
                columns.size(),
                cells.size(),
                cells);
        return cells;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Table that
                && caption.equals(that.caption)
                && columns.equals(that.columns)
                && total.equals(that.total)
                && notes.equals(that.notes)
                && Iterables.elementsEqual(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(caption, columns, notes);
    }

    @Override
    public String toString() {
        return "Table[" + caption.orElse("") + ", " + columns.size() + " columns]";
    }

    /** Collects the parts of a table; for one thread. */
    public static final class Builder {
        private @Nullable String caption;
        private final List<Column> columns = new ArrayList<>();
        private Iterable<List<Cell>> rows = List.of();
        private Total.@Nullable Row total;
        private final List<String> notes = new ArrayList<>();

        private Builder() {}

        /** What the table shows, without number; not blank. */
        public Builder caption(String value) {
            caption = PlainText.checkFilled(value, "caption of table");
            return this;
        }

        /** Adds a column on the right; the relative width is 1 to 100. */
        public Builder column(String title, Alignment alignment, int relativeWidth) {
            columns.add(new Column(title, alignment, relativeWidth));
            return this;
        }

        /** Sets the rows; kept, not copied, and read anew for each use. */
        public Builder rows(Iterable<List<Cell>> value) {
            rows = requireNonNull(value, "rows");
            return this;
        }

        /**
         * Sets the last row, which sums up the others.
         *
         * @param cells one for each column, the label among them
         * @param totals how each of them follows from the rows above; {@link ReportDocument.Builder#build} holds sums
         *     and ratios against the rows
         * @throws IllegalArgumentException if there are more or fewer totals than cells, the field of a sum is no
         *     number, or a column of a ratio is no sum
         */
        public Builder total(List<? extends Cell> cells, List<Total> totals) {
            total = new Total.Row(List.copyOf(cells), totals);
            return this;
        }

        /** Adds a remark below the table, not blank. */
        public Builder note(String value) {
            notes.add(PlainText.checkFilled(value, "note of table"));
            return this;
        }

        /**
         * The table.
         *
         * @throws IllegalArgumentException if there is no column, or the last row is uneven
         */
        public Table build() {
            return new Table(this);
        }
    }
}
