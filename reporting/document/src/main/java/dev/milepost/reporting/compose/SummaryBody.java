// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.Campaign;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.EnumerationWords;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.narrative.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The chapters of the summary: the user's words where there are any, else neutral sentences, else a gap. */
final class SummaryBody {

    private final Composition composition;
    private final NeutralSentences neutral;
    private final List<Block> blocks = new ArrayList<>();
    private String chapter;

    SummaryBody(Composition composition) {
        this.composition = composition;
        this.neutral = new NeutralSentences(composition);
        this.chapter = composition.phrase("gap.lead");
    }

    List<Block> blocks() {
        Campaign campaign = composition.campaign();
        slot(Slots.LEAD, List.of(), composition.phrase("gap.lead"));
        heading(1, composition.phrase("heading.work"));
        heading(2, composition.phrase("heading.organisation"));
        slot(Slots.ORGANISATION, neutral.organisation(), composition.phrase("gap.organisation"));
        String count = Integer.toString(campaign.actions().size());
        heading(2, composition.phrase("heading.actions", Map.of("count", count)));
        campaign.actions().forEach(this::action);
        heading(1, composition.phrase("heading.problems"));
        slot(Slots.PROBLEMS, neutral.problems(), composition.phrase("gap.problems"));
        String next = Integer.toString(campaign.period().endExclusive().getYear());
        heading(1, composition.phrase("heading.next-year", Map.of("year", next)));
        slot(Slots.NEXT_YEAR, neutral.nextYear(), composition.phrase("gap.next-year"));
        if (composition.narrative().has(Slots.CLOSING)) {
            slot(Slots.CLOSING, List.of(), "");
        }
        return blocks;
    }

    private void action(Action action) {
        Map<String, String> name = Map.of("action", action.name().in(composition.locale()));
        heading(3, composition.phrase("heading.action", name));
        slot(Slots.action(action.id()), neutral.action(action.id()), composition.phrase("gap.action", name));
    }

    private void heading(int level, String text) {
        chapter = text;
        blocks.add(Block.heading(level, text));
    }

    /** The place of a slot, named for the reader after the heading above it. */
    private void slot(String slot, List<List<Inline>> sentences, String wanted) {
        List<Block> content = content(slot, sentences, wanted).stream()
                .<Block>map(Block.Paragraph::new)
                .toList();
        blocks.add(new Block.Slot(slot, chapter, content));
    }

    private List<List<Inline>> content(String slot, List<List<Inline>> sentences, String wanted) {
        if (composition.narrative().has(slot)) {
            return composition.narrative().paragraphs(slot, composition.figures(), composition.locale());
        }
        return sentences.isEmpty() ? List.of(List.of(Inline.gap(wanted))) : enumerated(sentences);
    }

    /** Neutral sentences stand one by one; in Chinese they are numbered as reports number them. */
    private List<List<Inline>> enumerated(List<List<Inline>> sentences) {
        List<List<Inline>> all = new ArrayList<>();
        for (List<Inline> sentence : sentences) {
            List<Inline> inlines = new ArrayList<>();
            if (composition.isChinese() && sentences.size() > 1) {
                inlines.add(Inline.text(EnumerationWords.opening(all.size() + 1, composition.locale())));
            }
            inlines.addAll(sentence);
            all.add(inlines);
        }
        return all;
    }
}
