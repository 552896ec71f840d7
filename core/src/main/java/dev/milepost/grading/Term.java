// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;

/**
 * A word of a standard that surveys use: something counted, or a category of places.
 *
 * @param id the word in the records, an identifier
 * @param name the name it is printed under; of something measured, with its unit
 */
public record Term(String id, LocalizedText name) {

    public Term {
        Identifiers.check("term", id);
        requireNonNull(name, "name");
    }
}
