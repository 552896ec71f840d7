// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator.Numeric;
import dev.milepost.explanation.Explanation;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** What a row tells of the year's target. Rules 6.5 to 6.7 and 13.4. */
final class TargetColumns {

    private static final LocalizedText NO_TARGET = LocalizedText.of("没有年度目标", "no target of the year");
    private static final LocalizedText NO_RATIO =
            LocalizedText.of("该目标不计完成率", "such a target has no rate of completion");
    private static final LocalizedText NO_SCHEDULE = LocalizedText.of(
            "该目标全年要求一致，不与序时进度相比", "all of the target is expected throughout, whatever time has passed");

    private final Optional<AnnualTarget> target;
    private final ColumnWording wording;

    TargetColumns(Optional<AnnualTarget> target, ColumnWording wording) {
        this.target = target;
        this.wording = wording;
    }

    ColumnValue completion() {
        return target.map(this::completion).orElseGet(() -> ColumnValue.missing(wording.noCompletion(NO_TARGET)));
    }

    ColumnValue against() {
        return target.map(this::against).orElseGet(() -> ColumnValue.missing(wording.notAgainst(NO_TARGET)));
    }

    private ColumnValue completion(AnnualTarget asked) {
        Assessment one = asked.assessment();
        Optional<Ratio> rate = one.completion();
        if (rate.isEmpty()) {
            return lacking(one, wording.noCompletion(NO_RATIO));
        }
        Explanation why =
                new Explanation.Computed(wording.completion(), one.sentence(), List.of(one.justification()), List.of());
        return ColumnValue.of(
                rate.get(), possible(one, rate.get()), one.figure().assurance(), why);
    }

    private ColumnValue against(AnnualTarget asked) {
        Assessment one = asked.assessment();
        if (!asked.scheduled()) {
            return ColumnValue.missing(wording.notAgainst(NO_SCHEDULE));
        }
        Optional<Ratio> points = asked.pointsAhead();
        if (points.isEmpty()) {
            return lacking(one, wording.notAgainst(NO_SCHEDULE));
        }
        Ratio attained = one.attainment().orElseThrow();
        Explanation why = new Explanation.Computed(
                wording.against(),
                wording.against(attained, one.expected().orElseThrow(), points.get()),
                List.of(one.justification()),
                List.of());
        return ColumnValue.of(
                points.get(), points(asked, points.get()), one.figure().assurance(), why);
    }

    /** Without a figure for its reason; else because the target is of another kind, or has not begun. */
    private static ColumnValue lacking(Assessment one, Explanation.Absent otherwise) {
        if (one.figure().value() instanceof Missing missing) {
            return ColumnValue.lacking(
                    new Explanation.Absent(otherwise.what(), missing.reason(), List.of()),
                    one.figure().explain());
        }
        boolean toCome = one.status() == Status.NOT_STARTED;
        return toCome
                ? ColumnValue.missing(new Explanation.Absent(otherwise.what(), MissingReason.NOT_DUE, List.of()))
                : ColumnValue.missing(otherwise);
    }

    /** A bound that another figure sets may move as well, so that only a declared one gives bounds. */
    private static Bounds possible(Assessment one, Ratio rate) {
        Figure figure = one.figure();
        boolean settled = figure.bounds().filter(bounds -> !bounds.isExact()).isEmpty();
        if (one.asked().equals(one.target().comparator()) && one.asked() instanceof Numeric numeric) {
            Ratio perTarget = Ratio.ONE.dividedBy(numeric.bound());
            return figure.bounds().map(bounds -> bounds.times(perTarget)).orElseGet(() -> Bounds.exactly(rate));
        }
        return settled ? Bounds.exactly(rate) : Bounds.unbounded();
    }

    private static Bounds points(AnnualTarget asked, Ratio points) {
        Assessment one = asked.assessment();
        boolean byCompletion = one.completion().isPresent() && one.completion().equals(one.attainment());
        if (byCompletion) {
            Ratio expected = one.expected().orElseThrow();
            Bounds possible = possible(one, one.completion().orElseThrow());
            return possible.plus(Bounds.exactly(expected.negate())).times(Ratio.whole(100));
        }
        boolean settled =
                one.figure().bounds().filter(bounds -> !bounds.isExact()).isEmpty();
        return settled ? Bounds.exactly(points) : Bounds.unbounded();
    }
}
