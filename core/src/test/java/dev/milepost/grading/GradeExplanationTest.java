// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static dev.milepost.grading.Vectors.FLY;
import static dev.milepost.grading.Vectors.MOSQUITO;
import static dev.milepost.grading.Vectors.RODENT;
import static dev.milepost.grading.Vectors.counts;
import static dev.milepost.grading.Vectors.grade;
import static dev.milepost.grading.Vectors.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.indicator.Confidence;
import dev.milepost.indicator.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Rule({"9.1", "11.1"})
class GradeExplanationTest {

    private static final GradeResult RATS = RODENT.grade(Vectors.builder(RODENT)
            .population(30_000)
            .records(List.of(
                    in("catering", "units=10 rooms=100 positive-rooms=2 bad-rooms=9"),
                    in("shop", "units=4 rooms=50 positive-rooms=1 bad-rooms=0"),
                    in("green-space", "path-metres=3000 path-signs=1")))
            .build());

    @Test
    void tellsTheWholeInChinese() {
        List<String> lines = RATS.explain().lines(Locale.CHINA);
        assertThat(lines)
                .startsWith("GB/T 27770—2011 病媒生物密度控制水平 鼠类，2023年6月15日：取最差：B级、C级、A级 → C级", "  · 决定指标：防鼠设施合格率")
                .containsSubsequence(
                        "  室内鼠迹阳性率：3 ÷ 150 × 100 = 2% ≤ 3%：B级",
                        "    鼠迹阳性房间数：2 + 1 = 3",
                        "      · survey/s",
                        "    检查房间数：100 + 50 = 150",
                        "    限值（B级）：≤ 3%",
                        "      · [S28] 引用国家标准的病媒生物检查程序（公开代码）（公开程序，未与标准原文核对）",
                        "  防鼠设施合格率：(150 - 9) ÷ 150 × 100 = 94% ≥ 93%：C级");
    }

    @Test
    void saysWhichSampleIsShortByHowMuch() {
        assertThat(RATS.explain().notes().get(1).zh()).startsWith("最小样本量：不符合（商场、超市检查单位数 4 / 5；机关、企事业单位检查单位数 0 / 5；");
        assertThat(RATS.explain().notes().get(1).en())
                .startsWith(
                        "least sample: not met (shops units inspected 4 / 5; offices and firms units inspected 0 / 5;");
    }

    @Test
    void tellsTheWholeInEnglish() {
        assertThat(grade(MOSQUITO, counts("path-metres=3000 positive-waters=2 dips=1000 positive-dips=12 larvae=100"))
                        .explain()
                        .lines(Locale.ENGLISH))
                .containsSubsequence(
                        "GB/T 27771-2011 density control levels: mosquitoes, 15 June 2023: worst of level C, below level C"
                                + " (D), not measured → below level C (D)",
                        "  · decided by: dipper index of large waters",
                        "  · least sample: cannot be checked (no population declared)",
                        "  small-water path index: 2 ÷ 3000 × 1000 ≈ 0.67 per km ≤ 0.8 per km: level C",
                        "  dipper index of large waters: all parts must hold: level B, below level C (D) → below level C"
                                + " (D)",
                        "    dips with larvae or pupae: 12 ÷ 1000 × 100 = 1.2% ≤ 3%: level B",
                        "    larvae and pupae per positive dip: 100 ÷ 12 ≈ 8.33 per dip ≥ 8 per dip: below level C (D)",
                        "      limit (level C): < 8 per dip",
                        "  landing index (per person in 30 minutes): not measured",
                        "    landings: not measured");
    }

    @Test
    void saysWhatItCanComeToAtBestWhileSomethingIsMissing() {
        assertThat(operation(grade(RODENT, counts("rooms=100 positive-rooms=4"))))
                .isEqualTo("取最差：C级、数据不全、未监测 → 数据不全，不能定级；至多为C级");
        assertThat(grade(RODENT, counts("rooms=100 positive-rooms=4"))
                        .explain()
                        .lines(Locale.ENGLISH)
                        .get(0))
                .endsWith(": worst of level C, incomplete, not measured → incomplete, no level; at best level C");
        assertThat(operation(grade(RODENT))).isEqualTo("取最差：未监测、未监测、未监测 → 数据不全，不能定级");
    }

    @Test
    void tellsPreconditionsNothingFoundPlacesAndDoubts() {
        GradeResult flies = grade(
                FLY,
                in("shop", "rooms=10 fly-rooms=11 flies=11 bad-rooms=0").withPlace("shop 1"),
                counts("sites=30 positive-sites=0 ready-food-flies=2"));
        List<String> lines = flies.explain().lines(Locale.CHINA);
        assertThat(lines)
                .contains(
                        "  · 单位有蝇房间数（C级） shop 1：不符合（11 / 10）",
                        "  · 有蝇房间数 11 多于检查房间数 10 (shop shop 1)",
                        "  前提条件：直接入口食品加工销售场所无蝇：不符合",
                        "    直接入口食品加工销售场所蝇数：2",
                        "  前提条件：室内无蝇类孳生地：无法核对",
                        "    室内蝇类孳生地数：未监测")
                .contains("  · 决定指标：室内蝇密度、直接入口食品加工销售场所无蝇");
        assertThat(grade(MOSQUITO, counts("dips=100 positive-dips=0")).explain().lines(Locale.CHINA))
                .contains("    平均每阳性勺幼虫和蛹数：未检出阳性，无从计算");
    }

    @Test
    void neverShowsAFigureOnTheLimitThatItMisses() {
        assertThat(grade(RODENT, counts("rooms=99999 positive-rooms=5000"))
                        .explain()
                        .lines(Locale.ENGLISH))
                .contains("  rooms with rodent traces: 5000 ÷ 99999 × 100 ≈ 5.01% > 5%: below level C (D)");
    }

    @Test
    void doesNotCallAVerifiedLimitUnverified() {
        Source verified = new Source("GB/T 1", Confidence.PRIMARY, true);
        GradingStandard plain = GradingStandardTest.standard().build();
        IndexPart part = plain.indices().get(0).parts().get(0);
        GradingIndex counted = new GradingIndex(
                "counted",
                part.name(),
                List.of(new IndexPart(
                        part.name(),
                        part.name(),
                        new SurveyFigure.Count("found"),
                        List.of(new Threshold("pass", Threshold.Bound.AT_MOST, BigDecimal.ONE, verified)))));
        List<String> lines = grade(
                        GradingStandardTest.standard().indices(List.of(counted)).build(),
                        counts("places=1 bad=0 found=1"))
                .explain()
                .lines(Locale.ENGLISH);
        assertThat(lines).contains("      · GB/T 1 (primary text)", "  name: 1 = 1 name ≤ 1 name: level pass");
    }

    private static String operation(GradeResult result) {
        return result.explain().lines(Locale.CHINA).get(0).split("：", 2)[1];
    }
}
