// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.WHOLE;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.ExplanationIndex;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Explanations as JSON, in both languages. Every different node stands once, behind all it was computed from, and is
 * referred to by its number.
 *
 * <pre>{@code
 * { "format": "milepost-explanation", "version": 1,
 *   "explains": [2],
 *   "nodes": [
 *     { "id": 1, "what": { "zh": "公园面积，某镇，2023年", "en": "park area, the town, 2023" },
 *       "value": { "zh": "12 m²", "en": "12 m²" },
 *       "fact": { "key": "park-area · town · 2023", "revision": 0, "record": 7, "recordedAt": "2024-01-15T00:00:00Z" } },
 *     { "id": 2, "what": …, "operation": { "zh": "12 ÷ 4 = 3", "en": "12 ÷ 4 = 3" }, "from": [1] } ] }
 * }</pre>
 *
 * <p>A node says what it is by its property: {@code fact} with {@code value}, {@code given}, {@code missing}, or
 * {@code operation} with {@code from}. All may have {@code notes}.
 */
public final class ExplanationJson {

    private static final String FORMAT = "milepost-explanation";
    private static final int VERSION = 1;

    private ExplanationJson() {}

    /**
     * Reads explanations in the order in which they were written.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @throws JsonException if it cannot be read or breaks a rule: a node refers to one behind it, say
     */
    public static List<Explanation> read(InputStream in) {
        return document(new ExplanationIndex()).read(JsonInput.document(requireNonNull(in, "in")));
    }

    /**
     * Writes explanations in UTF-8, indented by two blanks.
     *
     * @param explanations what is explained, in this order
     * @param out where to; left open
     * @throws JsonException if they cannot be written
     */
    public static void write(List<Explanation> explanations, OutputStream out) {
        JsonOutput.document(document(new ExplanationIndex()).write(explanations), requireNonNull(out, "out"));
    }

    /**
     * The nodes of an index as the array {@code nodes} of such a document, for writers that put it into a document of
     * their own: maps of texts, whole numbers ({@link java.math.BigDecimal}), lists and maps, in the order in which
     * they are to be written.
     */
    public static List<Map<String, Object>> nodes(ExplanationIndex index) {
        ExplanationNodes codec = new ExplanationNodes(index);
        return index.nodes().stream().map(codec::write).toList();
    }

    private static Codec<List<Explanation>> document(ExplanationIndex index) {
        return ObjectCodec.record(ExplanationJson::explained)
                .given("format", TEXT, roots -> FORMAT)
                .given("version", WHOLE, roots -> VERSION)
                .given(
                        "explains",
                        WHOLE.list(),
                        roots -> roots.stream().map(index::add).toList())
                .given("nodes", new ExplanationNodes(index).list(), roots -> index.nodes());
    }

    private static List<Explanation> explained(ObjectReader in) {
        in.get("format", Scalars.exactly(FORMAT));
        in.get("version", Scalars.exactly(VERSION));
        ExplanationNodes nodes = new ExplanationNodes(new ExplanationIndex());
        in.get("nodes", nodes.list());
        return in.get("explains", nodes.reference().list());
    }
}
