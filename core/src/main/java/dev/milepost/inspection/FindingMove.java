// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.time.LocalDate;

/**
 * One step of a finding's history.
 *
 * @param date the day of the step
 * @param to the state it leads to
 * @param by who made it: a post or unit, never a person
 */
public record FindingMove(LocalDate date, FindingState to, LocalizedText by) {

    public FindingMove {
        requireNonNull(date, "date");
        requireNonNull(to, "to");
        requireNonNull(by, "by");
    }
}
