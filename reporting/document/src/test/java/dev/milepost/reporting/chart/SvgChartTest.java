// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.Chart.Form;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.Tone;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SvgChartTest {

    private static Cell rate(String exact, Tone tone) {
        NumberShape shape = NumberShape.percent(1);
        return Cell.number(shape.text(new BigDecimal(exact)), new BigDecimal(exact), shape)
                .withTone(tone);
    }

    private static Chart bars() {
        return Chart.builder(Form.BARS, "完成率")
                .categories("专项行动", List.of("绿城市", "净餐馆"))
                .series("实绩", List.of(rate("0.5", Tone.BAD), Cell.text("未报送")))
                .target("目标", List.of(rate("1", Tone.NONE), rate("0.9", Tone.NONE)))
                .build();
    }

    private static String svg(Chart chart) throws IOException {
        StringBuilder out = new StringBuilder();
        SvgChart.of(chart).write(out, "c1");
        return out.toString();
    }

    private static <T> List<T> marks(Chart chart, Class<T> kind) {
        return ChartDrawing.of(chart).marks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Stream<String> words(Chart chart) {
        return marks(chart, Mark.Words.class).stream().map(Mark.Words::text);
    }

    @Test
    void saysInWordsWhatItShows() throws IOException {
        assertThat(svg(bars()))
                .contains("<title id=\"c1-title\">完成率</title>")
                .contains("<desc id=\"c1-desc\">绿城市, 实绩 50.0%, 目标 100.0%; 净餐馆, 实绩 未报送, 目标 90.0%</desc>")
                .contains("aria-labelledby=\"c1-title c1-desc\"")
                .doesNotContain("style=", "<script", "href", "url(");
    }

    @Test
    void barsBeginAtZeroAndAreAsLongAsTheirNumbers() {
        List<Mark.Box> bars = marks(bars(), Mark.Box.class);
        Mark.Box half = bars.get(1);
        Mark.Box none = bars.get(2);
        assertThat(half.ink()).isEqualTo(Ink.BAD);
        assertThat(none.width()).isZero();
        List<Mark.Line> targets = marks(bars(), Mark.Line.class).stream()
                .filter(line -> line.ink() == Ink.TEXT && line.width() > 10)
                .toList();
        assertThat(targets.get(1).points().get(0).x() - half.x()).isEqualTo(2 * half.width());
        assertThat(words(bars())).contains("0%", "20%", "100%", "50.0%", "未报送").doesNotContain("120%");
    }

    @Test
    void linesAreInterruptedWhereThereIsNoNumber() {
        Chart chart = Chart.builder(Form.LINES, "进度")
                .categories("月份", List.of("1月", "2月", "3月", "4月", "5月"))
                .series("实绩", List.of(Cell.number(1), Cell.number(2), Cell.text("—"), Cell.number(4), Cell.text("—")))
                .build();
        List<Mark.Line> drawn = marks(chart, Mark.Line.class).stream()
                .filter(line -> line.ink() == Ink.FIRST)
                .toList();
        assertThat(drawn).hasSize(1);
        assertThat(marks(chart, Mark.Dot.class)).hasSize(3);
        assertThat(words(chart)).contains("0", "1", "4").doesNotContain("0.5");
    }

    @Test
    void negativeNumbersLieOnTheOtherSideOfZero() {
        Chart chart = Chart.builder(Form.BARS, "同比")
                .categories("指标", List.of("甲", "乙"))
                .series("变化", List.of(rate("-0.12", Tone.NONE), rate("0.06", Tone.NONE)))
                .unit("与上年同期比")
                .build();
        List<Mark.Box> bars = marks(chart, Mark.Box.class);
        assertThat(bars.get(1).x() + bars.get(1).width()).isEqualTo(bars.get(2).x());
        assertThat(bars.get(1).width()).isEqualTo(2 * bars.get(2).width());
        assertThat(words(chart)).contains("-15%", "0%", "10%", "与上年同期比");
    }

    @Test
    void fieldsOfAHeatMapSayTheirValueAndAreColouredByTone() {
        Chart chart = Chart.builder(Form.HEAT_MAP, "一览")
                .categories("单位", List.of("甲村"))
                .series("绿道", List.of(rate("0.5", Tone.WARN)))
                .series("公园", List.of(Cell.text("未报送")))
                .build();
        assertThat(marks(chart, Mark.Box.class)).extracting(Mark.Box::ink).containsExactly(Ink.WARN, Ink.GRID);
        assertThat(words(chart)).contains("甲村", "绿道", "公园", "50.0%", "未报送");
    }

    @Test
    void aLongNameIsCutWhereItIsDrawnAndWholeForTheReader() throws IOException {
        String name = "绿".repeat(10_000);
        Chart chart = Chart.builder(Form.BARS, "图")
                .categories("行动", List.of(name))
                .series("数", List.of(Cell.number(1)))
                .build();
        assertThat(svg(chart)).contains("…</text>", "<title>" + name + "</title>");
        assertThat(words(chart)).allSatisfy(text -> assertThat(text.length()).isLessThan(60));
    }

    @Test
    void nothingToDrawIsStillDrawn() throws IOException {
        Chart chart = Chart.builder(Form.BARS, "图")
                .categories("行动", List.of("甲"))
                .series("数", List.of(Cell.text("未报送")))
                .build();
        assertThat(svg(chart)).contains("未报送");
        assertThat(words(chart)).contains("0", "1");
    }

    @Test
    void manyValuesAreLeftToTheTable() throws IOException {
        Chart chart = Chart.builder(Form.LINES, "图")
                .categories("日", Collections.nCopies(365, "天"))
                .series("数", Collections.nCopies(365, Cell.number(7)))
                .build();
        assertThat(svg(chart)).contains("<desc id=\"c1-desc\">日: 数</desc>");
    }

    @Test
    void refusesAnIdThatCouldBeMarkup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SvgChart.of(bars()).write(new StringBuilder(), "\"x"))
                .withMessage("id of chart must be letters and digits, was '\"x'");
    }
}
