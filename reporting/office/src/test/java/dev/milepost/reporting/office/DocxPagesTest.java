// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.tck.LongReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Banner, numbers and direction of pages. */
class DocxPagesTest {

    private static XWPFDocument opened(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxExporter().export(document, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static ReportDocument.Builder small(Locale locale) {
        return ReportDocument.builder("work-summary", locale)
                .title("某镇工作总结")
                .issuer("某镇人民政府")
                .date(LocalDate.of(2023, 12, 31));
    }

    private static List<CTSectPr> sections(XWPFDocument word) {
        List<CTSectPr> sections = new ArrayList<>();
        for (XWPFParagraph paragraph : word.getParagraphs()) {
            if (paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr()) {
                sections.add(paragraph.getCTP().getPPr().getSectPr());
            }
        }
        sections.add(word.getDocument().getBody().getSectPr());
        return sections;
    }

    @Test
    void everyPageHasBannerAndPageNumberAndItsOwnDirection() throws IOException {
        try (XWPFDocument word = opened(LongReport.chinese())) {
            assertThat(word.getHeaderList())
                    .hasSize(2)
                    .allMatch(header -> header.getText().strip().equals("虚构示例"));
            assertThat(word.getFooterList())
                    .extracting(DocxPagesTest::number)
                    .containsExactly("right", "left", "turned right", "turned left");
            List<CTSectPr> sections = sections(word);
            assertThat(sections)
                    .hasSize(3)
                    .allMatch(section ->
                            section.sizeOfHeaderReferenceArray() == 2 && section.sizeOfFooterReferenceArray() == 2);
            assertThat(sections)
                    .extracting(section -> word.getFooterList()
                            .indexOf(word.getRelationById(
                                    section.getFooterReferenceArray(0).getId())))
                    .as("pages on their long side have numbers of their own")
                    .containsExactly(0, 2, 0);
            assertThat(sections.stream().map(section -> section.getPgSz().getW().toString()))
                    .containsExactly("11906", "16838", "11906");
            assertThat(sections.get(1).getPgMar().getTop()).hasToString("1587");
            assertThat(word.getEvenAndOddHeadings()).isTrue();
        }
    }

    /** The number, which on pages on their long side stands in a box that is turned, behind the others. */
    private static String number(XWPFFooter footer) {
        String xml = footer._getHdrFtr().xmlText();
        String turned = xml.contains("layout-flow:vertical") ? "turned " : "";
        boolean counted = xml.split("<w:fldSimple w:instr=\" PAGE \"", -1).length == 2;
        return turned + (counted ? (xml.contains("<w:jc w:val=\"right\"/>") ? "right" : "left") : "");
    }

    @Test
    void withoutABannerThereIsNoHeader() throws IOException {
        try (XWPFDocument word = opened(small(Locale.CHINA).build())) {
            assertThat(word.getHeaderList()).isEmpty();
            assertThat(word.getParagraphs()).extracting(XWPFParagraph::getText).noneMatch(line -> line.contains("附件"));
        }
    }
}
