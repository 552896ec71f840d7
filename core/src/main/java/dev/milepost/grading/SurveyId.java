// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import dev.milepost.text.Identifiers;

/**
 * The identity of a survey.
 *
 * @param value the text of the id: 1 to 128 characters in NFC, no control character, {@code /}, {@code \} or leading
 *     dot
 */
public record SurveyId(String value) implements Comparable<SurveyId> {

    public SurveyId {
        Identifiers.check("survey id", value);
    }

    /** Obtains an id of the given text. */
    public static SurveyId of(String value) {
        return new SurveyId(value);
    }

    @Override
    public int compareTo(SurveyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
