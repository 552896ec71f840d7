// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences of a paragraph, filled with figures. */
final class Sentences {

    private static final Pattern END = Pattern.compile("[。！？；!?;]+[”’）》]*|\\.(?:\\s+|$)");

    private Sentences() {}

    /** The sentences of a passage that ask for a figure and say another one now. */
    static List<ChangedSentence> changed(String file, Passage passage, NarrativeFigures before, NarrativeFigures now) {
        List<ChangedSentence> changed = new ArrayList<>();
        for (List<Passage.Piece> sentence : of(passage)) {
            String was = filled(file, sentence, before);
            String is = filled(file, sentence, now);
            if (!was.equals(is)) {
                changed.add(new ChangedSentence(file, sentence.get(0).line(), was, is));
            }
        }
        return changed;
    }

    /** A passage cut behind each mark that ends a sentence; a figure is never cut. */
    static List<List<Passage.Piece>> of(Passage passage) {
        List<List<Passage.Piece>> sentences = new ArrayList<>();
        List<Passage.Piece> current = new ArrayList<>();
        for (Passage.Piece piece : passage.pieces()) {
            if (!(piece instanceof Passage.Words words)) {
                current.add(piece);
                continue;
            }
            Matcher ends = END.matcher(words.text());
            int start = 0;
            while (ends.find()) {
                current.add(new Passage.Words(words.line(), words.text().substring(start, ends.end())));
                sentences.add(current);
                current = new ArrayList<>();
                start = ends.end();
            }
            if (start < words.text().length()) {
                current.add(new Passage.Words(words.line(), words.text().substring(start)));
            }
        }
        if (!current.isEmpty()) {
            sentences.add(current);
        }
        return sentences;
    }

    /** What a figure is refused for is told when the narrative is composed; here its place stays as it is written. */
    private static String filled(String file, List<Passage.Piece> sentence, NarrativeFigures figures) {
        return sentence.stream()
                .map(piece -> figures.fill(file, piece, new ArrayList<>()).text())
                .collect(Collectors.joining())
                .strip();
    }
}
