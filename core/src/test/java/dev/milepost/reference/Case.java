// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Campaign;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One question to ask of both: the calculation and the reference.
 *
 * @param campaign what is measured and asked
 * @param organisation the units over time
 * @param facts the facts with their recorded time
 * @param when the two clocks
 * @param view what is asked of them
 */
record Case(Campaign campaign, OrgTree organisation, List<RecordedObservation> facts, AsOf when, View view) {

    /** All that a person needs to work the case out by hand. */
    @Override
    public String toString() {
        String elements = campaign.elements().stream().map(Tell::of).collect(Collectors.joining("\n"));
        String units = organisation.units().stream().map(Tell::of).collect(Collectors.joining("\n"));
        String told = facts.stream().map(Tell::of).collect(Collectors.joining("\n"));
        return "\n" + elements + "\n"
                + campaign.targets().stream().map(Tell::of).collect(Collectors.joining("\n")) + "\n" + units + "\n"
                + organisation.successions() + "\n" + told + "\n" + when + " " + view;
    }

    /**
     * What is asked of the facts.
     *
     * @param window the period asked about
     * @param change whether what happened in it is asked
     * @param tree the day of the tree of units; empty for the usual one
     * @param states which states count
     */
    record View(Period window, boolean change, Optional<LocalDate> tree, CountedStates states) {}
}
