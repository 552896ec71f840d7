// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import dev.milepost.reporting.chart.ChartDrawing;
import dev.milepost.reporting.chart.Ink;
import dev.milepost.reporting.chart.Mark;
import dev.milepost.reporting.chart.Mark.Point;
import dev.milepost.reporting.document.Chart;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Paints a chart as every format does, in the middle of the type area, as large as it allows. */
final class PdfChart {
    /** A pixel of the drawing is at most so many points: its words are then those of a table. */
    private static final double GREATEST_PIXEL = 0.8;

    /** How strong the colours of a background and of a grid are. */
    private static final double PALE = 0.25;

    private static final double PALEST = 0.06;

    private final ChartDrawing drawing;
    private final double scale;
    private final double width;
    private final Map<Mark.Words, PdfLine> lines = new HashMap<>();

    // Measures the words; nothing is drawn yet.
    PdfChart(Chart chart, PdfTexts texts, double width, double mostHeight) throws IOException {
        drawing = ChartDrawing.of(chart);
        this.width = width;
        scale = Math.min(
                GREATEST_PIXEL / ChartDrawing.UNITS_PER_PIXEL,
                Math.min(width / drawing.width(), mostHeight / drawing.height()));
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Words words && !words.text().isEmpty()) {
                PdfText text = texts.text(PdfStyle.CHART, words.text(), new PdfText.Ink(colour(mark), false, false));
                lines.put(words, new PdfLine(text, 0, text.length()));
            }
        }
    }

    PdfBox box() {
        double moved = (width - drawing.width() * scale) / 2;
        return new PdfBox(drawing.height() * scale, (painter, left, top) -> {
            for (Mark mark : drawing.marks()) {
                draw(mark, painter, left + moved, top);
            }
        });
    }

    private void draw(Mark mark, PdfPainter painter, double left, double top) throws IOException {
        if (mark instanceof Mark.Box box) {
            painter.fill(
                    colour(box),
                    left + box.x() * scale,
                    top + box.y() * scale,
                    box.width() * scale,
                    box.height() * scale);
        } else if (mark instanceof Mark.Line line) {
            double[] dashes = line.broken() ? new double[] {70 * scale, 40 * scale} : new double[0];
            painter.path(colour(line), line.width() * scale, dashes, points(line.points(), left, top));
        } else if (mark instanceof Mark.Dot dot) {
            painter.dot(colour(dot), left + dot.at().x() * scale, top + dot.at().y() * scale, dot.radius() * scale);
        } else if (mark instanceof Mark.Words words && lines.containsKey(words)) {
            words(words, painter, left, top);
        }
    }

    private double[][] points(List<Point> points, double left, double top) {
        return points.stream()
                .map(point -> new double[] {left + point.x() * scale, top + point.y() * scale})
                .toArray(double[][]::new);
    }

    private void words(Mark.Words words, PdfPainter painter, double left, double top) throws IOException {
        PdfLine line = Optional.ofNullable(lines.get(words)).orElseThrow();
        double size = words.size() * scale / PdfStyle.CHART.size();
        double wide = line.width() * size;
        double start = left
                + words.at().x() * scale
                - switch (words.anchor()) {
                    case START -> 0;
                    case MIDDLE -> wide / 2;
                    case END -> wide;
                };
        painter.scaledLine(line, start, top + words.at().y() * scale, size);
    }

    private static int colour(Mark mark) {
        int colour = mark.ink()
                .colour()
                .map(hex -> Integer.parseInt(hex.substring(1), 16))
                .orElse(0);
        if (mark instanceof Mark.Box box && box.pale()) {
            return onPaper(colour, box.ink() == Ink.GRID ? PALEST : PALE);
        }
        return mark instanceof Mark.Line line && line.ink() == Ink.GRID ? onPaper(colour, PALE) : colour;
    }

    /** The colour that a thin one has on white paper. */
    private static int onPaper(int colour, double strength) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int part = colour >> shift & 0xFF;
            mixed |= (int) Math.round(0xFF - (0xFF - part) * strength) << shift;
        }
        return mixed;
    }
}
