// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Trajectory;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;

/** Which attainment is expected at a date. Rule 6.6. */
final class Expectation {

    private Expectation() {}

    /**
     * The attainment expected at the end of a day.
     *
     * @param how how attainment is reckoned, which tells whether there is a known start
     * @param time the share of time that has passed
     */
    static Ratio of(Trajectory trajectory, Attainment how, LocalDate date, Ratio time) {
        if (how.isBudget()) {
            return time;
        }
        if (!how.hasStart() || trajectory instanceof Trajectory.Full) {
            return Ratio.ONE;
        }
        return trajectory instanceof Trajectory.Steps steps ? stage(steps, date) : time;
    }

    private static Ratio stage(Trajectory.Steps steps, LocalDate date) {
        return steps.stages().stream()
                .filter(stage -> !stage.date().isAfter(date))
                .map(Trajectory.Stage::expected)
                .reduce((earlier, later) -> later)
                .orElse(Ratio.ZERO);
    }
}
