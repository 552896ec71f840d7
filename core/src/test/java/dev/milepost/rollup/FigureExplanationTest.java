// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.d;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.figure;
import static dev.milepost.SmallTown.n;
import static dev.milepost.SmallTown.rateFigure;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a clerk reads who asks why, to the letter. */
@Rule("11.1")
class FigureExplanationTest {

    @Test
    void aRateShowsBothSumsEachVillageAndWhoIsSilent() {
        Figure figure = rateFigure(tree(3), n(1, 9), d(1, 10), n(2, 10), d(2, 90), d(3, 20));
        assertThat(figure.explain().lines(Locale.CHINESE))
                .containsExactly(
                        "覆盖率，某镇，2023年：19 ÷ 100 = 19.0%",
                        "  · 应报 6，实报 5，缺报：3号村",
                        "  1号村：9 ÷ 10",
                        "    数据n，1号村，2023年：9户",
                        "      · 编号 1，据实核算，已报送，入库 2024-01-05T00:00:00Z",
                        "    数据d，1号村，2023年：10户",
                        "      · 编号 2，据实核算，已报送，入库 2024-01-05T00:00:01Z",
                        "  2号村：10 ÷ 90",
                        "    数据n，2号村，2023年：10户",
                        "      · 编号 3，据实核算，已报送，入库 2024-01-05T00:00:02Z",
                        "    数据d，2号村，2023年：90户",
                        "      · 编号 4，据实核算，已报送，入库 2024-01-05T00:00:03Z",
                        "  数据n，3号村，2023年：未报送");
        assertThat(figure.explain().lines(Locale.ENGLISH))
                .startsWith(
                        "coverage, the town, 2023: 19 ÷ 100 = 19.0%",
                        "  · 5 of 6 reports are in; missing: village 3",
                        "  village 1: 9 ÷ 10",
                        "    element n, village 1, 2023: 9 households",
                        "      · record 1, computed, submitted, recorded 2024-01-05T00:00:00Z");
    }

    @Test
    void aSumOverTimeAndUnitsShowsEachAddition() {
        DataElement quarterly =
                SmallTown.element().frequency(PeriodType.QUARTER).build();
        Observation corrected = Observation.builder(
                        FactKey.of(X, village(2), Period.quarter(2023, 1)), Value.amount(20))
                .revision(1)
                .state(ReviewState.APPROVED)
                .reporter(LocalizedText.of("林业站", "forestry office"))
                .receivedOn(LocalDate.of(2023, 4, 3))
                .reason(LocalizedText.of("漏记", "left out"))
                .dispute(LocalizedText.of("与台账不符", "differs from the ledger"))
                .build();
        Figure figure = SmallTown.figureOn(
                LocalDate.of(2023, 6, 30),
                quarterly,
                tree(2),
                fact(village(1), Period.quarter(2023, 1), 3),
                fact(village(1), Period.quarter(2023, 2), 4),
                corrected,
                fact(village(2), Period.quarter(2023, 2), 5));
        assertThat(figure.explain().lines(Locale.CHINESE))
                .containsExactly(
                        "数据x，某镇，2023年：7 + 25 = 32 m²",
                        "  数据x，1号村，2023年：3 + 4 = 7 m²",
                        "    数据x，1号村，2023年第一季度：3 m²",
                        "      · 编号 1，据实核算，已报送，入库 2024-01-05T00:00:00Z",
                        "    数据x，1号村，2023年第二季度：4 m²",
                        "      · 编号 2，据实核算，已报送，入库 2024-01-05T00:00:01Z",
                        "  数据x，2号村，2023年：20 + 5 = 25 m²",
                        "    数据x，2号村，2023年第一季度：20 m²",
                        "      · 编号 3，据实核算，已审核，入库 2024-01-05T00:00:02Z",
                        "      · 第 1 次更正",
                        "      · 填报：林业站",
                        "      · 收到：2023-04-03",
                        "      · 漏记",
                        "      · 存疑：与台账不符",
                        "    数据x，2号村，2023年第二季度：5 m²",
                        "      · 编号 4，据实核算，已报送，入库 2024-01-05T00:00:03Z");
        assertThat(figure.explain().lines(Locale.ENGLISH))
                .contains(
                        "element x, the town, 2023: 7 + 25 = 32 m²",
                        "      · revision 1",
                        "      · reported by forestry office",
                        "      · disputed: differs from the ledger");
    }

    @Test
    void aGapNamesItsReasonAndTheSilent() {
        DataElement owed = SmallTown.element().reportedAt(OrgLevels.VILLAGE).build();
        assertThat(figure(owed, tree(2)).explain().lines(Locale.CHINESE))
                .containsExactly("数据x，某镇，2023年：未报送", "  · 应报 2，实报 0，缺报：1号村、2号村");
        assertThat(figure(owed, tree(2)).explain().lines(Locale.ENGLISH))
                .containsExactly(
                        "element x, the town, 2023: not reported",
                        "  · 0 of 2 reports are in; missing: village 1, village 2");
        assertThat(rateFigure(tree(1)).explain().lines(Locale.CHINESE))
                .containsExactly("覆盖率，某镇，2023年：未报送", "  · 应报 2，实报 0，缺报：1号村");
    }

    @Test
    void aClaimSaysThatItHasNoCounts() {
        Figure figure = rateFigure(tree(0), fact(SmallTown.CLAIM, TOWN, YEAR, Value.amount(100)));
        assertThat(figure.explain().lines(Locale.CHINESE))
                .containsExactly(
                        "覆盖率，某镇，2023年：100.0%",
                        "  · 仅报比例，缺基数，不进入汇总", "  数据claim，某镇，2023年：100%", "    · 编号 1，据实核算，已报送，入库 2024-01-05T00:00:00Z");
        assertThat(figure.explain().lines(Locale.ENGLISH))
                .startsWith("coverage, the town, 2023: 100.0%", "  · a percentage without counts; it enters no sum");
    }

    @Test
    void otherOperatorsAreNamed() {
        DataElement average = SmallTown.element()
                .frequency(PeriodType.MONTH)
                .timeOperator(TimeOperator.AVERAGE)
                .unitOperator(UnitOperator.MAX)
                .build();
        Figure figure = SmallTown.figureOn(
                LocalDate.of(2023, 2, 28),
                average,
                tree(2),
                fact(village(1), Period.month(2023, 1), 3),
                fact(village(1), Period.month(2023, 2), 4),
                fact(village(2), Period.month(2023, 1), 2),
                fact(village(2), Period.month(2023, 2), 2));
        assertThat(figure.explain().lines(Locale.CHINESE))
                .contains("数据x，某镇，2023年：取最大：3.5、2 = 3.5 m²", "  数据x，1号村，2023年：期内平均：3、4 = 3.5 m²");
    }

    @Test
    void flagsShowAsTicksAndPlainNumbersHaveNoUnit() {
        DataElement flag = SmallTown.element(X, Units.ONE)
                .kind(ValueKind.FLAG)
                .unitOperator(UnitOperator.TRUE_OF_EXPECTED)
                .build();
        Figure figure = figure(
                flag,
                tree(2),
                fact(X, village(1), YEAR, Value.flag(true)),
                fact(X, village(2), YEAR, Value.flag(false)));
        assertThat(figure.explain().lines(Locale.ENGLISH))
                .startsWith(
                        "element x, the town, 2023: share of expected units: ✓, ✗ = 0.5",
                        "  element x, village 1, 2023: ✓");
        DataElement word = SmallTown.element(X, Units.ONE)
                .kind(ValueKind.WORD)
                .unitOperator(UnitOperator.NONE)
                .build();
        assertThat(figure(word, tree(0), fact(X, TOWN, YEAR, Value.word("推进中")))
                        .explain()
                        .lines(Locale.CHINESE)
                        .get(0))
                .isEqualTo("数据x，某镇，2023年：推进中");
    }

    @Test
    @Rule("2.3")
    void lateReportsAreSaid() {
        DataElement owed =
                SmallTown.element().reportedAt(OrgLevels.VILLAGE).dueDays(0).build();
        Observation late = Observation.builder(FactKey.of(X, village(1), YEAR), Value.amount(3))
                .receivedOn(LocalDate.of(2024, 1, 2))
                .build();
        assertThat(figure(owed, tree(2), late, fact(village(2), YEAR, 4))
                        .explain()
                        .lines(Locale.CHINESE))
                .contains("  · 迟报 1");
    }

    @Test
    void aMeanShowsItsWeightsAndTheFactsBehindThem() {
        DataElementId weight = DataElementId.of("weight");
        DataElement mean = SmallTown.element()
                .unitOperator(UnitOperator.MEAN)
                .weightedBy(weight)
                .build();
        Campaign campaign = SmallTown.campaign(
                        List.of(mean, SmallTown.element(weight, Units.PERSON).build()),
                        SmallTown.indicatorOf(mean).build())
                .build();
        Figure figure = SmallTown.rollup(
                        campaign,
                        tree(3),
                        SmallTown.YEAR_END,
                        List.of(
                                fact(village(1), YEAR, 80),
                                fact(weight, village(1), YEAR, Value.amount(20)),
                                fact(village(2), YEAR, 92),
                                fact(weight, village(2), YEAR, Value.amount(10)),
                                fact(village(3), YEAR, 7)))
                .figure(SmallTown.INDICATOR, TOWN);
        assertThat(figure.explain().lines(Locale.CHINESE))
                .filteredOn(line -> !line.contains("编号"))
                .containsExactly(
                        "数据x，某镇，2023年：加权平均：(80 × 20 + 92 × 10) ÷ (20 + 10) = 84 m²",
                        "  · 3号村缺少权数，未计入加权平均",
                        "  数据x，1号村，2023年：80 m²",
                        "  数据weight，1号村，2023年：20人",
                        "  数据x，2号村，2023年：92 m²",
                        "  数据weight，2号村，2023年：10人",
                        "  数据x，3号村，2023年：7 m²");
    }

    @Test
    @Rule("1.5")
    void aFigureInAnotherUnitShowsTheFactor() {
        DataElement area = SmallTown.element().build();
        Campaign campaign = SmallTown.campaign(
                        List.of(area),
                        SmallTown.indicatorOf(area).unit(Units.HECTARE).build())
                .build();
        Figure figure = SmallTown.rollup(
                        campaign,
                        tree(2),
                        SmallTown.YEAR_END,
                        List.of(fact(village(1), YEAR, 5000), fact(village(2), YEAR, 7000)))
                .figure(SmallTown.INDICATOR, TOWN);
        assertThat(figure.explain().lines(Locale.ENGLISH))
                .startsWith(
                        "element x, the town, 2023: 12000 × 0.0001 = 1.2 ha",
                        "  element x, the town, 2023: 5000 + 7000 = 12000 m²");
    }
}
