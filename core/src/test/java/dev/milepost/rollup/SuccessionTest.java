// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.figure;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Succession;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Village 1 closes at the end of June; villages 2 and 3 go on. */
@Rule("5.6")
class SuccessionTest {

    private static final LocalDate MERGER = LocalDate.of(2023, 7, 1);
    private static final DataElement HALF_YEARLY = SmallTown.element()
            .frequency(PeriodType.HALF_YEAR)
            .reportedAt(OrgLevels.VILLAGE)
            .hierarchy(Hierarchy.SUBTREE)
            .build();

    @Test
    void theFactsOfAMergedVillageAddToItsSuccessor() {
        OrgTree tree = tree(new Succession(village(1), village(2), MERGER, Ratio.ONE));
        Rollup rollup = SmallTown.rollup(SmallTown.campaign(HALF_YEARLY), tree, YEAR_END, List.of(everything()));
        assertThat(rollup.figure(INDICATOR, village(2)).value()).isEqualTo(Value.amount(1 + 20 + 200));
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.amount(1 + 20 + 200 + 300 + 3000));
    }

    @Test
    @Rule({"5.6", "2.3"})
    void aClosedVillageOwesNothingAfterItsEndAndItsSilenceBeforeShows() {
        OrgTree tree = tree(new Succession(village(1), village(2), MERGER, Ratio.ONE));
        Figure complete = figure(HALF_YEARLY, tree, everything());
        assertThat(complete.reporting()).isEqualTo(new Reporting(5, 5, 0, List.of()));
        List<Observation> silent = new ArrayList<>(List.of(everything()));
        silent.remove(0);
        Figure incomplete = figure(HALF_YEARLY, tree, silent.toArray(new Observation[0]));
        assertThat(incomplete.reporting().gaps())
                .containsExactly(new Gap(village(1), Period.halfYear(2023, 1), MissingReason.NOT_REPORTED));
    }

    @Test
    void withoutASuccessorTheParentKeepsItsFactsBesideTheOthers() {
        Figure figure = figure(HALF_YEARLY, tree(), everything());
        assertThat(figure.value()).isEqualTo(Value.amount(1 + 20 + 200 + 300 + 3000));
        assertThat(figure.issues().stream().map(issue -> issue.code() + " " + issue.path()))
                .containsExactly("no-successor fact/x/v1");
        OrgTree merged = tree(new Succession(village(1), village(2), MERGER, Ratio.ONE));
        assertThat(figure(HALF_YEARLY, merged, everything()).issues()).isEmpty();
    }

    @Test
    void aSplitGoesToItsSuccessorsByTheirSharesAndEntersTheTownOnce() {
        OrgTree tree = split(Ratio.of(1, 3), Ratio.of(2, 3));
        Rollup rollup = SmallTown.rollup(SmallTown.campaign(HALF_YEARLY), tree, YEAR_END, List.of(everything()));
        assertThat(rollup.figure(INDICATOR, village(2)).value()).isEqualTo(Value.rate(661, 3));
        assertThat(rollup.figure(INDICATOR, village(2)).explain().lines(Locale.ENGLISH))
                .anyMatch(line -> line.contains("1 × 1/3 = 1/3"));
        assertThat(rollup.figure(INDICATOR, village(3)).value()).isEqualTo(Value.rate(9902, 3));
        Figure town = rollup.figure(INDICATOR, TOWN);
        assertThat(town.value()).isEqualTo(Value.amount(3521));
        assertThat(town.reporting()).isEqualTo(new Reporting(5, 5, 0, List.of()));
        assertThat(town.issues()).isEmpty();
    }

    @Test
    void aSplitWhoseSharesAreNotDeclaredInFullGoesToTheUnitAboveWithAnIssue() {
        OrgTree tree = split(Ratio.of(1, 3), Ratio.of(1, 3));
        Rollup rollup = SmallTown.rollup(SmallTown.campaign(HALF_YEARLY), tree, YEAR_END, List.of(everything()));
        assertThat(rollup.figure(INDICATOR, village(2)).value()).isEqualTo(Value.amount(220));
        Figure town = rollup.figure(INDICATOR, TOWN);
        assertThat(town.value()).isEqualTo(Value.amount(3521));
        assertThat(town.issues().stream().map(issue -> issue.code() + " " + issue.path()))
                .containsExactly("unknown-share fact/x/v1");
        OrgTree partly = tree(new Succession(village(1), village(2), MERGER, Ratio.of(1, 2)));
        Rollup half = SmallTown.rollup(SmallTown.campaign(HALF_YEARLY), partly, YEAR_END, List.of(everything()));
        assertThat(half.figure(INDICATOR, village(2)).value()).isEqualTo(Value.amount(220));
        assertThat(half.figure(INDICATOR, TOWN).value()).isEqualTo(Value.amount(3521));
    }

    @Test
    void whatHasNoSharesGoesToTheUnitAboveWithAnIssue() {
        OrgTree tree = split(Ratio.of(1, 2), Ratio.of(1, 2));
        DataElement greatest = SmallTown.element()
                .frequency(PeriodType.HALF_YEAR)
                .timeOperator(TimeOperator.MAX)
                .unitOperator(UnitOperator.MAX)
                .build();
        Rollup rollup = SmallTown.rollup(
                SmallTown.campaign(greatest), tree, YEAR_END, List.of(half(1, 1, 900), half(2, 1, 20), half(3, 2, 7)));
        assertThat(rollup.figure(INDICATOR, village(2)).value()).isEqualTo(Value.amount(20));
        Figure town = rollup.figure(INDICATOR, TOWN);
        assertThat(town.value()).isEqualTo(Value.amount(900));
        assertThat(town.issues().stream().map(issue -> issue.code())).containsExactly("indivisible");
    }

    @Test
    void whatWasSplitAndThenMergedIsWholeAgain() {
        LocalDate october = LocalDate.of(2023, 10, 1);
        OrgTree tree = OrgTree.of(
                List.of(
                        SmallTown.tree(0).root(),
                        SmallTown.villageUnit(1).closes(MERGER).build(),
                        SmallTown.villageUnit(2).closes(october).build(),
                        SmallTown.villageUnit(3).closes(october).build(),
                        SmallTown.villageUnit(4).opens(october).build(),
                        SmallTown.villageUnit(5).opens(october).build()),
                List.of(
                        new Succession(village(1), village(2), MERGER, Ratio.of(1, 4)),
                        new Succession(village(1), village(3), MERGER, Ratio.of(3, 4)),
                        new Succession(village(2), village(4), october, Ratio.ONE),
                        new Succession(village(3), village(4), october, Ratio.of(2, 3)),
                        new Succession(village(3), village(5), october, Ratio.of(1, 3))));
        Rollup rollup = SmallTown.rollup(
                SmallTown.campaign(HALF_YEARLY),
                tree,
                YEAR_END,
                List.of(half(1, 1, 100), half(2, 1, 20), half(3, 1, 6)));
        assertThat(rollup.figure(INDICATOR, village(4)).value()).isEqualTo(Value.amount(75 + 20 + 4));
        assertThat(rollup.figure(INDICATOR, village(5)).value()).isEqualTo(Value.amount(25 + 2));
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.amount(126));
    }

    @Test
    void theCallerMayNameTheTreeOfAnotherDay() {
        OrgTree tree = split(Ratio.of(1, 2), Ratio.of(1, 2));
        List<Observation> facts = List.of(half(1, 1, 10), half(2, 2, 4));
        Campaign campaign = SmallTown.campaign(HALF_YEARLY);
        Rollup before = Rollup.of(campaign, tree, AsOf.of(YEAR_END, SmallTown.RECORDED.plusSeconds(9)))
                .over(LocalDate.of(2023, 6, 30))
                .collect(SmallTown.recorded(facts).stream());
        assertThat(before.figure(INDICATOR, village(1)).value()).isEqualTo(Value.amount(10));
        assertThat(before.figure(INDICATOR, TOWN).value()).isEqualTo(Value.amount(14));
        assertThat(before.tree().find(village(1))).isPresent();
    }

    @Test
    void onATreeOfBeforeANewUnitIsPartOfTheOneItCameFrom() {
        OrgTree tree = OrgTree.of(
                List.of(
                        SmallTown.tree(0).root(),
                        SmallTown.villageUnit(1).closes(MERGER).build(),
                        SmallTown.villageUnit(2).closes(MERGER).build(),
                        SmallTown.villageUnit(3).opens(MERGER).build(),
                        SmallTown.villageUnit(4).opens(MERGER).build()),
                List.of(
                        new Succession(village(1), village(3), MERGER, Ratio.of(1, 2)),
                        new Succession(village(1), village(4), MERGER, Ratio.of(1, 2)),
                        new Succession(village(2), village(4), MERGER, Ratio.ONE)));
        Rollup before = Rollup.of(
                        SmallTown.campaign(HALF_YEARLY), tree, AsOf.of(YEAR_END, SmallTown.RECORDED.plusSeconds(9)))
                .over(LocalDate.of(2023, 6, 30))
                .collect(
                        SmallTown.recorded(List.of(half(1, 1, 10), half(2, 1, 5), half(3, 2, 4), half(4, 2, 3)))
                                .stream());
        assertThat(before.figure(INDICATOR, village(1)).value()).isEqualTo(Value.amount(14));
        assertThat(before.figure(INDICATOR, village(2)).value()).isEqualTo(Value.amount(5));
        Figure town = before.figure(INDICATOR, TOWN);
        assertThat(town.value()).isEqualTo(Value.amount(22));
        assertThat(town.issues().stream().map(issue -> issue.code() + " " + issue.path()))
                .containsExactly("unknown-share fact/x/v4");
    }

    @Test
    void halvesOfARateAreSharedAlike() {
        OrgTree tree = split(Ratio.of(1, 4), Ratio.of(3, 4));
        List<DataElement> elements = List.of(
                SmallTown.element(SmallTown.N, dev.milepost.quantity.Units.PERSON)
                        .frequency(PeriodType.HALF_YEAR)
                        .build(),
                SmallTown.element(SmallTown.D, dev.milepost.quantity.Units.PERSON)
                        .frequency(PeriodType.HALF_YEAR)
                        .timeOperator(TimeOperator.POINT_IN_TIME)
                        .build(),
                SmallTown.rateElements().get(2));
        List<Observation> facts = List.of(
                half(SmallTown.N, 1, 1, 40),
                half(SmallTown.D, 1, 1, 80),
                half(SmallTown.N, 2, 1, 5),
                half(SmallTown.D, 2, 2, 100),
                half(SmallTown.N, 3, 2, 6));
        Rollup rollup = SmallTown.rollup(
                SmallTown.campaign(elements, SmallTown.rate().build()).build(), tree, YEAR_END, facts);
        assertThat(rollup.figure(INDICATOR, village(2)).value()).isEqualTo(Value.rate(15, 100));
        assertThat(rollup.figure(INDICATOR, village(3)).value()).isEqualTo(Value.rate(36, 60));
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.rate(51, 160));
    }

    @Test
    void aSuccessionThatLiesAheadChangesNothingYet() {
        OrgTree tree = OrgTree.of(
                List.of(
                        SmallTown.tree(0).root(),
                        SmallTown.villageUnit(1)
                                .closes(LocalDate.of(2024, 7, 1))
                                .build(),
                        SmallTown.villageUnit(2).closes(MERGER).build(),
                        SmallTown.villageUnit(3).build()),
                List.of(
                        new Succession(village(1), village(3), LocalDate.of(2024, 7, 1), Ratio.ONE),
                        new Succession(village(2), village(3), LocalDate.of(2024, 7, 1), Ratio.ONE)));
        Rollup rollup = SmallTown.rollup(SmallTown.campaign(HALF_YEARLY), tree, YEAR_END, List.of(everything()));
        assertThat(rollup.figure(INDICATOR, village(1)).value()).isEqualTo(Value.amount(1));
        assertThat(rollup.figure(INDICATOR, village(3)).value()).isEqualTo(Value.amount(3300));
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.amount(3521));
    }

    @Test
    void villagesThatTakeOverFromEachOtherEndAtTheParent() {
        OrgTree tree = OrgTree.of(
                List.of(
                        SmallTown.tree(0).root(),
                        SmallTown.villageUnit(1).closes(MERGER).build(),
                        SmallTown.villageUnit(2).closes(MERGER).build(),
                        SmallTown.villageUnit(3).build()),
                List.of(
                        new Succession(village(1), village(2), MERGER, Ratio.ONE),
                        new Succession(village(2), village(1), MERGER, Ratio.ONE)));
        assertThat(figure(HALF_YEARLY, tree, half(1, 1, 1), half(2, 1, 20)).value())
                .isEqualTo(Value.amount(21));
    }

    @Test
    void aStateOfAClosedVillageHoldsUntilItsSuccessorReports() {
        OrgTree tree = tree(new Succession(village(1), village(2), MERGER, Ratio.ONE));
        DataElement residents = SmallTown.element()
                .frequency(PeriodType.HALF_YEAR)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .build();
        assertThat(figure(residents, tree, half(1, 1, 100), half(2, 1, 200)).value())
                .isEqualTo(Value.amount(300));
        assertThat(figure(residents, tree, half(1, 1, 100), half(2, 1, 200), half(2, 2, 290))
                        .value())
                .isEqualTo(Value.amount(290));
    }

    @Test
    void aFactOfAnUnknownUnitIsPassedOver() {
        Observation unknown = fact(OrgUnitId.of("elsewhere"), Period.halfYear(2023, 1), 7);
        assertThat(figure(HALF_YEARLY, tree(), unknown, half(2, 1, 20)).value()).isEqualTo(Value.amount(20));
    }

    @Test
    @Rule({"5.6", "5.2"})
    void aUnitAndTheOneItTookOverAreOneBeforeTheyAreDivided() {
        OrgTree tree = tree(new Succession(village(1), village(2), MERGER, Ratio.ONE));
        List<DataElement> elements = List.of(
                SmallTown.element(SmallTown.N, dev.milepost.quantity.Units.PERSON)
                        .frequency(PeriodType.HALF_YEAR)
                        .build(),
                SmallTown.element(SmallTown.D, dev.milepost.quantity.Units.PERSON)
                        .frequency(PeriodType.HALF_YEAR)
                        .timeOperator(TimeOperator.POINT_IN_TIME)
                        .build(),
                SmallTown.rateElements().get(2));
        Campaign campaign =
                SmallTown.campaign(elements, SmallTown.rate().build()).build();
        List<Observation> facts = List.of(
                half(SmallTown.N, 1, 1, 10),
                half(SmallTown.D, 1, 1, 100),
                half(SmallTown.N, 2, 1, 20),
                half(SmallTown.D, 2, 2, 300),
                half(SmallTown.N, 2, 2, 30));
        Figure whole = SmallTown.rollup(campaign, tree, YEAR_END, facts).figure(INDICATOR, TOWN);
        assertThat(whole.value()).isEqualTo(Value.rate(60, 300));
        assertThat(whole.reporting().isComplete()).isTrue();
        Figure part =
                SmallTown.rollup(campaign, tree, YEAR_END, facts.subList(0, 4)).figure(INDICATOR, TOWN);
        assertThat(part.value()).isEqualTo(Value.rate(30, 300));
        assertThat(part.bounds()).hasValue(Bounds.between(SmallTown.number(10), SmallTown.number(100)));
        Figure onlyClosed =
                SmallTown.rollup(campaign, tree, YEAR_END, facts.subList(0, 2)).figure(INDICATOR, TOWN);
        assertThat(onlyClosed.value()).isEqualTo(Value.rate(10, 100));
        Figure apart =
                SmallTown.rollup(campaign, tree, YEAR_END, facts.subList(0, 1)).figure(INDICATOR, TOWN);
        assertThat(apart.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    private static OrgTree split(Ratio toTwo, Ratio toThree) {
        return tree(
                new Succession(village(1), village(2), MERGER, toTwo),
                new Succession(village(1), village(3), MERGER, toThree));
    }

    private static OrgTree tree(Succession... successions) {
        return OrgTree.of(
                List.of(
                        SmallTown.tree(0).root(),
                        SmallTown.villageUnit(1).closes(MERGER).build(),
                        SmallTown.villageUnit(2).build(),
                        SmallTown.villageUnit(3).build()),
                List.of(successions));
    }

    private static Observation[] everything() {
        return new Observation[] {half(1, 1, 1), half(2, 1, 20), half(2, 2, 200), half(3, 1, 300), half(3, 2, 3000)};
    }

    private static Observation half(int village, int half, long amount) {
        return half(SmallTown.X, village, half, amount);
    }

    private static Observation half(dev.milepost.indicator.DataElementId element, int village, int half, long amount) {
        return fact(element, village(village), Period.halfYear(2023, half), Value.amount(amount));
    }
}
