// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.observation.Activity;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Site;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules 4.5 and 4.6. */
class InMemoryCampaignStoreTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final Instant NOON = Instant.parse("2024-01-10T04:00:00Z");
    private static final LocalDate DATE = LocalDate.of(2023, 12, 31);
    private static final DataElementId TREES = DataElementId.of("trees");
    private static final FactKey KEY = FactKey.of(TREES, OrgUnitId.of("town"), Period.year(2023));

    private final CampaignStore store = CampaignStores.inMemory(InstantSource.fixed(NOON));

    @Test
    void findsTheDossierSavedLast() {
        Dossier dossier = dossier();
        assertThat(store.find(CampaignId.of("c"))).isEmpty();
        store.save(Dossier.of(dossier.campaign(), dossier.organisation()), 0);
        store.save(dossier, 1);
        assertThat(store.find(CampaignId.of("c"))).map(SavedDossier::dossier).contains(dossier);
    }

    @Test
    void givesRecordedTimeThatNeverStandsStill() {
        store.append(List.of(fact(KEY, 1, 0)));
        store.append(List.of(fact(KEY, 2, 1), fact(KEY, 3, 2)));
        List<RecordedObservation> all = read(NOON.plusSeconds(1));
        assertThat(all).map(RecordedObservation::sequence).containsExactly(1L, 2L, 3L);
        assertThat(all)
                .map(RecordedObservation::recordedAt)
                .containsExactly(NOON, NOON.plusNanos(1), NOON.plusNanos(2));
    }

    @Test
    void readsWhatWasKnownThenAndAskedFor() {
        store.append(List.of(fact(KEY, 1, 0), fact(KEY, 2, 1)));
        store.append(
                List.of(fact(FactKey.of(DataElementId.of("roads"), OrgUnitId.of("town"), Period.year(2023)), 5, 0)));
        assertThat(read(NOON)).hasSize(1);
        assertThat(read(NOON.minusNanos(1))).isEmpty();
        assertThat(read(NOON.plusSeconds(1))).hasSize(2);
        ObservationQuery ofCampaign = ObservationQuery.of(dossier().campaign(), AsOf.of(DATE, NOON));
        assertThat(ofCampaign.elements()).containsExactly(TREES);
    }

    @Test
    void passesOverWhatIsThereAlready() {
        assertThat(store.append(List.of(fact(KEY, 1, 0), fact(KEY, 1, 0)))).isEqualTo(1);
        assertThat(store.append(List.of(fact(KEY, 1, 0)))).isZero();
        assertThat(read(NOON.plusSeconds(1))).hasSize(1);
    }

    @Test
    void refusesOtherContentUnderOneRevisionAndThenTheWholeBatch() {
        store.append(List.of(fact(KEY, 1, 0)));
        List<Observation> batch = List.of(fact(KEY, 3, 1), fact(KEY, 2, 0));
        RevisionConflictException e = catchThrowableOfType(RevisionConflictException.class, () -> store.append(batch));
        assertThat(e)
                .hasMessage("revision 0 of fact 'trees · town · 2023' must keep its content 1, was 2; a correction"
                        + " takes the next revision");
        assertThat(e.message(Locale.CHINA)).contains("第0版已有内容（1），不能改为“2”");
        assertThat(e.stored()).isEqualTo(fact(KEY, 1, 0));
        assertThat(e.refused()).isEqualTo(fact(KEY, 2, 0));
        assertThat(read(NOON.plusSeconds(1))).hasSize(1);
        List<Observation> within = List.of(fact(KEY, 3, 1), fact(KEY, 4, 1));
        assertThatThrownBy(() -> store.append(within)).isInstanceOf(RevisionConflictException.class);
    }

    @Test
    void refusesAllOnceClosed() {
        store.close();
        store.close();
        Dossier dossier = dossier();
        List<Observation> facts = List.of();
        assertThatThrownBy(() -> store.save(dossier, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.find(CampaignId.of("c"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.append(facts)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> read(NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("store must be open, was closed");
    }

    @Test
    void isOpenedByItsAddress() {
        InstantSource clock = InstantSource.fixed(NOON);
        try (CampaignStore opened = CampaignStores.open("memory:", clock)) {
            assertThat(opened.find(CampaignId.of("c"))).isEmpty();
        }
        assertThatThrownBy(() -> CampaignStores.open("memory:x", clock))
                .hasMessage("url of a store in memory must be 'memory:', was 'memory:x'");
        assertThatThrownBy(() -> CampaignStores.open("memory", clock))
                .hasMessage("url of a store must begin with a scheme and a colon, was 'memory'");
        assertThatThrownBy(() -> CampaignStores.open("tape:1", clock))
                .hasMessageMatching("scheme of a store must be one of \\[.*memory.*], was 'tape'");
    }

    @Test
    void refusesADossierThatDoesNotHoldTogether() {
        Dossier dossier = dossier();
        OrgTree elsewhere = tree("city");
        assertThatThrownBy(() -> Dossier.of(dossier.campaign(), elsewhere))
                .hasMessage("unit must be one of the tree, was 'town'; nearest: [city]");
        Site school = new Site(
                "school",
                LocalizedText.of("学校", "school"),
                LocalizedText.of("某小学", "a school"),
                dossier.campaign().unit());
        assertThat(dossier.toBuilder().sites(List.of(school)).build().sites()).containsExactly(school);
        assertThat(dossier.toBuilder().sites(List.of(school)).build()).isNotEqualTo(dossier);
        assertThatThrownBy(
                        () -> dossier.toBuilder().sites(List.of(school, school)).build())
                .hasMessage("site id must be unique, ids were [school, school]");
        assertThatThrownBy(() ->
                        dossier.toBuilder().inspections(dossier.inspections()).build())
                .hasMessage("inspection id must be unique, ids were [campus, campus]");
        assertThatThrownBy(() ->
                        dossier.toBuilder().activities(dossier.activities()).build())
                .hasMessage("activity id must be unique, ids were [meeting, meeting]");
    }

    @Test
    void comparesDossiersByValue() {
        Dossier dossier = dossier();
        assertThat(dossier).isEqualTo(dossier()).hasSameHashCodeAs(dossier()).hasToString("Dossier[c]");
        Dossier bare = Dossier.of(dossier.campaign(), dossier.organisation());
        assertThat(bare)
                .isNotEqualTo("c")
                .isNotEqualTo(
                        bare.toBuilder().inspections(dossier.inspections()).build())
                .isNotEqualTo(bare.toBuilder().activities(dossier.activities()).build());
        OrgTree larger = OrgTree.of(List.of(
                tree("town").root(),
                OrgUnit.builder(OrgUnitId.of("v1"), OrgLevels.VILLAGE)
                        .name(NAME)
                        .parent(OrgUnitId.of("town"))
                        .build()));
        assertThat(bare).isNotEqualTo(Dossier.of(dossier.campaign(), larger));
        assertThat(bare).isNotEqualTo(Dossier.of(campaign("d"), dossier.organisation()));
    }

    /** A roll-up asks for every state; a list of what counts asks for what decides a figure. */
    @Test
    @Rule("13.2")
    void aQueryMayAskForWhatDecidesAFigureOnly() {
        List<Observation> facts = new ArrayList<>();
        for (ReviewState state : ReviewState.values()) {
            facts.add(Observation.builder(KEY, Value.amount(1))
                    .state(state)
                    .revision(facts.size())
                    .build());
        }
        store.append(facts);
        ObservationQuery every = ObservationQuery.of(List.of(TREES), AsOf.of(DATE, NOON.plusSeconds(60)));
        assertThat(states(every))
                .containsExactly(
                        ReviewState.DRAFT,
                        ReviewState.SUBMITTED,
                        ReviewState.RETURNED,
                        ReviewState.APPROVED,
                        ReviewState.LOCKED);
        assertThat(states(every.counting(CountedStates.approved(List.of(TREES)))))
                .containsExactly(ReviewState.RETURNED, ReviewState.APPROVED, ReviewState.LOCKED);
        assertThat(states(every.counting(CountedStates.all())))
                .containsExactly(ReviewState.SUBMITTED, ReviewState.RETURNED, ReviewState.APPROVED, ReviewState.LOCKED);
        assertThat(every.states()).isEmpty();
    }

    private List<ReviewState> states(ObservationQuery query) {
        return store.read(
                query, facts -> facts.map(one -> one.observation().state()).toList());
    }

    private List<RecordedObservation> read(Instant knownAt) {
        ObservationQuery query = ObservationQuery.of(List.of(TREES), AsOf.of(DATE, knownAt));
        return store.read(query, Stream::toList);
    }

    private static Observation fact(FactKey key, int amount, int revision) {
        return Observation.builder(key, Value.amount(amount)).revision(revision).build();
    }

    private static Dossier dossier() {
        return Dossier.builder(campaign("c"), tree("town"))
                .inspections(List.of(Inspection.builder(InspectionId.of("campus"), InspectionKind.SPECIAL)
                        .theme(NAME)
                        .period(Period.year(2023))
                        .unit(OrgUnitId.of("town"))
                        .build()))
                .activities(List.of(Activity.builder("meeting")
                        .kind(NAME)
                        .name(NAME)
                        .startInclusive(DATE)
                        .endInclusive(DATE)
                        .unit(OrgUnitId.of("town"))
                        .build()))
                .build();
    }

    private static Campaign campaign(String id) {
        return Campaign.builder(CampaignId.of(id))
                .name(NAME)
                .edition("e")
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .elements(List.of(
                        DataElement.builder(TREES, Units.ITEM).name(NAME).build()))
                .build();
    }

    private static OrgTree tree(String root) {
        return OrgTree.of(List.of(OrgUnit.builder(OrgUnitId.of(root), OrgLevels.TOWNSHIP)
                .name(NAME)
                .build()));
    }
}
