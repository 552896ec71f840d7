// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;

/**
 * How many of one category an inspection covered.
 *
 * @param category the code of the category
 * @param name what offices call it
 * @param count how many, zero or greater
 */
public record ScopeCount(String category, LocalizedText name, int count) {

    public ScopeCount {
        Identifiers.check("scope category", category);
        requireNonNull(name, "name");
        checkArgument(count >= 0, "count of scope category '%s' must not be negative, was %s", category, count);
    }
}
