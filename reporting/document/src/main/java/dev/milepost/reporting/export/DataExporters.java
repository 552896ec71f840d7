// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.export;

import dev.milepost.reporting.services.NamedServices;
import java.util.List;

/** The data exporters on the class path or module path. */
public final class DataExporters {

    private DataExporters() {}

    /**
     * The exporter of that name.
     *
     * @throws IllegalArgumentException if there is none (the message lists the known names) or more than one (the
     *     message names their classes)
     */
    public static DataExporter named(String name) {
        return registered().get(name);
    }

    /** The names of all exporters in alphabetical order. */
    public static List<String> names() {
        return registered().names();
    }

    private static NamedServices<DataExporter> registered() {
        return NamedServices.load("data exporter", DataExporter.class, DataExporter::name);
    }
}
