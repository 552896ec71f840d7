// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts that were in a column and had to be taken out again, as bare as they come: one that stands apart as well, with
 * all it says, because another part had no room for its digits, is the same fact.
 */
final class BareFacts {

    private final Campaign campaign;
    private final CountedStates states;

    BareFacts(Campaign campaign, CountedStates states) {
        this.campaign = campaign;
        this.states = states;
    }

    /** The facts without the bare ones that stand there in full as well. */
    List<RecordedObservation> settled(List<RecordedObservation> facts) {
        Map<Place, Observation> full = new HashMap<>();
        for (RecordedObservation fact : facts) {
            Observation seen = fact.observation();
            bare(seen).filter(bare -> !bare.equals(seen)).ifPresent(bare -> full.put(Place.of(seen), bare));
        }
        return full.isEmpty()
                ? facts
                : facts.stream()
                        .filter(fact -> !fact.observation().equals(full.get(Place.of(fact.observation()))))
                        .toList();
    }

    /** What a column would keep of a fact; empty if it may not enter one. */
    private Optional<Observation> bare(Observation seen) {
        return isPlain(seen, states)
                ? campaign.findElement(seen.key().element())
                        .filter(element -> element.kind() == ValueKind.AMOUNT)
                        .map(element -> of(
                                seen,
                                Dues.isLate(element, seen)
                                        ? Optional.of(
                                                Dues.dueDay(element, seen.key().period())
                                                        .plusDays(1))
                                        : Optional.empty()))
                : Optional.empty();
    }

    /** Whether a column may keep a fact, if it is of an amount and has room for its digits. */
    static boolean isPlain(Observation seen, CountedStates states) {
        FactKey key = seen.key();
        return key.nature() == FactNature.ACTUAL
                && key.source().isEmpty()
                && seen.value() instanceof Value.Amount
                && !seen.standsForParts()
                && !seen.carriesOn()
                && states.counts(seen);
    }

    private static Observation of(Observation seen, Optional<LocalDate> receivedOn) {
        Observation.Builder bare = Observation.builder(seen.key(), seen.value())
                .assurance(seen.assurance())
                .state(ReviewState.LOCKED)
                .revision(seen.revision());
        receivedOn.ifPresent(bare::receivedOn);
        return bare.build();
    }

    /** What two facts have in common that are to be the same. */
    private record Place(FactKey key, int revision) {

        static Place of(Observation seen) {
            return new Place(seen.key(), seen.revision());
        }
    }
}
