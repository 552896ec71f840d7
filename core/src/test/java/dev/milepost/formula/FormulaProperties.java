// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.milepost.Rule;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulaProperties {

    private static final List<String> WORDS = List.of(
            "if(",
            "min(",
            "round(",
            "sum(children(",
            "previous(",
            "ytd(",
            "coalesce(",
            "abs(",
            "a",
            "办结",
            "'b-c'",
            "'",
            "1",
            "1.5",
            ",",
            ")",
            "(",
            "+",
            "-",
            "*",
            "/",
            "not ",
            "and ",
            "or ",
            "true",
            "=",
            "<=",
            "!=",
            "（",
            "１",
            "\n",
            " ",
            "\u3000",
            "\uD800",
            "\u0000",
            "\u0301",
            ".",
            "%",
            "\\");

    private static final List<String> NAMES = Arithmetic.NAMES;

    @Property(tries = 300)
    @Rule("7.1")
    void computesWhatFractionsCompute(
            @ForAll("formulas") Arithmetic formula, @ForAll("operands") Map<String, Fraction> operands) {
        Sheet sheet = new Sheet();
        operands.forEach((name, number) -> sheet.number(name, number.toString(), Units.ONE));
        Optional<Fraction> expected = formula.of(operands);

        assertThat(sheet.plain(formula.text()))
                .isEqualTo(expected.map(Fraction::toString).orElse("ZERO_DENOMINATOR"));
    }

    @Property(tries = 200)
    @Rule({"7.2", "2.4"})
    void holdsWithinItsBoundsWhateverTheOperandsComeTo(
            @ForAll("formulas") Arithmetic formula, @ForAll("ranges") Map<String, Range> ranges) {
        Sheet sheet = new Sheet();
        ranges.forEach((name, range) -> sheet.bounded(name, range.at(range.now).toString(), range.bounds(), Units.ONE));
        FormulaValue value = sheet.value(formula.text(), Units.ONE, MissingOperands.ANY);
        Assume.that(value instanceof FormulaValue.Numeric);
        Bounds bounds = ((FormulaValue.Numeric) value).bounds();

        for (BiFunction<Range, Integer, Fraction> end : List.<BiFunction<Range, Integer, Fraction>>of(
                (range, i) -> range.at(range.now),
                (range, i) -> range.at(0),
                (range, i) -> range.at(4),
                (range, i) -> range.at(i),
                (range, i) -> range.at(4 - i))) {
            Map<String, Fraction> later = new HashMap<>();
            NAMES.forEach(name -> later.put(name, end.apply(ranges.get(name), NAMES.indexOf(name))));
            formula.of(later)
                    .ifPresent(number -> assertThat(bounds.contains(ratio(number)))
                            .as("%s with %s: %s in %s", formula.text(), later, number, bounds)
                            .isTrue());
        }
    }

    @Property(tries = 200)
    @Rule("7.1")
    void readsWhatItPrints(@ForAll("formulas") Arithmetic formula) {
        Formula read = Formula.parse(formula.text());

        assertThat(Formula.parse(read.toString())).isEqualTo(read).hasSameHashCodeAs(read);
        read.references()
                .forEach(reference -> assertThat(
                                Formula.parse(reference.toString()).references())
                        .containsExactly(reference));
    }

    @Property(tries = 1000)
    @Rule("7.3")
    void refusesNonsenseWithAPlaceInTheText(@ForAll("nonsense") String text) {
        try {
            Formula.parse(text);
        } catch (FormulaException e) {
            List<String> lines = text.lines().toList();
            assertThat(e.line()).isBetween(1, lines.size() + 1);
            String line = e.line() > lines.size() ? "" : lines.get(e.line() - 1);
            assertThat(e.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
        }
    }

    @Property(tries = 200)
    @Rule("7.3")
    void checksAndEvaluatesOrRefuses(@ForAll("nonsense") String text) {
        Sheet sheet = new Sheet()
                .number("a", "3", Units.MU)
                .number("办结", "0", Units.M2)
                .truth("'b-c'", true, false);
        assertThatCode(() -> {
                    try {
                        sheet.value(text, Units.M2, MissingOperands.NEVER);
                    } catch (FormulaException refused) {
                        assertThat(refused.getMessage()).contains("column");
                    } catch (AssertionError noSuchReading) {
                        assertThat(noSuchReading).hasMessageStartingWith("no ");
                    }
                })
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<Arithmetic> formulas() {
        return Arithmetic.any();
    }

    @Provide
    Arbitrary<Map<String, Fraction>> operands() {
        return Combinators.combine(fractions(), fractions(), fractions(), fractions())
                .as((a, b, c, d) -> Map.of(NAMES.get(0), a, NAMES.get(1), b, NAMES.get(2), c, NAMES.get(3), d));
    }

    @Provide
    Arbitrary<Map<String, Range>> ranges() {
        Arbitrary<Range> range = Combinators.combine(
                        fractions(),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Range::new);
        return Combinators.combine(range, range, range, range)
                .as((a, b, c, d) -> Map.of(NAMES.get(0), a, NAMES.get(1), b, NAMES.get(2), c, NAMES.get(3), d));
    }

    @Provide
    Arbitrary<String> nonsense() {
        return Arbitraries.of(WORDS).list().ofMaxSize(12).map(words -> String.join("", words));
    }

    private static Arbitrary<Fraction> fractions() {
        return Combinators.combine(
                        Arbitraries.integers().between(-6, 12),
                        Arbitraries.integers().between(1, 4))
                .as(Fraction::of);
    }

    private static Ratio ratio(Fraction fraction) {
        return Ratio.parse(fraction.toString());
    }

    /** Five numbers an operand may come to, from the first upwards; ends may be left open. */
    record Range(Fraction from, int step, int now, boolean openBelow, boolean openAbove) {

        Fraction at(int i) {
            return from.plus(Fraction.of((long) step * i, 1));
        }

        Bounds bounds() {
            return new Bounds(
                    openBelow ? Optional.empty() : Optional.of(ratio(at(0))),
                    openAbove ? Optional.empty() : Optional.of(ratio(at(4))));
        }
    }
}
