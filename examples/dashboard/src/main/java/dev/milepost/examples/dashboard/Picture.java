// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.reporting.chart.SvgChart;
import dev.milepost.reporting.dashboard.Sign;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.CourseChart;
import dev.milepost.reporting.markup.Markup;
import dev.milepost.text.Glossary;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts of the page that change, each under an id of its own: within the page when it is opened, and all of them
 * one behind the other in each event. The script of the page puts those that differ in place of the old ones.
 */
final class Picture {

    private final View view;
    private final Locale locale;
    private final Markup out;

    Picture(View view, Locale locale, Markup out) {
        this.view = view;
        this.locale = locale;
        this.out = out;
    }

    /**
     * All parts, for an event.
     *
     * @throws IOException if the writer fails
     */
    static String of(View view, Locale locale) throws IOException {
        StringWriter writer = new StringWriter();
        Picture picture = new Picture(view, locale, new Markup(writer));
        for (int place = 0; place < view.tiles().size(); place++) {
            picture.tile(place);
        }
        picture.charts();
        picture.table();
        return writer.toString();
    }

    /**
     * Figure and status of an indicator at the unit on top.
     *
     * @throws IOException if the writer fails
     */
    void tile(int place) throws IOException {
        View.Field field = view.tiles().get(place);
        String id = "tile-" + place;
        out.start("span", "id", id, "data-part", "part", "data-key", id, "class", ("tile " + tone(field)).strip());
        out.element("span", Shown.figure(field, locale), "class", "number").text(" ");
        sign(field);
        out.end().line();
    }

    /**
     * The charts, where there is something to draw.
     *
     * @throws IOException if the writer fails
     */
    void charts() throws IOException {
        out.start("div", "id", "charts", "data-part", "part", "class", "charts").line();
        chart("units", new UnitChart(view, locale).chart());
        chart(
                "course",
                view.course()
                        .map(course -> CourseChart.of(
                                course,
                                view.indicator().name().in(locale) + " · "
                                        + Glossary.get("dashboard.course").in(locale),
                                locale)));
        out.end().line();
    }

    private void chart(String id, Optional<Chart> chart) throws IOException {
        if (chart.isPresent()) {
            StringBuilder drawing = new StringBuilder();
            SvgChart.of(chart.get()).write(drawing, "chart-" + id);
            out.start("figure").element("figcaption", chart.get().caption());
            out.start("div", "class", "scroll").raw(drawing.toString());
            out.end().end().line();
        }
    }

    /**
     * The units with their figures, statuses and targets.
     *
     * @throws IOException if the writer fails
     */
    void table() throws IOException {
        out.start("table", "id", "figures", "data-part", "part")
                .line()
                .start("thead")
                .start("tr");
        for (String heading : List.of(
                "column.organisation", "column.actual", "column.status", "dashboard.attainment", "column.target")) {
            out.element("th", Glossary.get(heading).in(locale), "scope", "col");
        }
        out.end().end().line().start("tbody").line();
        for (View.Field row : view.rows()) {
            row(row);
        }
        out.end().end().line();
    }

    private void row(View.Field row) throws IOException {
        out.start("tr", "data-key", row.unit().id().value(), "class", "depth-" + Math.min(row.depth(), 3));
        out.element("th", row.unit().name().in(locale), "scope", "row");
        out.element("td", Shown.figure(row, locale), "class", "number");
        out.start("td", "class", tone(row));
        sign(row);
        out.end();
        out.element("td", Shown.attainment(row), "class", "number");
        out.element("td", Shown.target(row, locale)).end().line();
    }

    private void sign(View.Field field) throws IOException {
        if (Shown.isJudged(field)) {
            Sign sign = Shown.sign(field);
            out.start("span", "class", "sign").element("span", sign.shape(), "aria-hidden", "true");
            out.text(" " + sign.word().in(locale)).end();
        }
    }

    private static String tone(View.Field field) {
        return field.figure().value().isKnown() ? Shown.style(Shown.sign(field).tone()) : "missing";
    }
}
