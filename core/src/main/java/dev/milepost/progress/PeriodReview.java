// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.StandardColumns.Figures;
import dev.milepost.progress.StandardColumns.Parts;
import dev.milepost.progress.StandardColumns.Row;
import dev.milepost.rollup.Rollup;
import java.util.Optional;

/**
 * How a campaign stands at the end of a period, in the columns every monthly report has. Rule 13.4. Immutable; safe for
 * concurrent use.
 *
 * <pre>{@code
 * PeriodReview june = PeriodReview.of(progress, Period.month(2023, 6));
 * StandardColumns row = june.at(IndicatorId.of("trees"), OrgUnitId.of("town"));
 * }</pre>
 *
 * <p>Last year's figures are those of the same reading, if it holds facts of last year, or those of the roll-up of an
 * {@link #comparedWith earlier campaign}.
 */
public final class PeriodReview {

    private final Progress progress;
    private final Period period;
    private final Optional<Rollup> earlier;

    private PeriodReview(Progress progress, Period period, Optional<Rollup> earlier) {
        this.progress = requireNonNull(progress, "progress");
        this.period = requireNonNull(period, "period");
        this.earlier = earlier;
    }

    /**
     * Looks at a period of a campaign.
     *
     * @param progress how the campaign stands; its as-of date tells who has reported by now and may lie after the
     *     period, its assessor how the share of time is reckoned
     * @param period a month, or any other period
     */
    public static PeriodReview of(Progress progress, Period period) {
        return new PeriodReview(progress, period, Optional.empty());
    }

    /**
     * Returns this review with last year's figures from another campaign's roll-up, of the indicator of the same id at
     * the unit of the same id; where it has none, those of this reading count.
     *
     * @throws IllegalArgumentException if its as-of date is before the last day of the same period last year, so that
     *     it speaks of less
     */
    public PeriodReview comparedWith(Rollup lastYear) {
        checkArgument(
                !lastYear.when().date().isBefore(period.sameLastYear().lastDay()),
                "as-of date of the earlier roll-up must not be before the last day of %s, was %s",
                period.sameLastYear(),
                lastYear.when().date());
        return new PeriodReview(progress, period, Optional.of(lastYear));
    }

    /** How the campaign stands. */
    public Progress progress() {
        return progress;
    }

    /** The period looked at. */
    public Period period() {
        return period;
    }

    /**
     * The columns of an indicator at a unit. What must not be rolled up is missing, with an error that says so.
     *
     * @throws IllegalArgumentException if the campaign lacks the indicator or the tree the unit
     */
    public StandardColumns at(IndicatorId indicator, OrgUnitId unit) {
        progress.rollup().tree().get(unit);
        Optional<Indicator> found = progress.campaign().findIndicator(indicator);
        checkArgument(found.isPresent(), "indicator must be one of the campaign, was '%s'", indicator);
        return columns(new Row(found.orElseThrow(), unit, period));
    }

    private StandardColumns columns(Row row) {
        Figures figures = new ColumnFigures(progress.rollup(), earlier, row).figures();
        ColumnWording wording = new ColumnWording(row, progress.rollup().tree().get(row.unit()));
        Optional<AnnualTarget> target = progress.assessor().annual(progress.rollup(), row);
        TargetColumns asked = new TargetColumns(target, wording);
        return new StandardColumns(new Parts(
                row,
                figures,
                new YearOnYear(row.indicator(), figures, wording).change(),
                target,
                asked.completion(),
                asked.against()));
    }
}
