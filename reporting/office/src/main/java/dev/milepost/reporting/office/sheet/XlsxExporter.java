// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import static java.util.Objects.requireNonNull;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.office.book.StableWorkbook;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Prints documents as XLSX workbooks. The words of the document stand on the first sheet, each table and the data of
 * each chart on a sheet of its own, and what explains the figures on the last sheet, to which the figures lead.
 *
 * <p>Numbers are numbers in the shape of their {@link dev.milepost.reporting.document.NumberShape}, days are days, and
 * the last row of a table calculates its totals from the rows above and shows the document's own figures until it does.
 * A column in which every number is a rate from 0 on has bars behind the figures, full at 100%. Words are words
 * whatever they begin with. What a workbook cannot hold as a number is written as words: numbers that show more than 15
 * digits, days before March 1900, per mille apart, which is kept as thousandths.
 *
 * <p>A table with more rows than a sheet can have goes on in further sheets. The first 65,000 figures lead to their
 * explanation; a remark below the table says where it stops. Rows are kept in temporary files in the directory
 * {@code java.io.tmpdir} until the workbook is written, and need no memory.
 */
public final class XlsxExporter implements ReportExporter {
    private final XlsxOptions options;

    /** An exporter with the default options. */
    public XlsxExporter() {
        this(XlsxOptions.builder().build());
    }

    /** An exporter with these options. */
    public XlsxExporter(XlsxOptions options) {
        this.options = requireNonNull(options, "options");
    }

    @Override
    public String name() {
        return "xlsx";
    }

    @Override
    public String fileExtension() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    /**
     * {@inheritDoc}
     *
     * @throws WorkbookLimitException if a cell of a table or its columns exceed what a workbook can hold; then nothing
     *     is written
     */
    @Override
    public void export(ReportDocument document, OutputStream out) throws IOException {
        requireNonNull(document, "document");
        requireNonNull(out, "out");
        try (StableWorkbook book = new StableWorkbook()) {
            new WorkbookWriter(document, options, book).write();
            book.write(out);
        }
        out.flush();
    }
}
