// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.dossier.Dossier;
import dev.milepost.json.DossierJson;
import dev.milepost.json.RankingJson;
import dev.milepost.json.RedBlackListJson;
import dev.milepost.period.Period;
import dev.milepost.progress.PeriodReview;
import dev.milepost.reporting.compose.Bulletin;
import dev.milepost.reporting.compose.FinalRefusedException;
import dev.milepost.reporting.compose.LedgerSheet;
import dev.milepost.reporting.compose.MonthlyReport;
import dev.milepost.reporting.compose.ReminderList;
import dev.milepost.reporting.compose.WorkSummary;
import dev.milepost.reporting.dashboard.DashboardExporter;
import dev.milepost.reporting.dashboard.DashboardOptions;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.export.DataExporter;
import dev.milepost.reporting.export.DataExporters;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.export.ReportExporters;
import dev.milepost.reporting.ical.DueCalendar;
import dev.milepost.reporting.narrative.Narrative;
import dev.milepost.reporting.narrative.NarrativeException;
import dev.milepost.scoring.RedBlackList;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The files of a report: first all are made, then all are written, so that a failure leaves nothing half done. */
final class Publication {

    private static final List<String> REPORTS = List.of("docx", "pdf", "xlsx", "markdown", "html", "text");
    private static final List<String> DATA = List.of("csv", "json");

    private final Map<Path, byte[]> files = new LinkedHashMap<>();

    /**
     * Makes the work summary and the data of a campaign in one language.
     *
     * @throws WrongInputException if the words are wrong, or a final report is refused
     * @throws UncheckedIOException never in practice: the files are made in memory
     */
    Publication add(Path directory, Evaluation evaluation, Optional<Words> words, Locale locale, Stage stage) {
        addReport(directory.resolve("work-summary"), compose(evaluation, words, locale, stage));
        try {
            for (String name : DATA) {
                DataExporter exporter = DataExporters.named(name);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                exporter.export(evaluation.progress(), locale, out);
                files.put(directory.resolve("progress." + exporter.fileExtension()), out.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        addDashboard(directory, evaluation, locale);
        addForNextPeriod(directory, evaluation);
        return this;
    }

    /**
     * Makes the report of a month or another period, with the units below.
     *
     * @throws WrongInputException if a final report is refused
     */
    Publication addPeriod(Path directory, Evaluation evaluation, Period period, Locale locale, Stage stage) {
        ReportDocument report =
                refusing(() -> MonthlyReport.of(evaluation.dossier(), PeriodReview.of(evaluation.progress(), period))
                        .in(locale)
                        .stage(stage)
                        .byUnit()
                        .compose());
        addReport(directory.resolve("report-" + period), report);
        return this;
    }

    /**
     * Makes the inspection circular of the period that was scored, under the red head of the office that issues it, to
     * the units below; nothing if nothing was scored.
     *
     * @throws WrongInputException if the words are wrong, or a final report is refused
     */
    Publication addBulletin(Path directory, Evaluation evaluation, Words words, Locale locale, Stage stage) {
        evaluation
                .scoring()
                .ifPresent(scoring -> addReport(
                        directory.resolve("bulletin"),
                        refusing(() -> Bulletin.of(
                                        evaluation.dossier(),
                                        PeriodReview.of(
                                                evaluation.progress(),
                                                scoring.ranking().period()))
                                .scoring(scoring)
                                .narrative(words.parseBulletin())
                                .head(head(evaluation, locale))
                                .in(locale)
                                .stage(stage)
                                .compose())));
        return this;
    }

    private static OfficialHead head(Evaluation evaluation, Locale locale) {
        Dossier dossier = evaluation.dossier();
        OfficialHead.Builder head =
                OfficialHead.builder().issuer(issuer(dossier).in(locale));
        dossier.organisation().children(dossier.campaign().unit()).stream()
                .map(unit -> unit.name().in(locale))
                .forEach(head::addressee);
        return head.build();
    }

    private static LocalizedText issuer(Dossier dossier) {
        return dossier.campaign()
                .issuer()
                .orElseGet(() -> dossier.organisation().root().name());
    }

    /**
     * Makes what an office sends around in the reporting month: reminders with the workbooks to fill in, due days and
     * ledgers. Rules 13.1, 13.5.
     *
     * @throws UncheckedIOException if memory could not be written, which does not happen
     */
    Publication addReporting(Path directory, Evaluation evaluation, Locale locale) {
        Dossier dossier = evaluation.dossier();
        LocalDate date = evaluation.progress().when().date();
        if (!dossier.reporting().forms().isEmpty()) {
            addReport(
                    directory.resolve("reminder-list"),
                    anchored(
                            evaluation,
                            ReminderList.of(dossier, date).in(locale).compose()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                DueCalendar.of(dossier, date).in(locale).write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            files.put(directory.resolve("due-reports.ics"), out.toByteArray());
            ReturnForms.of(dossier, date, locale).forEach((name, bytes) -> files.put(directory.resolve(name), bytes));
        }
        LocalizedText issuer = issuer(dossier);
        dossier.reporting()
                .ledgers()
                .forEach(ledger -> addReport(
                        directory.resolve("ledger-" + ledger.id()),
                        anchored(
                                evaluation,
                                LedgerSheet.of(ledger, dossier.organisation(), issuer, date)
                                        .in(locale)
                                        .compose())));
        return this;
    }

    /** What is composed of the dossier alone names the records that were read just as the reports of figures do. */
    private static ReportDocument anchored(Evaluation evaluation, ReportDocument sheet) {
        return evaluation.progress().anchor().map(sheet::withAnchor).orElse(sheet);
    }

    private void addReport(Path place, ReportDocument report) {
        try {
            for (String name : REPORTS) {
                ReportExporter exporter = ReportExporters.named(name);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                exporter.export(report, out);
                files.put(
                        place.resolveSibling(place.getFileName() + "." + exporter.fileExtension()), out.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addDashboard(Path directory, Evaluation evaluation, Locale locale) {
        DashboardOptions options = evaluation
                .scoring()
                .map(scoring -> DashboardOptions.standard().withScores(scoring.ranking(), scoring.sheets()))
                .orElse(DashboardOptions.standard());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new DashboardExporter(options).export(evaluation.progress(), locale, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(directory.resolve("dashboard.html"), out.toByteArray());
    }

    /** What the next period begins with: the campaign to come, and the ranking and lists to compare with. */
    private void addForNextPeriod(Path directory, Evaluation evaluation) {
        evaluation
                .next()
                .ifPresent(next -> addText(directory.resolve("next-campaign.json"), DossierJson.write(next.dossier())));
        evaluation.scoring().ifPresent(scoring -> {
            addText(directory.resolve("ranking.json"), RankingJson.write(scoring.ranking()));
            for (RedBlackList list : scoring.lists()) {
                String peers = list.peers().isEmpty() ? "" : "-" + list.peers();
                addText(directory.resolve("red-black-list" + peers + ".json"), RedBlackListJson.write(list));
            }
        });
    }

    private void addText(Path file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes all files: each beside its place first, then all are moved there.
     *
     * @throws WrongInputException if a directory cannot be written
     */
    void write() {
        Map<Path, Path> written = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> file : files.entrySet()) {
                Path place = file.getKey().toAbsolutePath();
                Path temporary = place.resolveSibling("." + place.getFileName() + ".part");
                Files.createDirectories(temporary.getParent());
                written.put(temporary, place);
                Files.write(temporary, file.getValue());
            }
            for (Map.Entry<Path, Path> move : written.entrySet()) {
                Files.move(move.getKey(), move.getValue(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new WrongInputException(
                    "无法写入目录：" + e.getMessage(), "cannot write to the directory: " + e.getMessage());
        } finally {
            written.keySet().forEach(Publication::deleteIfThere);
        }
    }

    private static ReportDocument compose(Evaluation evaluation, Optional<Words> words, Locale locale, Stage stage) {
        return refusing(() -> {
            Narrative narrative = words.map(text -> text.parse(evaluation)).orElseGet(Narrative::empty);
            WorkSummary summary = WorkSummary.of(
                            evaluation.dossier(),
                            evaluation.progress(),
                            evaluation.progress().issues())
                    .narrative(narrative)
                    .in(locale)
                    .stage(stage);
            WorkSummary beside =
                    evaluation.provisional().map(summary::provisional).orElse(summary);
            WorkSummary scored = evaluation.scoring().map(beside::scoring).orElse(beside);
            for (SentUp sent : evaluation.sentUp()) {
                scored = scored.changes(sent.release(), sent.changes());
            }
            WorkSummary compared = scored;
            return evaluation.next().map(compared::next).orElse(compared).compose();
        });
    }

    /**
     * Wrong words and what keeps a report from being final are the user's to mend.
     *
     * @throws WrongInputException if the words are wrong, or a final report is refused
     */
    private static ReportDocument refusing(Supplier<ReportDocument> composing) {
        try {
            return composing.get();
        } catch (NarrativeException e) {
            throw new WrongInputException(e.message(Locale.CHINESE), e.message(Locale.ENGLISH));
        } catch (FinalRefusedException e) {
            throw notFinal(e);
        }
    }

    private static WrongInputException notFinal(FinalRefusedException e) {
        return new WrongInputException(
                WrongInputException.NOT_FINAL, e.message(Locale.CHINESE), e.message(Locale.ENGLISH));
    }

    private static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The user's own words.
     *
     * @param file their file
     * @param charset its charset
     */
    record Words(InputFile file, Charset charset) {

        Narrative parseBulletin() {
            return Narrative.parseBulletin(file.name(), file.text(charset));
        }

        Narrative parse(Evaluation evaluation) {
            return Narrative.parse(
                    file.name(), file.text(charset), evaluation.dossier().campaign());
        }
    }
}
