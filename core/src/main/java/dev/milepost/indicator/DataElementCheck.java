// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/** The rules that the properties of a data element keep among each other. */
final class DataElementCheck {

    private DataElementCheck() {}

    /** Throws if one is broken; the message names property, rule and value. */
    static void check(DataElement element) {
        ValueKind kind = element.kind();
        checkArgument(
                element.unitOperator() != UnitOperator.MEAN
                        || element.weightedBy().isPresent(),
                "weightedBy of element '%s' must be set for a mean over units",
                element.id());
        checkArgument(
                kind != ValueKind.LEVEL || element.scale().isPresent(),
                "scale of element '%s' must be set for levels",
                element.id());
        checkArgument(
                kind == ValueKind.AMOUNT
                        || element.disaggregation()
                                .flatMap(
                                        set -> set.leastShown().stream().boxed().findFirst())
                                .isEmpty(),
                "leastShown of element '%s' must only be declared for amounts, kind was %s",
                element.id(),
                kind);
        checkAge(element, "maximumAgeDays", element.maximumAgeDays());
        checkAge(element, "dueDays", element.dueDays());
        checkRange(element);
        checkArgument(
                element.occurrences().isEmpty() || element.basis().equals(Optional.of(CountBasis.DISTINCT)),
                "occurrences of element '%s' must only be named by a count of different things, basis was %s",
                element.id(),
                element.basis().map(Object::toString).orElse("not declared"));
    }

    private static void checkRange(DataElement element) {
        boolean ordered = element.lowest()
                .flatMap(lowest -> element.highest().map(highest -> lowest.compareTo(highest) <= 0))
                .orElse(true);
        checkArgument(
                ordered,
                "lowest of element '%s' must not exceed highest %s, was %s",
                element.id(),
                element.highest().map(Object::toString).orElse(""),
                element.lowest().map(Object::toString).orElse(""));
    }

    private static void checkAge(DataElement element, String property, Optional<Integer> days) {
        checkArgument(
                days.map(age -> age >= 0).orElse(true),
                "%s of element '%s' must not be negative, was %s",
                property,
                element.id(),
                days.orElse(0));
    }
}
