// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.tck.IntakeSamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a number to some program is refused at the edge, whatever file it comes in. */
class WrongFiguresTest {

    private static final String FACT = "{\"element\":\"park-area\",\"unit\":\"town\",\"period\":\"2023\",\"value\":%s}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "1e400",
                "1E3",
                "１２",
                "12abc",
                "--5",
                "+-5",
                "null",
                "0x1F",
                "1_000",
                "'1,000'",
                "12.",
                ".5",
                "١٢",
                "½",
                "12 m2",
                "1/0",
                "∞"
            })
    void noFigureIsNamedWithPropertyRuleAndValueInEitherLanguage(String text) throws IOException {
        String typed = text.replace("'", "");
        IntakeResult csv = read("csv", "element,unit,period,value\npark-area,town,2023,\"" + typed + "\"\n");
        assertThat(csv.observations()).isEmpty();
        assertThat(english(csv))
                .containsExactly(
                        "observations.csv:2 (value): value must be a plain number such as 12.5 without separators"
                                + " or unit (it counts in 'm2'), was '" + typed + "'");
        assertThat(chinese(csv)).singleElement().asString().contains("数值应为", "如 12.5", "所填为“" + typed + "”");
        IntakeResult json = read("json", "[" + FACT.formatted("\"" + typed + "\"") + "]");
        assertThat(json.observations()).isEmpty();
        assertThat(english(json))
                .singleElement()
                .asString()
                .contains("must be")
                .contains(typed.equals("1/0") ? "0" : typed);
        assertThat(chinese(json)).singleElement().asString().contains("不符合规则：");
    }

    @Test
    void aBlankIsNoZero() throws IOException {
        assertThat(english(read("csv", "element,unit,period,value\npark-area,town,2023, \n")))
                .singleElement()
                .asString()
                .isEqualTo("observations.csv:2 (value): cell must not be blank");
        assertThat(english(read("json", "[" + FACT.formatted("\" \"") + "]")))
                .singleElement()
                .asString()
                .contains("value must be a plain decimal number such as 12.5, was ' '");
        assertThat(english(read("json", "[" + FACT.formatted("null") + "]")))
                .singleElement()
                .asString()
                .contains("0/value", "was null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "--5", "+5", ".5", "05", "１２"})
    void whatIsNoNumberOfJsonIsRefusedWithItsLine(String bare) throws IOException {
        IntakeResult json = read("json", "[\n" + FACT.formatted(bare) + "]");
        assertThat(json.observations()).isEmpty();
        assertThat(english(json))
                .singleElement()
                .asString()
                .startsWith("observations.csv:2: ")
                .contains("is not JSON");
        assertThat(chinese(json)).singleElement().asString().contains("不是完整、正确的 JSON");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() throws IOException {
        assertThat(english(read("json", "[" + FACT.formatted("1,\"value\":2") + "]")))
                .singleElement()
                .asString()
                .contains("0/value", "property must stand once, stands in line 1 already");
    }

    @Test
    void whatNestsTooDeepIsRefused() throws IOException {
        assertThat(english(read("json", "[" + FACT.formatted("[".repeat(300) + "]".repeat(300)) + "]")))
                .singleElement()
                .asString()
                .contains("is too large: Document nesting depth");
    }

    private static IntakeResult read(String format, String text) throws IOException {
        return ObservationReaders.named(format)
                .read(new ByteArrayInputStream(text.getBytes(UTF_8)), IntakeSamples.context());
    }

    private static List<String> english(IntakeResult result) {
        return texts(result, Locale.ENGLISH);
    }

    private static List<String> chinese(IntakeResult result) {
        return texts(result, Locale.CHINESE);
    }

    private static List<String> texts(IntakeResult result, Locale locale) {
        return result.problems().stream().map(problem -> problem.text(locale)).toList();
    }
}
