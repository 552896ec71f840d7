// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

/** Which way is better. */
public enum Direction {
    /** More is better. */
    HIGHER,
    /** Less is better. */
    LOWER,
    /** Best inside a range. */
    RANGE,
    /** Neither. */
    NONE
}
