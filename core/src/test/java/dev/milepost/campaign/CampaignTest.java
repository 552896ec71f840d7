// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final Period YEAR = Period.year(2023);
    private static final ActionId GREEN = ActionId.of("green");
    private static final ActionId GREY = ActionId.of("grey");

    @Test
    void findsItsParts() {
        Campaign campaign = campaign().build();
        assertThat(campaign.findAction(GREEN)).isPresent();
        assertThat(campaign.findAction(GREY)).isEmpty();
        assertThat(campaign.findElement(DataElementId.of("trees"))).isPresent();
        assertThat(campaign.findElement(DataElementId.of("roads"))).isEmpty();
        assertThat(campaign.findIndicator(IndicatorId.of("trees"))).isPresent();
        assertThat(campaign.findIndicator(IndicatorId.of("roads"))).isEmpty();
        assertThat(campaign.actionOf(IndicatorId.of("trees")))
                .contains(campaign.actions().get(0));
        assertThat(campaign.actionOf(IndicatorId.of("roads"))).isEmpty();
        assertThat(campaign.targetsOf(IndicatorId.of("trees"))).isEqualTo(campaign.targets());
        assertThat(campaign.targetsOf(IndicatorId.of("roads"))).isEmpty();
    }

    /** What a campaign must not hold, and what it says. */
    static Stream<Arguments> broken() {
        return Stream.of(
                broken(
                        c -> c.actions(List.of(action())),
                        "action id must be unique within a campaign, was twice: [green]"),
                broken(c -> c.elements(List.of(element("trees"))), "element id must be unique"),
                broken(c -> c.indicators(List.of(indicator("trees"))), "indicator id must be unique"),
                broken(c -> c.targets(List.of(target("trees", "plan"))), "target id must be unique"),
                broken(c -> c.assets(List.of(asset())), "asset id must be unique"),
                broken(c -> c.basisDocuments(List.of(document())), "basis document id must be unique"),
                broken(
                        c -> c.indicators(List.of(indicator("tree"))),
                        "element of indicator 'tree' must be one of the campaign, was 'tree'; nearest: [trees]"),
                broken(
                        c -> c.targets(List.of(target("tree", "plan"))),
                        "indicator of target 'tree' must be one of the campaign, was 'tree'; nearest: [trees]"),
                broken(
                        c -> c.targets(List.of(target("more-trees", "trees", "plans"))),
                        "basis of target 'more-trees' must be one of the campaign, was 'plans'; nearest: [plan]"),
                broken(
                        c -> c.elements(List.of(DataElement.builder(DataElementId.of("rate"), Units.ONE)
                                .name(NAME)
                                .weightedBy(DataElementId.of("people"))
                                .build())),
                        "weightedBy of element 'rate' must be one of the campaign, was 'people'"),
                broken(
                        c -> c.elements(List.of(operators("visits"))),
                        "occurrences of element 'operators' must be one of the campaign, was 'visits'"),
                broken(
                        c -> c.elements(List.of(operators("trees"))),
                        "occurrences of element 'operators' must be an element that counts occurrences,"
                                + " was 'trees' with basis not declared"),
                broken(
                        c -> c.elements(List.of(operators("operators"))),
                        "occurrences of element 'operators' must be an element that counts occurrences,"
                                + " was 'operators' with basis DISTINCT"),
                broken(
                        c -> c.projects(List.of(project().actions(List.of(GREY)).build())),
                        "action of project 'p' must be one of the campaign, was 'grey'; nearest: [green]"),
                broken(
                        c -> c.projects(
                                List.of(project().element(DataElementId.of("x")).build())),
                        "element of project 'p' must be one of the campaign, was 'x'"),
                broken(
                        c -> c.projects(List.of(project().asset(AssetId.of("x")).build())),
                        "asset of project 'p' must be one of the campaign, was 'x'; nearest: [axis]"),
                broken(c -> c.projects(List.of(project().build(), project().build())), "project id must be unique"),
                broken(
                        c -> c.tasks(List.of(new Task("t", Optional.of(GREY), NAME, YEAR))),
                        "action of task 't' must be one of the campaign"),
                broken(
                        c -> c.problems(List.of(new Problem("q", Optional.of(GREY), NAME))),
                        "action of problem 'q' must be one of the campaign"),
                broken(
                        c -> c.schedules(List.of(schedule(Optional.of(GREY)))),
                        "action of schedule 's' must be one of the campaign"),
                broken(
                        c -> c.actions(List.of(Action.builder(GREY)
                                .name(NAME)
                                .indicators(List.of(IndicatorId.of("x")))
                                .build())),
                        "indicator of action 'grey' must be one of the campaign, was 'x'"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatDoesNotHoldTogether(UnaryOperator<Campaign.Builder> change, String message) {
        Campaign.Builder builder = change.apply(campaign());
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void isEqualByValueInAllItsParts() {
        assertThat(campaign().build())
                .isEqualTo(campaign().build())
                .hasSameHashCodeAs(campaign().build());
        assertThat(campaign().build())
                .isNotEqualTo(campaign().issuer(NAME).build())
                .isNotEqualTo("c")
                .hasToString("Campaign[c]");
        assertThat(action()).isEqualTo(action()).hasSameHashCodeAs(action()).hasToString("Action[green]");
        assertThat(action())
                .isNotEqualTo(Action.builder(GREEN).name(NAME).build())
                .isNotEqualTo("green");
        assertThat(project().build())
                .isEqualTo(project().build())
                .hasSameHashCodeAs(project().build())
                .isNotEqualTo(project().block("一").build())
                .isNotEqualTo("p")
                .hasToString("Project[p]");
    }

    @Test
    void ordersIdsByTheirText() {
        assertThat(CampaignId.of("a")).isLessThan(CampaignId.of("b")).hasToString("a");
        assertThat(ActionId.of("a")).isLessThan(ActionId.of("b")).hasToString("a");
        assertThat(TargetId.of("a")).isLessThan(TargetId.of("b")).hasToString("a");
        assertThat(ProjectId.of("a")).isLessThan(ProjectId.of("b")).hasToString("a");
        assertThat(AssetId.of("a")).isLessThan(AssetId.of("b")).hasToString("a");
    }

    @Test
    void refusesProjectsThatCannotBe() {
        assertThatThrownBy(() -> project().stageWord(" ").build())
                .hasMessage("stageWord of project 'p' must not be blank");
        assertThatThrownBy(() -> project().planned(Quantity.of(-1, Units.M2)).build())
                .hasMessage("planned of project 'p' must not be negative, was -1 m2");
        assertThat(project().actual(Quantity.of(0, Units.M2)).build().actual()).isPresent();
        assertThat(ProjectStage.values())
                .filteredOn(ProjectStage::isComplete)
                .containsExactly(ProjectStage.COMPLETE, ProjectStage.ACCEPTED);
    }

    @Test
    void refusesALeadingGroupWithoutALeader() {
        LeadingGroup.Member member = new LeadingGroup.Member(LeadingGroup.Role.MEMBER, NAME);
        LeadingGroup.Member leader = new LeadingGroup.Member(LeadingGroup.Role.LEADER, NAME);
        assertThatThrownBy(() -> new LeadingGroup(NAME, List.of(member), OptionalInt.empty()))
                .hasMessageContaining("must include a leader");
        assertThatThrownBy(() -> new LeadingGroup(NAME, List.of(leader), OptionalInt.of(0)))
                .hasMessageStartingWith("officersPerDepartment of leading group");
        assertThat(new LeadingGroup(NAME, List.of(leader), OptionalInt.of(1)).members())
                .hasSize(1);
    }

    @Test
    void refusesSchedulesWithoutDays() {
        assertThatThrownBy(() -> new Schedule("s", Optional.empty(), NAME, Set.of(), OptionalInt.empty()))
                .hasMessage("schedule 's' must name weekdays or lastingDays");
        assertThatThrownBy(() -> new Schedule("s", Optional.empty(), NAME, Set.of(), OptionalInt.of(0)))
                .hasMessageStartingWith("lastingDays of schedule 's' must be 1 or more");
        assertThat(new Schedule("s", Optional.empty(), NAME, Set.of(), OptionalInt.of(100)).weekdays())
                .isEmpty();
        assertThat(schedule(Optional.empty()).weekdays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        assertThatThrownBy(() -> ResponsibilityZone.of("z", NAME, NAME, Set.of()))
                .hasMessage("cleaningDays of zone 'z' must not be empty");
    }

    private static Arguments broken(UnaryOperator<Campaign.Builder> change, String message) {
        return arguments(change, message);
    }

    private static Campaign.Builder campaign() {
        return Campaign.builder(CampaignId.of("c"))
                .name(NAME)
                .edition("e")
                .period(YEAR)
                .unit(OrgUnitId.of("town"))
                .actions(List.of(action()))
                .elements(List.of(element("trees")))
                .indicators(List.of(indicator("trees")))
                .targets(List.of(target("trees", "plan")))
                .assets(List.of(asset()))
                .basisDocuments(List.of(document()));
    }

    private static Action action() {
        return Action.builder(GREEN)
                .name(NAME)
                .indicators(List.of(IndicatorId.of("trees")))
                .build();
    }

    private static DataElement element(String id) {
        return DataElement.builder(DataElementId.of(id), Units.ITEM).name(NAME).build();
    }

    /** Different operators, of whose visits another element counts the occurrences. */
    private static DataElement operators(String visits) {
        return DataElement.builder(DataElementId.of("operators"), Units.HOUSEHOLD)
                .name(NAME)
                .basis(CountBasis.DISTINCT)
                .occurrences(DataElementId.of(visits))
                .build();
    }

    private static Indicator indicator(String id) {
        return Indicator.builder(IndicatorId.of(id), new Measure.Element(DataElementId.of(id)))
                .name(NAME)
                .unit(Units.ITEM)
                .build();
    }

    private static Target target(String indicator, String basis) {
        return target(indicator, indicator, basis);
    }

    private static Target target(String id, String indicator, String basis) {
        return Target.builder(TargetId.of(id), IndicatorId.of(indicator), new Comparator.AtLeast(BigDecimal.TEN))
                .start(LocalDate.of(2023, 1, 1))
                .due(LocalDate.of(2023, 12, 31))
                .basis(basis)
                .build();
    }

    private static Asset asset() {
        return new Asset(AssetId.of("axis"), NAME);
    }

    private static BasisDocument document() {
        return new BasisDocument("plan", NAME, Optional.empty());
    }

    private static Schedule schedule(Optional<ActionId> action) {
        return new Schedule("s", action, NAME, Set.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY), OptionalInt.empty());
    }

    private static Project.Builder project() {
        return Project.builder(ProjectId.of("p"))
                .name(NAME)
                .stage(ProjectStage.STARTED)
                .stageWord("开工");
    }
}
