// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.office.DocxNarrative.Problem;
import dev.milepost.reporting.office.DocxNarrative.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Follows the main part of a file element by element and keeps what stands in its slots. */
final class DocxSlotReader {
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}\\p{Cntrl}]+}}");

    /** What says how something looks or looked, but not what it says. */
    private static final Set<String> LOOKS = Set.of(
            "rPr", "rPrChange", "pPrChange", "sectPr", "instrText", "delInstrText", "fldChar", "rt", "tblPrChange");

    private static final Set<String> INSERTED = Set.of("ins", "moveTo");
    private static final Set<String> DELETED = Set.of("del", "moveFrom");

    private final Locale locale;
    private final boolean taken;
    private Map<String, String> longTexts = Map.of();
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Set<Problem> problems = new LinkedHashSet<>();

    /** The open controls, the innermost first. */
    private final Deque<Control> controls = new ArrayDeque<>();

    private @Nullable DocxSlotText slot;
    private @Nullable Control figure;
    private final StringBuilder typed = new StringBuilder();
    private int skipped;
    private boolean inControlProperties;
    private boolean inParagraphProperties;
    private boolean inText;
    private boolean joinsNext;

    /** A content control: its title and tag, and whether it is the slot that is read. */
    private static final class Control {
        private String title = "";
        private String tag = "";
        private boolean opensSlot;
    }

    DocxSlotReader(Locale locale, boolean taken) {
        this.locale = locale;
        this.taken = taken;
    }

    /** What stands in the custom properties, by name. */
    void longTexts(Map<String, String> texts) {
        longTexts = new HashMap<>(texts);
    }

    DocxNarrative narrative() {
        return new DocxNarrative(List.copyOf(slots.values()), new ArrayList<>(problems));
    }

    /** A file that cannot be read to its end is not read at all. */
    void broken() {
        slots.clear();
        problems.clear();
        slot = null;
        problem("文件已损坏或超出限度，未读取", "file must be a whole DOCX file within the limits, was not read");
    }

    void problem(String zh, String en) {
        problems.add(new Problem(slot == null ? "" : slot.key(), zh, en));
    }

    void start(XMLStreamReader xml) {
        if (skipped > 0) {
            skipped++;
            return;
        }
        String name = xml.getLocalName();
        if (!WORD.contains(String.valueOf(xml.getNamespaceURI()))) {
            if (slot != null) {
                leaveOut("图形或公式", "a drawing or formula");
            }
        } else if (inControlProperties) {
            controlProperty(name, value(xml, "val"));
        } else if (inParagraphProperties) {
            paragraphProperty(name);
        } else if (isSkipped(name)) {
            skipped = 1;
        } else if (!control(name) && slot != null) {
            content(name, value(xml, "type"));
        }
    }

    private static String value(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private boolean isSkipped(String name) {
        return LOOKS.contains(name) || (taken ? DELETED : INSERTED).contains(name);
    }

    private void controlProperty(String name, String value) {
        Control control = controls.peek();
        if (control != null && name.equals("alias")) {
            control.title = whole(value);
        } else if (control != null && name.equals("tag")) {
            control.tag = whole(value);
        }
    }

    private String whole(String text) {
        return text.startsWith(DocxControls.LONG) ? longTexts.getOrDefault(text, "") : text;
    }

    /** The mark at the end of a paragraph can be inserted or deleted as well: then two paragraphs are one. */
    private void paragraphProperty(String name) {
        if (name.equals("pPrChange") || name.equals("rPrChange") || name.equals("sectPr")) {
            skipped = 1;
        } else if ((taken ? DELETED : INSERTED).contains(name)) {
            joinsNext = true;
        }
    }

    private boolean control(String name) {
        switch (name) {
            case "sdt" -> controls.push(new Control());
            case "sdtPr" -> inControlProperties = true;
            case "sdtContent" -> open(controls.peek());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void open(@Nullable Control control) {
        if (control == null) {
            return;
        }
        if (control.tag.startsWith(DocxControls.SLOT) && slot == null) {
            openSlot(control, control.tag.substring(DocxControls.SLOT.length()));
        } else if (slot != null
                && figure == null
                && PLACEHOLDER.matcher(control.tag).matches()) {
            figure = control;
            typed.setLength(0);
        }
    }

    private void openSlot(Control control, String key) {
        if (!DocxSlotText.isKey(key)) {
            problem("部分的标签无法识别，未读取", "tag of a slot must name a slot, one was not read");
        } else if (slots.containsKey(key)) {
            problem("“" + key + "”出现了两次，只读取第一处", "slot '" + key + "' must appear once, only its first place was read");
        } else {
            control.opensSlot = true;
            slot = new DocxSlotText(key, locale, this);
        }
    }

    private void content(String name, String type) {
        switch (name) {
            case "pPr" -> inParagraphProperties = true;
            case "t", "delText" -> inText = true;
            case "tab", "ptab" -> add(" ");
            case "br", "cr" -> add(type.equals("page") || type.equals("column") ? "" : " ");
            case "noBreakHyphen" -> add("-");
            case "tbl" -> leaveOut("表格", "a table");
            case "drawing", "pict", "object" -> leaveOut("图片", "a picture");
            case "footnoteReference", "endnoteReference" -> leaveOut("脚注", "a footnote");
            case "sym" -> leaveOut("特殊符号", "a special sign");
            case "altChunk", "subDoc" -> leaveOut("嵌入的文件", "an embedded file");
            default -> {}
        }
    }

    private void leaveOut(String zh, String en) {
        problem(zh + "不能写入文稿，已略去", en + " cannot stand in a narrative and was left out");
        skipped = 1;
    }

    void characters(String text) {
        if (inText && skipped == 0) {
            add(text);
        }
    }

    private void add(String text) {
        if (slot != null && figure != null) {
            typed.append(text);
        } else if (slot != null) {
            slot.words(text);
        }
    }

    void end(String name) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        switch (name) {
            case "sdtPr" -> inControlProperties = false;
            case "pPr" -> inParagraphProperties = false;
            case "t", "delText" -> inText = false;
            case "p" -> endParagraph();
            case "sdt" -> close(controls.poll());
            default -> {}
        }
    }

    private void endParagraph() {
        if (slot != null && !joinsNext) {
            slot.endParagraph();
        }
        joinsNext = false;
    }

    private void close(@Nullable Control control) {
        if (slot == null || control == null) {
            return;
        }
        if (control.opensSlot) {
            slots.put(slot.key(), slot.slot(longTexts.getOrDefault(DocxControls.SLOT + slot.key(), "")));
            slot = null;
            figure = null;
        } else if (control == figure) {
            figure = null;
            if (typed.toString().strip().equals(control.title.strip())) {
                slot.placeholder(control.tag, typed.toString());
            } else {
                slot.words(typed.toString());
            }
        }
    }
}
