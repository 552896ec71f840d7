// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.tck.DocumentSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class MarkdownExporterTest {

    private static String markdown(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownExporter().export(document, out);
        return out.toString(UTF_8);
    }

    @Test
    void printsEveryPartInItsPlace() throws IOException {
        assertThat(markdown(DocumentSamples.chinese())).isEqualTo("""
                > 虚构示例

                # 某镇2023年爱国卫生工作总结

                县爱卫办：

                全年工作总结如下。

                ## 一、工作开展情况

                ### （一）绿城市

                建成绿道12公里，其中【请补充：新建长度】。

                3处节点。

                - 宣传
                - 督查

                附件：

                1. 指标完成情况
                2. 核对清单

                某镇人民政府

                2023年12月31日

                ## 附件1 指标完成情况

                ### 一、七个专项行动

                表1\u3000指标一览

                | 指标 | 单位 | 数值 |
                | :--- | :---: | ---: |
                | 绿道\\|长度 | 公里 | 12 达标 |
                | 公园 |  | 未报送 |
                | 节点 | 处 | 3 |

                注：截至年底。

                ## 附件2 核对清单

                - [ ] 补报【请补充：人数】

                1. 一项
                """);
    }

    @Test
    void printsEnglish() throws IOException {
        assertThat(markdown(DocumentSamples.english())).isEqualTo("""
                # Work summary 2023

                ## 1 Organisation

                All done.

                Annex:

                1. Indicators

                Township Government

                31 December 2023

                ## Annex Indicators

                None.
                """);
    }

    @Test
    void isReadAsATableByOtherPrograms() throws IOException {
        List<org.commonmark.Extension> tables = List.of(TablesExtension.create());
        String html = HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(markdown(DocumentSamples.chinese())));
        assertThat(html).contains("<td align=\"left\">绿道|长度</td>").contains("<td align=\"right\">12 达标</td>");
    }

    @Test
    void numbersSeveralRemarksBelowATableAndSkipsWhatIsEmpty() throws IOException {
        ReportDocument document = ReportDocument.builder("list", Locale.CHINA)
                .title("清单")
                .issuer("某镇")
                .date(LocalDate.of(2023, 1, 1))
                .add(Block.paragraph(" "))
                .add(new Block.ListBlock(Block.ListStyle.CHECK, List.of()))
                .add(Table.builder()
                        .column("指标", Table.Alignment.LEFT, 1)
                        .note("甲。")
                        .note("乙。")
                        .build())
                .build();
        assertThat(markdown(document)).startsWith("# 清单\n\n| 指标 |\n| :--- |\n\n注：\n\n1. 甲。\n2. 乙。\n\n某镇\n");
    }
}
