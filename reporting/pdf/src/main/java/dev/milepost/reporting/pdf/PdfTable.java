// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import com.google.common.collect.Iterables;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Sets one table over the whole width of the type area; its head is repeated on every page. A row stands on one page,
 * unless it is taller than one.
 */
final class PdfTable {
    private static final int HEAD_SHADE = 0xEDEDED;

    /** Above and below the text of a cell, in points. */
    private static final double PADDING = 2;

    /** Beside the text of a cell, in points; less where the column has hardly room for a character. */
    private static final double SIDE_PADDING = 4;

    private static final double BORDER = 0.5;

    /** A table with no more rows stands on one page, unless it is wide. */
    private static final int SMALL = 8;

    /** A table with more columns has tall rows: kept together they would leave the heading above them alone. */
    private static final int NARROW = 10;

    private final Table table;
    private final PdfTexts texts;
    private final PdfCharacters characters;
    private final PdfFlow flow;
    private final double[] widths;

    PdfTable(Table table, PdfTexts texts, PdfCharacters characters, PdfFlow flow) {
        this.table = table;
        this.texts = texts;
        this.characters = characters;
        this.flow = flow;
        widths = widths(table.columns(), flow.width());
    }

    private static double[] widths(List<Table.Column> columns, double totalWidth) {
        int shares = columns.stream().mapToInt(Table.Column::relativeWidth).sum();
        return columns.stream()
                .mapToDouble(column -> totalWidth * column.relativeWidth() / shares)
                .toArray();
    }

    // Adds the rows; the last one is kept with what follows if the table has notes.
    void write() throws IOException {
        List<PdfBox> heads = head();
        // A head of half a page is a row like others.
        Optional<PdfBox> repeated = heads.size() == 1 && heads.get(0).height() < flow.pageHeight() / 2
                ? Optional.of(heads.get(0))
                : Optional.empty();
        double room = flow.pageHeight() - repeated.map(PdfBox::height).orElse(0.0);
        for (PdfBox head : heads) {
            flow.addKept(head);
        }
        boolean small = isSmall();
        int number = 0;
        for (Iterator<List<Cell>> rows = table.rows().iterator(); rows.hasNext(); ) {
            characters.inRow(++number);
            List<Cell> cells = rows.next();
            boolean last = !rows.hasNext();
            boolean total = last && table.total().isPresent();
            for (PdfBox box : row(cells, total ? PdfStyle.TABLE_HEAD : PdfStyle.TABLE_TEXT, room)) {
                flow.add(box, repeated, last ? !table.notes().isEmpty() : small);
            }
        }
        characters.inRow(0);
    }

    private boolean isSmall() {
        return table.columns().size() <= NARROW && Iterables.size(Iterables.limit(table.rows(), SMALL + 1)) <= SMALL;
    }

    private List<PdfBox> head() throws IOException {
        List<List<PdfLine>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            PdfText title =
                    texts.text(PdfStyle.TABLE_HEAD, table.columns().get(i).title());
            cells.add(PdfLines.ragged(title, widths[i] - 2 * sidePadding(i)));
        }
        return boxes(cells, true, flow.pageHeight());
    }

    private List<PdfBox> row(List<Cell> row, PdfStyle style, double room) throws IOException {
        List<List<PdfLine>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            PdfText text = texts.text(style, row.get(i));
            cells.add(PdfLines.ragged(text, widths[i] - 2 * sidePadding(i)));
        }
        return boxes(cells, false, room);
    }

    private double sidePadding(int column) {
        return Math.max(0, Math.min(SIDE_PADDING, (widths[column] - PdfStyle.TABLE_TEXT.size()) / 2));
    }

    /** One box, or as many as have room on a page each. */
    private List<PdfBox> boxes(List<List<PdfLine>> cells, boolean head, double room) {
        int most = Math.max(1, (int) ((room - 2 * PADDING) / PdfStyle.TABLE_TEXT.lineHeight()));
        int tallest = cells.stream().mapToInt(List::size).max().orElse(1);
        List<PdfBox> boxes = new ArrayList<>();
        for (int from = 0; from < tallest; from += most) {
            int start = from;
            boxes.add(box(
                    cells.stream()
                            .map(lines ->
                                    lines.subList(Math.min(start, lines.size()), Math.min(start + most, lines.size())))
                            .toList(),
                    head));
        }
        return boxes;
    }

    private PdfBox box(List<List<PdfLine>> cells, boolean head) {
        double lineHeight = PdfStyle.TABLE_TEXT.lineHeight();
        double height = cells.stream().mapToInt(List::size).max().orElse(1) * lineHeight + 2 * PADDING;
        return new PdfBox(height, (painter, left, top) -> {
            double cellLeft = left;
            for (int i = 0; i < widths.length; i++) {
                if (head) {
                    painter.fill(HEAD_SHADE, cellLeft, top, widths[i], height);
                }
                List<PdfLine> lines = cells.get(i);
                double lineTop = top + (height - lines.size() * lineHeight) / 2;
                for (PdfLine line : lines) {
                    painter.line(
                            line,
                            cellLeft + indent(i, line, head),
                            lineTop + line.text().style().baseline());
                    lineTop += lineHeight;
                }
                cellLeft += widths[i];
            }
            frame(painter, left, top, height);
        });
    }

    private double indent(int column, PdfLine line, boolean head) {
        double free = widths[column] - line.width();
        Alignment alignment =
                head ? Alignment.CENTER : table.columns().get(column).alignment();
        return switch (alignment) {
            case LEFT -> sidePadding(column);
            case CENTER -> free / 2;
            case RIGHT -> free - sidePadding(column);
        };
    }

    private void frame(PdfPainter painter, double left, double top, double height) throws IOException {
        double cellLeft = left;
        for (double width : widths) {
            painter.frame(BORDER, cellLeft, top, width, height);
            cellLeft += width;
        }
    }
}
