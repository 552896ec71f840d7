// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.util.Locale;

/**
 * Something in a narrative that cannot be understood or filled.
 *
 * @param file the name of the file
 * @param line the line, 1 or more
 * @param message what is wrong, naming rule and value
 */
public record NarrativeProblem(String file, int line, LocalizedText message) {

    public NarrativeProblem {
        requireNonNull(file, "file");
        requireNonNull(message, "message");
        checkArgument(line >= 1, "line of a problem must be 1 or more, was %s", line);
    }

    /** The problem in one line: {@code narrative.zh.md:12: …}. */
    public String text(Locale locale) {
        return file + ":" + line + ": " + message.in(locale);
    }
}
