// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Source;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;

/**
 * Something of which there must be none for any level but the last, such as flies where ready-to-eat food is sold.
 *
 * @param id its identity within the standard, different from those of the indices
 * @param name the name it is printed under
 * @param count what must be counted and be zero
 * @param source where it is written and how well that is known
 */
public record Precondition(String id, LocalizedText name, String count, Source source) {

    public Precondition {
        Identifiers.check("precondition id", id);
        requireNonNull(name, "name");
        requireNonNull(count, "count");
        requireNonNull(source, "source");
    }
}
