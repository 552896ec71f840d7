// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was counted in one place, or in the places of one category. Records add up, also several of one category or
 * place.
 *
 * @param category the category of places, one of the standard's; empty text for none
 * @param place the place it was counted in, for rules on single places; empty text for several or none
 * @param counts what was counted, by the ids of the standard's terms; zero or greater each. What is not there was not
 *     looked at, which is not zero
 */
public record SurveyRecord(String category, String place, Map<String, Integer> counts) {

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if nothing is counted or a count is negative
     */
    public SurveyRecord {
        requireNonNull(category, "category");
        requireNonNull(place, "place");
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        checkArgument(!counts.isEmpty(), "counts of a record must not be empty, was {}");
        counts.forEach((name, count) ->
                checkArgument(count >= 0, "count '%s' of a record must not be negative, was %s", name, count));
    }

    /** Obtains a record of a category; of none where the text is empty. */
    public static SurveyRecord of(String category, Map<String, Integer> counts) {
        return new SurveyRecord(category, "", counts);
    }

    /** Returns this record for one place. */
    public SurveyRecord withPlace(String name) {
        return new SurveyRecord(category, name, counts);
    }

    /** How many were counted; empty if it was not looked at. */
    public Optional<Integer> findCount(String count) {
        return Optional.ofNullable(counts.get(count));
    }
}
