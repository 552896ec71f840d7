// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import dev.milepost.period.Period;
import java.util.List;

/** Ways to make campaigns from others. */
public final class Campaigns {

    private Campaigns() {}

    /**
     * Starts a campaign that has all the given one has, to be added to.
     *
     * @param that the campaign
     * @param id the id of the new one
     */
    public static Campaign.Builder like(Campaign that, CampaignId id) {
        return like(that, id, that.targets());
    }

    static Campaign.Builder like(Campaign that, CampaignId id, List<Target> targets) {
        return head(that, id)
                .targets(targets)
                .projects(that.projects())
                .assets(that.assets())
                .tasks(that.tasks())
                .problems(that.problems())
                .schedules(that.schedules())
                .zones(that.zones());
    }

    /**
     * Plans the next campaign of the same edition: the same name, unit, actions, elements, indicators, documents,
     * schedules and leading group, and the zones that hold on its first day or later. Targets, projects, tasks and
     * problems are left to what is carried over and what is newly decided.
     *
     * @param that the campaign
     * @param id the id of the next one
     * @param period the period of the next one
     */
    public static Campaign.Builder sameEdition(Campaign that, CampaignId id, Period period) {
        return head(that, id)
                .period(period)
                .schedules(that.schedules())
                .zones(that.zones().stream()
                        .filter(zone -> zone.to()
                                .map(end -> end.isAfter(period.startInclusive()))
                                .orElse(true))
                        .toList());
    }

    /**
     * Starts a campaign with the head of the given one and what it measures by, and nothing that is done or promised.
     */
    private static Campaign.Builder head(Campaign that, CampaignId id) {
        Campaign.Builder copy = Campaign.builder(id)
                .name(that.name())
                .edition(that.edition())
                .period(that.period())
                .unit(that.unit())
                .actions(that.actions())
                .elements(that.elements())
                .indicators(that.indicators())
                .basisDocuments(that.basisDocuments());
        that.issuer().ifPresent(copy::issuer);
        that.banner().ifPresent(copy::banner);
        that.leadingGroup().ifPresent(copy::leadingGroup);
        return copy;
    }
}
