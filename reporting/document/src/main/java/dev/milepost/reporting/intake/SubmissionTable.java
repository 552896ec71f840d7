// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static java.util.Objects.requireNonNull;

import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.submission.Cell;
import dev.milepost.submission.ReportingRegister;
import dev.milepost.submission.Submission;
import dev.milepost.submission.SubmissionMove;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a table into reports on a form: one row, one cell; the rows of one unit and period are one report. Rule 13.1.
 * Belongs to one thread.
 *
 * <p>Columns stand in any order under these headings, English in any case or Chinese: {@code unit} 单位, {@code period}
 * 时段, {@code date} 报送日期, {@code preparer} 填报岗位, {@code element} 数据项 and {@code value} 数值 are required; {@code category}
 * 类别, {@code assurance} 可信度, {@code note} 备注, {@code nil} 零报告, {@code reviewer} 审核岗位 and {@code head} 负责岗位 are
 * optional. Blanks around a cell do not count; a row of blank cells is passed over. A value left blank leaves the cell
 * of the form blank. A nil report is one row without element and value. The rows of one report agree on day and posts.
 *
 * <p>A report that was not sent yet is sent by the file, one that was sent back is sent again; one that was sent by the
 * same rows before adds nothing. Every problem of every row is reported, and beside any problem nothing is handed in.
 */
public final class SubmissionTable {

    private static final int MOST_PROBLEMS = 1000;

    private final SubmissionIntakeContext context;
    private final List<Heading> headings = new ArrayList<>();
    private final Map<List<Object>, Report> reports = new LinkedHashMap<>();
    private final List<IntakeProblem> problems = new ArrayList<>();
    private boolean readable = true;
    private int count;
    private int rows;

    private SubmissionTable(SubmissionIntakeContext context) {
        this.context = requireNonNull(context, "context");
    }

    /**
     * Starts a table below its headings. Unknown, repeated and lacking headings are problems; then no row is read.
     *
     * @param context the form on which the rows are handed in
     * @param place where the headings stand
     * @param headings the headings from left to right
     */
    public static SubmissionTable of(SubmissionIntakeContext context, IntakePlace place, List<String> headings) {
        SubmissionTable table = new SubmissionTable(context);
        table.readHeadings(place, headings);
        return table;
    }

    /** Starts a table that has no headings, for the problems of a file that cannot be read. */
    public static SubmissionTable unreadable(SubmissionIntakeContext context) {
        SubmissionTable table = new SubmissionTable(context);
        table.readable = false;
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
        SubmissionRow row = new SubmissionRow(context, place, headings, cells);
        row.read().ifPresent(entry -> take(row, entry));
        row.problems().forEach(this::note);
    }

    /** Notes a problem of the file itself, such as a broken record. */
    public void refuse(IntakePlace place, LocalizedText message) {
        note(IntakeProblem.of(place, message));
    }

    /** Builds the result of all rows; belongs to the end of the table. */
    public SubmissionIntake build() {
        ReportingRegister before = context.dossier().reporting();
        Map<List<Object>, Submission> submissions = new LinkedHashMap<>();
        before.submissions().forEach(one -> submissions.put(key(one), one));
        int added = 0;
        for (Report report : reports.values()) {
            Submission empty = Submission.of(context.form(), report.unit(), report.period());
            Optional<Submission> sent = sent(submissions.getOrDefault(key(empty), empty), report);
            sent.ifPresent(one -> submissions.put(key(one), one));
            added += sent.isPresent() ? 1 : 0;
        }
        if (count > 0) {
            return new SubmissionIntake(before, 0, listed());
        }
        ReportingRegister after = ReportingRegister.of(before.forms(), submissions.values())
                .withReleases(before.releases())
                .withLedgers(before.ledgers());
        return new SubmissionIntake(after, added, List.of());
    }

    private static List<Object> key(Submission submission) {
        return List.of(submission.form().id(), submission.unit(), submission.period());
    }

    private void take(SubmissionRow row, SubmissionRow.Entry entry) {
        Report report = reports.computeIfAbsent(
                List.of(entry.unit(), entry.period()),
                key -> new Report(row.place(), entry.unit(), entry.period(), entry.sending(), new ArrayList<>()));
        if (!report.sending().equals(entry.sending())) {
            row.refuse(LocalizedText.of(
                    "同一单位同一时段的各行，报送日期、岗位和零报告应一致（见 " + report.place().text() + "）",
                    "rows of one unit and period must agree on day, posts and nil, see "
                            + report.place().text()));
            return;
        }
        boolean repeated = entry.cell().isEmpty() && !row.place().equals(report.place());
        if (repeated
                || report.cells().stream()
                        .anyMatch(cell ->
                                cell.key().equals(entry.cell().orElseThrow().key()))) {
            row.refuse(
                    SubmissionColumn.ELEMENT,
                    LocalizedText.of("同一单位同一时段的同一栏目只填一行", "cell must stand once for each unit and period"));
            return;
        }
        entry.cell().ifPresent(report.cells()::add);
    }

    /** The report as it stands after the file; empty if the file adds nothing to it, or it may not be sent. */
    private Optional<Submission> sent(Submission stands, Report report) {
        if (report.moves().stream().anyMatch(stands.moves()::contains)) {
            return Optional.empty();
        }
        Optional<LocalizedText> problem = problem(stands.state(), report);
        if (problem.isPresent()) {
            refuse(report.place(), problem.get());
            return Optional.empty();
        }
        try {
            return Optional.of(stands.with(report.moves().get(stands.state() == ReviewState.RETURNED ? 1 : 0)));
        } catch (IllegalArgumentException broken) {
            String rule = String.valueOf(broken.getMessage());
            refuse(report.place(), LocalizedText.of("不符合规则：" + rule, rule));
            return Optional.empty();
        }
    }

    private static Optional<LocalizedText> problem(ReviewState state, Report report) {
        if (state != ReviewState.RETURNED && state != ReviewState.DRAFT) {
            return Optional.of(LocalizedText.of(
                    "该单位该时段的报表" + state.label().zh() + "，不能再报；退回后方可重报，锁定后只能更正",
                    "report must be a draft or sent back to be sent, is "
                            + state.label().en()));
        }
        return state == ReviewState.RETURNED && report.sending().nil()
                ? Optional.of(LocalizedText.of(
                        "退回的报表逐栏重报，不作零报告", "report that was sent back must be sent again cell by cell, not as nil"))
                : Optional.empty();
    }

    private List<IntakeProblem> listed() {
        List<IntakeProblem> listed = new ArrayList<>(problems);
        int further = count - MOST_PROBLEMS;
        if (further > 0) {
            listed.add(IntakeProblem.of(
                    IntakePlace.ofFile(context.fileName()),
                    LocalizedText.of("另有 " + further + " 处问题未列出", "has " + further + " further problems, not listed")));
        }
        return listed;
    }

    private void readHeadings(IntakePlace place, List<String> names) {
        Set<SubmissionColumn> seen = EnumSet.noneOf(SubmissionColumn.class);
        for (String name : names) {
            String heading = name.strip();
            Optional<SubmissionColumn> column = SubmissionColumn.find(heading);
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
        Arrays.stream(SubmissionColumn.values())
                .filter(column -> column.isRequired() && !seen.contains(column))
                .forEach(column -> refuseHeading(place, lacking(column)));
    }

    private void refuseHeading(IntakePlace place, LocalizedText message) {
        readable = false;
        refuse(place, message);
    }

    private static LocalizedText unknown(String heading) {
        List<String> nearest = NearestNames.of(heading, SubmissionColumn.headings(), 3);
        return LocalizedText.of(
                "表头“" + heading + "”不认识，相近的有：" + String.join("、", nearest),
                "column must be a known one, was '" + heading + "'; nearest: " + String.join(", ", nearest));
    }

    private static LocalizedText lacking(SubmissionColumn column) {
        return LocalizedText.of(
                "缺少“" + column.chinese() + "”（" + column.english() + "）列",
                "column '" + column.english() + "' (" + column.chinese() + ") must be there");
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
     * @param column what it means; empty if it is blank or not known
     */
    record Heading(String name, Optional<SubmissionColumn> column) {

        /** Above a cell that stands beyond the headings. */
        static final Heading NONE = new Heading("", Optional.empty());
    }

    /** The rows of one unit and period, and where the first of them stands. */
    private record Report(
            IntakePlace place, OrgUnitId unit, Period period, SubmissionRow.Sending sending, List<Cell> cells) {

        /** As it would be sent for the first time, and again. */
        List<SubmissionMove> moves() {
            return List.of(
                    new SubmissionMove.Submitted(
                            sending.date(), sending.signatories(), sending.nil(), cells, List.of()),
                    new SubmissionMove.Resubmitted(sending.date(), sending.signatories(), cells, List.of()));
        }
    }
}
