// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.progress.Progress;
import dev.milepost.reporting.tck.ProgressSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Boards of any size. */
public final class BoardSamples {

    private BoardSamples() {}

    /** The page of so many villages and indicators in the locale's language. */
    public static String page(int units, int indicators, Locale locale) throws IOException {
        return page(ProgressSamples.progress(units, indicators), locale);
    }

    /** The page of a small town where every name ends in the given words. */
    public static String named(String name, Locale locale) throws IOException {
        return page(ProgressSamples.named(name), locale);
    }

    static Progress progress(int units, int indicators) {
        return ProgressSamples.progress(units, indicators);
    }

    static String page(Progress progress, Locale locale) throws IOException {
        return page(new DashboardExporter(), progress, locale);
    }

    static String page(DashboardExporter exporter, Progress progress, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.export(progress, locale, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
