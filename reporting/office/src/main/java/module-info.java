// SPDX-License-Identifier: Apache-2.0

/** Office documents: reports as DOCX in the layout of GB/T 9704-2012 and as XLSX workbooks. */
module dev.milepost.reporting.office {
    requires static transitive org.jspecify;
    requires transitive dev.milepost.reporting;
    requires com.google.common;
    requires java.xml;
    requires org.apache.commons.compress;
    requires org.apache.poi.ooxml;

    exports dev.milepost.reporting.office;
    exports dev.milepost.reporting.office.form;
    exports dev.milepost.reporting.office.sheet;

    provides dev.milepost.reporting.export.ReportExporter with
            dev.milepost.reporting.office.DocxExporter,
            dev.milepost.reporting.office.sheet.XlsxExporter;
}
