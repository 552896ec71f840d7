// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.List;

/** How much of the way is expected to be covered at a date. Rule 6.6. */
public sealed interface Trajectory {

    /** As much as of the time between start and due date has passed. */
    record Linear() implements Trajectory {}

    /** All of it throughout. */
    record Full() implements Trajectory {}

    /**
     * Stage values: each holds from its date on; nothing is expected before the first.
     *
     * @param stages the stages in the order of their dates, one or more
     */
    record Steps(List<Stage> stages) implements Trajectory {

        public Steps {
            stages = List.copyOf(stages);
            checkArgument(!stages.isEmpty(), "stages of a trajectory must not be empty");
            for (int i = 1; i < stages.size(); i++) {
                LocalDate earlier = stages.get(i - 1).date();
                checkArgument(
                        earlier.isBefore(stages.get(i).date()),
                        "stages of a trajectory must follow each other, %s comes after %s",
                        stages.get(i).date(),
                        earlier);
            }
        }
    }

    /**
     * One stage.
     *
     * @param date the day from which the share is expected, inclusive
     * @param expected the share of the way, zero or greater; 1 is all of it
     */
    record Stage(LocalDate date, Ratio expected) {

        public Stage {
            requireNonNull(date, "date");
            checkArgument(expected.signum() >= 0, "expected share at %s must not be negative, was %s", date, expected);
        }
    }
}
