// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Comparator.Numeric;
import dev.milepost.explanation.Explanation;
import dev.milepost.quantity.MissingReason;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What a comparator asks once the figures it refers to are looked up. Rule 6.1.
 *
 * @param comparator the declared one, or the numeric one it comes to as far as that is known
 * @param easiest the least it may come to ask, if the figure referred to is incomplete; empty if nothing limits that
 * @param hardest the most it may come to ask; empty if nothing limits that
 * @param soFar what earlier figures already decide; met if nothing
 * @param origin where the bound comes from; empty if it is declared
 */
record Asked(
        Comparator comparator,
        Optional<Numeric> easiest,
        Optional<Numeric> hardest,
        Verdict soFar,
        Optional<Origin> origin) {

    /** What refers to nothing asks what it says. */
    static Asked of(Comparator declared) {
        Optional<Numeric> numeric = numeric(declared);
        return new Asked(declared, numeric, numeric, Verdict.MET, Optional.empty());
    }

    Asked from(Origin where) {
        return new Asked(comparator, easiest, hardest, soFar, Optional.of(where));
    }

    Asked after(Verdict earlier) {
        return new Asked(comparator, easiest, hardest, earlier, origin);
    }

    /** Whether it tests a number, known or not. */
    boolean isNumeric() {
        return numeric().isPresent() || origin.isPresent();
    }

    /** The numeric comparator as far as it is known. */
    Optional<Numeric> numeric() {
        return numeric(comparator);
    }

    /** Why what it refers to is not, or not exactly, known; empty if it is. */
    Optional<MissingReason> gap() {
        return origin.flatMap(Origin::gap);
    }

    private static Optional<Numeric> numeric(Comparator comparator) {
        return comparator instanceof Numeric numeric ? Optional.of(numeric) : Optional.empty();
    }

    /**
     * Where a bound comes from.
     *
     * @param name the unit above, the other indicator, the years or the baseline
     * @param gap why it is not, or not exactly, known; empty if it is
     * @param asserted whether it rests on a percentage without counts
     * @param why the figures it comes from
     */
    record Origin(LocalizedText name, Optional<MissingReason> gap, boolean asserted, List<Explanation> why) {}
}
