// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Comparator.Numeric;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure that a target refers to. Rule 6.1.
 *
 * @param soFar the exact number as far as it is known
 * @param possible within which bounds it certainly lies
 * @param gap why it is not, or not exactly, known; empty if it is
 * @param asserted whether it rests on a percentage without counts
 * @param why its explanation
 */
record Reference(
        Optional<Ratio> soFar, Bounds possible, Optional<MissingReason> gap, boolean asserted, Explanation why) {

    /** A lenient indicator is taken as far as it is known, a strict one within its bounds. Rule 2.5. */
    static Reference of(Indicator indicator, Figure figure, Bounds range) {
        if (figure.measured().isEmpty()) {
            MissingReason reason =
                    figure.value() instanceof Missing missing ? missing.reason() : MissingReason.NOT_MEASURED;
            return absent(range, reason, figure.explain());
        }
        boolean enough = Judge.isCompleteEnough(indicator, figure);
        boolean lenient = enough && indicator.completeness() == Completeness.LENIENT;
        Bounds bounds = (lenient ? figure.measured().map(Bounds::exactly) : figure.bounds()).orElseThrow();
        Optional<MissingReason> gap =
                enough && bounds.isExact() ? Optional.empty() : Optional.of(MissingReason.INCOMPLETE);
        return new Reference(figure.measured(), bounds, gap, figure.isAsserted(), figure.explain());
    }

    /** Of a figure that is not there only the range it can lie in is known. */
    static Reference absent(Bounds range, MissingReason reason, Explanation why) {
        return new Reference(Optional.empty(), range, Optional.of(reason), false, why);
    }

    /** The same figure times a factor above 0, as in another unit of measure. */
    Reference times(Ratio factor) {
        return new Reference(soFar.map(factor::times), possible.times(factor), gap, asserted, why);
    }

    /** The sum of both, still explained as this one; what is unknown of one is unknown of the sum. */
    Reference plus(Reference other) {
        return new Reference(
                soFar.flatMap(one -> other.soFar.map(one::plus)),
                possible.plus(other.possible),
                gap.or(other::gap),
                asserted || other.asserted,
                why);
    }

    Reference explainedBy(Explanation other) {
        return new Reference(soFar, possible, gap, asserted, other);
    }

    /**
     * What is asked if the figure is the bound.
     *
     * @param declared the comparator that refers to it
     * @param of what makes a comparator of a bound
     * @param name what the figure is called where the bound is shown
     */
    Asked asked(Comparator declared, Function<Ratio, Numeric> of, LocalizedText name) {
        boolean floor = of.apply(Ratio.ZERO).isFloor();
        Optional<Ratio> easy = floor ? possible.lower() : possible.upper();
        Optional<Ratio> hard = floor ? possible.upper() : possible.lower();
        Comparator known = soFar.<Comparator>map(of).orElse(declared);
        Asked.Origin origin = new Asked.Origin(name, gap, asserted, List.of(why));
        return new Asked(known, easy.map(of), hard.map(of), Verdict.MET, Optional.of(origin));
    }
}
