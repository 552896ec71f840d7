// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.html.HtmlEscapers;
import dev.milepost.reporting.chart.Mark.Point;
import dev.milepost.reporting.document.Chart;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a chart as one SVG element, to stand in a page or in a file of its own. Words stay words, in the colour and
 * the font of the page around it; there is no style, no script and no link, so the strictest policy of a page allows
 * it, and it reads on light and on dark paper. The same chart gives the same characters everywhere. Each line of words
 * is a text of its own, so a mark of direction in one never turns another.
 */
public final class SvgChart {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");

    /** A chart with more values is not read out value by value: its table is. */
    private static final int MOST_TOLD = 40;

    private final Chart chart;
    private final ChartDrawing drawing;

    private SvgChart(Chart chart) {
        this.chart = chart;
        drawing = ChartDrawing.of(chart);
    }

    /** A chart to be written. */
    public static SvgChart of(Chart chart) {
        return new SvgChart(requireNonNull(chart, "chart"));
    }

    /**
     * Writes the element, with a line break behind it.
     *
     * @param out where to; neither flushed nor closed
     * @param id unique within the page: an ASCII letter, then up to 99 letters, digits, {@code -} and {@code _}
     * @throws IOException what {@code out} throws
     * @throws IllegalArgumentException if the id has another form
     */
    public void write(Appendable out, String id) throws IOException {
        checkArgument(ID.matcher(id).matches(), "id of chart must be letters and digits, was '%s'", id);
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" aria-labelledby=\"" + id
                + "-title " + id + "-desc\" viewBox=\"0 0 " + drawing.width() + " " + drawing.height() + "\" width=\""
                + pixels(drawing.width()) + "\" height=\"" + pixels(drawing.height())
                + "\" font-family=\"sans-serif\">\n");
        out.append("<title id=\"" + id + "-title\">" + escape(chart.caption()) + "</title>\n");
        out.append("<desc id=\"" + id + "-desc\">" + escape(told()) + "</desc>\n");
        for (Mark mark : drawing.marks()) {
            out.append(element(mark)).append("\n");
        }
        out.append("</svg>\n");
    }

    private static int pixels(int units) {
        return (units + ChartDrawing.UNITS_PER_PIXEL - 1) / ChartDrawing.UNITS_PER_PIXEL;
    }

    /** The values in words, or what they are where there are many. */
    private String told() {
        String names = chart.series().stream().map(Chart.Series::name).collect(Collectors.joining(", "));
        if (chart.series().size() * chart.categories().size() > MOST_TOLD) {
            return chart.categoryTitle() + ": " + names;
        }
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < chart.categories().size(); i++) {
            told.append(told.isEmpty() ? "" : "; ").append(chart.categories().get(i));
            for (Chart.Series series : chart.series()) {
                told.append(", ")
                        .append(series.name())
                        .append(' ')
                        .append(series.values().get(i).text());
            }
        }
        return told.toString();
    }

    private static String element(Mark mark) {
        if (mark instanceof Mark.Box box) {
            return "<rect x=\"" + box.x() + "\" y=\"" + box.y() + "\" width=\"" + box.width() + "\" height=\""
                    + box.height() + "\" fill=\"" + colour(box.ink()) + "\"" + opacity(box) + "/>";
        }
        if (mark instanceof Mark.Line line) {
            return "<polyline points=\""
                    + line.points().stream().map(SvgChart::pair).collect(Collectors.joining(" "))
                    + "\" fill=\"none\" stroke=\"" + colour(line.ink()) + "\" stroke-width=\"" + line.width() + "\""
                    + (line.broken() ? " stroke-dasharray=\"70 40\"" : "")
                    + (line.ink() == Ink.GRID ? " stroke-opacity=\".25\"" : "") + "/>";
        }
        if (mark instanceof Mark.Dot dot) {
            return "<circle cx=\"" + dot.at().x() + "\" cy=\"" + dot.at().y() + "\" r=\"" + dot.radius() + "\" fill=\""
                    + colour(dot.ink()) + "\"/>";
        }
        return words((Mark.Words) mark);
    }

    private static String words(Mark.Words words) {
        boolean cut = !words.whole().equals(words.text());
        return "<text x=\"" + words.at().x() + "\" y=\"" + words.at().y() + "\" font-size=\"" + words.size()
                + "\" text-anchor=\"" + words.anchor().name().toLowerCase(Locale.ROOT) + "\" fill=\""
                + colour(words.ink()) + "\">" + (cut ? "<title>" + escape(words.whole()) + "</title>" : "")
                + escape(words.text()) + "</text>";
    }

    private static String opacity(Mark.Box box) {
        if (!box.pale()) {
            return "";
        }
        return box.ink() == Ink.GRID ? " fill-opacity=\".06\"" : " fill-opacity=\".25\"";
    }

    private static String pair(Point point) {
        return point.x() + "," + point.y();
    }

    private static String colour(Ink ink) {
        return ink.colour().orElse("currentColor");
    }

    private static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }
}
