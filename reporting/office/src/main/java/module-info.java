// SPDX-License-Identifier: Apache-2.0

/** Office documents: reports as DOCX in the layout of GB/T 9704-2012. */
module dev.milepost.reporting.office {
    requires static transitive org.jspecify;
    requires transitive dev.milepost.reporting;
    requires com.google.common;
    requires java.xml;
    requires org.apache.poi.ooxml;

    exports dev.milepost.reporting.office;

    provides dev.milepost.reporting.export.ReportExporter with
            dev.milepost.reporting.office.DocxExporter;
}
