// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.tck.DocumentSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextExporterTest {

    private static String text(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TextExporter().export(document, out);
        return out.toString(UTF_8);
    }

    @Test
    void printsEveryPartInItsPlace() throws IOException {
        assertThat(text(DocumentSamples.chinese())).isEqualTo("""
                                                   [虚构示例]

                                           某镇2023年爱国卫生工作总结

                县爱卫办：

                　　全年工作总结如下。

                一、工作开展情况

                （一）绿城市

                　　建成绿道12公里，其中【请补充：新建长度】。

                　　3处节点。

                - 宣传
                - 督查

                附件：1. 指标完成情况
                      2. 核对清单

                                                                                    某镇人民政府
                                                                                  2023年12月31日

                ================================================================================

                附件1

                                                  指标完成情况

                一、七个专项行动

                表1　指标一览

                指标       单位     数值
                ---------  ----  -------
                绿道|长度  公里  12 达标
                公园              未报送
                节点        处         3

                注：截至年底。

                ================================================================================

                附件2

                                                    核对清单

                [ ] 补报【请补充：人数】

                1. 一项
                """);
    }

    @Test
    void printsEnglishWithoutIndent() throws IOException {
        assertThat(text(DocumentSamples.english()))
                .contains("\n1 Organisation\n\nAll done.\n", "\nAnnex: 1. Indicators\n");
    }

    @Test
    void breaksLongCellsInsideTheirColumn() throws IOException {
        Table table = Table.builder()
                .column("问题", Alignment.LEFT, 1)
                .column("措施", Alignment.CENTER, 1)
                .rows(List.of(List.of(Cell.text("长".repeat(40)), Cell.text("治".repeat(40)))))
                .build();
        ReportDocument document = ReportDocument.builder("list", Locale.CHINA)
                .title("清单")
                .issuer("某镇")
                .date(LocalDate.of(2023, 1, 1))
                .add(table)
                .add(Block.paragraph(" "))
                .build();
        String text = text(document);
        assertThat(text.lines().mapToInt(ScreenWidth::of).max()).hasValue(120);
        assertThat(text.codePoints().filter(c -> c == '治').count()).isEqualTo(40);
        assertThat(text).contains("\n" + "长".repeat(29) + "  " + " " + "治".repeat(29));
    }

    @Test
    void numbersSeveralRemarksBelowATable() throws IOException {
        Table table = Table.builder()
                .column("指标", Alignment.LEFT, 1)
                .note("甲。")
                .note("乙。")
                .build();
        ReportDocument document = ReportDocument.builder("list", Locale.CHINA)
                .title("清单")
                .issuer("某镇")
                .date(LocalDate.of(2023, 1, 1))
                .add(table)
                .build();
        assertThat(text(document)).contains("----\n\n注：1. 甲。\n　　2. 乙。\n\n");
    }
}
