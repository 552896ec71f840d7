// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.reporting.tck.DocumentSamples;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OfficialHeadTest {

    @Test
    void aNumberIsWrittenWithTortoiseShellBrackets() {
        assertThat(new DocumentNumber("某政发", 2023, 42)).hasToString("某政发〔2023〕42号");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentNumber.parse("某政发[2023]042号"))
                .withMessage("document number must be like 某政发〔2023〕42号, was '某政发[2023]042号'");
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("某〔", 2023, 42));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("某", 23, 42));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("某", 2023, 0));
    }

    @Property
    void aNumberIsReadAsItIsWritten(
            @ForAll @IntRange(min = 1000, max = 9999) int year,
            @ForAll @IntRange(min = 1, max = 999_999_999) int serial) {
        DocumentNumber number = new DocumentNumber("某政办发", year, serial);
        assertThat(DocumentNumber.parse(number.toString())).isEqualTo(number);
    }

    @Test
    void theHeadNamesTheAddresseesInOneLine() {
        OfficialHead head = OfficialHead.builder()
                .issuer("某镇人民政府")
                .addressee("县爱卫办")
                .addressee("县住建局")
                .build();
        ReportDocument document = DocumentSamples.chinese();
        assertThat(document.addressee()).contains("县爱卫办");
        assertThat(document.withHead(head).addressee()).contains("县爱卫办，县住建局");
        assertThat(document.withHead(head)).isNotEqualTo(document).isEqualTo(document.withHead(head));
        assertThat(document.withHead(OfficialHead.builder().issuer("某镇").build())
                        .addressee())
                .contains("县爱卫办");
    }

    @Test
    void leavesRoomForTheSignerAndNeverShowsTheNameInPassing() {
        OfficialHead head = OfficialHead.builder().issuer("某镇").signer("某签发人").build();
        assertThat(head.toString()).doesNotContain("某签发人");
        assertThat(PrintedWords.CHINESE.signer("")).isEqualTo("签发人：________");
        assertThat(PrintedWords.ENGLISH.signer("A B")).isEqualTo("Signed off by: A B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OfficialHead.builder().build())
                .withMessage("issuers of official head must not be empty");
    }
}
