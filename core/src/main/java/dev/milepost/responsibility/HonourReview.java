// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static java.util.Objects.requireNonNull;

import dev.milepost.period.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A review that an honour has to pass. Rule 8.9.
 *
 * @param honour the honour
 * @param review the review
 */
public record HonourReview(Honour honour, Honour.Review review) {

    private static final Comparator<HonourReview> ORDER = Comparator.<HonourReview, LocalDate>comparing(
                    one -> one.review().dueOn())
            .thenComparing(one -> one.honour().id());

    public HonourReview {
        requireNonNull(honour, "honour");
        requireNonNull(review, "review");
    }

    /**
     * The reviews that fall due within a period and, as known at the end of a day, are not passed, of honours that are
     * not withdrawn by then; in the order of their due dates, then of the ids of the honours.
     */
    public static List<HonourReview> dueWithin(Collection<Honour> honours, Period period, LocalDate asOf) {
        return honours.stream()
                .filter(honour ->
                        honour.withdrawnOn().filter(day -> !day.isAfter(asOf)).isEmpty())
                .flatMap(honour -> honour.reviews().stream().map(review -> new HonourReview(honour, review)))
                .filter(one ->
                        period.contains(one.review().dueOn()) && !one.review().isPassedBy(asOf))
                .sorted(ORDER)
                .toList();
    }
}
