// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.progress.Assessment;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Progress;
import dev.milepost.progress.TargetCourse;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.chart.SvgChart;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.CourseChart;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.Tone;
import dev.milepost.text.Glossary;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much of each target is attained, and how much of it is expected by now: a chart for each action, and behind it
 * one for each target that is to be reached step by step. Rules 6.6 and 6.7.
 */
final class TrajectoryCharts {
    private static final int DIGITS = 6;
    private static final Cell NOTHING = Cell.text("—");

    private final Page page;
    private final Progress progress;
    private int charts;

    TrajectoryCharts(Page page, Progress progress) {
        this.page = page;
        this.progress = progress;
    }

    void write(Board board) throws IOException {
        List<Board.Group> drawn =
                board.groups().stream().filter(group -> !rows(group).isEmpty()).toList();
        if (drawn.isEmpty()) {
            return;
        }
        page.out().start("section", "id", "trajectory").line();
        page.element("h2", "dashboard.trajectory").out().line();
        page.out().start("div", "class", "charts").line();
        for (Board.Group group : drawn) {
            page.out().start("figure").line();
            page.element("figcaption", group.name()).out().line();
            chart(group, Locale.CHINESE, Page.CHINESE);
            chart(group, Locale.ENGLISH, Page.ENGLISH);
            for (Board.Row row : group.rows()) {
                course(row);
            }
            page.out().end().line();
        }
        page.out().end().line().end().line();
    }

    private void course(Board.Row row) throws IOException {
        Optional<TargetCourse> course =
                row.whole().assessment().flatMap(assessment -> TargetCourse.of(progress, assessment));
        if (course.isPresent()) {
            page.out().start("details", "class", "course").line().start("summary");
            page.words("dashboard.course").out().text(" · ");
            page.words(row.name()).out().end().line();
            draw(CourseChart.of(course.get(), row.name().zh(), Locale.CHINESE), Page.CHINESE);
            draw(CourseChart.of(course.get(), row.name().en(), Locale.ENGLISH), Page.ENGLISH);
            page.out().end().line();
        }
    }

    private static List<Board.Row> rows(Board.Group group) {
        return group.rows().stream()
                .filter(row ->
                        row.whole().assessment().flatMap(Assessment::attainment).isPresent())
                .toList();
    }

    private void chart(Board.Group group, Locale locale, String language) throws IOException {
        List<Board.Row> rows = rows(group);
        Chart chart = Chart.builder(Chart.Form.BARS, group.name().in(locale))
                .categories(
                        Glossary.get("column.indicator").in(locale),
                        rows.stream().map(row -> row.name().in(locale)).toList())
                .series(
                        Glossary.get("dashboard.attainment").in(locale),
                        rows.stream()
                                .map(row -> cell(
                                        row.whole(),
                                        Assessment::attainment,
                                        row.whole().sign().tone()))
                                .toList())
                .target(
                        Glossary.get("dashboard.expected").in(locale),
                        rows.stream()
                                .map(row -> cell(row.whole(), Assessment::expected, Tone.NONE))
                                .toList())
                .build();
        draw(chart, language);
    }

    private void draw(Chart chart, String language) throws IOException {
        StringBuilder drawing = new StringBuilder();
        SvgChart.of(chart).write(drawing, "chart-" + ++charts);
        page.out().start("div", "class", "scroll", "lang", language).raw(drawing.toString());
        page.out().end().line();
    }

    private interface Share {
        Optional<Ratio> of(Assessment one);
    }

    private static Cell cell(Field field, Share share, Tone tone) {
        return field.assessment()
                .flatMap(share::of)
                .<Cell>map(ratio -> Cell.number(
                                FigureText.percent(ratio),
                                ratio.round(DIGITS, RoundingMode.HALF_UP),
                                NumberShape.percent(1))
                        .withTone(tone))
                .orElse(NOTHING);
    }
}
