// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Table.Alignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

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
