// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.indicator;
import static dev.milepost.plausibility.Doubts.pair;
import static dev.milepost.plausibility.Doubts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.explanation.Issue;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is found depends on the facts alone, clean data raise nothing, and one fault raises one issue. */
@Rule("12.1")
class ConsistencyRulesProperties {

    private static final Campaign.Builder CAMPAIGN = Doubts.campaign(
                    element("n", Units.HOUSEHOLD).basis(CountBasis.DISTINCT).build(),
                    element("d", Units.HOUSEHOLD)
                            .hierarchy(Hierarchy.SUBTREE)
                            .timeOperator(TimeOperator.POINT_IN_TIME)
                            .build(),
                    element("c", Units.PERCENT)
                            .lowest(BigDecimal.ZERO)
                            .highest(BigDecimal.TEN)
                            .build(),
                    element("m", Units.PLACE)
                            .timeOperator(TimeOperator.CUMULATIVE)
                            .frequency(PeriodType.MONTH)
                            .disaggregation(new Disaggregation(
                                    "kinds", List.of(new Disaggregation.Category("k", text("类", "kind"))), true))
                            .build())
            .indicators(List.of(indicator("i", Units.PERCENT, pair())
                    .highest(BigDecimal.valueOf(100))
                    .build()));

    @Property(tries = 100)
    void noRuleDoubtsCleanData(@ForAll Random random) {
        assertThat(ConsistencyRules.check(new CleanTown(random).subject(), ConsistencyRules.all()))
                .isEmpty();
    }

    @Property(tries = 300)
    void oneFaultRaisesOneIssueOfItsRule(@ForAll Random random, @ForAll("plants") Plant plant) {
        CleanTown town = new CleanTown(random);
        plant.into(town);

        assertThat(ConsistencyRules.check(town.subject(), ConsistencyRules.all()))
                .extracting(Issue::code)
                .containsExactly(plant.code());
    }

    @Example
    void aFaultIsPlantedForEachRule() {
        assertThat(Plant.ALL.stream().map(Plant::code))
                .containsExactlyElementsOf(ConsistencyRules.standard().stream()
                        .map(ConsistencyRule::code)
                        .toList());
    }

    @Property(tries = 300)
    void theOrderOfFactsAndRulesDoesNotMatter(@ForAll("facts") List<Observation> facts, @ForAll Random random) {
        List<Observation> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        List<ConsistencyRule> rules = new ArrayList<>(ConsistencyRules.all());
        Collections.shuffle(rules, random);

        assertThat(ConsistencyRules.check(Doubts.subject(CAMPAIGN, shuffled), rules))
                .isEqualTo(ConsistencyRules.check(Doubts.subject(CAMPAIGN, facts), ConsistencyRules.all()));
    }

    @Property(tries = 100)
    void everyIssueSpeaksBothLanguagesAndCarriesTheCodeOfItsRule(@ForAll("facts") List<Observation> facts) {
        ConsistencySubject subject = Doubts.subject(CAMPAIGN, facts);

        for (ConsistencyRule rule : ConsistencyRules.standard()) {
            for (Issue issue : rule.check(subject)) {
                assertThat(issue.code()).isEqualTo(rule.code());
                assertThat(issue.message().isBilingual()).isTrue();
                assertThat(issue.message().toString()).doesNotContain("{", "}");
                issue.suggestion()
                        .ifPresent(hint -> assertThat(hint.isBilingual()).isTrue());
            }
        }
    }

    @Provide
    Arbitrary<Plant> plants() {
        return Arbitraries.of(Plant.ALL);
    }

    @Provide
    Arbitrary<List<Observation>> facts() {
        Arbitrary<FactKey> keys = Combinators.combine(
                        Arbitraries.of("n", "d", "c", "m", "x"),
                        Arbitraries.of("town", "v1", "v2", "n1", "v9"),
                        Arbitraries.of("2022", "2023", "202301", "202302", "202303"),
                        Arbitraries.of("", "", "", "k", "l"),
                        Arbitraries.of("", "", "recount", "project/p"),
                        Arbitraries.of(FactNature.values()))
                .as((element, unit, period, category, source, nature) -> new FactKey(
                        DataElementId.of(element), OrgUnitId.of(unit), Period.parse(period), category, source, nature));
        return Combinators.combine(
                        keys,
                        Arbitraries.integers().between(-2, 30),
                        Arbitraries.of(Assurance.values()),
                        Arbitraries.of(ReviewState.values()))
                .as((key, amount, assurance, state) -> Observation.builder(key, Value.amount(amount))
                        .assurance(assurance)
                        .state(state)
                        .build())
                .list()
                .uniqueElements(Observation::key)
                .ofMaxSize(40);
    }
}
