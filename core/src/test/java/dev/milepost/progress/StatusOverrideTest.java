// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.RECORDED;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.progress.Promise.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Judgement;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("6.9")
class StatusOverrideTest {

    private static final DataElement MONTHLY =
            SmallTown.element().frequency(PeriodType.MONTH).events(true).build();
    private static final Target TARGET = Promise.target(atLeast("10")).build();
    private static final Instant SET = RECORDED.plusSeconds(3600);
    private static final Instant LATER = RECORDED.plusSeconds(7200);
    private static final AsOf NOW = AsOf.of(YEAR_END, RECORDED.plusSeconds(36_000));

    @Test
    void standsBesideTheComputedStatusAndSaysSo() {
        Assessment assessment = assess(NOW, List.of(override(Judgement.MET, SET)), fact(3, 8, RECORDED));

        assertThat(assessment.status()).isEqualTo(Status.MET);
        assertThat(assessment.computedStatus()).isEqualTo(Status.NOT_MET);
        assertThat(assessment.override()).contains(override(Judgement.MET, SET));
        assertThat(assessment.sentence().zh()).endsWith("，未达标；人工判定：达标（上级验收认定；县爱卫办，2024-01-05T01:00:00Z）");
        assertThat(assessment.sentence().en())
                .endsWith(", not met; set by hand: met (accepted by the county; 县爱卫办, 2024-01-05T01:00:00Z)");
        assertThat(assessment.justification().lines(Locale.CHINESE))
                .anyMatch(line -> line.contains("· 人工判定：达标（上级验收认定；县爱卫办"));
    }

    @Test
    void holdsWhileTheDataStayAsTheyWere() {
        StatusOverride met = override(Judgement.MET, SET);
        RecordedObservation before = fact(3, 8, RECORDED);
        RecordedObservation next = fact(FactKey.of(SmallTown.X, TOWN, Period.month(2024, 1)), 7, LATER, 2);
        Observation planned = Observation.builder(
                        FactKey.of(SmallTown.X, TOWN, Period.month(2023, 4)).withNature(FactNature.PLANNED),
                        Value.amount(5))
                .build();

        assertThat(assess(NOW, List.of(met), before).override()).isPresent();
        assertThat(assess(AsOf.of(YEAR_END.plusDays(9), NOW.knownAt()), List.of(met), before)
                        .override())
                .isPresent();
        assertThat(assess(NOW, List.of(met), before, next).override()).isPresent();
        assertThat(assess(NOW, List.of(met), before, new RecordedObservation(planned, LATER, 2))
                        .override())
                .isPresent();
    }

    @Test
    void endsWithTheFirstReportThatComesAfterIt() {
        StatusOverride met = override(Judgement.MET, SET);
        Assessment assessment = assess(NOW, List.of(met), fact(3, 8, RECORDED), fact(5, 1, LATER));

        assertThat(assessment.status()).isEqualTo(Status.NOT_MET);
        assertThat(assessment.override()).isEmpty();
        assertThat(assessment.overrides()).containsExactly(met);
        assertThat(assessment.sentence().zh()).doesNotContain("人工判定");
        assertThat(assessment.justification().notes())
                .extracting(LocalizedText::zh)
                .anyMatch(note -> note.startsWith("人工判定：达标") && note.endsWith("已失效"));
    }

    @Test
    void endsWithARevision() {
        FactKey march = FactKey.of(SmallTown.X, TOWN, Period.month(2023, 3));
        Observation revised =
                Observation.builder(march, Value.amount(9)).revision(2).build();

        assertThat(assess(
                                NOW,
                                List.of(override(Judgement.MET, SET)),
                                fact(3, 8, RECORDED),
                                new RecordedObservation(revised, LATER, 2))
                        .override())
                .isEmpty();
    }

    @Test
    void whatWasReportedAtTheSameInstantWasKnown() {
        StatusOverride met = override(Judgement.MET, SET);

        assertThat(assess(NOW, List.of(met), fact(3, 8, SET)).override()).isPresent();
        assertThat(assess(NOW, List.of(met), fact(3, 8, SET.plusNanos(1))).override())
                .isEmpty();
    }

    @Test
    void endsWhenTheTargetChanges() {
        Target changed = TARGET.changedTo(
                Promise.target(atLeast("12")).build(), LATER, "office", LocalizedText.of("调整", "adjusted"));

        assertThat(assess(changed, NOW, List.of(override(Judgement.MET, SET)), fact(3, 8, RECORDED))
                        .override())
                .isEmpty();
    }

    @Test
    void isNotKnownBeforeItWasSet() {
        AsOf before = AsOf.of(YEAR_END, SET.minusSeconds(1));
        Assessment replay = assess(before, List.of(override(Judgement.MET, SET)), fact(3, 8, RECORDED));

        assertThat(replay.status()).isEqualTo(Status.NOT_MET);
        assertThat(replay.overrides()).isEmpty();
    }

    @Test
    void theLastOneCountsAndMayTakeTheOthersBack() {
        StatusOverride met = override(Judgement.MET, SET);
        StatusOverride basically = override(Judgement.BASICALLY_MET, LATER);
        StatusOverride back = override(Judgement.AS_COMPUTED, LATER.plusSeconds(1));

        Assessment twice = assess(NOW, List.of(basically, met), fact(3, 8, RECORDED));
        assertThat(twice.status()).isEqualTo(Status.BASICALLY_MET);
        assertThat(twice.overrides()).containsExactly(met, basically);
        Assessment taken = assess(NOW, List.of(back, met, basically), fact(3, 8, RECORDED));
        assertThat(taken.status()).isEqualTo(Status.NOT_MET);
        assertThat(taken.override()).isEmpty();
        assertThat(taken.overrides()).containsExactly(met, basically, back);
        assertThat(taken.justification().notes())
                .extracting(LocalizedText::en)
                .anyMatch(note -> note.startsWith("set by hand: as computed"));
    }

    @Test
    void concernsItsTargetAndUnitOnly() {
        StatusOverride elsewhere =
                new StatusOverride(TARGET.id(), OrgUnitId.of("v1"), Judgement.MET, reason(), "office", SET);
        StatusOverride other = new StatusOverride(TargetId.of("other"), TOWN, Judgement.MET, reason(), "office", SET);

        assertThat(assess(NOW, List.of(elsewhere, other), fact(3, 8, RECORDED)).overrides())
                .isEmpty();
    }

    @Test
    void aMissingFigureCanBeJudgedUntilItArrives() {
        StatusOverride met = override(Judgement.MET, SET);
        DataElement yearly = SmallTown.element().build();
        Assessment silent = assess(yearly, TARGET, NOW, List.of(met));
        assertThat(silent.computedStatus()).isEqualTo(Status.MISSING);
        assertThat(silent.status()).isEqualTo(Status.MET);
        assertThat(StatusRollup.of(List.of(silent)).missing()).isEmpty();
        assertThat(StatusRollup.of(List.of(silent)).worst()).contains(Status.MET);

        FactKey year = FactKey.of(SmallTown.X, TOWN, SmallTown.YEAR);
        Assessment arrived = assess(yearly, TARGET, NOW, List.of(met), fact(year, 8, LATER, 1));
        assertThat(arrived.status()).isEqualTo(Status.NOT_MET);
    }

    @Test
    void holdsForAUnitThatInheritsItsTarget() {
        Campaign campaign = SmallTown.campaign(MONTHLY, TARGET);
        Rollup rollup = Rollup.of(campaign, SmallTown.tree(0), NOW).collect(List.of(fact(3, 8, RECORDED)).stream());

        assertThat(ProgressAssessor.standard()
                        .with(List.of(override(Judgement.MET, SET)))
                        .assessAt(rollup, TOWN))
                .extracting(Assessment::status)
                .containsExactly(Status.MET);
    }

    @ParameterizedTest
    @EnumSource(names = "AS_COMPUTED", mode = EnumSource.Mode.EXCLUDE)
    void everyJudgementIsAStatus(Judgement judgement) {
        assertThat(Status.of(judgement)).hasToString(judgement.name());
    }

    @Test
    void refusesWhatNobodySigns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatusOverride(TARGET.id(), TOWN, Judgement.MET, reason(), " ", SET))
                .withMessage("by of a status override of target 'target' must not be blank, was ' '");
        assertThatIllegalArgumentException().isThrownBy(() -> Status.of(Judgement.AS_COMPUTED));
    }

    private static LocalizedText reason() {
        return LocalizedText.of("上级验收认定", "accepted by the county");
    }

    private static StatusOverride override(Judgement judgement, Instant at) {
        String by = "县爱卫办";
        return new StatusOverride(TARGET.id(), TOWN, judgement, reason(), by, at);
    }

    private static RecordedObservation fact(int month, long amount, Instant recorded) {
        return fact(FactKey.of(SmallTown.X, TOWN, Period.month(2023, month)), amount, recorded, month);
    }

    private static RecordedObservation fact(FactKey key, long amount, Instant recorded, long sequence) {
        return new RecordedObservation(
                Observation.builder(key, Value.amount(amount)).build(), recorded, sequence);
    }

    private static Assessment assess(AsOf when, List<StatusOverride> overrides, RecordedObservation... facts) {
        return assess(TARGET, when, overrides, facts);
    }

    private static Assessment assess(
            Target target, AsOf when, List<StatusOverride> overrides, RecordedObservation... facts) {
        return assess(MONTHLY, target, when, overrides, facts);
    }

    private static Assessment assess(
            DataElement element,
            Target target,
            AsOf when,
            List<StatusOverride> overrides,
            RecordedObservation... facts) {
        Rollup rollup = Rollup.of(SmallTown.campaign(element, target), SmallTown.tree(0), when)
                .collect(List.of(facts).stream());
        return ProgressAssessor.standard()
                .with(overrides)
                .assess(rollup)
                .assessments()
                .get(0);
    }
}
