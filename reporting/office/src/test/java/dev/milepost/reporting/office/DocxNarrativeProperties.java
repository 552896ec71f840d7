// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.office.DocxNarrative.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words go out as a document and come back as the same words. */
class DocxNarrativeProperties {

    /** A piece of a paragraph: as it is printed, and the placeholder it stands for; words stand for themselves. */
    record Piece(String text, String raw) {
        Inline inline() {
            return raw.isEmpty() ? Inline.text(text) : Inline.figure(text).from(raw);
        }

        String written() {
            return raw.isEmpty() ? text : raw;
        }
    }

    @Property(tries = 60)
    void whatIsNotEditedComesBackAsItWas(@ForAll("paragraphs") List<List<Piece>> paragraphs) throws IOException {
        DocxNarrative narrative = EditedDocx.read(EditedDocx.of(List.of(slot(paragraphs))));
        assertThat(narrative.problems()).isEmpty();
        assertThat(narrative.slots()).containsExactly(new Slot("lead", written(paragraphs), false));
    }

    @Property(tries = 60)
    void oneFigureTypedOverChangesThatFigureOnly(@ForAll("paragraphs") List<List<Piece>> paragraphs)
            throws IOException {
        List<List<Piece>> sent = new ArrayList<>(paragraphs);
        sent.add(List.of(new Piece("七七七公里", "{{target:edited}}")));
        byte[] file =
                EditedDocx.edited(EditedDocx.of(List.of(slot(sent))), xml -> xml.replace(">七七七公里</w:t>", ">八公里</w:t>"));
        List<List<Piece>> expected = new ArrayList<>(paragraphs);
        expected.add(List.of(new Piece("八公里", "")));
        assertThat(EditedDocx.read(file).slots()).containsExactly(new Slot("lead", written(expected), true));
    }

    @Property(tries = 100)
    void noBytesAreTooBadToBeAnswered(@ForAll int at, @ForAll byte value) throws IOException {
        byte[] file = EditedDocx.of(List.of(FullReport.slot()));
        file[Math.floorMod(at, file.length)] = value;
        assertThat(EditedDocx.read(file)).isNotNull();
    }

    private static Block.Slot slot(List<List<Piece>> paragraphs) {
        return new Block.Slot(
                "lead",
                "导语",
                paragraphs.stream()
                        .<Block>map(pieces -> new Block.Paragraph(
                                pieces.stream().map(Piece::inline).toList()))
                        .toList());
    }

    private static String written(List<List<Piece>> paragraphs) {
        return paragraphs.stream()
                .map(pieces -> pieces.stream().map(Piece::written).collect(Collectors.joining()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    @Provide
    Arbitrary<List<List<Piece>>> paragraphs() {
        Arbitrary<Piece> words = Arbitraries.strings()
                .withChars("建成绿道，。 <>&\"'%=12ab".toCharArray())
                .ofMaxLength(12)
                .map(text -> new Piece(text, ""));
        Arbitrary<Piece> figures = Combinators.combine(
                        Arbitraries.of("12公里", "96.5%", "<3>"),
                        Arbitraries.of("{{indicator:road|value+unit}}", "{{element:e[甲&乙]@v1|value}}", "{{target:t}}"))
                .as(Piece::new);
        return Arbitraries.oneOf(words, figures).list().ofMaxSize(5).list().ofMaxSize(4);
    }
}
