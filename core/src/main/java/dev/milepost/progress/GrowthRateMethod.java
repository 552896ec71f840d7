// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.Direction;
import dev.milepost.indicator.Indicator;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/** The status by the growth rate over the years. Rules 6.9 and 6.12. */
final class GrowthRateMethod implements StatusMethod {

    private final double onTrackFrom;
    private final double atRiskFrom;
    private final LocalizedText label;

    GrowthRateMethod(Ratio onTrackFrom, Ratio atRiskFrom) {
        this.onTrackFrom = GrowthArithmetic.number(onTrackFrom);
        this.atRiskFrom = GrowthArithmetic.number(atRiskFrom);
        this.label = StatusMethods.label(
                LocalizedText.of("按实际增速与所需增速之比", "by the growth rate over that needed"), onTrackFrom, atRiskFrom);
    }

    @Override
    public Status decide(StatusQuestion question) {
        if (!(judge(question) instanceof GrowthRate.Assessed result)) {
            return Status.MISSING;
        }
        OptionalDouble progress = result.progress();
        if (result.rating() == GrowthRate.Rating.ACHIEVED || progress.orElseThrow() >= onTrackFrom) {
            return Status.ON_TRACK;
        }
        return progress.getAsDouble() >= atRiskFrom ? Status.AT_RISK : Status.BEHIND;
    }

    @Override
    public LocalizedText label() {
        return label;
    }

    @Override
    public Optional<LocalizedText> remark(StatusQuestion question) {
        return Optional.of(judge(question).text());
    }

    private static GrowthRate judge(StatusQuestion question) {
        if (!(question.asked() instanceof Comparator.Numeric asked) || !(asked.isFloor() || asked.isCeiling())) {
            return new GrowthRate.NotAssessable(GrowthRate.Reason.NO_BETTER_WAY);
        }
        Target target = question.target();
        int year = target.due().getYear();
        if (question.accumulates() && target.start().getYear() != year) {
            return new GrowthRate.NotAssessable(GrowthRate.Reason.SUM_OF_YEARS);
        }
        Indicator indicator = question.indicator();
        Optional<BigDecimal> limit = asked.isFloor() ? indicator.highest() : indicator.lowest();
        Direction direction = asked.isFloor() ? Direction.HIGHER : Direction.LOWER;
        GrowthSeries series =
                GrowthSeries.of(question.valuesByYear(), direction).towards(year, asked.bound());
        return GrowthRate.of(limit.map(Ratio::whole).map(series::within).orElse(series));
    }
}
