// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import dev.milepost.text.NearestNames;
import java.util.Collection;
import java.util.List;

/** A placeholder names nothing known; caught where file and line are known. */
final class PlaceholderException extends MilepostException {

    private static final long serialVersionUID = 1L;

    /** So many names are all listed; of more only the nearest. */
    private static final int SHORT_LIST = 8;

    private final transient LocalizedText text;

    PlaceholderException(String zh, String en) {
        super("placeholder", LocalizedText.of(zh, en));
        this.text = LocalizedText.of(zh, en);
    }

    static PlaceholderException unknown(String zh, String en, String was, Collection<String> known) {
        List<String> nearest = NearestNames.of(was, known, known.size() <= SHORT_LIST ? SHORT_LIST : 3);
        return new PlaceholderException(
                "没有编号为“" + was + "”的" + zh + "，相近的有：" + nearest,
                en + " must be known, was '" + was + "'; nearest: " + nearest);
    }

    LocalizedText text() {
        return text;
    }
}
