// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import static dev.milepost.edition.LastYear.WORDS;
import static dev.milepost.edition.LastYear.entry;
import static dev.milepost.edition.LastYear.finding;
import static dev.milepost.edition.LastYear.inspection;
import static dev.milepost.edition.LastYear.lake;
import static dev.milepost.edition.LastYear.project;
import static dev.milepost.edition.LastYear.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Campaigns;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.campaign.Task;
import dev.milepost.campaign.TaskResult;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElementId;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.Inspection;
import dev.milepost.observation.ProjectFacts;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Site;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.quantity.Quantity;
import dev.milepost.responsibility.AttendanceEntry;
import dev.milepost.responsibility.Honour;
import dev.milepost.responsibility.ResponsibilityMeasure;
import dev.milepost.responsibility.ResponsibilityRegister;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("14.1")
class NextEditionTest {

    private final LastYear last = new LastYear();

    @Test
    void takesTasksThatNobodyHasSaidAreDoneIntoTheNewPeriod() {
        last.tasks.add(task("done", TaskResult.DONE));
        last.tasks.add(task("nearly", TaskResult.BASICALLY_DONE));
        last.tasks.add(new Task("silent", Optional.empty(), WORDS, SmallTown.YEAR));
        last.tasks.add(new Task("ahead", Optional.empty(), WORDS, Period.parse("2024Q1")));

        NextEdition next = last.next();

        assertThat(next.dossier().campaign().tasks())
                .extracting(one -> one.id() + " " + one.period())
                .containsExactly("nearly 2024", "silent 2024", "ahead 2024Q1");
        assertThat(links(next))
                .containsExactly(
                        "nearly <- [town-2023/task/nearly]",
                        "silent <- [town-2023/task/silent]",
                        "ahead <- [town-2023/task/ahead]");
        assertThat(left(next)).containsExactly("town-2023/task/done FINISHED");
        assertThat(next.left().get(0).why().zh()).isEqualTo("完成");
    }

    @Test
    void keepsStageWordsAndQuantitiesOfUnfinishedProjectsAndCountsWhatIsDoneWhereItWasDone() {
        last.projects.add(lake());
        last.projects.add(project("road", ProjectStage.COMPLETE).build());
        last.projects.add(project("halted", ProjectStage.SUSPENDED).build());

        NextEdition next = last.next();
        Campaign campaign = next.dossier().campaign();
        Project lake = campaign.projects().get(0);

        assertThat(campaign.projects()).extracting(one -> one.id().value()).containsExactly("lake", "halted");
        assertThat(lake.stageWord()).isEqualTo("进入扫尾");
        assertThat(lake.actual()).contains(Quantity.parse("300 m2"));
        assertThat(lake.doneBefore()).contains(Quantity.parse("300 m2"));
        assertThat(campaign.assets()).hasSize(1);
        assertThat(ProjectFacts.of(campaign))
                .extracting(fact -> fact.key().nature() + " " + fact.value())
                .as("800 planned and 900 expected, of which 300 are done and counted last year")
                .containsExactly("ACTUAL 0", "PLANNED 500", "FORECAST 600");
        assertThat(left(next)).containsExactly("town-2023/project/road FINISHED");
    }

    @Test
    void letsGoOfActionsAndElementsThatTheNextEditionHasNot() {
        last.projects.add(lake());
        last.tasks.add(task("plant", TaskResult.NOT_DONE));
        Campaign other = Campaign.builder(LastYear.NEXT)
                .name(WORDS)
                .edition("other")
                .period(Period.year(2024))
                .unit(SmallTown.TOWN)
                .actions(
                        List.of(Action.builder(ActionId.of("sport")).name(WORDS).build()))
                .build();

        Campaign campaign = last.next(other).dossier().campaign();

        assertThat(campaign.tasks().get(0).action()).isEmpty();
        assertThat(campaign.projects().get(0).actions()).isEmpty();
        assertThat(campaign.projects().get(0).element()).isEmpty();
        assertThat(campaign.projects().get(0).planned()).contains(Quantity.parse("800 m2"));
    }

    @Test
    void givesAnotherIdToWhatTheNextCampaignAlreadyHasOneOf() {
        last.tasks.add(task("plant", TaskResult.NOT_DONE));
        last.projects.add(lake());
        Campaign planned = last.planned()
                .tasks(List.of(new Task("plant", Optional.empty(), WORDS, Period.year(2024))))
                .projects(List.of(project("lake", ProjectStage.PLANNED).build()))
                .build();

        assertThat(links(last.next(planned)))
                .containsExactly("plant-2 <- [town-2023/task/plant]", "lake-2 <- [town-2023/project/lake]");
    }

    @Test
    void takesOpenFindingsWithTheirHistoryAndLeavesWhatTheyWereCountedIn() {
        last.inspections.add(inspection(
                "campus",
                finding("open", FindingState.ASSIGNED),
                finding("closed", FindingState.RECTIFYING, FindingState.AWAITING_VERIFICATION, FindingState.CLOSED),
                finding("withdrawn", FindingState.WITHDRAWN)));
        last.inspections.add(inspection("clean"));

        NextEdition next = last.next();
        Dossier dossier = next.dossier();

        assertThat(dossier.inspections()).isEmpty();
        Inspection carried = dossier.carriedInspections().get(0);
        assertThat(dossier.carriedInspections()).hasSize(1);
        assertThat(carried.findings()).containsExactly(finding("open", FindingState.ASSIGNED));
        assertThat(carried.findings().get(0).isOverdueOn(LocalDate.of(2024, 1, 1)))
                .isTrue();
        assertThat(carried.scopeTotal()).isEmpty();
        assertThat(carried.emissions()).isEmpty();
        assertThat(carried.action()).contains(LastYear.GREEN);
        assertThat(links(next)).containsExactly("town-2023:campus/open <- [town-2023/finding/campus/open]");
        assertThat(next.carried().get(0).why().en()).isEqualTo("assigned, overdue");
        assertThat(left(next))
                .containsExactly("town-2023/finding/campus/closed FINISHED", "town-2023/finding/campus/withdrawn VOID");
    }

    @Test
    void leavesAFindingThatWasRaisedAfterTheDay() {
        last.inspections.add(inspection("campus", finding("later")));
        LocalDate april = LocalDate.of(2023, 4, 30);

        NextEdition next = NextEdition.of(
                last.dossier(),
                LastYear.progress(last.dossier(), april, List.of()),
                last.planned().build(),
                List.of());

        assertThat(left(next)).containsExactly("town-2023/finding/campus/later LATER");
        assertThat(next.left().get(0).why().zh()).isEqualTo("2023-05-01才发现");
    }

    @Test
    void takesBlackListEntriesOfUnitsItKnows() {
        last.black.add(entry("b1", SmallTown.village(1)));
        last.black.add(entry("b2", OrgUnitId.of("v9")));

        NextEdition next = last.next();

        assertThat(next.dossier().blackList()).containsExactly(entry("b1", SmallTown.village(1)));
        assertThat(links(next)).containsExactly("b1 <- [town-2023/black-list-entry/b1]");
        assertThat(left(next)).containsExactly("town-2023/black-list-entry/b2 DOES_NOT_FIT");
    }

    @Test
    void keepsTheFirstLinkOfWhatIsCarriedOverTwice() {
        last.tasks.add(task("plant", TaskResult.NOT_DONE));
        last.inspections.add(inspection("campus", finding("open")));
        last.black.add(entry("b1", SmallTown.village(1)));
        last.black.add(entry("b2", SmallTown.village(2)));

        NextEdition second = again(last.next().dossier(), "town-2025", entry("b1", SmallTown.village(1)));

        assertThat(links(second))
                .containsExactly(
                        "plant <- [town-2023/task/plant, town-2024/task/plant]",
                        "town-2023:campus/open <- [town-2023/finding/campus/open,"
                                + " town-2024/finding/town-2023:campus/open]",
                        "b1 <- [town-2023/black-list-entry/b1, town-2024/black-list-entry/b1]");
        assertThat(left(second)).containsExactly("town-2024/black-list-entry/b2 FINISHED");
        assertThat(second.carried().get(0).from()).hasToString("town-2024/task/plant");
        assertThat(second.carried().get(0).link().first()).hasToString("town-2023/task/plant");
        assertThat(second).hasToString("NextEdition[town-2025, 3 carried over, 1 left]");
    }

    @Test
    void keepsPlacesHonoursAndWhatMustHaveAKeeperAndNeitherLogNorCalendarOfLastYear() {
        Honour honour = honour("kept").build();
        ResponsibilityRegister register = ResponsibilityRegister.builder()
                .ownedKinds(List.of(WORDS))
                .emissions(List.of(new ResponsibilityRegister.Emission(
                        ResponsibilityMeasure.OFFICERS, DataElementId.of(LastYear.TREES))))
                .build();
        Campaign withZone = Campaigns.like(last.campaign(), last.campaign().id())
                .zones(List.of(ResponsibilityZone.of("z", WORDS, WORDS, List.of(DayOfWeek.MONDAY))))
                .build();
        Dossier dossier = Dossier.builder(withZone, SmallTown.tree(2))
                .sites(List.of(new Site("street", WORDS, WORDS, SmallTown.TOWN)))
                .register(register.with(AttendanceEntry.attended("z", SmallTown.YEAR_END, WORDS)))
                .holidayCalendar(HolidayCalendar.none())
                .honours(List.of(
                        honour, honour("gone").withdrawnOn(SmallTown.YEAR_END).build()))
                .build();

        Dossier next = NextEdition.of(
                        dossier,
                        LastYear.progress(dossier, SmallTown.YEAR_END, List.of()),
                        last.planned().build(),
                        List.of())
                .dossier();

        assertThat(next.honours()).containsExactly(honour);
        assertThat(next.sites()).isEqualTo(dossier.sites());
        assertThat(next.register()).isEqualTo(register);
        assertThat(next.holidayCalendar()).isEmpty();
    }

    @Test
    void refusesWhatIsNotTheNextCampaign() {
        Dossier dossier = last.dossier();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> last.next(last.planned().period(SmallTown.YEAR).build()))
                .withMessage("next campaign 'town-2024' must begin after 2023-01-01, was 2023-01-01");
        Dossier next = last.next().dossier();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NextEdition.of(
                        next,
                        LastYear.progress(dossier, SmallTown.YEAR_END, List.of()),
                        last.planned().build(),
                        List.of()))
                .withMessage("progress must be that of campaign 'town-2024', was that of 'town-2023'");
        last.black.add(entry("b", SmallTown.TOWN));
        last.black.add(entry("b", SmallTown.TOWN));
        assertThatIllegalArgumentException()
                .isThrownBy(last::next)
                .withMessage("black list entry id must be unique, was twice: 'b'");
    }

    @Test
    void refusesTheIdOfAnEarlierCampaign() {
        last.tasks.add(task("plant", TaskResult.NOT_DONE));
        Dossier next = last.next().dossier();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> again(next, "town-2023"))
                .withMessageContaining("id of the next campaign must be new, was 'town-2023' beside");
    }

    private static NextEdition again(Dossier dossier, String id, BlackListEntry... open) {
        Campaign planned = Campaigns.sameEdition(dossier.campaign(), CampaignId.of(id), Period.year(2025))
                .build();
        return NextEdition.of(
                dossier, LastYear.progress(dossier, LocalDate.of(2024, 12, 31), List.of()), planned, List.of(open));
    }

    private static Honour.Builder honour(String id) {
        return Honour.builder(id)
                .name(WORDS)
                .level(WORDS)
                .unit(SmallTown.village(1))
                .awardedOn(LocalDate.of(2020, 1, 1));
    }

    static List<String> links(NextEdition next) {
        assertThat(next.carried().stream().map(Carried::link).toList())
                .isEqualTo(next.dossier().carriedOver());
        return next.carried().stream()
                .map(one -> one.link().id() + " <- " + one.link().origins())
                .toList();
    }

    static List<String> left(NextEdition next) {
        return next.left().stream().map(one -> one.from() + " " + one.reason()).toList();
    }
}
