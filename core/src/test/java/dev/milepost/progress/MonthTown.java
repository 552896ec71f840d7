// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;

import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A town that reports every month, and what a monthly report of it says. */
final class MonthTown {

    static final Period JUNE = Period.month(2023, 6);
    static final Period JUNE_BEFORE = Period.month(2022, 6);

    private final Campaign.Builder campaign;
    private final OrgTree tree;
    private final LocalDate asOf;

    private MonthTown(Campaign.Builder campaign, OrgTree tree, LocalDate asOf) {
        this.campaign = campaign;
        this.tree = tree;
        this.asOf = asOf;
    }

    /** The town alone, spoken of at mid-year. */
    static MonthTown of(DataElement element, Target... targets) {
        return of(List.of(element), SmallTown.indicatorOf(element).build(), targets);
    }

    static MonthTown of(Collection<DataElement> elements, Indicator indicator, Target... targets) {
        Campaign.Builder campaign = SmallTown.campaign(elements, indicator).targets(List.of(targets));
        return new MonthTown(campaign, SmallTown.tree(0), SmallTown.MID_YEAR);
    }

    MonthTown over(Period period) {
        return new MonthTown(campaign.period(period), tree, asOf);
    }

    MonthTown on(LocalDate day) {
        return new MonthTown(campaign, tree, day);
    }

    MonthTown withVillages(int villages) {
        return new MonthTown(campaign, SmallTown.tree(villages), asOf);
    }

    Rollup rollup(Collection<Observation> facts) {
        return SmallTown.rollup(campaign.build(), tree, asOf, facts);
    }

    PeriodReview review(Period period, Collection<Observation> facts) {
        return PeriodReview.of(ProgressAssessor.standard().assess(rollup(facts)), period);
    }

    StandardColumns columns(Period period, Collection<Observation> facts) {
        return review(period, facts).at(INDICATOR, TOWN);
    }

    StandardColumns columns(Period period, Observation... facts) {
        return columns(period, List.of(facts));
    }

    static DataElement.Builder monthly(TimeOperator operator) {
        return SmallTown.element().frequency(PeriodType.MONTH).timeOperator(operator);
    }

    static DataElement sum() {
        return monthly(TimeOperator.IN_PERIOD).reportedAt(OrgLevels.TOWNSHIP).build();
    }

    /** A percentage reported every month as it stands. */
    static DataElement percent() {
        return SmallTown.element(X, Units.PERCENT)
                .frequency(PeriodType.MONTH)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .build();
    }

    static Target year(String atLeast) {
        return Promise.target(Promise.atLeast(atLeast)).build();
    }

    static Observation month(int year, int month, String amount) {
        return SmallTown.fact(X, TOWN, Period.month(year, month), Value.amount(new BigDecimal(amount)));
    }

    /** Consecutive months from January on. */
    static List<Observation> months(int year, String... amounts) {
        List<Observation> facts = new ArrayList<>();
        for (String amount : amounts) {
            facts.add(month(year, facts.size() + 1, amount));
        }
        return facts;
    }
}
