// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.reporting.document.Cell.NumberCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows, before any format draws it: categories, and for each of them a value of every series. A chart
 * always is a {@link #table} as well, which formats that do not draw print in its place and formats that draw give
 * beside it. A value that is no number, such as "not reported", is written and not drawn.
 *
 * <pre>{@code
 * Chart.builder(Chart.Form.BARS, "各专项行动完成率")
 *         .categories("专项行动", List.of("绿城市", "净餐馆"))
 *         .series("完成率", List.of(
 *                 Cell.number("95%", new BigDecimal("0.95"), NumberShape.percent(0)), Cell.text("未报送")))
 *         .build()
 * }</pre>
 */
public final class Chart {

    /** How the values are drawn. */
    public enum Form {
        /**
         * A bar for each category and series, lying, along an axis that begins at zero; targets are marks across it.
         */
        BARS,
        /** A line for each series from category to category, over an axis that holds zero; targets are broken lines. */
        LINES,
        /** A field for each category (downwards) and series (across), coloured by its tone. */
        HEAT_MAP
    }

    /** What a series tells. */
    public enum Role {
        /** What was measured or counted. */
        ACTUAL,
        /** What was promised for it: the target, or the trajectory towards it. */
        TARGET
    }

    /**
     * The values of one kind.
     *
     * @param name what they are, not blank
     * @param role whether they are measured or promised
     * @param values one for each category, in their order; {@link NumberCell}s are drawn, others written
     */
    public record Series(String name, Role role, List<Cell> values) {
        /** Checks and copies. */
        public Series {
            PlainText.checkFilled(name, "name of series");
            requireNonNull(role, "role");
            values = List.copyOf(requireNonNull(values, "values"));
        }

        /** The number to draw for the category at that place, counted from zero; empty if its value is no number. */
        public Optional<NumberCell> number(int category) {
            return values.get(category) instanceof NumberCell number ? Optional.of(number) : Optional.empty();
        }
    }

    private final Form form;
    private final String caption;
    private final String categoryTitle;
    private final List<String> categories;
    private final List<Series> series;
    private final Optional<String> unit;

    private Chart(Builder builder) {
        form = builder.form;
        caption = builder.caption;
        categoryTitle = requireNonNull(builder.categoryTitle, "categories");
        categories = List.copyOf(builder.categories);
        series = List.copyOf(builder.series);
        unit = Optional.ofNullable(builder.unit);
        checkArgument(!categories.isEmpty(), "categories of chart '%s' must not be empty", caption);
        checkArgument(!series.isEmpty(), "series of chart '%s' must not be empty", caption);
        series.forEach(this::checkLength);
        checkArgument(
                form == Form.HEAT_MAP
                        || numbers()
                                        .map(one -> one.shape().notation())
                                        .distinct()
                                        .count()
                                <= 1,
                "numbers on one axis of chart '%s' must be written in one way, were both rates and others",
                caption);
    }

    private void checkLength(Series one) {
        checkArgument(
                one.values().size() == categories.size(),
                "series '%s' of chart '%s' must have %s values, had %s",
                one.name(),
                caption,
                categories.size(),
                one.values().size());
    }

    /**
     * A chart without categories and series; at least one of each must follow.
     *
     * @param form how it is drawn
     * @param caption what it shows, without number; not blank
     */
    public static Builder builder(Form form, String caption) {
        return new Builder(form, caption);
    }

    /** How it is drawn. */
    public Form form() {
        return form;
    }

    /** What it shows, without number; {@link Numbering#caption(Chart)} adds it. */
    public String caption() {
        return caption;
    }

    /** What the categories are, such as 专项行动 or 月份; not blank. */
    public String categoryTitle() {
        return categoryTitle;
    }

    /** The names of the categories in the order they are drawn, at least one. */
    public List<String> categories() {
        return categories;
    }

    /** The series in the order they are drawn, at least one, each with one value for each category. */
    public List<Series> series() {
        return series;
    }

    /** The unit along the axis, such as 公里; empty where the numbers are rates, or counts that their names explain. */
    public Optional<String> unit() {
        return unit;
    }

    /** The numbers of all series. */
    public Stream<NumberCell> numbers() {
        return series.stream()
                .flatMap(one -> one.values().stream())
                .filter(NumberCell.class::isInstance)
                .map(NumberCell.class::cast);
    }

    /**
     * The same values as a table without caption: a row for each category, a column for each series with the unit
     * behind its name.
     */
    public Table table() {
        Table.Builder table = Table.builder().column(categoryTitle, Table.Alignment.LEFT, 2);
        series.forEach(one -> table.column(withUnit(one.name()), Table.Alignment.RIGHT, 1));
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < categories.size(); at++) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.text(categories.get(at)));
            for (Series one : series) {
                row.add(one.values().get(at));
            }
            rows.add(List.copyOf(row));
        }
        return table.rows(List.copyOf(rows)).build();
    }

    private String withUnit(String name) {
        return unit.map(words -> words.codePoints().anyMatch(Character::isIdeographic)
                        ? name + "（" + words + "）"
                        : name + " (" + words + ")")
                .orElse(name);
    }

    private List<Object> parts() {
        return List.of(form, caption, categoryTitle, categories, series, unit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chart that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, caption, categories, series);
    }

    @Override
    public String toString() {
        return "Chart[" + form + ", " + caption + "]";
    }

    /** Collects the parts of a chart; for one thread. */
    public static final class Builder {
        private final Form form;
        private final String caption;
        private @Nullable String categoryTitle;
        private final List<String> categories = new ArrayList<>();
        private final List<Series> series = new ArrayList<>();
        private @Nullable String unit;

        private Builder(Form form, String caption) {
            this.form = requireNonNull(form, "form");
            this.caption = PlainText.checkFilled(caption, "caption of chart");
        }

        /** Sets what the categories are and their names, none of them blank; required. */
        public Builder categories(String title, List<String> names) {
            categoryTitle = PlainText.checkFilled(title, "title of categories");
            categories.clear();
            requireNonNull(names, "names")
                    .forEach(name -> categories.add(PlainText.checkFilled(name, "name of category")));
            return this;
        }

        /** Adds a series of measured values, one for each category; a cell that is no number is written, not drawn. */
        public Builder series(String name, List<? extends Cell> values) {
            series.add(new Series(name, Role.ACTUAL, List.copyOf(values)));
            return this;
        }

        /** Adds a series of promised values, one for each category. */
        public Builder target(String name, List<? extends Cell> values) {
            series.add(new Series(name, Role.TARGET, List.copyOf(values)));
            return this;
        }

        /** Sets the unit along the axis, not blank. */
        public Builder unit(String value) {
            unit = PlainText.checkFilled(value, "unit of chart");
            return this;
        }

        /**
         * The chart.
         *
         * @throws NullPointerException if the categories are missing
         * @throws IllegalArgumentException if there is no category or no series, a series has more or fewer values than
         *     there are categories, or rates and other numbers stand on one axis
         */
        public Chart build() {
            return new Chart(this);
        }
    }
}
