// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the records of a survey come to for one figure: the exact figure, or why there is none. With neither, the figure
 * does not exist because nothing was found.
 *
 * @param figure the exact figure
 * @param missing why there is none
 * @param first the first count of the figure, summed
 * @param second the second one; 1 for a figure of one count
 */
record Reading(Optional<Ratio> figure, Optional<MissingReason> missing, long first, long second) {

    private static final Ratio HUNDRED = Ratio.whole(100);

    static Reading of(SurveyFigure figure, List<SurveyRecord> records) {
        if (figure instanceof SurveyFigure.Count one) {
            return count(one.count(), records);
        }
        if (figure instanceof SurveyFigure.PerPositive each) {
            return perPositive(each, records);
        }
        Reading pair = pair(figure.counts().get(0), figure.counts().get(1), records);
        return pair.figure()
                .map(plain ->
                        new Reading(Optional.of(scaled(figure, plain)), Optional.empty(), pair.first, pair.second))
                .orElse(pair);
    }

    /** Sums what both counts are known of; a record of one without the other leaves the sum unknown. */
    static Reading pair(String first, String second, List<SurveyRecord> records) {
        return sum(records.stream()
                .map(one -> new Pair(one.findCount(first), one.findCount(second)))
                .toList());
    }

    boolean isOfNothingFound() {
        return figure.isEmpty() && missing.isEmpty();
    }

    private static Reading count(String count, List<SurveyRecord> records) {
        List<Integer> known =
                records.stream().flatMap(one -> one.findCount(count).stream()).toList();
        long sum = known.stream().mapToLong(Integer::longValue).sum();
        return known.isEmpty()
                ? missing(MissingReason.NOT_MEASURED, 0, 1)
                : new Reading(Optional.of(Ratio.whole(sum)), Optional.empty(), sum, 1);
    }

    private static Reading perPositive(SurveyFigure.PerPositive each, List<SurveyRecord> records) {
        Reading sum = sum(records.stream()
                .map(one -> new Pair(one.findCount(each.found()), one.findCount(each.positives())))
                .map(Pair::withNothingFoundNowhere)
                .toList());
        boolean nothingFound = sum.first == 0 && sum.second == 0;
        return nothingFound && sum.missing.equals(Optional.of(MissingReason.ZERO_DENOMINATOR))
                ? new Reading(Optional.empty(), Optional.empty(), 0, 0)
                : sum;
    }

    private static Reading sum(List<Pair> pairs) {
        List<Pair> known = pairs.stream().filter(Pair::isKnown).toList();
        long first =
                known.stream().mapToLong(pair -> pair.first().orElseThrow()).sum();
        long second =
                known.stream().mapToLong(pair -> pair.second().orElseThrow()).sum();
        if (pairs.stream().anyMatch(Pair::isHalf)) {
            return missing(MissingReason.INCOMPLETE, first, second);
        }
        if (known.isEmpty()) {
            return missing(MissingReason.NOT_MEASURED, first, second);
        }
        return second == 0
                ? missing(MissingReason.ZERO_DENOMINATOR, first, second)
                : new Reading(Optional.of(Ratio.of(first, second)), Optional.empty(), first, second);
    }

    private static Reading missing(MissingReason reason, long first, long second) {
        return new Reading(Optional.empty(), Optional.of(reason), first, second);
    }

    private static Ratio scaled(SurveyFigure figure, Ratio plain) {
        if (figure instanceof SurveyFigure.Rate rate) {
            return plain.times(Ratio.whole(BigDecimal.valueOf(rate.multiplier())));
        }
        Ratio share = figure instanceof SurveyFigure.Complement ? Ratio.ONE.minus(plain) : plain;
        return share.times(HUNDRED);
    }

    private record Pair(Optional<Integer> first, Optional<Integer> second) {

        boolean isKnown() {
            return first.isPresent() && second.isPresent();
        }

        boolean isHalf() {
            return first.isPresent() != second.isPresent();
        }

        /** Where no place is positive, nothing was found. */
        Pair withNothingFoundNowhere() {
            return first.isEmpty() && second.equals(Optional.of(0)) ? new Pair(second, second) : this;
        }
    }
}
