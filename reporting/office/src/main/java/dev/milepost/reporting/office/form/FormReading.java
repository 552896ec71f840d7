// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.dossier.Dossier;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.IntakeProblem;
import dev.milepost.reporting.intake.SubmissionIntake;
import dev.milepost.reporting.intake.SubmissionIntakeContext;
import dev.milepost.submission.CellKey;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads one workbook once: first what it says of itself, then its labels, then what was filled in. */
final class FormReading {
    private final XSSFWorkbook book;
    private final SubmissionIntakeContext context;
    private final List<IntakeProblem> problems = new ArrayList<>();

    FormReading(XSSFWorkbook book, SubmissionIntakeContext context) {
        this.book = book;
        this.context = context;
    }

    SubmissionIntake read() {
        Optional<FormSheet> form = form();
        Optional<XSSFSheet> sheet = form.flatMap(one -> Optional.ofNullable(book.getSheet(one.name())));
        if (form.isPresent() && sheet.isEmpty()) {
            String name = form.get().name();
            refuse(LocalizedText.of("工作簿缺少工作表“" + name + "”", "workbook must have a sheet '" + name + "'"));
        }
        if (sheet.isEmpty()) {
            return failed();
        }
        FilledCells cells = new FilledCells(context.fileName(), sheet.get(), problems);
        labels(form.get(), cells);
        FilledForm filled = new FilledForm(form.get(), cells, context, problems);
        return problems.isEmpty() ? filled.handIn() : filled.failed();
    }

    private Optional<FormSheet> form() {
        XSSFSheet hidden = book.getSheet(FormManifest.SHEET);
        if (hidden == null) {
            refuse(notOurs());
            return Optional.empty();
        }
        FilledCells cells = new FilledCells(context.fileName(), hidden, problems);
        List<String> words = new ArrayList<>();
        for (int row = 0; row < FormManifest.LENGTH; row++) {
            words.add(cells.text(row, 0));
        }
        FormManifest manifest = FormManifest.of(words);
        if (!manifest.format().equals(FormManifest.FORMAT)) {
            refuse(notOurs());
            return Optional.empty();
        }
        Optional<FormSheet> form = sheet(manifest);
        form.ifPresent(one -> compare(manifest, FormManifest.of(one)));
        return problems.isEmpty() ? form : Optional.empty();
    }

    private static LocalizedText notOurs() {
        return LocalizedText.of(
                "不是由本系统生成的填报工作簿", "workbook must be one that was made to be filled in, with its hidden sheet");
    }

    private Optional<FormSheet> sheet(FormManifest manifest) {
        Dossier dossier = context.dossier();
        Optional<OrgUnit> unit = dossier.organisation().units().stream()
                .filter(one -> one.id().value().equals(manifest.unit()))
                .findFirst();
        Optional<Period> period = period(manifest.period());
        if (unit.isEmpty() || period.isEmpty()) {
            refuse(LocalizedText.of(
                    "工作簿所属单位“" + manifest.unit() + "”或时段“" + manifest.period() + "”不认识",
                    "workbook must be of a known unit and period, was of '" + manifest.unit() + "' and '"
                            + manifest.period() + "'"));
            return Optional.empty();
        }
        Locale locale = manifest.language().equals("en") ? Locale.UK : Locale.CHINA;
        return Optional.of(new FormSheet(dossier, context.form(), unit.get(), period.get(), locale));
    }

    private static Optional<Period> period(String text) {
        try {
            return Optional.of(Period.parse(text));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private void compare(FormManifest found, FormManifest expected) {
        compare("活动", "campaign", found.campaign(), expected.campaign());
        compare("报表", "form", found.form(), expected.form());
        if (problems.isEmpty() && !found.cells().equals(expected.cells())) {
            refuse(LocalizedText.of(
                    "报表的栏目在工作簿生成后有变化，请用新的工作簿填报",
                    "cells of the form must be those of the workbook, have changed since it was made"));
        }
    }

    private void compare(String zh, String en, String found, String expected) {
        if (!found.equals(expected)) {
            refuse(LocalizedText.of(
                    "工作簿的" + zh + "应为“" + expected + "”，是“" + found + "”",
                    en + " of the workbook must be '" + expected + "', was '" + found + "'"));
        }
    }

    private void labels(FormSheet form, FilledCells cells) {
        form.labels().forEach((address, expected) -> {
            String found = cells.label(address);
            if (!found.equals(expected)) {
                problems.add(IntakeProblem.of(
                        cells.place(address),
                        LocalizedText.of(
                                "此格应为“" + expected + "”，是“" + found + "”；请勿改动、移动或合并表头和栏目",
                                "label must be '" + expected + "', was '" + found + "'")));
            }
        });
        for (int i = 0; i < form.form().cells().size(); i++) {
            CellKey key = form.form().cells().get(i);
            cells.checkMerged(form.row(i), key.toString());
        }
    }

    private void refuse(LocalizedText message) {
        problems.add(IntakeProblem.of(IntakePlace.ofFile(context.fileName()), message));
    }

    private SubmissionIntake failed() {
        return new SubmissionIntake(context.dossier().reporting(), 0, problems);
    }
}
