// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.progress.Promise.assess;
import static dev.milepost.progress.Promise.atLeast;
import static dev.milepost.progress.Promise.atMost;
import static dev.milepost.progress.Promise.baseline;
import static dev.milepost.progress.Promise.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases of the second table of rule 6.5, from a fact to the status, and those that have no ratio. */
@Rule("6.5")
class AttainmentTableTest {

    private static final DataElement STATE = SmallTown.element(X, Units.PERCENT)
            .timeOperator(TimeOperator.POINT_IN_TIME)
            .frequency(PeriodType.MONTH)
            .build();
    private static final DataElement SUM =
            SmallTown.element().frequency(PeriodType.MONTH).events(true).build();

    @Test
    void tenPointTwoOfTwelveSquareMetresIsFourFifthsAndMore() {
        assertAssessed(state("10.2", target(atLeast("12")).build()), "0.85", Status.NOT_MET);
    }

    @Test
    void halfOfWhatWasToBeCutAndATenthMoreIsSixTenths() {
        Target cut = target(atMost("1000")).baseline(baseline("1250")).build();
        assertAssessed(state("1100", cut), "0.6", Status.NOT_MET);
        assertAssessed(state("1000", cut), "1", Status.MET);
    }

    @Test
    void aLimitOfFivePerCentIsKeptByFourAndNotByEight() {
        assertAssessed(state("4", target(atMost("5")).build()), "1", Status.MET);
        assertAssessed(state("8", target(atMost("5")).build()), "0.625", Status.NOT_MET);
    }

    @Test
    void aRateThatWasToRiseAndFellIsBelowNothing() {
        Target raise = target(atLeast("60")).baseline(baseline("40")).build();
        assertAssessed(state("35", raise), "-0.25", Status.NOT_MET);
    }

    @Test
    void plantingStartsAtZeroWhateverLastYearWas() {
        Target plant = target(atLeast("600")).baseline(baseline("500")).build();
        Observation june = fact(X, TOWN, Period.month(2023, 6), Value.amount(300));
        assertAssessed(assess(MID_YEAR, plant, SUM, tree(0), june), "0.5", Status.ON_TRACK);
        assertAssessed(assess(YEAR_END, plant, SUM, tree(0), june), "0.5", Status.NOT_MET);
    }

    @Test
    void whatWasToBeKeptIsWholeWhileItIsMetAndElseTheRateOfCompletion() {
        Target keep = target(atLeast("85")).baseline(baseline("90")).build();
        assertAssessed(state("80", keep), "80/85", Status.NOT_MET);
        assertAssessed(state("86", keep), "1", Status.MET);
    }

    @Test
    void betweenTenAndTwentyIsMissedByForty() {
        Comparator between = new Comparator.Between(BigDecimal.TEN, BigDecimal.valueOf(20));
        assertAssessed(state("40", target(between).baseline(baseline("0")).build()), "-1", Status.NOT_MET);
        assertAssessed(state("20", target(between).baseline(baseline("0")).build()), "1", Status.MET);
    }

    @Test
    void aTargetOfNothingHasNoRatioAndIsMetOrNot() {
        assertThat(state("3", target(atMost("0")).build()).attainment()).isEmpty();
        assertThat(state("3", target(atMost("0")).build()).status()).isEqualTo(Status.NOT_MET);
        assertThat(state("0", target(atMost("0")).build()).status()).isEqualTo(Status.MET);
    }

    @Test
    void levelsFlagsAndWordsHaveNoRatioMetOrNot() {
        GradeScale scale = GradeScale.of("density", List.of("A", "B", "C"));
        DataElement level =
                kind(ValueKind.LEVEL, UnitOperator.WORST).scale(scale).build();
        DataElement flag = kind(ValueKind.FLAG, UnitOperator.TRUE_OF_EXPECTED).build();
        DataElement word = kind(ValueKind.WORD, UnitOperator.NONE).build();
        Comparator atLeastB = new Comparator.LevelAtLeast(scale.grade("B"));
        Comparator said = new Comparator.Qualitative(LocalizedText.of("基本实现", "basically achieved"));

        assertWithoutRatio(atLeastB, level, Value.level(scale.grade("A")), Status.MET);
        assertWithoutRatio(atLeastB, level, Value.level(scale.grade("C")), Status.NOT_MET);
        assertWithoutRatio(new Comparator.Achieved(), flag, Value.flag(true), Status.MET);
        assertWithoutRatio(new Comparator.Achieved(), flag, Value.flag(false), Status.NOT_MET);
        assertWithoutRatio(said, word, Value.word("基本实现"), Status.MET);
        assertWithoutRatio(said, word, Value.word("推进中"), Status.NOT_MET);
    }

    private static DataElement.Builder kind(ValueKind kind, UnitOperator operator) {
        return SmallTown.element(X, Units.ONE).kind(kind).unitOperator(operator);
    }

    private static void assertWithoutRatio(Comparator asked, DataElement element, Value value, Status status) {
        Assessment assessment = assess(YEAR_END, target(asked).build(), element, tree(0), fact(X, TOWN, YEAR, value));
        assertThat(assessment.status()).isEqualTo(status);
        assertThat(assessment.attainment()).as("%s", value).isEmpty();
        assertThat(assessment.pace()).as("%s", value).isEmpty();
    }

    private static void assertAssessed(Assessment assessment, String attainment, Status status) {
        assertThat(assessment.attainment().orElseThrow()).isEqualByComparingTo(Ratio.parse(attainment));
        assertThat(assessment.status()).isEqualTo(status);
    }

    private static Assessment state(String actual, Target target) {
        Observation december = fact(X, TOWN, Period.month(2023, 12), Value.amount(new BigDecimal(actual)));
        return assess(YEAR_END, target, STATE, tree(0), december);
    }
}
