// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.progress.MonthTown.months;
import static dev.milepost.progress.MonthTown.percent;
import static dev.milepost.progress.MonthTown.sum;
import static dev.milepost.progress.MonthTown.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a target came along, in examples. */
@Rule({"6.5", "6.6"})
class TargetCourseTest {

    private static final List<Observation> MONTHS = months(2023, "10", "20", "30", "40", "50", "60");

    @Test
    void aSumGrowsBesideTheShareOfTime() {
        TargetCourse course = course(MonthTown.of(sum(), year("600"))).orElseThrow();

        assertThat(course.points().get(2).attainment()).contains(Ratio.of(60, 600));
        assertThat(course.points().get(2).expected()).contains(Ratio.of(3, 12));
        assertThat(course.past()).hasSize(6);
        assertThat(course.points().get(8).standing()).isEmpty();
        assertThat(course.points().get(8).attainment()).isEmpty();
        assertThat(course.points().get(8).expected()).contains(Ratio.of(9, 12));
        assertThat(course.points().get(8).period()).isEqualTo(Period.month(2023, 9));
        assertThat(course).isEqualTo(course(MonthTown.of(sum(), year("600"))).orElseThrow());
        assertThat(course).isNotEqualTo(course(MonthTown.of(sum(), year("601"))).orElseThrow());
        assertThat(course).hasToString("TargetCourse[target@town]");
        assertThat(course.hashCode())
                .isEqualTo(
                        course(MonthTown.of(sum(), year("600"))).orElseThrow().hashCode());
    }

    @Test
    void beforeItsTimeNothingIsExpected() {
        Target late = Promise.target(Promise.atLeast("600"))
                .start(LocalDate.of(2023, 10, 1))
                .build();

        TargetCourse course = course(MonthTown.of(sum(), late)).orElseThrow();

        assertThat(course.points()).hasSize(3);
        assertThat(course.past()).isEmpty();
        assertThat(course.points().get(0).expected()).contains(Ratio.of(1, 3));
    }

    @Test
    void whereAllIsExpectedThroughoutThereIsNoCourse() {
        assertThat(course(MonthTown.of(percent(), year("60")))).isEmpty();
    }

    @Test
    void whatIsReportedInQuartersIsToldInQuartersAndInDaysOrWeeksInMonths() {
        assertThat(periods(PeriodType.QUARTER)).isEqualTo(4);
        assertThat(periods(PeriodType.DAY)).isEqualTo(12);
        assertThat(periods(PeriodType.WEEK)).isEqualTo(12);
        assertThat(periods(PeriodType.YEAR)).isZero();
    }

    @Test
    void anAssessmentOfAnotherDayIsRefused() {
        MonthTown town = MonthTown.of(sum(), year("600"));
        Progress june = assess(town);
        Progress july = assess(town.on(LocalDate.of(2023, 7, 31)));

        assertThatThrownBy(() -> TargetCourse.of(july, june.assessments().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("assessment of target 'target' must be of 2023-07-31, was of 2023-06-30");
    }

    private static int periods(PeriodType type) {
        DataElement element = SmallTown.element()
                .frequency(type)
                .timeOperator(TimeOperator.IN_PERIOD)
                .build();
        return course(MonthTown.of(element, year("600")))
                .map(course -> course.points().size())
                .orElse(0);
    }

    private static Optional<TargetCourse> course(MonthTown town) {
        Progress progress = assess(town);
        return TargetCourse.of(progress, progress.assessments().get(0));
    }

    private static Progress assess(MonthTown town) {
        return ProgressAssessor.standard().assess(town.rollup(MONTHS));
    }
}
