// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.ActionId;
import dev.milepost.explanation.Issue;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.Inspection;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Status;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Gap;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The invented year shows what it is there to show. */
class TownshipDemoTest {

    private static final SampleReading SAMPLE = SampleReading.of("township-demo", "campaign.json");
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

    @Test
    void saysOnEveryPageThatItIsInvented() {
        assertThat(SAMPLE.dossier().campaign().banner().orElseThrow().zh()).isEqualTo("虚构示例");
    }

    @Test
    void hasEightVillagesAndFortyOneNaturalVillages() {
        assertThat(units(OrgLevels.VILLAGE)).isEqualTo(8);
        assertThat(units(OrgLevels.NATURAL_VILLAGE)).isEqualTo(41);
        assertThat(SAMPLE.element("natural-villages", "").value()).isEqualTo(Value.amount(41));
    }

    @Test
    void reportsInEveryMonthAndInEveryAction() {
        Set<Period> months = SAMPLE.reported().stream()
                .map(one -> one.key().period())
                .filter(period -> period.toString().matches("2023(0[1-9]|1[0-2])"))
                .collect(Collectors.toSet());
        assertThat(months).hasSize(12);
        assertThat(SAMPLE.dossier().campaign().actions())
                .hasSize(7)
                .allSatisfy(action -> assertThat(
                                SAMPLE.progress().of(ActionId.of(action.id().value())))
                        .isNotEmpty());
    }

    @Test
    void hasOneLateVillageAndOneThatFellSilent() {
        assertThat(SAMPLE.indicator("trees-planted").reporting().gaps())
                .containsExactly(
                        new Gap(OrgUnitId.of("v8"), Period.month(2023, 10), MissingReason.NOT_REPORTED),
                        new Gap(OrgUnitId.of("v8"), Period.month(2023, 11), MissingReason.NOT_REPORTED));
        assertThat(SAMPLE.reported())
                .filteredOn(one -> one.key().element().value().equals("trees-planted"))
                .filteredOn(one -> one.receivedOn()
                        .filter(day -> day.isAfter(one.key().period().lastDay().plusDays(5)))
                        .isPresent())
                .extracting(one -> one.key().unit())
                .hasSize(7)
                .containsOnly(OrgUnitId.of("v7"));
    }

    @Test
    void countsTheCorrectedFigureAndNotTheReturnedOne() {
        List<Observation> revisions = SAMPLE.reported().stream()
                .filter(one -> one.key().element().value().equals("trees-planted"))
                .filter(one -> one.key().unit().equals(OrgUnitId.of("v2")))
                .filter(one -> one.key().period().equals(Period.month(2023, 6)))
                .toList();
        assertThat(revisions).extracting(Observation::revision).containsExactly(0, 1, 2);
        assertThat(revisions.get(2).reason()).isPresent();
        assertThat(SAMPLE.progress().rollup().facts())
                .contains(revisions.get(2))
                .doesNotContain(revisions.get(0), revisions.get(1));
        assertThat(SAMPLE.reported())
                .filteredOn(one -> one.state() == ReviewState.RETURNED && one.revision() == 0)
                .hasSize(2);
        assertThat(SAMPLE.indicator("greened-area").reporting().gaps())
                .contains(new Gap(OrgUnitId.of("v3"), Period.month(2023, 11), MissingReason.RETURNED));
    }

    @Test
    void doubtsTheHundredPerCentWithoutCounts() {
        Assessment sorting = SAMPLE.assessment("waste-sorting");
        assertThat(sorting.figure().measured().orElseThrow()).isEqualByComparingTo(Ratio.whole(100));
        assertThat(sorting.asserted()).isTrue();
        assertThat(SAMPLE.issues()).extracting(Issue::code).contains("disputed", "claim-without-denominator");
    }

    @Test
    void hasFourteenFindingsOfWhichTwoAreOverdue() {
        List<Finding> findings = SAMPLE.dossier().inspections().stream()
                .map(Inspection::findings)
                .flatMap(List::stream)
                .toList();
        assertThat(findings).hasSize(14);
        assertThat(findings).filteredOn(one -> one.isOverdueOn(YEAR_END)).hasSize(2);
        assertThat(findings).filteredOn(one -> one.isOpenOn(YEAR_END)).hasSize(4);
    }

    @Test
    void showsEveryKindOfStatus() {
        assertThat(SAMPLE.progress().assessments())
                .extracting(Assessment::status)
                .containsAll(EnumSet.of(
                        Status.MET,
                        Status.BASICALLY_MET,
                        Status.NOT_MET,
                        Status.ON_TRACK,
                        Status.AT_RISK,
                        Status.BEHIND,
                        Status.MISSING));
        assertThat(SAMPLE.assessment("cockroach-density").missing()).hasValue(MissingReason.STALE);
        assertThat(SAMPLE.assessment("informal-dumps").missing()).hasValue(MissingReason.INCOMPLETE);
    }

    @Test
    void keepsTheShareOfTidyVillagesWithinWhatTheSilentOnesAllow() {
        assertThat(SAMPLE.indicator("tidy-villages").value()).isEqualTo(Value.rate(34, 36));
        assertThat(SAMPLE.indicator("tidy-villages").bounds().orElseThrow().contains(Ratio.of(100 * 34, 41)))
                .isTrue();
        assertThat(SAMPLE.indicator("tidy-villages").bounds().orElseThrow().contains(Ratio.of(100 * 40, 41)))
                .isFalse();
    }

    private static long units(OrgLevel level) {
        return SAMPLE.dossier().organisation().on(YEAR_END).units().stream()
                .filter(unit -> unit.level().equals(level))
                .count();
    }
}
