// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.milepost.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The grammar of {@code docs/formulas.md} derives what the program reads, and nothing else. */
class GrammarProperties {

    private static final FormulaDocument DOCUMENT = FormulaDocument.read();

    /** Some of the words the second part of the grammar leaves to the first. */
    private static final Map<String, List<String>> SAMPLES = Map.of(
            "number", List.of("0", "12", "1.50", "007"),
            "decimals", List.of("0", "7", "07", "34"),
            "name", List.of("a", "办结", "_1", "NOT", "'b c'", "'it''s'", "'min'", "'1'"));

    /** Words that spoil a formula, or do not. */
    private static final List<String> STRAY = List.of(
            "a",
            "1",
            "1.5",
            "1.",
            "1e5",
            "35",
            "'",
            "''",
            "'x'",
            "'a/b'",
            "'.a'",
            "'a '",
            "if",
            "min",
            "not",
            "and",
            "or",
            "true",
            "sum",
            "children",
            "previous",
            "round",
            "(",
            ")",
            ",",
            "+",
            "-",
            "*",
            "/",
            "=",
            "<",
            ">",
            "!",
            "!=",
            "<=",
            "%",
            ".",
            "１",
            "（",
            "\u0301",
            "\uD800",
            "\u3000",
            "\n",
            "受理",
            "AND",
            "_",
            "²");

    private static final List<String> BLANKS = List.of(" ", "", "\n", "\u3000", " ");

    @Property(tries = 300)
    @Rule({"7.1", "7.3"})
    void whatTheGrammarDerivesIsRead(@ForAll("sentences") List<String> words) {
        String text = String.join(" ", words);

        assertThat(DOCUMENT.derives(text)).as(text).isTrue();
        assertThatCode(() -> Formula.parse(text)).as(text).doesNotThrowAnyException();
    }

    @Property(tries = 600)
    @Rule({"7.1", "7.3"})
    void nothingElseIsRead(@ForAll("sentences") List<String> words, @ForAll Random random) {
        String text = spoiled(words, random);
        boolean derived = DOCUMENT.derives(text);
        Statistics.label("derived").collect(derived).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });

        assertThat(isRead(text)).as(text).isEqualTo(derived);
    }

    private static boolean isRead(String text) {
        try {
            Formula.parse(text);
            return true;
        } catch (FormulaException refused) {
            return false;
        }
    }

    /** The words with some put in, left out or doubled, and with blanks or without. */
    private static String spoiled(List<String> words, Random random) {
        List<String> spoiled = new ArrayList<>(words);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(spoiled.size() + 1);
            boolean inside = at < spoiled.size();
            switch (random.nextInt(3)) {
                case 0 -> spoiled.add(at, STRAY.get(random.nextInt(STRAY.size())));
                case 1 -> spoiled.add(at, spoiled.isEmpty() ? "a" : spoiled.get(random.nextInt(spoiled.size())));
                default -> {
                    if (inside) {
                        spoiled.remove(at);
                    }
                }
            }
        }
        StringBuilder text = new StringBuilder();
        spoiled.forEach(
                word -> text.append(BLANKS.get(random.nextInt(BLANKS.size()))).append(word));
        return text.toString();
    }

    @Provide
    Arbitrary<List<String>> sentences() {
        return Arbitraries.randomValue(random -> new Derivation(random).sentence());
    }

    /** Derives a formula by chance: at first whatever comes, then the way to the end that is shortest. */
    private static final class Derivation {

        private static final int LONG = 60;
        private static final Map<String, Integer> HEIGHTS = heights();

        private final Random random;
        private final List<String> words = new ArrayList<>();
        private int steps;

        Derivation(Random random) {
            this.random = random;
        }

        List<String> sentence() {
            derive(new Ebnf.Part.Rule("formula"));
            return words;
        }

        private void derive(Ebnf.Part part) {
            steps++;
            if (part instanceof Ebnf.Part.Terminal terminal) {
                words.add(terminal.text());
            } else if (part instanceof Ebnf.Part.Rule rule && SAMPLES.containsKey(rule.name())) {
                words.add(oneOf(requireNonNull(SAMPLES.get(rule.name()))));
            } else if (part instanceof Ebnf.Part.Rule rule) {
                derive(meant(rule));
            } else if (part instanceof Ebnf.Part.Chain chain) {
                chain.parts().forEach(this::derive);
            } else if (part instanceof Ebnf.Part.Either either) {
                derive(steps > LONG ? shortest(either.parts()) : oneOf(either.parts()));
            } else if (part instanceof Ebnf.Part.Repeated repeated) {
                for (int i = steps > LONG ? 0 : Math.min(random.nextInt(3), repeated.most()); i > 0; i--) {
                    derive(repeated.part());
                }
            }
        }

        private <T> T oneOf(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private static Ebnf.Part shortest(List<Ebnf.Part> parts) {
            return parts.stream()
                    .min(java.util.Comparator.comparing(part -> height(part, HEIGHTS)))
                    .orElseThrow();
        }

        /** How many rules lead from each rule to words, at the least. */
        private static Map<String, Integer> heights() {
            Map<String, Integer> heights = new HashMap<>();
            DOCUMENT.sentences().rules().keySet().forEach(rule -> heights.put(rule, 1_000_000));
            SAMPLES.keySet().forEach(rule -> heights.put(rule, 0));
            for (int i = 0; i < heights.size(); i++) {
                DOCUMENT.sentences().rules().forEach((rule, part) -> heights.put(rule, 1 + height(part, heights)));
            }
            return heights;
        }

        private static int height(Ebnf.Part part, Map<String, Integer> heights) {
            if (part instanceof Ebnf.Part.Rule rule) {
                return requireNonNull(heights.get(rule.name()));
            }
            if (part instanceof Ebnf.Part.Chain chain) {
                return chain.parts().stream()
                        .mapToInt(one -> height(one, heights))
                        .max()
                        .orElse(0);
            }
            if (part instanceof Ebnf.Part.Either either) {
                return either.parts().stream()
                        .mapToInt(one -> height(one, heights))
                        .min()
                        .orElse(0);
            }
            return 0;
        }

        private static Ebnf.Part meant(Ebnf.Part.Rule rule) {
            return requireNonNull(DOCUMENT.sentences().rules().get(rule.name()), rule.name());
        }
    }
}
