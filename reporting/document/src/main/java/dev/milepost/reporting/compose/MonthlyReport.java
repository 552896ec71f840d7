// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.progress.PeriodReview;
import dev.milepost.progress.Progress;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.narrative.Narrative;
import dev.milepost.reporting.narrative.NarrativeFigures;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The monthly report (月报), and likewise that of any other period: how complete the reports are, and a table for each
 * action with the usual columns, one line for each indicator. Rule 13.4. Immutable; each setting returns a new one.
 *
 * <pre>{@code
 * PeriodReview june = PeriodReview.of(progress, Period.month(2023, 6));
 * ReportDocument report = MonthlyReport.of(dossier, june).in(Locale.CHINA).compose();
 * }</pre>
 */
public final class MonthlyReport {

    private final Dossier dossier;
    private final PeriodReview review;
    // Set before a copy is handed out, never after.
    private PhrasePack phrases = PhrasePack.standard();
    private Locale locale = Locale.CHINA;
    private Stage stage = Stage.DRAFT;
    private boolean byUnit;

    private MonthlyReport(Dossier dossier, PeriodReview review) {
        this.dossier = requireNonNull(dossier, "dossier");
        this.review = requireNonNull(review, "review");
    }

    /** Prepares a draft in Chinese without the units below. */
    public static MonthlyReport of(Dossier dossier, PeriodReview review) {
        return new MonthlyReport(dossier, review);
    }

    /** Returns this report in the given language, Chinese or English. */
    public MonthlyReport in(Locale language) {
        requireNonNull(language, "language");
        return changed(copy -> copy.locale = language);
    }

    /** Returns this report as draft or final report. */
    public MonthlyReport stage(Stage draftOrFinal) {
        requireNonNull(draftOrFinal, "draftOrFinal");
        return changed(copy -> copy.stage = draftOrFinal);
    }

    /** Returns this report with other phrases. */
    public MonthlyReport phrases(PhrasePack pack) {
        requireNonNull(pack, "pack");
        return changed(copy -> copy.phrases = pack);
    }

    /** Returns this report with a further annex: of each indicator a table with a line for each unit below. */
    public MonthlyReport byUnit() {
        return changed(copy -> copy.byUnit = true);
    }

    private MonthlyReport changed(Consumer<MonthlyReport> change) {
        MonthlyReport copy = new MonthlyReport(dossier, review);
        copy.phrases = phrases;
        copy.locale = locale;
        copy.stage = stage;
        copy.byUnit = byUnit;
        change.accept(copy);
        return copy;
    }

    /**
     * Composes the document.
     *
     * @throws FinalRefusedException if it is to be final while an issue of the progress is an error
     */
    public ReportDocument compose() {
        Progress progress = review.progress();
        List<Issue> issues = progress.issues();
        List<LocalizedText> errors = FinalRefusedException.errors(issues);
        if (stage == Stage.FINAL && !errors.isEmpty()) {
            throw new FinalRefusedException(errors);
        }
        NarrativeFigures figures = new NarrativeFigures(dossier, progress, locale);
        Composition composition =
                new Composition(dossier, progress, issues, Narrative.empty(), figures, phrases, locale, stage);
        return document(composition, OwedReports.of(progress, review.period()));
    }

    private ReportDocument document(Composition composition, OwedReports owed) {
        MonthlyTables tables = new MonthlyTables(composition, review);
        ReportDocument.Builder document = composition
                .document("monthly-report")
                .title(title(composition))
                .addAll(new MonthlyBody(composition, review, owed).blocks());
        tables.byAction().ifPresent(document::annex);
        if (byUnit) {
            tables.byUnit().ifPresent(document::annex);
        }
        new ReportingAnnex(composition, owed).annex().ifPresent(document::annex);
        composition.figures().notes().forEach(document::explanation);
        return document.build();
    }

    private String title(Composition composition) {
        String kind = composition.phrase("title." + review.period().type());
        return composition.phrase(
                "title.monthly",
                Map.of(
                        "campaign",
                        dossier.campaign().name().in(locale),
                        "period",
                        review.period().text(locale),
                        "kind",
                        kind));
    }
}
