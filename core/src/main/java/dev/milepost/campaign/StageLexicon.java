// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.text.NearestNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which word of an office falls into which band of project stages. The words are data of a catalogue pack.
 *
 * @param words the words and their bands
 */
public record StageLexicon(Map<String, ProjectStage> words) {

    public StageLexicon {
        words.keySet().forEach(word -> checkArgument(!word.isBlank(), "word of a stage must not be blank"));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Finds the band of a word; empty if the lexicon lacks the word. */
    public Optional<ProjectStage> find(String word) {
        return Optional.ofNullable(words.get(word));
    }

    /**
     * Gets the band of a word.
     *
     * @throws IllegalArgumentException if the lexicon lacks the word; the message names the nearest words
     */
    public ProjectStage get(String word) {
        return find(word)
                .orElseThrow(() -> new IllegalArgumentException("stage word must be one of the lexicon, was '" + word
                        + "'; nearest: " + NearestNames.of(word, words.keySet(), 3)));
    }
}
