// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.reporting.document.Chart.Form;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Cell HALF = Cell.number("50%", new BigDecimal("0.50"), NumberShape.percent(0));
    private static final Cell NONE = Cell.text("未报送");

    private static Chart.Builder chart() {
        return Chart.builder(Form.BARS, "完成率").categories("专项行动", List.of("绿城市", "净餐馆"));
    }

    @Test
    void isATableOfItsValues() {
        Table table = chart().series("实绩", List.of(HALF, NONE)).build().table();
        assertThat(table.columns()).extracting(Table.Column::title).containsExactly("专项行动", "实绩");
        assertThat(table.rows()).containsExactly(List.of(Cell.text("绿城市"), HALF), List.of(Cell.text("净餐馆"), NONE));
        assertThat(table.caption()).isEmpty();
    }

    @Test
    void drawsNumbersAndNothingElse() {
        Chart chart = chart().series("实绩", List.of(HALF, NONE)).unit("%").build();
        Chart.Series series = chart.series().get(0);
        assertThat(series.number(0)).contains((Cell.NumberCell) HALF);
        assertThat(series.number(1)).isEmpty();
        assertThat(chart.numbers()).hasSize(1);
        assertThat(chart)
                .isEqualTo(chart().series("实绩", List.of(HALF, NONE)).unit("%").build());
        assertThat(chart).isNotEqualTo(chart().target("实绩", List.of(HALF, NONE)).build());
    }

    @Test
    void refusesASeriesThatLeavesACategoryOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart().series("实绩", List.of(HALF)).build())
                .withMessage("series '实绩' of chart '完成率' must have 2 values, had 1");
    }

    @Test
    void refusesRatesAndCountsOnOneAxisButNotInFields() {
        List<Cell> mixed = List.of(HALF, Cell.number(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart().series("实绩", mixed).build())
                .withMessageContaining("both rates and others");
        assertThat(Chart.builder(Form.HEAT_MAP, "一览")
                        .categories("单位", List.of("甲", "乙"))
                        .series("指标", mixed)
                        .build()
                        .numbers())
                .hasSize(2);
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> chart().build()).withMessageContaining("series of chart");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Chart.builder(Form.LINES, "图")
                        .categories("月份", List.of())
                        .build())
                .withMessageContaining("categories of chart");
    }
}
