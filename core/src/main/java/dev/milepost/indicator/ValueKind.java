// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

/** What kind of value a data element stores. */
public enum ValueKind {
    /** An exact number in the element's unit. */
    AMOUNT,
    /** A level of a scale. */
    LEVEL,
    /** Yes or no. */
    FLAG,
    /** A word, such as 基本实现. */
    WORD
}
