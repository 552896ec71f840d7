// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.TOWN;

import dev.milepost.SmallTown;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/** Assessments made by hand, to be joined; those that are missing have a figure that is. */
final class Standing {

    private static final DataElement ELEMENT = SmallTown.element().build();

    private Standing() {}

    static Assessment.Builder standing(Status status) {
        return standing(status, 1);
    }

    static Assessment.Builder standing(Status status, int weight) {
        return standing(status, Promise.atLeast("10"), weight);
    }

    static Assessment.Builder standing(Status status, Comparator comparator, int weight) {
        Target target = Promise.target(comparator).weight(Ratio.whole(weight)).build();
        return of(target, MID_YEAR, status);
    }

    static Assessment.Builder of(Target target, LocalDate date, Status status) {
        boolean silent = status == Status.MISSING;
        Indicator indicator = SmallTown.indicatorOf(ELEMENT).build();
        return assessment(target, indicator, figure(indicator, List.of(ELEMENT), silent ? List.of() : List.of(fact())))
                .date(date)
                .status(status);
    }

    /** A met target on a rate. */
    static Assessment.Builder ofRate(Ratio pair) {
        Indicator indicator = SmallTown.rate().build();
        List<DataElement> elements = List.of(
                SmallTown.element(SmallTown.N, Units.M2).build(),
                SmallTown.element(SmallTown.D, Units.M2).build(),
                SmallTown.element(SmallTown.CLAIM, Units.PERCENT).build());
        List<Observation> facts = List.of(
                SmallTown.fact(SmallTown.N, TOWN, SmallTown.YEAR, Value.amount(pair.numerator())),
                SmallTown.fact(SmallTown.D, TOWN, SmallTown.YEAR, Value.amount(pair.denominator())));
        Target target = Promise.target(Promise.atLeast("10")).build();
        return assessment(target, indicator, figure(indicator, elements, facts))
                .date(MID_YEAR)
                .status(Status.MET)
                .expected(Ratio.ONE);
    }

    private static Assessment.Builder assessment(Target target, Indicator indicator, Figure figure) {
        return Assessment.builder(target, indicator, TOWN)
                .figure(figure)
                .justification(figure.explain())
                .sentence(LocalizedText.of("句", "sentence"));
    }

    private static Figure figure(Indicator indicator, List<DataElement> elements, List<Observation> facts) {
        return SmallTown.rollup(
                        SmallTown.campaign(elements, indicator).build(), SmallTown.tree(0), SmallTown.YEAR_END, facts)
                .figure(indicator.id(), TOWN);
    }

    private static Observation fact() {
        return SmallTown.fact(TOWN, Period.year(2023), 10);
    }
}
