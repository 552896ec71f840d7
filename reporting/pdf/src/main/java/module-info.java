// SPDX-License-Identifier: Apache-2.0

/** Reports as PDF in the layout of GB/T 9704-2012, with a simplified-Chinese font of their own. */
module dev.milepost.reporting.pdf {
    requires static transitive org.jspecify;
    requires transitive dev.milepost.reporting;
    requires com.google.common;
    requires java.desktop;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;

    exports dev.milepost.reporting.pdf;

    provides dev.milepost.reporting.export.ReportExporter with
            dev.milepost.reporting.pdf.PdfExporter;
}
