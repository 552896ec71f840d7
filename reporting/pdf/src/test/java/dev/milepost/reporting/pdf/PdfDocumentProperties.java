// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PdfDocumentProperties {

    @Provide
    Arbitrary<String> hostileWords() {
        return Arbitraries.of(
                        "绿城市",
                        "12",
                        "=cmd|'/c calc'!A1",
                        "<script>",
                        "javascript:alert(1)",
                        ") Tj ET",
                        "\\(",
                        "%PDF",
                        " ",
                        "  ",
                        "\u00A0",
                        "\u3000",
                        "，。、",
                        "“”",
                        "——",
                        "……",
                        "#",
                        "≥",
                        "℃",
                        "\u202E",
                        "\u200B",
                        "\u3400",
                        "𠮷",
                        "😀",
                        "e\u0301",
                        "年".repeat(300),
                        "a".repeat(300),
                        "《（",
                        "）》")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .filter(words -> !words.isBlank());
    }

    @Provide
    Arbitrary<ReportDocument> documents() {
        return Combinators.combine(
                        hostileWords().list().ofSize(12),
                        Arbitraries.of(Locale.CHINA, Locale.UK),
                        Arbitraries.of(true, false))
                .as(PdfDocumentProperties::document);
    }

    private static ReportDocument document(List<String> words, Locale locale, boolean landscape) {
        Table table = Table.builder()
                .caption(words.get(5))
                .column(words.get(6), Alignment.LEFT, 1)
                .column(words.get(7), Alignment.RIGHT, 100)
                .rows(List.of(List.of(Cell.text(words.get(8)), Cell.struck(words.get(9)))))
                .note(words.get(10))
                .build();
        return ReportDocument.builder("any", locale)
                .title(words.get(0))
                .issuer(words.get(1))
                .date(LocalDate.of(2023, 12, 31))
                .add(Block.heading(1, words.get(2)))
                .add(Block.paragraph(Inline.text(words.get(3)), Inline.gap(words.get(4))))
                .add(new ListBlock(ListStyle.CHECK, List.of(List.of(Inline.text(words.get(5))))))
                .annex(new Annex(words.get(11), landscape, List.of(table)))
                .build();
    }

    private static byte[] withCodes(ReportDocument document) throws IOException {
        return PrintedPdf.bytes(
                document,
                PdfOptions.builder().missing(PdfOptions.Missing.PRINT_CODE).build());
    }

    /** Blanks are not told apart: at the ends of lines they are not drawn. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("[ \u00A0\u3000]", "");
    }

    @Property(tries = 25)
    void theSameDocumentGivesTheSameBytes(@ForAll("documents") ReportDocument document) throws IOException {
        assertThat(withCodes(document)).isEqualTo(withCodes(document));
    }

    @Property(tries = 25)
    void eachTextIsPrintedAsItStandsOrRefusedByName(@ForAll("documents") ReportDocument document) throws IOException {
        List<UnprintableCharacter> missing = new PdfExporter().unprintable(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfExporter().export(document, out);
            assertThat(missing).isEmpty();
        } catch (UnprintableCharactersException refused) {
            assertThat(refused.characters()).isEqualTo(missing).isNotEmpty();
            assertThat(out.size()).isZero();
        }
        String printed = PrintedPdf.letters(withCodes(document)).replaceAll("— \\d+ —", "");
        Table table = (Table) document.annexes().get(0).blocks().get(0);
        for (List<Cell> row : table.rows()) {
            // The columns are read line by line, so the words of a field are apart: each character is there.
            String cells = row.stream().map(Cell::text).collect(Collectors.joining());
            assertThat(printed.chars().filter(letter -> letter == '年').count())
                    .isGreaterThanOrEqualTo(
                            cells.chars().filter(letter -> letter == '年').count());
        }
        String heading = withoutBlanks(coded(((Block.Heading) document.body().get(0)).text(), missing));
        String gap = ((Block.Paragraph) document.body().get(1))
                .inlines().stream().map(Inline::text).collect(Collectors.joining());
        assertThat(withoutPageNumbers(printed)).contains(heading);
        assertThat(withoutPageNumbers(printed).replaceAll("【请补充：|\\[pleaseadd:", ""))
                .contains(withoutBlanks(coded(gap, missing)));
    }

    private static String withoutPageNumbers(String letters) {
        return letters.replaceAll("—\\d+—", "");
    }

    private static String coded(String text, List<UnprintableCharacter> missing) {
        String coded = text;
        for (UnprintableCharacter one : missing) {
            coded = coded.replace(Character.toString(one.codePoint()), "〔" + one.code() + "〕");
        }
        return coded.replaceAll("—\\d+—", "");
    }

    @Property(tries = 2)
    void aNameOfTenThousandCharactersIsPrintedWhole(@ForAll("hostileWords") String start) throws IOException {
        String name = (withoutBlanks(start) + "名").repeat(10_000).substring(0, 10_000);
        String whole = Character.isHighSurrogate(name.charAt(9_999)) ? name.substring(0, 9_999) : name;
        ReportDocument document = document(java.util.Collections.nCopies(12, whole), Locale.CHINA, true);
        long names = PrintedPdf.letters(withCodes(document))
                .chars()
                .filter(letter -> letter == '名')
                .count();
        long once = whole.chars().filter(letter -> letter == '名').count();
        // Title, issuer, heading, paragraph, gap, item, annex in list and on its page, caption, fields, note.
        assertThat(names).isGreaterThanOrEqualTo(13 * once);
    }
}
