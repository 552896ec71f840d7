// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.ExplanationIndex;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All stories as the data of the page: every text and every node of an explanation stands once and is referred to by
 * its place. Belongs to one thread.
 *
 * <pre>{@code
 * {"texts": ["12", ["某镇", "the town"], …], "nodes": [[what, told, [note, …], [node, …]], …],
 *  "stories": [[unit, subject, shown, status, target, sentence, [node, …]], …]}
 * }</pre>
 *
 * <p>A text is a pair where the languages differ; all numbers are places counted from zero, -1 for none. A node stands
 * behind all it was computed from.
 */
final class Stories {
    private final Map<LocalizedText, Integer> texts = new LinkedHashMap<>();
    private final ExplanationIndex nodes = new ExplanationIndex();
    private final List<List<?>> stories = new ArrayList<>();

    /** Adds a story and returns its place. */
    int add(Story story) {
        List<Integer> why = story.why().stream().map(one -> nodes.add(one) - 1).toList();
        stories.add(List.of(
                text(story.unit()),
                text(story.subject()),
                text(story.shown()),
                text(story.status()),
                text(story.target()),
                text(story.sentence()),
                why));
        return stories.size() - 1;
    }

    /** The data as JSON that may stand in a page. */
    String json() {
        List<List<?>> told = nodes.nodes().stream().<List<?>>map(this::node).toList();
        return "{\"texts\":"
                + Json.array(texts.keySet().stream().map(Stories::pair).toList())
                + ",\n\"nodes\":" + Json.array(told) + ",\n\"stories\":" + Json.array(stories) + "}";
    }

    private List<?> node(Explanation node) {
        List<Integer> notes = node.notes().stream().map(this::text).toList();
        List<Integer> from = node instanceof Explanation.Computed computed
                ? computed.from().stream().map(part -> nodes.numberOf(part) - 1).toList()
                : List.of();
        return List.of(text(node.what()), text(told(node)), notes, from);
    }

    private static LocalizedText told(Explanation node) {
        if (node instanceof Explanation.Observed observed) {
            return observed.value();
        }
        if (node instanceof Explanation.Given given) {
            return given.value();
        }
        if (node instanceof Explanation.Absent absent) {
            return absent.reason().label();
        }
        return ((Explanation.Computed) node).operation();
    }

    private int text(Optional<LocalizedText> text) {
        return text.map(this::text).orElse(-1);
    }

    private int text(LocalizedText text) {
        return texts.computeIfAbsent(Words.clean(text), added -> texts.size());
    }

    private static Object pair(LocalizedText text) {
        return text.zh().equals(text.en()) ? text.zh() : List.of(text.zh(), text.en());
    }
}
