// SPDX-License-Identifier: Apache-2.0
package dev.milepost.explanation;

import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.MissingReason;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a figure is what it is: a tree whose leaves are facts, declared figures and gaps. Rule 11.1.
 *
 * <p>The family is sealed and may grow in a minor version.
 */
public sealed interface Explanation {

    /** What the node speaks of. */
    LocalizedText what();

    /** Remarks: what was left out, turned to zero, or is to be known; never null. */
    List<LocalizedText> notes();

    /**
     * A fact as it was stored.
     *
     * @param what what was observed, where and when
     * @param value the value with its unit
     * @param fact where a store finds it
     * @param notes reporter, recorded time, assurance and the like
     */
    record Observed(LocalizedText what, LocalizedText value, FactReference fact, List<LocalizedText> notes)
            implements Explanation {

        public Observed {
            requireNonNull(what, "what");
            requireNonNull(value, "value");
            requireNonNull(fact, "fact");
            notes = List.copyOf(notes);
        }
    }

    /**
     * A figure that somebody set: a target, a baseline, a share of time.
     *
     * @param what what was set
     * @param value its value
     * @param notes where it is written
     */
    record Given(LocalizedText what, LocalizedText value, List<LocalizedText> notes) implements Explanation {

        public Given {
            requireNonNull(what, "what");
            requireNonNull(value, "value");
            notes = List.copyOf(notes);
        }
    }

    /**
     * A gap.
     *
     * @param what what is missing
     * @param reason why
     * @param notes remarks
     */
    record Absent(LocalizedText what, MissingReason reason, List<LocalizedText> notes) implements Explanation {

        public Absent {
            requireNonNull(what, "what");
            requireNonNull(reason, "reason");
            notes = List.copyOf(notes);
        }
    }

    /**
     * A figure that was computed.
     *
     * @param what what was computed
     * @param operation the operation with the numbers put in, such as {@code 23 + 1 + 9 + 9 = 42}
     * @param from what it was computed from, in the order of the operation
     * @param notes what was left out and why
     */
    record Computed(LocalizedText what, LocalizedText operation, List<Explanation> from, List<LocalizedText> notes)
            implements Explanation {

        public Computed {
            requireNonNull(what, "what");
            requireNonNull(operation, "operation");
            from = List.copyOf(from);
            notes = List.copyOf(notes);
        }
    }

    /** The explanation as indented lines in the given language, two blanks a level. */
    default List<String> lines(Locale locale) {
        List<String> lines = new ArrayList<>();
        write(this, 0, locale, lines);
        return lines;
    }

    private static void write(Explanation node, int depth, Locale locale, List<String> lines) {
        String colon = locale.getLanguage().equals("zh") ? "：" : ": ";
        String indent = "  ".repeat(depth);
        lines.add(indent + node.what().in(locale) + colon + body(node).in(locale));
        for (LocalizedText note : node.notes()) {
            lines.add(indent + "  · " + note.in(locale));
        }
        if (node instanceof Computed computed) {
            computed.from().forEach(part -> write(part, depth + 1, locale, lines));
        }
    }

    private static LocalizedText body(Explanation node) {
        if (node instanceof Observed observed) {
            return observed.value();
        }
        if (node instanceof Given given) {
            return given.value();
        }
        if (node instanceof Absent absent) {
            return absent.reason().label();
        }
        return ((Computed) node).operation();
    }
}
