// SPDX-License-Identifier: Apache-2.0
package dev.milepost.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.CarriedOver;
import dev.milepost.campaign.Origin;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.indicator.DataElementId;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Site;
import dev.milepost.responsibility.AttendanceEntry;
import dev.milepost.responsibility.ResponsibilityMeasure;
import dev.milepost.responsibility.ResponsibilityRegister;
import dev.milepost.text.LocalizedText;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DossierTest {

    private static final LocalizedText WORDS = LocalizedText.of("词", "words");

    @Test
    void startsAnotherThatHasTheSame() {
        Dossier dossier = dossier("street")
                .register(
                        ResponsibilityRegister.none().with(AttendanceEntry.attended("zone", SmallTown.YEAR_END, WORDS)))
                .blackList(List.of(entry()))
                .carriedOver(List.of(carried(CarriedKind.BLACK_LIST_ENTRY, "b")))
                .build();

        assertThat(dossier.toBuilder().build()).isEqualTo(dossier).hasSameHashCodeAs(dossier);
        assertThat(dossier.responsibility().zonesOn(SmallTown.YEAR_END).gaps()).isEmpty();
    }

    @Test
    @Rule({"8.7", "8.8"})
    void refusesPlacesZonesAndElementsThatNobodyKnows() {
        refused(dossier("stret"), "site of zone 'zone' must be one of the dossier, was 'stret'; nearest: [street]");
        refused(
                dossier("street")
                        .register(ResponsibilityRegister.none()
                                .with(AttendanceEntry.missed("zne", SmallTown.YEAR_END, WORDS))),
                "zone of attendance on 2023-12-31 must be one of the dossier, was 'zne'; nearest: [zone]");
        refused(
                dossier("street")
                        .register(ResponsibilityRegister.builder()
                                .emissions(List.of(new ResponsibilityRegister.Emission(
                                        ResponsibilityMeasure.OFFICERS, DataElementId.of("y"))))
                                .build()),
                "element of emission OFFICERS must be one of the dossier, was 'y'");
    }

    @Test
    @Rule("14.1")
    void refusesALinkOfSomethingThatIsNotThereOrToItself() {
        for (CarriedKind kind : CarriedKind.values()) {
            String id = kind == CarriedKind.FINDING ? "a/b" : "b";
            refused(
                    dossier("street").carriedOver(List.of(carried(kind, id))),
                    "carried " + kind.word() + " must be one of the dossier, was '" + id + "'");
        }
        CarriedOver circle = new CarriedOver(
                CarriedKind.BLACK_LIST_ENTRY,
                "b",
                List.of(new Origin(CampaignId.of("sample"), CarriedKind.BLACK_LIST_ENTRY, "b")));
        refused(
                dossier("street").blackList(List.of(entry())).carriedOver(List.of(circle)),
                "origins of carried black-list-entry 'b' must be other campaigns than 'sample'");
    }

    @Test
    @Rule("14.1")
    void refusesTwoThingsOfOneOriginAndTwoInspectionsOfOneId() {
        CarriedOver one = carried(CarriedKind.BLACK_LIST_ENTRY, "b");
        refused(
                dossier("street").blackList(List.of(entry())).carriedOver(List.of(one, one)),
                "origin id must be unique");
        Inspection inspection = Inspection.builder(InspectionId.of("i"), InspectionKind.ROUTINE)
                .theme(WORDS)
                .period(SmallTown.YEAR)
                .unit(SmallTown.TOWN)
                .build();
        refused(
                dossier("street").inspections(List.of(inspection)).carriedInspections(List.of(inspection)),
                "inspection id must be unique, ids were [i, i]");
    }

    @Test
    void refusesUnitsThatTheOrganisationLacks() {
        refused(
                dossier("street")
                        .blackList(List.of(new BlackListEntry("b", OrgUnitId.of("v9"), SmallTown.YEAR, WORDS))),
                "unit must be one of the tree, was 'v9'");
    }

    private static void refused(Dossier.Builder dossier, String message) {
        assertThatIllegalArgumentException().isThrownBy(dossier::build).withMessageContaining(message);
    }

    private static Dossier.Builder dossier(String siteOfZone) {
        Campaign campaign = SmallTown.campaign(
                        List.of(SmallTown.element().build()),
                        SmallTown.indicatorOf(SmallTown.element().build()).build())
                .zones(List.of(ResponsibilityZone.builder("zone")
                        .area(WORDS)
                        .keeper(WORDS)
                        .cleaningDays(Set.of(DayOfWeek.MONDAY))
                        .sites(List.of(siteOfZone))
                        .build()))
                .build();
        return Dossier.builder(campaign, SmallTown.tree(1))
                .sites(List.of(new Site("street", WORDS, WORDS, SmallTown.TOWN)));
    }

    private static BlackListEntry entry() {
        return new BlackListEntry("b", SmallTown.TOWN, SmallTown.YEAR, WORDS);
    }

    private static CarriedOver carried(CarriedKind kind, String id) {
        return new CarriedOver(kind, id, List.of(new Origin(CampaignId.of("earlier"), kind, id)));
    }
}
