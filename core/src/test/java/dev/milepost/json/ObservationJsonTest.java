// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ObservationJsonTest {

    private static final String FACT =
            "{ \"element\": \"trees\", \"unit\": \"v1\", \"period\": \"202306\", \"value\": %s }";
    private static final FactKey KEY = FactKey.of(DataElementId.of("trees"), OrgUnitId.of("v1"), Period.month(2023, 6));

    @Test
    void readsAnArrayAndLinesAlike() {
        String one = FACT.replace("%s", "12.50");
        String two = FACT.replace("%s", "\"33/42\"");
        List<Observation> facts = List.of(
                Observation.builder(KEY, Value.amount(new BigDecimal("12.5"))).build(),
                Observation.builder(KEY, Value.rate(33, 42)).build());
        assertThat(read("[" + one + ",\n" + two + "]")).isEqualTo(facts);
        assertThat(read(one + "\n" + two + "\n")).isEqualTo(facts);
        assertThat(read("[]")).isEmpty();
        assertThat(read("")).isEmpty();
    }

    @Test
    void leavesTheStreamOpen() {
        boolean[] closed = new boolean[1];
        InputStream in = new FilterInputStream(new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8))) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        ObservationJson.read(in, fact -> {});
        assertThat(closed[0]).isFalse();
    }

    @Test
    void readsTheTextFormsOfValues() {
        assertThat(read("[" + FACT.replace("%s", "true") + "]"))
                .map(Observation::value)
                .containsExactly(Value.flag(true));
        assertThat(read("[" + FACT.replace("%s", "\"missing:NOT_MEASURED\"") + "]"))
                .map(fact -> fact.value().toString())
                .containsExactly("missing:NOT_MEASURED");
    }

    @Test
    void writesOneFactALine() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Observation fact =
                Observation.builder(KEY, Value.amount(new BigDecimal("1E+3"))).build();
        ObservationJson.writeLines(Stream.of(fact, fact), out);
        String line = "{\"element\":\"trees\",\"unit\":\"v1\",\"period\":\"202306\",\"value\":1000}\n";
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(line + line);
    }

    @Test
    void handsOnTheFactsBeforeAWrongOneAndNamesItsIndex() {
        List<Observation> facts = new ArrayList<>();
        String wrong = "[" + FACT.replace("%s", "1") + ",\n" + FACT.replace("%s", "[]") + "]";
        assertThatThrownBy(() -> ObservationJson.read(Resources.stream(wrong), facts::add))
                .isInstanceOf(JsonException.class)
                .hasMessage("1/value (line 2, column 66): must be a text in quotes, was […]");
        assertThat(facts).hasSize(1);
    }

    @Test
    void refusesWhatFollowsTheArray() {
        assertThatThrownBy(() -> read("[] 1"))
                .hasMessage("the file (line 1, column 4): must hold one array, something follows it");
    }

    @Test
    void letsPassWhatTheConsumerThrows() {
        IllegalStateException full = new IllegalStateException("full");
        assertThatThrownBy(() -> ObservationJson.read(Resources.stream(FACT.replace("%s", "1")), fact -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    private static List<Observation> read(String text) {
        List<Observation> facts = new ArrayList<>();
        ObservationJson.read(Resources.stream(text), facts::add);
        return facts;
    }
}
