// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.ExplanationNote;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.reporting.document.Total;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An invented ledger with numbers, rates, days and words. */
final class BookSamples {
    private static final NumberShape KILOMETRES = NumberShape.plain(1).withUnit("公里");
    private static final List<String> VILLAGES = List.of("一号村", "二号村", "三号村", "四号村", "五号村", "六号村");

    private BookSamples() {}

    static ReportDocument ledger() {
        return document(villages())
                .add(Block.paragraph(
                        Inline.text("全镇清扫道路"),
                        Inline.figure("27.0公里", "road"),
                        Inline.text("，六个村中五个村按时报送，落实每周五“清洁日”制度，镇、村两级逐项明确牵头单位、完成时限和责任人员，每月5日前汇总进度并通报滞后事项。")))
                .build();
    }

    static ReportDocument.Builder document(Block... annex) {
        return ReportDocument.builder("ledger", Locale.CHINA)
                .title("某镇2023年“七个专项行动”指标完成情况")
                .banner("虚构示例 & 草稿")
                .issuer("某镇人民政府")
                .date(LocalDate.of(2023, 12, 31))
                .annex(new Annex("各村完成情况", true, List.of(annex)))
                .explanation(new ExplanationNote("road", "清扫道路", List.of("一号村 2.5公里", "2.5 + 3.5 + … = 27.0公里")))
                .explanation(new ExplanationNote("rate", "完成率", List.of("完成 ÷ 任务")));
    }

    static Table villages() {
        List<List<Cell>> rows = new ArrayList<>();
        BigDecimal done = BigDecimal.ZERO;
        BigDecimal planned = BigDecimal.ZERO;
        for (int i = 0; i < VILLAGES.size(); i++) {
            BigDecimal one = new BigDecimal("2.5").add(BigDecimal.valueOf(i));
            BigDecimal all = BigDecimal.valueOf(5 + i % 2);
            done = done.add(i == 3 ? BigDecimal.ZERO : one);
            planned = planned.add(all);
            rows.add(List.of(
                    Cell.number(i + 1),
                    Cell.text(VILLAGES.get(i)),
                    Cell.number(KILOMETRES.text(all), all, KILOMETRES),
                    i == 3
                            ? Cell.figure("未报送", "road", Tone.MISSING)
                            : Cell.number(KILOMETRES.text(one), one, KILOMETRES).withExplanation("road"),
                    i == 3 ? Cell.text("—") : rate(one, all),
                    Cell.date("2023年12月" + (i + 1) + "日", LocalDate.of(2023, 12, i + 1)),
                    Cell.text(i == 2 ? "=因连续降雨推迟，已于12月补清扫，并由镇爱卫办会同村委会现场核对里程" : "")));
        }
        return Table.builder()
                .caption("各村清扫道路情况")
                .column("序号", Alignment.CENTER, 1)
                .column("村", Alignment.LEFT, 3)
                .column("年度任务", Alignment.RIGHT, 2)
                .column("完成", Alignment.RIGHT, 2)
                .column("完成率", Alignment.RIGHT, 2)
                .column("报送日期", Alignment.CENTER, 3)
                .column("备注", Alignment.LEFT, 6)
                .rows(rows)
                .total(
                        List.of(
                                Cell.text(""),
                                Cell.text("合计"),
                                Cell.number(KILOMETRES.text(planned), planned, KILOMETRES),
                                Cell.number(KILOMETRES.text(done), done, KILOMETRES),
                                rate(done, planned),
                                Cell.text(""),
                                Cell.text("")),
                        List.of(
                                Total.none(),
                                Total.none(),
                                Total.sum(),
                                Total.sum(),
                                Total.ratio(3, 2),
                                Total.none(),
                                Total.none()))
                .note("完成值截至2023年12月31日，未报送的村不计入完成，计入任务；完成率为合计完成除以合计任务，不是各村完成率的平均数。")
                .note("清扫里程按台账计算。")
                .build();
    }

    private static Cell rate(BigDecimal above, BigDecimal below) {
        BigDecimal exact = above.divide(below, MathContext.DECIMAL128);
        NumberShape shape = NumberShape.percent(1);
        return Cell.number(shape.text(exact), exact, shape)
                .withExplanation("rate")
                .withTone(exact.compareTo(BigDecimal.ONE) >= 0 ? Tone.GOOD : Tone.BAD);
    }

    static Chart chart() {
        return Chart.builder(Chart.Form.BARS, "各专项行动完成率")
                .categories("专项行动", List.of("绿城市", "净餐馆"))
                .series(
                        "完成率",
                        List.of(Cell.number("95%", new BigDecimal("0.95"), NumberShape.percent(0)), Cell.text("未报送")))
                .build();
    }

    /** A table of one column of those cells. */
    static Table column(List<? extends Cell> cells) {
        return Table.builder()
                .column("值", Alignment.LEFT, 1)
                .rows(cells.stream().<List<Cell>>map(List::of).toList())
                .build();
    }

    static byte[] bytes(ReportDocument document, XlsxOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxExporter(options).export(document, out);
        return out.toByteArray();
    }

    static XSSFWorkbook book(ReportDocument document) throws IOException {
        return book(document, XlsxOptions.builder().build());
    }

    static XSSFWorkbook book(ReportDocument document, XlsxOptions options) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(document, options)));
    }
}
