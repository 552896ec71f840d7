// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.DocumentNumber;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;

/** What makes a report an official document. GB/T 9704-2012, 7.2 to 7.4. */
class DocxHeadTest {

    private static XWPFDocument opened(DocxOptions options, ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxExporter(options).export(document, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XWPFDocument opened(ReportDocument document) throws IOException {
        return opened(DocxOptions.builder().build(), document);
    }

    private static ReportDocument.Builder plain() {
        return FullReport.builder().add(Block.paragraph("全年工作完成。"));
    }

    @Test
    void theHeadStandsAboveTheTitleInItsOrder() throws IOException {
        try (XWPFDocument word = opened(plain().build().withHead(FullReport.head()))) {
            List<XWPFParagraph> lines = word.getParagraphs();
            assertThat(lines.stream().limit(10).map(XWPFParagraph::getText))
                    .containsExactly(
                            "某县某镇人民政府文件",
                            "",
                            "",
                            "某镇发〔2023〕42号\t签发人：________",
                            "",
                            "",
                            "某镇2023年爱国卫生专项行动工作总结",
                            "",
                            "县人民政府，县爱卫办：",
                            "全年工作完成。");
            assertThat(lines.get(0).getStyle()).isEqualTo("Issuer");
            assertThat(word.getStyles()
                            .getStyle("Issuer")
                            .getCTStyle()
                            .getRPr()
                            .getColorArray(0)
                            .getVal())
                    .isEqualTo(new byte[] {(byte) 0xFF, 0, 0});
            assertThat(lines.get(0).getSpacingBefore()).isEqualTo(1984);
            assertThat(lines.get(3).getCTP().getPPr().getPBdr().getBottom().getColor())
                    .isEqualTo(new byte[] {(byte) 0xFF, 0, 0});
        }
    }

    @Test
    void withoutASignerTheNumberStandsInTheMiddle() throws IOException {
        OfficialHead head = OfficialHead.builder()
                .issuer("某镇人民政府")
                .issuer("某镇爱国卫生运动委员会")
                .number(new DocumentNumber("某镇发", 2023, 7))
                .build();
        try (XWPFDocument word = opened(plain().build().withHead(head))) {
            XWPFParagraph number = word.getParagraphs().get(4);
            assertThat(number.getText()).isEqualTo("某镇发〔2023〕7号");
            assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(word.getParagraphs().get(1).getText()).isEqualTo("某镇爱国卫生运动委员会");
            assertThat(word.getParagraphs()).noneMatch(line -> line.getText().contains("抄送"));
        }
    }

    @Test
    void aLongNameOfAnIssuerIsSmallerAndNoSmallerThanTheTitle() throws IOException {
        for (int repeats : new int[] {1, 3, 50}) {
            OfficialHead head =
                    OfficialHead.builder().issuer("某镇人民政府".repeat(repeats)).build();
            try (XWPFDocument word = opened(plain().build().withHead(head))) {
                double size = word.getParagraphs().get(0).getRuns().get(0).getFontSizeAsDouble();
                assertThat(size).isEqualTo(repeats == 1 ? 42 : repeats == 3 ? 24.5 : 22);
            }
        }
    }

    @Test
    void copiesStandAtTheFootOfTheLastPage() throws IOException {
        ReportDocument document = plain().annex(new Annex("清单", true, List.of(FullReport.totals())))
                .build();
        try (XWPFDocument word = opened(document.withHead(FullReport.head()))) {
            XWPFParagraph copies = word.getParagraphs().get(word.getParagraphs().size() - 1);
            assertThat(copies.getText()).isEqualTo("抄送：县农业农村局，县卫生健康局，县住房和城乡建设局，各村民委员会。");
            assertThat(copies.getCTP().getPPr().getFramePr().getYAlign()).isEqualTo(STYAlign.BOTTOM);
            assertThat(copies.getCTP().getPPr().getFramePr().getW())
                    .hasToString(Integer.toString(DocxPages.textWidth(true)));
        }
    }

    @Test
    void fontsThatAreMissingAreReplacedByThoseNamed() throws IOException {
        DocxOptions options = DocxOptions.builder()
                .bodyFont("甲&乙", "仿宋", "FangSong")
                .boldHeadings(true)
                .build();
        try (XWPFDocument word = opened(options, plain().build())) {
            PackagePart part = word.getPackage()
                    .getPartsByContentType(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml")
                    .get(0);
            String xml = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xml)
                    .contains("w:name=\"甲&amp;乙\"><w:altName w:val=\"仿宋,FangSong\"/>")
                    .contains("w:name=\"黑体\"><w:altName w:val=\"SimHei,")
                    .contains("w:name=\"Times New Roman\"></w:font>");
            assertThat(word.getStyles()
                            .getStyle("Heading2")
                            .getCTStyle()
                            .getRPr()
                            .sizeOfBArray())
                    .isEqualTo(1);
            assertThat(word.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getRPr()
                            .sizeOfBArray())
                    .isZero();
        }
    }
}
