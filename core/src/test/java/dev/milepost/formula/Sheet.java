// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operands with their values, and the formulas over them. */
final class Sheet {

    private final Map<String, FormulaType> types = new LinkedHashMap<>();
    private final Map<String, List<FormulaValue>> values = new LinkedHashMap<>();
    private final List<Reference> asked = new ArrayList<>();

    /** A few numbers of an office, some of them missing. */
    static Sheet ofTheOffice() {
        return new Sheet()
                .number("受理", "42", Units.ITEM)
                .number("办结", "33", Units.ITEM)
                .number("people", "100", Units.PERSON)
                .number("share", "30", Units.PERCENT)
                .number("park", "3", Units.MU)
                .number("yard", "4", Units.M2)
                .number("none", "0", Units.ITEM)
                .truth("clean", true, true)
                .absent("silent", MissingReason.NOT_REPORTED, Units.ITEM)
                .absent("early", MissingReason.NOT_DUE, Units.ITEM)
                .absent("empty", MissingReason.ZERO_DENOMINATOR, Units.ITEM)
                .absent("rate", MissingReason.NOT_REPORTED, Units.PERCENT)
                .unanswered("unknown");
    }

    Sheet number(String name, String number, Unit unit) {
        return bounded(name, number, Bounds.exactly(Ratio.parse(number)), unit);
    }

    Sheet bounded(String name, String number, Bounds bounds, Unit unit) {
        FormulaValue value = new FormulaValue.Numeric(Ratio.parse(number), bounds, unit);
        return with(name, new FormulaType.Numeric(unit), List.of(value));
    }

    Sheet absent(String name, MissingReason reason, Unit unit) {
        return with(name, new FormulaType.Numeric(unit), List.of(new FormulaValue.Absent(reason)));
    }

    Sheet truth(String name, boolean truth, boolean certain) {
        return with(name, new FormulaType.Truth(), List.of(new FormulaValue.Truth(truth, certain)));
    }

    Sheet unanswered(String name) {
        return with(name, new FormulaType.Truth(), List.of(new FormulaValue.Absent(MissingReason.NOT_REPORTED)));
    }

    /** Values under a reference as it is written, such as {@code previous(a)}. */
    Sheet with(String reference, FormulaType type, List<FormulaValue> given) {
        values.put(reference, given);
        String name = Formula.parse(reference).operands().iterator().next();
        types.put(name, type);
        return this;
    }

    FormulaResult evaluate(String text, Unit unit, MissingOperands missing) {
        asked.clear();
        return Formula.parse(text).check(this::type, unit).evaluate(this::read, missing);
    }

    /** What was asked for in the last evaluation. */
    List<Reference> asked() {
        return List.copyOf(asked);
    }

    FormulaValue value(String text, Unit unit, MissingOperands missing) {
        return evaluate(text, unit, missing).value();
    }

    /** A number as its shortest pair, yes or no, or the reason there is none. */
    String plain(String text, Unit unit, MissingOperands missing) {
        FormulaValue value = value(text, unit, missing);
        if (value instanceof FormulaValue.Numeric number) {
            return shortest(number.number());
        }
        return value instanceof FormulaValue.Truth truth
                ? String.valueOf(truth.truth())
                : ((FormulaValue.Absent) value).reason().name();
    }

    String plain(String text) {
        return plain(text, Units.ONE, MissingOperands.ANY);
    }

    FormulaType type(String name) {
        return Optional.ofNullable(types.get(name)).orElseThrow(() -> new AssertionError("no operand '" + name + "'"));
    }

    private List<FormulaValue> read(Reference reference) {
        asked.add(reference);
        return Optional.ofNullable(values.get(reference.toString()))
                .orElseThrow(() -> new AssertionError("no value of " + reference));
    }

    /** A unit with a dimension of its own. */
    static Unit unit(String dimension) {
        return new Unit(dimension, Units.ONE.symbol(), Units.ONE.word(), dimension, Ratio.ONE);
    }

    /** The refusal to read a text. */
    static FormulaException refused(String text) {
        try {
            Formula.parse(text);
        } catch (FormulaException e) {
            return e;
        }
        throw new AssertionError("'" + text + "' was read");
    }

    /** The refusal to put together what does not go together. */
    FormulaException unfit(String text, Unit unit) {
        try {
            Formula.parse(text).check(this::type, unit);
        } catch (FormulaException e) {
            return e;
        }
        throw new AssertionError("'" + text + "' goes together");
    }

    static String shortest(Ratio ratio) {
        return Fraction.of(ratio).toString();
    }
}
