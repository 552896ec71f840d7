// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The counts of activities as facts, like those of any other source. Rule 8.2. */
public final class ActivityFacts {

    private ActivityFacts() {}

    /**
     * The facts that the activities of a campaign emit, each at the unit of the activity, else of the campaign, and for
     * the period of the element in which the activity ends. Inputs in another unit are converted exactly. An activity
     * that has not begun by the day emits nothing: it is a plan. One that has no input of an element's unit says
     * nothing of it.
     *
     * @param campaign the campaign whose elements the facts are of
     * @param activities the activities
     * @param date the last day on which an activity may begin, inclusive
     * @throws IllegalArgumentException if an activity emits an element that the campaign lacks, or an input converts
     *     into the element's unit only inexactly
     */
    public static List<Observation> of(Campaign campaign, Collection<Activity> activities, LocalDate date) {
        List<Observation> facts = new ArrayList<>();
        for (Activity activity : activities) {
            if (!activity.startInclusive().isAfter(date)) {
                activity.emissions().forEach(emission -> emit(campaign, activity, emission, facts));
            }
        }
        return facts;
    }

    private static void emit(
            Campaign campaign, Activity activity, Activity.Emission emission, List<Observation> facts) {
        DataElement element = campaign.findElement(emission.element())
                .orElseThrow(() -> new IllegalArgumentException("element that activity '" + activity.id()
                        + "' emits must be one of the campaign, was '" + emission.element() + "'"));
        FactKey key = FactKey.of(
                        element.id(), activity.unit().orElse(campaign.unit()), periodOf(campaign, activity, element))
                .withSource("activity/" + activity.id());
        amount(activity, emission.measure(), element)
                .ifPresent(amount ->
                        facts.add(Observation.builder(key, Value.amount(amount)).build()));
    }

    private static Period periodOf(Campaign campaign, Activity activity, DataElement element) {
        return element.frequency() == PeriodType.SPAN
                ? campaign.period()
                : element.frequency().periodOf(activity.endInclusive());
    }

    private static Optional<BigDecimal> amount(Activity activity, ActivityMeasure measure, DataElement element) {
        if (measure == ActivityMeasure.HELD) {
            return Optional.of(BigDecimal.ONE);
        }
        return activity.inputs().stream()
                .filter(input -> input.unit().dimension().equals(element.unit().dimension()))
                .map(input -> exactly(input, element))
                .reduce(BigDecimal::add);
    }

    private static BigDecimal exactly(Quantity input, DataElement element) {
        return Quantities.exactly(input, element.unit());
    }
}
