// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactNature;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the figure of one unit and window: operator over units, bounds, explanation. */
final class FigureMaker {

    private final Readings readings;
    private final Window asked;
    private final Resolver resolver;
    private final SumWording wording;
    private final Period window;

    FigureMaker(Readings readings, Window asked) {
        this.readings = readings;
        this.asked = asked;
        this.window = asked.period();
        this.resolver = new Resolver(readings, asked);
        this.wording = new SumWording(readings.everyone(), window);
    }

    Figure of(Indicator indicator, OrgUnitId unit) {
        if (indicator.measure() instanceof Measure.Pair pair) {
            return ofPair(indicator, pair, unit);
        }
        if (indicator.measure() instanceof Measure.Computed computed) {
            return new FormulaFigure(readings, asked, indicator, computed, unit).figure();
        }
        DataElement element = element(((Measure.Element) indicator.measure()).element());
        return of(element, unit, "", indicator.unit());
    }

    /** The figure of an element, printed in the given unit. */
    Figure of(DataElement element, OrgUnitId unit, String category, Unit printed) {
        Ratio factor = factor(element, printed);
        Resolved resolved = resolver.resolve(element, List.of(unit), category);
        OrgUnit where = readings.tree().get(unit);
        Value value = valueOf(element, unit, resolved);
        Optional<Ratio> measured = value.exact().map(number -> Exact.reduced(number.times(factor)));
        Explanation why = explain(element, where, resolved, value);
        Explanation shown = measured.filter(number -> !factor.sameValueAs(Ratio.ONE))
                .map(number -> wording.converted(why, value, factor, Wording.measured(Wording.plain(number), printed)))
                .orElse(why);
        Figure figure = Figure.of(value, measured, resolved.tally(), shown)
                .withBounds(measured.map(number -> FigureBounds.of(element, resolved, number, factor)))
                .withIssues(resolved.issues())
                .withRunsThrough(resolved.runsThrough());
        return intended(figure, element, unit, factor);
    }

    /** The figure of an element over a selection of units, none of which lies below another. Rule 5.4. */
    Figure over(DataElement element, List<OrgUnitId> units, String category) {
        Resolved resolved = resolver.resolve(element, units, category);
        List<OrgUnit> where = units.stream().map(readings.tree()::get).toList();
        Value value = resolved.known().isEmpty()
                ? Value.missing(reason(resolved, units.get(0), List.of(element)))
                : overUnits(element, units.get(0), resolved);
        Optional<Ratio> measured = value.exact();
        Figure figure = Figure.of(
                        value,
                        measured,
                        resolved.tally(),
                        Wording.renamed(
                                explain(element, where.get(0), resolved, value),
                                Wording.named(element.name(), where, window)))
                .withBounds(measured.map(number -> FigureBounds.of(element, resolved, number, Ratio.ONE)))
                .withIssues(resolved.issues())
                .withRunsThrough(resolved.runsThrough());
        return figure.withIntended(
                resolver.intended(element, units, FactNature.PLANNED),
                resolver.intended(element, units, FactNature.FORECAST));
    }

    /** A share of units (true of expected) is a pure number, whatever the unit of the flag. */
    static Ratio factor(DataElement element, Unit printed) {
        if (element.kind() == ValueKind.AMOUNT) {
            return element.unit().factorTo(printed);
        }
        return Units.ONE.convertibleTo(printed) ? Units.ONE.factorTo(printed) : Ratio.ONE;
    }

    private Figure ofPair(Indicator indicator, Measure.Pair pair, OrgUnitId unit) {
        DataElement numerator = element(pair.numerator());
        DataElement denominator = element(pair.denominator());
        PairResolver.Pair halves =
                new PairResolver.Pair(numerator, denominator, pair.claim().map(this::element), Optional.of(unit));
        Resolved resolved = new PairResolver(readings, asked, halves).resolve(unit);
        refuseDistinct(numerator, unit, resolved);
        refuseDistinct(denominator, unit, resolved);
        Optional<Ratio> sums = resolved.tally().pair();
        Ratio multiplier = Ratio.whole(pair.multiplier());
        if (sums.isEmpty()) {
            Optional<Figure> claim = claim(indicator, pair, unit, resolved);
            return claim.orElseGet(() -> missing(indicator, unit, resolved, List.of(numerator, denominator)));
        }
        Ratio measured = sums.get().times(multiplier);
        LocalizedText what = Wording.named(indicator.name(), readings.tree().get(unit), window);
        Explanation why = Wording.noting(
                wording.rate(what, sums.get(), shown(indicator, measured), resolved),
                indicator.sheet().denominatorBasis().map(Wording::basis).stream()
                        .toList());
        Figure figure = Figure.of(Value.rate(sums.get()), Optional.of(measured), resolved.tally(), why)
                .withBounds(Optional.of(FigureBounds.ofPair(indicator, numerator, resolved, sums.get(), multiplier)))
                .withIssues(resolved.issues())
                .withRunsThrough(resolved.runsThrough());
        boolean sameUnit = numerator.unit().convertibleTo(indicator.unit());
        return sameUnit ? intended(figure, numerator, unit, numerator.unit().factorTo(indicator.unit())) : figure;
    }

    /** Without any counts a stated percentage may stand in; it is asserted and says so. Rule 3.3. */
    private Optional<Figure> claim(Indicator indicator, Measure.Pair pair, OrgUnitId unit, Resolved counts) {
        if (pair.claim().isEmpty()) {
            return Optional.empty();
        }
        DataElement claim = element(pair.claim().get());
        Resolved own = resolver.resolve(claim, List.of(unit), "");
        List<UnitValue> stated =
                own.known().stream().filter(part -> part.unit().equals(unit)).toList();
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        UnitValue one = stated.get(0).as(Assurance.ASSERTED);
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

    private Figure missing(Indicator indicator, OrgUnitId unit, Resolved resolved, List<DataElement> elements) {
        MissingReason reason = reason(resolved, unit, elements);
        LocalizedText what = Wording.named(indicator.name(), readings.tree().get(unit), window);
        return Figure.of(
                        Value.missing(reason),
                        Optional.empty(),
                        resolved.tally(),
                        new Explanation.Absent(what, reason, wording.notes(resolved)))
                .withIssues(resolved.issues());
    }

    private Figure intended(Figure figure, DataElement element, OrgUnitId unit, Ratio factor) {
        Ratio planned = resolver.intended(element, List.of(unit), FactNature.PLANNED);
        Ratio forecast = resolver.intended(element, List.of(unit), FactNature.FORECAST);
        return figure.withIntended(Exact.reduced(planned.times(factor)), Exact.reduced(forecast.times(factor)));
    }

    private Value valueOf(DataElement element, OrgUnitId unit, Resolved resolved) {
        List<UnitValue> known = resolved.known();
        if (known.isEmpty()) {
            return Value.missing(reason(resolved, unit, List.of(element)));
        }
        boolean itsOwn = known.size() == 1 && known.get(0).unit().equals(unit);
        return itsOwn ? known.get(0).value() : overUnits(element, unit, resolved);
    }

    private Value overUnits(DataElement element, OrgUnitId unit, Resolved resolved) {
        UnitTally tally = resolved.tally();
        if (element.unitOperator() == UnitOperator.NONE) {
            throw UnsupportedRollupException.overUnits(element.id(), unit);
        }
        if (element.unitOperator() == UnitOperator.SUM) {
            refuseDistinct(element, unit, resolved);
        }
        return OverUnits.value(
                        element, tally.sums(), tally.range(), tally.units().size())
                .orElseGet(() -> Value.missing(MissingReason.ZERO_DENOMINATOR));
    }

    /** Different things may be the same in several units, unless these are declared not to overlap. Rule 1.6. */
    static void refuseDistinct(DataElement element, OrgUnitId unit, Resolved resolved) {
        if (OverUnits.isApart(element) && resolved.knownUnits() > 1) {
            throw UnsupportedRollupException.overUnits(element.id(), unit);
        }
    }

    private Explanation explain(DataElement element, OrgUnit where, Resolved resolved, Value value) {
        if (value instanceof Missing missing) {
            return new Explanation.Absent(
                    Wording.of(element, where, window), missing.reason(), wording.notes(resolved));
        }
        List<UnitValue> known = resolved.known();
        boolean single = known.size() == 1
                && resolved.notes().isEmpty()
                && resolved.tally().reporting().isComplete();
        return single ? known.get(0).why() : wording.over(element, where, resolved, value);
    }

    /** One reason if all gaps share it; what is not due or not applicable tells nothing of the rest. */
    private MissingReason reason(Resolved resolved, OrgUnitId unit, List<DataElement> elements) {
        Set<MissingReason> reasons = EnumSet.noneOf(MissingReason.class);
        for (UnitValue part : resolved.parts()) {
            if (part.value() instanceof Missing missing) {
                reasons.add(missing.reason());
            }
        }
        boolean notDue = reasons.remove(MissingReason.NOT_DUE);
        boolean notApplicable = reasons.remove(MissingReason.NOT_APPLICABLE);
        if (!reasons.isEmpty()) {
            return reasons.size() == 1 ? reasons.iterator().next() : MissingReason.INCOMPLETE;
        }
        boolean declared = notDue
                && resolved.tally().reporting().gaps().stream().anyMatch(gap -> gap.reason() == MissingReason.NOT_DUE);
        boolean waits = !notApplicable || resolved.parts().stream().anyMatch(part -> awaits(part, elements));
        if (declared || (waits && isTooEarly(unit, elements))) {
            return MissingReason.NOT_DUE;
        }
        return notApplicable ? MissingReason.NOT_APPLICABLE : MissingReason.NOT_REPORTED;
    }

    /** Whether a unit reports one of the elements and its report is still to come. */
    private boolean awaits(UnitValue part, List<DataElement> elements) {
        OrgLevel level = readings.everyone().get(part.unit()).level();
        return part.value().equals(Value.missing(MissingReason.NOT_DUE))
                && elements.stream()
                        .anyMatch(one -> one.reportedAt().filter(level::equals).isPresent());
    }

    private boolean isTooEarly(OrgUnitId unit, List<DataElement> elements) {
        OrgUnit where = readings.tree().get(unit);
        return window.startInclusive().isAfter(readings.when().date())
                || elements.stream().anyMatch(one -> new Dues(one, where, asked).isTooEarly());
    }

    static LocalizedText shown(Indicator indicator, Ratio measured) {
        Unit unit = indicator.unit();
        List<Ratio> barriers =
                Units.ONE.convertibleTo(unit) ? List.of(Ratio.ZERO, Units.ONE.factorTo(unit)) : List.of(Ratio.ZERO);
        return Wording.measured(indicator.rounding().display(measured, barriers).toPlainString(), unit);
    }

    private DataElement element(DataElementId id) {
        return readings.campaign().findElement(id).orElseThrow();
    }
}
