// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.observation.CountedStates;
import dev.milepost.observation.Observation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of the files of a campaign.
 *
 * @param asOf the day of which is spoken; empty for the last of the campaign's period
 * @param approvedOnly whether what units report counts only once it is approved (rule 13.2)
 */
record Asked(Optional<LocalDate> asOf, boolean approvedOnly) {

    /** The last day of the period, and all that was sent. */
    static Asked usual() {
        return new Asked(Optional.empty(), false);
    }

    /** Which states count: what inspections, projects and the like yield is no report and needs no approval. */
    CountedStates counted(List<Observation> reported) {
        return approvedOnly
                ? CountedStates.approved(
                        reported.stream().map(fact -> fact.key().element()).toList())
                : CountedStates.all();
    }
}
