// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.edition.NextEdition;
import dev.milepost.explanation.Issue;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProvisionalView;
import dev.milepost.progress.StatementOfChanges;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.narrative.Narrative;
import dev.milepost.reporting.narrative.NarrativeFigures;
import dev.milepost.submission.Release;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The year's work summary: chapters of prose with the figures in their sentences, and annexes with the tables.
 * Immutable; each setting returns a new one.
 *
 * <pre>{@code
 * ReportDocument summary = WorkSummary.of(dossier, progress, issues).narrative(narrative).in(Locale.CHINA).compose();
 * }</pre>
 */
public final class WorkSummary {

    private final Dossier dossier;
    private final Progress progress;
    private final List<Issue> issues;
    // Set before a copy is handed out, never after.
    private Narrative narrative = Narrative.empty();
    private PhrasePack phrases = PhrasePack.standard();
    private Locale locale = Locale.CHINA;
    private Stage stage = Stage.DRAFT;
    private Optional<ScoringResults> scoring = Optional.empty();
    private Optional<NextEdition> next = Optional.empty();
    private Optional<ProvisionalView> provisional = Optional.empty();
    private Map<Release, StatementOfChanges> changes = Map.of();
    private boolean charts;
    private boolean courses;

    private WorkSummary(Dossier dossier, Progress progress, List<Issue> issues) {
        this.dossier = requireNonNull(dossier, "dossier");
        this.progress = requireNonNull(progress, "progress");
        this.issues = issues;
    }

    /**
     * Prepares a draft in Chinese without a narrative.
     *
     * @param dossier the campaign with its inspections and activities
     * @param progress how the campaign stands
     * @param issues what plausibility found; the issues of the progress itself are added
     */
    public static WorkSummary of(Dossier dossier, Progress progress, Collection<Issue> issues) {
        List<Issue> all = Stream.concat(issues.stream(), progress.issues().stream())
                .distinct()
                .sorted()
                .toList();
        return new WorkSummary(dossier, progress, all);
    }

    /** Returns this summary with the user's own words. */
    public WorkSummary narrative(Narrative words) {
        requireNonNull(words, "words");
        return changed(copy -> copy.narrative = words);
    }

    /** Returns this summary in the given language, Chinese or English. */
    public WorkSummary in(Locale language) {
        requireNonNull(language, "language");
        return changed(copy -> copy.locale = language);
    }

    /** Returns this summary as draft or final report. */
    public WorkSummary stage(Stage draftOrFinal) {
        requireNonNull(draftOrFinal, "draftOrFinal");
        return changed(copy -> copy.stage = draftOrFinal);
    }

    /** Returns this summary with other phrases. */
    public WorkSummary phrases(PhrasePack pack) {
        requireNonNull(pack, "pack");
        return changed(copy -> copy.phrases = pack);
    }

    /**
     * Returns this summary with the ranking of units by scores, the deductions behind it, and the lists drawn from it.
     */
    public WorkSummary scoring(ScoringResults results) {
        return changed(copy -> copy.scoring = Optional.of(results));
    }

    /** Returns this summary with what goes on in the next campaign. */
    public WorkSummary next(NextEdition edition) {
        return changed(copy -> copy.next = Optional.of(edition));
    }

    /** Returns this summary with provisional figures beside the official ones. Rule 13.2. */
    public WorkSummary provisional(ProvisionalView view) {
        return changed(copy -> copy.provisional = Optional.of(view));
    }

    /**
     * Returns this summary with how the figures that were sent up differ from what is known now, beside what it tells
     * of other releases. Rule 13.3.
     *
     * @param release what was sent up
     * @param statement how it differs from what is known now
     * @throws IllegalArgumentException if the statement is of another day or other knowledge than the release
     */
    public WorkSummary changes(Release release, StatementOfChanges statement) {
        checkArgument(
                release.when().equals(statement.sent().when()),
                "statement of changes must be of release '%s' at %s, was of %s",
                release.id(),
                release.when(),
                statement.sent().when());
        Map<Release, StatementOfChanges> all = new LinkedHashMap<>(changes);
        all.put(release, statement);
        return changed(copy -> copy.changes = Collections.unmodifiableMap(all));
    }

    /**
     * Returns this summary with an annex of charts: the completion of each action's indicators against their targets,
     * and how many indicators stand how. A format that does not draw prints their tables.
     */
    public WorkSummary charts() {
        return changed(copy -> copy.charts = true);
    }

    /**
     * Returns this summary with an annex of how each target of the campaign's unit that is to be reached step by step
     * came along, period by period, beside what was expected of it (rule 6.6). A format that does not draw prints the
     * tables.
     */
    public WorkSummary courses() {
        return changed(copy -> copy.courses = true);
    }

    private WorkSummary changed(Consumer<WorkSummary> change) {
        WorkSummary copy = new WorkSummary(dossier, progress, issues);
        copy.narrative = narrative;
        copy.phrases = phrases;
        copy.locale = locale;
        copy.stage = stage;
        copy.scoring = scoring;
        copy.next = next;
        copy.provisional = provisional;
        copy.changes = changes;
        copy.charts = charts;
        copy.courses = courses;
        change.accept(copy);
        return copy;
    }

    /**
     * Composes the document. A draft marks gaps and appends a check list, with the numbers of the narrative that differ
     * from the figures they speak of; a final report has neither.
     *
     * @throws dev.milepost.reporting.narrative.NarrativeException if a placeholder of the narrative names nothing known
     * @throws FinalRefusedException if it is to be final while an issue is an error or a gap stands
     */
    public ReportDocument compose() {
        NarrativeFigures figures = new NarrativeFigures(dossier, progress, locale);
        narrative.check(figures, locale);
        List<Issue> found = Stream.concat(issues.stream(), narrative.issues(figures).stream())
                .distinct()
                .sorted()
                .toList();
        Composition composition = new Composition(dossier, progress, found, narrative, figures, phrases, locale, stage);
        List<Block> body = new SummaryBody(composition).blocks();
        List<String> gaps = Gaps.of(body);
        if (stage == Stage.FINAL) {
            refuseWhileUnfinished(gaps);
        }
        List<Annex> annexes = new ArrayList<>(new Annexes(composition).all());
        if (charts) {
            new ChartBlocks(composition).annex().ifPresent(annexes::add);
        }
        if (courses) {
            new CourseBlocks(composition).annex().ifPresent(annexes::add);
        }
        provisional
                .flatMap(view -> new ProvisionalAnnex(composition, view).annex())
                .ifPresent(annexes::add);
        changes.forEach((release, statement) -> annexes.add(new ChangesAnnex(composition, release, statement).annex()));
        scoring.map(results -> new ScoringAnnex(composition, results).annex()).ifPresent(annexes::add);
        next.flatMap(edition -> new NextEditionAnnex(composition, edition).annex())
                .ifPresent(annexes::add);
        if (stage == Stage.DRAFT) {
            annexes.add(new CheckList(composition, gaps).annex());
        }
        return document(composition, body, annexes);
    }

    private ReportDocument document(Composition composition, List<Block> body, List<Annex> annexes) {
        ReportDocument.Builder document = composition
                .document("work-summary")
                .title(composition.phrase(
                        "title", Map.of("campaign", dossier.campaign().name().in(locale))))
                .addAll(body);
        annexes.forEach(document::annex);
        composition.figures().notes().forEach(document::explanation);
        return document.build();
    }

    private void refuseWhileUnfinished(List<String> gaps) {
        List<LocalizedText> reasons = new ArrayList<>(FinalRefusedException.errors(issues));
        reasons.addAll(Gaps.reasons(gaps));
        if (!reasons.isEmpty()) {
            throw new FinalRefusedException(reasons);
        }
    }
}
