// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Observation;
import dev.milepost.reporting.Rule;
import dev.milepost.text.PrintableText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every reader: wrong data never throws, and what was written is what is read. */
class ObservationReaderProperties {

    private static IntakeResult read(String format, byte[] bytes, IntakeMode mode) throws IOException {
        return ObservationReaders.named(format)
                .read(new ByteArrayInputStream(bytes), IntakeSamples.context().withMode(mode));
    }

    @Property
    void anyBytesAreReadWithoutAnException(
            @ForAll("formats") String format, @ForAll byte[] bytes, @ForAll IntakeMode mode) throws IOException {
        IntakeResult result = read(format, bytes, mode);
        assertThat(result.observations()).isEmpty();
    }

    @Property
    void anyTableIsReadWithoutAnExceptionAndEachProblemHasItsLine(@ForAll("tables") List<List<String>> rows)
            throws IOException {
        String csv = "element,unit,period,value,nature\n"
                + rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
        IntakeResult result = read("csv", csv.getBytes(UTF_8), IntakeMode.ALL_OR_NOTHING);
        assertThat(result.problems()).allSatisfy(problem -> {
            assertThat(problem.line().orElse(0)).isBetween(2, rows.size() + 1);
            assertThat(problem.text(Locale.CHINA))
                    .startsWith("observations.csv:")
                    .contains("：");
            assertThat(problem.text(Locale.ENGLISH)).doesNotContain("\n");
        });
        boolean clean = result.isClean();
        assertThat(read("csv", csv.getBytes(UTF_8), IntakeMode.ALL_OR_NOTHING).observations())
                .isEqualTo(clean ? result.observations() : List.of());
    }

    @Property
    void amountsAndWordsComeBackAsTheyWereWritten(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int amount, @ForAll("words") String word)
            throws IOException {
        String quoted = "\"" + word.replace("\"", "\"\"") + "\"";
        String csv = "element,unit,period,value,reporter\npark-area,town,2023," + amount + "," + quoted
                + "\nremark,v1,2023," + quoted + ",\n";
        List<Observation> facts =
                read("csv", csv.getBytes(UTF_8), IntakeMode.ALL_OR_NOTHING).observations();
        assertThat(facts.get(0).value()).hasToString(Integer.toString(amount));
        assertThat(facts.get(0).reporter().orElseThrow().in(Locale.CHINA)).isEqualTo(word);
        assertThat(facts.get(1).value()).hasToString("word:" + word);
    }

    @Property(tries = 50)
    @Rule("1.8")
    void wordsThatCannotBePrintedAreAProblemNamingLineAndCharacter(@ForAll("unprintable") String character)
            throws IOException {
        String word = "\"甲" + character + "乙\"";
        String csv = "element,unit,period,value,reporter\npark-area,town,2023,1," + word + "\nremark,v1,2023," + word
                + ",\n";
        IntakeResult result = read("csv", csv.getBytes(UTF_8), IntakeMode.ALL_OR_NOTHING);
        assertThat(result.observations()).isEmpty();
        assertThat(result.problems())
                .hasSize(2)
                .allMatch(problem -> problem.message().en().contains(PrintableText.name(character.codePointAt(0))));
    }

    @Provide
    Arbitrary<String> unprintable() {
        return Arbitraries.of("\u0001", "\t", "\u007F", "\u0085", "\u2028", "\uFFFE");
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of("csv", "json");
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.of(
                "park-area",
                "clean-ups",
                "density",
                "town",
                "v1",
                "2023",
                "202301",
                "12.5",
                "C",
                "-",
                "",
                "planned",
                "missing:STALE",
                "missing:",
                "=1+1",
                "是",
                "\u0007",
                "2023W99");
        return cells.list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("绿城市abc,\"=+；1")
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(text -> text.equals(text.strip()) && !text.isEmpty());
    }
}
