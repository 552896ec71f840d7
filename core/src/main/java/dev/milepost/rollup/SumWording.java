// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How explanations over units are worded. */
final class SumWording {

    private final OrgTree everyone;
    private final Period window;

    /** Words figures of a window; the tree names the units. */
    SumWording(OrgTree everyone, Period window) {
        this.everyone = everyone;
        this.window = window;
    }

    /** Explains a figure over units: the operation with its numbers, then each unit, then what is missing. */
    Explanation over(DataElement element, OrgUnit unit, Resolved resolved, Value result) {
        boolean sum = element.unitOperator() == UnitOperator.SUM;
        boolean mean = element.unitOperator() == UnitOperator.MEAN;
        String numbers = mean
                ? mean(resolved)
                : resolved.known().stream()
                        .map(part -> Wording.number(part.value()))
                        .collect(Collectors.joining(sum ? " + " : ", "));
        LocalizedText measured = Wording.measured(result, element.unit());
        LocalizedText operator = element.unitOperator().label();
        LocalizedText operation = LocalizedText.of(
                (sum ? "" : operator.zh() + "：") + numbers.replace(", ", "、") + " = " + measured.zh(),
                (sum ? "" : operator.en() + ": ") + numbers + " = " + measured.en());
        return new Explanation.Computed(Wording.of(element, unit, window), operation, whys(resolved), notes(resolved));
    }

    /** Each figure times its weight, over the weights; a figure without weight is named in the notes. */
    private static String mean(Resolved resolved) {
        List<UnitValue> weighed = resolved.known().stream()
                .filter(part -> part.weight().isPresent())
                .toList();
        return weighed.stream()
                        .map(part -> Wording.number(part.value()) + " × " + weight(part))
                        .collect(Collectors.joining(" + ", "(", ")"))
                + weighed.stream().map(SumWording::weight).collect(Collectors.joining(" + ", " ÷ (", ")"));
    }

    private static String weight(UnitValue part) {
        return Wording.number(part.weight().orElseThrow().value());
    }

    /** Explains a figure that is printed in another unit than it is kept in. Rule 1.5. */
    Explanation converted(Explanation why, Value value, Ratio factor, LocalizedText shown) {
        String times = Wording.number(value) + " × " + Wording.plain(factor) + " = ";
        return new Explanation.Computed(
                why.what(), LocalizedText.of(times + shown.zh(), times + shown.en()), List.of(why), List.of());
    }

    /** Explains a rate over units: both sums, the quotient, each unit, then what is missing. */
    Explanation rate(LocalizedText what, Ratio pair, LocalizedText shown, Resolved resolved) {
        String quotient =
                pair.numerator().toPlainString() + " ÷ " + pair.denominator().toPlainString() + " = ";
        LocalizedText operation = LocalizedText.of(quotient + shown.zh(), quotient + shown.en());
        return new Explanation.Computed(what, operation, whys(resolved), notes(resolved));
    }

    /** What is to be known beside a figure: what was left out, who has not reported, what came late. */
    List<LocalizedText> notes(Resolved resolved) {
        List<LocalizedText> notes = new ArrayList<>(resolved.notes());
        if (resolved.runsThrough().size() > 1) {
            notes.add(LocalizedText.of(
                    "各单位累计数截至：" + runs(resolved, Locale.CHINESE, "，", " 个单位", "、"),
                    "cumulative figures run through " + runs(resolved, Locale.ENGLISH, " (units: ", ")", ", ")));
        }
        Reporting reporting = resolved.tally().reporting();
        if (!reporting.isComplete()) {
            notes.add(LocalizedText.of(
                    "应报 " + reporting.expected() + "，实报 " + reporting.reported() + "，缺报："
                            + names(reporting, Locale.CHINESE, "、"),
                    reporting.reported() + " of " + reporting.expected() + " reports are in; missing: "
                            + names(reporting, Locale.ENGLISH, ", ")));
        }
        if (reporting.late() > 0) {
            notes.add(LocalizedText.of("迟报 " + reporting.late(), reporting.late() + " came in late"));
        }
        resolved.issues().forEach(issue -> notes.add(issue.message()));
        return notes;
    }

    private static String runs(Resolved resolved, Locale locale, String before, String after, String joint) {
        return resolved.runsThrough().entrySet().stream()
                .map(entry -> Period.day(entry.getKey()).text(locale) + before + entry.getValue() + after)
                .collect(Collectors.joining(joint));
    }

    private String names(Reporting reporting, Locale locale, String joint) {
        return reporting.missingUnits().stream()
                .map(unit -> everyone.get(unit).name().in(locale))
                .collect(Collectors.joining(joint));
    }

    private static List<Explanation> whys(Resolved resolved) {
        return resolved.parts().stream()
                .filter(part -> part.isKnown() || !part.reporting().isComplete())
                .flatMap(part -> Stream.concat(Stream.of(part.why()), part.weight().map(UnitValue::why).stream()))
                .toList();
    }
}
