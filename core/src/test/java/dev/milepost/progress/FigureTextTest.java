// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Comparator;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Observation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("1.4")
class FigureTextTest {

    private static final Locale ZH = Locale.CHINA;
    private static final Locale EN = Locale.ENGLISH;

    @ParameterizedTest(name = "{0} % against {1} shows {3}")
    @CsvSource({
        "92.495, 92.50, 2, 92.49",
        "92.505, 92.50, 2, 92.51",
        "92.5, 92.50, 2, 92.50",
        "99.996, 90, 2, 99.99",
        "99.96, 90, 0, 99",
        "0.004, 90, 2, 0.01",
        "100, 90, 2, 100",
        "0, 90, 1, 0",
        "84.96, 85, 0, 84",
        "85.4, 85, 0, 86",
    })
    void neverShowsAsWhatItMisses(String actual, BigDecimal target, int scale, String shown) {
        Indicator indicator = percent(scale);
        Figure figure = figure(indicator, Value.amount(new BigDecimal(actual)));
        assertThat(FigureText.number(indicator, figure, List.of(Ratio.whole(target)), ZH))
                .isEqualTo(shown);
    }

    @Test
    void whatIsBelowTheMostThatIsPossibleIsNotPrintedAsThat() {
        Indicator marks = SmallTown.indicatorOf(element(Units.ITEM))
                .rounding(Rounding.of(0))
                .highest(BigDecimal.valueOf(12))
                .build();
        assertThat(FigureText.number(marks, figure(marks, Value.amount(new BigDecimal("11.6"))), List.of(), EN))
                .isEqualTo("11");
        assertThat(FigureText.number(marks, figure(marks, Value.amount(12)), List.of(), EN))
                .isEqualTo("12");
    }

    @Test
    void perCentNeverReachesAHundredEvenWhereNoLimitIsDeclared() {
        Indicator rate = Indicator.builder(INDICATOR, SmallTown.rate().build().measure())
                .name(LocalizedText.of("率", "rate"))
                .unit(Units.PERMILLE)
                .build();
        assertThat(FigureText.number(rate, figure(percent(0), Value.amount(new BigDecimal("999.9"))), List.of(), EN))
                .isEqualTo("999");
    }

    @ParameterizedTest
    @CsvSource({
        "9996/10000, 99.9%",
        "1/1, 100%",
        "0/1, 0%",
        "1/100000, 0.1%",
        "924/1000, 92.4%",
        "-1/4, -25%",
        "3/2, 150%"
    })
    void sharesArePrintedWithOneDecimal(String share, String shown) {
        assertThat(FigureText.percent(Ratio.parse(share))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "m2, 800 m², 800 m², 800平方米, 800 square metres",
        "km, 800 km, 800 km, 800公里, 800 kilometres",
        "mu, 800亩, 800 mu, 800亩, 800 mu",
        "household, 800户, 800 households, 800户, 800 households",
        "%, 800%, 800%, 800%, 800%",
        "permille, 800‰, 800‰, 800‰, 800‰",
        "1, 800, 800, 800, 800",
    })
    void tablesUseSymbolsAndProseUsesWords(String code, String zh, String en, String zhProse, String enProse) {
        Unit unit = Units.get(code);
        Indicator indicator =
                SmallTown.indicatorOf(SmallTown.element(X, unit).build()).build();
        Figure figure = figure(indicator, Value.amount(800));
        assertThat(FigureText.measured(indicator, figure, List.of(), ZH)).isEqualTo(zh);
        assertThat(FigureText.measured(indicator, figure, List.of(), EN)).isEqualTo(en);
        assertThat(FigureText.prose(indicator, figure, List.of(), ZH)).isEqualTo(zhProse);
        assertThat(FigureText.prose(indicator, figure, List.of(), EN)).isEqualTo(enProse);
    }

    @Test
    void oneIsSingularInEnglish() {
        Indicator indicator =
                SmallTown.indicatorOf(SmallTown.element(X, Units.PLACE).build()).build();
        assertThat(FigureText.prose(indicator, figure(indicator, Value.amount(1)), List.of(), EN))
                .isEqualTo("1 place");
    }

    @Test
    void aMissingFigureIsItsReason() {
        Indicator indicator = percent(0);
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(List.of(element(Units.PERCENT)), indicator)
                                .build(),
                        tree(0),
                        YEAR_END,
                        List.of(fact(X, TOWN, YEAR, Value.missing(MissingReason.NOT_MEASURED))))
                .figure(INDICATOR, TOWN);
        assertThat(FigureText.measured(indicator, figure, List.of(), ZH)).isEqualTo("未监测");
        assertThat(FigureText.prose(indicator, figure, List.of(), EN)).isEqualTo("not measured");
    }

    @Test
    void levelsFlagsAndWordsShowThemselves() {
        GradeScale scale = GradeScale.of("density", List.of("A", "B"));
        assertThat(shown(ValueKind.LEVEL, Value.level(scale.grade("B")), ZH)).isEqualTo("B");
        assertThat(shown(ValueKind.FLAG, Value.flag(true), ZH)).isEqualTo("是");
        assertThat(shown(ValueKind.FLAG, Value.flag(false), EN)).isEqualTo("no");
        assertThat(shown(ValueKind.WORD, Value.word("基本实现"), ZH)).isEqualTo("基本实现");
    }

    private static String shown(ValueKind kind, Value value, Locale locale) {
        DataElement element = SmallTown.element(X, Units.ONE)
                .kind(kind)
                .scale(GradeScale.of("density", List.of("A", "B")))
                .build();
        Indicator indicator = SmallTown.indicatorOf(element).build();
        Observation seen = fact(X, TOWN, YEAR, value);
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(List.of(element), indicator).build(), tree(0), YEAR_END, List.of(seen))
                .figure(INDICATOR, TOWN);
        return FigureText.measured(indicator, figure, List.of(), locale);
    }

    @Test
    void targetsAreSaidInWordsAndInSymbols() {
        assertThat(words(Promise.atLeast("85.00"))).containsExactly("不低于85%", "at least 85%", "≥85%");
        assertThat(words(Promise.atMost("5"))).containsExactly("不高于5%", "at most 5%", "≤5%");
        BigDecimal ten = BigDecimal.TEN;
        assertThat(words(new Comparator.MoreThan(ten))).containsExactly("高于10%", "more than 10%", ">10%");
        assertThat(words(new Comparator.LessThan(ten))).containsExactly("低于10%", "less than 10%", "<10%");
        assertThat(words(new Comparator.EqualTo(ten))).containsExactly("等于10%", "equal to 10%", "=10%");
        assertThat(words(new Comparator.Between(ten, BigDecimal.valueOf(20))))
                .containsExactly("介于10至20%", "between 10 and 20%", "10–20%");
        GradeScale scale = GradeScale.of("density", List.of("A", "B", "C"));
        assertThat(words(new Comparator.LevelAtLeast(scale.grade("C"))))
                .containsExactly("等级不低于C", "level at least C", "等级不低于C");
        assertThat(words(new Comparator.EventFree())).containsExactly("期内未发生", "none in the window", "期内未发生");
        assertThat(words(new Comparator.Achieved())).containsExactly("实现", "achieved", "实现");
        assertThat(words(new Comparator.Qualitative(LocalizedText.of("基本实现", "basically achieved"))))
                .containsExactly("基本实现", "basically achieved", "基本实现");
    }

    @Test
    @Rule("6.1")
    void whatRefersToOtherFiguresIsSaidInWords() {
        assertThat(words(new Comparator.Trend(Comparator.Way.UP, 3)))
                .startsWith("连续3年逐年上升", "rising year by year over 3 years");
        assertThat(words(new Comparator.Trend(Comparator.Way.DOWN, 1)))
                .startsWith("连续1年逐年下降", "falling year by year over 1 year");
        assertThat(words(new Comparator.ChangeFromBaseline(new BigDecimal("-12.50"))))
                .startsWith("较基期值下降不少于12.5%", "at least 12.5% below the baseline");
        assertThat(words(new Comparator.ChangeFromBaseline(BigDecimal.TEN)))
                .startsWith("较基期值提高不少于10%", "at least 10% above the baseline");
        assertThat(words(new Comparator.BelowMeanOf(1))).startsWith("低于前1年平均值", "below the mean of the year before");
        assertThat(words(new Comparator.AtLeastParent())).startsWith("不低于上级平均水平", "at least the parent's value");
        assertThat(words(new Comparator.AtLeastReference(INDICATOR)))
                .startsWith("不低于指标“indicator”", "at least the indicator 'indicator'");
        assertThat(words(new Comparator.EventFree(Optional.of(Period.quarter(2023, 2)))))
                .startsWith("2023年第二季度未发生", "second quarter of 2023: none");
        Comparator most = new Comparator.Maintain(Promise.atLeast("90"), PeriodType.MONTH, Ratio.of(3, 4));
        assertThat(words(most)).startsWith("每月均不低于90%（不少于75%的时段）", "at least 90% every month, in at least 75% of them");
    }

    private static List<String> words(Comparator comparator) {
        return List.of(
                FigureText.words(comparator, Units.PERCENT, ZH),
                FigureText.words(comparator, Units.PERCENT, EN),
                FigureText.symbol(comparator, Units.PERCENT, ZH));
    }

    private static Indicator percent(int scale) {
        return SmallTown.indicatorOf(element(Units.PERCENT))
                .rounding(Rounding.of(scale))
                .highest(BigDecimal.valueOf(100))
                .build();
    }

    private static DataElement element(Unit unit) {
        return SmallTown.element(X, unit).build();
    }

    private static Figure figure(Indicator indicator, Value value) {
        return SmallTown.rollup(
                        SmallTown.campaign(List.of(element(indicator.unit())), indicator)
                                .build(),
                        tree(0),
                        YEAR_END,
                        List.of(fact(X, TOWN, YEAR, value)))
                .figure(INDICATOR, TOWN);
    }
}
