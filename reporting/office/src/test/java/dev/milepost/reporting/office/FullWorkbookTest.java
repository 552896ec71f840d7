// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.office.sheet.XlsxExporter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no table stands as words on the first sheet of a workbook. */
class FullWorkbookTest {

    private static List<String> firstSheet(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxExporter().export(document, out);
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet words = book.getSheetAt(0);
            words.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        }
        return texts;
    }

    @Test
    void headChartsPhotosAndCopiesAreThere() throws IOException {
        assertThat(String.join("\n", firstSheet(FullReport.complete())))
                .contains("某县某镇人民政府文件", "某镇发〔2023〕42号", "县爱卫办", "县卫生健康局")
                .contains(
                        FullReport.pair().title(),
                        FullReport.bars().caption(),
                        FullReport.heatMap().caption());
    }

    @Test
    void itemsKeepTheirMarks() throws IOException {
        List<List<Inline>> items = List.of(List.of(Inline.text("甲")), List.of(Inline.text("乙")));
        ReportDocument document = FullReport.builder()
                .add(Block.heading(1, "要求"))
                .add(new ListBlock(ListStyle.BULLETED, items))
                .add(new ListBlock(ListStyle.NUMBERED, items))
                .add(new ListBlock(ListStyle.CHECK, items))
                .add(FullReport.slot())
                .build();
        assertThat(firstSheet(document)).contains("• 甲", "1. 甲", "2. 乙", "□ 乙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "治污染 行动", "a#b"})
    void aHeadingOfANarrativeIsAKey(String text) {
        assertThat(DocxSlotText.isKey(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "# lead", " lead", "lead ", "a\nb", "a\u0000", "a\u2028b", "a\u2029b", "a\ud800", "a\uffff"})
    void whatCannotBeOneIsNone(String text) {
        assertThat(DocxSlotText.isKey(text)).isFalse();
    }
}
