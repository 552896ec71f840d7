// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static java.util.Objects.requireNonNull;

import dev.milepost.period.Period;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.Optional;

/**
 * A piece of work (工作任务) laid on for a period.
 *
 * @param id the identity of the task within the campaign
 * @param action the action it belongs to; empty if all
 * @param text the wording
 * @param period when it is to be done; a period after the campaign's own is next year's work
 */
public record Task(String id, Optional<ActionId> action, LocalizedText text, Period period) {

    public Task {
        Identifiers.check("task id", id);
        requireNonNull(action, "action");
        requireNonNull(text, "text");
        requireNonNull(period, "period");
    }
}
