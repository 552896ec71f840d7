// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the targets of what was drawn. */
final class GoalBuilder {

    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

    private final List<Choices.Goal> goals;
    private final List<OrgUnit> units;

    GoalBuilder(List<Choices.Goal> goals, List<OrgUnit> units) {
        this.goals = goals;
        this.units = units;
    }

    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Choices.Goal goal : goals) {
            targets.add(target(TargetId.of("t" + targets.size()), goal));
        }
        return targets;
    }

    private Target target(TargetId id, Choices.Goal goal) {
        Comparator.Numeric asked = asked(goal.bound());
        LocalDate start = NEW_YEAR.plusDays(goal.time().start());
        Target.Builder target = Target.builder(id, goal.rate() ? CaseBuilder.RATE : CaseBuilder.SINGLE, asked)
                .unit(units.get(goal.unit() % units.size()).id())
                .start(start)
                .due(start.plusDays(goal.time().days() - 1L));
        // a strict target that is its own baseline asks for nothing and is refused
        Optional<BigDecimal> baseline = goal.baseline()
                .map(BigDecimal::valueOf)
                .filter(from -> !asked.isStrict() || !asked.bound().sameValueAs(Ratio.whole(from)));
        baseline.ifPresent(from -> target.baseline(new Baseline(from, NEW_YEAR.minusDays(1))));
        return target.build();
    }

    private static Comparator.Numeric asked(Choices.Bound bound) {
        BigDecimal number = BigDecimal.valueOf(bound.number());
        return switch (bound.comparator()) {
            case 0 -> new Comparator.AtLeast(number);
            case 1 -> new Comparator.MoreThan(number);
            case 2 -> new Comparator.AtMost(number);
            case 3 -> new Comparator.LessThan(number);
            case 4 ->
                new Comparator.Between(Ratio.whole(number), Ratio.whole(number.add(BigDecimal.valueOf(bound.width()))));
            default -> new Comparator.EqualTo(Ratio.whole(number));
        };
    }
}
