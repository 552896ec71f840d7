// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import dev.milepost.progress.FigureText;
import dev.milepost.progress.TargetCourse;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.Glossary;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The chart of how a target came along: a line of what was attained, period by period, beside the broken line of what
 * was and will be expected. Its numbers are those of the course.
 */
public final class CourseChart {
    private static final Cell NOTHING = Cell.text("—");
    private static final NumberShape SHAPE = NumberShape.percent(1);

    private CourseChart() {}

    /**
     * The chart of a course.
     *
     * @param caption what it shows, without number; not blank
     * @param locale Chinese or English
     */
    public static Chart of(TargetCourse course, String caption, Locale locale) {
        List<TargetCourse.Point> points = course.points();
        return Chart.builder(Chart.Form.LINES, caption)
                .categories(
                        Glossary.get("column.period").in(locale),
                        points.stream()
                                .map(point -> point.period().text(locale))
                                .toList())
                .series(
                        Glossary.get("dashboard.attainment").in(locale),
                        points.stream()
                                .map(TargetCourse.Point::attainment)
                                .map(CourseChart::cell)
                                .toList())
                .target(
                        Glossary.get("dashboard.expectedByThen").in(locale),
                        points.stream()
                                .map(TargetCourse.Point::expected)
                                .map(CourseChart::cell)
                                .toList())
                .build();
    }

    private static Cell cell(Optional<Ratio> share) {
        return share.<Cell>map(
                        exact -> Cell.number(FigureText.percent(exact), exact.divide(MathContext.DECIMAL128), SHAPE))
                .orElse(NOTHING);
    }
}
