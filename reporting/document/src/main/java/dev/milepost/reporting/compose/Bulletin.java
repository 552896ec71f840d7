// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.progress.PeriodReview;
import dev.milepost.progress.Progress;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.narrative.Narrative;
import dev.milepost.reporting.narrative.NarrativeFigures;
import dev.milepost.reporting.narrative.Slots;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The inspection circular (督查通报) that an office sends to the units below it: who ranks where and who is on the red and
 * the black list, which problems were found and by when they are to be rectified, how the period compares with the one
 * a year before, and what is behind (滞后事项), with who answers for it and until when. Immutable; each setting returns a
 * new one.
 *
 * <pre>{@code
 * ReportDocument bulletin = Bulletin.of(dossier, PeriodReview.of(progress, Period.halfYear(2023, 2)))
 *         .scoring(results)
 *         .narrative(Narrative.parseBulletin("bulletin.md", words))
 *         .head(OfficialHead.builder().issuer("某镇爱卫办").addressee("各村委会").build())
 *         .compose();
 * }</pre>
 *
 * <p>A part of which there is nothing says so. What is behind is told as of the day of the progress, which may lie
 * after the period; what is missing is named as missing and stands in no list as if it were zero.
 */
public final class Bulletin {

    private static final Set<String> SLOTS =
            Set.of(Slots.LEAD, Slots.GOOD_PRACTICE, Slots.PROBLEMS, Slots.REQUIREMENTS, Slots.CLOSING);

    private final Dossier dossier;
    private final PeriodReview review;
    // Set before a copy is handed out, never after.
    private Narrative narrative = Narrative.empty();
    private PhrasePack phrases = PhrasePack.standard();
    private Locale locale = Locale.CHINA;
    private Stage stage = Stage.DRAFT;
    private Optional<ScoringResults> scoring = Optional.empty();
    private Optional<OfficialHead> head = Optional.empty();

    private Bulletin(Dossier dossier, PeriodReview review) {
        this.dossier = requireNonNull(dossier, "dossier");
        this.review = requireNonNull(review, "review");
    }

    /**
     * Prepares a draft in Chinese without scores, words and head.
     *
     * @param dossier the campaign with its inspections and forms
     * @param review the period spoken of, and how the campaign stands
     */
    public static Bulletin of(Dossier dossier, PeriodReview review) {
        return new Bulletin(dossier, review);
    }

    /** Returns this bulletin with the ranking of units by scores, the lists drawn from it and the points off. */
    public Bulletin scoring(ScoringResults results) {
        requireNonNull(results, "results");
        return changed(copy -> copy.scoring = Optional.of(results));
    }

    /**
     * Returns this bulletin with the user's own words; good practice and what is required can be said in no others.
     *
     * @param words as {@link Narrative#parseBulletin} reads them
     * @throws IllegalArgumentException if they hold a slot that is none of a bulletin, and so would be printed nowhere
     */
    public Bulletin narrative(Narrative words) {
        for (String slot : words.slots()) {
            checkArgument(SLOTS.contains(slot), "slots of a bulletin's narrative must be of %s, was '%s'", SLOTS, slot);
        }
        return changed(copy -> copy.narrative = words);
    }

    /** Returns this bulletin as an official document: with issuer, number, addressees and copies. */
    public Bulletin head(OfficialHead official) {
        requireNonNull(official, "official");
        return changed(copy -> copy.head = Optional.of(official));
    }

    /** Returns this bulletin in the given language, Chinese or English. */
    public Bulletin in(Locale language) {
        requireNonNull(language, "language");
        return changed(copy -> copy.locale = language);
    }

    /** Returns this bulletin as draft or final report. */
    public Bulletin stage(Stage draftOrFinal) {
        requireNonNull(draftOrFinal, "draftOrFinal");
        return changed(copy -> copy.stage = draftOrFinal);
    }

    /** Returns this bulletin with other phrases. */
    public Bulletin phrases(PhrasePack pack) {
        requireNonNull(pack, "pack");
        return changed(copy -> copy.phrases = pack);
    }

    private Bulletin changed(Consumer<Bulletin> change) {
        Bulletin copy = new Bulletin(dossier, review);
        copy.narrative = narrative;
        copy.phrases = phrases;
        copy.locale = locale;
        copy.stage = stage;
        copy.scoring = scoring;
        copy.head = head;
        change.accept(copy);
        return copy;
    }

    /**
     * Composes the document. A draft marks gaps and appends a check list, with the numbers of the narrative that differ
     * from the figures they speak of; a final report has neither.
     *
     * @throws dev.milepost.reporting.narrative.NarrativeException if a placeholder of the narrative names nothing known
     * @throws FinalRefusedException if it is to be final while an issue is an error, a gap stands, or the ranking is
     *     not settled
     */
    public ReportDocument compose() {
        Progress progress = review.progress();
        NarrativeFigures figures = new NarrativeFigures(dossier, progress, locale);
        narrative.check(figures, locale);
        List<Issue> issues = Stream.concat(progress.issues().stream(), narrative.issues(figures).stream())
                .distinct()
                .sorted()
                .toList();
        Composition composition =
                new Composition(dossier, progress, issues, narrative, figures, phrases, locale, stage);
        BehindTargets behind = BehindTargets.of(progress);
        List<Block> body = new BulletinBody(composition, review, scoring, behind).blocks();
        List<String> gaps = Gaps.of(body);
        if (stage == Stage.FINAL) {
            refuseWhileUnfinished(issues, gaps);
        }
        return document(composition, body, annexes(composition, behind, gaps));
    }

    private List<Annex> annexes(Composition composition, BehindTargets behind, List<String> gaps) {
        List<Annex> annexes = new ArrayList<>();
        annexes.add(new BehindAnnex(composition, behind).annex());
        new OpenProblemsAnnex(composition).annex().ifPresent(annexes::add);
        new YearBefore(composition, review).annex().ifPresent(annexes::add);
        scoring.map(results -> new ScoringAnnex(composition, results).deductionsAlone())
                .ifPresent(annexes::add);
        if (stage == Stage.DRAFT) {
            annexes.add(new CheckList(composition, gaps).annex());
        }
        return annexes;
    }

    private ReportDocument document(Composition composition, List<Block> body, List<Annex> annexes) {
        ReportDocument.Builder document = composition
                .document("bulletin")
                .title(composition.phrase(
                        "title.bulletin",
                        Map.of(
                                "campaign", dossier.campaign().name().in(locale),
                                "period", review.period().text(locale))))
                .addressee(composition.phrase("bulletin.addressee"))
                .addAll(body);
        annexes.forEach(document::annex);
        composition.figures().notes().forEach(document::explanation);
        ReportDocument plain = document.build();
        return head.map(plain::withHead).orElse(plain);
    }

    private void refuseWhileUnfinished(List<Issue> issues, List<String> gaps) {
        List<LocalizedText> reasons = new ArrayList<>(FinalRefusedException.errors(issues));
        reasons.addAll(Gaps.reasons(gaps));
        scoring.map(ScoringResults::ranking)
                .filter(ranking -> ranking.frozen().isEmpty())
                .ifPresent(open -> reasons.add(LocalizedText.of("排名尚未审定", "the ranking is not settled")));
        if (!reasons.isEmpty()) {
            throw new FinalRefusedException(reasons);
        }
    }
}
