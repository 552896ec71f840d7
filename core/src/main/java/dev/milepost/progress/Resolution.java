// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what a target asks of a unit now: looks up what its comparator refers to. Rule 6.1. */
final class Resolution {

    private final Target target;
    private final Indicator indicator;
    private final OrgUnitId unit;
    private final Rollup rollup;
    private final References references;

    Resolution(Target target, Indicator indicator, OrgUnitId unit, Rollup rollup) {
        this.target = target;
        this.indicator = indicator;
        this.unit = unit;
        this.rollup = rollup;
        this.references = new References(rollup);
    }

    /** What a comparator, that of the target or one it maintains, asks over a window. */
    Asked of(Comparator comparator, Period window) {
        if (comparator instanceof Comparator.ChangeFromBaseline change) {
            return change(change);
        }
        if (comparator instanceof Comparator.BelowMeanOf mean) {
            return new EarlierYears(indicator, unit, rollup).belowMean(mean, window);
        }
        if (comparator instanceof Comparator.Trend trend) {
            return new EarlierYears(indicator, unit, rollup).trend(trend, window);
        }
        if (comparator instanceof Comparator.AtLeastParent parent) {
            return parent(parent, window);
        }
        return comparator instanceof Comparator.AtLeastReference reference
                ? reference(reference, window)
                : Asked.of(comparator);
    }

    private Asked change(Comparator.ChangeFromBaseline change) {
        Baseline baseline = target.baseline().orElseThrow();
        LocalizedText value = LocalizedText.of(
                FigureText.inSymbols(baseline.value(), indicator.unit(), Locale.CHINESE),
                FigureText.inSymbols(baseline.value(), indicator.unit(), Locale.ENGLISH));
        Explanation given = new Explanation.Given(
                LocalizedText.of("基期值，" + baseline.date(), "baseline, " + baseline.date()), value, List.of());
        LocalizedText name = LocalizedText.of("基期 " + value.zh(), "baseline " + value.en());
        return Asked.of(change.from(baseline.value()))
                .from(new Asked.Origin(name, Optional.empty(), false, List.of(given)));
    }

    private Asked parent(Comparator.AtLeastParent parent, Period window) {
        Optional<OrgUnit> above = rollup.tree().ancestors(unit).stream().findFirst();
        if (above.isEmpty()) {
            LocalizedText none = LocalizedText.of("上级单位", "the unit above");
            Explanation why = new Explanation.Absent(none, MissingReason.NOT_APPLICABLE, List.of());
            return Reference.absent(Bounds.unbounded(), MissingReason.NOT_APPLICABLE, why)
                    .asked(parent, Comparator.AtLeast::new, none);
        }
        return references
                .figure(indicator, above.get().id(), window)
                .asked(parent, Comparator.AtLeast::new, above.get().name());
    }

    private Asked reference(Comparator.AtLeastReference reference, Period window) {
        Indicator other = rollup.campaign().findIndicator(reference.indicator()).orElseThrow();
        return references
                .figure(other, unit, window)
                .times(other.unit().factorTo(indicator.unit()))
                .asked(reference, Comparator.AtLeast::new, other.name());
    }
}
