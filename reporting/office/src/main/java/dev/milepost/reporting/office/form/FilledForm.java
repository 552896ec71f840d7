// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.quantity.MissingReason;
import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.IntakeProblem;
import dev.milepost.reporting.intake.SubmissionIntake;
import dev.milepost.reporting.intake.SubmissionIntakeContext;
import dev.milepost.reporting.intake.SubmissionTable;
import dev.milepost.submission.CellKey;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was filled into the sheet of a form, row by row, on its way to the intake. */
final class FilledForm {
    private static final List<String> HEADINGS = List.of(
            "unit",
            "period",
            "date",
            "preparer",
            "reviewer",
            "head",
            "nil",
            "element",
            "category",
            "value",
            "assurance",
            "note");

    private final FormSheet form;
    private final FilledCells cells;
    private final SubmissionIntakeContext context;
    private final List<IntakeProblem> problems;
    private final Map<HeadField, String> head = new EnumMap<>(HeadField.class);
    private final List<Filled> rows = new ArrayList<>();

    /** A row in which something was filled in. */
    private record Filled(int row, CellKey key, String value, String assurance, String note) {}

    FilledForm(FormSheet form, FilledCells cells, SubmissionIntakeContext context, List<IntakeProblem> problems) {
        this.form = form;
        this.cells = cells;
        this.context = context;
        this.problems = problems;
        for (HeadField field : HeadField.values()) {
            head.put(field, cells.text(field.row(), HeadField.FIELD.place()));
        }
        for (int i = 0; i < form.form().cells().size(); i++) {
            row(form.row(i), form.form().cells().get(i));
        }
        boolean nil = isNil();
        if (nil) {
            rows.forEach(row -> refuse(
                    FormColumn.VALUE.address(row.row()),
                    LocalizedText.of("零报告不填此格", "cell must be blank in a nil report, was '" + row.value() + "'")));
        } else if (rows.isEmpty() && problems.isEmpty()) {
            refuse(
                    FormColumn.VALUE.address(FormSheet.FIRST_ROW),
                    LocalizedText.of("没有填写任何数值；确无发生的请填零报告", "form must have a value, or be a nil report"));
        }
    }

    private boolean isNil() {
        String text = head.getOrDefault(HeadField.NIL, "");
        return text.equals("是") || text.equalsIgnoreCase("true");
    }

    private void row(int row, CellKey key) {
        String value = cells.text(row, FormColumn.VALUE.place());
        String missing = cells.text(row, FormColumn.MISSING.place());
        String assurance = cells.text(row, FormColumn.ASSURANCE.place());
        String note = cells.text(row, FormColumn.NOTE.place());
        if (!value.isEmpty() && !missing.isEmpty()) {
            refuse(
                    FormColumn.MISSING.address(row),
                    LocalizedText.of("填了数值就不填缺数原因", "reason must be blank beside a value, was '" + missing + "'"));
        }
        String said = missing.isEmpty() ? value : reason(row, missing);
        if (!said.isEmpty()) {
            rows.add(new Filled(row, key, said, assurance, note));
        } else if (!assurance.isEmpty() || !note.isEmpty()) {
            refuse(
                    FormColumn.VALUE.address(row),
                    LocalizedText.of("填了可信度或备注，未填数值", "value must be there beside an assurance or a note"));
        }
    }

    private String reason(int row, String words) {
        Optional<MissingReason> reason = FormChoices.reasons().stream()
                .filter(one ->
                        one.label().zh().equals(words) || one.label().en().equalsIgnoreCase(words))
                .findFirst();
        if (reason.isEmpty()) {
            refuse(
                    FormColumn.MISSING.address(row),
                    LocalizedText.of(
                            "缺数原因只能填未监测或不涉及，所填为“" + words + "”",
                            "reason must be not measured or not applicable, was '" + words + "'"));
        }
        return reason.map(one -> "missing:" + one.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Hands in the rows, if the intake takes them. */
    SubmissionIntake handIn() {
        SubmissionTable table = SubmissionTable.of(context, IntakePlace.ofFile(context.fileName()), HEADINGS);
        Map<String, Integer> rowsByPlace = new HashMap<>();
        if (isNil()) {
            table.row(cells.place(HeadField.NIL.address()), words(List.of("", "", "", "", "")));
        }
        for (Filled row : rows) {
            IntakePlace place = cells.place(FormColumn.VALUE.address(row.row()));
            rowsByPlace.put(place.text(), row.row());
            table.row(
                    place,
                    words(List.of(
                            row.key().element().value(),
                            row.key().category(),
                            row.value(),
                            row.assurance(),
                            row.note())));
        }
        SubmissionIntake intake = table.build();
        return new SubmissionIntake(
                intake.register(),
                intake.added(),
                intake.problems().stream()
                        .map(problem -> placed(problem, rowsByPlace))
                        .distinct()
                        .toList());
    }

    private List<String> words(List<String> cell) {
        List<String> words =
                new ArrayList<>(List.of(form.unit().id().value(), form.period().toString()));
        for (HeadField field : HeadField.values()) {
            words.add(head.getOrDefault(field, ""));
        }
        words.addAll(cell);
        return words;
    }

    /** The intake knows rows; the reader of the message looks for the cell, which may stand above them all. */
    private IntakeProblem placed(IntakeProblem problem, Map<String, Integer> rowsByPlace) {
        Optional<String> address = problem.column()
                .flatMap(heading -> headAddress(heading)
                        .or(() -> Optional.ofNullable(
                                        rowsByPlace.get(problem.place().text()))
                                .flatMap(row -> rowAddress(heading, row))));
        return address.map(at -> new IntakeProblem(cells.place(at), problem.column(), problem.message()))
                .orElse(problem);
    }

    private static Optional<String> headAddress(String heading) {
        for (HeadField field : HeadField.values()) {
            if (field.heading().equals(heading)) {
                return Optional.of(field.address());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> rowAddress(String heading, int row) {
        return switch (heading) {
            case "assurance" -> Optional.of(FormColumn.ASSURANCE.address(row));
            case "note" -> Optional.of(FormColumn.NOTE.address(row));
            default -> Optional.empty();
        };
    }

    /** As it was before, with what is wrong. */
    SubmissionIntake failed() {
        return new SubmissionIntake(context.dossier().reporting(), 0, problems);
    }

    private void refuse(String address, LocalizedText message) {
        problems.add(IntakeProblem.of(cells.place(address), message));
    }
}
