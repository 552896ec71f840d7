// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A declared set of categories that a figure is broken down by. Rule 5.4.
 *
 * @param id the identity of the set
 * @param categories the categories in the order of tables, one or more
 * @param exclusive whether each thing falls into one category only; only then the parts add up to the total
 */
public record Disaggregation(String id, List<Category> categories, boolean exclusive) {

    public Disaggregation {
        Identifiers.check("disaggregation id", id);
        categories = List.copyOf(categories);
        checkArgument(!categories.isEmpty(), "categories of disaggregation '%s' must not be empty", id);
        long different = categories.stream().map(Category::code).distinct().count();
        checkArgument(different == categories.size(), "category codes of disaggregation '%s' must be unique", id);
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
