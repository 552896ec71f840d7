// SPDX-License-Identifier: Apache-2.0
/**
 * The invented nation: its units, its indicators, a year of reports in the order they came in, and its targets.
 *
 * <p>Start with {@link dev.milepost.examples.nation.data.Nation}, what a contender is given;
 * {@link dev.milepost.examples.nation.data.NationGenerator} makes one from a seed. Plain columns of numbers, because
 * fifty million reports have to fit; nothing here computes.
 */
@NullMarked
package dev.milepost.examples.nation.data;

import org.jspecify.annotations.NullMarked;
