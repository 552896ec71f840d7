// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaBoundsTest {

    private final Sheet sheet = Sheet.ofTheOffice();

    @Test
    @Rule({"7.2", "2.4"})
    void carriesBoundsOfOperandsThatAreNotComplete() {
        sheet.bounded("open", "5", Bounds.atLeast(Ratio.whole(5)), Units.ITEM)
                .bounded("part", "4", Bounds.between(Ratio.whole(2), Ratio.whole(8)), Units.ITEM)
                .bounded("debt", "-1", Bounds.atLeast(Ratio.whole(-1)), Units.ITEM);

        Map<String, String> expected = Map.ofEntries(
                Map.entry("open + 1", "[6, ∞)"),
                Map.entry("1 - open", "(-∞, -4]"),
                Map.entry("debt * 10", "[-10, ∞)"),
                Map.entry("debt * -2", "(-∞, 2]"),
                Map.entry("debt * 0", "[0, 0]"),
                Map.entry("part * 2 - 8", "[-4, 8]"),
                Map.entry("-part", "[-8, -2]"),
                Map.entry("abs(part - 4)", "[0, 4]"),
                Map.entry("abs(-part)", "[2, 8]"),
                Map.entry("min(open, part)", "[2, 8]"),
                Map.entry("max(open, part)", "[5, ∞)"),
                Map.entry("round(part / 4 * 1, 0)", "[1, 2]"),
                Map.entry("if(open > 3, 1, part)", "[1, 1]"),
                Map.entry("if(part > 3, 1, part)", "(-∞, ∞)"));
        expected.forEach((text, bounds) -> assertThat(bounds(text)).as(text).isEqualTo(bounds));
        assertThat(sheet.value("8 / part", Sheet.unit("per-item"), MissingOperands.ANY))
                .extracting(value -> plain(((FormulaValue.Numeric) value).bounds()))
                .isEqualTo("[1, 4]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "part > 1; true; true",
                "part > 2; true; false",
                "part >= 2; true; true",
                "part < 8; true; false",
                "part <= 8; true; true",
                "part = 4; true; false",
                "part != 9; true; true",
                "part != 2; true; false",
                "part = 1; false; true",
                "not (part > 2); false; false",
                "part > 2 and 1 > 2; false; true",
                "part > 2 and 2 > 1; true; false",
                "part > 2 or 2 > 1; true; true",
                "part > 2 or 1 > 2; true; false",
                "1 > 2 or 2 > 1; true; true",
                "2 > 1 and 1 > 2; false; true",
                "1 > 2 and part > 2; false; true",
                "2 > 1 and part > 2; true; false",
                "2 > 1 or part > 2; true; true",
                "1 > 2 or part > 2; true; false",
                "part > 2 and part > 3; true; false",
                "part > 2 and part > 5; false; false",
                "part > 2 or 1 > 2 or 2 > 1; true; true",
                "if(part > 2, 2 > 1, 1 > 2); true; false",
                "if(part > 1, 2 > 1, 1 > 2); true; true"
            })
    @Rule({"7.2", "2.5"})
    void saysWhetherOutstandingReportsMayTurnAnAnswer(String text, boolean truth, boolean certain) {
        sheet.bounded("part", "4", Bounds.between(Ratio.whole(2), Ratio.whole(8)), Units.ITEM);

        assertThat(sheet.value(text, Units.ONE, MissingOperands.ANY)).isEqualTo(new FormulaValue.Truth(truth, certain));
    }

    private String bounds(String text) {
        FormulaValue value = sheet.value(text, Units.ITEM, MissingOperands.ANY);
        return plain(((FormulaValue.Numeric) value).bounds());
    }

    private static String plain(Bounds bounds) {
        return bounds.lower().map(end -> "[" + Sheet.shortest(end)).orElse("(-∞") + ", "
                + bounds.upper().map(end -> Sheet.shortest(end) + "]").orElse("∞)");
    }
}
