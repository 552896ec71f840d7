// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds wording by which a text shows that it was spun by machine or misread by a scanner: 第一个是 for 一是, 爰国卫生 for 爱国卫生.
 * The words are data, in {@code spun-wording.tsv}. Each is a note for the author; nothing is rewritten. Rule 12.4.
 */
final class SpunWording {

    static final String CODE = "spun-wording";

    private static final Map<String, LocalizedText> WHY = Map.of(
            "spun", LocalizedText.of("疑为机器改写", "looks spun by machine"),
            "misread", LocalizedText.of("疑为识别错误", "looks misread by a scanner"));

    private static final List<Entry> ENTRIES = entries();

    private SpunWording() {}

    /** A wording, what an office writes instead, and why it is wrong. */
    record Entry(String wrong, String right, LocalizedText why) {}

    /** The wordings looked for. */
    static List<Entry> all() {
        return ENTRIES;
    }

    /** The wordings of a passage, each with its line. */
    static List<Issue> issues(String file, Passage passage) {
        NavigableMap<Integer, Integer> lines = new TreeMap<>();
        String text = passage.text(lines);
        List<Issue> issues = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            for (int at = text.indexOf(entry.wrong()); at >= 0; at = text.indexOf(entry.wrong(), at + 1)) {
                int line = requireNonNull(lines.floorEntry(at)).getValue();
                issues.add(issue(file + ":" + line, entry));
            }
        }
        return issues;
    }

    private static Issue issue(String place, Entry entry) {
        return Issue.of(
                        Severity.INFO,
                        CODE,
                        place,
                        LocalizedText.of(
                                "用词“" + entry.wrong() + "”" + entry.why().zh(),
                                "wording '" + entry.wrong() + "' " + entry.why().en()))
                .withSuggestion(LocalizedText.of("可改为“" + entry.right() + "”", "write '" + entry.right() + "'"));
    }

    private static List<Entry> entries() {
        return resource()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(SpunWording::entry)
                .toList();
    }

    private static Entry entry(String line) {
        String[] columns = line.split("\t", -1);
        checkState(columns.length == 3, "line must have 3 columns, was '%s'", line);
        return new Entry(columns[0], columns[1], requireNonNull(WHY.get(columns[2]), columns[2]));
    }

    private static String resource() {
        try (InputStream in = SpunWording.class.getResourceAsStream("spun-wording.tsv")) {
            return new String(requireNonNull(in, "spun-wording.tsv").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
