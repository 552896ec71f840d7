// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.ReportDocument;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** How sheets are printed: A4, as wide as one page, with what stands on top of every page and its number below. */
final class SheetPages {
    /** Header and footer have room for 255 characters, signs of the layout included. */
    private static final int LONGEST_BANNER = 100;

    private final Optional<String> banner;
    private final SheetWords words;

    SheetPages(ReportDocument document, SheetWords words) {
        banner = document.banner();
        this.words = words;
    }

    void set(SXSSFSheet sheet, boolean landscape) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter(words.pages());
        banner.ifPresent(text -> sheet.getHeader().setCenter(header(text)));
    }

    /** An ampersand begins a sign of the layout unless it stands twice. */
    private static String header(String text) {
        int length = text.codePointCount(0, text.length());
        String cut = text.substring(0, text.offsetByCodePoints(0, Math.min(length, LONGEST_BANNER)));
        return cut.replace("&", "&&");
    }
}
