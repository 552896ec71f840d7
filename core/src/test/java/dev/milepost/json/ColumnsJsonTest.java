// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.observation.Assurance;
import dev.milepost.period.AsOf;
import dev.milepost.period.PeriodType;
import dev.milepost.rollup.ColumnFilling;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.SeriesFilling;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ColumnsJsonTest {

    private static SeriesFilling columns() {
        return Rollup.of(
                        SmallTown.campaign(
                                SmallTown.element().frequency(PeriodType.MONTH).build()),
                        SmallTown.tree(3),
                        AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED))
                .columns();
    }

    private static long read(String text, SeriesFilling into) {
        return ColumnsJson.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SmallTown.RECORDED, into);
    }

    @Test
    @Rule({"4.5", "3.1"})
    void readsFactsIntoColumns() {
        SeriesFilling columns = columns();
        long count = read("""
                { "element": "x", "unit": "v1", "period": "202301", "value": 12.5 }
                { "element": "x", "unit": "v1", "period": "202301", "value": 13.25, "revision": 1, "assurance": "asserted" }
                { "element": "x", "unit": "v2", "period": "202302", "value": 7, "reporter": { "en": "a post" } }
                """, columns);
        Figure figure = columns.rollup().figure(SmallTown.INDICATOR, SmallTown.TOWN);
        assertThat(count).isEqualTo(3);
        assertThat(figure.measured()).hasValueSatisfying(sum -> assertThat(sum).hasToString("20.25"));
        assertThat(figure.assurance()).hasValue(Assurance.ASSERTED);
    }

    @Test
    void saysWhereAFactIsWrongAndKeepsThoseBefore() {
        SeriesFilling columns = columns();
        String text = """
                [ { "element": "x", "unit": "v1", "period": "202301", "value": 12.5 },
                  { "element": "x", "unit": "v1",
                    "value": 1, "revison": 1, "period": "202302" } ]
                """;
        assertThatThrownBy(() -> read(text, columns))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("1/revison (line 3, column ")
                .hasMessageContaining("unknown property 'revison'; nearest: revision");
        assertThat(columns.part().size()).isEqualTo(1);
    }

    @Test
    void refusesColumnsThatWereRolledUp() {
        SeriesFilling columns = columns();
        ColumnFilling column = columns.column(SmallTown.X, "", 0);
        assertThatThrownBy(() -> column.number(1, 19)).isInstanceOf(IllegalArgumentException.class);
        columns.rollup();
        String fact = "{ \"element\": \"x\", \"unit\": \"v1\", \"period\": \"202301\", \"value\": 12.5 }";
        assertThatThrownBy(() -> read(fact, columns)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> column.add(1, 1, 1)).isInstanceOf(IllegalStateException.class);
    }
}
