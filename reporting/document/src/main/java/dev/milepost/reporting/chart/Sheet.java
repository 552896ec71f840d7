// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import dev.milepost.reporting.chart.Mark.Anchor;
import dev.milepost.reporting.chart.Mark.Point;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.Chart.Role;
import java.util.ArrayList;
import java.util.List;

/** Collects the marks of one drawing. */
final class Sheet {
    static final int MARGIN = 80;
    private static final int SWATCH = 100;
    private static final int THIN = 10;
    private static final int THICK = 25;

    private final List<Mark> marks = new ArrayList<>();
    private int right = ChartDrawing.WIDTH;

    ChartDrawing of(int height) {
        return new ChartDrawing(right, height, marks);
    }

    void widen(int width) {
        right = Math.max(right, width);
    }

    void box(int x, int y, int width, int height, Ink ink) {
        marks.add(new Mark.Box(x, y, width, height, ink, false));
    }

    void field(int x, int y, int width, int height, Ink ink) {
        marks.add(new Mark.Box(x, y, width, height, ink, true));
    }

    void grid(int x1, int y1, int x2, int y2) {
        marks.add(new Mark.Line(List.of(new Point(x1, y1), new Point(x2, y2)), THIN, Ink.GRID, false));
    }

    /** Where the numbers are zero. */
    void zero(int x1, int y1, int x2, int y2) {
        marks.add(new Mark.Line(List.of(new Point(x1, y1), new Point(x2, y2)), THIN, Ink.TEXT, false));
    }

    void line(List<Point> points, Ink ink, boolean broken) {
        marks.add(new Mark.Line(points, THICK, ink, broken));
    }

    void dot(Point at, Ink ink) {
        marks.add(new Mark.Dot(at, 35, ink));
    }

    /** One line of words, cut off where they take more than that width. */
    void words(String text, int x, int y, int width, Anchor anchor) {
        words(Letters.lines(text, width, 1), text, new Point(x, y), anchor);
    }

    /** Up to two lines of words around a height. */
    void label(String text, int x, int middle, int width, Anchor anchor) {
        List<String> lines = Letters.lines(text, width, 2);
        int first = middle + Letters.SIZE / 3 - (lines.size() - 1) * Letters.LINE / 2;
        words(lines, text, new Point(x, first), anchor);
    }

    private void words(List<String> lines, String whole, Point first, Anchor anchor) {
        boolean cut = !lines.isEmpty() && lines.get(lines.size() - 1).endsWith("…");
        for (int i = 0; i < lines.size(); i++) {
            Point at = new Point(first.x(), first.y() + i * Letters.LINE);
            String text = lines.get(i);
            marks.add(new Mark.Words(text, cut ? whole : text, at, anchor, Letters.SIZE, Ink.TEXT));
        }
    }

    /** What the colours mean, and the unit on the right; returns where the chart begins below it. */
    int legend(Chart chart) {
        int x = MARGIN;
        int y = MARGIN + Letters.SIZE;
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series series = chart.series().get(i);
            int room = Math.min(Letters.width(series.name()), ChartDrawing.WIDTH / 3);
            if (x > MARGIN && x + SWATCH + MARGIN + room > ChartDrawing.WIDTH - MARGIN) {
                x = MARGIN;
                y += Letters.LINE;
            }
            swatch(new Point(x, y - Letters.SIZE / 3), chart, i);
            words(series.name(), x + SWATCH + MARGIN / 2, y, room, Anchor.START);
            x += SWATCH + room + 3 * MARGIN;
        }
        return y + Letters.LINE / 2 + unit(chart, x, y);
    }

    private void swatch(Point left, Chart chart, int place) {
        int half = SWATCH / 2;
        int x = left.x();
        int y = left.y();
        if (chart.series().get(place).role() == Role.ACTUAL) {
            box(x, y - half, SWATCH, SWATCH, Ink.ofSeries(place));
        } else if (chart.form() == Chart.Form.BARS) {
            line(List.of(new Point(x + half, y - half), new Point(x + half, y + half)), Ink.TEXT, false);
        } else {
            line(List.of(left, new Point(x + SWATCH, y)), Ink.TEXT, true);
        }
    }

    /** On the right of the legend, or below where there is no room; returns the height it takes. */
    private int unit(Chart chart, int x, int y) {
        int width = chart.unit().map(Letters::width).orElse(0);
        int lower = x + width > ChartDrawing.WIDTH - MARGIN ? Letters.LINE : 0;
        chart.unit()
                .ifPresent(unit -> words(
                        unit, ChartDrawing.WIDTH - MARGIN, y + lower, ChartDrawing.WIDTH - 2 * MARGIN, Anchor.END));
        return lower;
    }
}
