// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.dossier.Dossier;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.ScopeException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link CampaignStore} keeps to that is seen from one unit: every method is tried. */
public abstract class CampaignStoreScopeContract {

    /** A new, empty place for each call. */
    protected abstract StorePlace place();

    private final HandClock clock = new HandClock();

    @Test
    void readsTheFactsOfItsUnitsAlone() {
        with((store, scoped) -> {
            assertThat(units(scoped)).containsExactly(StoreSamples.VILLAGE, StoreSamples.GROUP);
            assertThat(scoped.<Long>read(
                            CampaignStoreContract.everything().ofUnits(List.of(StoreSamples.OTHER)), Stream::count))
                    .isZero();
            assertThat(units(scoped.scopedTo(StoreSamples.GROUP))).containsExactly(StoreSamples.GROUP);
        });
    }

    @Test
    void appendsFactsOfItsUnitsAloneAndThenTheWholeBatch() {
        with((store, scoped) -> {
            long before = store.anchor().count();
            refuses(() -> scoped.append(List.of(fact(StoreSamples.GROUP), fact(StoreSamples.OTHER))));
            refuses(() -> scoped.append(List.of(fact(StoreSamples.TOWN))));
            refuses(() -> scoped.append(List.of(fact(OrgUnitId.of("nowhere")))));
            assertThat(store.anchor().count()).isEqualTo(before);
            assertThat(scoped.append(List.of(fact(StoreSamples.GROUP)))).isEqualTo(1);
        });
    }

    @Test
    void seesDossiersWhoseUnitsAreAllItsOwn() {
        with((store, scoped) -> {
            refuses(() -> scoped.find(StoreSamples.TOWN_CAMPAIGN));
            refuses(() -> scoped.find(
                    StoreSamples.TOWN_CAMPAIGN,
                    store.find(StoreSamples.TOWN_CAMPAIGN).orElseThrow().recordedAt()));
            assertThat(scoped.campaigns()).isEmpty();
            assertThat(scoped.save(StoreSamples.villageDossier(), 0).version()).isEqualTo(1);
            assertThat(scoped.find(StoreSamples.VILLAGE_CAMPAIGN)).isPresent();
            assertThat(scoped.campaigns()).containsExactly(StoreSamples.VILLAGE_CAMPAIGN);
        });
    }

    @Test
    void savesNoDossierThatReachesBeyondIt() {
        with((store, scoped) -> {
            Dossier wide = StoreSamples.dossier("推进会");
            refuses(() -> scoped.save(wide, 1));
            refuses(() -> scoped.save(wide, 0));
            assertThat(store.find(StoreSamples.TOWN_CAMPAIGN).orElseThrow().version())
                    .isEqualTo(1);
        });
    }

    @Test
    void keepsTheJournalShutAndTheAnchorOpen() {
        with((store, scoped) -> {
            refuses(() -> scoped.journal(0, Stream::toList));
            refuses(() -> scoped.restore(store.journal(0, Stream::toList)));
            refuses(scoped::verify);
            refuses(() -> scoped.verify(Anchor.EMPTY));
            assertThat(scoped.anchor()).isEqualTo(store.anchor());
            assertThat(scoped.anchor(StoreSamples.NOON)).isEqualTo(store.anchor(StoreSamples.NOON));
            assertThat(scoped.anchor(StoreSamples.NOON).count()).isEqualTo(1);
        });
    }

    @Test
    void isNotWidenedByAnotherScope() {
        with((store, scoped) -> {
            refuses(() -> scoped.scopedTo(StoreSamples.TOWN));
            refuses(() -> scoped.scopedTo(StoreSamples.OTHER));
            scoped.close();
            assertThatThrownBy(store::anchor).hasMessage("store must be open, was closed");
        });
    }

    private static void refuses(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(ScopeException.class)
                .hasMessageEndingWith("must be within 'village-1' and the units below it");
    }

    private static List<OrgUnitId> units(CampaignStore store) {
        return store.read(
                CampaignStoreContract.everything(),
                facts -> facts.map(RecordedObservation::observation)
                        .map(fact -> fact.key().unit())
                        .toList());
    }

    private static Observation fact(OrgUnitId unit) {
        return StoreSamples.fact(FactKey.of(StoreSamples.ROADS, unit, Period.year(2023)), 1, 0);
    }

    private void with(Use use) {
        try (StorePlace place = place();
                CampaignStore store = place.open(clock)) {
            store.save(StoreSamples.dossier("动员会"), 0);
            store.append(StoreSamples.facts("a", 4));
            use.of(store, store.scopedTo(StoreSamples.VILLAGE));
        }
    }

    /** What is tried with a store that has a fact of each unit, and with it scoped to a village. */
    @FunctionalInterface
    private interface Use {
        void of(CampaignStore store, CampaignStore scoped);
    }
}
