// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import dev.milepost.submission.Cell;
import dev.milepost.submission.CellKey;
import dev.milepost.submission.Form;
import dev.milepost.submission.Signatories;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row of a table of what is handed in on a form: who sent what, and a cell; every wrong cell is a problem. */
final class SubmissionRow {

    private final SubmissionIntakeContext context;
    private final FactRules rules;
    private final IntakePlace place;
    private final Map<SubmissionColumn, String> cells = new EnumMap<>(SubmissionColumn.class);
    private final Map<SubmissionColumn, String> headings = new EnumMap<>(SubmissionColumn.class);
    private final List<IntakeProblem> problems = new ArrayList<>();

    SubmissionRow(
            SubmissionIntakeContext context,
            IntakePlace place,
            List<SubmissionTable.Heading> named,
            List<String> texts) {
        this.context = context;
        this.rules = new FactRules(context.file());
        this.place = place;
        for (int i = 0; i < texts.size(); i++) {
            put(
                    i < named.size() ? named.get(i) : SubmissionTable.Heading.NONE,
                    i + 1,
                    texts.get(i).strip());
        }
    }

    /**
     * A row that can be taken.
     *
     * @param unit who hands in
     * @param period of which period
     * @param sending when, by whom, and whether it is a nil report
     * @param cell what is filled in; empty in a nil report
     */
    record Entry(OrgUnitId unit, Period period, Sending sending, Optional<Cell> cell) {}

    /**
     * What all rows of one report say alike.
     *
     * @param date the day it was sent
     * @param signatories who signed it
     * @param nil whether it is a nil report
     */
    record Sending(LocalDate date, Signatories signatories, boolean nil) {}

    /** What the row says, or empty if a cell is wrong. */
    Optional<Entry> read() {
        Optional<Period> period = required(SubmissionColumn.PERIOD, this::period);
        Optional<OrgUnitId> unit = required(SubmissionColumn.UNIT, text -> unit(text, period));
        Optional<LocalDate> date = required(SubmissionColumn.DATE, CellText::date);
        Optional<Signatories> signatories = signatories();
        boolean nil = optional(SubmissionColumn.NIL, SubmissionRow::flag).orElse(false);
        Optional<Cell> cell = nil ? nothing() : cell();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Sending sending = new Sending(date.orElseThrow(), signatories.orElseThrow(), nil);
        return Optional.of(new Entry(unit.orElseThrow(), period.orElseThrow(), sending, cell));
    }

    /** Notes what is wrong with a column. */
    void refuse(SubmissionColumn column, LocalizedText message) {
        problems.add(IntakeProblem.of(place, message).inColumn(headings.getOrDefault(column, column.english())));
    }

    /** Notes what is wrong with the row. */
    void refuse(LocalizedText message) {
        problems.add(IntakeProblem.of(place, message));
    }

    /** Where it stands. */
    IntakePlace place() {
        return place;
    }

    /** What is wrong with the row, in the order it was met. */
    List<IntakeProblem> problems() {
        return problems;
    }

    private void put(SubmissionTable.Heading heading, int number, String text) {
        heading.column().ifPresent(column -> {
            cells.put(column, text);
            headings.put(column, heading.name());
        });
        if (heading.column().isEmpty() && !text.isEmpty()) {
            refuse(LocalizedText.of(
                    "第 " + number + " 格“" + text + "”上方没有表头",
                    "cell " + number + " must stand under a heading, was '" + text + "'"));
        }
    }

    private Period period(String text) {
        Period period = CellText.period(text);
        Form form = context.form();
        if (period.type() != form.periodType()) {
            throw new RefusedException(
                    "本表按" + form.periodType().label().zh() + "填报，所填时段为“" + text + "”",
                    "period must be a " + form.periodType().label().en() + " as the form asks, was '" + text + "'");
        }
        return period;
    }

    private OrgUnitId unit(String text, Optional<Period> period) {
        OrgUnit unit = context.dossier().organisation().get(rules.unit(text));
        boolean owes = context.form().isOwedBy(unit)
                && period.map(Period::lastDay)
                        .filter(day -> !unit.existsOn(day))
                        .isEmpty();
        if (!owes) {
            throw new RefusedException(
                    "单位“" + text + "”不填报本表" + period.map(one -> " " + one).orElse(""),
                    "unit must be one that owes the form"
                            + period.map(one -> " for " + one).orElse("") + ", was '" + text + "'");
        }
        return unit.id();
    }

    private Optional<Signatories> signatories() {
        Optional<LocalizedText> preparer = required(SubmissionColumn.PREPARER, CellText::text);
        Optional<LocalizedText> reviewer = optional(SubmissionColumn.REVIEWER, CellText::text);
        Optional<LocalizedText> head = optional(SubmissionColumn.HEAD, CellText::text);
        try {
            return preparer.map(one -> new Signatories(one, reviewer, head));
        } catch (IllegalArgumentException same) {
            refuse(SubmissionColumn.REVIEWER, LocalizedText.of("审核岗位不能与填报岗位相同", String.valueOf(same.getMessage())));
            return Optional.empty();
        }
    }

    private static boolean flag(String text) {
        return CellText.flag(text)
                .orElseThrow(() -> new RefusedException(
                        "零报告应填“是”或“否”，所填为“" + text + "”", "nil must be true or false, was '" + text + "'"));
    }

    /** A nil report says nothing of any cell: zero is said of all. */
    private Optional<Cell> nothing() {
        for (SubmissionColumn column : List.of(
                SubmissionColumn.ELEMENT,
                SubmissionColumn.CATEGORY,
                SubmissionColumn.VALUE,
                SubmissionColumn.ASSURANCE,
                SubmissionColumn.NOTE)) {
            if (!text(column).isEmpty()) {
                refuse(
                        column,
                        LocalizedText.of("零报告不填此格", "cell must be blank in a nil report, was '" + text(column) + "'"));
            }
        }
        return Optional.empty();
    }

    private Optional<Cell> cell() {
        Optional<DataElement> element = required(SubmissionColumn.ELEMENT, rules::element);
        if (element.isEmpty()) {
            return Optional.empty();
        }
        CellKey key = CellKey.of(element.get().id(), text(SubmissionColumn.CATEGORY));
        if (!context.form().cells().contains(key)) {
            refuse(
                    SubmissionColumn.ELEMENT,
                    LocalizedText.of("本表没有栏目“" + key + "”", "cell must be one of the form, was '" + key + "'"));
            return Optional.empty();
        }
        Optional<Value> value = optional(SubmissionColumn.VALUE, text -> CellText.value(text, element.get()));
        Assurance assurance =
                optional(SubmissionColumn.ASSURANCE, SubmissionRow::assurance).orElse(Assurance.COMPUTED);
        Optional<LocalizedText> note = optional(SubmissionColumn.NOTE, CellText::text);
        try {
            return Optional.of(new Cell(key, value, assurance, note));
        } catch (IllegalArgumentException broken) {
            refuse(
                    SubmissionColumn.VALUE,
                    LocalizedText.of(
                            "缺数原因只能填未监测或不涉及，所填为“" + text(SubmissionColumn.VALUE) + "”",
                            String.valueOf(broken.getMessage())));
            return Optional.empty();
        }
    }

    private static Assurance assurance(String text) {
        return CellText.constant("可信度", "assurance", text, Assurance.class, Assurance::label);
    }

    private String text(SubmissionColumn column) {
        return cells.getOrDefault(column, "");
    }

    private <T> Optional<T> required(SubmissionColumn column, Function<String, T> reading) {
        if (text(column).isEmpty()) {
            refuse(column, LocalizedText.of("不能为空", "cell must not be blank"));
        }
        return optional(column, reading);
    }

    private <T> Optional<T> optional(SubmissionColumn column, Function<String, T> reading) {
        try {
            return Optional.of(text(column)).filter(text -> !text.isEmpty()).map(reading);
        } catch (RefusedException refused) {
            refuse(column, refused.problem());
            return Optional.empty();
        }
    }
}
