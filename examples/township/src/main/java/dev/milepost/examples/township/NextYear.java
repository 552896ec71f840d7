// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Campaigns;
import dev.milepost.dossier.Dossier;
import dev.milepost.edition.NextEdition;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.progress.Progress;
import dev.milepost.reporting.compose.ScoringResults;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** The campaign of the year after one year's campaign, with what that left unfinished. */
final class NextYear {

    private NextYear() {}

    /** Plans it in the same edition; empty where the campaign does not run over one calendar year. */
    static Optional<NextEdition> of(Dossier dossier, Progress progress, Optional<ScoringResults> scoring) {
        Campaign campaign = dossier.campaign();
        if (campaign.period().type() != PeriodType.YEAR) {
            return Optional.empty();
        }
        Period year = campaign.period().next();
        Campaign planned = Campaigns.sameEdition(campaign, CampaignId.of(nextId(campaign, year)), year)
                .name(LocalizedText.of(
                        nextName(campaign.name().zh(), campaign.period(), year),
                        nextName(campaign.name().en(), campaign.period(), year)))
                .build();
        List<BlackListEntry> black =
                scoring.map(ScoringResults::lists).map(NextEdition::openEntries).orElse(dossier.blackList());
        return Optional.of(NextEdition.of(dossier, progress, planned, black));
    }

    /** The id with the next year in the place of the last one, or behind it. */
    private static String nextId(Campaign campaign, Period year) {
        String id = campaign.id().value();
        String last = campaign.period().toString();
        return id.contains(last) ? id.replace(last, year.toString()) : id + "-" + year;
    }

    private static String nextName(String name, Period last, Period next) {
        return name.replace(last.toString(), next.toString());
    }
}
