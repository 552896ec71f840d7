// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One figure from several sources. */
class SeveralSourcesTest {

    private static final OrgUnitId TOWN = OrgUnitId.of("town");
    private static final DataElementId TREES = DataElementId.of("trees");

    @Test
    @Rule("12.2")
    void aRecountNeverOverwritesTheUnitsOwnReport() {
        assertThat(figure(fact("recount", 80, Assurance.VERIFIED), fact("", 100, Assurance.COMPUTED)))
                .isEqualTo(Value.amount(100));
    }

    @Test
    void withoutAnOwnReportTheBestFoundedSourceCounts() {
        assertThat(figure(fact("a", 80, Assurance.ESTIMATED), fact("b", 90, Assurance.COMPUTED)))
                .isEqualTo(Value.amount(90));
        assertThat(figure(fact("b", 80, Assurance.COMPUTED), fact("a", 90, Assurance.COMPUTED)))
                .isEqualTo(Value.amount(90));
    }

    private static Value figure(RecordedObservation... facts) {
        OrgUnit town = OrgUnit.builder(TOWN, OrgLevels.TOWNSHIP)
                .name(LocalizedText.of("某镇", "the town"))
                .build();
        Campaign campaign = Campaign.builder(CampaignId.of("c"))
                .name(LocalizedText.of("植树", "trees"))
                .edition("none")
                .period(Period.year(2023))
                .unit(TOWN)
                .elements(List.of(DataElement.builder(TREES, Units.ITEM)
                        .name(LocalizedText.of("植树", "trees"))
                        .build()))
                .build();
        AsOf when = AsOf.of(LocalDate.of(2023, 12, 31), Instant.EPOCH);
        return Rollup.of(campaign, OrgTree.of(List.of(town)), when)
                .collect(Stream.of(facts))
                .element(TREES, TOWN, "")
                .value();
    }

    private static RecordedObservation fact(String source, int value, Assurance assurance) {
        FactKey key = FactKey.of(TREES, TOWN, Period.year(2023)).withSource(source);
        Observation seen = Observation.builder(key, Value.amount(value))
                .assurance(assurance)
                .build();
        return new RecordedObservation(seen, Instant.EPOCH, 1);
    }
}
