// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Combines the sheets of months, quarters and the like into one of a longer period. Rule 10.1. */
final class Combination {

    private final Period whole;
    private final List<ScoreSheet> sheets;
    private final AssessmentScheme scheme;
    private final Map<Period, ScoreSheet> byPeriod = new LinkedHashMap<>();

    /** The sheets a sheet is combined of, and the periods without a complete one. */
    record Parts(List<ScoreSheet> sheets, List<Period> open) {

        static final Parts NONE = new Parts(List.of(), List.of());
    }

    Combination(Period whole, List<ScoreSheet> sheets) {
        Checks.notEmpty("sheets to combine into " + whole, sheets);
        this.whole = whole;
        this.sheets = sheets;
        this.scheme = sheets.get(0).scheme();
        checkArgument(
                !scheme.weights().isEmpty(),
                "scheme '%s' must have weights of component periods to be combined, had none",
                scheme.id());
        sheets.forEach(this::add);
    }

    ScoreSheet sheet() {
        Bounds possible = Bounds.exactly(Ratio.ZERO);
        List<Period> open = new ArrayList<>();
        for (Map.Entry<PeriodType, Ratio> weight : scheme.weights().entrySet()) {
            List<Period> periods = whole.split(weight.getKey());
            Ratio each = weight.getValue().dividedBy(Ratio.whole(periods.size()));
            for (Period period : periods) {
                Optional<ScoreSheet> sheet = Optional.ofNullable(byPeriod.get(period));
                possible = possible.plus(
                        sheet.map(ScoreSheet::possible).orElseGet(this::any).times(each));
                if (sheet.filter(ScoreSheet::isComplete).isEmpty()) {
                    open.add(period);
                }
            }
        }
        Optional<Ratio> base = open.isEmpty() ? possible.lower() : Optional.empty();
        ScoreSheet first = sheets.get(0);
        ScoreSheet.Of of = new ScoreSheet.Of(scheme, first.unit(), first.name(), whole);
        List<ScoreSheet> inOrder =
                byPeriod.keySet().stream().sorted().map(byPeriod::get).toList();
        return ScoreSheet.of(of, new Marks(base, Ratio.ZERO, possible), lasting(inOrder), new Parts(inOrder, open));
    }

    private Bounds any() {
        return Bounds.between(Ratio.ZERO, scheme.max().plus(scheme.bonusCap()));
    }

    /** What struck a component and is not spent with its score. */
    private static List<VetoResult> lasting(List<ScoreSheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> sheet.struck().stream())
                .filter(one -> !(one.rule().effect() instanceof VetoRule.Zero))
                .toList();
    }

    private void add(ScoreSheet sheet) {
        checkArgument(
                sheet.scheme().equals(scheme)
                        && sheet.unit().equals(sheets.get(0).unit()),
                "sheets to combine into %s must be of unit '%s' under scheme '%s', was one of '%s' under '%s'",
                whole,
                sheets.get(0).unit(),
                scheme.id(),
                sheet.unit(),
                sheet.scheme().id());
        checkArgument(
                scheme.weights().containsKey(sheet.period().type()) && whole.contains(sheet.period()),
                "period of a sheet to combine must be within %s and of a type with a weight, %s, was %s",
                whole,
                scheme.weights().keySet(),
                sheet.period());
        checkArgument(
                byPeriod.put(sheet.period(), sheet) == null,
                "period of a sheet to combine into %s must stand once, was %s twice",
                whole,
                sheet.period());
    }
}
