// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

/** A figure an inspection yields, which may be emitted as a fact. Rule 8.5. */
public enum InspectionMeasure {
    /** How many times it was carried out. */
    ROUNDS,
    /** How many places or operators it covered: the total and, where the element is disaggregated, each category. */
    SCOPE,
    /** How many types of problem were found. */
    TYPES,
    /** How many problems were found. */
    RAISED,
    /** How many of them are rectified. */
    CLOSED,
    /** How many are open past their due date. */
    OVERDUE,
    /** How many notices were issued. */
    NOTICES
}
