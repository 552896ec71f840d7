// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaMissingTest {

    private final Sheet sheet = Sheet.ofTheOffice();

    @Test
    @Rule("7.4")
    void isMissingForTheReasonOfTheFirstFromTheLeft() {
        for (String text : List.of("early + silent", "max(1, early, silent)", "early / silent")) {
            assertThat(sheet.plain(text, anyUnit(text), MissingOperands.ANY))
                    .as(text)
                    .isEqualTo("NOT_DUE");
        }
        assertThat(sheet.plain("early > 1 and silent > 1")).isEqualTo("NOT_DUE");
        assertThat(sheet.plain("silent > 1 or 1 > 0")).isEqualTo("NOT_REPORTED");
        assertThat(sheet.plain("not (early = 1)")).isEqualTo("NOT_DUE");
    }

    @Test
    @Rule({"7.4", "2.2"})
    void countsWhatIsAbsentAsZeroOnlyWhereDeclared() {
        FormulaResult all = sheet.evaluate("silent + 办结", Units.ITEM, MissingOperands.ALL);
        assertThat(((FormulaValue.Numeric) all.value()).number().sameValueAs(Ratio.whole(33)))
                .isTrue();
        assertThat(all.zeroed()).extracting(Reference::name).containsExactly("silent");
        assertThat(all.operation()).isEqualTo("0 + 33");

        assertThat(sheet.plain("silent + early", Units.ITEM, MissingOperands.ALL))
                .isEqualTo("NOT_REPORTED");
        assertThat(sheet.plain("silent + early", Units.ITEM, MissingOperands.NEVER))
                .isEqualTo("0");
        assertThat(sheet.evaluate("办结 + 受理", Units.ITEM, MissingOperands.NEVER).zeroed())
                .isEmpty();
    }

    @Test
    @Rule("7.4")
    void givesWhatStandsInTheUnitItStandsFor() {
        assertThat(sheet.plain("silent / 受理", Units.PERCENT, MissingOperands.NEVER))
                .isEqualTo("0");
        assertThat(sheet.plain("silent / 受理", Units.PERCENT, MissingOperands.ALL))
                .isEqualTo("0");
        assertThat(sheet.plain("coalesce(silent, 0) / 受理", Units.PERCENT, MissingOperands.ANY))
                .isEqualTo("0");
        assertThat(sheet.plain("if(clean, 21, 受理) / 受理", Units.PERCENT, MissingOperands.ANY))
                .isEqualTo("50");
        assertThat(sheet.plain("coalesce(rate, 30) * people", Units.PERSON, MissingOperands.ANY))
                .isEqualTo("30");
    }

    @Test
    @Rule("7.4")
    void neverMakesANumberOfAZeroDenominator() {
        for (MissingOperands missing : MissingOperands.values()) {
            assertThat(sheet.plain("empty + 1", Units.ITEM, missing)).isEqualTo("ZERO_DENOMINATOR");
            assertThat(sheet.plain("办结 / none", Units.ONE, missing)).isEqualTo("ZERO_DENOMINATOR");
            assertThat(sheet.plain("coalesce(empty, 5)", Units.ITEM, missing)).isEqualTo("ZERO_DENOMINATOR");
            assertThat(sheet.plain("coalesce(办结 / none, 5)", Units.ONE, missing))
                    .isEqualTo("ZERO_DENOMINATOR");
        }
        assertThat(sheet.plain("办结 / silent", Units.ONE, MissingOperands.NEVER)).isEqualTo("ZERO_DENOMINATOR");
        assertThat(sheet.plain("coalesce(silent + empty, 5)", Units.ITEM, MissingOperands.ANY))
                .isEqualTo("NOT_REPORTED");
        assertThat(sheet.plain("coalesce(silent / none, 5)", Units.ONE, MissingOperands.ANY))
                .isEqualTo("NOT_REPORTED");
        assertThat(sheet.plain("coalesce(silent, empty, 5)", Units.ITEM, MissingOperands.ANY))
                .isEqualTo("NOT_REPORTED");
        assertThat(sheet.plain("coalesce(if(silent > 1 and empty > 1, 1, 2), 5)"))
                .isEqualTo("NOT_REPORTED");
    }

    @Test
    @Rule("7.4")
    void takesTheFirstThatIsThere() {
        assertThat(sheet.plain("coalesce(silent, early, 5)", Units.ITEM, MissingOperands.ANY))
                .isEqualTo("5");
        assertThat(sheet.plain("coalesce(early, silent)", Units.ITEM, MissingOperands.ANY))
                .isEqualTo("NOT_DUE");
        assertThat(sheet.plain("coalesce(silent, 办结)", Units.ITEM, MissingOperands.NEVER))
                .isEqualTo("33");
        assertThat(sheet.plain("coalesce(silent, early)", Units.ITEM, MissingOperands.NEVER))
                .isEqualTo("0");
        assertThat(sheet.plain("coalesce(silent)", Units.ITEM, MissingOperands.NEVER))
                .isEqualTo("0");
        assertThat(sheet.plain("if(coalesce(unknown, clean), 1, 2)")).isEqualTo("1");
    }

    @Test
    @Rule("7.4")
    void neverTakesAnAbsentAnswerForNo() {
        for (String text : List.of(
                "unknown",
                "not unknown",
                "clean and unknown",
                "unknown or true",
                "coalesce(unknown)",
                "if(unknown, 1, 2)",
                "if(if(clean, unknown, clean), 1, 2)")) {
            assertThat(sheet.plain(text, Units.ONE, MissingOperands.NEVER))
                    .as(text)
                    .isEqualTo("NOT_REPORTED");
        }
    }

    private static Unit anyUnit(String text) {
        return text.contains("/") ? Units.ONE : Units.ITEM;
    }
}
