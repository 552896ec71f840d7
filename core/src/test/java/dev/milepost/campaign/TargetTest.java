// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 6.1, 6.2, 6.4, 6.5. */
class TargetTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2023, 12, 31);
    private static final Comparator AT_LEAST = new Comparator.AtLeast(BigDecimal.TEN);

    @Test
    void isLinearOfWeightOneUnlessSaid() {
        Target target = target(AT_LEAST).build();
        assertThat(target.trajectory()).isEqualTo(new Trajectory.Linear());
        assertThat(target.weight()).isEqualTo(Ratio.ONE);
        assertThat(target.veto()).isFalse();
        assertThat(target.unit()).isEmpty();
        assertThat(target.level()).isEmpty();
        assertThat(target.baseline()).isEmpty();
        assertThat(target.nature()).isEmpty();
        assertThat(target.basicallyMetFrom()).isEmpty();
        assertThat(target.printedAs()).isEmpty();
        assertThat(target.source()).isEmpty();
    }

    @Test
    void hasStartedFromItsFirstDay() {
        assertThat(target(AT_LEAST).build().hasStartedBy(START)).isTrue();
        assertThat(target(AT_LEAST).build().hasStartedBy(START.minusDays(1))).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(
                target(AT_LEAST).due(START.minusDays(1)),
                "due of target 't' must not be before start 2023-01-01, was 2022-12-31");
        refuses(target(AT_LEAST).weight(Ratio.of(-1, 2)), "weight of target 't' must not be negative, was -1/2");
        refuses(
                target(AT_LEAST).unit(OrgUnitId.of("v1")).level(OrgLevels.VILLAGE),
                "target 't' must be set for a unit or a level, not both");
        refuses(
                target(AT_LEAST).basicallyMetFrom(Ratio.ONE),
                "basicallyMetFrom of target 't' must be above 0 and below 1, was 1");
        refuses(
                target(AT_LEAST).basicallyMetFrom(Ratio.ZERO),
                "basicallyMetFrom of target 't' must be above 0 and below 1, was 0");
    }

    @Test
    void refusesAStrictTargetEqualToItsBaseline() {
        Baseline ten = new Baseline(new BigDecimal("10.0"), START);
        for (Comparator strict :
                List.of(new Comparator.MoreThan(BigDecimal.TEN), new Comparator.LessThan(BigDecimal.TEN))) {
            refuses(target(strict).baseline(ten), "bound of strict target 't' must differ from its baseline, was 10");
            assertThat(target(strict).build().baseline()).isEmpty();
        }
        assertThat(target(new Comparator.MoreThan(BigDecimal.ONE))
                        .baseline(ten)
                        .build()
                        .baseline())
                .contains(ten);
        assertThat(target(AT_LEAST).baseline(ten).build().baseline()).contains(ten);
    }

    @Test
    void isEqualByValue() {
        assertThat(target(AT_LEAST).build())
                .isEqualTo(target(AT_LEAST).build())
                .hasSameHashCodeAs(target(AT_LEAST).build())
                .isNotEqualTo(target(AT_LEAST).veto(true).build())
                .isNotEqualTo("t")
                .hasToString("Target[t]");
    }

    @ParameterizedTest
    @CsvSource({
        "10, true, false, true, false, true",
        "10.0001, true, true, false, false, false",
        "9.9999, false, false, true, true, false"
    })
    void comparesExactlyAtTheBound(
            BigDecimal figure, boolean atLeast, boolean moreThan, boolean atMost, boolean lessThan, boolean equalTo) {
        Ratio ratio = Ratio.whole(figure);
        assertThat(new Comparator.AtLeast(BigDecimal.TEN).isMetBy(ratio)).isEqualTo(atLeast);
        assertThat(new Comparator.MoreThan(BigDecimal.TEN).isMetBy(ratio)).isEqualTo(moreThan);
        assertThat(new Comparator.AtMost(BigDecimal.TEN).isMetBy(ratio)).isEqualTo(atMost);
        assertThat(new Comparator.LessThan(BigDecimal.TEN).isMetBy(ratio)).isEqualTo(lessThan);
        assertThat(new Comparator.EqualTo(BigDecimal.TEN).isMetBy(ratio)).isEqualTo(equalTo);
    }

    @Test
    void includesBothEndsOfBetween() {
        Comparator.Between between = new Comparator.Between(BigDecimal.ONE, BigDecimal.TEN);
        assertThat(between.isMetBy(Ratio.ONE)).isTrue();
        assertThat(between.isMetBy(Ratio.whole(10))).isTrue();
        assertThat(between.isMetBy(Ratio.of(999, 1000))).isFalse();
        assertThat(between.isMetBy(Ratio.of(10001, 1000))).isFalse();
        assertThatThrownBy(() -> new Comparator.Between(BigDecimal.TEN, BigDecimal.ONE))
                .hasMessage("upper of between must not be less than 10, was 1");
    }

    @Test
    void refusesStagesOutOfOrder() {
        Trajectory.Stage half = new Trajectory.Stage(START, Ratio.of(1, 2));
        assertThatThrownBy(() -> new Trajectory.Steps(List.of()))
                .hasMessage("stages of a trajectory must not be empty");
        assertThatThrownBy(() -> new Trajectory.Steps(List.of(half, half)))
                .hasMessage("stages of a trajectory must follow each other, 2023-01-01 comes after 2023-01-01");
        assertThatThrownBy(() -> new Trajectory.Stage(START, Ratio.of(-1, 2)))
                .hasMessage("expected share at 2023-01-01 must not be negative, was -1/2");
        assertThat(new Trajectory.Steps(List.of(half, new Trajectory.Stage(DUE, Ratio.ONE))).stages())
                .hasSize(2);
    }

    @Test
    void knowsTheStageWordsOfItsLexicon() {
        StageLexicon lexicon = new StageLexicon(Map.of("扫尾", ProjectStage.BASICALLY_COMPLETE));
        assertThat(lexicon.get("扫尾")).isEqualTo(ProjectStage.BASICALLY_COMPLETE);
        assertThat(lexicon.find("完工")).isEmpty();
        assertThatThrownBy(() -> lexicon.get("收尾"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stage word must be one of the lexicon, was '收尾'; nearest: [扫尾]");
        assertThatThrownBy(() -> new StageLexicon(Map.of(" ", ProjectStage.STARTED)))
                .hasMessage("word of a stage must not be blank");
    }

    private static void refuses(Target.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Target.Builder target(Comparator comparator) {
        return Target.builder(TargetId.of("t"), IndicatorId.of("i"), comparator)
                .start(START)
                .due(DUE);
    }
}
