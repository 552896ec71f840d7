// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

/**
 * A figure an inspection yields, which may be emitted as a fact. Rule 8.5. A rate is two of them: closure is
 * {@link #CLOSED} over {@link #RAISED}, on time is {@link #CLOSED_ON_TIME} over {@link #DUE}, the mean time to close is
 * {@link #DAYS_TO_CLOSE} over {@link #CLOSED}.
 */
public enum InspectionMeasure {
    /** How many times it was carried out. */
    ROUNDS,
    /** How many places or operators it covered: the total and, where the element is disaggregated, each category. */
    SCOPE,
    /** How many types of problem were found. */
    TYPES,
    /** How many problems were found; neither withdrawn ones nor merged duplicates. */
    RAISED,
    /** How many of them count as closed, long-term ones that were verified once among them. */
    CLOSED,
    /** How many of them do not count as closed. */
    OPEN,
    /** How many are open past their due date. */
    OVERDUE,
    /** How many were due by the day asked about, that day included, closed or not. */
    DUE,
    /** How many of those due count as closed since their due date at the latest. */
    CLOSED_ON_TIME,
    /** How many times a finding was opened again after it had counted as closed. */
    REOPENED,
    /** How many are tasks without end, whether they count as closed or not. */
    LONG_TERM,
    /** How many of the tasks without end count as closed. */
    LONG_TERM_CLOSED,
    /** How many had their due date moved. */
    EXTENDED,
    /** How many were given on to another unit or office. */
    TRANSFERRED,
    /** How many were withdrawn; they are in no other number. */
    WITHDRAWN,
    /** How many were merged into another finding; they are in no other number. */
    MERGED,
    /** How many days those that count as closed took together, from raising; a fact of it is in days. */
    DAYS_TO_CLOSE,
    /** How many notices were issued. */
    NOTICES
}
