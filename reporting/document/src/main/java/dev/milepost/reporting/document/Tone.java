// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

/**
 * How a figure in a table is to be read at a glance. The text of the cell always says the same: a tone is never the
 * only carrier of meaning.
 */
public enum Tone {
    /** Neither good nor bad. */
    NONE,
    /** As promised or better. */
    GOOD,
    /** In danger. */
    WARN,
    /** Missed or behind. */
    BAD,
    /** There is no value. */
    MISSING
}
