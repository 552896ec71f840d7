// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Ratio;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A part of a scheme with a heading of its own.
 *
 * @param code its identity within the scheme
 * @param name the heading
 * @param items its items in the order of the table; one or more
 * @param printedMax the full mark printed beside the heading, which the items must come to; empty if none is
 */
public record SchemeGroup(String code, LocalizedText name, List<SchemeItem> items, Optional<Ratio> printedMax) {

    public SchemeGroup {
        Identifiers.check("group code", code);
        requireNonNull(name, "name");
        items = List.copyOf(items);
        Checks.notEmpty("items of group '" + code + "'", items);
        Ratio sum = sum(items);
        checkArgument(
                printedMax.map(sum::sameValueAs).orElse(true),
                "items of group '%s' must come to %s, came to %s",
                code,
                printedMax.map(Ratio::toString).orElse(""),
                sum);
    }

    /** Obtains a group without a printed mark. */
    public static SchemeGroup of(String code, LocalizedText name, List<SchemeItem> items) {
        return new SchemeGroup(code, name, items, Optional.empty());
    }

    /** The full mark: the sum of its items. */
    public Ratio max() {
        return sum(items);
    }

    private static Ratio sum(List<SchemeItem> items) {
        return items.stream().map(SchemeItem::max).reduce(Ratio.ZERO, Ratio::plus);
    }
}
