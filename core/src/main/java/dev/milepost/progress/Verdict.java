// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

/** What the comparator says of a figure, bounds considered. Rules 2.5, 2.6 and 6.4. */
enum Verdict {
    /** Every value within the bounds meets it. */
    MET,
    /** No value within the bounds meets it. */
    FAILED,
    /** Some do and some do not. */
    UNDECIDED
}
