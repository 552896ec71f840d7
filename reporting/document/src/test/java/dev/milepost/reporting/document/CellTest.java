// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CellTest {

    @Test
    void equalNumbersAreEqualCells() {
        NumberShape shape = NumberShape.plain(1);
        assertThat(Cell.number("100", new BigDecimal("1E+2"), shape))
                .isEqualTo(Cell.number("100", new BigDecimal("100.0"), shape));
        assertThat(Cell.number("100", new BigDecimal("1E+2"), shape).exact()).hasToString("100");
    }

    @Test
    void aNumberKeepsItsToneAndItsExplanation() {
        Cell cell = Cell.number(7).withExplanation("why").withTone(Tone.BAD);
        assertThat(cell.explanationId()).contains("why");
        assertThat(cell.tone()).isEqualTo(Tone.BAD);
        assertThat(cell.text()).isEqualTo("7");
        assertThat(cell.struck()).isFalse();
    }

    @Test
    void shapesWriteNumbersAsOfficesDo() {
        assertThat(NumberShape.percent(1).text(new BigDecimal("0.98456"))).isEqualTo("98.5%");
        assertThat(NumberShape.permille(2).text(new BigDecimal("0.00312"))).isEqualTo("3.12‰");
        assertThat(NumberShape.plain(0).withUnit("公里").text(new BigDecimal("11.5")))
                .isEqualTo("12公里");
        assertThat(NumberShape.plain(2).withUnit(" km"))
                .isEqualTo(NumberShape.plain(2).withUnit(" km"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NumberShape.plain(21))
                .withMessage("decimals of number must be 0 to 20, were 21");
    }

    @Test
    void numbersAndDaysHaveWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.number(" ", BigDecimal.ONE, NumberShape.plain(0)))
                .withMessageContaining("text of number");
        assertThatIllegalArgumentException().isThrownBy(() -> Cell.date("", LocalDate.EPOCH));
    }

    private static ReportDocument with(List<Cell> last, Total total) {
        Table table = Table.builder()
                .caption("表")
                .column("甲", Table.Alignment.RIGHT, 1)
                .column("乙", Table.Alignment.RIGHT, 1)
                .column("丙", Table.Alignment.RIGHT, 1)
                .rows(List.of(
                        List.of(Cell.number(1), Cell.number(2), Cell.text("—")),
                        List.of(Cell.number(2), Cell.number(7), Cell.text("—"))))
                .total(last, List.of(Total.sum(), Total.sum(), total))
                .build();
        return ReportDocument.builder("any", Locale.CHINA)
                .title("题")
                .issuer("镇")
                .date(LocalDate.EPOCH)
                .add(table)
                .build();
    }

    private static Cell third(String exact) {
        return Cell.number("33.3%", new BigDecimal(exact), NumberShape.percent(1));
    }

    @Test
    void totalsAgreeWithTheRowsAboveThem() {
        ReportDocument right =
                with(List.of(Cell.number(3), Cell.number(9), third("0.33333333333333")), Total.ratio(0, 1));
        assertThat(((Table) right.body().get(0)).rows()).hasSize(3);
        assertThat(((Table) right.body().get(0)).dataRows()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(Cell.number(4), Cell.number(9), Cell.text("")), Total.none()))
                .withMessage("total of column '甲' of table '表' must be the sum 3, was 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(Cell.number(3), Cell.number(9), third("0.35")), Total.ratio(0, 1)))
                .withMessage("total of column '丙' of table '表' must be 3 / 9, was 0.35");
    }

    @Test
    void aTotalThatIsNoSumIsNotHeldAgainstTheRows() {
        assertThat(with(List.of(Cell.number(3), Cell.number(9), third("0.9")), Total.none()))
                .isNotNull();
    }

    @Test
    void refusesTotalsThatNobodyCouldWorkOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(Cell.number(3), Cell.text("九"), Cell.text("")), Total.none()))
                .withMessageContaining("field of a sum must be a number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(Cell.number(3), Cell.number(9), third("0.3")), Total.ratio(0, 2)))
                .withMessageContaining("columns of a ratio must be sums");
        assertThatIllegalArgumentException().isThrownBy(() -> Total.ratio(1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(List.of(Cell.number(3)), Total.none()))
                .withMessageContaining("as many totals as cells");
    }
}
