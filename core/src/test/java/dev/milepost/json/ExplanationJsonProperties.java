// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.ExplanationIndex;
import dev.milepost.explanation.FactReference;
import dev.milepost.quantity.MissingReason;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule("11.1")
class ExplanationJsonProperties {

    @Property(tries = 200)
    void whatIsWrittenIsRead(@ForAll("explanations") List<Explanation> explanations) {
        assertThat(ExplanationJson.read(new ByteArrayInputStream(written(explanations))))
                .isEqualTo(explanations);
    }

    @Property(tries = 200)
    void everyDifferentNodeStandsOnceAndBehindWhatItIsMadeOf(@ForAll("explanations") List<Explanation> explanations) {
        ExplanationIndex index = new ExplanationIndex();
        explanations.forEach(index::add);
        assertThat(index.nodes()).doesNotHaveDuplicates();
        for (Explanation node : index.nodes()) {
            assertThat(index.nodes().get(index.numberOf(node) - 1)).isEqualTo(node);
            if (node instanceof Explanation.Computed computed) {
                assertThat(computed.from()).allMatch(part -> index.numberOf(part) < index.numberOf(node));
            }
        }
        assertThat(new String(written(explanations), UTF_8).split("\"what\"", -1))
                .hasSize(index.nodes().size() + 1);
    }

    @Provide
    Arbitrary<List<Explanation>> explanations() {
        return Arbitraries.lazy(() -> node(3)).list().ofMaxSize(4);
    }

    private static Arbitrary<Explanation> node(int depth) {
        Arbitrary<List<LocalizedText>> notes = words().list().ofMaxSize(2);
        Arbitrary<Explanation> leaf = Arbitraries.oneOf(
                Combinators.combine(words(), words(), facts(), notes).as(Explanation.Observed::new),
                Combinators.combine(words(), words(), notes).as(Explanation.Given::new),
                Combinators.combine(words(), Arbitraries.of(MissingReason.class), notes)
                        .as(Explanation.Absent::new));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Explanation> computed = Combinators.combine(
                        words(), words(), node(depth - 1).list().ofMaxSize(3), notes)
                .as(Explanation.Computed::new);
        return Arbitraries.oneOf(leaf, computed);
    }

    private static Arbitrary<FactReference> facts() {
        return Combinators.combine(
                        Arbitraries.of("x · east · 2023", "x · west · 2023 [a] (recount) PLANNED"),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(1, Long.MAX_VALUE),
                        Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond))
                .as(FactReference::new);
    }

    private static Arbitrary<LocalizedText> words() {
        return Arbitraries.of(
                LocalizedText.of("合计", "total"), LocalizedText.ofChinese("3 ÷ 4"), LocalizedText.ofEnglish("a \"b\""));
    }

    private static byte[] written(List<Explanation> explanations) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExplanationJson.write(explanations, out);
        return out.toByteArray();
    }
}
