// SPDX-License-Identifier: Apache-2.0
/**
 * How a campaign stands as one page to look into: scorecards, attainment against what is expected, indicator by unit,
 * ranking, and behind every figure how it came about.
 *
 * <p>Start with {@link dev.milepost.reporting.dashboard.DashboardExporter}. The page is one file that asks nothing of
 * any network; its looks and its behaviour are in {@code dashboard.css} and {@code dashboard.js} beside this package.
 */
@NullMarked
package dev.milepost.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
