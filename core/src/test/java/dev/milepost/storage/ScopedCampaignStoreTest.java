// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.milepost.text.LocalizedText;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a view of a unit asks for dossiers, beside the contract. */
class ScopedCampaignStoreTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final DataElementId TREES = DataElementId.of("trees");
    private static final OrgUnitId TOWN = OrgUnitId.of("town");
    private static final OrgUnitId OLD = OrgUnitId.of("old village");
    private static final OrgUnitId NEW = OrgUnitId.of("new village");
    private static final CampaignId CAMPAIGN = CampaignId.of("c");

    private final CampaignStore store =
            CampaignStores.inMemory(InstantSource.fixed(Instant.parse("2024-01-10T04:00:00Z")));
    private final CampaignStore scoped = new ScopedCampaignStore(counting(), TOWN);
    private int finds;

    @BeforeEach
    void saveADossier() {
        store.save(dossier(OLD), 0);
    }

    @Test
    void asksForADossierOnceHoweverManyFactsItReadsAndAppends() {
        for (int revision = 0; revision < 10; revision++) {
            assertThat(scoped.append(List.of(fact(OLD, revision), fact(TOWN, revision))))
                    .isEqualTo(2);
            assertThat(read()).isEqualTo(2 * revision + 2);
        }
        assertThat(scoped.append(List.of(fact(OLD, 0)))).isZero();
        assertThat(scoped.campaigns()).containsExactly(CAMPAIGN);
        assertThat(finds).isEqualTo(1);
    }

    @Test
    void asksAnewOnceAnotherHasAppended() {
        assertThat(read()).isZero();
        store.append(List.of(fact(OLD, 0)));
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(1);
        assertThat(finds).isEqualTo(2);
    }

    @Test
    void opensAUnitWithTheDossierThatKnowsItAndShutsIt() {
        assertThatThrownBy(() -> scoped.append(List.of(fact(NEW, 0)))).isInstanceOf(ScopeException.class);
        store.save(dossier(NEW), 1);
        assertThat(scoped.append(List.of(fact(NEW, 0)))).isEqualTo(1);
        assertThatThrownBy(() -> scoped.append(List.of(fact(OLD, 0)))).isInstanceOf(ScopeException.class);
        scoped.save(dossier(NEW, "second edition"), 2);
        assertThat(read()).isEqualTo(1);
    }

    private long read() {
        AsOf when = AsOf.of(LocalDate.of(2023, 12, 31), Instant.MAX);
        return scoped.<Long>read(ObservationQuery.of(List.of(TREES), when), Stream::count);
    }

    private static Observation fact(OrgUnitId unit, int revision) {
        return Observation.builder(FactKey.of(TREES, unit, Period.year(2023)), Value.amount(revision))
                .revision(revision)
                .build();
    }

    private static Dossier dossier(OrgUnitId village) {
        return dossier(village, "edition");
    }

    private static Dossier dossier(OrgUnitId village, String edition) {
        Campaign campaign = Campaign.builder(CAMPAIGN)
                .name(NAME)
                .edition(edition)
                .period(Period.year(2023))
                .unit(TOWN)
                .elements(List.of(
                        DataElement.builder(TREES, Units.ITEM).name(NAME).build()))
                .build();
        return Dossier.of(
                campaign,
                OrgTree.of(List.of(
                        OrgUnit.builder(TOWN, OrgLevels.TOWNSHIP).name(NAME).build(),
                        OrgUnit.builder(village, OrgLevels.VILLAGE)
                                .name(NAME)
                                .parent(TOWN)
                                .build())));
    }

    /** The store, and how often it was asked for a dossier. */
    private CampaignStore counting() {
        return (CampaignStore) Proxy.newProxyInstance(
                CampaignStore.class.getClassLoader(),
                new Class<?>[] {CampaignStore.class},
                (proxy, method, arguments) -> {
                    finds += method.getName().equals("find") ? 1 : 0;
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
