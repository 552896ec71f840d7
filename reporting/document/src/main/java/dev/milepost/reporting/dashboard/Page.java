// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.reporting.document.Tone;
import dev.milepost.reporting.markup.Markup;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.util.Locale;

/**
 * A page under way: words stand in both languages, each marked as such, and the style shows those of the page's.
 *
 * @param out what it is written to
 * @param stories what stands behind its figures
 */
record Page(Markup out, Stories stories) {
    static final String CHINESE = "zh-CN";
    static final String ENGLISH = "en";

    Page words(LocalizedText words) throws IOException {
        if (words.zh().equals(words.en())) {
            out.text(words.zh());
        } else {
            out.element("span", words.zh(), "lang", CHINESE).element("span", words.en(), "lang", ENGLISH);
        }
        return this;
    }

    Page words(String key) throws IOException {
        return words(Glossary.get(key));
    }

    Page element(String tag, LocalizedText words, String... attributes) throws IOException {
        out.start(tag, attributes);
        words(words).out.end();
        return this;
    }

    Page element(String tag, String key, String... attributes) throws IOException {
        return element(tag, Glossary.get(key), attributes);
    }

    /** A figure that shows its story when it is chosen. */
    Page figure(LocalizedText shown, Story story) throws IOException {
        return element("button", shown, "type", "button", "class", "figure", "data-story", number(story));
    }

    /** The shape of a status with its word. */
    Page sign(Sign sign) throws IOException {
        out.start("span", "class", "sign")
                .element("span", sign.shape(), "aria-hidden", "true")
                .text(" ");
        words(sign.word()).out.end();
        return this;
    }

    /** The style of a tone, empty for none. */
    static String style(Tone tone) {
        return tone == Tone.NONE ? "" : tone.name().toLowerCase(Locale.ROOT);
    }

    private String number(Story story) {
        return Integer.toString(stories.add(story));
    }
}
