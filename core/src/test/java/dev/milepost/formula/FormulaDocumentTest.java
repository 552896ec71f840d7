// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/formulas.md} shows is what the program does. */
class FormulaDocumentTest {

    private static final FormulaDocument DOCUMENT = FormulaDocument.read();

    static Stream<List<String>> examples() {
        return DOCUMENT.table("| formula | unit | `missing` | result |").stream();
    }

    static Stream<List<String>> refusals() {
        return DOCUMENT.table("| formula | unit | refused with |").stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    @Rule({"7.1", "7.3", "7.4"})
    void everyExampleComesToWhatTheTableSays(List<String> row) {
        MissingOperands missing = MissingOperands.valueOf(row.get(2).toUpperCase(Locale.ROOT));

        assertThat(sheet().plain(row.get(0), Units.get(row.get(1)), missing)).isEqualTo(row.get(3));
        assertThat(DOCUMENT.derives(row.get(0))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    @Rule("7.3")
    void everyRefusalSaysWhatTheTableSays(List<String> row) {
        assertThat(sheet().unfit(row.get(0), Units.get(row.get(1)))).hasMessage(row.get(2));
    }

    @Test
    @Rule("7.1")
    void theReservedWordsAreThoseOfTheLanguage() {
        assertThat(DOCUMENT.words().terminals("reserved")).isEqualTo(new java.util.TreeSet<>(FormulaText.RESERVED));
    }

    @Test
    @Rule("7.3")
    void theLimitsAreThoseOfTheLanguage() {
        assertThat(DOCUMENT.text())
                .contains(String.format(Locale.ROOT, "at most %,d characters", Parser.MAX_LENGTH))
                .contains("at most " + Parser.MAX_DEPTH + " levels deep")
                .contains("to `n` decimals, 0 to " + Parser.MAX_DECIMALS + ",");
    }

    private static Sheet sheet() {
        Sheet sheet = new Sheet();
        for (List<String> row : DOCUMENT.table("| name | figure | unit |")) {
            String figure = row.get(1);
            FormulaValue value = figure.startsWith("missing: ")
                    ? new FormulaValue.Absent(MissingReason.valueOf(figure.substring("missing: ".length())))
                    : FormulaValue.Numeric.exactly(Ratio.parse(figure), unit(row));
            String reference = row.get(0).contains("-") ? "'" + row.get(0) + "'" : row.get(0);
            sheet.with(reference, new FormulaType.Numeric(unit(row)), List.of(value));
        }
        return sheet;
    }

    private static Unit unit(List<String> row) {
        return Units.get(row.get(2));
    }
}
