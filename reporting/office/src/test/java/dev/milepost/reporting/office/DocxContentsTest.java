// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

class DocxContentsTest {

    private static ReportDocument.Builder report(Locale locale) {
        return ReportDocument.builder("work-summary", locale)
                .title("某镇工作总结")
                .issuer("某镇人民政府")
                .date(LocalDate.of(2023, 12, 31))
                .addressee("县爱卫办")
                .add(Block.heading(1, "工作开展情况"))
                .add(Block.heading(2, "组织领导"))
                .add(Block.heading(3, "会议"))
                .add(Block.heading(4, "次数"))
                .add(Block.paragraph("召开四次。"))
                .add(Block.heading(1, "存在的问题"))
                .annex(new Annex("指标表", true, List.of(Block.heading(1, "附件内标题"), Block.paragraph("无。"))))
                .annex(new Annex("照片", false, List.of(Block.paragraph("无。"))));
    }

    private static byte[] docx(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxExporter(DocxOptions.builder().contents(true).build()).export(document, out);
        return out.toByteArray();
    }

    private static XWPFDocument opened(ReportDocument document) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx(document)));
    }

    private static List<XWPFParagraph> entries(XWPFDocument word) {
        return word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().sizeOfHyperlinkArray() > 0)
                .toList();
    }

    private static CTHyperlink link(XWPFParagraph entry) {
        return entry.getCTP().getHyperlinkArray(0);
    }

    @Test
    void listsHeadingsOfThreeLevelsAndTheAnnexesBelowTheTitle() throws IOException {
        try (XWPFDocument word = opened(report(Locale.CHINA).build())) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .startsWith(
                            "Title", "Normal", "TOCHeading", "Normal", "Toc1", "Toc2", "Toc3", "Toc1", "Toc1", "Toc1");
            assertThat(entries(word))
                    .extracting(entry -> link(entry).getRArray(0).getTArray(0).getStringValue())
                    .containsExactly("一、工作开展情况", "（一）组织领导", "1.会议", "二、存在的问题", "附件1　指标表", "附件2　照片");
        }
        try (XWPFDocument word = opened(report(Locale.ENGLISH).build())) {
            assertThat(word.getParagraphs().get(2).getText()).isEqualTo("Contents");
            assertThat(link(entries(word).get(4)).getRArray(0).getTArray(0).getStringValue())
                    .isEqualTo("Annex 1. 指标表");
        }
    }

    @Test
    void eachEntryLeadsToItsHeadingAndAsksForThatPage() throws IOException {
        try (XWPFDocument word = opened(report(Locale.CHINA).build())) {
            List<String> led = new ArrayList<>();
            for (XWPFParagraph entry : entries(word)) {
                String place = link(entry).getAnchor();
                assertThat(link(entry).getFldSimpleArray(0).getInstr()).isEqualTo(" PAGEREF " + place + " \\h ");
                word.getParagraphs().stream()
                        .filter(paragraph -> paragraph.getCTP().getBookmarkStartList().stream()
                                .anyMatch(mark -> mark.getName().equals(place)))
                        .forEach(paragraph -> led.add(paragraph.getText()));
            }
            assertThat(led).containsExactly("一、工作开展情况", "（一）组织领导", "1.会议", "二、存在的问题", "附件1", "附件2");
        }
    }

    /** No number is made up: the fields are empty, and the program that opens the file is asked to fill them. */
    @Test
    void saysNoPageThatItDoesNotKnow() throws IOException {
        try (XWPFDocument word = opened(report(Locale.CHINA).build())) {
            assertThat(entries(word))
                    .allMatch(entry -> link(entry).getFldSimpleArray(0).sizeOfRArray() == 0);
            assertThat(word.isEnforcedUpdateFields()).isTrue();
        }
    }

    @Test
    void theTextBeginsOnTheNextPage() throws IOException {
        try (XWPFDocument word = opened(report(Locale.CHINA).build())) {
            assertThat(word.getParagraphs())
                    .filteredOn(XWPFParagraph::isPageBreak)
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("县爱卫办：");
        }
        ReportDocument tableFirst = ReportDocument.builder("x", Locale.CHINA)
                .title("表")
                .issuer("某镇")
                .date(LocalDate.of(2023, 12, 31))
                .add(Table.builder()
                        .column("甲", Alignment.LEFT, 1)
                        .rows(List.of())
                        .build())
                .build();
        try (XWPFDocument word = opened(tableFirst)) {
            assertThat(word.getParagraphs())
                    .filteredOn(XWPFParagraph::isPageBreak)
                    .hasSize(1);
            assertThat(word.getBodyElements().get(4))
                    .isSameAs(word.getParagraphs().get(4));
        }
    }

    @Test
    void nothingOfItIsThereUnlessItIsChosen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxExporter().export(report(Locale.CHINA).build(), out);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(entries(word)).isEmpty();
            assertThat(word.isEnforcedUpdateFields()).isFalse();
            assertThat(word.getParagraphs())
                    .allMatch(paragraph -> paragraph.getCTP().sizeOfBookmarkStartArray() == 0)
                    .noneMatch(XWPFParagraph::isPageBreak);
        }
    }

    @Test
    void isTheSameBytesEachTimeAndKeepsToTheSchema() throws IOException {
        ReportDocument document = report(Locale.CHINA).build();
        assertThat(docx(document)).isEqualTo(docx(document));
        List<XmlError> errors = new ArrayList<>();
        XmlOptions options = new XmlOptions();
        options.setErrorListener(errors);
        try (XWPFDocument word = opened(document)) {
            word.getDocument().validate(options);
            word.getFooterList().forEach(footer -> footer._getHdrFtr().validate(options));
        }
        assertThat(errors).isEmpty();
    }
}
