// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.tck.LongReport;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UnprintableCharactersTest {

    private static ReportDocument document() {
        return PdfExporterTest.small(Locale.CHINA)
                .add(Block.heading(1, "组织领导"))
                .add(Block.paragraph("由张\u3400同志负责，张\u3400同志联系。"))
                .annex(new Annex(
                        "表",
                        false,
                        List.of(Table.builder()
                                .caption("名单")
                                .column("姓名", Alignment.LEFT, 1)
                                .rows(List.of(List.of(Cell.text("甲")), List.of(Cell.text("乙\uD83D\uDE00"))))
                                .build())))
                .build();
    }

    @Test
    void areRefusedByNameAndPlaceBeforeAnythingIsWritten() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UnprintableCharactersException refused = catchThrowableOfType(
                UnprintableCharactersException.class, () -> new PdfExporter().export(document(), out));
        assertThat(out.size()).isZero();
        assertThat(refused.code()).isEqualTo("pdf-characters");
        assertThat(refused.characters())
                .containsExactly(
                        new UnprintableCharacter(
                                0x3400, LocalizedText.of("正文“一、组织领导”", "body, '一、组织领导'"), "由张\u3400同志负责，张\u3400同志联系。"),
                        new UnprintableCharacter(
                                0x1F600,
                                LocalizedText.of("附件1“表1\u3000名单”第2行", "annex 1, '表1\u3000名单', row 2"),
                                "乙\uD83D\uDE00"));
        assertThat(refused)
                .hasMessageContaining("U+1F600 GRINNING FACE (annex 1, '表1\u3000名单', row 2: '乙\uD83D\uDE00')");
        assertThat(refused.message(Locale.CHINA)).contains("U+3400", "正文“一、组织领导”");
    }

    @Test
    void canBeAskedForWithoutPrinting() throws IOException {
        assertThat(new PdfExporter().unprintable(document()))
                .extracting(UnprintableCharacter::code)
                .containsExactly("U+3400", "U+1F600");
        assertThat(new PdfExporter().unprintable(LongReport.chinese())).isEmpty();
    }

    @Test
    void arePrintedByTheirCodesIfAskedFor() throws IOException {
        byte[] bytes = PrintedPdf.bytes(
                document(),
                PdfOptions.builder().missing(PdfOptions.Missing.PRINT_CODE).build());
        assertThat(PrintedPdf.letters(bytes)).contains("由张〔U+3400〕同志负责，张〔U+3400〕同志联系。", "乙〔U+1F600〕");
    }

    @Test
    void areToldTenAtATime() {
        ReportDocument.Builder document = PdfExporterTest.small(Locale.UK);
        for (int i = 0; i < 12; i++) {
            document.add(Block.paragraph(Character.toString(0x1F600 + i) + "x".repeat(50)));
        }
        assertThatThrownBy(() -> new PdfExporter().export(document.build(), new ByteArrayOutputStream()))
                .isInstanceOf(UnprintableCharactersException.class)
                .hasMessageEndingWith("; and 2 more")
                .hasMessageContaining("x…'");
    }

    @Test
    void directionMarksAndInvisibleCharactersAreNamedToo() throws IOException {
        ReportDocument document = PdfExporterTest.small(Locale.CHINA)
                .issuer("某\u202E镇")
                .add(Block.paragraph("a\u200Bb\uFEFF"))
                .build();
        assertThat(new PdfExporter().unprintable(document))
                .extracting(one -> one.text(Locale.ENGLISH))
                .containsExactly(
                        "U+200B ZERO WIDTH SPACE (body: 'a\u200Bb\uFEFF')",
                        "U+FEFF ZERO WIDTH NO-BREAK SPACE (body: 'a\u200Bb\uFEFF')",
                        "U+202E RIGHT-TO-LEFT OVERRIDE (signature: '某\u202E镇')");
    }

    @Test
    void wrongArgumentsAreRefused() {
        assertThatThrownBy(() -> new UnprintableCharacter(0x110000, LocalizedText.of("甲", "a"), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnprintableCharactersException(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
