// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.milepost.text.Identifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code docs/formulas.md} says: its grammar and its tables. */
final class FormulaDocument {

    private static final Pattern GRAMMAR = Pattern.compile("(?s)```ebnf\n(.*?)```");

    private final String text;
    private final Ebnf words;
    private final Ebnf sentences;

    private FormulaDocument(String text) {
        this.text = text;
        List<String> grammars = GRAMMAR.matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        this.words = Ebnf.of(grammars.get(0));
        this.sentences = Ebnf.of(grammars.get(1));
    }

    static FormulaDocument read() {
        Path root = Path.of(System.getProperty("milepost.root", ".."));
        try {
            return new FormulaDocument(Files.readString(root.resolve("docs/formulas.md"), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** How words are made. */
    Ebnf words() {
        return words;
    }

    /** How formulas are made of words. */
    Ebnf sentences() {
        return sentences;
    }

    /** The rows of the table with this head, cell by cell, without the marks of code. */
    List<List<String>> table(String head) {
        List<List<String>> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = lines.indexOf(head) + 2; lines.get(i).startsWith("|"); i++) {
            List<String> cells = Arrays.asList(lines.get(i).split("\\|"));
            rows.add(cells.subList(1, cells.size()).stream()
                    .map(cell -> cell.strip().replaceAll("^`(.*)`$", "$1"))
                    .toList());
        }
        return rows;
    }

    /** Whether the grammar derives a text. */
    boolean derives(String formula) {
        return cut(formula)
                .filter(cut -> sentences.ends("formula", 0, ofWords(cut)).contains(cut.size()))
                .filter(cut -> cut.stream().allMatch(this::isIdIfName))
                .isPresent();
    }

    /** The words of a text, each as long as possible; empty where no word begins. */
    private Optional<List<String>> cut(String formula) {
        int[] codePoints = formula.codePoints().toArray();
        List<String> cut = new ArrayList<>();
        int at = 0;
        while (at < codePoints.length) {
            boolean blank = !words.ends("blank", at, ofCharacters(codePoints)).isEmpty();
            Set<Integer> ends = words.ends("word", at, ofCharacters(codePoints));
            if (!blank && ends.isEmpty()) {
                return Optional.empty();
            }
            int end = blank ? at + 1 : ends.stream().max(Integer::compare).orElseThrow();
            if (!blank) {
                cut.add(new String(codePoints, at, end - at));
            }
            at = end;
        }
        return Optional.of(cut);
    }

    private boolean isIdIfName(String word) {
        if (!isWord("name", word)) {
            return true;
        }
        boolean quoted = word.startsWith("'");
        try {
            Identifiers.check(
                    "name", quoted ? word.substring(1, word.length() - 1).replace("''", "'") : word);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isWord(String rule, String word) {
        int[] codePoints = word.codePoints().toArray();
        return words.ends(rule, 0, ofCharacters(codePoints)).contains(codePoints.length);
    }

    private Ebnf.Leaves ofWords(List<String> cut) {
        return new Ebnf.Leaves() {
            @Override
            public Set<Integer> terminal(String terminal, int at) {
                return at < cut.size() && cut.get(at).equals(terminal) ? Set.of(at + 1) : Set.of();
            }

            @Override
            public Set<Integer> other(String rule, int at) {
                return at < cut.size() && isWord(rule, cut.get(at)) ? Set.of(at + 1) : Set.of();
            }
        };
    }

    private static Ebnf.Leaves ofCharacters(int[] codePoints) {
        return new Ebnf.Leaves() {
            @Override
            public Set<Integer> terminal(String terminal, int at) {
                int[] wanted = terminal.codePoints().toArray();
                int end = at + wanted.length;
                boolean here = end <= codePoints.length && Arrays.equals(wanted, 0, wanted.length, codePoints, at, end);
                return here ? Set.of(end) : Set.of();
            }

            @Override
            public Set<Integer> other(String words, int at) {
                return at < codePoints.length && isTold(words, codePoints[at]) ? Set.of(at + 1) : Set.of();
            }
        };
    }

    private static boolean isTold(String words, int codePoint) {
        return switch (words) {
            case "digit of any script" -> Character.isDigit(codePoint);
            case "letter or digit of any script, except the full-width forms of ASCII" ->
                Character.isLetterOrDigit(codePoint) && (codePoint < 0xFF01 || codePoint > 0xFF5E);
            case "any character but the apostrophe" -> codePoint != '\'';
            case "blank of any script, also the one of Chinese text, and the end of a line" ->
                Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
            default -> throw new AssertionError("nobody knows what is a " + words);
        };
    }
}
