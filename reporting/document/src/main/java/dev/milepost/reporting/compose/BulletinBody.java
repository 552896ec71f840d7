// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.period.Period;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.PeriodReview;
import dev.milepost.progress.Status;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.narrative.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chapters of a bulletin: what the data state, and the user's words where only a person can say them. */
final class BulletinBody {

    private final Composition composition;
    private final PeriodReview review;
    private final Optional<ScoringResults> scoring;
    private final BehindTargets targets;
    private final List<Block> blocks = new ArrayList<>();
    private String chapter;

    BulletinBody(
            Composition composition, PeriodReview review, Optional<ScoringResults> scoring, BehindTargets targets) {
        this.composition = composition;
        this.review = review;
        this.scoring = scoring;
        this.targets = targets;
        this.chapter = composition.phrase("gap.lead");
    }

    List<Block> blocks() {
        slot(Slots.LEAD, List.of(lead()));
        heading("heading.bulletin.ranking");
        blocks.addAll(scoring.map(results -> new RankingPart(composition, results).blocks())
                .orElseGet(() -> List.of(Block.paragraph(composition.phrase("bulletin.none.scores")))));
        if (composition.narrative().has(Slots.GOOD_PRACTICE)) {
            heading("heading.bulletin.practice");
            slot(Slots.GOOD_PRACTICE, List.of());
        }
        heading("heading.bulletin.problems");
        blocks.addAll(new ProblemsPart(composition).blocks());
        if (composition.narrative().has(Slots.PROBLEMS)) {
            slot(Slots.PROBLEMS, List.of());
        }
        heading("heading.bulletin.change");
        blocks.add(Block.paragraph(new YearBefore(composition, review).sentence()));
        heading("heading.bulletin.behind");
        blocks.add(Block.paragraph(behind()));
        blocks.add(Block.paragraph(reports()));
        heading("heading.bulletin.requirements");
        slot(Slots.REQUIREMENTS, List.of(Inline.gap(composition.phrase("gap.requirements"))));
        if (composition.narrative().has(Slots.CLOSING)) {
            slot(Slots.CLOSING, List.of());
        }
        return blocks;
    }

    private void heading(String phrase) {
        chapter = composition.phrase(phrase);
        blocks.add(Block.heading(1, chapter));
    }

    /** The user's words, or what stands there without them. */
    private void slot(String slot, List<Inline> otherwise) {
        List<List<Inline>> paragraphs = composition.narrative().has(slot)
                ? composition.narrative().paragraphs(slot, composition.figures(), composition.locale())
                : List.of(otherwise);
        List<Block> content =
                paragraphs.stream().<Block>map(Block.Paragraph::new).toList();
        blocks.add(new Block.Slot(slot, chapter, content));
    }

    private Inline lead() {
        return Inline.text(composition.phrase(
                "bulletin.lead",
                Map.of(
                        "campaign", composition.campaign().name().in(composition.locale()),
                        "period", review.period().text(composition.locale()),
                        "day", day())));
    }

    private String behind() {
        List<Assessment> behind = targets.behind();
        int missing = targets.undecided(composition.campaign().unit()).size();
        Map<String, String> counts = Map.of(
                "day", day(),
                "count", Long.toString(targets.judged()),
                "behind", Long.toString(targets.count(Status.BEHIND)),
                "missed", Long.toString(targets.count(Status.NOT_MET)),
                "units",
                        composition.list(targets.byUnit().keySet().stream()
                                .map(composition::unitName)
                                .toList()));
        String line = composition.phrase(behind.isEmpty() ? "bulletin.none.behind" : "bulletin.behind", counts);
        return missing == 0
                ? line
                : line + composition.phrase("bulletin.missing", Map.of("count", Integer.toString(missing)));
    }

    private String reports() {
        if (composition.dossier().reporting().forms().isEmpty()) {
            return new MonthlyBody(composition, review, OwedReports.of(composition.progress(), review.period()))
                    .completeness();
        }
        ReminderTables reminders = BehindAnnex.reminders(composition);
        return reminders.isEmpty()
                ? composition.phrase("reminder.none", Map.of("day", day()))
                : composition.phrase(
                        "bulletin.reports",
                        Map.of(
                                "day", day(),
                                "missing", Integer.toString(reminders.missing()),
                                "returned", Integer.toString(reminders.returned()),
                                "units",
                                        composition.list(reminders.units().stream()
                                                .map(composition::unitName)
                                                .toList())));
    }

    private String day() {
        return Period.day(composition.progress().when().date()).text(composition.locale());
    }
}
