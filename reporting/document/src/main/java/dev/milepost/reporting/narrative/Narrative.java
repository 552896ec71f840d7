// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.explanation.Issue;
import dev.milepost.reporting.document.EnumerationWords;
import dev.milepost.reporting.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The user's own words for a report, slot by slot. Immutable.
 *
 * <p>The text is Markdown with one heading per slot ({@code # 绿城市}); within a slot stand paragraphs and items ({@code -
 * …}). Placeholders such as {@code {{indicator:park-area|value+unit}}} are filled with figures, {@code {{gap:words}}}
 * is left open on purpose; all else is printed as it stands.
 */
public final class Narrative {

    private static final Narrative EMPTY = new Narrative("narrative", Map.of());

    private final String file;
    private final Map<String, List<Passage>> slots;

    private Narrative(String file, Map<String, List<Passage>> slots) {
        this.file = file;
        this.slots = slots;
    }

    /** A narrative without a word. */
    public static Narrative empty() {
        return EMPTY;
    }

    /**
     * Reads the words of a work summary.
     *
     * @param file the name of the file, for messages
     * @param text its text
     * @param campaign the campaign whose actions give names to slots
     * @throws NarrativeException if a heading names no slot, a slot appears twice, text stands above the first heading
     *     or a placeholder is malformed; all problems are named with their lines
     */
    public static Narrative parse(String file, String text, Campaign campaign) {
        requireNonNull(file, "file");
        return new Narrative(file, new NarrativeParser(file, Slots.headings(campaign)).parse(text));
    }

    /**
     * Reads the words of a bulletin, whose slots are no actions but {@link Slots#LEAD}, {@link Slots#GOOD_PRACTICE},
     * {@link Slots#PROBLEMS}, {@link Slots#REQUIREMENTS} and {@link Slots#CLOSING}.
     *
     * @param file the name of the file, for messages
     * @param text its text
     * @throws NarrativeException as {@link #parse} does
     */
    public static Narrative parseBulletin(String file, String text) {
        requireNonNull(file, "file");
        return new Narrative(file, new NarrativeParser(file, Slots.bulletinHeadings()).parse(text));
    }

    /** The slots for which the user wrote anything, in the order of the file. */
    public List<String> slots() {
        return slots.keySet().stream().filter(this::has).toList();
    }

    /** Whether the user wrote anything for a slot. */
    public boolean has(String slot) {
        return !slots.getOrDefault(slot, List.of()).isEmpty();
    }

    /**
     * The paragraphs of a slot with their figures filled in; items open with 一是, 二是 or First, Second.
     *
     * @param slot the slot, as in {@link Slots}
     * @param figures where figures come from; it collects what is missing
     * @param locale the language of the text
     * @throws NarrativeException if a placeholder names nothing known or asks for a unit that does not convert
     */
    public List<List<Inline>> paragraphs(String slot, NarrativeFigures figures, Locale locale) {
        List<List<Inline>> paragraphs = new ArrayList<>();
        List<NarrativeProblem> problems = new ArrayList<>();
        int items = 0;
        for (Passage passage : slots.getOrDefault(slot, List.of())) {
            List<Inline> inlines = new ArrayList<>();
            items = passage.item() ? items + 1 : 0;
            if (passage.item()) {
                inlines.add(Inline.text(EnumerationWords.opening(items, locale)));
            }
            passage.joined().forEach(piece -> inlines.add(figures.fill(file, piece, problems)));
            paragraphs.add(inlines);
        }
        if (!problems.isEmpty()) {
            throw new NarrativeException(problems);
        }
        return paragraphs;
    }

    /**
     * What a person should look at in the words: numbers that somebody typed and that are not what the figures they
     * speak of are (code {@code narrative-number-differs}, rule 12.3), and wording that looks spun by machine or
     * misread (code {@code spun-wording}, rule 12.4). The path of an issue is file and line. Nothing is corrected.
     *
     * @param figures where figures come from; names are looked for in the language of the report
     */
    public List<Issue> issues(NarrativeFigures figures) {
        List<Issue> issues = new ArrayList<>();
        slots.forEach((slot, passages) -> {
            issues.addAll(figures.typedNumbers().differences(file, slot, passages));
            passages.forEach(passage -> issues.addAll(SpunWording.issues(file, passage)));
        });
        return issues;
    }

    /**
     * The sentences whose figures are not what they were. The words are the same: a narrative is never rewritten, only
     * filled anew. Rule 13.3.
     *
     * @param before the figures as they were, such as those of a release
     * @param now the figures as they are, in the same language
     * @return the sentences in the order of the file; none that asks for no figure
     */
    public List<ChangedSentence> changedSentences(NarrativeFigures before, NarrativeFigures now) {
        return slots.values().stream()
                .flatMap(List::stream)
                .flatMap(passage -> Sentences.changed(file, passage, before, now).stream())
                .toList();
    }

    /**
     * Tries every placeholder of every slot.
     *
     * @throws NarrativeException if any names nothing known or asks for a unit that does not convert; all are named
     */
    public void check(NarrativeFigures figures, Locale locale) {
        List<NarrativeProblem> problems = new ArrayList<>();
        for (String slot : slots.keySet()) {
            try {
                paragraphs(slot, figures, locale);
            } catch (NarrativeException refused) {
                problems.addAll(refused.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new NarrativeException(problems);
        }
    }
}
