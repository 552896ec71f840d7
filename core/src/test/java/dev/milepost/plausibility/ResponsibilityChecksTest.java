// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.found;
import static dev.milepost.plausibility.Doubts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.dossier.Dossier;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Site;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.responsibility.AttendanceEntry;
import dev.milepost.responsibility.ResponsibilityRegister;
import dev.milepost.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("12.1")
class ResponsibilityChecksTest {

    private static final LocalizedText STREET = text("街道", "street");
    private static final LocalizedText OFFICE = text("爱卫办", "health office");

    @Test
    @Rule("8.6")
    void namesTheDepartmentsThatContradictTheClaimOfEach() {
        Campaign.Builder campaign = campaign()
                .leadingGroup(group(
                        OptionalInt.of(1),
                        Department.of("a", OFFICE)
                                .withOfficers(List.of(new Department.Officer(text("专员", "officer"), 1))),
                        Department.of("b", text("文化站", "culture station"))));

        assertThat(found(ConsistencyRules.OFFICER_COVERAGE, subject(campaign, ResponsibilityRegister.builder())))
                .containsExactly("WARNING leadingGroup/departments | “某镇行动”要求每个部门明确1名专职联络员，2个部门中有1个未落实："
                        + "文化站 | campaign \"Campaign of the town\" says that each department has named 1; of 2"
                        + " departments 1 have not: culture station | 请未落实的部门报送联络员岗位 | ask them which post it"
                        + " is");
    }

    @Test
    @Rule("8.6")
    void raisesNothingWhereNobodyClaimsOrDeclaresAnything() {
        Department none = Department.of("b", text("文化站", "culture station"));
        assertThat(found(
                        ConsistencyRules.OFFICER_COVERAGE,
                        subject(
                                campaign().leadingGroup(group(OptionalInt.empty(), none)),
                                ResponsibilityRegister.builder())))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.OFFICER_COVERAGE,
                        subject(campaign().leadingGroup(group(OptionalInt.of(1))), ResponsibilityRegister.builder())))
                .isEmpty();
    }

    @Test
    @Rule("8.7")
    void namesStreetsWithoutAKeeperAndKindsWithoutAPlace() {
        assertThat(found(
                        ConsistencyRules.ZONE_GAP,
                        subject(
                                campaign(),
                                ResponsibilityRegister.builder().ownedKinds(List.of(STREET, text("河道", "river"))))))
                .containsExactly(
                        "WARNING site/east | “东街”（甲村）在2023-12-31无包保单位 | \"East Street\" (Village A) has no keeper on"
                                + " 2023-12-31 | 划入一个包保责任区 | add it to a zone",
                        "INFO register/ownedKinds | “河道”应有包保单位，但未登记任何此类地点，未作核查 | places of the kind"
                                + " \"river\" must have a keeper, but none is registered: nothing was checked");
    }

    @Test
    @Rule("8.7")
    void namesTheKeepersOfAPlaceThatHasSeveral() {
        Campaign.Builder campaign = campaign().zones(List.of(zone("a", OFFICE), zone("b", text("中心校", "school"))));

        assertThat(found(ConsistencyRules.ZONE_OVERLAP, subject(campaign, ResponsibilityRegister.builder())))
                .containsExactly("WARNING site/east | “东街”在2023-12-31有多个包保单位：爱卫办、中心校 | \"East Street\" has"
                        + " several keepers on 2023-12-31: health office, school | 明确一个责任单位 | let one of them"
                        + " answer for it");
    }

    @Test
    @Rule("8.7")
    void namesADepartmentThatShallKeepAZone() {
        Campaign.Builder campaign = campaign()
                .leadingGroup(
                        group(OptionalInt.empty(), Department.of("a", OFFICE).keepingZone()));

        assertThat(found(ConsistencyRules.KEEPER_WITHOUT_ZONE, subject(campaign, ResponsibilityRegister.builder())))
                .containsExactly("WARNING department/a | “爱卫办”应包保责任区，2023-12-31未包保任何责任区 | health office is to"
                        + " answer for a zone and answers for none on 2023-12-31");
    }

    @Test
    @Rule("8.8")
    void doubtsEntriesThatCannotCount() {
        Campaign.Builder campaign = campaign()
                .zones(List.of(ResponsibilityZone.builder("z")
                        .area(text("甲片", "area A"))
                        .keeper(OFFICE)
                        .from(LocalDate.of(2023, 3, 1))
                        .cleaningDays(Set.of(DayOfWeek.MONDAY))
                        .build()));
        ResponsibilityRegister.Builder register = ResponsibilityRegister.builder()
                .attendance(List.of(
                        AttendanceEntry.attended("z", LocalDate.of(2024, 1, 1), OFFICE),
                        AttendanceEntry.attended("z", LocalDate.of(2023, 2, 27), OFFICE),
                        AttendanceEntry.missed("z", LocalDate.of(2023, 5, 1), OFFICE),
                        AttendanceEntry.missed("z", LocalDate.of(2023, 5, 8), OFFICE),
                        AttendanceEntry.attended("z", LocalDate.of(2023, 5, 9), OFFICE)));

        assertThat(found(ConsistencyRules.ATTENDANCE, subject(campaign, register)))
                .containsExactly(
                        "WARNING attendance/z/2023-02-27 | 保洁记录日期2023-02-27不在责任区“甲片”有效期内，未计入 | the log of"
                                + " cleaning days has an entry of 2023-02-27, on which the zone \"area A\" does not hold:"
                                + " not counted",
                        "WARNING attendance/z/2023-05-01 | 责任区“甲片”2023-05-01不是保洁日，却记为缺勤，未计入 | the zone"
                                + " \"area A\" is said to have missed 2023-05-01, which is no cleaning day: not counted",
                        "WARNING attendance/z/2024-01-01 | 保洁记录日期2024-01-01（甲片）晚于2023-12-31 | the log of cleaning"
                                + " days has an entry of 2024-01-01 (area A), which is after 2023-12-31");
    }

    private static ConsistencySubject subject(Campaign.Builder campaign, ResponsibilityRegister.Builder register) {
        Dossier dossier = Dossier.builder(campaign.build(), Doubts.TREE)
                .sites(List.of(new Site("east", STREET, text("东街", "East Street"), OrgUnitId.of("v1"))))
                .register(register.build())
                .holidayCalendar(HolidayCalendar.of(Set.of(LocalDate.of(2023, 5, 1)), Set.of()))
                .build();
        return Doubts.subject(dossier, List.of());
    }

    private static ResponsibilityZone zone(String id, LocalizedText keeper) {
        return ResponsibilityZone.builder(id)
                .area(text(id, id))
                .keeper(keeper)
                .cleaningDays(Set.of(DayOfWeek.MONDAY))
                .sites(List.of("east"))
                .build();
    }

    private static LeadingGroup group(OptionalInt asked, Department... departments) {
        return new LeadingGroup(
                text("领导小组", "leading group"),
                List.of(new LeadingGroup.Member(LeadingGroup.Role.LEADER, OFFICE)),
                asked,
                List.of(departments));
    }
}
