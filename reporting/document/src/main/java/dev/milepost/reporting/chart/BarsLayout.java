// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import dev.milepost.reporting.chart.Mark.Anchor;
import dev.milepost.reporting.chart.Mark.Point;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.Chart.Role;
import java.math.BigDecimal;
import java.util.List;

/**
 * Lying bars from zero, a group for each category; targets are marks across the bars of their group, and all values
 * stand below each other on the right.
 */
final class BarsLayout {
    private static final int BAR = 140;
    private static final int GAP = 100;
    private static final int NAMES = 1900;
    private static final int VALUES = 1000;

    private final Chart chart;
    private final Axis axis;
    private final Sheet sheet = new Sheet();
    private final int left;
    private final int length;
    private final int rows;

    BarsLayout(Chart chart) {
        this.chart = chart;
        axis = Axis.of(chart);
        int widest = chart.categories().stream().mapToInt(Letters::width).max().orElse(0);
        left = 2 * Sheet.MARGIN + Math.min(widest, NAMES);
        length = ChartDrawing.WIDTH - left - VALUES;
        rows = (int) Math.max(
                1, chart.series().stream().filter(BarsLayout::isMeasured).count());
    }

    private static boolean isMeasured(Chart.Series series) {
        return series.role() == Role.ACTUAL;
    }

    /** Two lines of a name have room. */
    private int pitch() {
        return Math.max(rows * BAR, 2 * Letters.LINE) + GAP;
    }

    ChartDrawing draw() {
        int top = sheet.legend(chart);
        int bottom = top + chart.categories().size() * pitch();
        for (BigDecimal tick : axis.ticks()) {
            int x = left + axis.place(tick, length);
            sheet.grid(x, top, x, bottom);
            sheet.words(axis.text(tick), x, bottom + Letters.LINE, VALUES, Anchor.MIDDLE);
        }
        for (int category = 0; category < chart.categories().size(); category++) {
            group(category, top + category * pitch());
        }
        int zero = left + axis.place(BigDecimal.ZERO, length);
        sheet.zero(zero, top, zero, bottom);
        return sheet.of(bottom + Letters.LINE + Sheet.MARGIN);
    }

    private void group(int category, int top) {
        sheet.label(
                chart.categories().get(category),
                left - Sheet.MARGIN,
                top + pitch() / 2,
                left - 2 * Sheet.MARGIN,
                Anchor.END);
        int first = top + (pitch() - rows * BAR) / 2;
        int row = 0;
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series series = chart.series().get(i);
            if (isMeasured(series)) {
                bar(series, category, first + row++ * BAR, Ink.ofSeries(i));
            }
        }
        chart.series().stream()
                .filter(series -> !isMeasured(series))
                .forEach(series -> target(series, category, first));
    }

    private void bar(Chart.Series series, int category, int top, Ink ink) {
        int zero = axis.place(BigDecimal.ZERO, length);
        Cell value = series.values().get(category);
        int end = series.number(category)
                .map(number -> axis.place(number, length))
                .orElse(zero);
        int from = left + Math.min(zero, end);
        sheet.box(from, top + 10, Math.abs(end - zero), BAR - 20, Ink.of(value.tone(), ink));
        int x = left + length + Sheet.MARGIN;
        sheet.words(value.text(), x, top + BAR / 2 + Letters.SIZE / 3, ChartDrawing.WIDTH - x, Anchor.START);
    }

    private void target(Chart.Series series, int category, int first) {
        series.number(category).ifPresent(number -> {
            int x = left + axis.place(number, length);
            Point above = new Point(x, first - GAP / 4);
            sheet.line(List.of(above, new Point(x, first + rows * BAR + GAP / 4)), Ink.TEXT, false);
        });
    }
}
