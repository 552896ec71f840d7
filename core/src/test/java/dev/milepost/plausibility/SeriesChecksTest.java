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

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.TimeOperator;
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

@Rule({"4.4", "12.1"})
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
                .as("the years of a campaign begin on its first day")
                .hasSize(1);
        assertThat(found(
                        ConsistencyRules.CUMULATIVE_DECREASE,
                        subject(
                                monthly(TimeOperator.CUMULATIVE).period(longer),
                                fact("e", "v1", "202306", "90"),
                                fact("e", "v1", "202307", "8"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.CUMULATIVE_DECREASE,
                        subject(
                                monthly(TimeOperator.CUMULATIVE).period(longer),
                                fact("e", "v1", "202206", "90"),
                                fact("e", "v1", "202207", "8"))))
                .as("before the campaign, too")
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
    void notesTheFiguresOfLastYear() {
        assertThat(found(ConsistencyRules.COPIED, inPeriod(twoYears("4", "7", "5", "9", "8", "6"))))
                .containsExactly("INFO fact/e · v1 · 202301 | e，甲村：6期数据与上年同期完全相同"
                        + " | e, Village A: 6 figures are the same as in the same periods last year");
    }

    @Test
    void notesNoFiguresOfLastYearThatTellLittle() {
        List<Observation> changed = new ArrayList<>(twoYears("4", "7", "5", "9", "8", "6"));
        changed.add(fact("e", "v1", "202207", "3"));
        changed.add(fact("e", "v1", "202307", "4"));

        assertThat(found(ConsistencyRules.COPIED, inPeriod(changed))).isEmpty();
        assertThat(found(ConsistencyRules.COPIED, inPeriod(twoYears("4", "7", "5", "9", "8"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.COPIED, inPeriod(twoYears("4", "4", "4", "4", "4", "4"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.COPIED,
                        subject(monthly(TimeOperator.POINT_IN_TIME), twoYears("4", "7", "5", "9", "8", "6"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.COPIED,
                        subject(
                                monthly(TimeOperator.IN_PERIOD).period(Period.year(2024)),
                                twoYears("4", "7", "5", "9", "8", "6"))))
                .as("both years are past")
                .isEmpty();
    }

    @Test
    void takesSevenAndSevenPointNoughtAsOneFigure() {
        List<Observation> facts = new ArrayList<>(months("e", "v1", "4", "7", "5", "9", "8", "6"));
        facts.addAll(months("e", "v2", "4", "7.0", "5", "9", "8", "6"));

        assertThat(found(ConsistencyRules.COPIED, inPeriod(facts))).hasSize(1);
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
    void mixesNoPlansIntoASeries() {
        List<Observation> facts = new ArrayList<>(months("e", "v1", "7", "7", "7", "7", "7"));
        facts.add(fact(key("e", "v1", "202306").withNature(FactNature.PLANNED), "7"));

        assertThat(found(ConsistencyRules.REPEATED, inPeriod(facts))).isEmpty();
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

    /** The same figures from January on, in 2022 and in 2023. */
    private static List<Observation> twoYears(String... values) {
        List<Observation> both = new ArrayList<>(months("e", "v1", values));
        for (int i = 0; i < values.length; i++) {
            both.add(fact("e", "v1", Period.month(2022, i + 1).toString(), values[i]));
        }
        return both;
    }

    private static List<Observation> twice(String one, String other, String... values) {
        List<Observation> both = new ArrayList<>(months("e", one, values));
        both.addAll(months("e", other, values));
        return both;
    }
}
