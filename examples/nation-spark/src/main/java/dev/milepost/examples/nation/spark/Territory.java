// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.library.Parts;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Units and targets of a nation as they are sent to every executor, once. What the library makes of them is made where
 * they arrive, at the first use, and shared by all tasks there.
 */
final class Territory implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Nation nation;
    private transient @Nullable Parts parts;

    Territory(Nation nation) {
        this.nation = nation.withoutReports();
    }

    synchronized Parts parts() {
        Parts known = parts == null ? Parts.of(nation) : parts;
        parts = known;
        return known;
    }
}
