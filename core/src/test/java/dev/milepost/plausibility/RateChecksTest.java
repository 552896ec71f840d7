// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.fact;
import static dev.milepost.plausibility.Doubts.found;
import static dev.milepost.plausibility.Doubts.indicator;
import static dev.milepost.plausibility.Doubts.key;
import static dev.milepost.plausibility.Doubts.pair;
import static dev.milepost.plausibility.Doubts.seen;
import static dev.milepost.plausibility.Doubts.subject;
import static dev.milepost.plausibility.Doubts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Units;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule({"1.2", "3.1", "3.3", "12.1"})
class RateChecksTest {

    @Test
    void namesANumeratorAboveItsDenominator() {
        assertThat(found(
                        ConsistencyRules.NUMERATOR_ABOVE_DENOMINATOR,
                        subject(share(), fact("n", "v1", "2023", "45"), fact("d", "v1", "2023", "42"))))
                .containsExactly("ERROR fact/n · v1 · 2023 | coverage，甲村，2023年：分子“n”45户大于分母“d”42户"
                        + " | coverage, Village A, 2023: numerator n, 45 households, is above denominator d,"
                        + " 42 households | 核对两数的口径和时点"
                        + " | check that both figures speak of the same things and the same time");
    }

    @Test
    void acceptsANumeratorUpToItsDenominatorOrWithoutOne() {
        Observation n = fact("n", "v1", "2023", "42");

        assertThat(found(
                        ConsistencyRules.NUMERATOR_ABOVE_DENOMINATOR,
                        subject(share(), n, fact("d", "v1", "2023", "42"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.NUMERATOR_ABOVE_DENOMINATOR,
                        subject(share(), n, fact("d", "v2", "2023", "1"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.NUMERATOR_ABOVE_DENOMINATOR, subject(share(), n)))
                .isEmpty();
    }

    @Test
    void comparesWithTheLatestStateNotAfterTheNumerator() {
        Campaign.Builder share = share(TimeOperator.POINT_IN_TIME);

        assertThat(found(
                        ConsistencyRules.NUMERATOR_ABOVE_DENOMINATOR,
                        subject(
                                share,
                                fact("n", "v1", "202306", "45"),
                                fact("d", "v1", "2022", "40"),
                                fact("d", "v1", "202303", "44"),
                                fact("d", "v1", "202309", "50"))))
                .hasSize(1)
                .allMatch(line -> line.contains("denominator d, 44 households"));
        assertThat(found(
                        ConsistencyRules.NUMERATOR_ABOVE_DENOMINATOR,
                        subject(
                                share(TimeOperator.IN_PERIOD),
                                fact("n", "v1", "202306", "45"),
                                fact("d", "v1", "202303", "44"))))
                .as("a sum of another period is another matter")
                .isEmpty();
    }

    @Test
    void letsARateThatMayExceedOneBe() {
        Campaign.Builder visits = elements(TimeOperator.IN_PERIOD)
                .indicators(List.of(
                        indicator("visits", Units.PERCENT, pair()).build(),
                        indicator("more", Units.PERCENT, pair())
                                .highest(BigDecimal.valueOf(300))
                                .build()));

        assertThat(found(
                        ConsistencyRules.NUMERATOR_ABOVE_DENOMINATOR,
                        subject(visits, fact("n", "v1", "2023", "126"), fact("d", "v1", "2023", "42"))))
                .isEmpty();
    }

    @Test
    void namesAStatedPercentageThatTheCountsContradict() {
        assertThat(found(
                        ConsistencyRules.CLAIM_AGAINST_PAIR, subject(share(), stated("n", "33", "d", "42", "c", "80"))))
                .containsExactly("WARNING fact/c · town · 2023 | coverage，某镇，2023年：填报80%，按计数为33 ÷ 42 = 78.57%"
                        + " | coverage, Town, 2023: 80% is stated, the counts give 33 ÷ 42 = 78.57%");
    }

    @Test
    void pointsAtDigitsThatMayHaveChangedPlaces() {
        assertThat(found(
                        ConsistencyRules.CLAIM_AGAINST_PAIR,
                        subject(share(), stated("n", "33", "d", "42", "c", "87.57"))))
                .containsExactly("WARNING fact/c · town · 2023 | coverage，某镇，2023年：填报87.57%，按计数为33 ÷ 42 = 78.57%"
                        + " | coverage, Town, 2023: 87.57% is stated, the counts give 33 ÷ 42 = 78.57%"
                        + " | “87.57”与“78.57”只差相邻两位数字颠倒（“87”与“78”），请核对原始记录"
                        + " | \"87.57\" and \"78.57\" differ only in two neighbouring digits that changed places,"
                        + " \"87\" and \"78\"; check the originals");
    }

    @ParameterizedTest
    @CsvSource({"78.57", "78.6", "79", "78.571"})
    void acceptsAStatedPercentageRoundedAtItsLastDigit(String claim) {
        assertThat(found(
                        ConsistencyRules.CLAIM_AGAINST_PAIR,
                        subject(share(), stated("n", "33", "d", "42", "c", claim))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12, true", "13, true", "12.4, false", "12.6, false"})
    void acceptsAStatedPercentageExactlyHalfADigitOff(String claim, boolean accepted) {
        assertThat(found(ConsistencyRules.CLAIM_AGAINST_PAIR, subject(share(), stated("n", "1", "d", "8", "c", claim))))
                .hasSize(accepted ? 0 : 1);
    }

    @Test
    void comparesNoClaimWithHalfAPairOrAZeroDenominator() {
        assertThat(found(ConsistencyRules.CLAIM_AGAINST_PAIR, subject(share(), stated("n", "33", "c", "80"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.CLAIM_AGAINST_PAIR, subject(share(), stated("d", "42", "c", "80"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.CLAIM_AGAINST_PAIR, subject(share(), stated("n", "0", "d", "0", "c", "80"))))
                .isEmpty();
    }

    @Test
    void namesAClaimWithoutCountsOnceForEachUnitAtItsLatest() {
        assertThat(found(
                        ConsistencyRules.CLAIM_WITHOUT_DENOMINATOR,
                        subject(share(), asserted("c", "town", "2022", "90"), asserted("c", "town", "2023", "100"))))
                .containsExactly("WARNING fact/c · town · 2023 | c，某镇，2023年：只报了结论（100%），缺少可核算的计数"
                        + " | c, Town, 2023: 100% is asserted without the counts behind it"
                        + " | 补报分子“n”和分母“d” | report numerator n and denominator d");
    }

    @Test
    void namesAssertedWordsFlagsAndLevelsToo() {
        assertThat(found(
                        ConsistencyRules.CLAIM_WITHOUT_DENOMINATOR,
                        subject(
                                share(),
                                asserted("n", "town", "2023", "word:全覆盖"),
                                asserted("n", "v1", "2023", "flag:true"),
                                asserted("n", "v2", "2023", "flag:false"),
                                asserted("d", "v2", "2023", "level:density:C:2"),
                                asserted("d", "v1", "2023", "1/3"))))
                .containsExactly(
                        "WARNING fact/d · v1 · 2023 | d，甲村，2023年：只报了结论（1/3），缺少可核算的计数"
                                + " | d, Village A, 2023: 1/3 is asserted without the counts behind it"
                                + " | 补报可核算的计数或监测数据 | report the counts or measurements",
                        "WARNING fact/d · v2 · 2023 | d，乙村，2023年：只报了结论（C级），缺少可核算的计数"
                                + " | d, Village B, 2023: level C is asserted without the counts behind it"
                                + " | 补报可核算的计数或监测数据 | report the counts or measurements",
                        "WARNING fact/n · town · 2023 | n，某镇，2023年：只报了结论（“全覆盖”），缺少可核算的计数"
                                + " | n, Town, 2023: \"全覆盖\" is asserted without the counts behind it"
                                + " | 补报可核算的计数或监测数据 | report the counts or measurements",
                        "WARNING fact/n · v1 · 2023 | n，甲村，2023年：只报了结论（是），缺少可核算的计数"
                                + " | n, Village A, 2023: yes is asserted without the counts behind it"
                                + " | 补报可核算的计数或监测数据 | report the counts or measurements",
                        "WARNING fact/n · v2 · 2023 | n，乙村，2023年：只报了结论（否），缺少可核算的计数"
                                + " | n, Village B, 2023: no is asserted without the counts behind it"
                                + " | 补报可核算的计数或监测数据 | report the counts or measurements");
    }

    @Test
    void acceptsAClaimWhoseCountsStandBesideIt() {
        Observation claim = asserted("c", "town", "2023", "100");
        Observation n = fact("n", "town", "2023", "41");
        Observation d = fact("d", "town", "2023", "41");

        assertThat(found(ConsistencyRules.CLAIM_WITHOUT_DENOMINATOR, subject(share(), claim, n, d)))
                .isEmpty();
        assertThat(found(ConsistencyRules.CLAIM_WITHOUT_DENOMINATOR, subject(share(), claim, n)))
                .hasSize(1);
        assertThat(found(ConsistencyRules.CLAIM_WITHOUT_DENOMINATOR, subject(share(), claim, d)))
                .hasSize(1);
    }

    @Test
    void asksNothingOfCountsPlansGapsAndFiguresSentBack() {
        Observation planned = seen(key("c", "town", "2023").withNature(FactNature.PLANNED), "100")
                .assurance(Assurance.ASSERTED)
                .build();
        Observation returned = seen(key("c", "v1", "2023"), "100")
                .assurance(Assurance.ASSERTED)
                .state(ReviewState.RETURNED)
                .build();

        assertThat(found(
                        ConsistencyRules.CLAIM_WITHOUT_DENOMINATOR,
                        subject(
                                share(),
                                planned,
                                returned,
                                fact("n", "town", "2023", "41"),
                                asserted("c", "v2", "2023", "missing:NOT_MEASURED"))))
                .isEmpty();
    }

    @Test
    void namesADisputedFigureWithTheReason() {
        Observation disputed = seen(key("c", "v1", "2023"), "100")
                .dispute(text("抽查发现两户未分类", "two households did not sort"))
                .build();

        assertThat(found(ConsistencyRules.DISPUTED, subject(share(), disputed, fact("n", "v1", "2023", "3"))))
                .containsExactly("WARNING fact/c · v1 · 2023 | c，甲村，2023年：100%存疑：抽查发现两户未分类"
                        + " | c, Village A, 2023: 100% is disputed: two households did not sort");
        assertThat(found(ConsistencyRules.DISPUTED, subject(share(), fact("c", "v1", "2023", "100"))))
                .isEmpty();
    }

    private static Campaign.Builder share() {
        return share(TimeOperator.IN_PERIOD);
    }

    private static Campaign.Builder share(TimeOperator denominator) {
        return elements(denominator)
                .indicators(List.of(
                        indicator("coverage", Units.PERCENT, pair())
                                .highest(BigDecimal.valueOf(100))
                                .rounding(Rounding.of(2))
                                .build(),
                        indicator("plain", Units.HOUSEHOLD, Doubts.of("n")).build()));
    }

    private static Campaign.Builder elements(TimeOperator denominator) {
        DataElement d = element("d", Units.HOUSEHOLD).timeOperator(denominator).build();
        return campaign(
                element("n", Units.HOUSEHOLD).build(),
                d,
                element("c", Units.PERCENT).build());
    }

    private static Observation asserted(String element, String unit, String period, String value) {
        return seen(key(element, unit, period), value)
                .assurance(Assurance.ASSERTED)
                .build();
    }

    /** Facts of the town for 2023, given as element, value, element, value. */
    private static Observation[] stated(String... pairs) {
        Observation[] facts = new Observation[pairs.length / 2];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = fact(pairs[2 * i], "town", "2023", pairs[2 * i + 1]);
        }
        return facts;
    }
}
