// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.FactNature;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the figure of one unit and window: operator over units, bounds, explanation. */
final class FigureMaker {

    private final Readings readings;
    private final Resolver resolver;
    private final Period window;

    FigureMaker(Readings readings, Period window) {
        this.readings = readings;
        this.resolver = new Resolver(readings, window);
        this.window = window;
    }

    Figure of(Indicator indicator, OrgUnitId unit) {
        if (indicator.measure() instanceof Measure.Pair pair) {
            return ofPair(indicator, pair, unit);
        }
        DataElement element = element(((Measure.Element) indicator.measure()).element());
        return of(element, unit, "", indicator.unit());
    }

    /** The figure of an element, printed in the given unit. */
    Figure of(DataElement element, OrgUnitId unit, String category, Unit printed) {
        Ratio factor = factor(element, printed);
        Resolved resolved = resolver.resolve(element, unit, category);
        OrgUnit where = readings.tree().get(unit);
        Value value = valueOf(element, unit, resolved);
        Optional<Ratio> measured = value.exact().map(number -> Exact.reduced(number.times(factor)));
        Figure figure = Figure.of(value, measured, resolved.tally(), explain(element, where, resolved, value))
                .withBounds(bounds(element, unit, resolved, measured, factor))
                .withIssues(resolved.issues());
        return intended(figure, element, unit, factor);
    }

    /** A share of units (true of expected) is a pure number, whatever the unit of the flag. */
    private static Ratio factor(DataElement element, Unit printed) {
        if (element.kind() == ValueKind.AMOUNT) {
            return element.unit().factorTo(printed);
        }
        return Units.ONE.convertibleTo(printed) ? Units.ONE.factorTo(printed) : Ratio.ONE;
    }

    private Figure ofPair(Indicator indicator, Measure.Pair pair, OrgUnitId unit) {
        DataElement numerator = element(pair.numerator());
        Resolved resolved = resolver.resolvePair(numerator, element(pair.denominator()), unit);
        Optional<Ratio> sums = resolved.tally().pair();
        Ratio multiplier = Ratio.whole(pair.multiplier());
        if (sums.isEmpty()) {
            Optional<Figure> claim = claim(indicator, pair, unit, resolved);
            return claim.orElseGet(() -> missing(indicator, unit, resolved));
        }
        Ratio measured = sums.get().times(multiplier);
        LocalizedText what = Wording.named(indicator.name(), readings.tree().get(unit), window);
        Explanation why = SumWording.rate(what, sums.get(), shown(indicator, measured), resolved);
        Figure figure = Figure.of(Value.rate(sums.get()), Optional.of(measured), resolved.tally(), why)
                .withBounds(Optional.of(pairBounds(indicator, resolved, sums.get(), multiplier)))
                .withIssues(resolved.issues());
        boolean sameUnit = numerator.unit().convertibleTo(indicator.unit());
        return sameUnit ? intended(figure, numerator, unit, numerator.unit().factorTo(indicator.unit())) : figure;
    }

    /** Without any counts a stated percentage may stand in; it is asserted and says so. Rule 3.3. */
    private Optional<Figure> claim(Indicator indicator, Measure.Pair pair, OrgUnitId unit, Resolved counts) {
        if (pair.claim().isEmpty()) {
            return Optional.empty();
        }
        DataElement claim = element(pair.claim().get());
        Resolved own = resolver.resolve(claim, unit, "");
        List<UnitValue> stated =
                own.known().stream().filter(part -> part.unit().equals(unit)).toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        UnitValue one = stated.get(0);
        Optional<Ratio> measured = one.number()
                .map(number -> Exact.reduced(number.times(claim.unit().factorTo(indicator.unit()))));
        UnitTally tally = one.tally().merge(UnitTally.reporting(counts.tally().reporting()));
        Explanation why = new Explanation.Computed(
                Wording.named(indicator.name(), readings.tree().get(unit), window),
                measured.map(number -> shown(indicator, number)).orElseThrow(),
                List.of(one.why()),
                List.of(LocalizedText.of("仅报比例，缺基数，不进入汇总", "a percentage without counts; it enters no sum")));
        return Optional.of(Figure.of(one.value(), measured, tally, why).withIssues(counts.issues()));
    }

    private Figure missing(Indicator indicator, OrgUnitId unit, Resolved resolved) {
        MissingReason reason = reason(resolved);
        LocalizedText what = Wording.named(indicator.name(), readings.tree().get(unit), window);
        return Figure.of(
                        Value.missing(reason),
                        Optional.empty(),
                        resolved.tally(),
                        new Explanation.Absent(what, reason, List.of()))
                .withIssues(resolved.issues());
    }

    private Figure intended(Figure figure, DataElement element, OrgUnitId unit, Ratio factor) {
        Ratio planned = resolver.intended(element, unit, FactNature.PLANNED);
        Ratio forecast = resolver.intended(element, unit, FactNature.FORECAST);
        return figure.withIntended(Exact.reduced(planned.times(factor)), Exact.reduced(forecast.times(factor)));
    }

    private Value valueOf(DataElement element, OrgUnitId unit, Resolved resolved) {
        List<UnitValue> known = resolved.known();
        if (known.isEmpty()) {
            return Value.missing(reason(resolved));
        }
        boolean itsOwn = known.size() == 1 && known.get(0).unit().equals(unit);
        return itsOwn ? known.get(0).value() : overUnits(element, unit, resolved);
    }

    private Value overUnits(DataElement element, OrgUnitId unit, Resolved resolved) {
        UnitTally tally = resolved.tally();
        return switch (element.unitOperator()) {
            case SUM -> {
                refuseDistinct(element, unit, resolved);
                yield number(tally.sum());
            }
            case MEAN ->
                tally.mean().map(FigureMaker::number).orElseGet(() -> Value.missing(MissingReason.ZERO_DENOMINATOR));
            case WORST -> Value.level(tally.worst().orElseThrow());
            case MAX -> number(tally.greatest().orElseThrow());
            case MIN -> number(tally.least().orElseThrow());
            case TRUE_OF_EXPECTED -> Value.rate(tally.trueCount(), tally.units().size());
            case NONE -> throw new UnsupportedRollupException(element.id(), unit);
        };
    }

    private static void refuseDistinct(DataElement element, OrgUnitId unit, Resolved resolved) {
        boolean distinct =
                element.basis().filter(one -> one == CountBasis.DISTINCT).isPresent();
        if (distinct && !element.disjoint() && resolved.known().size() > 1) {
            throw new UnsupportedRollupException(element.id(), unit);
        }
    }

    private static Value number(Ratio number) {
        return number.denominator().compareTo(BigDecimal.ONE) == 0
                ? Value.amount(number.numerator())
                : Value.rate(number);
    }

    private Explanation explain(DataElement element, OrgUnit where, Resolved resolved, Value value) {
        if (value instanceof Missing missing) {
            return new Explanation.Absent(Wording.of(element, where, window), missing.reason(), resolved.notes());
        }
        List<UnitValue> known = resolved.known();
        boolean single = known.size() == 1
                && resolved.notes().isEmpty()
                && resolved.tally().reporting().isComplete();
        return single ? known.get(0).why() : SumWording.over(element, where, window, resolved, value);
    }

    private static Optional<Bounds> bounds(
            DataElement element, OrgUnitId unit, Resolved resolved, Optional<Ratio> measured, Ratio factor) {
        if (measured.isEmpty() || resolved.tally().reporting().isComplete()) {
            return measured.map(Bounds::exactly);
        }
        if (element.unitOperator() == UnitOperator.TRUE_OF_EXPECTED) {
            return Optional.of(trueOfExpected(resolved.tally()).times(factor));
        }
        Ratio exact = measured.get();
        boolean grows = element.timeOperator().accumulates() && element.isNonNegative();
        boolean itsOwn =
                resolved.known().size() == 1 && resolved.known().get(0).unit().equals(unit);
        return Optional.of(
                switch (itsOwn ? UnitOperator.SUM : element.unitOperator()) {
                    case SUM ->
                        grows || (element.isNonNegative() && !itsOwn) ? Bounds.atLeast(exact) : Bounds.unbounded();
                    case MAX -> Bounds.atLeast(exact);
                    case MIN -> Bounds.atMost(exact);
                    case MEAN, WORST, TRUE_OF_EXPECTED, NONE -> limits(element, factor);
                });
    }

    private static Bounds limits(DataElement element, Ratio factor) {
        return new Bounds(
                element.lowest().map(least -> Ratio.whole(least).times(factor)),
                element.highest().map(most -> Ratio.whole(most).times(factor)));
    }

    private static Bounds trueOfExpected(UnitTally tally) {
        int reported = tally.units().size();
        int silent = tally.reporting().missingUnits().size();
        int expected = reported + silent;
        return Bounds.between(Ratio.of(tally.trueCount(), expected), Ratio.of(tally.trueCount() + silent, expected));
    }

    private static Bounds pairBounds(Indicator indicator, Resolved resolved, Ratio sums, Ratio multiplier) {
        if (resolved.tally().reporting().isComplete()) {
            return Bounds.exactly(sums.times(multiplier));
        }
        boolean coverage = indicator
                .highest()
                .filter(most -> Ratio.whole(most).compareTo(multiplier) == 0)
                .isPresent();
        Ratio n = Ratio.whole(sums.numerator());
        Ratio d = Ratio.whole(sums.denominator()).plus(resolved.silentDenominator());
        Optional<Ratio> least = resolved.open() ? Optional.of(Ratio.ZERO) : Optional.of(n.dividedBy(d));
        Optional<Ratio> most = resolved.open()
                ? Optional.of(Ratio.ONE)
                : Optional.of(n.plus(resolved.potential()).dividedBy(d));
        return new Bounds(
                least.map(rate -> Exact.reduced(rate.times(multiplier))),
                coverage ? most.map(rate -> Exact.reduced(rate.times(multiplier))) : Optional.empty());
    }

    private MissingReason reason(Resolved resolved) {
        List<MissingReason> reasons = resolved.parts().stream()
                .map(UnitValue::value)
                .filter(Missing.class::isInstance)
                .map(value -> ((Missing) value).reason())
                .distinct()
                .toList();
        List<MissingReason> telling = reasons.stream()
                .filter(one -> one != MissingReason.NOT_DUE && one != MissingReason.NOT_REPORTED)
                .toList();
        if (telling.size() == 1) {
            return telling.get(0);
        }
        boolean tooEarly = window.startInclusive().isAfter(readings.when().date());
        boolean onlyNotDue = reasons.equals(List.of(MissingReason.NOT_DUE))
                && resolved.tally().reporting().expected() > 0;
        return tooEarly || onlyNotDue ? MissingReason.NOT_DUE : MissingReason.NOT_REPORTED;
    }

    private static LocalizedText shown(Indicator indicator, Ratio measured) {
        Ratio hundred = Ratio.whole(100);
        BigDecimal rounded = indicator.rounding().display(measured, List.of(Ratio.ZERO, hundred));
        String number = rounded.toPlainString();
        return LocalizedText.of(
                number + indicator.unit().symbol().in(Locale.CHINESE),
                number
                        + " ".repeat(spaces(indicator))
                        + indicator.unit().symbol().in(Locale.ENGLISH));
    }

    private static int spaces(Indicator indicator) {
        String symbol = indicator.unit().symbol().in(Locale.ENGLISH);
        return !symbol.isEmpty() && Character.isLetter(symbol.charAt(0)) ? 1 : 0;
    }

    private DataElement element(DataElementId id) {
        return readings.campaign().findElement(id).orElseThrow();
    }
}
