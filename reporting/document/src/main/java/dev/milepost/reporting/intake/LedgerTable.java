// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static java.util.Objects.requireNonNull;

import dev.milepost.submission.EntryNumber;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerHeading;
import dev.milepost.submission.LedgerLine;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Adds the rows of a table to a ledger: one row, one entry, in the order of the table. Rule 13.5. Belongs to one
 * thread.
 *
 * <p>Columns stand in any order: {@code date} 日期, {@code unit} 单位 and {@code entered by} 登记岗位 are required, and
 * {@code phase} 阶段 where the template has phases; {@code number} 编号, {@code supersedes} 更替编号, {@code as} 更替方式 and
 * {@code reason} 原因 are optional. The columns of the template stand under their ids or names, with the unit of their
 * numbers in brackets or without. A code stands as itself or by its label. Blanks around a cell do not count; a row of
 * blank cells is passed over.
 *
 * <p>A row with the number of an entry that is in the ledger must say what it says, and adds nothing; so a file may
 * hold the whole ledger and what is new. Any other number must be the one the ledger gives. Every problem of every row
 * is reported, and beside any problem nothing is added. Once a row is refused, later rows are still read, and what they
 * supersede is not looked at, because the entries may be those that were refused.
 */
public final class LedgerTable {

    private static final int MOST_PROBLEMS = 1000;

    private final LedgerIntakeContext context;
    private final Ledger.Builder ledger;
    private final LedgerHeadings known;
    private final List<Heading> headings = new ArrayList<>();
    private final List<IntakeProblem> problems = new ArrayList<>();
    private boolean readable = true;
    private int count;
    private int rows;
    private int added;

    private LedgerTable(LedgerIntakeContext context) {
        this.context = requireNonNull(context, "context");
        this.ledger = context.ledger().toBuilder();
        this.known = new LedgerHeadings(context.ledger().template());
    }

    /**
     * Starts a table below its headings. Unknown, repeated and lacking headings are problems; then no row is read.
     *
     * @param context the ledger the rows are added to
     * @param place where the headings stand
     * @param headings the headings from left to right
     */
    public static LedgerTable of(LedgerIntakeContext context, IntakePlace place, List<String> headings) {
        LedgerTable table = new LedgerTable(context);
        table.readHeadings(place, headings);
        return table;
    }

    /** Starts a table that has no headings, for the problems of a file that cannot be read. */
    public static LedgerTable unreadable(LedgerIntakeContext context) {
        LedgerTable table = new LedgerTable(context);
        table.readable = false;
        return table;
    }

    /** The heading of a column of a template: its name, with the unit of its numbers in brackets. */
    public static String heading(LedgerColumn column, Locale locale) {
        return LedgerHeadings.of(column, locale);
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
        LedgerRow row = new LedgerRow(context, place, headings, cells);
        Optional<EntryNumber> number = row.number();
        row.read().ifPresent(line -> take(row, line, number));
        row.problems().forEach(this::note);
    }

    /** Notes a problem of the file itself, such as a broken record. */
    public void refuse(IntakePlace place, LocalizedText message) {
        note(IntakeProblem.of(place, message));
    }

    /** Builds the result of the rows read so far. */
    public LedgerIntake build() {
        if (count == 0) {
            return new LedgerIntake(ledger.build(), added, List.of());
        }
        List<IntakeProblem> listed = new ArrayList<>(problems);
        int further = count - MOST_PROBLEMS;
        if (further > 0) {
            listed.add(IntakeProblem.of(
                    IntakePlace.ofFile(context.fileName()),
                    LocalizedText.of("另有 " + further + " 处问题未列出", "has " + further + " further problems, not listed")));
        }
        return new LedgerIntake(context.ledger(), 0, listed);
    }

    private void take(LedgerRow row, LedgerLine line, Optional<EntryNumber> number) {
        Optional<EntryNumber> there =
                number.filter(one -> context.ledger().find(one).isPresent());
        if (there.isPresent()) {
            if (!LedgerRow.saysTheSame(line, context.ledger(), there.get())) {
                row.refuse(LedgerHeading.NUMBER, rewritten(there.get()));
            }
            return;
        }
        if (count > 0 && line.supersedes().isPresent()) {
            return;
        }
        ledger.check(line).forEach(row::refuse);
        if (count == 0 && row.problems().isEmpty()) {
            append(row, line, number);
        }
    }

    private void append(LedgerRow row, LedgerLine line, Optional<EntryNumber> number) {
        EntryNumber next = ledger.nextNumber(line);
        if (number.isPresent() && !number.get().equals(next)) {
            row.refuse(
                    LedgerHeading.NUMBER,
                    LocalizedText.of(
                            "编号应为 " + next.code() + "（连续、不重），所填为 "
                                    + number.get().code(),
                            "number must be " + next.code() + ", without gap or double, was "
                                    + number.get().code()));
            return;
        }
        ledger.append(line);
        added++;
    }

    private static LocalizedText rewritten(EntryNumber number) {
        return LocalizedText.of(
                number.code() + " 已在台账中且内容不同；台账不得改写，请另起一行更正",
                "entry " + number.code() + " must say what it says in the ledger; correct it by a new row");
    }

    private void readHeadings(IntakePlace place, List<String> names) {
        Set<LedgerHeadings.Meaning> seen = new HashSet<>();
        for (String name : names) {
            String heading = name.strip();
            Optional<LedgerHeadings.Meaning> meaning = known.find(heading);
            headings.add(new Heading(heading, meaning));
            if (meaning.isEmpty() && !heading.isEmpty()) {
                refuseHeading(place, unknown(heading));
            }
            if (meaning.isPresent() && !seen.add(meaning.get())) {
                refuseHeading(
                        place,
                        LocalizedText.of(
                                "表头“" + heading + "”重复", "column must stand once, '" + heading + "' is repeated"));
            }
        }
        required().stream()
                .filter(wanted ->
                        seen.stream().noneMatch(meaning -> meaning.own().equals(Optional.of(wanted))))
                .forEach(wanted -> refuseHeading(place, lacking(wanted)));
    }

    private List<LedgerHeading> required() {
        List<LedgerHeading> required =
                new ArrayList<>(List.of(LedgerHeading.DATE, LedgerHeading.UNIT, LedgerHeading.ENTERED_BY));
        if (!context.ledger().template().phases().isEmpty()) {
            required.add(LedgerHeading.PHASE);
        }
        return required;
    }

    private void refuseHeading(IntakePlace place, LocalizedText message) {
        readable = false;
        refuse(place, message);
    }

    private LocalizedText unknown(String heading) {
        List<String> nearest = NearestNames.of(heading, known.known(), 3);
        return LocalizedText.of(
                "表头“" + heading + "”不认识，相近的有：" + String.join("、", nearest),
                "column must be a known one, was '" + heading + "'; nearest: " + String.join(", ", nearest));
    }

    private static LocalizedText lacking(LedgerHeading heading) {
        return LocalizedText.of(
                "缺少“" + heading.label().zh() + "”（" + heading.label().en() + "）列",
                "column '" + heading.label().en() + "' (" + heading.label().zh() + ") must be there");
    }

    private void note(IntakeProblem problem) {
        count++;
        if (count <= MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /**
     * A heading of the file.
     *
     * @param name as it is written
     * @param meaning what it means; empty if it is blank or not known
     */
    record Heading(String name, Optional<LedgerHeadings.Meaning> meaning) {

        /** Above a cell that stands beyond the headings. */
        static final Heading NONE = new Heading("", Optional.empty());
    }
}
