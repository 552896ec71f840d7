// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.Observation;
import dev.milepost.submission.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of the files of a campaign.
 *
 * @param asOf the day of which is spoken; empty for the last of the campaign's period
 * @param counting which figures count (rule 13.2)
 * @param store the address of the store that keeps what the files say; empty for one in memory
 */
record Asked(Optional<LocalDate> asOf, Counting counting, Optional<String> store) {

    /** Which figures count. */
    enum Counting {
        /** What forms want approved once it is approved, all else that was sent. */
        FORMS,
        /** All that was sent. */
        ALL,
        /** What units report once it is approved. */
        APPROVED
    }

    /** The last day of the period, what counts by the forms, and in memory. */
    static Asked usual() {
        return new Asked(Optional.empty(), Counting.FORMS, Optional.empty());
    }

    /** Which states count: what inspections, projects and the like yield is no report and needs no approval. */
    CountedStates counted(Dossier dossier, List<Observation> reported) {
        List<DataElementId> forms = dossier.reporting().forms().stream()
                .filter(Form::asksForApproval)
                .flatMap(form -> form.elements().stream())
                .toList();
        return switch (counting) {
            case ALL -> CountedStates.all();
            case FORMS ->
                forms.isEmpty() ? CountedStates.all() : dossier.reporting().countedStates();
            case APPROVED ->
                CountedStates.approved(Stream.concat(
                                forms.stream(),
                                reported.stream().map(fact -> fact.key().element()))
                        .toList());
        };
    }
}
