// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Observation;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a table into facts: one row, one fact. Belongs to one thread.
 *
 * <p>Columns stand in any order under these headings, English in any case or Chinese: {@code element} 数据项, {@code unit}
 * 单位, {@code period} 时段 and {@code value} 数值 are required; {@code category} 类别, {@code source} 来源, {@code nature} 性质,
 * {@code assurance} 可信度, {@code state} 状态, {@code revision} 版次, {@code nil} 零报告, {@code reporter} 填报人, {@code received}
 * 收到日期, {@code reason} 原因 and {@code dispute} 存疑 are optional. Blanks around a cell do not count; a row of blank cells
 * is passed over. A value is a plain number, the bare level, true or false (是 or 否), a word, or {@code missing:} with a
 * reason, as its element asks; of a nil report it may be blank and is then 0. Every problem of every row is reported.
 */
public final class FactTable {

    private final IntakeContext context;
    private final FactRules rules;
    private final IntakeResult.Builder result;
    private final List<Heading> headings = new ArrayList<>();
    private boolean readable = true;
    private int rows;

    private FactTable(IntakeContext context) {
        this.context = requireNonNull(context, "context");
        this.rules = new FactRules(context);
        this.result = IntakeResult.builder(context);
    }

    /**
     * Starts a table below its headings. Unknown, repeated and lacking headings are problems; then no row is read.
     *
     * @param context what the facts are checked against
     * @param place where the headings stand
     * @param headings the headings from left to right
     */
    public static FactTable of(IntakeContext context, IntakePlace place, List<String> headings) {
        FactTable table = new FactTable(context);
        table.readHeadings(place, headings);
        return table;
    }

    /** Whether further rows are read: the headings are usable and the context's number of rows is not reached. */
    public boolean accepts() {
        return readable;
    }

    /**
     * Reads a row.
     *
     * @param place where it stands
     * @param cells its cells from left to right; absent ones at the end are blank
     */
    public void row(IntakePlace place, List<String> cells) {
        if (!readable || cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows == context.maxRows()) {
            readable = false;
            refuse(
                    place,
                    LocalizedText.of(
                            "行数超过上限 " + context.maxRows() + "，以下未读取",
                            "rows must not exceed " + context.maxRows() + ", the rest is not read"));
            return;
        }
        rows++;
        FactRow row = new FactRow(rules, place, headings, cells);
        Optional<Observation> fact = row.read();
        row.problems().forEach(result::refuse);
        fact.ifPresent(observation -> result.accept(place, observation));
    }

    /** Notes a problem of the file itself, such as a broken record. */
    public void refuse(IntakePlace place, LocalizedText message) {
        result.refuse(IntakeProblem.of(place, message));
    }

    /** Builds the result of the rows read so far. */
    public IntakeResult build() {
        return result.build();
    }

    private void readHeadings(IntakePlace place, List<String> names) {
        Set<FactColumn> seen = EnumSet.noneOf(FactColumn.class);
        for (String name : names) {
            String heading = name.strip();
            Optional<FactColumn> column = FactColumn.find(heading);
            headings.add(new Heading(heading, column));
            if (column.isEmpty() && !heading.isEmpty()) {
                refuseHeading(place, unknown(heading));
            }
            if (column.isPresent() && !seen.add(column.get())) {
                refuseHeading(
                        place,
                        LocalizedText.of(
                                "表头“" + heading + "”重复", "column must stand once, '" + heading + "' is repeated"));
            }
        }
        Arrays.stream(FactColumn.values())
                .filter(column -> column.isRequired() && !seen.contains(column))
                .forEach(column -> refuseHeading(place, lacking(column)));
    }

    private void refuseHeading(IntakePlace place, LocalizedText message) {
        readable = false;
        refuse(place, message);
    }

    private static LocalizedText unknown(String heading) {
        List<String> nearest = NearestNames.of(heading, FactColumn.headings(), 3);
        return LocalizedText.of(
                "表头“" + heading + "”不认识，相近的有：" + String.join("、", nearest),
                "column must be a known one, was '" + heading + "'; nearest: " + String.join(", ", nearest));
    }

    private static LocalizedText lacking(FactColumn column) {
        return LocalizedText.of(
                "缺少“" + column.chinese() + "”（" + column.english() + "）列",
                "column '" + column.english() + "' (" + column.chinese() + ") must be there");
    }

    /**
     * A heading of the file.
     *
     * @param name as it is written
     * @param column what it means; empty if it is blank
     */
    record Heading(String name, Optional<FactColumn> column) {}
}
