// SPDX-License-Identifier: Apache-2.0

/** Report documents, what composes them, and the exporters that print them in plain formats. */
module dev.milepost.reporting {
    requires static transitive org.jspecify;
    requires transitive dev.milepost.core;
    requires com.google.common;

    exports dev.milepost.reporting.document;
    exports dev.milepost.reporting.export;
    exports dev.milepost.reporting.html;
    exports dev.milepost.reporting.narrative;
    exports dev.milepost.reporting.compose;
    exports dev.milepost.reporting.markdown;
    exports dev.milepost.reporting.text;

    uses dev.milepost.reporting.export.ReportExporter;

    provides dev.milepost.reporting.export.ReportExporter with
            dev.milepost.reporting.html.HtmlExporter,
            dev.milepost.reporting.markdown.MarkdownExporter,
            dev.milepost.reporting.text.TextExporter;
}
