// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private final Sheet sheet = Sheet.ofTheOffice();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "2 + 3 * 4; 14",
                "(2 + 3) * 4; 20",
                "2 - 3 - 4; -5",
                "12 / 3 / 2; 2",
                "2 * -3; -6",
                "-2 - -3; 1",
                "1 / 3 + 1 / 6; 1/2",
                "0.1 + 0.2; 3/10",
                "min(3, 1, 2); 1",
                "max(3, 1, 2) ; 3",
                "abs(-2.5); 5/2",
                "round(2.5, 0); 3",
                "round(-2.5, 0); -3",
                "round(2 / 3, 2); 67/100",
                "if(2 > 1, 5, 6); 5",
                "if(2 < 1, 5, 6); 6",
                "if(1 > 2 or 2 > 1 and 3 > 2, 1, 0); 1",
                "if(not 1 = 2, 1, 0); 1",
                "if(not (true and false), 1, 0); 1",
                "if(true or false and false, 1, 0); 1",
                "if(1 != 1, 1, 0); 0",
                "if(1 <= 1, 1, 0); 1",
                "if(1 >= 1, 1, 0); 1",
                "if(1 < 1 or 1 > 1, 1, 0); 0",
                "coalesce(1, 2); 1"
            })
    @Rule("7.1")
    void computesExactlyByTheUsualPrecedence(String text, String expected) {
        assertThat(sheet.plain(text)).isEqualTo(expected);
    }

    @Test
    @Rule("7.1")
    void readsChineseNamesBareAndAnyOtherInQuotes() {
        assertThat(Formula.parse("办结 / 'toilets-built' + '有 空格' + 'it''s' + 'min'")
                        .operands())
                .containsExactly("办结", "toilets-built", "有 空格", "it's", "min");
        assertThat(Formula.parse("previous('a-b') + ytd(受理) + sum(children('or'))")
                        .references())
                .extracting(Reference::toString)
                .containsExactly("previous('a-b')", "ytd(受理)", "sum(children('or'))");
        assertThat(Formula.parse("b + a + b").operands()).containsExactly("b", "a");
    }

    @Test
    @Rule("7.1")
    void readsThePeriodBeforeTheYearToDateAndTheUnitsBelow() {
        FormulaType items = new FormulaType.Numeric(Units.ITEM);
        sheet.with("previous(受理)", items, List.of(number(40)))
                .with("ytd(受理)", items, List.of(number(300)))
                .with("sum(children(受理))", items, List.of(number(12), number(30)));

        assertThat(sheet.plain("ytd(受理) - previous(受理)", Units.ITEM, MissingOperands.ANY))
                .isEqualTo("260");
        assertThat(sheet.evaluate("受理 - sum(children(受理))", Units.ITEM, MissingOperands.ANY)
                        .operation())
                .isEqualTo("42 - (12 + 30)");
        assertThat(sheet.plain("sum(children(受理))", Units.ITEM, MissingOperands.ANY))
                .isEqualTo("42");
    }

    @Test
    @Rule("7.1")
    void hasNoNumberForWhatNoUnitBelowConcerns() {
        sheet.with("sum(children(受理))", new FormulaType.Numeric(Units.ITEM), List.of());

        assertThat(sheet.plain("sum(children(受理))", Units.ITEM, MissingOperands.ANY))
                .isEqualTo("NOT_APPLICABLE");
        assertThat(sheet.plain("sum(children(受理))", Units.ITEM, MissingOperands.NEVER))
                .isEqualTo("0");
    }

    @Test
    @Rule("7.2")
    void evaluatesTheBranchTakenAlone() {
        FormulaResult result =
                sheet.evaluate("if(受理 > 40, 办结, none * (people / people))", Units.ITEM, MissingOperands.ANY);

        assertThat(result.operation()).isEqualTo("if(42 > 40, 33, … × (… ÷ …))");
        assertThat(result.used()).extracting(Reference::name).containsExactly("受理", "办结");
        assertThat(sheet.asked()).extracting(Reference::name).containsExactly("受理", "办结");
        assertThat(sheet.plain("if(受理 < 40, none / none * 受理, 办结)", Units.ITEM, MissingOperands.ANY))
                .isEqualTo("33");
        assertThat(sheet.plain("if(silent > 1, 办结, 受理)", Units.ITEM, MissingOperands.ANY))
                .isEqualTo("NOT_REPORTED");
    }

    @Test
    @Rule("7.2")
    void countsNothingFromABranchNotTakenAlthoughItAskedWhetherAnythingIsThere() {
        FormulaResult result = sheet.evaluate("silent + early + if(clean, 1, 办结)", Units.ITEM, MissingOperands.ALL);

        assertThat(result.used()).extracting(Reference::name).containsExactly("silent", "early", "clean");
        assertThat(result.operation()).isEqualTo("0 + 0 + if(true, 1, …)");
    }

    @Test
    void isEqualByItsText() {
        Formula formula = Formula.parse("a  + 1");

        assertThat(formula)
                .isEqualTo(Formula.parse("a  + 1"))
                .hasSameHashCodeAs(Formula.parse("a  + 1"))
                .isNotEqualTo(Formula.parse("a + 1"))
                .hasToString("a  + 1");
        CheckedFormula checked = Formula.parse("受理").check(sheet::type, Units.ITEM);
        assertThat(checked.formula()).isEqualTo(Formula.parse("受理"));
        assertThat(checked).hasToString("受理");
        assertThat(checked.type()).isEqualTo(new FormulaType.Numeric(Units.ITEM));
        assertThat(Formula.parse("受理 > 1").check(sheet::type, Units.ITEM).type())
                .isEqualTo(new FormulaType.Truth());
    }

    private static FormulaValue number(long value) {
        return FormulaValue.Numeric.exactly(Ratio.whole(value), Units.ITEM);
    }
}
