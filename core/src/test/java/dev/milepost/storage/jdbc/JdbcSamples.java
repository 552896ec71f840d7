// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What is stored where the database matters, not the fact. */
final class JdbcSamples {

    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-01-10T04:00:00.123456789Z"));
    static final DataElementId TREES = DataElementId.of("trees");

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");

    private JdbcSamples() {}

    static Observation fact(int unit, long amount, int revision) {
        FactKey key = FactKey.of(TREES, OrgUnitId.of("村-" + unit), Period.month(2023, 1 + unit % 12));
        return Observation.builder(key, Value.amount(amount)).revision(revision).build();
    }

    /** Facts of units from one on. */
    static List<Observation> facts(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(unit -> fact(unit, unit, 0))
                .toList();
    }

    static Dossier dossier(String campaign) {
        return dossier(campaign, "e");
    }

    static Dossier dossier(String campaign, String edition) {
        OrgUnitId town = OrgUnitId.of("town");
        return Dossier.of(
                Campaign.builder(CampaignId.of(campaign))
                        .name(NAME)
                        .edition(edition)
                        .period(Period.year(2023))
                        .unit(town)
                        .elements(List.of(DataElement.builder(TREES, Units.ITEM)
                                .name(NAME)
                                .build()))
                        .build(),
                OrgTree.of(List.of(
                        OrgUnit.builder(town, OrgLevels.TOWNSHIP).name(NAME).build())));
    }

    static ObservationQuery everything() {
        return ObservationQuery.of(List.of(TREES), AsOf.of(LocalDate.of(2023, 12, 31), Instant.MAX));
    }
}
