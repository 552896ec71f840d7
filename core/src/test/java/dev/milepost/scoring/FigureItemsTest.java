// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.scoring.TownshipTable.item;
import static dev.milepost.scoring.TownshipTable.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Items and vetoes that ask a figure, at the small town with two villages. */
class FigureItemsTest {

    private static final ScoreRule BANDS =
            new ScoreRule.Bands(INDICATOR, List.of(band("90", "10"), band("80", "6"), band("60", "2")));

    @Test
    @Rule("10.1")
    void givesThePointsOfTheFirstBandThatHolds() {
        assertThat(points(rate(BANDS, 18, 20, 0, 0))).isEqualTo("10");
        assertThat(points(rate(BANDS, 17, 20, 0, 0))).isEqualTo("6");
        assertThat(points(rate(BANDS, 5, 20, 0, 0))).isEqualTo("0");
        ItemScore score = rate(BANDS, 17, 20, 0, 0);
        assertThat(score.why().lines(Locale.CHINA).get(0)).isEqualTo("1 内容1：85.0%（≥80%）：6分");
        assertThat(score.deductions())
                .singleElement()
                .satisfies(one -> assertThat(one.points()).isEqualByComparingTo(TownshipTable.points("4")));
        assertThat(rate(BANDS, 5, 20, 0, 0).why().lines(Locale.ENGLISH).get(0))
                .contains("25.0% (in no band): 0 points");
    }

    @Test
    @Rule({"10.1", "1.3"})
    void comparesBandsWithTheExactFigure() {
        // 89.96 % would print as 90.0 %.
        assertThat(points(rate(BANDS, 2249, 2500, 0, 0))).isEqualTo("6");
    }

    @Test
    @Rule({"10.1", "2.5"})
    void waitsForReportsThatMayStillChangeTheBand() {
        // Of 40 households 17 are known and 20 silent: 17/40 to 37/40, so 42.5 % to 92.5 %.
        ItemScore open = silent(BANDS, 17, 20, 20);
        assertThat(open.missing()).contains(MissingReason.INCOMPLETE);
        assertThat(open.possible().lower().orElseThrow()).isEqualByComparingTo(Ratio.ZERO);
        assertThat(open.possible().upper().orElseThrow()).isEqualByComparingTo(TownshipTable.points("10"));

        // 195/200 to 200/200: at least 90 % whatever comes.
        assertThat(points(silent(BANDS, 195, 195, 5))).isEqualTo("10");
    }

    @Test
    @Rule("10.1")
    void givesAShareOfTheFullFigure() {
        ScoreRule rule = ScoreRule.Proportional.toFull(INDICATOR, TownshipTable.points("80"));
        assertThat(points(rate(rule, 12, 20, 0, 0))).isEqualTo("7.5");
        assertThat(points(rate(rule, 20, 20, 0, 0)))
                .as("no more than the full mark")
                .isEqualTo("10");
        assertThat(rate(rule, 12, 20, 0, 0).why().lines(Locale.ENGLISH).get(0))
                .isEqualTo("1 content 1: 60.0% ÷ 80.0 × 10 = 7.5");

        ItemScore open = silent(rule, 12, 20, 20);
        assertThat(open.possible().lower().orElseThrow()).isEqualByComparingTo(TownshipTable.points("3.75"));
        assertThat(open.possible().upper().orElseThrow()).isEqualByComparingTo(TownshipTable.points("10"));
    }

    @Test
    @Rule("10.1")
    void givesAShareOfWhatTheTargetAsks() {
        Comparator target = new Comparator.AtLeast(TownshipTable.points("100"));
        assertThat(points(amount(target, LocalDate.of(2023, 12, 31), 40))).isEqualTo("4");
        assertThat(points(amount(target, LocalDate.of(2023, 12, 31), 140))).isEqualTo("10");
        assertThat(amount(target, LocalDate.of(2023, 12, 31), 40).deductions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.points()).isEqualByComparingTo(TownshipTable.points("6"));
                    assertThat(one.reason().zh()).contains("完成率 40%");
                });
    }

    @Test
    @Rule({"10.1", "6.6"})
    void rewardsNobodyForUsingUpALimit() {
        Comparator limit = new Comparator.AtMost(TownshipTable.points("100"));
        assertThat(points(amount(limit, LocalDate.of(2024, 1, 10), 40))).isEqualTo("10");
        assertThat(points(amount(limit, LocalDate.of(2024, 1, 10), 140))).isEqualTo("0");
        assertThat(amount(limit, LocalDate.of(2023, 6, 30), 40).missing()).contains(MissingReason.NOT_DUE);
    }

    @Test
    @Rule("2.1")
    void scoresNothingThatIsMissing() {
        ScoreRule rule = ScoreRule.Proportional.toFull(INDICATOR, TownshipTable.points("80"));
        ItemScore noFacts = only(scheme(rule, true), progress(List.of()));
        assertThat(noFacts.missing()).contains(MissingReason.NOT_REPORTED);
        assertThat(Scorer.of(scheme(rule, true), record())
                        .sheet(TOWN)
                        .items()
                        .get(0)
                        .missing())
                .as("without figures")
                .contains(MissingReason.NOT_REPORTED);
        ItemScore noTarget =
                only(scheme(ScoreRule.Proportional.toTarget(INDICATOR), true), progress(List.of(SmallTown.n(1, 1))));
        assertThat(noTarget.missing()).contains(MissingReason.NOT_MEASURED);
        ItemScore notConcerned = only(
                scheme(rule, true),
                progress(List.of(
                        SmallTown.fact(
                                SmallTown.N, SmallTown.village(1), YEAR, Value.missing(MissingReason.NOT_APPLICABLE)),
                        SmallTown.fact(
                                SmallTown.D, SmallTown.village(1), YEAR, Value.missing(MissingReason.NOT_APPLICABLE)),
                        SmallTown.fact(
                                SmallTown.N, SmallTown.village(2), YEAR, Value.missing(MissingReason.NOT_APPLICABLE)),
                        SmallTown.fact(
                                SmallTown.D,
                                SmallTown.village(2),
                                YEAR,
                                Value.missing(MissingReason.NOT_APPLICABLE)))));
        assertThat(notConcerned.isApplicable()).isFalse();
    }

    @Test
    @Rule("3.4")
    void acceptsOrRefusesAPercentageWithoutCounts() {
        Observation claim = Observation.builder(FactKey.of(SmallTown.CLAIM, TOWN, YEAR), Value.amount(95))
                .assurance(Assurance.ASSERTED)
                .build();
        ItemScore accepted = only(scheme(BANDS, true), progress(List.of(claim)));
        ItemScore refused = only(scheme(BANDS, false), progress(List.of(claim)));

        assertThat(points(accepted)).isEqualTo("10");
        assertThat(accepted.why().notes()).map(one -> one.zh()).containsExactly("仅报比例（缺基数），本办法予以采信");
        assertThat(refused.missing()).contains(MissingReason.NOT_REPORTED);
        assertThat(refused.why().notes()).map(one -> one.zh()).containsExactly("仅报比例（缺基数），本办法不予采信");
    }

    @Test
    @Rule("10.1")
    void strikesByAThresholdOnceItIsDecided() {
        assertThat(veto(progress(SmallTown.n(1, 17), SmallTown.d(1, 20), SmallTown.n(2, 0), SmallTown.d(2, 0))))
                .isEqualTo(VetoState.STRUCK);
        assertThat(veto(progress(SmallTown.n(1, 18), SmallTown.d(1, 20), SmallTown.n(2, 0), SmallTown.d(2, 0))))
                .isEqualTo(VetoState.HOLDS);
        assertThat(veto(progress(SmallTown.n(1, 18), SmallTown.d(1, 20), SmallTown.d(2, 20))))
                .isEqualTo(VetoState.OPEN);
        ScoreSheet sheet = Scorer.of(vetoed(), record())
                .with(progress(SmallTown.n(1, 17), SmallTown.d(1, 20), SmallTown.n(2, 0), SmallTown.d(2, 0)))
                .sheet(TOWN);
        assertThat(sheet.score()).contains(Ratio.ZERO);
        assertThat(sheet.name().zh()).isEqualTo("某镇");
        assertThat(sheet.explain().lines(Locale.CHINA)).contains("  V 覆盖率达标：85.0%，要求不低于90%，触发");
        assertThat(Scorer.of(vetoed(), record()).sheet(TOWN).vetoes().get(0).isOpen())
                .as("without figures")
                .isTrue();
    }

    @Test
    @Rule({"10.1", "3.4"})
    void leavesAVetoOpenOnAPercentageThatTheSchemeRefuses() {
        Observation claim = Observation.builder(FactKey.of(SmallTown.CLAIM, TOWN, YEAR), Value.amount(95))
                .assurance(Assurance.ASSERTED)
                .build();
        AssessmentScheme refusing =
                builder(BANDS).vetoes(vetoed().vetoes()).acceptsAsserted(false).build();
        assertThat(veto(vetoed(), progress(claim))).isEqualTo(VetoState.HOLDS);
        assertThat(veto(refusing, progress(claim))).isEqualTo(VetoState.OPEN);
    }

    @Test
    void refusesAnIndicatorThatTheCampaignLacks() {
        AssessmentScheme scheme = scheme(ScoreRule.Proportional.toFull(IndicatorId.of("other"), Ratio.ONE), true);
        Scorer scorer = Scorer.of(scheme, record()).with(progress(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scorer.sheet(TOWN))
                .withMessageContaining("indicator must be one of the campaign, was 'other'");
    }

    private static VetoState veto(Progress progress) {
        return veto(vetoed(), progress);
    }

    private static VetoState veto(AssessmentScheme scheme, Progress progress) {
        return Scorer.of(scheme, record())
                .with(progress)
                .sheet(TOWN)
                .vetoes()
                .get(0)
                .state();
    }

    private static AssessmentScheme vetoed() {
        return builder(BANDS)
                .vetoes(List.of(new VetoRule(
                        "V",
                        words("覆盖率达标", "coverage"),
                        new VetoRule.Threshold(INDICATOR, new Comparator.AtLeast(TownshipTable.points("90"))),
                        new VetoRule.Zero())))
                .build();
    }

    private static AssessmentScheme scheme(ScoreRule rule, boolean acceptsAsserted) {
        return builder(rule).acceptsAsserted(acceptsAsserted).build();
    }

    private static AssessmentScheme.Builder builder(ScoreRule rule) {
        return AssessmentScheme.builder("s")
                .name(words("办法", "scheme"))
                .groups(List.of(SchemeGroup.of(
                        "1", words("组", "group"), List.of(item("1", "10", rule).build()))));
    }

    private static ScoreRecord record() {
        return ScoreRecord.builder("s", YEAR).build();
    }

    private static ItemScore rate(ScoreRule rule, long n1, long d1, long n2, long d2) {
        return only(
                scheme(rule, true),
                progress(SmallTown.n(1, n1), SmallTown.d(1, d1), SmallTown.n(2, n2), SmallTown.d(2, d2)));
    }

    /** One village reports, of the other only the denominator is known. */
    private static ItemScore silent(ScoreRule rule, long n, long d, long silent) {
        return only(scheme(rule, true), progress(SmallTown.n(1, n), SmallTown.d(1, d), SmallTown.d(2, silent)));
    }

    private static Progress progress(Observation... facts) {
        return progress(List.of(facts));
    }

    private static Progress progress(List<Observation> facts) {
        Campaign campaign = SmallTown.campaign(
                        SmallTown.rateElements(), SmallTown.rate().build())
                .build();
        return ProgressAssessor.standard()
                .assess(SmallTown.rollup(campaign, SmallTown.tree(2), SmallTown.YEAR_END, facts));
    }

    /** An amount of a year against its target, scored by attainment. */
    private static ItemScore amount(Comparator comparator, LocalDate date, long amount) {
        DataElement element = SmallTown.element(SmallTown.X, Units.M2)
                .timeOperator(TimeOperator.IN_PERIOD)
                .reportedAt(OrgLevels.TOWNSHIP)
                .build();
        Indicator indicator = SmallTown.indicatorOf(element).build();
        Target target = Target.builder(TargetId.of("t"), INDICATOR, comparator)
                .start(LocalDate.of(2023, 1, 1))
                .due(SmallTown.YEAR_END)
                .build();
        Campaign campaign = SmallTown.campaign(List.of(element), indicator)
                .targets(List.of(target))
                .build();
        OrgTree tree = SmallTown.tree(0);
        Progress progress = ProgressAssessor.standard()
                .assess(SmallTown.rollup(campaign, tree, date, List.of(SmallTown.fact(TOWN, YEAR, amount))));
        return only(scheme(ScoreRule.Proportional.toTarget(INDICATOR), true), progress);
    }

    private static ItemScore only(AssessmentScheme scheme, Progress progress) {
        return Scorer.of(scheme, record()).with(progress).sheet(TOWN).items().get(0);
    }

    private static String points(ItemScore score) {
        return Points.text(score.points().orElseThrow());
    }

    private static ScoreRule.Band band(String from, String points) {
        return new ScoreRule.Band(new Comparator.AtLeast(TownshipTable.points(from)), TownshipTable.points(points));
    }
}
