// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@link DocxNarrativeReader} read: the words of each slot, and what could not be read. Immutable.
 *
 * @param slots the slots in the order of the document, each key once
 * @param problems what was left out or changed on the way, in the order of the document
 */
public record DocxNarrative(List<Slot> slots, List<Problem> problems) {

    /** Copies. */
    public DocxNarrative {
        slots = List.copyOf(slots);
        problems = List.copyOf(problems);
    }

    /** The words of a slot, if the document has it. */
    public Optional<Slot> find(String key) {
        return slots.stream().filter(slot -> slot.key().equals(key)).findFirst();
    }

    /**
     * All slots that hold a word as a narrative file: a heading with the key of the slot, then its Markdown. Slots the
     * library worded itself are among them; take only the edited ones, by {@link Slot#changed}, to leave those open.
     */
    public String markdown() {
        return markdown(slots);
    }

    /** These slots as a narrative file; one without a word is left out. */
    public static String markdown(List<Slot> slots) {
        return slots.stream()
                .filter(slot -> !slot.markdown().isEmpty())
                .map(slot -> "# " + slot.key() + "\n\n" + slot.markdown() + "\n")
                .collect(Collectors.joining("\n"));
    }

    /**
     * A slot as it stands in the document now.
     *
     * @param key what the narrative calls it
     * @param markdown its paragraphs, a blank line between them; a figure that nobody touched is its placeholder again,
     *     one that was typed over is what was typed. Empty if nothing is left
     * @param changed whether it reads other than it was printed
     */
    public record Slot(String key, String markdown, boolean changed) {
        /** Checks. */
        public Slot {
            requireNonNull(key, "key");
            requireNonNull(markdown, "markdown");
        }
    }

    /**
     * Something in a slot that a narrative cannot hold.
     *
     * @param slot the key of the slot; empty if it concerns the whole document
     * @param zh what it is and what became of it, in Chinese
     * @param en the same in English
     */
    public record Problem(String slot, String zh, String en) {
        /** Checks. */
        public Problem {
            requireNonNull(slot, "slot");
            requireNonNull(zh, "zh");
            requireNonNull(en, "en");
        }
    }
}
