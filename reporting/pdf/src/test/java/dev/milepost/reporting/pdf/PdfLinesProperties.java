// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.PrintedWords;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.pdmodel.PDDocument;

class PdfLinesProperties {

    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.of(
                        "全镇", "绿", "2023年", "12.5%", "，", "。", "、", "”", "“", "（", "）", "《", "》", " ", "words", "—",
                        "—", "…", "…", "km", "≥", "1")
                .list()
                .ofMaxSize(120)
                .map(parts -> String.join("", parts));
    }

    /** Nothing is drawn, so no file is needed. */
    private static final PdfFonts FONTS = new PdfFonts(PdfOptions.builder().build(), new PDDocument(), true);

    private static PdfText text(String words) throws IOException {
        return new PdfTexts(FONTS, new PdfCharacters(FONTS), PrintedWords.CHINESE).text(PdfStyle.BODY, words);
    }

    private static String words(PdfLine line) {
        return IntStream.range(line.start(), line.end())
                .mapToObj(i -> Character.toString(line.text().at(i).codePoint()))
                .collect(Collectors.joining());
    }

    @Property(tries = 300)
    void linesJoinedAreTheText(
            @ForAll("sentences") String sentence, @ForAll @DoubleRange(min = 1, max = 500) double width)
            throws IOException {
        for (List<PdfLine> lines :
                List.of(PdfLines.ragged(text(sentence), width), PdfLines.justified(text(sentence), width, width / 2))) {
            assertThat(lines.stream()
                            .map(PdfLinesProperties::words)
                            .collect(Collectors.joining())
                            .replace(" ", ""))
                    .isEqualTo(sentence.replace(" ", ""));
        }
    }

    /** Where a line has room for a word with the marks around it. */
    @Property(tries = 300)
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne(
            @ForAll("sentences") String sentence, @ForAll @IntRange(min = 20, max = 28) int characters)
            throws IOException {
        String calm =
                sentence.replaceAll("([，。、”“（）《》…—%≥])[，。、”“（）《》…—%≥]+", "$1").replaceAll("[A-Za-z0-9.]{9,}", "1");
        List<PdfLine> lines = PdfLines.justified(text(calm), characters * 15.9, 0);
        for (int i = 1; i < lines.size(); i++) {
            assertThat(words(lines.get(i))).doesNotMatch("^[，。、”）》…%].*");
            assertThat(words(lines.get(i - 1))).doesNotMatch(".*[“（《≥]$");
        }
    }

    @Property(tries = 300)
    void noLineIsWiderThanItsRoomButForAMarkThatHangs(
            @ForAll("sentences") String sentence, @ForAll @DoubleRange(min = 40, max = 500) double width)
            throws IOException {
        for (PdfLine line : PdfLines.justified(text(sentence), width, 0)) {
            boolean hangs = line.end() > line.start()
                    && "，。、；：！？".indexOf(line.text().at(line.end() - 1).codePoint()) >= 0;
            assertThat(line.width()).isLessThanOrEqualTo(width + (hangs ? 16.1 : 0.1));
        }
        assertThat(PdfLines.ragged(text(sentence), width)).allMatch(line -> line.width() <= width + 0.1);
    }

    @Property(tries = 100)
    void theSameLineEndsAtTheEdge(@ForAll @IntRange(min = 60, max = 200) int length) throws IOException {
        List<PdfLine> lines = PdfLines.justified(text("全镇绿化1次".repeat(length / 6)), PdfPages.width(false), 32);
        for (PdfLine line : lines.subList(1, lines.size() - 1)) {
            assertThat(line.width() - line.text().squeeze())
                    .isBetween(PdfPages.width(false) - 0.05, PdfPages.width(false) + 0.05);
        }
    }
}
