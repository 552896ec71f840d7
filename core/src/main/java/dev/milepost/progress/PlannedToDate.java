// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.campaign.Comparator;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Value;
import java.util.List;
import java.util.Optional;

/** What is done over what was planned to date, over targets that share no fact. Rule 6.10. */
final class PlannedToDate {

    private PlannedToDate() {}

    static Optional<Joined> joined(List<Assessment> assessments) {
        List<Assessment> planned =
                assessments.stream().filter(one -> planned(one).signum() > 0).toList();
        planned.forEach(one -> checkAddable(one, planned.get(0).indicator().unit()));
        return Joined.of(planned.stream().map(PlannedToDate::part).toList());
    }

    /** The part of the bound that is expected by now; zero where no number or nothing is expected. */
    private static Ratio planned(Assessment one) {
        return one.asked() instanceof Comparator.Numeric asked
                ? one.expected().map(asked.bound()::times).orElse(Ratio.ZERO)
                : Ratio.ZERO;
    }

    private static Joined.Part part(Assessment one) {
        Ratio planned = planned(one);
        Ratio perPlanned = Ratio.ONE.dividedBy(planned);
        Bounds possible = one.figure().bounds().orElseGet(() -> lowest(one));
        return new Joined.Part(one.figure().measured().map(perPlanned::times), possible.times(perPlanned), planned);
    }

    private static Bounds lowest(Assessment one) {
        return one.indicator()
                .lowest()
                .map(least -> Bounds.atLeast(Ratio.whole(least)))
                .orElse(Bounds.unbounded());
    }

    private static void checkAddable(Assessment one, Unit unit) {
        checkArgument(
                one.indicator().unit().equals(unit),
                "unit of target '%s' must be %s as that of the others, was %s",
                one.target().id(),
                unit.code(),
                one.indicator().unit().code());
        checkArgument(
                !(one.figure().value() instanceof Value.Rate),
                "figure of target '%s' must be an amount to be added up, was %s",
                one.target().id(),
                one.figure().value());
    }
}
