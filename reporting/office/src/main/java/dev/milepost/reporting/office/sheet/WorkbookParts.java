// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.office.book.StableWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** What all sheets of one workbook share. */
final class WorkbookParts {
    private final StableWorkbook book;
    private final XlsxOptions options;
    private final SheetWords words;
    private final CellStyles styles;
    private final SheetCells cells;
    private final SheetNames names = new SheetNames();
    private final SheetPages pages;
    private final Links links;
    private final String explanationSheet;
    private final Explanations explanations;

    WorkbookParts(ReportDocument document, XlsxOptions options, StableWorkbook book) {
        this.book = book;
        this.options = options;
        words = new SheetWords(PrintedWords.in(document.locale()));
        styles = new CellStyles(book, options);
        cells = new SheetCells(styles);
        pages = new SheetPages(document, words);
        links = new Links(book);
        explanationSheet = names.give(words.printed().explanations());
        explanations = new Explanations(document, explanationSheet, links);
    }

    /** Adds a sheet behind the others, named as near to what is wanted as can be. */
    SXSSFSheet sheet(String wantedName, boolean landscape) {
        return create(names.give(wantedName), landscape);
    }

    /** Adds the sheet to which figures lead, whose name is kept for it. */
    SXSSFSheet explanationSheet() {
        return create(explanationSheet, false);
    }

    private SXSSFSheet create(String name, boolean landscape) {
        SXSSFSheet sheet = book.createSheet(name);
        pages.set(sheet, landscape);
        return sheet;
    }

    XlsxOptions options() {
        return options;
    }

    SheetWords words() {
        return words;
    }

    CellStyles styles() {
        return styles;
    }

    SheetCells cells() {
        return cells;
    }

    Links links() {
        return links;
    }

    Explanations explanations() {
        return explanations;
    }
}
