// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.quantity.Value;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakeMode;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.reporting.intake.ObservationReaders;
import dev.milepost.reporting.tck.IntakeSamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JsonObservationReaderTest {

    private static final String GOOD =
            "{\"element\":\"park-area\",\"unit\":\"town\",\"period\":\"2023\",\"value\":12.5}";

    private static IntakeContext context() {
        return IntakeSamples.context().withFileName("facts.json");
    }

    private static IntakeResult read(String text, IntakeContext context) throws IOException {
        return ObservationReaders.named("json").read(new ByteArrayInputStream(text.getBytes(UTF_8)), context);
    }

    private static List<String> problems(String text) throws IOException {
        return read(text, context()).problems().stream()
                .map(problem -> problem.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void readsAnArrayAndJsonLines() throws IOException {
        assertThat(read("[" + GOOD + "]", context()).observations()).hasSize(1);
        IntakeResult lines = read(GOOD + "\n" + GOOD.replace("town", "v1") + "\n", context());
        assertThat(lines.observations()).hasSize(2);
        assertThat(lines.observations().get(0).value().exact())
                .contains(Value.parse("12.5").exact().orElseThrow());
    }

    @Test
    void checksFactsAgainstTheCampaign() throws IOException {
        assertThat(problems("[" + GOOD.replace("park-area", "prak-area") + ","
                        + GOOD.replace("\"2023\"", "\"202301\"").replace("town", "twon")
                        + "," + GOOD.replace("12.5", "\"level:vector-density:C:2\"") + ","
                        + GOOD.replace("park-area", "density").replace("12.5", "\"level:vector-density:C:1\"") + ","
                        + GOOD.replace("park-area", "smoke-free").replace("12.5", "true") + ","
                        + GOOD.replace("park-area", "remark").replace("12.5", "false") + "]"))
                .containsExactly(
                        "facts.json#0: element must be one of the campaign, was 'prak-area'; nearest: park-area, remark,"
                                + " smoke-free",
                        "facts.json#1: unit must be one of the organisation, was 'twon'; nearest: town, v1",
                        "facts.json#1: period of element 'park-area' must be a year, was 202301, a month",
                        "facts.json#2: value of element 'park-area' must be a plain number such as 12.5 without"
                                + " separators or unit (it counts in 'm2'), was 'level:vector-density:C:2'",
                        "facts.json#3: value of element 'density' must be one of the levels [A, B, C, D], was"
                                + " 'level:vector-density:C:1'",
                        "facts.json#5: value of element 'remark' must be a word, was 'flag:false'");
    }

    @Test
    void refusesTheSameFactTwice() throws IOException {
        assertThat(problems("[" + GOOD + "," + GOOD + "]"))
                .singleElement()
                .asString()
                .startsWith("facts.json#1: must not repeat")
                .contains("of facts.json#0");
    }

    @Test
    void namesTheLineOfWhatIsNoJson() throws IOException {
        assertThat(problems("[" + GOOD + ",\n{\"element\": }\n]"))
                .singleElement()
                .asString()
                .startsWith("facts.json:2");
        assertThat(problems("[" + GOOD + ",\n{\"elemnt\":\"park-area\"}\n]"))
                .singleElement()
                .asString()
                .contains("elem");
    }

    @Test
    void keepsWhatWasReadBeforeABreakOnlyWhereAskedTo() throws IOException {
        String broken = "[" + GOOD + ",\n{";
        assertThat(read(broken, context()).observations()).isEmpty();
        IntakeResult good = read(broken, context().withMode(IntakeMode.GOOD_ROWS));
        assertThat(good.observations()).hasSize(1);
        assertThat(good.problems()).hasSize(1);
    }

    @Test
    void readsNoMoreFactsThanTheContextAllows() throws IOException {
        String three = GOOD + GOOD.replace("town", "v1") + GOOD.replace("park-area", "operators");
        IntakeResult result = read(three, context().withMaxRows(2).withMode(IntakeMode.GOOD_ROWS));
        assertThat(result.observations()).hasSize(2);
        assertThat(result.problems().get(0).text(Locale.ENGLISH))
                .isEqualTo("facts.json: facts must not exceed 2, the rest is not read");
        assertThat(read(three, context().withMaxRows(3)).isClean()).isTrue();
    }

    @Test
    void bytesThatAreNotUtf8AreAProblem() throws IOException {
        byte[] bytes = GOOD.replace("12.5", "\"word:完成\"").getBytes("GB18030");
        IntakeResult result = ObservationReaders.named("json").read(new ByteArrayInputStream(bytes), context());
        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text(Locale.ENGLISH)).contains("must be UTF-8"));
    }

    @Test
    void aStreamThatCannotBeReadIsNoProblemOfTheData() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable pulled");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("cable pulled");
            }
        };
        assertThatThrownBy(() -> ObservationReaders.named("json").read(broken, context()))
                .isInstanceOf(IOException.class)
                .hasMessage("cable pulled");
    }

    @Test
    void unknownReaderListsTheKnownOnes() {
        assertThat(ObservationReaders.names()).contains("csv", "json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ObservationReaders.named("xml"))
                .withMessage("observation reader must be one of [csv, json], was 'xml'");
    }
}
