// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.submission.ReportingRegister;
import java.util.List;

/**
 * What a file handed in: all of its reports or, beside any problem, none.
 *
 * @param register what was handed in with the reports of the file; as it was before if there is a problem
 * @param added how many reports were sent or sent again by it, zero or more
 * @param problems every problem in the order they were met; of more than 1000 the first 1000 and one that says so
 */
public record SubmissionIntake(ReportingRegister register, int added, List<IntakeProblem> problems) {

    public SubmissionIntake {
        requireNonNull(register, "register");
        checkArgument(added >= 0, "added must be zero or more, was %s", added);
        problems = List.copyOf(problems);
    }

    /** Whether the file has no problem. */
    public boolean isClean() {
        return problems.isEmpty();
    }
}
