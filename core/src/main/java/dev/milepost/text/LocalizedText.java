// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;

/**
 * A text in Chinese and English, of which one may be absent. Nothing is trimmed. Names and messages alike are one line
 * that every report can print: a character that cannot be printed, which files of data are refused for, is kept
 * visible, U+0000 as {@code \\u0000} ({@link PrintableText}, rule 1.8).
 *
 * @param zh the Chinese text; empty when there is none
 * @param en the English text; empty when there is none
 */
public record LocalizedText(String zh, String en) implements Serializable {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if both texts are empty
     */
    public LocalizedText {
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
        zh = PrintableText.visible(zh);
        en = PrintableText.visible(en);
        checkArgument(!zh.isEmpty() || !en.isEmpty(), "text must not be empty in both languages, was '' and ''");
    }

    /**
     * Returns a text in both languages.
     *
     * @param zh the Chinese text; empty when there is none
     * @param en the English text; empty when there is none
     * @return the text
     * @throws IllegalArgumentException if both are empty
     */
    public static LocalizedText of(String zh, String en) {
        return new LocalizedText(zh, en);
    }

    /**
     * Returns a text that exists in Chinese only.
     *
     * @param zh the Chinese text, not empty
     * @return the text
     */
    public static LocalizedText ofChinese(String zh) {
        return new LocalizedText(zh, "");
    }

    /**
     * Returns a text that exists in English only.
     *
     * @param en the English text, not empty
     * @return the text
     */
    public static LocalizedText ofEnglish(String en) {
        return new LocalizedText("", en);
    }

    /**
     * Returns the text for a reader: Chinese where the locale's language is {@code zh}, English for every other one,
     * and the other language where the wanted one is absent.
     *
     * @param locale the reader's locale
     * @return the text, never empty
     */
    public String in(Locale locale) {
        boolean chinese = requireNonNull(locale, "locale").getLanguage().equals("zh");
        String wanted = chinese ? zh : en;
        return wanted.isEmpty() ? zh + en : wanted;
    }

    /**
     * Tells whether both languages are present.
     *
     * @return whether neither text is empty
     */
    public boolean isBilingual() {
        return !zh.isEmpty() && !en.isEmpty();
    }

    /** Returns both texts for a log or a debugger: {@code "zh | en"}. */
    @Override
    public String toString() {
        return zh + " | " + en;
    }
}
