// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.N;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.progress.Promise.assess;
import static dev.milepost.progress.Promise.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets that refer to another figure: what they come to, and what is said when that figure is not there. */
@Rule("6.1")
class ReferringTargetTest {

    private static final OrgTree ALONE = tree(0);

    /** Accidents by the year. */
    private static final DataElement ACCIDENTS =
            SmallTown.element(X, Units.TIMES).build();

    /** A state in per cent, measured once a year. */
    private static final DataElement STATE = SmallTown.element(X, Units.PERCENT)
            .timeOperator(TimeOperator.POINT_IN_TIME)
            .build();

    private static final DataElement MONTHLY =
            SmallTown.element(X, Units.TIMES).frequency(PeriodType.MONTH).build();

    @ParameterizedTest(name = "{0} % from {1} and {2} is {3}")
    @CsvSource({
        "-10, 200, 180, MET, 1",
        "-10, 200, 181, NOT_MET, 0.95",
        "-10, 200, 190, NOT_MET, 0.5",
        "-10, 200, 210, NOT_MET, -0.5",
        "-12.5, 80, 70, MET, 1",
        "10, 200, 220, MET, 1",
        "10, 200, 219.9, NOT_MET, 0.995",
        "-100, 200, 0, MET, 1",
        "-100, 200, 50, NOT_MET, 0.75",
    })
    @Rule({"6.1", "6.5"})
    void aChangeFromTheBaselineIsABoundThatIsExact(
            BigDecimal percent, String baseline, BigDecimal actual, Status expected, String attainment) {
        Target change = target(new Comparator.ChangeFromBaseline(percent))
                .baseline(Promise.baseline(baseline))
                .build();
        Assessment assessment = assess(YEAR_END, change, STATE, ALONE, fact(X, TOWN, YEAR, Value.amount(actual)));
        assertThat(assessment.status()).isEqualTo(expected);
        assertThat(assessment.attainment().orElseThrow()).isEqualByComparingTo(Ratio.parse(attainment));
    }

    @Test
    void theSentenceNamesTheBoundAndWhereItComesFrom() {
        Target change = target(new Comparator.ChangeFromBaseline(BigDecimal.TEN.negate()))
                .baseline(Promise.baseline("200"))
                .build();
        Assessment assessment = assess(YEAR_END, change, STATE, ALONE, year(2023, 190));
        assertThat(assessment.asked()).isEqualTo(new Comparator.AtMost(BigDecimal.valueOf(180)));
        assertThat(assessment.target().comparator()).isEqualTo(change.comparator());
        assertThat(assessment.sentence().in(Locale.CHINESE))
                .isEqualTo("实际 190%，目标 较基期值下降不少于10%（基期 200%：不高于180%），较基期完成进程 50%，未达标");
        assertThat(assessment.sentence().in(Locale.ENGLISH))
                .isEqualTo("actual 190%, target at least 10% below the baseline (baseline 200%: at most 180%),"
                        + " distance covered 50%, not met");
        assertThat(assessment.justification().lines(Locale.ENGLISH)).anyMatch(line -> line.contains("baseline, 2022"));
    }

    @Test
    @Rule({"1.4", "6.1"})
    void tablesShowTheBoundAndTheWordsItComesFrom() {
        Target below = target(new Comparator.BelowMeanOf(3)).build();
        Observation[] facts = {year(2020, 10), year(2021, 11), year(2022, 13), year(2023, 12)};
        Assessment assessment = assess(YEAR_END, below, ACCIDENTS, ALONE, facts);
        assertThat(FigureText.symbol(assessment, Locale.CHINESE)).isEqualTo("<11.333333次（低于前3年平均值）");
        assertThat(FigureText.words(assessment, Locale.ENGLISH))
                .startsWith("below the mean of the 3 years before (less than 11.333333 ");
        Assessment declared = assess(YEAR_END, target(Promise.atMost("5")).build(), ACCIDENTS, ALONE, facts);
        assertThat(FigureText.symbol(declared, Locale.CHINESE)).isEqualTo("≤5次");
        assertThat(FigureText.words(declared, Locale.CHINESE)).isEqualTo("不高于5次");
        assertThat(FigureText.barriers(new Comparator.Between(BigDecimal.ONE, BigDecimal.TEN)))
                .containsExactly(Ratio.ONE, Ratio.whole(10));
    }

    @Test
    @Rule({"6.1", "6.6"})
    void aCutOfWhatAccumulatesIsABudget() {
        Target cut = target(new Comparator.ChangeFromBaseline(BigDecimal.TEN.negate()))
                .baseline(Promise.baseline("200"))
                .build();
        assertThat(assess(MID_YEAR, cut, MONTHLY, ALONE, months(2023, 6, 29)).status())
                .isEqualTo(Status.ON_TRACK);
        assertThat(assess(MID_YEAR, cut, MONTHLY, ALONE, months(2023, 6, 31)).status())
                .isEqualTo(Status.NOT_MET);
    }

    @ParameterizedTest(name = "{0} after 10, 11 and 13 is {1}")
    @CsvSource({"11, MET", "11.33, MET", "12, NOT_MET", "11.34, NOT_MET"})
    void belowTheMeanIsLessThanTheExactMeanOfTheYearsBefore(BigDecimal actual, Status expected) {
        Target below = target(new Comparator.BelowMeanOf(3)).build();
        Assessment assessment = assess(
                YEAR_END,
                below,
                ACCIDENTS,
                ALONE,
                year(2019, 1000),
                year(2020, 10),
                year(2021, 11),
                year(2022, 13),
                fact(X, TOWN, YEAR, Value.amount(actual)));
        assertThat(assessment.status()).isEqualTo(expected);
        assertThat(((Comparator.LessThan) assessment.asked()).bound()).isEqualByComparingTo(Ratio.of(34, 3));
        assertThat(assessment.sentence().in(Locale.CHINESE)).contains("目标 低于前3年平均值（2020年、2021年、2022年：低于11.333333次）");
        assertThat(assessment.justification().lines(Locale.ENGLISH))
                .anyMatch(line -> line.contains("(10 + 11 + 13) / 3 = 11.333333"));
    }

    @Test
    void aYearOfTheMeanThatIsMissingLeavesUndecidedWhatItCouldChange() {
        Target below = target(new Comparator.BelowMeanOf(2)).build();
        Assessment open = assess(YEAR_END, below, ACCIDENTS, ALONE, year(2022, 10), year(2023, 6));
        assertThat(open.status()).isEqualTo(Status.MISSING);
        assertThat(open.missing()).hasValue(MissingReason.NOT_REPORTED);
        assertThat(open.asked()).isEqualTo(below.comparator());
        assertThat(open.sentence().in(Locale.ENGLISH)).contains("(2021, 2022: not reported)");
        assertThat(assess(YEAR_END, below, ACCIDENTS, ALONE, year(2022, 10), year(2023, 4))
                        .status())
                .as("whatever 2021 was, the mean is 5 or more")
                .isEqualTo(Status.MET);
        assertThat(assess(YEAR_END, below, ACCIDENTS, ALONE, year(2022, 10), year(2023, 5))
                        .status())
                .isEqualTo(Status.MISSING);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}, {3} is {4}")
    @CsvSource({
        "UP, 50, 51, 52, MET",
        "UP, 50, 51, 51, NOT_MET",
        "UP, 51, 51, 52, NOT_MET",
        "UP, 52, 51, 53, NOT_MET",
        "DOWN, 52, 51, 50, MET",
        "DOWN, 52, 51, 51, NOT_MET",
        "DOWN, 50, 51, 40, NOT_MET",
    })
    @Rule({"6.1", "6.5"})
    void aTrendAsksEveryYearToLieBeyondTheOneBefore(
            Comparator.Way way, long first, long second, long third, Status is) {
        Target trend = target(new Comparator.Trend(way, 2)).build();
        Assessment assessment =
                assess(YEAR_END, trend, STATE, ALONE, year(2021, first), year(2022, second), year(2023, third));
        assertThat(assessment.status()).isEqualTo(is);
        assertThat(assessment.attainment()).as("a trend has no ratio").isEmpty();
        assertThat(assessment.sentence().in(Locale.CHINESE)).contains("（2021年、2022年：");
    }

    @Test
    void aTrendOfThreeYearsLooksAtAllThree() {
        Target rising = target(new Comparator.Trend(Comparator.Way.UP, 3)).build();
        Observation[] dented = {year(2020, 52), year(2021, 51), year(2022, 53), year(2023, 54)};
        assertThat(assess(YEAR_END, rising, STATE, ALONE, dented).status()).isEqualTo(Status.NOT_MET);
        Observation[] steady = {year(2019, 90), year(2020, 50), year(2021, 51), year(2022, 53), year(2023, 54)};
        assertThat(assess(YEAR_END, rising, STATE, ALONE, steady).status()).isEqualTo(Status.MET);
        Observation[] gap = {year(2020, 50), year(2022, 53), year(2023, 54)};
        assertThat(assess(YEAR_END, rising, STATE, ALONE, gap).missing()).hasValue(MissingReason.NOT_MEASURED);
        Observation[] fallen = {year(2020, 50), year(2022, 53), year(2023, 52)};
        assertThat(assess(YEAR_END, rising, STATE, ALONE, fallen).status())
                .as("whatever 2021 was")
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    void aStateCountsForTheYearItWasMeasuredInOnly() {
        Target rising = target(new Comparator.Trend(Comparator.Way.UP, 1)).build();
        Assessment notMeasured = assess(YEAR_END, rising, STATE, ALONE, year(2021, 50), year(2022, 51));
        assertThat(notMeasured.missing()).hasValue(MissingReason.NOT_MEASURED);
        Assessment before = assess(YEAR_END, rising, STATE, ALONE, year(2021, 50), year(2023, 51));
        assertThat(before.missing()).hasValue(MissingReason.NOT_MEASURED);
        Assessment early = assess(MID_YEAR, rising, STATE, ALONE, year(2021, 50), year(2022, 51));
        assertThat(early.missing()).hasValue(MissingReason.NOT_DUE);
    }

    @Test
    void onTheWayATrendComparesLikePartsOfTheYears() {
        Target falling = target(new Comparator.Trend(Comparator.Way.DOWN, 1)).build();
        List<Observation> facts = new ArrayList<>(List.of(months(2022, 12, 10)));
        facts.addAll(List.of(months(2023, 6, 9)));
        Assessment fewer = assess(MID_YEAR, falling, MONTHLY, ALONE, facts.toArray(Observation[]::new));
        assertThat(fewer.status()).isEqualTo(Status.MET);
        assertThat(fewer.revocable()).isTrue();
        assertThat(fewer.asked()).isEqualTo(new Comparator.LessThan(BigDecimal.valueOf(60)));
        Target rising = target(new Comparator.Trend(Comparator.Way.UP, 1)).build();
        assertThat(assess(MID_YEAR, rising, MONTHLY, ALONE, facts.toArray(Observation[]::new))
                        .status())
                .as("54 of last year's 60 by June, though 120 in all")
                .isEqualTo(Status.BEHIND);
    }

    @Test
    @Rule({"1.3", "6.1"})
    void atLeastTheParentIsHeldAgainstItsExactRate() {
        List<Observation> facts = List.of(
                SmallTown.n(1, 1),
                SmallTown.d(1, 3),
                SmallTown.n(2, 1),
                SmallTown.d(2, 3),
                SmallTown.n(3, 333),
                SmallTown.d(3, 1000));
        List<Assessment> villages = atVillages(Completeness.STRICT, 3, facts);
        assertThat(villages.get(0).asked()).isInstanceOf(Comparator.AtLeast.class);
        assertThat(((Comparator.AtLeast) villages.get(0).asked()).bound()).isEqualByComparingTo(Ratio.of(33500, 1006));
        assertThat(villages).extracting(Assessment::status).containsExactly(Status.MET, Status.MET, Status.NOT_MET);
        assertThat(villages.get(2).sentence().in(Locale.CHINESE)).contains("不低于上级平均水平（某镇：不低于33.300199%）");
        assertThat(villages.get(2).attainment().orElseThrow())
                .isEqualByComparingTo(Ratio.of(333, 1000).dividedBy(Ratio.of(335, 1006)));
    }

    @Test
    void aParentThatIsIncompleteDecidesOnlyWhatAllItsBoundsDecide() {
        List<Observation> facts = List.of(
                SmallTown.n(1, 90),
                SmallTown.d(1, 100),
                SmallTown.n(2, 10),
                SmallTown.d(2, 100),
                SmallTown.n(3, 60),
                SmallTown.d(3, 100),
                SmallTown.d(4, 100));
        List<Assessment> strict = atVillages(Completeness.STRICT, 4, facts);
        assertThat(strict)
                .as("the town lies between 40 % and 65 %")
                .extracting(Assessment::status)
                .startsWith(Status.MET, Status.NOT_MET, Status.MISSING);
        assertThat(strict.get(2).missing()).hasValue(MissingReason.INCOMPLETE);
        List<Assessment> lenient = atVillages(Completeness.LENIENT, 4, facts);
        assertThat(lenient)
                .as("the town stands at 160 of 300 so far")
                .extracting(Assessment::status)
                .startsWith(Status.MET, Status.NOT_MET, Status.MET);
    }

    @Test
    void aUnitWithoutAUnitAboveIsNotConcerned() {
        Target parent = target(new Comparator.AtLeastParent()).build();
        Assessment town = assess(YEAR_END, parent, STATE, ALONE, year(2023, 50));
        assertThat(town.status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(town.sentence().in(Locale.ENGLISH)).contains("the unit above: not applicable");
    }

    private static List<Assessment> atVillages(Completeness completeness, int villages, List<Observation> facts) {
        Indicator rate = SmallTown.rate().completeness(completeness).build();
        Target each =
                target(new Comparator.AtLeastParent()).level(OrgLevels.VILLAGE).build();
        Campaign campaign = SmallTown.campaign(SmallTown.rateElements(), rate)
                .targets(List.of(each))
                .build();
        Rollup rollup = SmallTown.rollup(campaign, tree(villages), YEAR_END, facts);
        return ProgressAssessor.standard().assess(rollup).assessments();
    }

    @ParameterizedTest(name = "{0} m² beside {1} km² of the other is {2}")
    @CsvSource({"2000000, 2, MET", "1999999, 2, NOT_MET", "1000000, , MISSING"})
    void atLeastTheReferenceConvertsItsUnit(long actual, BigDecimal other, Status expected) {
        DataElement green = SmallTown.element(X, Units.M2).build();
        DataElement built = SmallTown.element(N, Units.KM2).build();
        IndicatorId reference = IndicatorId.of("built-up");
        Indicator second = Indicator.builder(reference, new Measure.Element(N))
                .name(LocalizedText.of("建成区", "built-up area"))
                .unit(Units.KM2)
                .build();
        Campaign campaign = SmallTown.campaign(
                        List.of(green, built), SmallTown.indicatorOf(green).build())
                .indicators(List.of(second))
                .targets(List.of(
                        target(new Comparator.AtLeastReference(reference)).build()))
                .build();
        List<Observation> facts = new ArrayList<>(List.of(fact(TOWN, YEAR, actual)));
        Optional.ofNullable(other).ifPresent(area -> facts.add(fact(N, TOWN, YEAR, Value.amount(area))));
        Assessment assessment = ProgressAssessor.standard()
                .assess(SmallTown.rollup(campaign, ALONE, YEAR_END, facts))
                .assessments()
                .get(0);
        assertThat(assessment.status()).isEqualTo(expected);
        assertThat(assessment.sentence().in(Locale.ENGLISH)).contains("(built-up area: ");
    }

    @Test
    @Rule({"3.4", "6.1"})
    void whatIsMetByAnAssertedReferenceIsMetAsAsserted() {
        DataElement asserted = SmallTown.element(N, Units.PERCENT).build();
        IndicatorId reference = IndicatorId.of("claimed");
        Indicator second = Indicator.builder(reference, new Measure.Element(N))
                .name(LocalizedText.of("自报", "claimed"))
                .unit(Units.PERCENT)
                .build();
        Campaign campaign = SmallTown.campaign(
                        List.of(STATE, asserted), SmallTown.indicatorOf(STATE).build())
                .indicators(List.of(second))
                .targets(List.of(
                        target(new Comparator.AtLeastReference(reference)).build()))
                .build();
        Observation claim = Observation.builder(FactKey.of(N, TOWN, YEAR), Value.amount(40))
                .assurance(Assurance.ASSERTED)
                .build();
        Assessment assessment = ProgressAssessor.standard()
                .assess(SmallTown.rollup(campaign, ALONE, YEAR_END, List.of(year(2023, 50), claim)))
                .assessments()
                .get(0);
        assertThat(assessment.status()).isEqualTo(Status.MET);
        assertThat(assessment.asserted()).isTrue();
    }

    @Test
    @Rule({"2.5", "6.1", "6.8"})
    void onTheWayAReferenceThatIsMissingDecidesNoPace() {
        Target below = target(new Comparator.BelowMeanOf(2)).build();
        DataElement density = SmallTown.element(X, Units.PERCENT)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .frequency(PeriodType.MONTH)
                .build();
        Observation june = fact(X, TOWN, Period.month(2023, 6), Value.amount(8));
        Observation before = fact(X, TOWN, Period.month(2022, 6), Value.amount(10));
        Assessment open = assess(MID_YEAR, below, density, ALONE, june, before);
        assertThat(open.status()).isEqualTo(Status.MISSING);
        assertThat(open.expected()).isEmpty();
        assertThat(open.attainment()).isEmpty();
    }

    @Test
    void aBaselineThatIsTheResolvedBoundMeansKeepIt() {
        Target below = target(new Comparator.BelowMeanOf(1))
                .baseline(Promise.baseline("10"))
                .build();
        Assessment assessment = assess(YEAR_END, below, STATE, ALONE, year(2022, 10), year(2023, 20));
        assertThat(assessment.status()).isEqualTo(Status.NOT_MET);
        assertThat(assessment.attainment().orElseThrow()).isEqualByComparingTo(Ratio.of(1, 2));
        assertThat(assessment.distance()).isEmpty();
    }

    private static Observation year(int year, long amount) {
        return fact(X, TOWN, Period.year(year), Value.amount(amount));
    }

    private static Observation[] months(int year, int count, long each) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(month -> fact(TOWN, Period.month(year, month), each))
                .toArray(Observation[]::new);
    }
}
