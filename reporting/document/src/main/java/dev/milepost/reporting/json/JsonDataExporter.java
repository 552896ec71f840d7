// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.json;

import static java.util.Objects.requireNonNull;

import dev.milepost.progress.Progress;
import dev.milepost.reporting.export.DataExporter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes progress with everything behind it as one JSON document in UTF-8, so that an exported figure can be traced
 * (rule 11.1): figures, bounds, completeness, amounts under each assurance, targets, statuses, issues, project totals
 * and explanations down to the facts. Texts stand in both languages, so the locale does not matter. Exact numbers are
 * texts that {@link dev.milepost.quantity.Ratio#parse} reads, such as {@code "33/42"}; what is absent is left out.
 * Found by the name {@code json}.
 */
public final class JsonDataExporter implements DataExporter {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .writer()
            .with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    /** Creates an exporter; all are alike. */
    public JsonDataExporter() {}

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void export(Progress progress, Locale locale, OutputStream out) throws IOException {
        requireNonNull(locale, "locale");
        requireNonNull(out, "out");
        try {
            WRITER.writeValue(out, ProgressTree.of(requireNonNull(progress, "progress")));
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
        out.write('\n');
        out.flush();
    }
}
