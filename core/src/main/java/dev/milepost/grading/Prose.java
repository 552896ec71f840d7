// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Text in both languages, put together piece by piece. */
final class Prose {

    private final StringBuilder zh = new StringBuilder();
    private final StringBuilder en = new StringBuilder();

    /** Starts with a word of the glossary. */
    static Prose word(String key) {
        return new Prose().and(Glossary.get(key));
    }

    /** Adds a text; a language it lacks gets the other one. */
    Prose and(LocalizedText text) {
        zh.append(text.in(Locale.CHINESE));
        en.append(text.in(Locale.ENGLISH));
        return this;
    }

    /** Adds a piece to each language; either may be empty. */
    Prose and(String chinese, String english) {
        zh.append(chinese);
        en.append(english);
        return this;
    }

    /** Adds what is the same in both languages. */
    Prose and(String both) {
        return and(both, both);
    }

    /** Adds a text in brackets. */
    Prose inBrackets(LocalizedText text) {
        return and("（", " (").and(text).and("）", ")");
    }

    /** Adds a list with a mark between its items. */
    <T> Prose and(List<T> items, String chineseMark, String englishMark, Function<T, LocalizedText> wording) {
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                and(chineseMark, englishMark);
            }
            and(wording.apply(items.get(i)));
        }
        return this;
    }

    LocalizedText text() {
        return LocalizedText.of(zh.toString(), en.toString());
    }
}
