// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import java.util.Optional;

/**
 * A number and the clause it stands in.
 *
 * @param number the number
 * @param text the clause
 * @param before the clause up to the number
 * @param after the clause behind the number
 * @param typed the number as it was typed
 * @param gap how many characters lie between the number before it in the clause and this one; -1 if there is none
 */
record Clause(TypedNumber number, String text, String before, String after, String typed, int gap) {

    static Clause of(String text, TypedNumber number, Optional<TypedNumber> previous) {
        int start = Wording.startOfClause(text, number);
        int end = Wording.endOfClause(text, number);
        int gap = previous.filter(other -> other.start() >= start && other.end() <= number.start())
                .map(other -> number.start() - other.end())
                .orElse(-1);
        return new Clause(
                number,
                text.substring(start, end),
                text.substring(start, number.start()),
                text.substring(number.end(), end),
                text.substring(number.start(), number.end()),
                gap);
    }

    /** Whether another number stands within so many characters before this one. */
    boolean hasNumberWithin(int characters) {
        return gap >= 0 && gap < characters;
    }
}
