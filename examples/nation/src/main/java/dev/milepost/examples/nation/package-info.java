// SPDX-License-Identifier: Apache-2.0
/**
 * A year of a whole nation, rolled up and assessed by several contenders in turns, timed, and compared cell by cell.
 *
 * <p>Start with {@link dev.milepost.examples.nation.Nationwide}, the program; who takes part is listed in one place,
 * {@code Contenders}. The data are in {@link dev.milepost.examples.nation.data}, the job in
 * {@link dev.milepost.examples.nation.job}, the others in {@link dev.milepost.examples.nation.peer}.
 */
@NullMarked
package dev.milepost.examples.nation;

import org.jspecify.annotations.NullMarked;
