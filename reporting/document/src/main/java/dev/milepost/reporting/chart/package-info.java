// SPDX-License-Identifier: Apache-2.0
/**
 * How a {@link dev.milepost.reporting.document.Chart} is drawn, the same on every screen and paper.
 *
 * <p>{@link dev.milepost.reporting.chart.ChartDrawing} is the geometry: boxes, lines, dots and words in whole numbers
 * of a tenth of a pixel, without a colour or a font of a machine. What paints it is apart:
 * {@link dev.milepost.reporting.chart.SvgChart} writes SVG; another format walks over the
 * {@link dev.milepost.reporting.chart.Mark}s itself. This package uses documents and no format.
 */
@NullMarked
package dev.milepost.reporting.chart;

import org.jspecify.annotations.NullMarked;
