// SPDX-License-Identifier: Apache-2.0

/**
 * Who answers for what, and whether they do: liaison officers of departments, zones with their keepers (包保) and their
 * cleaning days, honours with their reviews. Start at {@link dev.milepost.responsibility.Responsibility}, which answers
 * for a campaign; what is written down over the year is a {@link dev.milepost.responsibility.ResponsibilityRegister}.
 * Uses what was promised and how facts look; knows no store. Posts, units and counts, never persons (14.2).
 */
@NullMarked
package dev.milepost.responsibility;

import org.jspecify.annotations.NullMarked;
