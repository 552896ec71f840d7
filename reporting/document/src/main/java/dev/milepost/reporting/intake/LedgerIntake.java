// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static java.util.Objects.requireNonNull;

import dev.milepost.submission.Ledger;
import java.util.List;

/**
 * What a file brought to a ledger: all of its rows or, beside any problem, none.
 *
 * @param ledger the ledger with the rows of the file; as it was before if there is a problem
 * @param added how many entries are new in it
 * @param problems every problem in the order they were met; of more than 1000 the first 1000 and one that says so
 */
public record LedgerIntake(Ledger ledger, int added, List<IntakeProblem> problems) {

    public LedgerIntake {
        requireNonNull(ledger, "ledger");
        problems = List.copyOf(problems);
    }

    /** Whether the file has no problem. */
    public boolean isClean() {
        return problems.isEmpty();
    }
}
