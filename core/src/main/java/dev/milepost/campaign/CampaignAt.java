// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import java.time.Instant;
import java.util.List;

/** A campaign as it was known at an instant. Rule 6.2. */
final class CampaignAt {

    private CampaignAt() {}

    static Campaign of(Campaign campaign, Instant known) {
        List<Target> then =
                campaign.targets().stream().map(target -> target.knownAt(known)).toList();
        return then.equals(campaign.targets()) ? campaign : with(campaign, then);
    }

    private static Campaign with(Campaign campaign, List<Target> targets) {
        return Campaigns.like(campaign, campaign.id(), targets).build();
    }
}
