// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.export;

import dev.milepost.reporting.services.NamedServices;
import java.util.List;

/** The report exporters on the class path or module path. */
public final class ReportExporters {

    private ReportExporters() {}

    /**
     * The exporter of that name.
     *
     * @throws IllegalArgumentException if there is none (the message lists the known names) or more than one (the
     *     message names their classes)
     */
    public static ReportExporter named(String name) {
        return registered().get(name);
    }

    /** The names of all exporters in alphabetical order. */
    public static List<String> names() {
        return registered().names();
    }

    private static NamedServices<ReportExporter> registered() {
        return NamedServices.load("report exporter", ReportExporter.class, ReportExporter::name);
    }
}
