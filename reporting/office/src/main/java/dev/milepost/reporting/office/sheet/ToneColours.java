// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.Tone;

/** The colours of tones on white, the same as in DOCX files. */
final class ToneColours {

    private ToneColours() {}

    static String of(Tone tone) {
        return switch (tone) {
            case GOOD -> "1E6B34";
            case WARN -> "8A5A00";
            case BAD -> "A61B1B";
            case MISSING -> "5F6368";
            case NONE -> "000000";
        };
    }
}
