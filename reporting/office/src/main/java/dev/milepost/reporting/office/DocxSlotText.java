// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.EnumerationWords;
import dev.milepost.reporting.office.DocxNarrative.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers the words of one slot and writes them as a narrative that says the same. */
final class DocxSlotText {
    /** The most openings there are words for. */
    private static final int MOST_ITEMS = 99;

    private final String key;
    private final Locale locale;
    private final DocxSlotReader reader;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<String> printed = new ArrayList<>();

    /** The paragraph that is read: as a narrative, as it is printed, and the words since the last placeholder. */
    private final StringBuilder paragraph = new StringBuilder();

    private final StringBuilder print = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private int items;

    DocxSlotText(String key, Locale locale, DocxSlotReader reader) {
        this.key = key;
        this.locale = locale;
        this.reader = reader;
    }

    /** Whether a text can be the heading of a slot in a narrative. */
    static boolean isKey(String text) {
        return !text.isEmpty()
                && !text.startsWith("#")
                && text.strip().equals(text)
                && text.codePoints().allMatch(DocxSlotText::isPrintable);
    }

    private static boolean isPrintable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && codePoint != '\u2028'
                && codePoint != '\u2029'
                && (codePoint & 0xFFFE) != 0xFFFE;
    }

    String key() {
        return key;
    }

    void words(String text) {
        words.append(text);
        print.append(text);
    }

    void placeholder(String raw, String text) {
        flush();
        paragraph.append(raw);
        print.append(text);
    }

    /** Words that would be read as something else are written with full-width signs. */
    private void flush() {
        StringBuilder clean = new StringBuilder();
        words.codePoints()
                .filter(point -> point != 0xFEFF)
                .forEach(point -> clean.appendCodePoint(isPrintable(point) ? point : ' '));
        if (words.codePoints().anyMatch(point -> !isPrintable(point))) {
            reader.problem("含有无法打印的字符，已换为空格", "characters that cannot be printed were replaced by blanks");
        }
        paragraph.append(replaced(replaced(clean.toString(), "{{", "｛｛"), "}}", "｝｝"));
        words.setLength(0);
    }

    private String replaced(String text, String sign, String fullWidth) {
        if (!text.contains(sign)) {
            return text;
        }
        reader.problem(
                "“" + sign + "”在文稿中另有含义，已换为“" + fullWidth + "”",
                "'" + sign + "' means something else in a narrative and became '" + fullWidth + "'");
        return text.replace(sign, fullWidth);
    }

    void endParagraph() {
        flush();
        printed.add(print.toString());
        String text = paragraph.toString().strip();
        if (!text.isEmpty()) {
            paragraphs.add(line(text));
        }
        paragraph.setLength(0);
        print.setLength(0);
    }

    /** An item for a paragraph that opens like the next item of a list would; it is printed the same. */
    private String line(String text) {
        String opening = EnumerationWords.opening(Math.min(items + 1, MOST_ITEMS), locale);
        if (text.startsWith(opening) && !text.substring(opening.length()).isBlank()) {
            items++;
            return "- " + text.substring(opening.length()).strip();
        }
        items = 0;
        if (text.startsWith("#")) {
            return replaced("#", "#", "＃") + text.substring(1);
        }
        if (text.startsWith("- ")) {
            return replaced("-", "-", "－") + text.substring(1);
        }
        return text.startsWith("<!--") ? replaced("<", "<", "＜") + text.substring(1) : text;
    }

    /** The slot as read, its last paragraph included; changed, if the trace of its words is another than that. */
    Slot slot(String trace) {
        if (!print.isEmpty() || !words.isEmpty()) {
            endParagraph();
        }
        return new Slot(
                key,
                String.join("\n\n", paragraphs),
                !DocxControls.trace(printed).equals(trace));
    }
}
