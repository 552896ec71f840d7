// SPDX-License-Identifier: Apache-2.0
/**
 * The job all contenders do, and how their answers are compared.
 *
 * <p>For every unit at every level and every indicator with data below it: the value of the year to date, and how it
 * stands against its target. {@link dev.milepost.examples.nation.job.Contender} is what takes part,
 * {@link dev.milepost.examples.nation.job.Cell} one answer.
 *
 * <ul>
 *   <li>A sum adds up all reports of the year of all units below; of a latest figure each unit's last one is taken,
 *       then those add up (rule 5.1). A rate keeps its pair: each unit's halves add up over the year, then the pairs of
 *       the units that have both and a denominator above 0 (rule 5.2). Where no unit counts there is no cell.
 *   <li>A unit's target is its own, else that of its level. It asks for at least so much, is due on 31 January of the
 *       next year and expects all of it throughout; it is asked on 31 December, before it is due.
 *   <li>Met is a value at or above the target. Otherwise the attainment, value over target, decides: from 0.90 on
 *       track, from 0.75 at risk, else behind. All comparisons are exact; a rate is compared by cross-multiplication
 *       (rule 1.3).
 *   <li>Attainment is rounded once, half even, to six places. Where the target is not above 0 or the value is below 0
 *       there is no ratio (rule 6.5): met or behind.
 *   <li>Tracked, each cell also says whether anything it used was asserted without counts, and how many reports there
 *       are of the indicator's measures below it, whether it used them or not.
 * </ul>
 */
@NullMarked
package dev.milepost.examples.nation.job;

import org.jspecify.annotations.NullMarked;
