// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaUnitsTest {

    private final Sheet sheet = Sheet.ofTheOffice();

    @Test
    @Rule("7.3")
    void showsTheNumbersPutIn() {
        FormulaResult result =
                sheet.evaluate("round(-办结 / (受理 + 1.50), 2) + abs(1 / 3 * 1)", Units.ONE, MissingOperands.ANY);

        assertThat(result.operation()).isEqualTo("round((-33) ÷ (42 + 1.50), 2) + abs(1 ÷ 3 × 1)");
        assertThat(sheet.evaluate("not clean or 受理 != 42", Units.ONE, MissingOperands.ANY)
                        .operation())
                .isEqualTo("(not true) or (42 != 42)");
        sheet.number("third", "-10/30", Units.ONE).number("loss", "-2.50", Units.ONE);
        assertThat(sheet.evaluate("third + loss + silent / 受理", Units.ONE, MissingOperands.ANY)
                        .operation())
                .isEqualTo("(-1/3) + (-2.5) + (– ÷ 42)");
    }

    @Test
    @Rule("7.3")
    void convertsUnitsExactlyAndShowsThemWhereTheyDiffer() {
        FormulaResult sum = sheet.evaluate("park + yard", Units.M2, MissingOperands.ANY);

        assertThat(((FormulaValue.Numeric) sum.value()).number())
                .usingComparator(Ratio::compareTo)
                .isEqualTo(Ratio.whole(2004));
        assertThat(sum.operation()).isEqualTo("3 mu + 4 m2");
        assertThat(sheet.plain("if(park > yard, 1, 0)")).isEqualTo("1");
        assertThat(sheet.plain("min(park, yard)", Units.M2, MissingOperands.ANY))
                .isEqualTo("4");
        assertThat(sheet.plain("park / yard")).isEqualTo("500");
        assertThat(sheet.plain("yard / park * park", Units.M2, MissingOperands.ANY))
                .isEqualTo("4");
    }

    @Test
    @Rule("7.3")
    void turnsAPlainNumberIntoPerCentByItself() {
        assertThat(sheet.plain("办结 / 受理", Units.PERCENT, MissingOperands.ANY)).isEqualTo("550/7");
        assertThat(sheet.plain("办结 / 受理")).isEqualTo("11/14");
        assertThat(sheet.plain("share * people", Units.PERSON, MissingOperands.ANY))
                .isEqualTo("30");
        assertThat(sheet.plain("people / share", Units.PERSON, MissingOperands.ANY))
                .isEqualTo("1000/3");
        assertThat(sheet.plain("100 - share", Units.PERCENT, MissingOperands.ANY))
                .isEqualTo("70");
        assertThat(sheet.plain("share", Units.PERMILLE, MissingOperands.ANY)).isEqualTo("300");
    }

    @Test
    @Rule("7.3")
    void measuresAQuotientInAUnitOfItsOwnDimension() {
        assertThat(sheet.plain("park / people", Units.M2_PER_PERSON, MissingOperands.ANY))
                .isEqualTo("20");
        assertThat(sheet.plain("办结 / people", Units.PER_THOUSAND_PERSONS, MissingOperands.ANY))
                .isEqualTo("330");
        assertThat(sheet.plain("1 / people", Units.PER_THOUSAND_PERSONS, MissingOperands.ANY))
                .isEqualTo("10");
        assertThat(sheet.plain("yard * people", Sheet.unit("area-person"), MissingOperands.ANY))
                .isEqualTo("400");
        assertThat(sheet.plain("办结 / people / people", Sheet.unit("item-per-person-person"), MissingOperands.ANY))
                .isEqualTo("33/10000");
        assertThat(sheet.unfit("park / people", Units.PER_THOUSAND_PERSONS))
                .hasMessageContaining("declare a unit of dimension 'area-per-person'");
    }

    @Test
    @Rule("7.3")
    void refusesResultsInAForeignUnit() {
        assertThat(sheet.unfit("办结 / people", Units.KM))
                .hasMessage(
                        "formula, line 1, column 1: result must convert to unit 'km', was 'item·person^-1'; declare "
                                + "a unit of dimension 'item-per-person'");
        assertThat(sheet.unfit("park + yard", Units.KM))
                .hasMessage("formula, line 1, column 1: result must convert to unit 'km', was 'mu'");
        assertThat(sheet.unfit("办结 / 受理", Units.ITEM))
                .hasMessage("formula, line 1, column 1: result must convert to unit 'item', was '1'");
    }

    @Test
    @Rule("7.3")
    void refusesUnitsThatDoNotConvertNamingThePlace() {
        FormulaException e = sheet.unfit("办结 +\n  people", Units.ITEM);

        assertThat(e)
                .hasMessage("formula, line 2, column 3: units must convert to add, subtract or compare, "
                        + "were 'item' and 'person'");
        assertThat(e.message(Locale.CHINA)).isEqualTo("公式第2行第3列：计量单位不同，不能相加、相减或比较：“item”与“person”");
        assertThat(sheet.unfit("办结 < people", Units.ONE)).hasMessageContaining("column 6");
        assertThat(sheet.unfit("max(办结, people)", Units.ONE)).hasMessageContaining("column 9");
        assertThat(sheet.unfit("coalesce(办结, people)", Units.ONE)).hasMessageContaining("column 14");
        assertThat(sheet.unfit("if(clean, 办结, people)", Units.ONE)).hasMessageContaining("column 15");
        assertThat(sheet.unfit("办结 * 受理 + 办结", Units.ONE)).hasMessageContaining("'item^2' and 'item'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + true; 5; must be a number, was true or false",
                "clean * 2; 1; must be a number, was true or false",
                "-clean; 2; must be a number, was true or false",
                "abs(clean); 5; must be a number, was true or false",
                "round(clean, 1); 7; must be a number, was true or false",
                "min(1, clean); 8; must be a number, was true or false",
                "1 < clean; 5; must be a number, was true or false",
                "if(1, 2, 3); 4; must be true or false",
                "if(clean, 2, true); 14; must be a number, was true or false",
                "if(clean, true, 2); 17; must be true or false",
                "not 1; 5; must be true or false",
                "clean and 1; 11; must be true or false",
                "1 or clean; 1; must be true or false",
                "coalesce(clean, 1); 17; must be true or false",
                "sum(children(clean)); 1; only numbers add up, 'clean' is true or false"
            })
    @Rule("7.1")
    void neverTakesANumberForYesOrNo(String text, int column, String rule) {
        FormulaException e = sheet.unfit(text, Units.ONE);

        assertThat(e.column()).isEqualTo(column);
        assertThat(e).hasMessageContaining(rule);
        assertThat(e.expected()).isEmpty();
    }

    @Test
    void refusesOperandsOfAnotherTypeThanChecked() {
        CheckedFormula checked = Formula.parse("受理 + 1").check(sheet::type, Units.ITEM);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        checked.evaluate(reference -> List.of(new FormulaValue.Truth(true, true)), MissingOperands.ANY))
                .withMessageContaining("operand '受理' must be of the type it was checked with");
        assertThatThrownBy(() -> checked.evaluate(
                        reference -> List.of(FormulaValue.Numeric.exactly(Ratio.ONE, Units.KM)), MissingOperands.ANY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
