// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.fact;
import static dev.milepost.plausibility.Doubts.found;
import static dev.milepost.plausibility.Doubts.key;
import static dev.milepost.plausibility.Doubts.months;
import static dev.milepost.plausibility.Doubts.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.DenominatorBasis;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.ReferenceSheet;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.observation.Observation;
import dev.milepost.quantity.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule({"1.6", "12.1"})
class CountChecksTest {

    @Test
    void namesMoreDifferentThingsThanOccurrences() {
        assertThat(found(
                        ConsistencyRules.DISTINCT_ABOVE_OCCURRENCES,
                        visited(TimeOperator.IN_PERIOD, fact("e", "v1", "2023", "42"), fact("t", "v1", "2023", "40"))))
                .containsExactly("ERROR fact/e · v1 · 2023 | e，甲村，2023年：不重复计数42户多于“t”的40户次"
                        + " | e, Village A, 2023: 42 households, each counted once, are more than the 40 household visits"
                        + " of t | 核对是否把次数填作了户数、人数，或漏报了次数"
                        + " | check whether occurrences were entered as things, or some occurrences are not reported");
    }

    @Test
    void addsTheOccurrencesOfTheMonthsBeforeItCompares() {
        List<Observation> visits = months("t", "v1", "4", "3", "4", "3", "4", "3", "4", "3", "4", "3", "4", "2");

        assertThat(visitedWith(TimeOperator.IN_PERIOD, visits, fact("e", "v1", "2023", "42")))
                .hasSize(1)
                .allMatch(line -> line.contains("than the 41 household visits"));
        assertThat(visitedWith(TimeOperator.IN_PERIOD, visits, fact("e", "v1", "2023", "41")))
                .isEmpty();
        assertThat(visitedWith(TimeOperator.IN_PERIOD, visits.subList(0, 11), fact("e", "v1", "2023", "42")))
                .as("a month is silent")
                .isEmpty();
    }

    @Test
    void comparesARunningCountWithTheOccurrencesSinceTheYearBegan() {
        List<Observation> visits = months("t", "v1", "4", "3", "4");

        assertThat(visitedWith(TimeOperator.CUMULATIVE, visits, fact("e", "v1", "202303", "12")))
                .hasSize(1)
                .allMatch(line -> line.contains("than the 11 household visits"));
        assertThat(visitedWith(TimeOperator.CUMULATIVE, visits, fact("e", "v1", "202303", "11")))
                .isEmpty();
        assertThat(visitedWith(TimeOperator.CUMULATIVE, visits.subList(1, 3), fact("e", "v1", "202303", "12")))
                .isEmpty();
        assertThat(visitedWith(TimeOperator.POINT_IN_TIME, visits, fact("e", "v1", "202303", "12")))
                .as("a state tells nothing of a month")
                .isEmpty();
    }

    @Test
    void comparesRunningCountsOfOneTimeOnly() {
        Campaign.Builder running = visits(TimeOperator.CUMULATIVE, TimeOperator.CUMULATIVE);
        Campaign.Builder mixed = visits(TimeOperator.IN_PERIOD, TimeOperator.CUMULATIVE);
        Observation things = fact("e", "v1", "202303", "12");

        assertThat(found(
                        ConsistencyRules.DISTINCT_ABOVE_OCCURRENCES,
                        subject(running, things, fact("t", "v1", "202303", "11"))))
                .hasSize(1);
        assertThat(found(
                        ConsistencyRules.DISTINCT_ABOVE_OCCURRENCES,
                        subject(
                                running,
                                fact("e", "v1", "2023Q1", "12"),
                                fact("t", "v1", "202301", "1"),
                                fact("t", "v1", "202302", "2"),
                                fact("t", "v1", "202303", "3"))))
                .as("running totals never add up")
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.DISTINCT_ABOVE_OCCURRENCES,
                        subject(mixed, things, fact("t", "v1", "202303", "11"))))
                .isEmpty();
    }

    @Test
    void comparesNoCountsOfOtherUnitsAndCategories() {
        assertThat(found(
                        ConsistencyRules.DISTINCT_ABOVE_OCCURRENCES,
                        visited(
                                TimeOperator.IN_PERIOD,
                                fact("e", "v1", "2023", "42"),
                                fact("t", "v2", "2023", "40"),
                                fact(key("t", "v1", "2023").withCategory("k"), "40"))))
                .isEmpty();
    }

    @Test
    void namesDifferentThingsThatWouldBeAddedOverTime() {
        DataElement operators = distinct().disjoint(true).build();

        assertThat(found(ConsistencyRules.DISTINCT_SUMMED, subject(campaign(operators), twice("v1", "v2", "42", "42"))))
                .containsExactly("WARNING element/e | e：不重复计数不能逐期相加，填报了多期的有甲村、乙村"
                        + " | e: counts of different things never add up over time, yet Village A, Village B report"
                        + " several periods"
                        + " | 改按次数（户次、人次）累加，或只填报期末数"
                        + " | count occurrences instead, or report the state at the end only");
    }

    @Test
    void namesDifferentThingsThatUnitsMayShare() {
        assertThat(found(
                        ConsistencyRules.DISTINCT_SUMMED,
                        subject(campaign(distinct().build()), twice("v1", "v2", "42"))))
                .containsExactly("WARNING element/e | e：未声明各单位计数对象不重叠，不宜相加：甲村、乙村"
                        + " | e: nobody declared that Village A, Village B count different things,"
                        + " so a sum may count some twice"
                        + " | 确认不重叠后予以声明 | declare the units disjoint if they are");
    }

    @Test
    void acceptsCountsThatMayBeAdded() {
        List<Observation> two = months("e", "v1", "42", "42");
        List<Observation> years = List.of(fact("e", "v1", "202212", "42"), fact("e", "v1", "202301", "42"));
        DataElement occurrences = distinct().basis(CountBasis.OCCURRENCE).build();
        DataElement state = distinct().timeOperator(TimeOperator.POINT_IN_TIME).build();
        DataElement greatest = distinct().unitOperator(UnitOperator.MAX).build();
        DataElement plain = element("e", Units.HOUSEHOLD).build();

        assertThat(found(ConsistencyRules.DISTINCT_SUMMED, subject(campaign(occurrences), two)))
                .isEmpty();
        assertThat(found(ConsistencyRules.DISTINCT_SUMMED, subject(campaign(plain), twice("v1", "v2", "42", "42"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.DISTINCT_SUMMED, subject(campaign(state), two)))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.DISTINCT_SUMMED,
                        subject(campaign(distinct().build()), years)))
                .isEmpty();
        assertThat(found(ConsistencyRules.DISTINCT_SUMMED, subject(campaign(greatest), twice("v1", "v2", "42"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.DISTINCT_SUMMED,
                        subject(campaign(distinct().build()), twice("town", "v2", "42"))))
                .as("two levels are another rule's matter")
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.DISTINCT_SUMMED,
                        subject(campaign(distinct().build()), twice("nowhere", "v2", "42"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "household-times, DISTINCT, 户次, household visits, 不重复计数, different things, 按次计数, occurrences",
        "times, DISTINCT, 次, times, 不重复计数, different things, 按次计数, occurrences",
        "household, OCCURRENCE, 户, households, 按次计数, occurrences, 不重复计数, different things",
        "person, OCCURRENCE, 人, people, 按次计数, occurrences, 不重复计数, different things"
    })
    void namesAUnitThatContradictsWhatIsCounted(
            String unit, CountBasis basis, String zh, String en, String isZh, String is, String shallZh, String shall) {
        DataElement element =
                element("e", Units.find(unit).orElseThrow()).basis(basis).build();

        assertThat(found(ConsistencyRules.BASIS, subject(campaign(element))))
                .containsExactly("WARNING element/e | e：计量单位“" + zh + "”与声明的计数口径（" + isZh + "）不符 | e: the unit "
                        + en + " does not fit a count of " + is + " | 改用相应的计量单位，或改为" + shallZh
                        + " | change the unit, or count " + shall);
    }

    @ParameterizedTest
    @CsvSource({
        "household-times, OCCURRENCE",
        "household, DISTINCT",
        "shop, DISTINCT",
        "item, OCCURRENCE",
        "item, DISTINCT",
        "session, DISTINCT",
        "household, ",
        "times, "
    })
    void acceptsUnitsThatFitOrTellNothing(String unit, @Nullable CountBasis basis) {
        DataElement.Builder element = element("e", Units.find(unit).orElseThrow());

        assertThat(found(
                        ConsistencyRules.BASIS,
                        subject(campaign((basis == null ? element : element.basis(basis)).build()))))
                .isEmpty();
    }

    @Test
    void namesAShareOfOccurrencesOverDifferentThings() {
        assertThat(found(ConsistencyRules.BASIS, shares(CountBasis.OCCURRENCE, CountBasis.DISTINCT, 100)))
                .containsExactly("WARNING indicator/coverage | coverage：分子“n”为按次计数，分母“d”为不重复计数，口径不一，其比不是占比"
                        + " | coverage: numerator n counts occurrences, denominator d counts different things;"
                        + " one over the other is no share | 分子、分母采用同一计数口径 | count both on one basis");
        assertThat(found(ConsistencyRules.BASIS, shares(CountBasis.OCCURRENCE, CountBasis.DISTINCT, 300)))
                .as("visits for each household may well exceed 1")
                .isEmpty();
        assertThat(found(ConsistencyRules.BASIS, shares(CountBasis.DISTINCT, CountBasis.DISTINCT, 100)))
                .isEmpty();
        assertThat(found(ConsistencyRules.BASIS, shares(null, CountBasis.DISTINCT, 100)))
                .isEmpty();
        assertThat(found(ConsistencyRules.BASIS, shares(CountBasis.DISTINCT, null, 100)))
                .isEmpty();
    }

    @Test
    void namesADenominatorDeclaredToBeOfTwoBases() {
        assertThat(found(
                        ConsistencyRules.BASIS,
                        based(DenominatorBasis.REGISTERED, DenominatorBasis.RESIDENT, DenominatorBasis.REGISTERED)))
                .containsExactly("WARNING element/d | d：同一分母声明了不同口径：“i0”按户籍人口、“i1”按常住人口"
                        + " | d: one denominator is declared to be of different bases: registered by i0, resident by i1"
                        + " | 按口径分设分母，或统一口径 | store a denominator of each basis, or settle on one");
        assertThat(found(ConsistencyRules.BASIS, based(DenominatorBasis.RESIDENT, DenominatorBasis.RESIDENT)))
                .isEmpty();
        assertThat(found(ConsistencyRules.BASIS, based(DenominatorBasis.RESIDENT, null)))
                .isEmpty();
    }

    private static ConsistencySubject based(@Nullable DenominatorBasis... bases) {
        List<Indicator> rates = new ArrayList<>();
        for (@Nullable DenominatorBasis basis : bases) {
            ReferenceSheet.Builder sheet = ReferenceSheet.builder();
            rates.add(Doubts.indicator("i" + rates.size(), Units.PERCENT, Doubts.pair())
                    .sheet((basis == null ? sheet : sheet.denominatorBasis(basis)).build())
                    .build());
        }
        return subject(pairs(null, null).indicators(rates));
    }

    private static ConsistencySubject shares(@Nullable CountBasis above, @Nullable CountBasis below, int highest) {
        return subject(pairs(above, below)
                .indicators(List.of(Doubts.indicator("coverage", Units.PERCENT, Doubts.pair())
                        .highest(BigDecimal.valueOf(highest))
                        .build())));
    }

    private static Campaign.Builder pairs(@Nullable CountBasis above, @Nullable CountBasis below) {
        DataElement.Builder n = element("n", Units.ITEM);
        DataElement.Builder d = element("d", Units.ITEM);
        return campaign(
                (above == null ? n : n.basis(above)).build(),
                (below == null ? d : d.basis(below)).build(),
                element("c", Units.PERCENT).build());
    }

    private static List<String> visitedWith(TimeOperator things, List<Observation> visits, Observation more) {
        List<Observation> facts = new ArrayList<>(visits);
        facts.add(more);
        return found(
                ConsistencyRules.DISTINCT_ABOVE_OCCURRENCES, subject(visits(things, TimeOperator.IN_PERIOD), facts));
    }

    private static ConsistencySubject visited(TimeOperator things, Observation... facts) {
        return subject(visits(things, TimeOperator.IN_PERIOD), facts);
    }

    /** Different operators e, and the visits t to them. */
    private static Campaign.Builder visits(TimeOperator things, TimeOperator times) {
        return campaign(
                distinct()
                        .timeOperator(things)
                        .occurrences(DataElementId.of("t"))
                        .build(),
                element("t", Units.HOUSEHOLD_TIMES)
                        .timeOperator(times)
                        .basis(CountBasis.OCCURRENCE)
                        .build());
    }

    private static List<Observation> twice(String one, String other, String... values) {
        List<Observation> both = new ArrayList<>(months("e", one, values));
        both.addAll(months("e", other, values));
        return both;
    }

    private static DataElement.Builder distinct() {
        return element("e", Units.HOUSEHOLD).basis(CountBasis.DISTINCT);
    }
}
