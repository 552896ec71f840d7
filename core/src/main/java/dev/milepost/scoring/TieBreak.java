// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

/**
 * What decides between equal scores. Rule 10.2. A unit to which a key does not apply comes after those to which it
 * does; the key of a combined sheet is the mean of its components. The family is sealed and may grow in a minor
 * version.
 */
public sealed interface TieBreak {

    /**
     * The greater share of an item's full mark comes first.
     *
     * @param code the code of the item
     */
    record Item(String code) implements TieBreak {

        public Item {
            requireNonNull(code, "code");
        }
    }

    /**
     * The greater share of a group's full mark, items that do not apply left out, comes first.
     *
     * @param code the code of the group
     */
    record Group(String code) implements TieBreak {

        public Group {
            requireNonNull(code, "code");
        }
    }

    /** The greater score before bonus comes first. */
    record BeforeBonus() implements TieBreak {}

    /** The fewer items on which points were lost, the better. */
    record FewerDeductions() implements TieBreak {}
}
