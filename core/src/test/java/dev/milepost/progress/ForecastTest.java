// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.progress.Promise.atLeast;
import static dev.milepost.progress.Promise.atMost;
import static dev.milepost.progress.Promise.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.progress.Forecast.Outlook;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("6.11")
class ForecastTest {

    private static final DataElement SUM = monthly(TimeOperator.IN_PERIOD).build();
    private static final DataElement STATE = monthly(TimeOperator.POINT_IN_TIME).build();
    private static final DataElement RUNNING = monthly(TimeOperator.CUMULATIVE).build();

    @ParameterizedTest(name = "ten a month for half a year, at least {0}: {1}, {2} a month needed")
    @CsvSource({"120, WILL_MEET, 10", "121, WILL_NOT_MEET, 61/6", "60, WILL_MEET, 0", "50, WILL_MEET, 0"})
    void goesOnAsItDidAndSaysWhatTheRestWouldNeed(String bound, Outlook outlook, String pace) {
        Forecast forecast = forecast(SUM, atLeast(bound), 10, 10, 10, 10, 10, 10);

        assertThat(forecast.projected()).isEqualByComparingTo(Ratio.whole(120));
        assertThat(forecast.outlook()).isEqualTo(outlook);
        assertThat(forecast.points()).isEqualTo(6);
        assertThat(forecast.remainingPeriods()).isEqualTo(6);
        assertThat(forecast.requiredPace().orElseThrow()).isEqualByComparingTo(Ratio.parse(pace));
    }

    /** The numbers of {@link LeastSquaresTest}: 21 so far, 1851/35 to come, 13.808884 more or less. */
    @ParameterizedTest
    @CsvSource({"60, WILL_MEET", "61, MAY_MEET", "87, MAY_MEET", "88, WILL_NOT_MEET"})
    void mayMeetWhatLiesWithinTheInterval(String bound, Outlook outlook) {
        Forecast forecast = forecast(SUM, atLeast(bound), 1, 3, 2, 5, 4, 6);

        assertThat(forecast.outlook()).isEqualTo(outlook);
        assertThat(forecast.projected()).isEqualByComparingTo(Ratio.parse("2586/35"));
        Bounds interval = forecast.interval().orElseThrow();
        assertThat(number(interval.lower())).isCloseTo(73.885714 - 13.808884, within(1e-5));
        assertThat(number(interval.upper())).isCloseTo(73.885714 + 13.808884, within(1e-5));
    }

    @Test
    void aCumulativeFigureIsProjectedThroughWhatItAdds() {
        Forecast running = forecast(RUNNING, atLeast("80"), 1, 4, 6, 11, 15, 21);
        Forecast sum = forecast(SUM, atLeast("80"), 1, 3, 2, 5, 4, 6);

        assertThat(running.projected()).isEqualByComparingTo(sum.projected());
        assertThat(running.interval()).isEqualTo(sum.interval());
        assertThat(running.requiredPace().orElseThrow()).isEqualByComparingTo(Ratio.parse("59/6"));
    }

    @Test
    void aStateIsProjectedThroughItself() {
        Forecast forecast = forecast(STATE, atLeast("12"), 1, 3, 2, 5, 4, 6);

        assertThat(forecast.projected()).isEqualByComparingTo(Ratio.parse("386/35"));
        Bounds interval = forecast.interval().orElseThrow();
        assertThat(number(interval.lower())).isCloseTo(11.028571 - 3.425372, within(1e-5));
        assertThat(number(interval.upper())).isCloseTo(11.028571 + 3.425372, within(1e-5));
        assertThat(forecast.outlook()).isEqualTo(Outlook.MAY_MEET);
        assertThat(forecast.requiredPace()).contains(Ratio.of(6, 6));
    }

    @ParameterizedTest(name = "{0}: {1}, {2} a month")
    @CsvSource({"10, WILL_NOT_MEET, -2/6", "14, WILL_NOT_MEET, 0", "24, WILL_MEET, 0"})
    void aStateThatRisesTowardsALimit(String limit, Outlook outlook, String pace) {
        Forecast forecast = forecast(STATE, atMost(limit), 2, 4, 6, 8, 10, 12);

        assertThat(forecast.outlook()).isEqualTo(outlook);
        assertThat(forecast.requiredPace().orElseThrow()).isEqualByComparingTo(Ratio.parse(pace));
    }

    @Test
    void aBudgetSaysWhatMayStillBeUsed() {
        Forecast kept = forecast(SUM, atMost("30"), 2, 2, 2, 2, 2, 2);
        assertThat(kept.outlook()).isEqualTo(Outlook.WILL_MEET);
        assertThat(kept.requiredPace().orElseThrow()).isEqualByComparingTo(Ratio.whole(3));
        assertThat(kept.sentence().zh()).contains("余下 6 期每期至多 3平方米");
        Forecast broken = forecast(SUM, atMost("11"), 2, 2, 2, 2, 2, 2);
        assertThat(broken.outlook()).isEqualTo(Outlook.WILL_NOT_MEET);
        assertThat(broken.requiredPace()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 59/6", "70, 0", "90, "})
    void whatIsAskedBetweenTwoBoundsMayBeMissedOnEitherSide(int first, String pace) {
        Comparator between = new Comparator.Between(BigDecimal.valueOf(60), BigDecimal.valueOf(80));
        Forecast forecast = forecast(SUM, between, first, 0, 0, 0, 0, 0);

        assertThat(forecast.requiredPace().map(Ratio::toString)).isEqualTo(Optional.ofNullable(pace));
    }

    @Test
    void aStateAboveBothBoundsHasToFallToTheUpperOne() {
        Comparator between = new Comparator.Between(BigDecimal.valueOf(60), BigDecimal.valueOf(80));

        assertThat(forecast(STATE, between, 90, 90, 92).requiredPace().orElseThrow())
                .isEqualByComparingTo(Ratio.of(-12, 9));
    }

    @Test
    void staysWithinWhatIsPossible() {
        Indicator share = SmallTown.indicatorOf(STATE)
                .lowest(BigDecimal.ZERO)
                .highest(BigDecimal.valueOf(100))
                .build();
        Forecast rising = forecast(share, STATE, atLeast("100"), 60, 67, 72, 80, 85, 91);
        assertThat(rising.projected()).isEqualByComparingTo(Ratio.whole(100));
        assertThat(rising.interval()).contains(Bounds.exactly(Ratio.whole(100)));
        assertThat(rising.outlook()).isEqualTo(Outlook.WILL_MEET);
        Forecast falling = forecast(share, STATE, atMost("3"), 30, 24, 20, 13, 11, 5);
        assertThat(falling.projected()).isEqualByComparingTo(Ratio.ZERO);

        // what is planted stays planted, however the months dwindle
        Forecast dwindling = forecast(SUM, atLeast("21"), 6, 5, 4, 3, 2, 1);
        assertThat(dwindling.projected()).isEqualByComparingTo(Ratio.whole(21));
        assertThat(dwindling.outlook()).isEqualTo(Outlook.WILL_MEET);
    }

    @Test
    void belowSixPointsThereIsNoIntervalAndNothingIsCertain() {
        Forecast five = forecast(SUM, atLeast("30"), 1, 3, 2, 5, 4);
        assertThat(five.points()).isEqualTo(5);
        assertThat(five.interval()).isEmpty();
        assertThat(five.outlook()).isEqualTo(Outlook.MAY_MEET);
        assertThat(forecast(SUM, atLeast("1000"), 1, 1).outlook()).isEqualTo(Outlook.MAY_MEET);
        assertThat(forecast(SUM, atLeast("15"), 1, 3, 2, 5, 4).outlook()).isEqualTo(Outlook.WILL_MEET);
        assertThat(forecast(SUM, atMost("14"), 1, 3, 2, 5, 4).outlook()).isEqualTo(Outlook.WILL_NOT_MEET);
    }

    @Test
    void aGapInBetweenIsFilledByTheLineAndNeverByZero() {
        List<Observation> facts = new ArrayList<>(facts(SUM, 10, 10, 10, 10, 10, 10));
        facts.remove(2);
        Forecast forecast = forecast(indicator(SUM), SUM, target(atLeast("120")).build(), mid(), facts)
                .orElseThrow();

        assertThat(forecast.points()).isEqualTo(5);
        assertThat(forecast.projected()).isEqualByComparingTo(Ratio.whole(120));
        assertThat(forecast.remainingPeriods()).isEqualTo(6);
        assertThat(forecast.requiredPace().orElseThrow()).isEqualByComparingTo(Ratio.of(70, 6));
    }

    @Test
    void aMonthThatVillagesAreSilentInIsNotKnownUnlessTheIndicatorIsLenient() {
        DataElement villages =
                monthly(TimeOperator.IN_PERIOD).reportedAt(OrgLevels.VILLAGE).build();
        List<Observation> facts = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            facts.add(SmallTown.fact(SmallTown.village(1), Period.month(2023, month), 10));
            if (month != 6) {
                facts.add(SmallTown.fact(SmallTown.village(2), Period.month(2023, month), 10));
            }
        }
        Target target = target(atLeast("120")).build();

        assertThat(forecast(indicator(villages), villages, target, mid(), facts, SmallTown.tree(2))
                        .map(Forecast::points))
                .contains(5);
        Indicator lenient = SmallTown.indicatorOf(villages)
                .completeness(Completeness.LENIENT)
                .build();
        assertThat(forecast(lenient, villages, target, mid(), facts, SmallTown.tree(2))
                        .map(Forecast::points))
                .contains(6);
    }

    @Test
    void aCoverageWhoseNumeratorAccumulatesIsProjectedThroughWhatItAdds() {
        List<DataElement> elements = List.of(
                SmallTown.element(SmallTown.N, SUM.unit())
                        .frequency(PeriodType.MONTH)
                        .build(),
                SmallTown.element(SmallTown.D, SUM.unit())
                        .frequency(PeriodType.MONTH)
                        .timeOperator(TimeOperator.POINT_IN_TIME)
                        .build(),
                SmallTown.element(SmallTown.CLAIM, Units.PERCENT).build());
        List<Observation> facts = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            Period period = Period.month(2023, month);
            facts.add(SmallTown.fact(SmallTown.N, TOWN, period, Value.amount(7)));
            facts.add(SmallTown.fact(SmallTown.D, TOWN, period, Value.amount(100)));
        }
        Campaign campaign = SmallTown.campaign(elements, SmallTown.rate().build())
                .targets(List.of(target(atLeast("85")).build()))
                .build();
        Rollup rollup = SmallTown.rollup(campaign, SmallTown.tree(0), mid(), facts);
        Assessment assessment =
                ProgressAssessor.standard().assess(rollup).assessments().get(0);

        assertThat(Forecast.of(rollup, assessment).orElseThrow().projected()).isEqualByComparingTo(Ratio.whole(84));
    }

    @Test
    void thereIsNoForecastWithoutARunningTargetThatAsksForANumber() {
        List<Observation> facts = facts(SUM, 1, 2, 3, 4, 5, 6);
        Target year = target(atLeast("30")).build();
        assertThat(forecast(indicator(SUM), SUM, year, LocalDate.of(2023, 12, 30), facts))
                .isPresent();
        assertThat(forecast(indicator(SUM), SUM, year, SmallTown.YEAR_END, facts))
                .isEmpty();
        assertThat(forecast(indicator(SUM), SUM, year, LocalDate.of(2022, 12, 31), facts))
                .isEmpty();
        assertThat(forecast(indicator(SUM), SUM, year, LocalDate.of(2023, 2, 27), facts))
                .isEmpty();
        assertThat(forecast(indicator(SUM), SUM, year, LocalDate.of(2023, 2, 28), facts))
                .isPresent();
        Target milestone = target(new Comparator.Achieved()).build();
        assertThat(forecast(indicator(SUM), SUM, milestone, mid(), facts)).isEmpty();
        DataElement yearly = SmallTown.element().build();
        assertThat(forecast(indicator(yearly), yearly, year, mid(), List.of())).isEmpty();
    }

    @Test
    void speaksOfTheTargetsOwnTimeOnly() {
        Target half = target(atLeast("100"))
                .start(LocalDate.of(2023, 3, 1))
                .due(LocalDate.of(2023, 8, 31))
                .build();
        Forecast forecast = forecast(indicator(SUM), SUM, half, mid(), facts(SUM, 90, 90, 10, 10, 10, 10))
                .orElseThrow();

        assertThat(forecast.points()).isEqualTo(4);
        assertThat(forecast.projected()).isEqualByComparingTo(Ratio.whole(60));
        assertThat(forecast.remainingPeriods()).isEqualTo(2);
        assertThat(forecast.requiredPace().orElseThrow()).isEqualByComparingTo(Ratio.whole(30));
    }

    @Test
    void saysInBothLanguagesThatItIsNoAssessment() {
        Forecast forecast = forecast(SUM, atLeast("60"), 1, 3, 2, 5, 4, 6);

        assertThat(forecast.sentence().zh())
                .isEqualTo("按已知 6 期推算，期末 74平方米，80%预测区间 61平方米 至 88平方米，预计能达标，余下 6 期每期须完成 6.5平方米，趋势推算，不作考核依据");
        assertThat(forecast.sentence().en())
                .isEqualTo(
                        "from 6 known periods: 74 square metres at the end, 80% prediction interval 61 square metres to"
                                + " 88 square metres, will meet the target, to be added in each of the 6 periods left:"
                                + " 6.5 square metres, projection, not an assessment");
        assertThat(forecast.explain().notes()).containsExactly(Forecast.LABEL);
        assertThat(forecast.explain().lines(Locale.ENGLISH)).hasSizeGreaterThan(7);
    }

    @Test
    void isEqualByValue() {
        Forecast one = forecast(SUM, atLeast("60"), 1, 3, 2, 5, 4, 6);

        assertThat(one)
                .isEqualTo(forecast(SUM, atLeast("60"), 1, 3, 2, 5, 4, 6))
                .hasSameHashCodeAs(forecast(SUM, atLeast("60"), 1, 3, 2, 5, 4, 6))
                .isNotEqualTo(forecast(SUM, atLeast("60"), 1, 3, 2, 5, 4, 7))
                .isNotEqualTo("forecast");
        assertThat(one).hasToString("Forecast[WILL_MEET]");
    }

    @Test
    void noStatusKnowsOfIt() {
        noClasses()
                .that()
                .resideInAPackage("dev.milepost..")
                .and()
                .haveSimpleNameNotStartingWith("Forecast")
                .and()
                .doNotHaveSimpleName("Projection")
                .and()
                .resideOutsideOfPackages("dev.milepost.reporting..", "dev.milepost.examples..")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("Forecast")
                .because("a projection is no basis of an assessment (6.11)")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.milepost"));
        Rollup rollup = rollup(indicator(SUM), SUM, target(atLeast("60")).build(), mid(), facts(SUM, 1, 3, 2, 5, 4, 6));
        Progress before = ProgressAssessor.standard().assess(rollup);
        assertThat(Forecast.of(rollup, before.assessments().get(0))).isPresent();

        assertThat(ProgressAssessor.standard().assess(rollup).assessments()).isEqualTo(before.assessments());
    }

    private static DataElement.Builder monthly(TimeOperator operator) {
        return SmallTown.element().frequency(PeriodType.MONTH).timeOperator(operator);
    }

    private static Indicator indicator(DataElement element) {
        return SmallTown.indicatorOf(element).build();
    }

    private static LocalDate mid() {
        return SmallTown.MID_YEAR;
    }

    private static List<Observation> facts(DataElement element, int... months) {
        List<Observation> facts = new ArrayList<>();
        for (int month = 1; month <= months.length; month++) {
            facts.add(SmallTown.fact(element.id(), TOWN, Period.month(2023, month), Value.amount(months[month - 1])));
        }
        return facts;
    }

    /** At the end of the last month given. */
    private static Forecast forecast(DataElement element, Comparator asked, int... months) {
        return forecast(indicator(element), element, asked, months);
    }

    private static Forecast forecast(Indicator indicator, DataElement element, Comparator asked, int... months) {
        LocalDate date = Period.month(2023, months.length).lastDay();
        return forecast(indicator, element, target(asked).build(), date, facts(element, months))
                .orElseThrow();
    }

    private static Optional<Forecast> forecast(
            Indicator indicator, DataElement element, Target target, LocalDate date, List<Observation> facts) {
        return forecast(rollup(indicator, element, target, date, facts));
    }

    @SuppressWarnings("checkstyle:ParameterNumber")
    private static Optional<Forecast> forecast(
            Indicator indicator,
            DataElement element,
            Target target,
            LocalDate date,
            List<Observation> facts,
            OrgTree tree) {
        return forecast(SmallTown.rollup(campaign(indicator, element, target), tree, date, facts));
    }

    private static Optional<Forecast> forecast(Rollup rollup) {
        return Forecast.of(
                rollup, ProgressAssessor.standard().assess(rollup).assessments().get(0));
    }

    private static Rollup rollup(
            Indicator indicator, DataElement element, Target target, LocalDate date, List<Observation> facts) {
        return SmallTown.rollup(campaign(indicator, element, target), SmallTown.tree(0), date, facts);
    }

    private static Campaign campaign(Indicator indicator, DataElement element, Target target) {
        return SmallTown.campaign(List.of(element), indicator)
                .targets(List.of(target))
                .build();
    }

    private static double number(Optional<Ratio> end) {
        return end.orElseThrow().divide(MathContext.DECIMAL128).doubleValue();
    }
}
