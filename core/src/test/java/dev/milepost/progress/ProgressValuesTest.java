// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts, totals, shares of time and thresholds. */
class ProgressValuesTest {

    @ParameterizedTest
    @CsvSource({
        "2022-12-31, 0, 0",
        "2023-01-01, 0/12, 1/365",
        "2023-01-31, 1/12, 31/365",
        "2023-06-29, 5/12, 180/365",
        "2023-06-30, 6/12, 181/365",
        "2023-12-30, 11/12, 364/365",
        "2023-12-31, 1, 1",
        "2024-05-01, 1, 1",
    })
    @Rule("4.7")
    void halfAYearIsHalfByMonthsAndNearlyHalfByDays(LocalDate date, String byPeriods, String byDays) {
        Target year = target("2023-01-01", "2023-12-31");

        assertThat(ShareOfTime.PERIODS.of(year, date)).isEqualByComparingTo(Ratio.parse(byPeriods));
        assertThat(ShareOfTime.DAYS.of(year, date)).isEqualByComparingTo(Ratio.parse(byDays));
    }

    @ParameterizedTest
    @CsvSource({"2023-01-10, 2023-03-31", "2023-01-01, 2023-03-30"})
    void reckonsBrokenMonthsByDays(String start, String due) {
        Target target = target(start, due);
        LocalDate date = LocalDate.of(2023, 2, 20);

        assertThat(ShareOfTime.PERIODS.of(target, date)).isEqualByComparingTo(ShareOfTime.DAYS.of(target, date));
    }

    @ParameterizedTest
    @CsvSource({"95/100, ON_TRACK", "9499/10000, AT_RISK", "80/100, AT_RISK", "7999/10000, BEHIND", "-1, BEHIND"})
    @Rule("6.9")
    void paceDecidesAtItsThresholdsInclusive(String pace, Status status) {
        assertThat(StatusMethods.pace()
                        .decide(question()
                                .attainment(Ratio.parse(pace).times(Ratio.of(1, 2)))
                                .expected(Ratio.of(1, 2))
                                .build()))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"90/100, ON_TRACK", "89/100, AT_RISK", "75/100, AT_RISK", "74/100, BEHIND"})
    @Rule("6.9")
    void attainmentDecidesAtItsThresholdsInclusive(String attainment, Status status) {
        assertThat(StatusMethods.attainment()
                        .decide(question()
                                .attainment(Ratio.parse(attainment))
                                .expected(Ratio.of(1, 10))
                                .build()))
                .isEqualTo(status);
    }

    @Test
    void paceFallsBackOnAttainmentWhileNothingIsExpected() {
        assertThat(StatusMethods.pace().decide(question().attainment(Ratio.ONE).build()))
                .isEqualTo(Status.ON_TRACK);
    }

    @Test
    void refusesThresholdsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StatusMethods.pace(Ratio.of(1, 2), Ratio.of(3, 4)))
                .withMessage("atRiskFrom must not exceed 1/2, was 3/4");
        assertThatIllegalArgumentException().isThrownBy(() -> StatusMethods.attainment(Ratio.of(1, 2), Ratio.of(3, 4)));
    }

    @Test
    @Rule("5.5")
    void countsASharedAssetOnceWithItsLargestFigure() {
        Project green =
                project("green").asset(AssetId.of("axis")).actual(km(12)).build();
        Project walk = project("walk").asset(AssetId.of("axis")).actual(km(11)).build();
        Project road = project("road").actual(km(3)).build();

        assertThat(ProjectTotal.of(List.of(green, walk, road)))
                .containsExactly(new ProjectTotal(Units.KM, km(15), km(0), km(0)));
        assertThat(ProjectTotal.of(List.of(walk)))
                .extracting(ProjectTotal::actual)
                .containsExactly(km(11));
    }

    @Test
    @Rule("3.2")
    void keepsWhatIsPlannedOutOfWhatIsDone() {
        Project park = project("park").planned(m2(800)).build();
        Project campus = project("campus").forecast(m2(800)).build();
        Project walk = project("walk").actual(km(12)).build();

        assertThat(ProjectTotal.of(List.of(park, walk, campus)))
                .containsExactly(
                        new ProjectTotal(Units.M2, m2(0), m2(800), m2(800)),
                        new ProjectTotal(Units.KM, km(12), km(0), km(0)));
        assertThat(ProjectTotal.of(List.of(project("road").build()))).isEmpty();
    }

    private static StatusQuestion.Builder question() {
        Target target = target("2023-01-01", "2023-12-31");
        Indicator indicator = SmallTown.indicatorOf(SmallTown.element().build()).build();
        return StatusQuestion.builder(target, indicator, SmallTown.MID_YEAR);
    }

    private static Target target(String start, String due) {
        return Target.builder(TargetId.of("t"), IndicatorId.of("i"), new Comparator.AtLeast(BigDecimal.ONE))
                .start(LocalDate.parse(start))
                .due(LocalDate.parse(due))
                .build();
    }

    private static Project.Builder project(String id) {
        return Project.builder(ProjectId.of(id))
                .name(LocalizedText.of(id, id))
                .stage(ProjectStage.COMPLETE)
                .stageWord("建成")
                .actions(List.of(ActionId.of("a")));
    }

    private static Quantity km(int amount) {
        return quantity(amount, Units.KM);
    }

    private static Quantity m2(int amount) {
        return quantity(amount, Units.M2);
    }

    private static Quantity quantity(int amount, Unit unit) {
        return Quantity.of(amount, unit);
    }
}
