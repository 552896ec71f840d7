// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A declared set of categories that a figure is broken down by. Rule 5.4.
 *
 * @param id the identity of the set
 * @param categories the categories in the order of tables, one or more
 * @param exclusive whether each thing falls into one category only; only then the parts add up to the total
 * @param leastShown the least count beside zero that may be published of a category, 3 or more: counts from 1 to just
 *     below it are withheld, for they may point at persons (rule 14.2); empty if all may be published
 */
public record Disaggregation(String id, List<Category> categories, boolean exclusive, OptionalInt leastShown) {

    public Disaggregation {
        Identifiers.check("disaggregation id", id);
        categories = List.copyOf(categories);
        checkArgument(!categories.isEmpty(), "categories of disaggregation '%s' must not be empty", id);
        long different = categories.stream().map(Category::code).distinct().count();
        checkArgument(different == categories.size(), "category codes of disaggregation '%s' must be unique", id);
        checkLeastShown(id, categories.size(), exclusive, leastShown);
    }

    /** A set whose counts may all be published. */
    public Disaggregation(String id, List<Category> categories, boolean exclusive) {
        this(id, categories, exclusive, OptionalInt.empty());
    }

    /** Below 3 nothing would be hidden, as zero is shown; the only part of a total is the total. */
    private static void checkLeastShown(String id, int categories, boolean exclusive, OptionalInt leastShown) {
        if (leastShown.isEmpty()) {
            return;
        }
        int least = leastShown.getAsInt();
        checkArgument(least >= 3, "leastShown of disaggregation '%s' must be 3 or more, was %s", id, least);
        checkArgument(
                !exclusive || categories > 1,
                "leastShown of disaggregation '%s' must come with two or more categories if they add up, was %s",
                id,
                least);
    }

    /** Finds the category of the given code; empty if there is none. */
    public Optional<Category> find(String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /**
     * One category.
     *
     * @param code the code, as in an id
     * @param name what offices call it
     */
    public record Category(String code, LocalizedText name) {

        public Category {
            Identifiers.check("category code", code);
        }
    }
}
