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
        List<UnitValue> known = resolved.known();
        boolean sum = element.unitOperator() == UnitOperator.SUM;
        String numbers = known.stream()
                .map(part -> Wording.number(part.value()))
                .collect(Collectors.joining(sum ? " + " : ", "));
        LocalizedText measured = Wording.measured(result, element.unit());
        LocalizedText operator = element.unitOperator().label();
        LocalizedText operation = LocalizedText.of(
                (sum ? "" : operator.zh() + "：") + numbers.replace(", ", "、") + " = " + measured.zh(),
                (sum ? "" : operator.en() + ": ") + numbers + " = " + measured.en());
        return new Explanation.Computed(Wording.of(element, unit, window), operation, whys(resolved), notes(resolved));
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
                .map(UnitValue::why)
                .toList();
    }
}
