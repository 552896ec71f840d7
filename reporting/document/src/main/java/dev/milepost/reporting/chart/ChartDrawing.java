// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.reporting.document.Chart;
import java.util.List;

/**
 * Where everything of a chart stands. The same chart gives the same drawing on every machine: lengths are whole
 * numbers, and the room that words take is estimated without a font. Its caption is not part of it.
 *
 * @param width in tenths of a pixel, greater than zero
 * @param height in tenths of a pixel, greater than zero
 * @param marks what is painted, from below to above; all inside of width and height
 */
public record ChartDrawing(int width, int height, List<Mark> marks) {
    /** The width of a drawing, unless a heat map has many fields across. */
    public static final int WIDTH = 7200;

    /** How many units make a pixel. */
    public static final int UNITS_PER_PIXEL = 10;

    /** Checks and copies. */
    public ChartDrawing {
        checkArgument(width > 0 && height > 0, "size of drawing must be greater than zero, was %s x %s", width, height);
        marks = List.copyOf(marks);
    }

    /** Draws a chart. */
    public static ChartDrawing of(Chart chart) {
        return switch (requireNonNull(chart, "chart").form()) {
            case BARS -> new BarsLayout(chart).draw();
            case LINES -> new LinesLayout(chart).draw();
            case HEAT_MAP -> new HeatMapLayout(chart).draw();
        };
    }
}
