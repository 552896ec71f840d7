// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

/** How wide texts are in the unit of columns of a sheet: a Latin letter is one, a Chinese character two. */
final class HalfWidths {
    /** From here on characters are as wide as they are high, near enough for the width of a column. */
    private static final int FIRST_WIDE = 0x2010;

    private HalfWidths() {}

    static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            // Both halves of a character beyond the first plane together are as wide as one Chinese character.
            width += unit < FIRST_WIDE || Character.isSurrogate(unit) ? 1 : 2;
        }
        return width;
    }
}
