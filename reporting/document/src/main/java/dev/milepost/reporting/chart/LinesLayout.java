// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import dev.milepost.reporting.chart.Mark.Anchor;
import dev.milepost.reporting.chart.Mark.Point;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.Chart.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A line for each series over an axis that holds zero; where there is no number, the line is interrupted. */
final class LinesLayout {
    private static final int HEIGHT = 2400;
    private static final int VALUES = 900;

    private final Chart chart;
    private final Axis axis;
    private final Sheet sheet = new Sheet();
    private final int left;
    private final int pitch;

    LinesLayout(Chart chart) {
        this.chart = chart;
        axis = Axis.of(chart);
        int widest = axis.ticks().stream()
                .map(axis::text)
                .mapToInt(Letters::width)
                .max()
                .orElse(0);
        left = 2 * Sheet.MARGIN + widest;
        pitch = Math.max(
                1, (ChartDrawing.WIDTH - left - VALUES) / chart.categories().size());
    }

    ChartDrawing draw() {
        int top = sheet.legend(chart) + Letters.SIZE;
        int bottom = top + HEIGHT;
        int right = left + pitch * chart.categories().size();
        for (BigDecimal tick : axis.ticks()) {
            int y = bottom - axis.place(tick, HEIGHT);
            sheet.grid(left, y, right, y);
            sheet.words(axis.text(tick), left - Sheet.MARGIN, y + Letters.SIZE / 3, left, Anchor.END);
        }
        int zero = bottom - axis.place(BigDecimal.ZERO, HEIGHT);
        sheet.zero(left, zero, right, zero);
        categories(bottom + Letters.LINE);
        for (int i = 0; i < chart.series().size(); i++) {
            series(chart.series().get(i), bottom, Ink.ofSeries(i));
        }
        return sheet.of(bottom + Letters.LINE + Sheet.MARGIN);
    }

    /** As many names as have room beside each other; the table beside the chart names all. */
    private void categories(int y) {
        int widest = chart.categories().stream().mapToInt(Letters::width).max().orElse(0);
        int each = Math.max(1, Math.min(widest, ChartDrawing.WIDTH / 4) + Sheet.MARGIN);
        int every = (each + pitch - 1) / pitch;
        for (int i = 0; i < chart.categories().size(); i += every) {
            sheet.words(chart.categories().get(i), middle(i), y, each, Anchor.MIDDLE);
        }
    }

    private int middle(int category) {
        return left + category * pitch + pitch / 2;
    }

    private void series(Chart.Series series, int bottom, Ink own) {
        boolean promised = series.role() == Role.TARGET;
        Ink ink = promised ? Ink.TEXT : own;
        List<Point> run = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < chart.categories().size(); i++) {
            if (series.number(i).isEmpty()) {
                stroke(run, ink, promised);
                run.clear();
            } else {
                run.add(at(series, i, bottom));
                last = i;
            }
        }
        stroke(run, ink, promised);
        if (last >= 0 && !promised) {
            Point end = at(series, last, bottom);
            String text = series.values().get(last).text();
            int x = end.x() + Sheet.MARGIN;
            sheet.words(text, x, end.y() + Letters.SIZE / 3, ChartDrawing.WIDTH - x, Anchor.START);
        }
    }

    private Point at(Chart.Series series, int category, int bottom) {
        return new Point(
                middle(category), bottom - axis.place(series.number(category).orElseThrow(), HEIGHT));
    }

    /** Measured values are dots, joined where they follow each other. */
    private void stroke(List<Point> run, Ink ink, boolean promised) {
        if (run.size() > 1) {
            sheet.line(run, ink, promised);
        }
        if (!promised || run.size() == 1) {
            run.forEach(point -> sheet.dot(point, ink));
        }
    }
}
