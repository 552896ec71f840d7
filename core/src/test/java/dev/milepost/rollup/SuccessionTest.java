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
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Succession;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    void aSplitGoesToTheCommonParent() {
        OrgTree tree = tree(
                new Succession(village(1), village(2), MERGER, Ratio.of(1, 2)),
                new Succession(village(1), village(3), MERGER, Ratio.of(1, 2)));
        Rollup rollup = SmallTown.rollup(SmallTown.campaign(HALF_YEARLY), tree, YEAR_END, List.of(everything()));
        assertThat(rollup.figure(INDICATOR, village(2)).value()).isEqualTo(Value.amount(220));
        assertThat(rollup.figure(INDICATOR, TOWN).value()).isEqualTo(Value.amount(3521));
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
