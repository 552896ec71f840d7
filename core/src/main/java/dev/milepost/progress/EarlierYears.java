// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the same period came to in the years before, and what a comparator makes of it. Rule 6.1. */
final class EarlierYears {

    private final Indicator indicator;
    private final OrgUnitId unit;
    private final Rollup rollup;
    private final References references;

    EarlierYears(Indicator indicator, OrgUnitId unit, Rollup rollup) {
        this.indicator = indicator;
        this.unit = unit;
        this.rollup = rollup;
        this.references = new References(rollup);
    }

    /** Less than the exact mean of the years before, each over the whole period. */
    Asked belowMean(Comparator.BelowMeanOf asked, Period window) {
        List<Period> periods = before(window, asked.years());
        List<Reference> years = periods.stream().map(this::figure).toList();
        Reference sum = years.stream().reduce(Reference::plus).orElseThrow();
        Reference mean = sum.times(Ratio.of(1, asked.years()));
        return mean.explainedBy(explain(mean, years, periods)).asked(asked, Comparator.LessThan::new, names(periods));
    }

    /** Beyond the figure of the year before, given that every year before moved the same way. */
    Asked trend(Comparator.Trend asked, Period window) {
        Optional<Period> elapsed = TargetWindow.elapsed(window, indicator, rollup);
        if (elapsed.isEmpty() || !references.isMeasuredIn(indicator, unit, elapsed.get())) {
            boolean over = !window.lastDay().isAfter(rollup.when().date());
            return undecided(asked, window, over ? MissingReason.NOT_MEASURED : MissingReason.NOT_DUE);
        }
        List<Period> periods = before(elapsed.get(), asked.years());
        List<Reference> years = periods.stream().map(this::figure).toList();
        Reference last = years.get(years.size() - 1);
        boolean up = asked.way() == Comparator.Way.UP;
        List<Explanation> why = years.stream().map(Reference::why).toList();
        Optional<MissingReason> gap =
                years.stream().flatMap(year -> year.gap().stream()).findFirst();
        boolean asserted = years.stream().anyMatch(Reference::asserted);
        Asked lastYear = last.asked(
                asked, bound -> up ? new Comparator.MoreThan(bound) : new Comparator.LessThan(bound), names(periods));
        return lastYear.after(verdict(asked, years)).from(new Asked.Origin(names(periods), gap, asserted, why));
    }

    private static Asked undecided(Comparator.Trend asked, Period window, MissingReason reason) {
        Asked.Origin origin = new Asked.Origin(names(List.of(window)), Optional.of(reason), false, List.of());
        return new Asked(asked, Optional.empty(), Optional.empty(), Verdict.UNDECIDED, Optional.of(origin));
    }

    /** Whether each of the years before certainly, or certainly not, moved on from the one before it. */
    private static Verdict verdict(Comparator.Trend asked, List<Reference> years) {
        Verdict verdict = Verdict.MET;
        for (int i = 1; i < years.size(); i++) {
            Reference earlier = years.get(i - 1);
            Reference later = years.get(i);
            boolean up = asked.way() == Comparator.Way.UP;
            Reference less = up ? earlier : later;
            Reference more = up ? later : earlier;
            verdict = verdict.and(isLess(less, more));
        }
        return verdict;
    }

    private static Verdict isLess(Reference less, Reference more) {
        boolean always = isBelow(less.possible().upper(), more.possible().lower(), false);
        if (always) {
            return Verdict.MET;
        }
        boolean never = isBelow(more.possible().upper(), less.possible().lower(), true);
        return never ? Verdict.FAILED : Verdict.UNDECIDED;
    }

    private static boolean isBelow(Optional<Ratio> one, Optional<Ratio> other, boolean orEqual) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) < (orEqual ? 1 : 0);
    }

    private Reference figure(Period window) {
        return references.isMeasuredIn(indicator, unit, window)
                ? references.figure(indicator, unit, window)
                : references.absent(indicator, unit, window, MissingReason.NOT_MEASURED);
    }

    private static List<Period> before(Period window, int years) {
        List<Period> periods = new ArrayList<>(Stream.iterate(window.sameLastYear(), Period::sameLastYear)
                .limit(years)
                .toList());
        Collections.reverse(periods);
        return periods;
    }

    private static Explanation explain(Reference mean, List<Reference> years, List<Period> periods) {
        LocalizedText what = LocalizedText.of(
                names(periods).zh() + "平均值", "mean of " + names(periods).en());
        String sum = years.stream()
                .map(year -> year.soFar().map(FigureText::plain).orElse("?"))
                .collect(Collectors.joining(" + "));
        String result = mean.soFar().map(FigureText::plain).orElse("?");
        String operation = "(" + sum + ") / " + years.size() + " = " + result;
        List<Explanation> from = years.stream().map(Reference::why).toList();
        return new Explanation.Computed(what, LocalizedText.of(operation, operation), from, List.of());
    }

    private static LocalizedText names(List<Period> periods) {
        return LocalizedText.of(
                periods.stream().map(one -> one.text(Locale.CHINESE)).collect(Collectors.joining("、")),
                periods.stream().map(one -> one.text(Locale.ENGLISH)).collect(Collectors.joining(", ")));
    }
}
