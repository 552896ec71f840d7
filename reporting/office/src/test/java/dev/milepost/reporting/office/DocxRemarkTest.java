// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Anchor;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.tck.LongReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

/** The remark below the date (附注), which names the records a document was made from. */
class DocxRemarkTest {

    private static final Anchor ANCHOR = new Anchor(1247, "9f86d0".repeat(10) + "aaaa");

    @Test
    void standsBelowTheDateOnTheSamePage() throws IOException {
        List<XWPFParagraph> lines = paragraphs(LongReport.chinese().withAnchor(ANCHOR));
        int date = texts(lines).indexOf("2023年12月31日");

        assertThat(lines.get(date).isKeepNext()).isTrue();
        assertThat(lines.get(date + 1).getText()).isEqualTo("（数据日志共1247条记录，校验码：" + ANCHOR.hash() + "）");
        assertThat(lines.get(date + 1).getStyle()).isEqualTo(DocxStyle.REMARK.id());
    }

    @Test
    void isASentenceInEnglish() throws IOException {
        assertThat(texts(paragraphs(LongReport.english().withAnchor(ANCHOR))))
                .contains("Data journal of 1247 records, check code " + ANCHOR.hash() + ".");
    }

    @Test
    void isLeftOutWhereNoStoreWasRead() throws IOException {
        assertThat(texts(paragraphs(LongReport.chinese()))).noneMatch(text -> text.contains("数据日志"));
    }

    @Test
    void keepsToTheSchema() throws IOException {
        try (XWPFDocument word = opened(LongReport.chinese().withAnchor(ANCHOR))) {
            List<XmlError> errors = new ArrayList<>();
            word.getDocument().validate(new XmlOptions().setErrorListener(errors));
            assertThat(errors).isEmpty();
        }
    }

    private static List<String> texts(List<XWPFParagraph> paragraphs) {
        return paragraphs.stream().map(XWPFParagraph::getText).toList();
    }

    private static List<XWPFParagraph> paragraphs(ReportDocument document) throws IOException {
        try (XWPFDocument word = opened(document)) {
            return word.getParagraphs();
        }
    }

    private static XWPFDocument opened(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxExporter().export(document, out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }
}
