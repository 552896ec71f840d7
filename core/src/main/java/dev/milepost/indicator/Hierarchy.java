// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

/** What a fact at a unit with children means. Rule 5.3. */
public enum Hierarchy {
    /** The unit's own share: it adds to its children's. */
    OWN,
    /** The whole below the unit: compared with the children's sum, never added. */
    SUBTREE
}
