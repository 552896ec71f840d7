// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a target came along period by period, beside what was and will be expected of it. Rules 6.5 and 6.6. What stands
 * at a day is what an assessor says of that day, by what is known now: a report that came in late counts in the period
 * it is of. Statuses set by hand have no part in it. Immutable; equal by value.
 *
 * <pre>{@code
 * TargetCourse.of(progress, assessment).ifPresent(course ->
 *         course.points().forEach(point -> chart.add(point.period(), point.attainment(), point.expected())));
 * }</pre>
 */
public final class TargetCourse {

    private final Assessment assessment;
    private final List<Point> points;

    private TargetCourse(Assessment assessment, List<Point> points) {
        this.assessment = assessment;
        this.points = List.copyOf(points);
    }

    /**
     * A period of a course.
     *
     * @param period the period
     * @param day the day spoken of: the last of the period, of the one that is running the as-of date
     * @param standing the target assessed at that day; empty for periods to come
     * @param expected the attainment expected by that day; empty if the target's time had not begun
     */
    public record Point(Period period, LocalDate day, Optional<Assessment> standing, Optional<Ratio> expected) {

        /** Checks the components. */
        public Point {
            requireNonNull(period, "period");
            requireNonNull(day, "day");
            requireNonNull(standing, "standing");
            requireNonNull(expected, "expected");
        }

        /** How much of the target was attained; empty for periods to come and where nothing is known. */
        public Optional<Ratio> attainment() {
            return standing.flatMap(Assessment::attainment);
        }
    }

    /**
     * Looks along the time of a target.
     *
     * @param progress the progress the assessment is of
     * @param assessment a target at a unit
     * @return its course; empty where nothing grows with time, so that there is no trajectory to come along (rule 6.6),
     *     or where the target's time has fewer than two of the periods in which it is reported
     * @throws IllegalArgumentException if the assessment is of another day than the progress
     */
    public static Optional<TargetCourse> of(Progress progress, Assessment assessment) {
        checkArgument(
                assessment.date().equals(progress.when().date()),
                "assessment of target '%s' must be of %s, was of %s",
                assessment.target().id(),
                progress.when().date(),
                assessment.date());
        TargetAssessment now = at(progress, assessment, Horizon.of(progress.rollup()));
        List<Period> periods = TargetWindow.reported(assessment.target(), assessment.indicator(), progress.campaign());
        return now.isScheduled() && periods.size() > 1
                ? Optional.of(new TargetCourse(
                        assessment,
                        periods.stream()
                                .map(period -> point(progress, assessment, period, now))
                                .toList()))
                : Optional.empty();
    }

    private static Point point(Progress progress, Assessment assessment, Period period, TargetAssessment now) {
        LocalDate asOf = progress.when().date();
        if (period.startInclusive().isAfter(asOf)) {
            return new Point(period, period.lastDay(), Optional.empty(), now.expectedOn(period.lastDay()));
        }
        Horizon horizon = Horizon.until(progress.rollup(), period);
        Assessment then = at(progress, assessment, horizon).assess();
        return new Point(period, horizon.day(), Optional.of(then), then.expected());
    }

    private static TargetAssessment at(Progress progress, Assessment one, Horizon horizon) {
        return progress.assessor().at(one.target(), one.unit(), horizon);
    }

    /** The target and how it stands now. */
    public Assessment assessment() {
        return assessment;
    }

    /**
     * The periods of the target's time in their order, two or more: those in which its figure is reported, months where
     * it is reported by the day or none is declared.
     */
    public List<Point> points() {
        return points;
    }

    /** The points whose day is not after the as-of date. */
    public Stream<Point> past() {
        return points.stream().filter(point -> point.standing().isPresent());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TargetCourse that && assessment.equals(that.assessment) && points.equals(that.points);
    }

    @Override
    public int hashCode() {
        return assessment.hashCode();
    }

    @Override
    public String toString() {
        return "TargetCourse[" + assessment.target().id() + "@" + assessment.unit() + "]";
    }
}
