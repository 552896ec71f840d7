// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.campaign.Trajectory;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Measure;
import dev.milepost.period.Period;
import dev.milepost.progress.Assessment;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A target of one campaign as the next one sets it. Rules 6.5 and 14.1. */
final class RenewedTarget {

    private final Campaign campaign;
    private final Target target;
    private final String id;

    RenewedTarget(Campaign campaign, Target target, String id) {
        this.campaign = campaign;
        this.target = target;
        this.id = id;
    }

    /** With its own time, of which a part is still to come, and its own history. */
    Target asItIs() {
        if (id.equals(target.id().value())) {
            return target;
        }
        Target.Builder same = like().start(target.start()).due(target.due()).trajectory(target.trajectory());
        target.baseline().ifPresent(same::baseline);
        return same.build();
    }

    /** For another time; stages of the time that is over say nothing of the new one. */
    Target over(Period period, List<Assessment> assessments) {
        Target.Builder renewed = like().start(period.startInclusive()).due(period.lastDay());
        if (!(target.trajectory() instanceof Trajectory.Steps)) {
            renewed.trajectory(target.trajectory());
        }
        baseline(assessments).ifPresent(renewed::baseline);
        return renewed.build();
    }

    private Target.Builder like() {
        Target.Builder like = Target.builder(TargetId.of(id), target.indicator(), target.comparator())
                .weight(target.weight())
                .veto(target.veto());
        target.unit().ifPresent(like::unit);
        target.level().ifPresent(like::level);
        target.nature().ifPresent(like::nature);
        target.basicallyMetFrom().ifPresent(like::basicallyMetFrom);
        target.basis().ifPresent(like::basis);
        target.source().ifPresent(like::source);
        target.printedAs().ifPresent(like::printedAs);
        target.split().ifPresent(like::split);
        return like;
    }

    /**
     * Last year's figure where a bound is asked of what does not accumulate and the figure is one, whole and counted;
     * the declared one where there is no such figure, or where the promise speaks of it; none where zero is the start.
     */
    private Optional<Baseline> baseline(List<Assessment> assessments) {
        if (!(target.comparator() instanceof Comparator.Numeric numeric)) {
            return target.baseline();
        }
        if (accumulates()) {
            return Optional.empty();
        }
        Optional<Baseline> last = assessments.size() == 1 ? lastFigure(assessments.get(0)) : Optional.empty();
        return last.filter(one -> !numeric.isStrict() || !numeric.bound().sameValueAs(Ratio.whole(one.value())))
                .or(target::baseline);
    }

    private Optional<Baseline> lastFigure(Assessment assessment) {
        boolean whole = assessment.figure().bounds().filter(Bounds::isExact).isPresent();
        if (!whole || assessment.figure().isAsserted()) {
            return Optional.empty();
        }
        LocalDate lastDay = campaign.period().lastDay();
        LocalDate date = assessment.date().isAfter(lastDay) ? lastDay : assessment.date();
        return assessment.figure().measured().map(figure -> new Baseline(decimal(figure), date));
    }

    private static BigDecimal decimal(Ratio figure) {
        BigDecimal decimal = figure.divide(MathContext.DECIMAL128).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    private boolean accumulates() {
        return campaign.findIndicator(target.indicator()).stream()
                .map(indicator -> indicator.measure())
                .filter(Measure.Element.class::isInstance)
                .flatMap(measure -> campaign.findElement(((Measure.Element) measure).element()).stream())
                .map(DataElement::timeOperator)
                .anyMatch(operator -> operator.accumulates());
    }
}
