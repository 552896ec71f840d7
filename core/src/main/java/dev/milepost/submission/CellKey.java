// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElementId;

/**
 * What a cell of a form is found by.
 *
 * @param element what is asked
 * @param category the category of the element's disaggregation; empty text for the total
 */
public record CellKey(DataElementId element, String category) {

    public CellKey {
        requireNonNull(element, "element");
        checkArgument(category.isBlank() == category.isEmpty(), "category of cell '%s' must not be blank", element);
    }

    /** Obtains the cell of the total. */
    public static CellKey of(DataElementId element) {
        return new CellKey(element, "");
    }

    /** Obtains the cell of one category; empty text means the total. */
    public static CellKey of(DataElementId element, String category) {
        return new CellKey(element, category);
    }

    /** The components in one line: {@code element [category]}. */
    @Override
    public String toString() {
        return element + (category.isEmpty() ? "" : " [" + category + "]");
    }
}
