// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.fact;
import static dev.milepost.plausibility.Doubts.found;
import static dev.milepost.plausibility.Doubts.key;
import static dev.milepost.plausibility.Doubts.months;
import static dev.milepost.plausibility.Doubts.seen;
import static dev.milepost.plausibility.Doubts.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 1.6, 4.4 and 12.1. */
class SeriesChecksTest {

    @Test
    void namesACumulativeFigureThatFalls() {
        assertThat(found(
                        ConsistencyRules.CUMULATIVE_DECREASE,
                        subject(monthly(TimeOperator.CUMULATIVE), months("e", "v1", "3", "8", "5", "9"))))
                .containsExactly("WARNING fact/e · v1 · 202303 | e，甲村：累计数由2023年2月的8处降至2023年3月的5处，且未作更正"
                        + " | e, Village A: the cumulative figure falls from 8 places in February 2023"
                        + " to 5 places in March 2023 without a correction"
                        + " | 核对是否误填为当期数，或更正前期数"
                        + " | check whether the figure of the period alone was entered, or correct the earlier one");
    }

    @Test
    void acceptsAFallThatWasCorrectedOrBeginsANewYear() {
        Observation january = fact("e", "v1", "202301", "8");
        Observation corrected = seen(key("e", "v1", "202302"), "5").revision(1).build();
        Observation december = fact("e", "v1", "202212", "90");
        Campaign.Builder cumulative = monthly(TimeOperator.CUMULATIVE);

        assertThat(found(ConsistencyRules.CUMULATIVE_DECREASE, subject(cumulative, january, corrected)))
                .isEmpty();
        assertThat(found(ConsistencyRules.CUMULATIVE_DECREASE, subject(cumulative, december, january)))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.CUMULATIVE_DECREASE,
                        subject(monthly(TimeOperator.IN_PERIOD), months("e", "v1", "8", "5"))))
                .isEmpty();
    }

    @Test
    void takesACampaignOfOneYearAcrossNewYearsDayAsOneYear() {
        List<Observation> winter = List.of(fact("e", "v1", "202212", "90"), fact("e", "v1", "202301", "8"));
        Period season = Period.span(LocalDate.of(2022, 7, 1), LocalDate.of(2023, 7, 1));
        Period longer = Period.span(LocalDate.of(2022, 7, 1), LocalDate.of(2024, 7, 1));

        assertThat(found(
                        ConsistencyRules.CUMULATIVE_DECREASE,
                        subject(monthly(TimeOperator.CUMULATIVE).period(season), winter)))
                .hasSize(1);
        assertThat(found(
                        ConsistencyRules.CUMULATIVE_DECREASE,
                        subject(monthly(TimeOperator.CUMULATIVE).period(longer), winter)))
                .isEmpty();
    }

    @Test
    void notesOneFigureRepeatedForSixPeriods() {
        assertThat(found(
                        ConsistencyRules.REPEATED,
                        subject(
                                monthly(TimeOperator.IN_PERIOD),
                                months("e", "v1", "4", "7", "7", "7", "7", "7", "7", "3"))))
                .containsExactly("INFO fact/e · v1 · 202302 | e，甲村：2023年2月至2023年7月连续6期均为7处"
                        + " | e, Village A: 7 places in each of the 6 periods from February 2023 to July 2023");
    }

    @Test
    void notesNoRepeatedZeroesNoShortRunsAndNoRunsWithAGap() {
        List<Observation> gap = new ArrayList<>(months("e", "v1", "7", "7", "7", "7", "7", "7", "7"));
        gap.remove(3);

        assertThat(found(ConsistencyRules.REPEATED, inPeriod(months("e", "v1", "0", "0", "0", "0", "0", "0"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.REPEATED, inPeriod(months("e", "v1", "7", "7", "7", "7", "7"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.REPEATED, inPeriod(gap))).isEmpty();
        assertThat(found(
                        ConsistencyRules.REPEATED,
                        inPeriod(List.of(
                                fact("e", "v1", "202301", "7"),
                                fact("e", "v1", "2023W05", "7"),
                                fact("e", "v1", "202302", "7"),
                                fact("e", "v1", "202303", "7"),
                                fact("e", "v1", "202304", "7"),
                                fact("e", "v1", "2023Q2", "7")))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CUMULATIVE", "POINT_IN_TIME"})
    void letsStatesAndRunningTotalsStandStill(TimeOperator operator) {
        List<Observation> still = months("e", "v1", "7", "7", "7", "7", "7", "7", "8");
        List<Observation> both = new ArrayList<>(still);
        both.addAll(months("e", "v2", "7", "7", "7", "7", "7", "7", "8"));

        assertThat(found(ConsistencyRules.REPEATED, subject(monthly(operator), still)))
                .isEmpty();
        assertThat(found(ConsistencyRules.COPIED, subject(monthly(operator), both)))
                .isEmpty();
    }

    @Test
    void notesSiblingsThatReportTheSameFigures() {
        assertThat(found(ConsistencyRules.COPIED, inPeriod(twice("v1", "v2", "4", "7", "5", "9", "8", "6"))))
                .containsExactly("INFO fact/e · v1 · 202301 | e：甲村、乙村的6期数据完全相同"
                        + " | e: Village A, Village B report the same 6 figures");
    }

    @Test
    void notesNoEqualFiguresThatTellLittle() {
        assertThat(found(ConsistencyRules.COPIED, inPeriod(twice("v1", "v2", "4", "7", "5", "9", "8"))))
                .as("too few")
                .isEmpty();
        assertThat(found(ConsistencyRules.COPIED, inPeriod(twice("v1", "v2", "4", "7", "5", "0", "8", "6"))))
                .as("a zero among them")
                .isEmpty();
        assertThat(found(ConsistencyRules.COPIED, inPeriod(twice("v1", "v2", "4", "4", "4", "4", "4", "4"))))
                .as("all the same anyway")
                .isEmpty();
        assertThat(found(ConsistencyRules.COPIED, inPeriod(twice("v1", "n1", "4", "7", "5", "9", "8", "6"))))
                .as("no siblings")
                .isEmpty();
        assertThat(found(ConsistencyRules.COPIED, inPeriod(twice("town", "nowhere", "4", "7", "5", "9", "8", "6"))))
                .as("no parent")
                .isEmpty();
    }

    @Test
    void notesAFigureFarOffTheOthers() {
        assertThat(found(
                        ConsistencyRules.OUTLIER,
                        inPeriod(months("e", "v1", "10", "11", "12", "13", "10", "11", "12", "130"))))
                .containsExactly("INFO fact/e · v1 · 202308 | e，甲村，2023年8月：130处与其余各期相差悬殊（8期的中位数为11.5处）"
                        + " | e, Village A, August 2023: 130 places is far off the other periods"
                        + " (the median of 8 is 11.5 places)");
    }

    @Test
    void notesNothingAtTenTimesTheSpreadWithoutSpreadOrAmongFewFigures() {
        assertThat(found(
                        ConsistencyRules.OUTLIER,
                        inPeriod(months("e", "v1", "10", "11", "12", "13", "10", "11", "12", "13", "22"))))
                .as("median 12, deviation 1")
                .isEmpty();
        assertThat(found(ConsistencyRules.OUTLIER, inPeriod(months("e", "v1", "0", "0", "0", "0", "0", "0", "0", "5"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.OUTLIER,
                        inPeriod(months("e", "v1", "10", "11", "12", "13", "10", "11", "130"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.OUTLIER,
                        subject(
                                monthly(TimeOperator.CUMULATIVE),
                                months("e", "v1", "10", "11", "12", "13", "14", "15", "16", "130"))))
                .isEmpty();
    }

    @Test
    void mixesNoPlansIntoASeries() {
        List<Observation> facts = new ArrayList<>(months("e", "v1", "7", "7", "7", "7", "7"));
        facts.add(fact(key("e", "v1", "202306").withNature(FactNature.PLANNED), "7"));

        assertThat(found(ConsistencyRules.REPEATED, inPeriod(facts))).isEmpty();
    }

    @Test
    void namesDifferentThingsThatWouldBeAddedOverTime() {
        DataElement operators = distinct().disjoint(true).build();

        assertThat(found(ConsistencyRules.DISTINCT_SUMMED, subject(campaign(operators), twice("v1", "v2", "42", "42"))))
                .containsExactly("WARNING element/e | e：不重复计数不能逐期相加，填报了多期的有甲村、乙村"
                        + " | e: counts of different things never add up over time, yet Village A, Village B report"
                        + " several periods"
                        + " | 改按次数（户次、人次）累加，或只填报期末数"
                        + " | count occurrences instead, or report the state at the end only");
    }

    @Test
    void namesDifferentThingsThatUnitsMayShare() {
        assertThat(found(
                        ConsistencyRules.DISTINCT_SUMMED,
                        subject(campaign(distinct().build()), twice("v1", "v2", "42"))))
                .containsExactly("WARNING element/e | e：未声明各单位计数对象不重叠，不宜相加：甲村、乙村"
                        + " | e: nobody declared that Village A, Village B count different things,"
                        + " so a sum may count some twice"
                        + " | 确认不重叠后予以声明 | declare the units disjoint if they are");
    }

    @Test
    void acceptsCountsThatMayBeAdded() {
        List<Observation> two = months("e", "v1", "42", "42");
        List<Observation> years = List.of(fact("e", "v1", "202212", "42"), fact("e", "v1", "202301", "42"));
        DataElement occurrences = distinct().basis(CountBasis.OCCURRENCE).build();
        DataElement state = distinct().timeOperator(TimeOperator.POINT_IN_TIME).build();
        DataElement greatest = distinct().unitOperator(UnitOperator.MAX).build();
        DataElement plain = element("e", Units.HOUSEHOLD).build();

        assertThat(found(ConsistencyRules.DISTINCT_SUMMED, subject(campaign(occurrences), two)))
                .isEmpty();
        assertThat(found(ConsistencyRules.DISTINCT_SUMMED, subject(campaign(plain), twice("v1", "v2", "42", "42"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.DISTINCT_SUMMED, subject(campaign(state), two)))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.DISTINCT_SUMMED,
                        subject(campaign(distinct().build()), years)))
                .isEmpty();
        assertThat(found(ConsistencyRules.DISTINCT_SUMMED, subject(campaign(greatest), twice("v1", "v2", "42"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.DISTINCT_SUMMED,
                        subject(campaign(distinct().build()), twice("town", "v2", "42"))))
                .as("two levels are another rule's matter")
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.DISTINCT_SUMMED,
                        subject(campaign(distinct().build()), twice("nowhere", "v2", "42"))))
                .isEmpty();
    }

    private static DataElement.Builder distinct() {
        return element("e", Units.HOUSEHOLD).basis(CountBasis.DISTINCT);
    }

    private static ConsistencySubject inPeriod(List<Observation> facts) {
        return subject(monthly(TimeOperator.IN_PERIOD), facts);
    }

    private static Campaign.Builder monthly(TimeOperator operator) {
        return campaign(element("e", Units.PLACE)
                .timeOperator(operator)
                .frequency(PeriodType.MONTH)
                .build());
    }

    private static List<Observation> twice(String one, String other, String... values) {
        List<Observation> both = new ArrayList<>(months("e", one, values));
        both.addAll(months("e", other, values));
        return both;
    }
}
