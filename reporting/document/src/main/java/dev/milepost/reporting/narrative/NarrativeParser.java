// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import dev.milepost.text.PrintableText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a narrative; collects every problem before it refuses. */
final class NarrativeParser {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final Pattern BODY =
            Pattern.compile("(?<kind>[a-z]+):(?<id>[^\\[\\]@|]+)(\\[(?<category>[^\\]|]+)\\])?(@(?<unit>[^|]+))?"
                    + "(\\|(?<field>[^|]+))?(\\|(?<measure>[^|]+))?");

    private final String file;
    private final Map<String, String> headings;
    private final List<NarrativeProblem> problems = new ArrayList<>();
    private final Map<String, List<Passage>> slots = new LinkedHashMap<>();
    private List<Passage> current = new ArrayList<>();
    private boolean inSlot;
    private boolean inComment;
    private final StringBuilder paragraph = new StringBuilder();
    /** The lines of the paragraph by where they begin in it. */
    private final NavigableMap<Integer, Integer> lines = new TreeMap<>();

    NarrativeParser(String file, Map<String, String> headings) {
        this.file = file;
        this.headings = headings;
    }

    Map<String, List<Passage>> parse(String text) {
        String[] lines = text.replace("\uFEFF", "").split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            line(lines[i].replace('\t', ' ').strip(), i + 1);
        }
        endParagraph();
        if (!problems.isEmpty()) {
            throw new NarrativeException(problems);
        }
        return slots;
    }

    private void line(String line, int number) {
        OptionalInt wrong = PrintableText.find(line);
        if (wrong.isPresent()) {
            String name = PrintableText.name(wrong.getAsInt());
            problem(number, "含有不可显示的字符 " + name, "line must hold only characters that can be printed, has " + name);
        } else if (inComment || line.startsWith("<!--")) {
            endParagraph();
            inComment = !line.endsWith("-->");
        } else if (line.isEmpty()) {
            endParagraph();
        } else if (line.startsWith("#")) {
            endParagraph();
            heading(line.replaceFirst("^#+", "").strip(), number);
        } else if (!inSlot) {
            problem(number, "正文前应有“# 标题”指明所属部分", "text must stand below a '# heading' that names its slot");
        } else if (line.startsWith("- ")) {
            endParagraph();
            continueParagraph(line.substring(2).strip(), number);
            endPassage(true);
        } else {
            continueParagraph(line, number);
        }
    }

    private void heading(String name, int number) {
        inSlot = true;
        current = new ArrayList<>();
        String slot = headings.get(name);
        if (slot == null) {
            List<String> nearest = NearestNames.of(name, headings.keySet(), 3);
            problem(
                    number,
                    "没有名为“" + name + "”的部分，相近的有：" + nearest,
                    "heading must name a slot, was '" + name + "'; nearest: " + nearest);
        } else if (slots.putIfAbsent(slot, current) != null) {
            problem(number, "“" + name + "”出现了两次", "slot '" + name + "' must appear once, appears twice");
        }
    }

    private void continueParagraph(String line, int number) {
        if (!paragraph.isEmpty() && needsBlank(line)) {
            paragraph.append(' ');
        }
        lines.put(paragraph.length(), number);
        paragraph.append(line);
    }

    /** Words of Latin script need a blank where lines join; Chinese ones do not. */
    private boolean needsBlank(String next) {
        int before = paragraph.codePointBefore(paragraph.length());
        return before < 0x2E80 && next.codePointAt(0) < 0x2E80;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            endPassage(false);
        }
    }

    private void endPassage(boolean item) {
        current.add(new Passage(item, pieces(paragraph.toString())));
        paragraph.setLength(0);
        lines.clear();
    }

    private List<Passage.Piece> pieces(String text) {
        List<Passage.Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int done = 0;
        while (matcher.find()) {
            words(text, done, matcher.start(), pieces);
            placeholder(matcher.group(1).strip(), lineAt(matcher.start()), pieces);
            done = matcher.end();
        }
        words(text, done, text.length(), pieces);
        return pieces;
    }

    private int lineAt(int place) {
        return requireNonNull(lines.floorEntry(place)).getValue();
    }

    /** Words that go over the end of a line are one piece for each line. */
    private void words(String text, int start, int end, List<Passage.Piece> pieces) {
        String all = text.substring(start, end);
        if (all.contains("{{") || all.contains("}}")) {
            int at = start + Math.max(all.indexOf("{{"), all.indexOf("}}"));
            problem(lineAt(at), "占位符的括号不成对：" + all, "braces of a placeholder must pair, were '" + all + "'");
            return;
        }
        for (int at = start; at < end; ) {
            Integer next = lines.higherKey(at);
            int stop = next == null ? end : Math.min(end, next);
            pieces.add(new Passage.Words(lineAt(at), text.substring(at, stop)));
            at = stop;
        }
    }

    private void placeholder(String body, int number, List<Passage.Piece> pieces) {
        if (body.startsWith("gap:") && body.length() > "gap:".length()) {
            pieces.add(new Passage.Gap(number, body.substring("gap:".length()).strip()));
            return;
        }
        Matcher matcher = BODY.matcher(body);
        if (!matcher.matches()) {
            problem(
                    number,
                    "占位符应写作 {{类别:编号|字段}}，实为 {{" + body + "}}",
                    "placeholder must be written {{kind:id|field}}, was {{" + body + "}}");
            return;
        }
        pieces.add(new Passage.Placeholder(
                number,
                "{{" + body + "}}",
                matcher.group("kind"),
                matcher.group("id").strip(),
                orEmpty(matcher.group("category")),
                orEmpty(matcher.group("unit")),
                orEmpty(matcher.group("field")),
                orEmpty(matcher.group("measure"))));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private void problem(int number, String zh, String en) {
        problems.add(new NarrativeProblem(file, number, LocalizedText.of(zh, en)));
    }
}
