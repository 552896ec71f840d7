// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.book;

import java.util.regex.Pattern;

/** Words as a workbook holds them. */
public final class WorkbookText {
    /** What a workbook reads as the character of that number. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private WorkbookText() {}

    /** The words so written that they are read back as they were given. */
    public static String escaped(String words) {
        return ESCAPE.matcher(words).replaceAll("_x005F_");
    }
}
