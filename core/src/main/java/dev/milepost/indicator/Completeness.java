// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

/** What an indicator does while some units are silent. Rule 2.5. */
public enum Completeness {
    /** Met only if every value within the bounds meets the target, failed only if none does. */
    STRICT,
    /** Decides on the value so far and shows how many reported. */
    LENIENT
}
