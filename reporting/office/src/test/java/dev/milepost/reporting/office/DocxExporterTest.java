// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.export.ReportExporters;
import dev.milepost.reporting.tck.LongReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

class DocxExporterTest {

    private static byte[] docx(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxExporter().export(document, out);
        return out.toByteArray();
    }

    private static XWPFDocument opened(ReportDocument document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx(document)));
    }

    private static ReportDocument.Builder small(Locale locale) {
        return ReportDocument.builder("work-summary", locale)
                .title("某镇工作总结")
                .issuer("某镇人民政府")
                .date(LocalDate.of(2023, 12, 31));
    }

    /** Style and text of each paragraph. */
    private static List<String> lines(XWPFDocument word) {
        return word.getParagraphs().stream()
                .map(paragraph -> paragraph.getStyle() + ": " + paragraph.getText())
                .toList();
    }

    @Test
    void isFoundByItsName() {
        ReportExporter exporter = ReportExporters.named("docx");
        assertThat(exporter).isInstanceOf(DocxExporter.class);
        assertThat(exporter.fileExtension()).isEqualTo("docx");
        assertThat(exporter.mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    }

    @Test
    void printsTheBodyInTheOrderOfAnOfficialDocument() throws IOException {
        ReportDocument document = small(Locale.CHINA)
                .addressee("县爱卫办")
                .add(Block.heading(1, "总体情况"))
                .add(Block.heading(2, "组织"))
                .add(Block.heading(3, "会议"))
                .add(Block.heading(4, "次数"))
                .add(Block.paragraph(Inline.text("召开"), Inline.figure("4次"), Inline.gap("地点")))
                .add(new ListBlock(ListStyle.BULLETED, List.of(List.of(Inline.text("甲")))))
                .add(new ListBlock(ListStyle.NUMBERED, List.of(List.of(Inline.text("乙")), List.of(Inline.text("丙")))))
                .add(new ListBlock(ListStyle.CHECK, List.of(List.of(Inline.text("丁")))))
                .annex(new Annex("清单", false, List.of(Block.paragraph("无。"))))
                .build();
        try (XWPFDocument word = opened(document)) {
            assertThat(lines(word))
                    .containsExactly(
                            "Title: 某镇工作总结",
                            "Normal: ",
                            "Normal: 县爱卫办：",
                            "Heading1: 一、总体情况",
                            "Heading2: （一）组织",
                            "Heading3: 1.会议",
                            "Heading4: （1）次数",
                            "BodyText: 召开4次【请补充：地点】",
                            "BodyText: • 甲",
                            "BodyText: 1. 乙",
                            "BodyText: 2. 丙",
                            "BodyText: □ 丁",
                            "Normal: ",
                            "Normal: 附件：清单",
                            "Normal: ",
                            "Normal: 某镇人民政府",
                            "Normal: 2023年12月31日",
                            "Annex: 附件",
                            "Normal: ",
                            "AnnexTitle: 清单",
                            "Normal: ",
                            "BodyText: 无。");
        }
    }

    @Test
    void listsAnnexesBelowEachOtherAndKeepsNumbersApart() throws IOException {
        List<Block> none = List.of(Block.paragraph("无。"));
        Annex first = new Annex("7个行动", false, none);
        Annex second = new Annex("清单", false, none);
        try (XWPFDocument word =
                opened(small(Locale.CHINA).annex(first).annex(second).build())) {
            assertThat(lines(word)).contains("Normal: 附件：1. 7个行动", "Normal: 2.清单", "Annex: 附件2");
        }
        try (XWPFDocument word =
                opened(small(Locale.UK).annex(first).annex(second).build())) {
            assertThat(lines(word))
                    .contains(
                            "Normal: Annexes: 1. 7个行动", "Normal: 2. 清单", "Annex: Annex 2", "Normal: 31 December 2023");
        }
    }

    @Test
    void highlightsWhatIsMissing() throws IOException {
        try (XWPFDocument word = opened(small(Locale.CHINA)
                .add(Block.paragraph(Inline.text("有"), Inline.gap("缺")))
                .build())) {
            XWPFParagraph paragraph = word.getParagraphs().get(2);
            assertThat(paragraph.getRuns()).singleElement().matches(run -> !run.isHighlighted());
            assertThat(paragraph
                            .getCTP()
                            .getSdtArray(0)
                            .getSdtContent()
                            .getRArray(0)
                            .getRPr()
                            .getHighlightArray(0)
                            .getVal())
                    .hasToString("yellow");
        }
    }

    @Test
    void tablesRepeatTheirHeadAndSayInWordsWhatTheyShowInColour() throws IOException {
        try (XWPFDocument word = opened(LongReport.chinese())) {
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getTableCells().stream().map(XWPFTableCell::getText))
                    .containsExactly("序号", "行动", "指标", "单位", "目标", "完成", "结果", "说明");
            assertThat(table.getNumberOfRows()).isEqualTo(25);
            assertThat(table.getRow(5).isRepeatHeader()).isFalse();
            assertThat(table.getRow(5).isCantSplitRow()).isTrue();
            XWPFRun missing =
                    table.getRow(5).getCell(5).getParagraphs().get(0).getRuns().get(0);
            assertThat(missing.text()).isEqualTo("未报送");
            assertThat(missing.getColor()).isEqualTo("5F6368");
            assertThat(lines(word)).contains("Caption: 表1\u30002023年指标完成情况", "TableNote: 注：完成值截至2023年12月31日，缺报单位不计入。");
        }
    }

    @Test
    void whatNoLongerHoldsIsStruckThrough() throws IOException {
        ReportDocument document = small(Locale.CHINA)
                .add(Table.builder()
                        .column("编号", Table.Alignment.LEFT, 1)
                        .column("说明", Table.Alignment.LEFT, 1)
                        .rows(List.of(List.of(Cell.struck("2023年第1号"), Cell.text("已更正"))))
                        .build())
                .build();
        try (XWPFDocument word = opened(document)) {
            List<XWPFRun> runs = word.getTables().get(0).getRow(1).getTableCells().stream()
                    .map(cell -> cell.getParagraphs().get(0).getRuns().get(0))
                    .toList();
            assertThat(runs).extracting(XWPFRun::text).containsExactly("2023年第1号", "已更正");
            assertThat(runs).extracting(XWPFRun::isStrikeThrough).containsExactly(true, false);
        }
    }

    @Test
    void headingsAreInTheOutline() throws IOException {
        try (XWPFDocument word = opened(LongReport.chinese())) {
            for (int level = 1; level <= 4; level++) {
                XWPFStyle style = word.getStyles().getStyle("Heading" + level);
                assertThat(style.getCTStyle().getPPr().getOutlineLvl().getVal())
                        .hasToString(Integer.toString(level - 1));
            }
            assertThat(word.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getRPr()
                            .getRFontsArray(0)
                            .getEastAsia())
                    .isEqualTo("黑体");
        }
    }

    @Test
    void anUnitWiderThanTheDateEndsNearerToTheEdge() throws IOException {
        String unit = "某镇爱国卫生运动委员会办公室";
        try (XWPFDocument word = opened(small(Locale.CHINA).issuer(unit).build())) {
            List<XWPFParagraph> paragraphs = word.getParagraphs();
            XWPFParagraph issuer = paragraphs.get(paragraphs.size() - 2);
            XWPFParagraph date = paragraphs.get(paragraphs.size() - 1);
            assertThat(issuer.getText()).isEqualTo(unit);
            assertThat(issuer.getCTP().getPPr().getInd().getRightChars()).hasToString("50");
            assertThat(date.getCTP().getPPr().getInd().getRightChars()).hasToString("400");
        }
    }

    @Test
    void fontsAreChosenByOptions() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocxOptions options =
                DocxOptions.builder().bodyFont("仿宋").latinFont("Arial").build();
        new DocxExporter(options).export(small(Locale.CHINA).build(), out);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            var fonts =
                    word.getStyles().getStyle("BodyText").getCTStyle().getRPr().getRFontsArray(0);
            assertThat(fonts.getEastAsia()).isEqualTo("仿宋");
            assertThat(fonts.getAscii()).isEqualTo("Arial");
        }
    }

    @Test
    void propertiesSayWhatItIsAndWhenItWasSigned() throws IOException {
        ReportDocument document = small(Locale.CHINA).stage(Stage.FINAL).build();
        try (XWPFDocument word = opened(document)) {
            var core = word.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("某镇工作总结");
            assertThat(core.getCreator()).isEqualTo("某镇人民政府");
            assertThat(core.getCreated()).isEqualTo("2023-12-31T00:00:00Z");
            assertThat(core.getModified()).isEqualTo("2023-12-31T00:00:00Z");
            assertThat(core.getUnderlyingProperties().getContentStatusProperty())
                    .contains("Final");
            assertThat(word.getSettings().getCTSettings().xmlText()).contains("compatibilityMode");
        }
        try (XWPFDocument word = opened(small(Locale.CHINA).build())) {
            assertThat(word.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getContentStatusProperty())
                    .contains("Draft");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytesWithoutATimeInside() throws IOException {
        byte[] bytes = docx(LongReport.chinese());
        assertThat(bytes).isEqualTo(docx(LongReport.chinese()));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
            }
        }
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        List<String> calls = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        };
        new DocxExporter().export(small(Locale.CHINA).build(), out);
        assertThat(calls).contains("flush").doesNotContain("close");
    }

    @Test
    void englishUsesWeightInsteadOfFonts() throws IOException {
        try (XWPFDocument word = opened(LongReport.english())) {
            assertThat(word.getStyles()
                            .getStyle("Heading1")
                            .getCTStyle()
                            .getRPr()
                            .sizeOfBArray())
                    .isEqualTo(1);
            assertThat(lines(word)).contains("Heading1: 1 Work done", "Heading2: 1.1 Organisation");
        }
    }

    @Test
    void theSignatureIsKeptWithTheLastWordsOfTheBody() throws IOException {
        ReportDocument document = small(Locale.CHINA)
                .add(Block.paragraph("全年工作完成。"))
                .annex(new Annex("清单", false, List.of(Block.paragraph("无。"))))
                .build();
        try (XWPFDocument word = opened(document)) {
            List<XWPFParagraph> kept = word.getParagraphs().subList(2, 7);
            assertThat(kept.stream().map(XWPFParagraph::getText)).containsExactly("全年工作完成。", "", "附件：清单", "", "某镇人民政府");
            assertThat(kept).allMatch(XWPFParagraph::isKeepNext);
            assertThat(word.getParagraphs().get(7).isKeepNext()).isFalse();
        }
    }

    @Test
    void aSmallTableStaysOnOnePageAndALongOneDoesNot() throws IOException {
        for (int rows : new int[] {8, 9}) {
            Table table = Table.builder()
                    .column("指标", Table.Alignment.LEFT, 1)
                    .rows(Collections.nCopies(rows, List.of(Cell.text("甲"))))
                    .build();
            try (XWPFDocument word = opened(small(Locale.CHINA).add(table).build())) {
                XWPFTable printed = word.getTables().get(0);
                assertThat(keptWithNext(printed, 1)).isEqualTo(rows == 8);
                assertThat(keptWithNext(printed, rows)).isFalse();
            }
        }
    }

    private static boolean keptWithNext(XWPFTable table, int row) {
        return table.getRow(row).getCell(0).getParagraphs().get(0).isKeepNext();
    }

    @Test
    void remarksBelowATableAreNumberedWhenThereAreSeveral() throws IOException {
        Table table = Table.builder()
                .column("指标", Table.Alignment.LEFT, 1)
                .note("甲。")
                .note("乙。")
                .build();
        try (XWPFDocument word = opened(small(Locale.CHINA).add(table).build())) {
            assertThat(lines(word)).contains("TableNote: 注：1. 甲。", "TableNote: \u3000\u30002. 乙。");
        }
    }

    @Test
    void keepsToTheSchemaSoThatNoProgramOffersToRepairIt() throws IOException {
        for (ReportDocument document : List.of(LongReport.chinese(), LongReport.english())) {
            try (XWPFDocument word = opened(document)) {
                List<XmlError> errors = new ArrayList<>();
                XmlOptions options = new XmlOptions().setErrorListener(errors);
                word.getDocument().validate(options);
                word.getFooterList().forEach(footer -> footer._getHdrFtr().validate(options));
                for (DocxStyle style : DocxStyle.values()) {
                    word.getStyles().getStyle(style.id()).getCTStyle().validate(options);
                }
                assertThat(errors).isEmpty();
            }
        }
    }
}
