// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.DocumentNumber;
import dev.milepost.reporting.document.ExplanationNote;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.PhotoPair;
import dev.milepost.reporting.document.Picture;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Tone;
import dev.milepost.reporting.document.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A small document that has one of everything. */
public final class DocumentSamples {

    private DocumentSamples() {}

    /** In Chinese. */
    public static ReportDocument chinese() {
        return ReportDocument.builder("work-summary", Locale.CHINA)
                .title("某镇2023年爱国卫生工作总结")
                .banner("虚构示例")
                .addressee("县爱卫办")
                .issuer("某镇人民政府")
                .date(LocalDate.of(2023, 12, 31))
                .add(Block.paragraph("全年工作总结如下。"))
                .add(Block.heading(1, "工作开展情况"))
                .add(Block.heading(2, "绿城市"))
                .add(Block.paragraph(
                        Inline.text("建成绿道"),
                        Inline.figure("12公里", "road"),
                        Inline.text("，其中"),
                        Inline.gap("新建长度"),
                        Inline.text("。")))
                .add(Block.paragraph(Inline.figure("3处"), Inline.text("节点。")))
                .add(new ListBlock(ListStyle.BULLETED, List.of(List.of(Inline.text("宣传")), List.of(Inline.text("督查")))))
                .annex(new Annex("指标完成情况", true, List.of(Block.heading(1, "七个专项行动"), table())))
                .annex(new Annex(
                        "核对清单",
                        false,
                        List.of(
                                new ListBlock(ListStyle.CHECK, List.of(List.of(Inline.text("补报"), Inline.gap("人数")))),
                                new ListBlock(ListStyle.NUMBERED, List.of(List.of(Inline.text("一项")))))))
                .explanation(new ExplanationNote("road", "绿道长度", List.of("5公里 + 7公里 = 12公里", "A < B & C")))
                .build();
    }

    private static Table table() {
        return Table.builder()
                .caption("指标一览")
                .column("指标", Alignment.LEFT, 3)
                .column("单位", Alignment.CENTER, 1)
                .column("数值", Alignment.RIGHT, 1)
                .rows(List.of(
                        List.of(Cell.text("绿道|长度"), Cell.text("公里"), Cell.figure("12 达标", "road", Tone.GOOD)),
                        List.of(Cell.text("公园"), Cell.text(""), Cell.figure("未报送", "road", Tone.MISSING)),
                        List.of(Cell.text("节点"), Cell.text("处"), Cell.figure("3"))))
                .note("截至年底。")
                .build();
    }

    /** The smallest PNG file: one pixel. */
    public static byte[] onePixel() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    /** A short document in which every word of every block is 词 with a letter of its own. */
    public static ReportDocument everyBlock(Locale locale) {
        return ReportDocument.builder("every-block", locale)
                .title("词A")
                .issuer("词B")
                .date(LocalDate.of(2023, 12, 31))
                .head(OfficialHead.builder()
                        .issuer("词C")
                        .number(new DocumentNumber("词D", 2023, 7))
                        .signer("词E")
                        .addressee("词F")
                        .addressee("词G")
                        .copy("词H")
                        .copy("词I")
                        .build())
                .add(Block.heading(1, "词J"))
                .add(new Block.Slot("key", "title", List.of(Block.paragraph("词K"), Block.chart(chart()))))
                .add(new ListBlock(ListStyle.BULLETED, List.of(List.of(Inline.gap("词L")))))
                .add(new Block.Photos(List.of(
                        new PhotoPair("词M", Picture.of(onePixel(), "词N"), Optional.of(Picture.of(onePixel(), "词O"))))))
                .annex(new Annex("词P", false, List.of(summedUp(locale))))
                .build();
    }

    private static Chart chart() {
        return Chart.builder(Chart.Form.BARS, "词Q")
                .categories("词R", List.of("词S", "词T"))
                .series("词U", List.of(Cell.number(1), Cell.text("词W")))
                .target("词X", List.of(Cell.number(3), Cell.number(4)))
                .unit("词h")
                .build();
    }

    private static Table summedUp(Locale locale) {
        return Table.builder()
                .caption("词Y")
                .column("词Z", Alignment.LEFT, 1)
                .column("词a", Alignment.RIGHT, 1)
                .column("词b", Alignment.RIGHT, 1)
                .column("词c", Alignment.RIGHT, 1)
                .rows(List.of(
                        List.of(day(locale), Cell.number(1), Cell.number(4), rate("0.25")),
                        List.of(Cell.struck("词e"), Cell.number(2), Cell.number(5), rate("0.4"))))
                .total(
                        List.of(Cell.text("词f"), Cell.number(3), Cell.number(9), rate("0.3333333333333333")),
                        List.of(Total.none(), Total.sum(), Total.sum(), Total.ratio(1, 2)))
                .note("词g")
                .build();
    }

    private static Cell day(Locale locale) {
        LocalDate day = LocalDate.of(2023, 6, 1);
        return Cell.date(PrintedWords.in(locale).date(day), day);
    }

    private static Cell rate(String exact) {
        NumberShape shape = NumberShape.percent(1);
        return Cell.number(shape.text(new BigDecimal(exact)), new BigDecimal(exact), shape);
    }

    /** The least there can be, in English. */
    public static ReportDocument english() {
        return ReportDocument.builder("work-summary", Locale.UK)
                .title("Work summary 2023")
                .issuer("Township Government")
                .date(LocalDate.of(2023, 12, 31))
                .add(Block.heading(1, "Organisation"))
                .add(Block.paragraph("All done."))
                .annex(new Annex("Indicators", false, List.of(Block.paragraph("None."))))
                .build();
    }
}
