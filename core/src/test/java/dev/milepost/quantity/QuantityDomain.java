// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import dev.milepost.text.PrintableText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of the values of this package, for every test that needs exact numbers. */
public final class QuantityDomain extends DomainContextBase {

    /** Creates the generators; jqwik calls this. */
    public QuantityDomain() {}

    /** Figures from the very small to the very large, edge cases included. */
    @Provide
    public Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000000"), new BigDecimal("1000000000000"))
                .ofScale(4);
    }

    @Provide
    public Arbitrary<Ratio> ratios() {
        Arbitrary<BigDecimal> denominators = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("1000000"))
                .ofScale(2);
        return Arbitraries.oneOf(
                Combinators.combine(decimals(), denominators).as(Ratio::of),
                Combinators.combine(
                                Arbitraries.longs().between(-50, 50),
                                Arbitraries.longs().between(1, 50))
                        .as(Ratio::of));
    }

    @Provide
    public Arbitrary<Unit> units() {
        return Arbitraries.of(Units.all());
    }

    @Provide
    public Arbitrary<Quantity> quantities() {
        return Combinators.combine(decimals(), units()).as(Quantity::of);
    }

    @Provide
    public Arbitrary<Bounds> bounds() {
        Arbitrary<Optional<Ratio>> ends = ratios().optional(0.8);
        return Combinators.combine(ends, ends)
                .as((a, b) -> a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) > 0
                        ? new Bounds(b, a)
                        : new Bounds(a, b));
    }

    @Provide
    public Arbitrary<Value> values() {
        GradeScale scale = GradeScale.of("vector-density", List.of("A", "B", "C", "不达标"));
        return Arbitraries.oneOf(
                decimals().map(Value::amount),
                ratios().map(Value::rate),
                Arbitraries.of(scale.levels()).map(scale::grade).map(Value::level),
                Arbitraries.of(true, false).map(Value::flag),
                Arbitraries.strings()
                        .ofMinLength(1)
                        .filter(word -> !word.isBlank())
                        .map(PrintableText::visible)
                        .map(Value::word),
                Arbitraries.of(MissingReason.class).map(Value::missing));
    }

    @Provide
    public Arbitrary<Rounding> roundings() {
        return Combinators.combine(Arbitraries.integers().between(0, 4), Arbitraries.of(true, false))
                .as((scale, even) -> even ? Rounding.halfEven(scale) : Rounding.of(scale));
    }
}
