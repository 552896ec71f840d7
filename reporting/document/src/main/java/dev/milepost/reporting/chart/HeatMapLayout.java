// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import dev.milepost.reporting.chart.Mark.Anchor;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;

/** A field for each value, its words in it, so that nobody needs to see the colour. */
final class HeatMapLayout {
    private static final int ROW = 240;
    private static final int HEAD = 400;
    private static final int NAMES = 1700;
    private static final int LEAST = 560;
    private static final int MOST = 1400;
    private static final int SPACE = 15;

    private final Chart chart;
    private final Sheet sheet = new Sheet();
    private final int left;
    private final int column;

    HeatMapLayout(Chart chart) {
        this.chart = chart;
        int widest = chart.categories().stream().mapToInt(Letters::width).max().orElse(0);
        left = 2 * Sheet.MARGIN + Math.min(widest, NAMES);
        int share = (ChartDrawing.WIDTH - left - Sheet.MARGIN) / chart.series().size();
        column = Math.min(MOST, Math.max(LEAST, share));
        sheet.widen(left + column * chart.series().size() + Sheet.MARGIN);
    }

    ChartDrawing draw() {
        int top = Sheet.MARGIN + HEAD;
        for (int i = 0; i < chart.series().size(); i++) {
            int middle = left + i * column + column / 2;
            sheet.label(
                    chart.series().get(i).name(), middle, Sheet.MARGIN + HEAD / 2, column - 2 * SPACE, Anchor.MIDDLE);
        }
        for (int row = 0; row < chart.categories().size(); row++) {
            row(row, top + row * ROW);
        }
        return sheet.of(top + chart.categories().size() * ROW + Sheet.MARGIN);
    }

    private void row(int row, int y) {
        sheet.words(
                chart.categories().get(row), left - Sheet.MARGIN, y + baseline(), left - 2 * Sheet.MARGIN, Anchor.END);
        for (int i = 0; i < chart.series().size(); i++) {
            Cell value = chart.series().get(i).values().get(row);
            int x = left + i * column;
            sheet.field(x + SPACE, y + SPACE, column - 2 * SPACE, ROW - 2 * SPACE, Ink.of(value.tone(), Ink.GRID));
            sheet.words(value.text(), x + column / 2, y + baseline(), column - 4 * SPACE, Anchor.MIDDLE);
        }
    }

    private static int baseline() {
        return ROW / 2 + Letters.SIZE / 3;
    }
}
