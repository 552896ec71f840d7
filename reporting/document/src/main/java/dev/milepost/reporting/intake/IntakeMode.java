// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

/** What becomes of the good facts of a file that has problems. */
public enum IntakeMode {
    /** None is kept, so that a file is taken whole or not at all. */
    ALL_OR_NOTHING,
    /** They are kept; the problems tell which others are not. */
    GOOD_ROWS
}
