// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.PeriodType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Draws cases for figures that are kept up: as odd as any, and sums and rates of plain reports with an odd fact now and
 * then, which change in place.
 */
final class LiveCases {

    private static final int ODD = 12;
    private static final BigDecimal LARGE = BigDecimal.valueOf(1000);
    private static final Set<PeriodType> REGULAR = Set.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.YEAR);

    private LiveCases() {}

    static Arbitrary<Case> cases() {
        Arbitrary<Case> plain = CaseArbitraries.choices().map(LiveCases::plain).map(CaseBuilder::build);
        return Arbitraries.frequencyOf(Tuple.of(1, CaseArbitraries.cases()), Tuple.of(3, plain));
    }

    private static Choices.All plain(Choices.All drawn) {
        Choices.Plan plan = drawn.plan();
        List<Choices.Element> elements =
                plan.elements().stream().map(LiveCases::plain).toList();
        List<Choices.Fact> facts = new ArrayList<>();
        for (Choices.Fact fact : drawn.facts()) {
            facts.add(facts.size() % ODD == ODD - 1 ? fact : plain(fact));
        }
        Choices.View view = drawn.question().view();
        return new Choices.All(
                new Choices.Org(drawn.org().units(), List.of()),
                new Choices.Plan(plan.span(), elements, List.of(), plan.goals()),
                facts,
                new Choices.Question(
                        drawn.question().date(),
                        drawn.question().unknown(),
                        new Choices.View(view.window(), view.month(), false, Optional.empty(), Choices.Approval.NONE)));
    }

    private static Choices.Element plain(Choices.Element drawn) {
        Choices.Manner manner = drawn.manner();
        Choices.Counting counting = drawn.counting();
        return new Choices.Element(
                new Choices.Manner(
                        manner.time() == TimeOperator.AVERAGE ? TimeOperator.IN_PERIOD : manner.time(),
                        UnitOperator.SUM,
                        REGULAR.contains(manner.frequency()) ? manner.frequency() : PeriodType.MONTH,
                        manner.hierarchy()),
                drawn.reporting(),
                new Choices.Counting(false, Optional.empty(), true, counting.nonNegative(), counting.categories()));
    }

    private static Choices.Fact plain(Choices.Fact drawn) {
        Choices.Place place = drawn.place();
        Choices.Content content = drawn.content();
        Choices.Telling telling = drawn.telling();
        boolean small =
                content.amount().abs().compareTo(LARGE) < 0 && content.amount().scale() <= 2;
        return new Choices.Fact(
                new Choices.Place(place.element() % 3, place.unit(), false, place.month(), 0),
                new Choices.Content(
                        small ? content.amount() : BigDecimal.valueOf(place.month(), 1),
                        Optional.empty(),
                        FactNature.ACTUAL,
                        content.further()),
                new Choices.Telling("", telling.assurance(), ReviewState.SUBMITTED, telling.receivedAfter(), false));
    }
}
