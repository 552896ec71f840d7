// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.job;

/**
 * What all contenders of a race are asked.
 *
 * @param tracked whether each cell says if something was asserted and how many reports there are
 * @param threads how many threads a contender may use, 1 or more
 */
public record Job(boolean tracked, int threads) {}
