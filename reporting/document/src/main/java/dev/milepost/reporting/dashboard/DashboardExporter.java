// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.milepost.progress.Progress;
import dev.milepost.reporting.export.DataExporter;
import dev.milepost.reporting.markup.Markup;
import dev.milepost.reporting.markup.PageResource;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes progress as one HTML file to look into, in both languages; it opens in the locale's. It holds its own style
 * and script, asks nothing of any network, and its policy allows nothing else. Without script its figures can be read;
 * with it, behind each figure stands how it came about (rule 11.1), without what is withheld (rule 14.2). Characters
 * that a page cannot hold, such as U+0000, are shown as U+FFFD. The same progress and language give the same bytes.
 * Found by the name {@code dashboard}.
 */
public final class DashboardExporter implements DataExporter {

    private final DashboardOptions options;

    /** An exporter with the {@link DashboardOptions#standard standard options}. */
    public DashboardExporter() {
        this(DashboardOptions.standard());
    }

    /** An exporter with options. */
    public DashboardExporter(DashboardOptions options) {
        this.options = requireNonNull(options, "options");
    }

    /**
     * The style of the page: light and dark, on screens of any width and on paper. A page of a program's own that uses
     * the same elements and classes looks the same with it; which those are may change from version to version.
     */
    public static PageResource style() {
        return PageResource.beside(DashboardExporter.class, "dashboard.css");
    }

    @Override
    public String name() {
        return "dashboard";
    }

    @Override
    public String fileExtension() {
        return "html";
    }

    @Override
    public String mediaType() {
        return "text/html; charset=UTF-8";
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the options name a unit that the tree of the progress lacks
     */
    @Override
    public void export(Progress progress, Locale locale, OutputStream out) throws IOException {
        requireNonNull(progress, "progress");
        requireNonNull(locale, "locale");
        Writer writer = new BufferedWriter(new OutputStreamWriter(requireNonNull(out, "out"), UTF_8));
        new DashboardPage(progress, options, new Markup(writer)).write(locale);
        writer.flush();
    }
}
