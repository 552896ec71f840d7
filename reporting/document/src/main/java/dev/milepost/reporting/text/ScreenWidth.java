// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.text;

/**
 * How many columns characters take on a screen: two for wide and full-width ones, none for marks that combine, one for
 * the rest, as in <a href="https://www.unicode.org/reports/tr11/">Unicode Standard Annex 11</a>. Characters of
 * ambiguous width count as narrow, as the annex advises where the context is unknown.
 */
final class ScreenWidth {

    /** First and last code point of the wide blocks, in ascending order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
        0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900, 0x1F9FF, 0x20000,
        0x3FFFD
    };

    private ScreenWidth() {}

    static int of(String text) {
        return text.codePoints().map(ScreenWidth::of).sum();
    }

    static int of(int codePoint) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
                return 2;
            }
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> 1;
        };
    }

    static boolean isWide(int codePoint) {
        return of(codePoint) == 2;
    }
}
