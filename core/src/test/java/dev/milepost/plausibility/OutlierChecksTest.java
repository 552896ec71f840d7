// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.fact;
import static dev.milepost.plausibility.Doubts.found;
import static dev.milepost.plausibility.Doubts.months;
import static dev.milepost.plausibility.Doubts.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("12.1")
class OutlierChecksTest {

    @Test
    void notesAFigureFarOffTheOthers() {
        assertThat(found(
                        ConsistencyRules.OUTLIER,
                        inPeriod(months("e", "v1", "10", "11", "12", "13", "10", "11", "12", "130"))))
                .containsExactly("INFO fact/e · v1 · 202308 | e，甲村，2023年8月：130处与8期的中位数11.5处相差超过绝对中位差1处的10倍"
                        + " | e, Village A, August 2023: 130 places is off the median of 8 periods, 11.5 places,"
                        + " by more than 10 times the median absolute deviation, 1 places");
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
    void notesNothingThatChanceMayDoToSmallCounts() {
        assertThat(found(
                        ConsistencyRules.OUTLIER, inPeriod(months("e", "v1", "7", "8", "9", "8", "7", "9", "8", "20"))))
                .as("12² < 9 · 28")
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.OUTLIER, inPeriod(months("e", "v1", "7", "8", "9", "8", "7", "9", "8", "27"))))
                .as("19² > 9 · 35")
                .hasSize(1);
    }

    @Test
    void comparesMonthsWithMonthsOnly() {
        List<Observation> facts = new ArrayList<>(months("e", "v1", "10", "11", "12", "13", "10", "11", "12", "13"));
        facts.add(fact("e", "v1", "2023", "92"));

        assertThat(found(ConsistencyRules.OUTLIER, inPeriod(facts))).isEmpty();
    }

    @Test
    void notesAFigureFarAboveTheSamePeriodLastYear() {
        assertThat(yearOnYear("100", "301"))
                .containsExactly("INFO fact/e · v1 · 202303 | e，甲村，2023年3月：301处超过上年同期100处的3倍"
                        + " | e, Village A, March 2023: 301 places is more than 3 times the 100 places of the same period"
                        + " last year | 核对两年的计量单位和口径是否一致 | check that both years use one unit and one definition");
    }

    @Test
    void notesAFigureFarBelowTheSamePeriodLastYear() {
        assertThat(yearOnYear("301", "100"))
                .containsExactly("INFO fact/e · v1 · 202303 | e，甲村，2023年3月：100处不足上年同期301处的3分之一"
                        + " | e, Village A, March 2023: 100 places is less than one in 3 of the 301 places of the same"
                        + " period last year | 核对两年的计量单位和口径是否一致"
                        + " | check that both years use one unit and one definition");
    }

    @ParameterizedTest
    @CsvSource({"100, 300", "300, 100", "0, 500", "500, 0", "1, 9", "5, 20", "20, 5", "-100, 100"})
    void acceptsChangesUpToThreeTimesZerosAndWhatChanceMayDo(String before, String now) {
        assertThat(yearOnYear(before, now)).isEmpty();
    }

    @Test
    void notesWhatChanceHardlyDoes() {
        assertThat(yearOnYear("5", "21")).as("16² > 9 · 26").hasSize(1);
        assertThat(yearOnYear("21", "5")).hasSize(1);
    }

    @Test
    void namesTheLatestOfSeveralJumpsOneWay() {
        List<Observation> facts = List.of(
                fact("e", "v1", "202201", "100"),
                fact("e", "v1", "202202", "100"),
                fact("e", "v1", "202203", "1000"),
                fact("e", "v1", "202301", "500"),
                fact("e", "v1", "202302", "600"),
                fact("e", "v1", "202303", "100"));

        assertThat(found(ConsistencyRules.YEAR_ON_YEAR, inPeriod(facts)))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("INFO fact/e · v1 · 202302 | e，甲村，2023年2月：600处超过上年同期100处的3倍（共2期如此）")
                        && line.contains("last year (and so in 2 periods)"))
                .anyMatch(line -> line.startsWith("INFO fact/e · v1 · 202303 | ") && !line.contains("（共"));
    }

    @Test
    void comparesLikeWithLike() {
        Campaign.Builder years = campaign(element("e", Units.PLACE).build());

        assertThat(found(
                        ConsistencyRules.YEAR_ON_YEAR,
                        subject(years, fact("e", "v1", "2023", "900"), fact("e", "v2", "2022", "100"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.YEAR_ON_YEAR,
                        subject(years, fact("e", "v1", "2023", "900"), fact("e", "v1", "2021", "100"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.YEAR_ON_YEAR,
                        subject(years, fact("e", "v1", "2022", "900"), fact("e", "v1", "2021", "100"))))
                .as("what was before the campaign is settled")
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.YEAR_ON_YEAR,
                        subject(years, fact("e", "v1", "20230301", "900"), fact("e", "v1", "20220301", "100"))))
                .as("days vary")
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.YEAR_ON_YEAR,
                        subject(years, fact("e", "v1", "2023", "900"), fact("e", "v1", "2022", "100"))))
                .hasSize(1);
    }

    private static List<String> yearOnYear(String before, String now) {
        return found(
                ConsistencyRules.YEAR_ON_YEAR,
                inPeriod(List.of(fact("e", "v1", "202203", before), fact("e", "v1", "202303", now))));
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
}
