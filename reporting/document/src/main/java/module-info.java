// SPDX-License-Identifier: Apache-2.0

/** Report documents, what composes them, and the exporters that print them in plain formats. */
module dev.milepost.reporting {
    requires static transitive org.jspecify;
    requires transitive dev.milepost.core;
    requires com.google.common;
    requires de.siegmar.fastcsv;
    requires tools.jackson.databind;

    exports dev.milepost.reporting.document;
    exports dev.milepost.reporting.chart;
    exports dev.milepost.reporting.export;
    exports dev.milepost.reporting.markup;
    exports dev.milepost.reporting.html;
    exports dev.milepost.reporting.dashboard;
    exports dev.milepost.reporting.intake;
    exports dev.milepost.reporting.csv;
    exports dev.milepost.reporting.json;
    exports dev.milepost.reporting.narrative;
    exports dev.milepost.reporting.compose;
    exports dev.milepost.reporting.markdown;
    exports dev.milepost.reporting.text;
    exports dev.milepost.reporting.ical;

    uses dev.milepost.reporting.export.DataExporter;
    uses dev.milepost.reporting.export.ReportExporter;
    uses dev.milepost.reporting.intake.ObservationReader;

    provides dev.milepost.reporting.export.DataExporter with
            dev.milepost.reporting.csv.CsvDataExporter,
            dev.milepost.reporting.dashboard.DashboardExporter,
            dev.milepost.reporting.json.JsonDataExporter;
    provides dev.milepost.reporting.export.ReportExporter with
            dev.milepost.reporting.html.HtmlExporter,
            dev.milepost.reporting.markdown.MarkdownExporter,
            dev.milepost.reporting.text.TextExporter;
    provides dev.milepost.reporting.intake.ObservationReader with
            dev.milepost.reporting.csv.CsvObservationReader,
            dev.milepost.reporting.json.JsonObservationReader;
}
