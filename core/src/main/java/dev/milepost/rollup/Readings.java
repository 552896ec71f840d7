// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.campaign.Campaign;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.AsOf;

/** One reading: a campaign, the tree over time and on the day, the facts that count, and the two clocks. */
record Readings(Campaign campaign, OrgTree everyone, OrgTree tree, FactIndex index, AsOf when) {}
