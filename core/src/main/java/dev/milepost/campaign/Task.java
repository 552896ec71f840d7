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
 * @param result what has become of it; empty while nobody has said, which is not done
 */
public record Task(
        String id, Optional<ActionId> action, LocalizedText text, Period period, Optional<TaskResult> result) {

    public Task {
        Identifiers.check("task id", id);
        requireNonNull(action, "action");
        requireNonNull(text, "text");
        requireNonNull(period, "period");
        requireNonNull(result, "result");
    }

    /** Obtains a task of which nobody has said yet what has become of it. */
    public Task(String id, Optional<ActionId> action, LocalizedText text, Period period) {
        this(id, action, text, period, Optional.empty());
    }

    /** Returns this task with what has become of it. */
    public Task withResult(TaskResult other) {
        return new Task(id, action, text, period, Optional.of(other));
    }

    /** Whether it is done, all of it. */
    public boolean isDone() {
        return result.filter(one -> one == TaskResult.DONE).isPresent();
    }
}
