// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.CampaignDomain;
import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Rule("14.1")
class CampaignsTest {

    private static final LocalizedText WORDS = LocalizedText.of("词", "words");

    @Property(tries = 100)
    @Domain(CampaignDomain.class)
    void aCampaignLikeAnotherOfItsIdIsEqual(@ForAll Campaign campaign) {
        assertThat(Campaigns.like(campaign, campaign.id()).build()).isEqualTo(campaign);
    }

    @Example
    void theSameEditionKeepsZonesThatStillHoldAndPromisesNothing() {
        Campaign last = SmallTown.campaign(
                        List.of(SmallTown.element().build()),
                        SmallTown.indicatorOf(SmallTown.element().build()).build())
                .zones(List.of(
                        zone("for-good").build(),
                        zone("over").to(LocalDate.of(2024, 1, 1)).build(),
                        zone("until-june").to(LocalDate.of(2024, 7, 1)).build()))
                .problems(List.of(new Problem("p", Optional.empty(), WORDS)))
                .build();

        Campaign next = Campaigns.sameEdition(last, CampaignId.of("next"), Period.year(2024))
                .build();

        assertThat(next.zones()).extracting(ResponsibilityZone::id).containsExactly("for-good", "until-june");
        assertThat(next.indicators()).isEqualTo(last.indicators());
        assertThat(next.problems()).isEmpty();
        assertThat(next.period()).isEqualTo(Period.year(2024));
    }

    private static ResponsibilityZone.Builder zone(String id) {
        return ResponsibilityZone.builder(id).area(WORDS).keeper(WORDS).cleaningDays(Set.of(DayOfWeek.MONDAY));
    }
}
