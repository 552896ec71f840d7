// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Anchor;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The fixed words around the content of a document, the same in every format; in Chinese or English. */
public enum PrintedWords {
    /** Chinese words and full-width punctuation. */
    CHINESE,
    /** English words. */
    ENGLISH;

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM y", Locale.UK);

    /**
     * The words of that language; country and script of the locale do not matter.
     *
     * @throws IllegalArgumentException if the language is neither Chinese nor English
     */
    public static PrintedWords in(Locale locale) {
        String language = requireNonNull(locale, "locale").getLanguage();
        boolean chinese = language.equals(Locale.CHINESE.getLanguage());
        checkArgument(
                chinese || language.equals(Locale.ENGLISH.getLanguage()),
                "language of document must be Chinese or English, was '%s'",
                locale.toLanguageTag());
        return chinese ? CHINESE : ENGLISH;
    }

    /** Whether these are the Chinese words. */
    public boolean isChinese() {
        return this == CHINESE;
    }

    private String pick(String chinese, String english) {
        return isChinese() ? chinese : english;
    }

    /** A gap: 【请补充：…】 or [please add: …]. */
    public String gap(String wanted) {
        return pick("【请补充：" + wanted + "】", "[please add: " + wanted + "]");
    }

    /** A piece of a sentence as it is read: a gap with its marks, anything else as it stands. */
    public String inline(Inline inline) {
        return inline instanceof Inline.Gap gap ? gap(gap.text()) : inline.text();
    }

    /** The pieces of a sentence as they are read, one behind the other. */
    public String inlines(List<Inline> inlines) {
        return inlines.stream().map(this::inline).collect(Collectors.joining());
    }

    /** A day: 2023年12月31日 or 31 December 2023. */
    public String date(LocalDate date) {
        return (isChinese() ? CHINESE_DATE : ENGLISH_DATE).format(date);
    }

    /**
     * The remark below the date that says from which records the document was made: （数据日志共…条记录，校验码：…） or a sentence.
     */
    public String anchor(Anchor anchor) {
        String english = anchor.text().en();
        return pick(
                "（" + anchor.text().zh() + "）", Character.toUpperCase(english.charAt(0)) + english.substring(1) + ".");
    }

    /** The addressee with its colon. */
    public String addressee(String addressee) {
        return addressee + pick("：", ":");
    }

    /** Several addressees in one line, without the colon behind. */
    String addressees(List<String> addressees) {
        return String.join(pick("，", ", "), addressees);
    }

    /** Who signed a document off: 签发人：×××; a line to write on where the name is empty. */
    public String signer(String signer) {
        return pick("签发人：", "Signed off by: ") + (signer.isBlank() ? "________" : signer);
    }

    /** Who gets a copy: 抄送：××，××。 */
    public String copies(List<String> copies) {
        return pick("抄送：", "Copies: ") + String.join(pick("，", ", "), copies) + pick("。", ".");
    }

    /** Photos in words, for formats without pictures: 照片：… （…；…）. */
    public String photos(PhotoPair pair) {
        String captions = pair.first().caption()
                + pair.second()
                        .map(second -> pick("；", "; ") + second.caption())
                        .orElse("");
        return pick("照片：" + pair.title() + "（" + captions + "）", "Photos: " + pair.title() + " (" + captions + ")");
    }

    /** What opens the data of a chart below it. */
    public String chartData() {
        return pick("图中数据", "Data of the chart");
    }

    /** The head of the contents. */
    public String contents() {
        return pick("目\u3000录", "Contents");
    }

    /** The head of an annex; the number is left out where it is the only one. */
    public String annex(int number, int count) {
        return pick("附件", count == 1 ? "Annex" : "Annex ") + (count == 1 ? "" : number);
    }

    /** What opens the list of annexes behind the body: 附件： or Annexes: . */
    public String annexList(int count) {
        return pick("附件：", count == 1 ? "Annex: " : "Annexes: ");
    }

    /** What opens the remarks below a table: 注： or Note: . */
    public String note() {
        return pick("注：", "Note: ");
    }

    /** The remarks below a table as lines: 注：… where there is one, 注：1.… and 2.… where there are more. */
    public List<String> notes(List<String> notes) {
        if (notes.size() < 2) {
            return notes.stream().map(note -> note() + note).toList();
        }
        List<String> lines = new ArrayList<>();
        for (String note : notes) {
            String lead = lines.isEmpty() ? note() : pick("\u3000\u3000", "");
            lines.add(lead + (lines.size() + 1) + ". " + note);
        }
        return List.copyOf(lines);
    }

    /** The head of the explanations of figures. */
    public String explanations() {
        return pick("数据说明", "How the figures were computed");
    }

    /** The head of a chart: 图1 caption, Figure 1. caption. */
    String chart(int number, String caption) {
        return pick("图" + number + "\u3000", "Figure " + number + ". ") + caption;
    }

    /** The head of a table: 表1 caption, Table 1. caption. */
    String table(int number, String caption) {
        return pick("表" + number + "\u3000", "Table " + number + ". ") + caption;
    }
}
