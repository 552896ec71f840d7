// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import java.util.HashSet;
import java.util.Set;

/** How complete a figure is: reports owed, there, late, and the holes. Rule 2.3. */
record Reports(int expected, int reported, int late, Set<Hole> holes) {

    static final Reports NONE = new Reports(0, 0, 0, Set.of());

    static Reports there(boolean late) {
        return new Reports(1, 1, late ? 1 : 0, Set.of());
    }

    static Reports lacking(Hole hole) {
        return new Reports(1, 0, 0, Set.of(hole));
    }

    Reports plus(Reports other) {
        Set<Hole> all = new HashSet<>(holes);
        all.addAll(other.holes);
        return new Reports(expected + other.expected, reported + other.reported, late + other.late, all);
    }

    boolean complete() {
        return reported == expected;
    }
}
