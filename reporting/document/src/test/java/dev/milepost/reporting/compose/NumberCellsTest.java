// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Cell.NumberCell;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumberCellsTest {

    @Test
    void aRateIsKeptAsAShareOfOne() {
        NumberCell cell = NumberCells.quantity(Quantity.parse("92.5 %"), Locale.CHINA);
        assertThat(cell.text()).isEqualTo("92.5%");
        assertThat(cell.exact()).isEqualByComparingTo("0.925");
        assertThat(cell.shape()).isEqualTo(NumberShape.percent(1));
        assertThat(cell.shape().text(cell.exact())).isEqualTo(cell.text());
    }

    @Test
    void anAmountKeepsItsUnitBehindTheNumber() {
        for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
            NumberCell cell = NumberCells.quantity(Quantity.of(new BigDecimal("12.5"), Units.get("km")), locale);
            assertThat(cell.shape().text(cell.exact())).isEqualTo(cell.text());
        }
        NumberCell bare = NumberCells.quantity(Quantity.of(7, Units.ONE), Locale.UK);
        assertThat(bare.shape()).isEqualTo(NumberShape.plain(0));
        assertThat(NumberCells.day(LocalDate.of(2023, 12, 31)))
                .isEqualTo(Cell.date("2023-12-31", LocalDate.of(2023, 12, 31)));
    }

    @Test
    void aShareWithoutFiniteDecimalsIsCutFarBehindWhatIsShown() {
        NumberCell third = NumberCells.share("33.3%", Ratio.of(1, 3));
        assertThat(third.exact().precision()).isEqualTo(34);
    }

    @Test
    void onlyNumbersThatAreSumsClaimToBe() {
        Table.Builder table = Table.builder()
                .column("村", Table.Alignment.LEFT, 1)
                .column("户", Table.Alignment.RIGHT, 1)
                .column("人", Table.Alignment.RIGHT, 1);
        List<List<Cell>> rows = List.of(
                List.of(Cell.text("甲"), Cell.number(2), Cell.number(5)),
                List.of(Cell.text("乙"), Cell.number(3), Cell.number(6)));
        NumberCells.sum(table, rows, List.of(Cell.text("合计"), Cell.number(5), Cell.number(10)));
        assertThat(table.build().total().orElseThrow().totals())
                .containsExactly(Total.none(), Total.sum(), Total.none());
    }
}
