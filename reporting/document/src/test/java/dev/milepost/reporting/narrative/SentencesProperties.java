// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.SampleTown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule("13.3")
class SentencesProperties {

    @Property(tries = 200)
    void sentencesAreTheWholeOfAPassage(@ForAll("parts") List<String> parts) {
        List<Passage.Piece> pieces = parts.stream()
                .<Passage.Piece>map(
                        part -> part.startsWith("{") ? new Passage.Gap(1, part) : new Passage.Words(1, part))
                .toList();
        assertThat(Sentences.of(new Passage(false, pieces)).stream()
                        .flatMap(List::stream)
                        .map(SentencesProperties::text)
                        .collect(Collectors.joining()))
                .isEqualTo(String.join("", parts));
    }

    @Property(tries = 50)
    void theSameFiguresChangeNoSentence(@ForAll("parts") List<String> parts) {
        Narrative narrative = Narrative.parse(
                "n.md",
                "# Lead\n" + String.join("", parts).replace("{", "{{indicator:").replace("}", "}}") + "。",
                SampleTown.campaign());
        assertThat(narrative.changedSentences(figures(Locale.CHINA), figures(Locale.CHINA)))
                .isEmpty();
    }

    @Example
    void aSentenceEndsAtItsMarkAndNotAtAPointWithin() {
        assertThat(cut("甲。乙！丙（丁。）戊；己")).containsExactly("甲。", "乙！", "丙（丁。）", "戊；", "己");
        assertThat(cut("A rate of 78.5 per cent. Then more; last"))
                .containsExactly("A rate of 78.5 per cent. ", "Then more;", " last");
    }

    private static List<String> cut(String text) {
        return Sentences.of(new Passage(false, List.of(new Passage.Words(1, text)))).stream()
                .map(sentence ->
                        sentence.stream().map(SentencesProperties::text).collect(Collectors.joining()))
                .toList();
    }

    private static String text(Passage.Piece piece) {
        return piece instanceof Passage.Words words ? words.text() : ((Passage.Gap) piece).wanted();
    }

    private static NarrativeFigures figures(Locale locale) {
        return new NarrativeFigures(SampleTown.dossier(), SampleTown.progress(), locale);
    }

    @Provide
    Arbitrary<List<String>> parts() {
        return Arbitraries.of("甲", "。", "！", "；", "78.5", "a. ", ".", "”", "{toilets}", "{closure}", "，")
                .list()
                .ofMaxSize(12);
    }
}
