// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

/**
 * What a formula makes of operands that are missing. Rule 7.4. An operand whose denominator is zero never becomes a
 * number, whatever is declared here.
 */
public enum MissingOperands {
    /** One missing operand makes the result missing, for the reason of the first from the left. */
    ANY,
    /** A missing operand counts 0 while at least one operand of the formula is there; else the result is missing. */
    ALL,
    /** A missing operand counts 0. */
    NEVER
}
