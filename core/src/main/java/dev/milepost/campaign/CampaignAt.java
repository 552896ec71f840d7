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
        Campaign.Builder copy = Campaign.builder(campaign.id())
                .name(campaign.name())
                .edition(campaign.edition())
                .period(campaign.period())
                .unit(campaign.unit())
                .actions(campaign.actions())
                .elements(campaign.elements())
                .indicators(campaign.indicators())
                .targets(targets)
                .projects(campaign.projects())
                .assets(campaign.assets())
                .tasks(campaign.tasks())
                .problems(campaign.problems())
                .schedules(campaign.schedules())
                .zones(campaign.zones())
                .basisDocuments(campaign.basisDocuments());
        campaign.issuer().ifPresent(copy::issuer);
        campaign.banner().ifPresent(copy::banner);
        campaign.leadingGroup().ifPresent(copy::leadingGroup);
        return copy.build();
    }
}
