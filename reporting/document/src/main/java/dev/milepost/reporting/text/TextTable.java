// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.text;

import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/** Lays out one table in columns of equal screen width. Reads the rows twice: to measure and to write. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int LEAST_WIDTH = 8;

    private final Table table;
    private final int[] widths;

    TextTable(Table table, int widthLimit) {
        this.table = table;
        widths = naturalWidths();
        int limit = widthLimit - GAP.length() * (widths.length - 1);
        while (Arrays.stream(widths).sum() > limit && widths[widest()] > LEAST_WIDTH) {
            widths[widest()]--;
        }
    }

    void write(Writer out) throws IOException {
        writeRow(titles(), out);
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.isEmpty() ? "" : GAP).append("-".repeat(width));
        }
        out.write(rule + "\n");
        for (List<Cell> row : table.rows()) {
            writeRow(row.stream().map(Cell::text).toList(), out);
        }
    }

    private List<String> titles() {
        return table.columns().stream().map(Table.Column::title).toList();
    }

    private int[] naturalWidths() {
        int[] natural = titles().stream().mapToInt(ScreenWidth::of).toArray();
        for (List<Cell> row : table.rows()) {
            for (int i = 0; i < natural.length; i++) {
                natural[i] = Math.max(natural[i], ScreenWidth.of(row.get(i).text()));
            }
        }
        return natural;
    }

    private int widest() {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        return widest;
    }

    private void writeRow(List<String> texts, Writer out) throws IOException {
        int height = 1;
        String[][] cells = new String[widths.length][];
        for (int i = 0; i < widths.length; i++) {
            cells[i] = LineBreaker.lines(texts.get(i), Math.max(widths[i], 2)).toArray(String[]::new);
            height = Math.max(height, cells[i].length);
        }
        for (int line = 0; line < height; line++) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String text = line < cells[i].length ? cells[i][line] : "";
                row.append(i == 0 ? "" : GAP).append(align(text, i));
            }
            out.write(row.toString().stripTrailing() + "\n");
        }
    }

    private String align(String text, int column) {
        int room = Math.max(0, widths[column] - ScreenWidth.of(text));
        int left = switch (table.columns().get(column).alignment()) {
            case LEFT -> 0;
            case CENTER -> room / 2;
            case RIGHT -> room;
        };
        return " ".repeat(left) + text + " ".repeat(room - left);
    }
}
