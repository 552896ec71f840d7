// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DenominatorBasis;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Known;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What explanations of roll-ups say, in both languages. */
final class Wording {

    private static final LocalizedText ADDS_CATEGORIES =
            LocalizedText.of("无合计数，由各类相加", "no total was reported; its categories are added up");

    private Wording() {}

    /** Names a figure: element, unit, period. */
    static LocalizedText of(DataElement element, OrgUnit unit, Period period) {
        return named(element.name(), unit, period);
    }

    /** Names a figure of several units. */
    static LocalizedText named(LocalizedText name, List<OrgUnit> units, Period period) {
        return LocalizedText.of(
                String.join("，", name.zh(), places(units, Locale.CHINESE, "、"), period.text(Locale.CHINESE)),
                String.join(", ", name.en(), places(units, Locale.ENGLISH, " and "), period.text(Locale.ENGLISH)));
    }

    private static String places(List<OrgUnit> units, Locale locale, String joint) {
        return units.stream().map(unit -> unit.name().in(locale)).collect(Collectors.joining(joint));
    }

    /** The same explanation of something named otherwise; a fact speaks for itself. */
    static Explanation renamed(Explanation why, LocalizedText what) {
        if (why instanceof Explanation.Computed computed) {
            return new Explanation.Computed(what, computed.operation(), computed.from(), computed.notes());
        }
        return why instanceof Explanation.Absent absent
                ? new Explanation.Absent(what, absent.reason(), absent.notes())
                : why;
    }

    static LocalizedText named(LocalizedText name, OrgUnit unit, Period period) {
        return both(name, "，", ", ")
                .plus(both(unit.name(), "，", ", "))
                .plus(LocalizedText.of(period.text(Locale.CHINESE), period.text(Locale.ENGLISH)))
                .text();
    }

    /** Explains the figure of one unit over time; a single fact speaks for itself. */
    static Explanation overTime(
            DataElement element, OrgUnit unit, Period window, Known value, List<RecordedObservation> used) {
        List<Explanation> facts =
                used.stream().map(fact -> FactWording.of(element, unit, fact)).toList();
        if (facts.size() == 1) {
            return facts.get(0);
        }
        String numbers = used.stream()
                .map(fact -> number(fact.observation().value()))
                .collect(Collectors.joining(element.timeOperator().accumulates() ? " + " : ", "));
        LocalizedText result = measured(value, element.unit());
        boolean plainSum = element.timeOperator() == TimeOperator.IN_PERIOD;
        LocalizedText operator = element.timeOperator().label();
        LocalizedText operation = LocalizedText.of(
                (plainSum ? "" : operator.zh() + "：") + numbers.replace(", ", "、") + " = " + result.zh(),
                (plainSum ? "" : operator.en() + ": ") + numbers + " = " + result.en());
        return new Explanation.Computed(of(element, unit, window), operation, facts, List.of());
    }

    /** Explains what cumulative figures come to: those reached, less those before. */
    static Explanation cumulative(
            DataElement element,
            OrgUnit unit,
            Period window,
            List<RecordedObservation> reached,
            List<RecordedObservation> before) {
        List<Explanation> facts = Stream.concat(reached.stream(), before.stream())
                .map(one -> FactWording.of(element, unit, one))
                .toList();
        if (before.isEmpty() && facts.size() == 1) {
            return facts.get(0);
        }
        String operation = numbers(reached, "") + numbers(before, " - ") + " = ";
        LocalizedText result = measured(plain(Reports.sum(reached).minus(Reports.sum(before))), element.unit());
        return new Explanation.Computed(
                of(element, unit, window),
                LocalizedText.of(operation + result.zh(), operation + result.en()),
                facts,
                List.of());
    }

    private static String numbers(List<RecordedObservation> facts, String before) {
        return facts.stream()
                .map(fact -> number(fact.observation().value()))
                .collect(Collectors.joining(before.isEmpty() ? " + " : before, facts.isEmpty() ? "" : before, ""));
    }

    /** Notes whose number a denominator is. Rule 1.7. */
    static LocalizedText basis(DenominatorBasis basis) {
        return LocalizedText.of(
                "分母口径：" + basis.label().zh(), "denominator: " + basis.label().en());
    }

    /** Notes that parts were replaced by the figure of their whole. */
    static LocalizedText standsForParts(Period whole, int parts) {
        return LocalizedText.of(
                whole.text(Locale.CHINESE) + "的数据代替各期填报，各期 " + parts + " 条仅用于核对，不重复计入",
                "the figure of " + whole.text(Locale.ENGLISH) + " stands for its parts; " + parts
                        + " of them are compared only, never added");
    }

    /** Notes that figures of another frequency were left out. */
    static LocalizedText otherFrequency(PeriodType frequency, long figures) {
        return LocalizedText.of(
                "非" + frequency.label().zh() + "报数据 " + figures + " 条未计入",
                "figures not reported by " + frequency.label().en() + ", " + figures + " in all, are left out");
    }

    /** Explains a total that nobody stated by its categories. Rule 5.4. */
    static Explanation.Computed addingCategories(LocalizedText what, LocalizedText operation, List<Explanation> from) {
        return new Explanation.Computed(what, operation, from, List.of(ADDS_CATEGORIES));
    }

    /** Whether an explanation is that of a total made of categories. */
    static boolean addsCategories(Explanation.Computed why) {
        return why.notes().contains(ADDS_CATEGORIES);
    }

    /** An explanation with further notes. */
    static Explanation noting(Explanation why, List<LocalizedText> notes) {
        if (notes.isEmpty()) {
            return why;
        }
        List<LocalizedText> all =
                Stream.concat(why.notes().stream(), notes.stream()).toList();
        if (why instanceof Explanation.Observed seen) {
            return new Explanation.Observed(seen.what(), seen.value(), seen.fact(), all);
        }
        if (why instanceof Explanation.Computed computed) {
            return new Explanation.Computed(computed.what(), computed.operation(), computed.from(), all);
        }
        if (why instanceof Explanation.Absent absent) {
            return new Explanation.Absent(absent.what(), absent.reason(), all);
        }
        return why;
    }

    /** A known value with its unit's symbol. */
    static LocalizedText measured(Value value, Unit unit) {
        return measured(number(value), unit);
    }

    /** A number with its unit's symbol; a plain number has none. */
    static LocalizedText measured(String number, Unit unit) {
        return unit.equals(Units.ONE)
                ? LocalizedText.of(number, number)
                : LocalizedText.of(
                        join(number, unit.symbol().zh()),
                        join(number, unit.symbol().en()));
    }

    /** A number as plain text: a decimal where it is one, else the quotient. */
    static String plain(Ratio ratio) {
        Ratio lowest = Exact.reduced(ratio);
        return lowest.denominator().compareTo(BigDecimal.ONE) == 0
                ? lowest.numerator().toPlainString()
                : lowest.toString();
    }

    static String number(Value value) {
        if (value instanceof Value.Level level) {
            return level.grade().level();
        }
        if (value instanceof Value.Flag flag) {
            return flag.flag() ? "✓" : "✗";
        }
        if (value instanceof Value.Word word) {
            return word.word();
        }
        return value.exact().map(Wording::plain).orElse(value.toString());
    }

    private static String join(String number, String symbol) {
        boolean letters = !symbol.isEmpty() && Character.isLetter(symbol.charAt(0)) && symbol.charAt(0) < 0x80;
        return letters ? number + " " + symbol : number + symbol;
    }

    private static Pieces both(LocalizedText text, String zh, String en) {
        return new Pieces(text.in(Locale.CHINESE) + zh, text.in(Locale.ENGLISH) + en);
    }

    /** Text put together piece by piece in both languages. */
    private record Pieces(String zh, String en) {

        Pieces plus(Pieces other) {
            return new Pieces(zh + other.zh, en + other.en);
        }

        Pieces plus(LocalizedText other) {
            return new Pieces(zh + other.in(Locale.CHINESE), en + other.in(Locale.ENGLISH));
        }

        LocalizedText text() {
            return LocalizedText.of(zh, en);
        }
    }
}
