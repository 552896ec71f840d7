// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.Issue;
import dev.milepost.formula.FormulaResult;
import dev.milepost.formula.FormulaValue;
import dev.milepost.formula.Reference;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figure of a formula indicator at one unit and window, from the rolled-up figures of its operands. Rule 7.2.
 * Completeness is that of the operands, each counted once.
 */
final class FormulaFigure {

    private final Readings readings;
    private final Window asked;
    private final Indicator indicator;
    private final Measure.Computed measure;
    private final OrgUnitId unit;
    private final Map<Reference, List<Figure>> figures = new LinkedHashMap<>();

    FormulaFigure(Readings readings, Window asked, Indicator indicator, Measure.Computed measure, OrgUnitId unit) {
        this.readings = readings;
        this.asked = asked;
        this.indicator = indicator;
        this.measure = measure;
        this.unit = unit;
    }

    Figure figure() {
        FormulaResult result =
                readings.campaign().formulaOf(indicator).orElseThrow().evaluate(this::read, measure.missing());
        figures.keySet().retainAll(result.used());
        Value value = value(result.value());
        Optional<FormulaValue.Numeric> number = Optional.of(result.value())
                .filter(FormulaValue.Numeric.class::isInstance)
                .map(FormulaValue.Numeric.class::cast);
        Optional<Ratio> measured = number.map(one -> Exact.reduced(one.number()));
        Explanation why = value instanceof Missing missing
                ? new Explanation.Absent(what(), missing.reason(), notes(result))
                : new Explanation.Computed(what(), operation(result, measured), whys(), notes(result));
        return Figure.of(value, measured, tally(value), why)
                .withBounds(number.map(FormulaValue.Numeric::bounds).map(FormulaFigure::reduced))
                .withIssues(issues());
    }

    /** An answer that outstanding reports may turn is none, unless the indicator is decided on what there is. */
    private Value value(FormulaValue value) {
        if (value instanceof FormulaValue.Numeric number) {
            return Exact.value(number.number());
        }
        if (value instanceof FormulaValue.Truth truth) {
            boolean decided = truth.certain() || indicator.completeness() == Completeness.LENIENT;
            return decided ? Value.flag(truth.truth()) : Value.missing(MissingReason.INCOMPLETE);
        }
        return Value.missing(((FormulaValue.Absent) value).reason());
    }

    private List<FormulaValue> read(Reference reference) {
        List<Figure> read = switch (reference.reading()) {
            case PERIOD -> List.of(figure(reference.name(), unit, asked));
            case PREVIOUS_PERIOD -> List.of(figure(reference.name(), unit, asked.previous()));
            case YEAR_TO_DATE -> List.of(figure(reference.name(), unit, asked.yearToDate()));
            case CHILDREN ->
                readings.tree().children(unit).stream()
                        .map(child -> figure(reference.name(), child.id(), asked))
                        .filter(figure -> !figure.value().equals(Value.missing(MissingReason.NOT_APPLICABLE)))
                        .toList();
        };
        figures.put(reference, read);
        return read.stream().map(figure -> operand(reference.name(), figure)).toList();
    }

    private Figure figure(String name, OrgUnitId where, Window window) {
        FigureMaker maker = new FigureMaker(readings, window);
        return readings.campaign()
                .findIndicator(IndicatorId.of(name))
                .map(operand -> maker.of(operand, where))
                .orElseGet(() -> {
                    DataElement element = element(name);
                    return maker.of(element, where, "", element.unit());
                });
    }

    private FormulaValue operand(String name, Figure figure) {
        if (figure.value() instanceof Missing missing) {
            return new FormulaValue.Absent(missing.reason());
        }
        if (figure.value() instanceof Value.Flag flag) {
            return new FormulaValue.Truth(flag.flag(), figure.reporting().isComplete());
        }
        Ratio number = figure.measured().orElseThrow();
        return new FormulaValue.Numeric(number, figure.bounds().orElseThrow(), unitOf(name));
    }

    private Unit unitOf(String name) {
        return readings.campaign()
                .findIndicator(IndicatorId.of(name))
                .map(Indicator::unit)
                .orElseGet(() -> element(name).unit());
    }

    private DataElement element(String name) {
        return readings.campaign().findElement(DataElementId.of(name)).orElseThrow();
    }

    private UnitTally tally(Value value) {
        Assurance weakest = used().flatMap(figure -> figure.assurance().stream())
                .reduce(Assurance::weaker)
                .orElse(Assurance.VERIFIED);
        UnitTally reports = UnitTally.reporting(used().map(Figure::reporting).reduce(Reporting.NONE, Reporting::plus));
        if (value instanceof Value.Flag flag) {
            return UnitTally.flag(unit, flag.flag(), weakest).merge(reports);
        }
        return value.exact()
                .map(number -> UnitTally.number(unit, number, weakest).merge(reports))
                .orElse(reports);
    }

    private Stream<Figure> used() {
        return figures.values().stream().flatMap(List::stream);
    }

    private List<Issue> issues() {
        return used().flatMap(figure -> figure.issues().stream()).toList();
    }

    private List<Explanation> whys() {
        return used().map(Figure::explain).toList();
    }

    private LocalizedText what() {
        return Wording.named(indicator.name(), readings.tree().get(unit), asked.period());
    }

    private LocalizedText operation(FormulaResult result, Optional<Ratio> measured) {
        boolean yes = result.value() instanceof FormulaValue.Truth truth && truth.truth();
        LocalizedText shown = measured.map(number -> FigureMaker.shown(indicator, number))
                .orElseGet(() -> LocalizedText.of(yes ? "是" : "否", yes ? "yes" : "no"));
        return LocalizedText.of(result.operation() + " = " + shown.zh(), result.operation() + " = " + shown.en());
    }

    /** The formula itself, what was missing, and what of it counted 0. */
    private List<LocalizedText> notes(FormulaResult result) {
        List<LocalizedText> notes = new ArrayList<>();
        notes.add(LocalizedText.of("公式：" + measure.formula(), "formula: " + measure.formula()));
        for (Map.Entry<Reference, List<Figure>> entry : figures.entrySet()) {
            boolean zero = result.zeroed().contains(entry.getKey());
            for (Figure figure : entry.getValue()) {
                if (figure.value() instanceof Missing missing) {
                    LocalizedText reason = missing.reason().label();
                    notes.add(LocalizedText.of(
                            entry.getKey() + " 缺数（" + reason.zh() + "）" + (zero ? "，按公式约定计 0" : ""),
                            entry.getKey() + " is missing (" + reason.en() + ")"
                                    + (zero ? "; counts 0 as the formula declares" : "")));
                }
            }
        }
        return notes;
    }

    private static Bounds reduced(Bounds bounds) {
        return new Bounds(bounds.lower().map(Exact::reduced), bounds.upper().map(Exact::reduced));
    }
}
