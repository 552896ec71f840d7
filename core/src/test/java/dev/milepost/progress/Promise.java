// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.INDICATOR;

import dev.milepost.SmallTown;
import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.rollup.Rollup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Targets for the year 2023 on the indicator of the small town, and how they are assessed. */
final class Promise {

    private Promise() {}

    static Target.Builder target(Comparator comparator) {
        return Target.builder(TargetId.of("target"), INDICATOR, comparator)
                .start(LocalDate.of(2023, 1, 1))
                .due(SmallTown.YEAR_END);
    }

    static Baseline baseline(String value) {
        return new Baseline(new BigDecimal(value), LocalDate.of(2022, 12, 31));
    }

    static Comparator.Numeric atLeast(String bound) {
        return new Comparator.AtLeast(new BigDecimal(bound));
    }

    static Comparator.Numeric atMost(String bound) {
        return new Comparator.AtMost(new BigDecimal(bound));
    }

    static Assessment assess(LocalDate date, Target target, DataElement element, OrgTree tree, Observation... facts) {
        return assess(date, target, SmallTown.indicatorOf(element).build(), List.of(element), tree, List.of(facts));
    }

    /** The only assessment of a target on an indicator. */
    @SuppressWarnings("checkstyle:ParameterNumber")
    static Assessment assess(
            LocalDate date,
            Target target,
            Indicator indicator,
            List<DataElement> elements,
            OrgTree tree,
            List<Observation> facts) {
        Campaign campaign =
                SmallTown.campaign(elements, indicator).targets(List.of(target)).build();
        Rollup rollup = SmallTown.rollup(campaign, tree, date, facts);
        return ProgressAssessor.standard().assess(rollup).assessments().get(0);
    }
}
