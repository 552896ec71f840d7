// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import dev.milepost.reporting.services.NamedServices;
import java.util.List;

/** The observation readers on the class path or module path. */
public final class ObservationReaders {

    private ObservationReaders() {}

    /**
     * The reader of that name.
     *
     * @throws IllegalArgumentException if there is none (the message lists the known names) or more than one (the
     *     message names their classes)
     */
    public static ObservationReader named(String name) {
        return registered().get(name);
    }

    /** The names of all readers in alphabetical order. */
    public static List<String> names() {
        return registered().names();
    }

    private static NamedServices<ObservationReader> registered() {
        return NamedServices.load("observation reader", ObservationReader.class, ObservationReader::name);
    }
}
