// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.explanation.Explanation;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * In how many of its periods what is to be maintained held. Rules 6.1 and 6.5.
 *
 * @param held the periods that are over in which it held
 * @param failed those in which it did not
 * @param gaps those that are undecided, by their reasons
 * @param coming how many periods are still to come
 * @param share in which part of all periods it must hold
 * @param why the periods that are over
 */
record Upkeep(int held, int failed, List<MissingReason> gaps, int coming, Ratio share, List<Explanation> why) {

    /** How many periods are over. */
    int due() {
        return held + failed + gaps.size();
    }

    /** Met once enough periods held, failed once too few can. */
    Verdict verdict() {
        int all = due() + coming;
        if (all == 0) {
            return Verdict.UNDECIDED;
        }
        if (Ratio.of(held, all).compareTo(share) >= 0) {
            return Verdict.MET;
        }
        boolean lost = Ratio.of(all - failed, all).compareTo(share) < 0;
        return lost ? Verdict.FAILED : Verdict.UNDECIDED;
    }

    /**
     * The share of periods over in which it held, over the share asked; empty if some are undecided or none is over.
     */
    Optional<Ratio> attainment() {
        return gaps.isEmpty() && due() > 0 ? Optional.of(attainmentWith(held)) : Optional.empty();
    }

    /** The least and the greatest attainment the undecided periods leave open; asked only where a period is over. */
    List<Ratio> possible() {
        return List.of(attainmentWith(held), attainmentWith(held + gaps.size()));
    }

    /** The reason if all undecided periods share it. */
    MissingReason gap() {
        return gaps.stream().distinct().count() == 1 ? gaps.get(0) : MissingReason.INCOMPLETE;
    }

    private Ratio attainmentWith(int periods) {
        return Ratio.of(periods, due()).dividedBy(share);
    }
}
