// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.d;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.figure;
import static dev.milepost.SmallTown.n;
import static dev.milepost.SmallTown.number;
import static dev.milepost.SmallTown.rateFigure;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.explanation.Issue;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverUnitsTest {

    private static final DataElementId WEIGHT = DataElementId.of("weight");

    @ParameterizedTest
    @Rule("5.1")
    @CsvSource({"SUM, 12", "MEAN, 5", "MAX, 8", "MIN, 4"})
    void eachUnitOperatorMakesOneFigureOfTwo(UnitOperator operator, long expected) {
        Figure figure = weighed(operator, weight(1, 3), weight(2, 1));
        assertThat(figure.value()).isEqualTo(Value.amount(expected));
        assertThat(figure.issues()).isEmpty();
    }

    @Test
    @Rule("5.1")
    void aPartWithoutAWeightIsNamedAndLeftOutOfTheMean() {
        Figure figure = weighed(UnitOperator.MEAN, weight(1, 3));
        assertThat(figure.value()).isEqualTo(Value.amount(4));
        assertThat(figure.issues().stream().map(Issue::code)).containsExactly("no-weight");
        assertThat(figure.issues().get(0).text(Locale.CHINESE)).isEqualTo("2号村缺少权数，未计入加权平均");
        assertThat(figure.bounds().orElseThrow().isExact()).isFalse();
        assertThat(weighed(UnitOperator.MEAN).value()).isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
        assertThat(weighed(UnitOperator.MEAN, weight(1, -3), weight(2, 1)).value())
                .isEqualTo(Value.amount(8));
    }

    @ParameterizedTest
    @Rule({"2.4", "5.1"})
    @CsvSource({"true, true", "false, false"})
    void inATableAMeanIsCompleteOnceEveryPartHasItsWeight(boolean both, boolean complete) {
        Observation[] weights =
                both ? new Observation[] {weight(1, 3), weight(2, 1)} : new Observation[] {weight(1, 3)};
        FigureTable table = weighing(UnitOperator.MEAN, weights).table(YEAR);
        FigureColumn means = table.column(INDICATOR);
        int town = means.find(table.units().find(TOWN).orElseThrow());
        assertThat(means.reported(town)).isEqualTo(means.expected(town));
        assertThat(means.isComplete(town)).isEqualTo(complete);
    }

    private static Figure weighed(UnitOperator operator, Observation... weights) {
        return weighing(operator, weights).figure(INDICATOR, TOWN);
    }

    private static Rollup weighing(UnitOperator operator, Observation... weights) {
        DataElement element =
                SmallTown.element().unitOperator(operator).weightedBy(WEIGHT).build();
        DataElement weight = SmallTown.element(WEIGHT, Units.PERSON).build();
        Indicator indicator = SmallTown.indicatorOf(element).build();
        List<Observation> facts = Stream.concat(
                        Stream.of(fact(village(1), YEAR, 4), fact(village(2), YEAR, 8)), Stream.of(weights))
                .toList();
        return SmallTown.rollup(
                SmallTown.campaign(List.of(element, weight), indicator).build(), tree(2), YEAR_END, facts);
    }

    private static Observation weight(int village, long amount) {
        return fact(WEIGHT, village(village), YEAR, Value.amount(amount));
    }

    @Test
    @Rule("5.1")
    void theWorstVillageGradesTheTown() {
        GradeScale scale = GradeScale.of("density", List.of("A", "B", "C"));
        DataElement level = SmallTown.element(X, Units.LEVEL)
                .kind(ValueKind.LEVEL)
                .scale(scale)
                .unitOperator(UnitOperator.WORST)
                .build();
        Figure figure = figure(
                level,
                tree(2),
                fact(X, village(1), YEAR, Value.level(scale.grade("A"))),
                fact(X, village(2), YEAR, Value.level(scale.grade("C"))));
        assertThat(figure.value()).isEqualTo(Value.level(scale.grade("C")));
        assertThat(figure.measured()).isEmpty();
        assertThat(figure.bounds()).isEmpty();
    }

    @Test
    @Rule("5.1")
    void anElementThatDoesNotRollUpIsRefusedByName() {
        DataElement none = SmallTown.element().unitOperator(UnitOperator.NONE).build();
        assertThatThrownBy(() -> figure(none, tree(2), fact(village(1), YEAR, 1)))
                .isInstanceOf(UnsupportedRollupException.class)
                .hasMessageContaining("element 'x'")
                .hasMessageContaining("'town'");
        assertThat(figure(none, tree(2), fact(TOWN, YEAR, 1)).value()).isEqualTo(Value.amount(1));
    }

    @Test
    @Rule("1.6")
    void differentThingsAreSummedOverUnitsOnlyWhereDeclaredDisjoint() {
        DataElement.Builder households = SmallTown.element(X, Units.HOUSEHOLD).basis(CountBasis.DISTINCT);
        Observation one = fact(village(1), YEAR, 23);
        Observation other = fact(village(2), YEAR, 19);
        DataElement overlapping = households.build();
        assertThatThrownBy(() -> figure(overlapping, tree(2), one, other))
                .isInstanceOf(UnsupportedRollupException.class);
        assertThat(figure(households.disjoint(true).build(), tree(2), one, other)
                        .value())
                .isEqualTo(Value.amount(42));
    }

    @Test
    @Rule({"2.4", "2.3"})
    void coverageWithSilentVillagesHasBounds() {
        DataElement flag = SmallTown.element(X, Units.ONE)
                .kind(ValueKind.FLAG)
                .unitOperator(UnitOperator.TRUE_OF_EXPECTED)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        Observation[] facts = IntStream.rangeClosed(1, 17)
                .mapToObj(i -> fact(X, village(i), YEAR, Value.flag(i <= 15)))
                .toArray(Observation[]::new);
        Figure figure = figure(flag, tree(20), facts);
        assertThat(figure.value()).isEqualTo(Value.rate(15, 17));
        assertThat(figure.bounds()).hasValue(Bounds.between(Ratio.of(15, 20), Ratio.of(18, 20)));
        assertThat(figure.reporting().expected()).isEqualTo(20);
        assertThat(figure.reporting().missingUnits()).containsExactly(village(18), village(19), village(20));
        assertThat(figure.amounts()).containsOnlyKeys(Assurance.COMPUTED);
    }

    @Test
    @Rule("5.3")
    void aTotalTypedAtTheTownIsComparedWithTheVillagesAndNeverAdded() {
        Observation[] facts = {fact(TOWN, YEAR, 30), fact(village(1), YEAR, 10), fact(village(2), YEAR, 20)};
        DataElement subtree = SmallTown.element().hierarchy(Hierarchy.SUBTREE).build();
        Figure compared = figure(subtree, tree(2), facts);
        assertThat(compared.value()).isEqualTo(Value.amount(30));
        assertThat(compared.explain().lines(Locale.CHINESE)).contains("  · 本级填报的合计 30 仅用于核对，不重复计入");
        assertThat(figure(subtree, tree(2), facts[0]).value()).isEqualTo(Value.amount(30));
        DataElement own = SmallTown.element().hierarchy(Hierarchy.OWN).build();
        assertThat(figure(own, tree(2), facts).value()).isEqualTo(Value.amount(60));
        Figure undeclared = figure(SmallTown.element().build(), tree(2), facts[0], facts[1]);
        assertThat(undeclared.value()).isEqualTo(Value.amount(30));
        assertThat(undeclared.explain().lines(Locale.ENGLISH))
                .contains("  · reported at two levels; the higher alone counts");
    }

    @Test
    @Rule({"5.3", "2.3"})
    void anOwnShareBesideSilentVillagesIsIncomplete() {
        DataElement own = SmallTown.element()
                .hierarchy(Hierarchy.OWN)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        Figure figure = figure(own, tree(2), fact(TOWN, YEAR, 5));
        assertThat(figure.value()).isEqualTo(Value.amount(5));
        assertThat(figure.reporting().missingUnits()).containsExactly(village(1), village(2));
        assertThat(figure.bounds()).hasValue(Bounds.atLeast(number(5)));
    }

    @Test
    @Rule("5.4")
    void theCategoriesOfAnExclusiveSetMakeTheTotal() {
        Observation[] parts = {
            category("small", 23), category("medium", 1), category("canteen", 9), category("stall", 9)
        };
        Figure figure = figure(operators(true), tree(0), parts);
        assertThat(figure.value()).isEqualTo(Value.amount(42));
        assertThat(figure.explain().lines(Locale.ENGLISH).get(0)).endsWith("23 + 1 + 9 + 9 = 42");
        Figure stated = figure(operators(true), tree(0), parts[0], fact(TOWN, YEAR, 42));
        assertThat(stated.value()).isEqualTo(Value.amount(42));
        assertThat(figure(operators(false), tree(0), parts).value().isKnown()).isFalse();
        Figure partly = figure(operators(true), tree(0), parts[0], parts[1]);
        assertThat(partly.value()).isEqualTo(Value.amount(24));
        assertThat(partly.bounds()).hasValue(Bounds.atLeast(number(24)));
    }

    @Test
    @Rule({"2.1", "5.4"})
    void returnedCategoriesAreMissingAndNeverZero() {
        Observation returned = Observation.builder(FactKey.of(X, TOWN, YEAR).withCategory("small"), Value.amount(23))
                .state(ReviewState.RETURNED)
                .build();
        assertThat(figure(operators(true), tree(0), returned).value().isKnown()).isFalse();
    }

    @Test
    @Rule("5.4")
    void aCategoryHasAFigureOfItsOwn() {
        Rollup rollup = SmallTown.rollup(
                SmallTown.campaign(operators(true)), tree(0), YEAR_END, List.of(category("small", 23)));
        assertThat(rollup.element(X, TOWN, "small").value()).isEqualTo(Value.amount(23));
        assertThat(rollup.element(X, TOWN, "stall").value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThatThrownBy(() -> rollup.element(DataElementId.of("y"), TOWN, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("element must be one of the campaign, was 'y'");
        assertThatThrownBy(() -> rollup.figure(IndicatorId.of("indicators"), TOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("indicator must be one of the campaign, was 'indicators'; nearest: [indicator]");
        assertThatThrownBy(() -> rollup.figure(INDICATOR, OrgUnitId.of("elsewhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unit must be one of the tree, was 'elsewhere'");
        assertThat(rollup.facts()).hasSize(1);
        assertThat(rollup.when().date()).isEqualTo(YEAR_END);
    }

    private static DataElement operators(boolean exclusive) {
        List<Disaggregation.Category> kinds = Stream.of("small", "medium", "canteen", "stall")
                .map(code -> new Disaggregation.Category(code, LocalizedText.of(code, code)))
                .toList();
        return SmallTown.element(X, Units.HOUSEHOLD)
                .basis(CountBasis.DISTINCT)
                .disaggregation(new Disaggregation("kind", kinds, exclusive))
                .build();
    }

    private static Observation category(String code, long amount) {
        return Observation.builder(FactKey.of(X, TOWN, YEAR).withCategory(code), Value.amount(amount))
                .build();
    }

    @Test
    @Rule("3.2")
    void plannedSquareMetresAreNotDone() {
        FactKey key = FactKey.of(X, TOWN, YEAR);
        Figure figure = figure(
                SmallTown.element().build(),
                tree(0),
                Observation.builder(key, Value.amount(1000)).build(),
                Observation.builder(key.withNature(FactNature.PLANNED), Value.amount(800))
                        .build());
        assertThat(figure.value()).isEqualTo(Value.amount(1000));
        assertThat(figure.planned()).isEqualByComparingTo(number(800));
        assertThat(figure.forecast().isZero()).isTrue();
    }

    @Test
    @Rule({"3.2", "5.4"})
    void plannedCategoriesMakeThePlanUnlessATotalIsStated() {
        FactKey plan = FactKey.of(X, TOWN, YEAR).withNature(FactNature.PLANNED);
        Observation small =
                Observation.builder(plan.withCategory("small"), Value.amount(5)).build();
        Observation stall =
                Observation.builder(plan.withCategory("stall"), Value.amount(2)).build();
        Observation total = Observation.builder(plan, Value.amount(9)).build();
        assertThat(figure(operators(true), tree(0), small, stall).planned()).isEqualByComparingTo(number(7));
        assertThat(figure(operators(true), tree(0), small, total).planned()).isEqualByComparingTo(number(9));
        assertThat(figure(operators(false), tree(0), small, stall).planned().isZero())
                .isTrue();
    }

    @Test
    @Rule("2.1")
    void whatDoesNotConcernOneVillageDoesNotExcuseTheOthers() {
        DataElement owed = SmallTown.element().reportedAt(OrgLevels.VILLAGE).build();
        Observation notHere = fact(X, village(1), YEAR, Value.missing(MissingReason.NOT_APPLICABLE));
        assertThat(figure(owed, tree(2), notHere).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(figure(owed, tree(1), notHere).value()).isEqualTo(Value.missing(MissingReason.NOT_APPLICABLE));
        Observation notMeasured = fact(X, village(1), YEAR, Value.missing(MissingReason.NOT_MEASURED));
        assertThat(figure(owed, tree(1), notMeasured).value()).isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        assertThat(figure(owed, tree(2), notMeasured).value()).isEqualTo(Value.missing(MissingReason.INCOMPLETE));
        Observation notDue = fact(X, village(1), YEAR, Value.missing(MissingReason.NOT_DUE));
        assertThat(figure(owed, tree(1), notDue).value()).isEqualTo(Value.missing(MissingReason.NOT_DUE));
    }

    @Test
    @Rule("1.5")
    void aFigureIsPrintedInTheUnitOfItsIndicatorByAnExactFactor() {
        DataElement area = SmallTown.element(X, Units.M2).build();
        Indicator inMu = SmallTown.indicatorOf(area).unit(Units.MU).build();
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(List.of(area), inMu).build(),
                        tree(0),
                        YEAR_END,
                        List.of(fact(TOWN, YEAR, 2000)))
                .figure(INDICATOR, TOWN);
        assertThat(figure.measured()).hasValue(number(3));
        assertThat(figure.value()).isEqualTo(Value.amount(2000));
    }

    @Test
    @Rule({"1.2", "5.2"})
    void aRateIsTheSumOfNumeratorsOverTheSumOfDenominators() {
        Figure figure = rateFigure(tree(2), n(1, 9), d(1, 10), n(2, 10), d(2, 90));
        assertThat(figure.value()).isEqualTo(Value.rate(19, 100));
        assertThat(figure.measured().orElseThrow()).isEqualByComparingTo(number(19));
        assertThat(figure.bounds().orElseThrow().isExact()).isTrue();
        assertThat(figure.amounts()).containsExactly(java.util.Map.entry(Assurance.COMPUTED, number(100)));
    }

    @Test
    @Rule("2.4")
    void silentNumeratorsWidenTheBoundsByTheirDenominators() {
        Figure figure = rateFigure(tree(2), n(1, 15), d(1, 17), d(2, 3));
        assertThat(figure.value()).isEqualTo(Value.rate(15, 17));
        assertThat(figure.bounds()).hasValue(Bounds.between(number(75), number(90)));
        Figure open = rateFigure(tree(2), n(1, 15), d(1, 17), n(2, 3));
        assertThat(open.bounds()).hasValue(Bounds.between(number(0), number(100)));
        assertThat(open.reporting().missingUnits()).containsExactly(village(2));
    }

    @Test
    @Rule({"5.2", "2.1"})
    void aPartWithoutADenominatorIsLeftOutAndNamed() {
        Figure figure = rateFigure(tree(3), n(1, 8), d(1, 10), n(2, 3), d(2, 0), n(3, 1), d(3, -2));
        assertThat(figure.value()).isEqualTo(Value.rate(8, 10));
        assertThat(figure.issues().stream().map(Issue::code))
                .containsExactly("negative-denominator", "zero-denominator");
        assertThat(figure.issues().get(1).text(Locale.ENGLISH))
                .isEqualTo("numerator of village 2 is 3 while its denominator is 0; left out of the total");
        assertThat(figure.issues().get(1).text(Locale.CHINESE)).isEqualTo("2号村的分子为 3 而分母为 0，未计入合计");
        Figure nothing = rateFigure(tree(1), n(1, 0), d(1, 0));
        assertThat(nothing.value()).isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
        assertThat(nothing.issues()).isEmpty();
    }

    @Test
    @Rule({"3.3", "3.1"})
    void aBarePercentageStandsAtItsUnitAndCountsAsUnreportedAbove() {
        Observation claim = fact(SmallTown.CLAIM, TOWN, YEAR, Value.amount(100));
        Figure own = rateFigure(tree(0), claim);
        assertThat(own.value()).isEqualTo(Value.amount(100));
        assertThat(own.measured()).hasValue(number(100));
        assertThat(own.isAsserted()).isTrue();
        assertThat(own.assurance()).hasValue(Assurance.ASSERTED);
        Observation village = fact(SmallTown.CLAIM, village(2), YEAR, Value.amount(100));
        Figure above = rateFigure(tree(2), n(1, 8), d(1, 10), village);
        assertThat(above.value()).isEqualTo(Value.rate(8, 10));
        assertThat(above.reporting().missingUnits()).containsExactly(village(2));
        assertThat(above.isAsserted()).isFalse();
        Figure alone = rateFigure(tree(2), village);
        assertThat(alone.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    @Test
    @Rule("3.3")
    void aBarePercentageIsUnreportedEvenWhereNobodyIsExpected() {
        List<DataElement> free = List.of(
                SmallTown.element(SmallTown.N, Units.HOUSEHOLD).build(),
                SmallTown.element(SmallTown.D, Units.HOUSEHOLD).build(),
                SmallTown.rateElements().get(2));
        List<Observation> facts =
                List.of(n(1, 8), d(1, 10), fact(SmallTown.CLAIM, village(2), YEAR, Value.amount(100)), n(3, 4));
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(free, SmallTown.rate().build()).build(), tree(3), YEAR_END, facts)
                .figure(INDICATOR, TOWN);
        assertThat(figure.value()).isEqualTo(Value.rate(8, 10));
        assertThat(figure.reporting().missingUnits()).containsExactly(village(2), village(3));
        assertThat(figure.bounds()).hasValue(Bounds.between(number(0), number(100)));
    }

    @Test
    @Rule("4.3")
    void aNumeratorOfVillagesJoinsADenominatorOfTheTown() {
        List<DataElement> elements = List.of(
                SmallTown.element(SmallTown.N, Units.PERSON)
                        .reportedAt(OrgLevels.VILLAGE)
                        .build(),
                SmallTown.element(SmallTown.D, Units.PERSON)
                        .timeOperator(TimeOperator.POINT_IN_TIME)
                        .build(),
                SmallTown.rateElements().get(2));
        List<Observation> facts = List.of(n(1, 8), n(2, 4), fact(SmallTown.D, TOWN, YEAR, Value.amount(24)));
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(elements, SmallTown.rate().build()).build(), tree(3), YEAR_END, facts)
                .figure(INDICATOR, TOWN);
        assertThat(figure.value()).isEqualTo(Value.rate(12, 24));
        assertThat(figure.reporting().missingUnits()).containsExactly(village(3));
        assertThat(figure.bounds()).hasValue(Bounds.between(number(50), number(100)));
    }

    @Test
    @Rule("2.4")
    void aRatioThatIsNoCoverageHasNoUpperBound() {
        Indicator density = SmallTown.rate().unit(Units.PERCENT).build();
        Indicator open = Indicator.builder(INDICATOR, density.measure())
                .name(density.name())
                .unit(Units.PERCENT)
                .build();
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(SmallTown.rateElements(), open).build(),
                        tree(2),
                        YEAR_END,
                        List.of(n(1, 15), d(1, 17), d(2, 3)))
                .figure(INDICATOR, TOWN);
        assertThat(figure.bounds()).hasValue(Bounds.atLeast(number(75)));
    }

    @Test
    @Rule("2.1")
    void aVillageThatARateDoesNotConcernIsNotSilent() {
        Observation notHere = fact(SmallTown.N, village(2), YEAR, Value.missing(MissingReason.NOT_APPLICABLE));
        Figure figure = rateFigure(tree(2), n(1, 8), d(1, 10), notHere, d(2, 5));
        assertThat(figure.value()).isEqualTo(Value.rate(8, 10));
        assertThat(figure.reporting().isComplete()).isTrue();
        assertThat(figure.bounds()).hasValue(Bounds.exactly(number(80)));
        Figure beside = rateFigure(tree(3), n(1, 8), d(1, 10), notHere, d(2, 5), d(3, 10));
        assertThat(beside.bounds()).hasValue(Bounds.between(number(40), number(90)));
    }

    @Test
    @Rule({"5.1", "5.2"})
    void totalsJoinOnlyWhereBothAddUp() {
        List<DataElement> elements = List.of(
                SmallTown.element(SmallTown.N, Units.PERSON).build(),
                SmallTown.element(SmallTown.D, Units.PERSON)
                        .unitOperator(UnitOperator.MAX)
                        .build(),
                SmallTown.rateElements().get(2));
        Figure figure = SmallTown.rollup(
                        SmallTown.campaign(elements, SmallTown.rate().build()).build(),
                        tree(1),
                        YEAR_END,
                        List.of(n(1, 8), fact(SmallTown.D, TOWN, YEAR, Value.amount(24))))
                .figure(INDICATOR, TOWN);
        assertThat(figure.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    @Test
    @Rule("2.3")
    void countsOfReportsCannotContradictEachOther() {
        assertThatThrownBy(() -> new Reporting(2, 3, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reported must be 0 to expected 2, was 3");
        assertThatThrownBy(() -> new Reporting(2, -1, 0, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reporting(2, 1, 2, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("late must be 0 to reported 1, was 2");
        assertThatThrownBy(() -> new Reporting(2, 1, -1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anExtremeBeyondItsLimitsStillHasBounds() {
        DataElement most = SmallTown.element()
                .unitOperator(UnitOperator.MAX)
                .reportedAt(OrgLevels.VILLAGE)
                .highest(BigDecimal.valueOf(100))
                .build();
        assertThat(figure(most, tree(2), fact(village(1), YEAR, 285)).bounds()).hasValue(Bounds.exactly(number(285)));
        assertThat(figure(most, tree(2), fact(village(1), YEAR, 60)).bounds())
                .hasValue(Bounds.between(number(60), number(100)));
        DataElement least = SmallTown.element()
                .unitOperator(UnitOperator.MIN)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        assertThat(figure(least, tree(2), fact(village(1), YEAR, 60)).bounds())
                .hasValue(Bounds.between(number(0), number(60)));
    }
}
