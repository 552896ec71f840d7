// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.progress.MonthTown.month;
import static dev.milepost.progress.MonthTown.monthly;
import static dev.milepost.progress.MonthTown.percent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.Trajectory;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of the course of a target. */
@Rule({"6.5", "6.6"})
class TargetCourseProperties {

    /** The kinds of target that something is expected of as time goes by. */
    enum Kind {
        SUM,
        HEAP,
        LIMIT,
        RATE_FROM_A_BASELINE
    }

    /**
     * Whatever the day, the course tells of each day up to it what an assessor said then, and expects what one will.
     */
    @Property(tries = 60)
    void eachPointIsTheAssessorsOfItsDay(
            @ForAll Kind kind,
            @ForAll @Size(12) List<@IntRange(max = 100) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 500) int asked,
            @ForAll @IntRange(max = 364) int day,
            @ForAll boolean stages) {
        LocalDate asOf = LocalDate.of(2023, 1, 1).plusDays(day);
        MonthTown town = MonthTown.of(element(kind), target(kind, asked, stages));
        List<Observation> facts = new ArrayList<>();
        amounts.forEach(amount -> facts.add(month(2023, facts.size() + 1, amount.toString())));
        Progress progress = assess(town.on(asOf), facts);

        TargetCourse course =
                TargetCourse.of(progress, progress.assessments().get(0)).orElseThrow();

        assertThat(course.points()).hasSize(12);
        for (TargetCourse.Point point : course.points()) {
            Assessment then = assess(town.on(point.day()), facts).assessments().get(0);
            assertThat(point.expected()).isEqualTo(then.expected());
            assertThat(point.standing().isPresent())
                    .isEqualTo(!point.period().startInclusive().isAfter(asOf));
            point.standing().ifPresent(told -> {
                assertThat(told.attainment()).isEqualTo(then.attainment());
                assertThat(told.status()).isEqualTo(then.status());
            });
        }
        assertThat(course.past().reduce((earlier, later) -> later).orElseThrow().standing())
                .contains(progress.assessments().get(0));
    }

    /** At the end all of it is expected. */
    @Property(tries = 20)
    void theCourseEndsWithAllOfIt(@ForAll Kind kind, @ForAll @IntRange(min = 1, max = 500) int asked) {
        Progress progress = assess(MonthTown.of(element(kind), target(kind, asked, false)), List.of());

        TargetCourse course =
                TargetCourse.of(progress, progress.assessments().get(0)).orElseThrow();

        assertThat(course.points().get(11).day()).isEqualTo(YEAR_END);
        assertThat(course.points().get(11).expected()).contains(Ratio.ONE);
    }

    private static Progress assess(MonthTown town, List<Observation> facts) {
        return ProgressAssessor.standard().assess(town.rollup(facts));
    }

    private static DataElement element(Kind kind) {
        return switch (kind) {
            case SUM, LIMIT -> monthly(TimeOperator.IN_PERIOD).build();
            case HEAP -> monthly(TimeOperator.CUMULATIVE).build();
            case RATE_FROM_A_BASELINE -> percent();
        };
    }

    private static Target target(Kind kind, int asked, boolean stages) {
        String bound = Integer.toString(asked);
        Target.Builder target = Promise.target(kind == Kind.LIMIT ? Promise.atMost(bound) : Promise.atLeast(bound));
        if (kind == Kind.RATE_FROM_A_BASELINE) {
            target.baseline(Promise.baseline("-1"));
        }
        return stages ? target.trajectory(steps()).build() : target.build();
    }

    private static Trajectory steps() {
        return new Trajectory.Steps(List.of(
                new Trajectory.Stage(LocalDate.of(2023, 3, 31), Ratio.of(1, 4)),
                new Trajectory.Stage(YEAR_END, Ratio.ONE)));
    }
}
