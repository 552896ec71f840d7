// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

/**
 * A sentence of a narrative whose figures changed; its words are the user's and did not.
 *
 * @param file the name of the narrative's file
 * @param line the line the sentence begins in, counted from 1
 * @param was the sentence with the figures of before
 * @param is the sentence with the figures of now, other than {@code was}
 */
public record ChangedSentence(String file, int line, String was, String is) {

    public ChangedSentence {
        requireNonNull(file, "file");
        checkArgument(line >= 1, "line of a sentence must be 1 or more, was %s", line);
        checkArgument(!was.equals(is), "sentence must have changed, was '%s' before and now", was);
    }

    /** Where it stands: {@code narrative.zh.md:12}. */
    public String place() {
        return file + ":" + line;
    }
}
