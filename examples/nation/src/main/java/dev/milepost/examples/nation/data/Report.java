// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

/**
 * One report by itself, for those who pass single ones on.
 *
 * @param unit number of the unit
 * @param measure number of the measure, 0 to 84
 * @param month number of the month, 0 to 11
 * @param revision 0 for the first figure, 127 at most
 * @param isAsserted whether the figure is asserted without counts
 * @param cents what is reported
 */
public record Report(int unit, int measure, int month, int revision, boolean isAsserted, long cents) {}
