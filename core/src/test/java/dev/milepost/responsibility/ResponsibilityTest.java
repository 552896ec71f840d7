// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Site;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResponsibilityTest {

    private static final LocalizedText OFFICE = LocalizedText.of("爱卫办", "health office");
    private static final LocalizedText SCHOOL = LocalizedText.of("中心校", "school");
    private static final LocalizedText STREET = LocalizedText.of("街道", "street");
    private static final Period JANUARY = Period.month(2024, 1);
    private static final LocalDate MONTH_END = LocalDate.of(2024, 1, 31);

    @Test
    @Rule("8.6")
    void twoOfThreeDepartmentsHaveNamedAnOfficer() {
        OfficerCoverage coverage = OfficerCoverage.of(
                group(OptionalInt.of(1), department("a", 1), department("b", 2), Department.of("c", SCHOOL)));

        assertThat(coverage.value()).isEqualTo(Value.rate(Ratio.of(2, 3)));
        assertThat(coverage.lacking()).extracting(Department::id).containsExactly("c");
        assertThat(coverage.officers()).isEqualTo(3);
        assertThat(coverage.isContradicted()).isTrue();
    }

    @Test
    @Rule("8.6")
    void nothingIsKnownOfDepartmentsThatNobodyDeclared() {
        OfficerCoverage coverage = OfficerCoverage.of(group(OptionalInt.of(1)));

        assertThat(coverage.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(coverage.isContradicted()).isFalse();
    }

    @Test
    @Rule("8.6")
    void oneOfficerIsTooFewWhereTwoAreAskedAndNobodyIsContradictedWhoClaimedNothing() {
        assertThat(OfficerCoverage.of(group(OptionalInt.of(2), department("a", 1)))
                        .lacking())
                .hasSize(1);
        OfficerCoverage unclaimed = OfficerCoverage.of(group(OptionalInt.empty(), Department.of("a", OFFICE)));
        assertThat(unclaimed.lacking()).hasSize(1);
        assertThat(unclaimed.isContradicted()).isFalse();
    }

    @Test
    @Rule("8.7")
    void findsStreetsWithoutAKeeperAndPlacesWithTwo() {
        Campaign campaign = campaign(
                        zone("villages", OFFICE).units(List.of(SmallTown.village(1))),
                        zone("market", SCHOOL).sites(List.of("street-1", "market-2")),
                        zone("same", SCHOOL).sites(List.of("market-2")),
                        zone("over", OFFICE).sites(List.of("street-2")).to(LocalDate.of(2024, 1, 15)))
                .build();
        List<Site> sites =
                List.of(site("street-1", STREET, 1), site("street-2", STREET, 2), site("market-2", SCHOOL, 2));

        ZoneCoverage early = responsibility(campaign, sites).zonesOn(LocalDate.of(2024, 1, 14));
        assertThat(early.value()).isEqualTo(Value.rate(Ratio.of(2, 2)));
        assertThat(early.overlaps())
                .extracting(overlap -> overlap.site().id())
                .as("one keeper with two zones leaves no doubt at the market")
                .containsExactly("street-1");

        ZoneCoverage later = responsibility(campaign, sites).zonesOn(LocalDate.of(2024, 1, 15));
        assertThat(later.value()).isEqualTo(Value.rate(Ratio.of(1, 2)));
        assertThat(later.gaps()).extracting(Site::id).containsExactly("street-2");
    }

    @Test
    @Rule("8.7")
    void nothingIsKnownWhereNoKindOfPlaceMustHaveAKeeper() {
        Responsibility open = Responsibility.of(
                campaign(zone("z", OFFICE)).build(),
                SmallTown.tree(1),
                List.of(site("street-1", STREET, 1)),
                ResponsibilityRegister.none(),
                HolidayCalendar.none());

        assertThat(open.zonesOn(MONTH_END).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(open.zonesOn(MONTH_END).gaps()).isEmpty();
        assertThat(responsibility(campaign().build(), List.of())
                        .zonesOn(MONTH_END)
                        .kindsWithoutSite())
                .containsExactly(STREET);
        assertThat(open.officers()).isEmpty();
    }

    @Test
    @Rule("8.7")
    void namesDepartmentsThatShallKeepAZoneAndKeepNone() {
        Campaign campaign = campaign(
                        zone("by-name", OFFICE),
                        zone("by-unit", LocalizedText.of("村", "village")).keeperUnit(SmallTown.village(1)))
                .leadingGroup(group(
                        OptionalInt.empty(),
                        Department.of("a", OFFICE).keepingZone(),
                        Department.of("b", SCHOOL)
                                .withUnit(SmallTown.village(1))
                                .keepingZone(),
                        Department.of("c", SCHOOL).keepingZone(),
                        Department.of("d", SCHOOL)))
                .build();

        assertThat(responsibility(campaign, List.of()).zonesOn(MONTH_END).withoutZone())
                .extracting(Department::id)
                .containsExactly("c");
    }

    /** Mondays and Thursdays of January 2024: 1, 4, 8, 11, 15, 18, 22, 25, 29; the first is a holiday. */
    @Test
    @Rule("8.8")
    void heldAndMissedDaysAreThoseDueAndExtraOnesStandApart() {
        ResponsibilityRegister register = ResponsibilityRegister.builder()
                .attendance(List.of(
                        AttendanceEntry.attended("z", LocalDate.of(2024, 1, 1), OFFICE)
                                .withHeads(7),
                        AttendanceEntry.attended("z", LocalDate.of(2024, 1, 4), OFFICE)
                                .withHeads(12),
                        AttendanceEntry.missed("z", LocalDate.of(2024, 1, 8), OFFICE)
                                .withRemark(STREET),
                        AttendanceEntry.attended("z", LocalDate.of(2024, 1, 9), OFFICE),
                        AttendanceEntry.attended("z", LocalDate.of(2024, 2, 1), OFFICE)))
                .build();
        Campaign campaign = campaign(zone("z", OFFICE), zone("silent", SCHOOL)).build();
        HolidayCalendar newYear = HolidayCalendar.of(Set.of(LocalDate.of(2024, 1, 1)), Set.of());
        Attendance attendance = Responsibility.of(campaign, SmallTown.tree(1), List.of(), register, newYear)
                .attendance(JANUARY, LocalDate.of(2024, 1, 15));

        ZoneAttendance zone = attendance.zones().get(0);
        assertThat(zone.due()).hasSize(4);
        assertThat(zone.held()).containsExactly(LocalDate.of(2024, 1, 4));
        assertThat(zone.missed())
                .containsExactly(LocalDate.of(2024, 1, 8), LocalDate.of(2024, 1, 11), LocalDate.of(2024, 1, 15));
        assertThat(zone.unlogged()).containsExactly(LocalDate.of(2024, 1, 11), LocalDate.of(2024, 1, 15));
        assertThat(zone.extra()).containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 9));
        assertThat(zone.heads()).hasValue(19);
        assertThat(zone.value()).isEqualTo(Value.rate(Ratio.of(1, 4)));
    }

    @Test
    @Rule("8.8")
    void silenceIsNotAttendance() {
        ResponsibilityRegister register =
                ResponsibilityRegister.none().with(AttendanceEntry.attended("z", LocalDate.of(2024, 1, 4), OFFICE));
        Campaign campaign = campaign(zone("z", OFFICE), zone("silent", SCHOOL)).build();
        Attendance both = Responsibility.of(campaign, SmallTown.tree(1), List.of(), register, HolidayCalendar.none())
                .attendance(JANUARY, LocalDate.of(2024, 1, 8));

        assertThat(both.silent()).extracting(one -> one.zone().id()).containsExactly("silent");
        assertThat(both.zones().get(1).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(both.value()).isEqualTo(Value.rate(Ratio.of(1, 3)));
        assertThat(both.bounds()).contains(Bounds.between(Ratio.of(1, 6), Ratio.of(4, 6)));
        assertThat(both.missed()).isEqualTo(2);
        assertThat(both.extra()).isZero();
    }

    @Test
    @Rule("8.8")
    void knowsNothingWithoutALogAndWithoutADayDue() {
        Responsibility silent = responsibility(campaign(zone("z", OFFICE)).build(), List.of());

        assertThat(silent.attendance(JANUARY, MONTH_END).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        Attendance weekend = silent.attendance(Period.day(LocalDate.of(2024, 1, 6)), MONTH_END);
        assertThat(weekend.value()).isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
        assertThat(weekend.zones().get(0).value()).isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
        assertThat(weekend.bounds()).isEmpty();
        assertThat(silent.attendance(JANUARY, LocalDate.of(2023, 12, 31)).zones())
                .isEmpty();
    }

    @Test
    @Rule("8.8")
    void leavesOutZonesThatDoNotHoldInThePeriod() {
        Campaign campaign = campaign(
                        zone("before", OFFICE).to(LocalDate.of(2024, 1, 1)),
                        zone("after", OFFICE).from(LocalDate.of(2024, 2, 1)),
                        zone("half", OFFICE).from(LocalDate.of(2024, 1, 16)).to(LocalDate.of(2024, 3, 1)))
                .build();

        List<ZoneAttendance> zones = responsibility(campaign, List.of())
                .attendance(JANUARY, MONTH_END)
                .zones();
        assertThat(zones).extracting(one -> one.zone().id()).containsExactly("half");
        assertThat(zones.get(0).due()).hasSize(4);
    }

    @Test
    @Rule("8.8")
    void refusesTwoEntriesOfOneDayAndHeadsOfNobody() {
        AttendanceEntry entry = AttendanceEntry.attended("z", MONTH_END, OFFICE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResponsibilityRegister.none().with(entry).with(entry.withHeads(3)))
                .withMessage("attendance of zone 'z' on 2024-01-31 must be entered once, was twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry.withHeads(-1))
                .withMessage("heads of zone 'z' on 2024-01-31 must not be negative, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttendanceEntry.missed("z", MONTH_END, OFFICE).withHeads(1))
                .withMessage("heads of zone 'z' on 2024-01-31 must be zero where nobody attended, was 1");
    }

    @Test
    @Rule("8.6")
    void refusesDepartmentsOfOneIdAndPostsOfNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(OptionalInt.empty(), department("a", 1), department("a", 1)))
                .withMessageContaining("department ids of leading group")
                .withMessageContaining("must be unique, were [a, a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> department("a", 0))
                .withMessageContaining("must be 1 or more, was 0");
    }

    @Test
    @Rule("8.7")
    void zonesAreEqualByValue() {
        ResponsibilityZone one = zone("z", OFFICE).keeperUnit(SmallTown.TOWN).build();

        assertThat(one)
                .isEqualTo(zone("z", OFFICE).keeperUnit(SmallTown.TOWN).build())
                .isNotEqualTo(zone("z", OFFICE).build())
                .hasToString("ResponsibilityZone[z]");
        assertThat(one.hasKeeperOf(zone("y", SCHOOL).keeperUnit(SmallTown.TOWN).build()))
                .isTrue();
        assertThat(one.hasKeeperOf(
                        zone("y", OFFICE).keeperUnit(SmallTown.village(1)).build()))
                .isFalse();
    }

    @Test
    @Rule("8.7")
    void refusesAZoneThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> zone("z", OFFICE).from(MONTH_END).to(MONTH_END).build())
                .withMessage("to of zone 'z' must be after 2024-01-31, was 2024-01-31");
    }

    private static Responsibility responsibility(Campaign campaign, List<Site> sites) {
        return Responsibility.of(
                campaign,
                SmallTown.tree(2),
                sites,
                ResponsibilityRegister.builder().ownedKinds(List.of(STREET)).build(),
                HolidayCalendar.none());
    }

    static ResponsibilityZone.Builder zone(String id, LocalizedText keeper) {
        return ResponsibilityZone.builder(id)
                .area(LocalizedText.of(id, id))
                .keeper(keeper)
                .cleaningDays(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
    }

    static Campaign.Builder campaign(ResponsibilityZone.Builder... zones) {
        return Campaign.builder(CampaignId.of("c"))
                .name(OFFICE)
                .edition("test")
                .period(Period.year(2024))
                .unit(OrgUnitId.of("town"))
                .zones(List.of(zones).stream()
                        .map(ResponsibilityZone.Builder::build)
                        .toList());
    }

    static LeadingGroup group(OptionalInt asked, Department... departments) {
        return new LeadingGroup(
                        LocalizedText.of("领导小组", "leading group"),
                        List.of(new LeadingGroup.Member(LeadingGroup.Role.LEADER, OFFICE)),
                        asked)
                .withDepartments(List.of(departments));
    }

    static Department department(String id, int officers) {
        return Department.of(id, LocalizedText.of(id, id))
                .withOfficers(List.of(new Department.Officer(LocalizedText.of("联络员", "officer"), officers)));
    }

    private static Site site(String id, LocalizedText kind, int village) {
        return new Site(id, kind, LocalizedText.of(id, id), SmallTown.village(village));
    }
}
