// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import static dev.milepost.edition.LastYear.DUMPS;
import static dev.milepost.edition.LastYear.PARK;
import static dev.milepost.edition.LastYear.TREES;
import static dev.milepost.edition.LastYear.target;
import static dev.milepost.edition.NextEditionTest.left;
import static dev.milepost.edition.NextEditionTest.links;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Judgement;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.campaign.Trajectory;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule({"14.1", "6.5"})
class RenewedTargetTest {

    private static final LocalDate NEXT_START = LocalDate.of(2024, 1, 1);
    private static final LocalDate NEXT_END = LocalDate.of(2024, 12, 31);

    private final LastYear last = new LastYear();

    @Test
    void takesUnmetTargetsIntoTheNewPeriodAndLeavesMetOnes() {
        last.targets.add(target(PARK, 12).basis("plan").veto(true).build());
        last.targets.add(target(TREES, 600).build());
        last.targets.add(target(DUMPS, new Comparator.AtMost(BigDecimal.ONE)).build());
        last.saw(PARK, 10).saw(TREES, 300).saw(DUMPS, 0);

        NextEdition next = last.next();

        assertThat(links(next))
                .containsExactly("t-park <- [town-2023/target/t-park]", "t-trees <- [town-2023/target/t-trees]");
        assertThat(left(next)).containsExactly("town-2023/target/t-dumps FINISHED");
        Target park = next.dossier().campaign().targets().get(0);
        assertThat(park.start()).isEqualTo(NEXT_START);
        assertThat(park.due()).isEqualTo(NEXT_END);
        assertThat(park.veto()).isTrue();
        assertThat(park.basis()).contains("plan");
    }

    /** Raise the park area from 10 to 12: the 10 of last year is where the way begins. Trees begin at none. */
    @Test
    void startsFromTheFigureOfLastYearUnlessTheElementAccumulates() {
        last.targets.add(target(PARK, 12).build());
        last.targets.add(target(TREES, 600)
                .baseline(new Baseline(BigDecimal.valueOf(500), LocalDate.of(2022, 12, 31)))
                .build());
        last.saw(PARK, 10).saw(TREES, 300);

        List<Target> targets = last.next().dossier().campaign().targets();

        assertThat(targets.get(0).baseline()).contains(new Baseline(BigDecimal.TEN, SmallTown.YEAR_END));
        assertThat(targets.get(1).baseline()).isEmpty();
    }

    @Test
    void keepsTheDeclaredBaselineWhereThereIsNoFigureOrThePromiseSpeaksOfIt() {
        Baseline declared = new Baseline(BigDecimal.valueOf(8), LocalDate.of(2022, 12, 31));
        last.targets.add(target(PARK, 12).baseline(declared).build());
        last.targets.add(target(DUMPS, new Comparator.ChangeFromBaseline(BigDecimal.TEN.negate()))
                .baseline(declared)
                .build());
        last.saw(DUMPS, 8);

        NextEdition next = last.next();

        assertThat(next.dossier().campaign().targets())
                .extracting(Target::baseline)
                .containsExactly(Optional.of(declared), Optional.of(declared));
        assertThat(next.carried().get(0).why().zh())
                .as("nobody has shown that it was met")
                .contains("未报送");
    }

    @Test
    void hasNoBaselineThatAStrictTargetWouldEqual() {
        last.targets.add(target(PARK, new Comparator.MoreThan(BigDecimal.TEN)).build());
        last.saw(PARK, 10);

        assertThat(last.next().dossier().campaign().targets().get(0).baseline()).isEmpty();
    }

    @Test
    void basicallyMetIsNotMet() {
        last.targets.add(target(PARK, 12).basicallyMetFrom(Ratio.of(9, 10)).build());
        last.saw(PARK, 11);

        NextEdition next = last.next();

        assertThat(next.carried()).hasSize(1);
        assertThat(next.carried().get(0).why().en()).startsWith("basically met: ");
    }

    @Test
    void takesATargetOfALevelWholeWhileOneUnitHasNotMetIt() {
        last.targets.add(target(TREES, 10).level(OrgLevels.VILLAGE).build());
        last.facts.add(SmallTown.fact(DataElementId.of(TREES), SmallTown.village(1), SmallTown.YEAR, Value.amount(10)));

        NextEdition next = last.next();

        assertThat(next.carried().get(0).why().en()).isEqualTo("1 of 2 units have met it");
        assertThat(next.dossier().campaign().targets().get(0).level()).contains(OrgLevels.VILLAGE);
    }

    @Test
    void leavesTheDatesOfATargetWhoseTimeRunsOn() {
        Target long2025 = target(PARK, 12).due(LocalDate.of(2025, 12, 31)).build();
        Target ahead = target(DUMPS, 1).start(NEXT_START).due(NEXT_END).build();
        last.targets.addAll(List.of(long2025, ahead));
        last.saw(PARK, 13);

        assertThat(last.next().dossier().campaign().targets()).containsExactly(long2025, ahead);
    }

    @Test
    void forgetsStagesOfTheYearThatIsOver() {
        Trajectory steps =
                new Trajectory.Steps(List.of(new Trajectory.Stage(LocalDate.of(2023, 6, 1), Ratio.of(1, 2))));
        last.targets.add(target(PARK, 12).trajectory(steps).build());
        last.targets.add(target(TREES, 12).trajectory(new Trajectory.Full()).build());

        assertThat(last.next().dossier().campaign().targets())
                .extracting(Target::trajectory)
                .containsExactly(new Trajectory.Linear(), new Trajectory.Full());
    }

    @Test
    void goesOnInTheTargetThatTheNextEditionSetsItself() {
        last.targets.add(target(PARK, 12).build());
        last.targets.add(Target.builder(
                        TargetId.of("second"), IndicatorId.of(PARK), new Comparator.AtLeast(BigDecimal.valueOf(14)))
                .start(SmallTown.YEAR.startInclusive())
                .due(SmallTown.YEAR_END)
                .build());
        last.saw(PARK, 10);
        Target own = Target.builder(
                        TargetId.of("new-park"), IndicatorId.of(PARK), new Comparator.AtLeast(BigDecimal.valueOf(15)))
                .start(NEXT_START)
                .due(NEXT_END)
                .build();

        NextEdition next = last.next(last.planned().targets(List.of(own)).build());

        assertThat(next.dossier().campaign().targets()).containsExactly(own);
        assertThat(links(next)).containsExactly("new-park <- [town-2023/target/t-park]");
        assertThat(left(next)).containsExactly("town-2023/target/second TAKEN_UP");
    }

    @Test
    void leavesATargetOfAnIndicatorThatTheNextEditionHasNot() {
        last.targets.add(target(PARK, 12).build());
        Campaign bare = Campaign.builder(LastYear.NEXT)
                .name(LastYear.WORDS)
                .edition("other")
                .period(Period.year(2024))
                .unit(SmallTown.TOWN)
                .build();

        NextEdition next = last.next(bare);

        assertThat(left(next)).containsExactly("town-2023/target/t-park NO_INDICATOR");
        assertThat(next.left().get(0).why().zh()).startsWith("新版未设指标“park”；");
    }

    /** What must not happen within 2023 cannot be asked of 2024 without a decision. */
    @Test
    void leavesATargetThatTheNewTimeCannotHold() {
        last.targets.add(target(DUMPS, new Comparator.EventFree(Optional.of(SmallTown.YEAR)))
                .build());
        last.saw(DUMPS, 1);

        NextEdition next = last.next();

        assertThat(left(next)).containsExactly("town-2023/target/t-dumps DOES_NOT_FIT");
        assertThat(next.left().get(0).why().en())
                .isEqualTo("window of target 't-dumps' must lie within 2024-01-01 to 2024-12-31, was 2023");
    }

    @Test
    void leavesWhatDoesNotApply() {
        last.targets.add(target(PARK, 12).build());
        Dossier dossier = last.dossier().toBuilder()
                .statusOverrides(List.of(new StatusOverride(
                        TargetId.of("t-park"),
                        SmallTown.TOWN,
                        Judgement.NOT_APPLICABLE,
                        LastYear.WORDS,
                        "office",
                        SmallTown.RECORDED)))
                .build();

        NextEdition next = NextEdition.of(
                dossier,
                LastYear.progress(dossier, SmallTown.YEAR_END, List.of()),
                last.planned().build(),
                List.of());

        assertThat(left(next)).containsExactly("town-2023/target/t-park VOID");
    }

    @Test
    void givesAnotherIdToATargetWhoseIdMeansSomethingElseNow() {
        last.targets.add(target(PARK, 12).due(LocalDate.of(2025, 12, 31)).build());
        last.targets.add(target(DUMPS, 12).build());
        Campaign planned = last.planned()
                .targets(List.of(other("t-park"), other("t-dumps")))
                .build();

        assertThat(links(last.next(planned)))
                .containsExactly("t-park-2 <- [town-2023/target/t-park]", "t-dumps-2 <- [town-2023/target/t-dumps]");
    }

    private static Target other(String id) {
        return Target.builder(TargetId.of(id), IndicatorId.of(TREES), new Comparator.AtLeast(BigDecimal.ONE))
                .start(NEXT_START)
                .due(NEXT_END)
                .build();
    }
}
