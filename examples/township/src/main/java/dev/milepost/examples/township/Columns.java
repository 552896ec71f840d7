// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of texts in columns that line up on a screen, where a Chinese character is two columns wide. */
final class Columns {

    private static final String GAP = "  ";

    private final List<List<String>> rows;
    private final int[] widths;

    Columns(List<List<String>> rows) {
        this.rows = rows;
        this.widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
    }

    /** The rows, without blanks at their ends: the first and the last column to the left, numbers to the right. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(column == 0 ? "" : GAP).append(cell(row.get(column), column));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private String cell(String text, int column) {
        String blanks = " ".repeat(widths[column] - width(text));
        boolean left = column == 0 || column == widths.length - 1;
        return left ? text + blanks : blanks + text;
    }

    static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        boolean fullWidthForm = point >= 0xFF01 && point <= 0xFF60;
        boolean punctuation = point >= 0x3000 && point <= 0x303F;
        return Character.isIdeographic(point) || fullWidthForm || punctuation;
    }
}
