// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.milepost.Rule;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaSyntaxTest {

    private final Sheet sheet = Sheet.ofTheOffice();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "1 +; 1; 4; a number, a name or \"(\"",
                "(1; 1; 3; \")\"",
                "1 2; 1; 3; an operator or the end",
                "a AND b; 1; 3; an operator or the end",
                "1 < 2 < 3; 1; 7; an operator or the end",
                "sum(a); 1; 5; \"children(name)\"",
                "sum('children'(a)); 1; 5; \"children(name)\"",
                "previous(1); 1; 10; a name",
                "ytd(if); 1; 5; a name",
                "previous(a; 1; 11; \")\"",
                "round(1); 1; 8; \",\"",
                "round(1, 35); 1; 10; a number of decimals, 0 to 34",
                "round(1, 1.0); 1; 10; a number of decimals, 0 to 34",
                "round(1, -1); 1; 10; a number of decimals, 0 to 34",
                "abs(1, 2); 1; 6; \")\"",
                "if(true, 1); 1; 11; \",\"",
                "children(a); 1; 1; a number, a name or \"(\"",
                "min(); 1; 5; a number, a name or \"(\"",
                "if true; 1; 4; \"(\"",
                "'open; 1; 6; \"'\"",
                "* 2; 1; 1; a number, a name or \"(\"",
                "1 + (; 1; 6; a number, a name or \"(\""
            })
    @Rule("7.3")
    void saysWhereAndWhatItExpected(String text, int line, int column, String expected) {
        FormulaException e = Sheet.refused(text);

        assertThat(e.line()).isEqualTo(line);
        assertThat(e.column()).isEqualTo(column);
        assertThat(e.expected().map(LocalizedText::en)).contains(expected);
        assertThat(e)
                .hasMessageContaining("line " + line + ", column " + column)
                .hasMessageEndingWith(expected);
        assertThat(e.code()).isEqualTo("formula");
    }

    @Test
    @Rule("7.3")
    void countsLinesAndCharactersRatherThanCodeUnits() {
        FormulaException e = Sheet.refused("受理 +\n'𠮷' 𠮷 +");

        assertThat(e.line()).isEqualTo(2);
        assertThat(e.column()).isEqualTo(5);
        assertThat(e.message(Locale.CHINA)).isEqualTo("公式第2行第5列：“𠮷”的位置不对，此处应为运算符或公式的结尾");
        assertThat(Sheet.refused("").message(Locale.CHINA)).isEqualTo("公式第1行第1列：公式没有写完，此处应为数值、名称或“(”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "办结（受理 3 (",
                "１ 1 1",
                "1．5 2 .",
                "a＋b 2 +",
                "a－b 2 -",
                "a×b 2 *",
                "a÷b 2 /",
                "max(a，b) 6 ,",
                "max(a、b) 6 ,",
                "a≥b 2 >=",
                "a≤b 2 <=",
                "a≠b 2 !=",
                "受理１ 3 1",
                "ａ 1 a",
                "‘a’ 1 '"
            })
    @Rule("7.3")
    void namesTheHalfWidthCharacterThatIsMeant(String text, int column, String meant) {
        FormulaException e = Sheet.refused(text);

        assertThat(e.column()).isEqualTo(column);
        assertThat(e.expected()).contains(LocalizedText.of("半角“" + meant + "”", "\"" + meant + "\""));
    }

    @ParameterizedTest
    @CsvSource(value = {"1e5", "1E5", "1.2.3", "12.", "3abc", "0x1F", "1_000"})
    @Rule("7.3")
    void readsNumbersInDigitsAndOnePointOnly(String text) {
        assertThat(Sheet.refused(text))
                .hasMessage("formula, line 1, column 1: a number must have digits 0-9 and at most one point, such as "
                        + "1250.5, was '" + text + "'");
    }

    @Test
    @Rule("7.3")
    void knowsNoInfinityNoPerCentSignAndNoOtherCharacter() {
        assertThat(Formula.parse("NaN + Infinity").operands()).containsExactly("NaN", "Infinity");
        for (String text : List.of("50%", "50％", "a ? b", "a; b", "a.b", ".5", "a & b", "\u0000", "\uD800")) {
            assertThat(Sheet.refused(text).expected()).as(text).isEmpty();
            assertThat(Sheet.refused(text)).hasMessageContaining("is not part of the language");
        }
        assertThat(Sheet.refused("'a/b'")).hasMessageContaining("operand must have no control character, / or \\");
    }

    @Test
    @Rule("7.3")
    void refusesWhatIsTooLongOrTooDeep() {
        String long10000 = "1" + "+1".repeat(4999) + " ";
        assertThat(sheet.plain(long10000)).isEqualTo("5000");
        assertThat(Sheet.refused(long10000 + " "))
                .hasMessage("formula, line 1, column 1: length must not exceed 10000 characters, was 10001");

        for (List<String> ends : List.of(List.of("(", ")"), List.of("abs(", ")"), List.of("-", ""))) {
            String open = ends.get(0);
            String close = ends.get(1);
            assertThat(sheet.plain(open.repeat(200) + "7" + close.repeat(200))).isEqualTo("7");
            assertThat(Sheet.refused(open.repeat(201) + "7" + close.repeat(201)))
                    .hasMessageContaining("must not be nested deeper than 200 levels, was 201 or more");
            Sheet.refused(open.repeat(300) + "7" + close.repeat(300));
        }
        assertThat(sheet.plain("if(" + "not ".repeat(198) + "true, 1, 0)")).isEqualTo("1");
        assertThatExceptionOfType(FormulaException.class).isThrownBy(() -> Formula.parse("not ".repeat(3000) + "true"));
    }
}
