// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import java.util.List;

/**
 * What a workbook says of itself on its hidden sheet, one word below the other.
 *
 * @param format which layout it has
 * @param campaign of which campaign the form is
 * @param form on which form
 * @param unit by whom it is filled in
 * @param period for which period
 * @param language in which language
 * @param cells what is asked, in the order of the rows, as {@link #cells} writes it
 */
record FormManifest(
        String format, String campaign, String form, String unit, String period, String language, String cells) {
    static final String SHEET = "milepost";
    static final String FORMAT = "milepost-form/1";
    static final int LENGTH = 7;

    static FormManifest of(FormSheet sheet) {
        return new FormManifest(
                FORMAT,
                sheet.dossier().campaign().id().value(),
                sheet.form().id().value(),
                sheet.unit().id().value(),
                sheet.period().toString(),
                sheet.isChinese() ? "zh" : "en",
                cells(sheet));
    }

    static FormManifest of(List<String> words) {
        return new FormManifest(
                words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5), words.get(6));
    }

    List<String> words() {
        return List.of(format, campaign, form, unit, period, language, cells);
    }

    /** How many cells there are, and what they are, short enough for one cell of a workbook. */
    private static String cells(FormSheet sheet) {
        String all = String.join(
                "\n", sheet.form().cells().stream().map(Object::toString).toList());
        return sheet.form().cells().size() + ":"
                + com.google.common.hash.Hashing.sha256().hashString(all, java.nio.charset.StandardCharsets.UTF_8);
    }
}
