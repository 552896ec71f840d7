// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.formula.Formula;
import dev.milepost.formula.MissingOperands;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.Status;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Rule({"7.1", "7.2", "7.3", "7.4"})
class FormulaRollupTest {

    private static final IndicatorId F = IndicatorId.of("f");
    private static final DataElement RAISED = count("raised");
    private static final DataElement CLOSED = count("closed");

    @Test
    void computesWithTheTotalsOfTheTownAndNotWithTheResultsOfItsVillages() {
        Rollup rollup = yearly(
                formula("closed / raised"),
                amount(RAISED, 1, 10),
                amount(CLOSED, 1, 9),
                amount(RAISED, 2, 90),
                amount(CLOSED, 2, 9));

        assertThat(rollup.figure(F, village(1)).measured()).contains(Ratio.whole(90));
        assertThat(rollup.figure(F, village(2)).measured()).contains(Ratio.whole(10));
        assertThat(rollup.figure(F, TOWN).measured()).contains(Ratio.whole(18));
    }

    @Test
    void keepsAnEndlessQuotientExactAndTestsTheTargetOnIt() {
        Rollup rollup = yearly(formula("closed / raised"), amount(RAISED, 1, 3), amount(CLOSED, 1, 2), nothing(2));

        Figure figure = rollup.figure(F, TOWN);

        assertThat(figure.measured().orElseThrow().sameValueAs(Ratio.of(200, 3)))
                .isTrue();
        assertThat(figure.explain().lines(Locale.ENGLISH).get(0))
                .contains("2 ÷ 3")
                .contains("66.7");
    }

    @Test
    void readsThePeriodBeforeAndTheYearToDate() {
        DataElement monthly = SmallTown.element(DataElementId.of("cases"), Units.PERSON)
                .frequency(PeriodType.MONTH)
                .disjoint(true)
                .build();
        Campaign campaign = campaign(
                List.of(monthly),
                indicator(F, "previous(cases) * 1000 + ytd(cases)", MissingOperands.ANY, Units.PERSON)
                        .build());
        Observation[] months = {
            fact(monthly.id(), village(1), Period.month(2023, 1), Value.amount(3)),
            fact(monthly.id(), village(1), Period.month(2023, 2), Value.amount(4)),
            fact(monthly.id(), village(1), Period.month(2023, 3), Value.amount(5))
        };
        Rollup rollup = SmallTown.rollup(campaign, SmallTown.tree(1), YEAR_END, Arrays.asList(months));

        assertThat(rollup.figure(F, village(1), Period.month(2023, 3)).measured())
                .contains(Ratio.whole(4 * 1000 + 3 + 4 + 5));
        assertThat(rollup.figure(F, village(1), Period.month(2023, 1)).value())
                .isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    @Test
    void addsUpTheUnitsBelowByDeclaration() {
        Rollup rollup = yearly(
                indicator(F, "sum(children(closed))", MissingOperands.ANY, Units.PLACE)
                        .build(),
                amount(CLOSED, 1, 4),
                amount(CLOSED, 2, 5));

        assertThat(rollup.figure(F, TOWN).measured()).contains(Ratio.whole(9));
        assertThat(rollup.figure(F, village(1)).value()).isEqualTo(Value.missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void convertsUnitsExactly() {
        DataElement planted =
                SmallTown.element(DataElementId.of("planted"), Units.MU).build();
        DataElement lawn = SmallTown.element(DataElementId.of("lawn"), Units.M2).build();
        Campaign campaign = campaign(
                List.of(planted, lawn),
                indicator(F, "planted + lawn", MissingOperands.ANY, Units.M2).build());
        Rollup rollup = SmallTown.rollup(
                campaign,
                SmallTown.tree(1),
                YEAR_END,
                List.of(fact(planted.id(), TOWN, YEAR, Value.amount(3)), fact(lawn.id(), TOWN, YEAR, Value.amount(7))));

        assertThat(rollup.figure(F, TOWN).measured()).contains(Ratio.whole(2007));
    }

    @Test
    void countsAGapZeroOnlyWhereTheFormulaDeclaresIt() {
        Observation seven = amount(CLOSED, 1, 7);

        assertThat(sumAt(MissingOperands.ANY, seven).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(sumAt(MissingOperands.ALL, seven).measured()).contains(Ratio.whole(7));
        assertThat(sumAt(MissingOperands.NEVER, seven).measured()).contains(Ratio.whole(7));
        assertThat(sumAt(MissingOperands.ALL, nothing(2)).value().isKnown()).isFalse();
        assertThat(sumAt(MissingOperands.NEVER, nothing(2)).measured()).contains(Ratio.ZERO);
        assertThat(sumAt(MissingOperands.NEVER, seven).explain().lines(Locale.CHINESE))
                .anyMatch(line -> line.contains("raised") && line.contains("未报送") && line.contains("计 0"));
    }

    @Test
    void neverMakesANumberOfAZeroDenominator() {
        Figure figure = yearly(
                        indicator(F, "coalesce(closed / raised, 0)", MissingOperands.NEVER, Units.PERCENT)
                                .build(),
                        amount(CLOSED, 1, 7),
                        amount(RAISED, 1, 0))
                .figure(F, village(1));

        assertThat(figure.value()).isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
    }

    @Test
    void carriesBoundsCompletenessAndTheWeakestAssuranceOfItsOperands() {
        DataElement owed = SmallTown.element(DataElementId.of("owed"), Units.PLACE)
                .reportedAt(OrgLevels.VILLAGE)
                .disjoint(true)
                .build();
        Campaign campaign = campaign(
                List.of(owed, RAISED),
                indicator(F, "2 * owed + raised - owed", MissingOperands.ANY, Units.PLACE)
                        .build());
        Observation estimated = Observation.builder(FactKey.of(owed.id(), village(1), YEAR), Value.amount(5))
                .assurance(Assurance.ESTIMATED)
                .build();
        Figure figure = SmallTown.rollup(
                        campaign, SmallTown.tree(2), YEAR_END, List.of(estimated, amount(RAISED, 1, 1)))
                .figure(F, TOWN);

        assertThat(figure.measured()).contains(Ratio.whole(6));
        assertThat(figure.bounds()).contains(Bounds.unbounded());
        assertThat(figure.reporting().reported()).isEqualTo(figure.reporting().expected() - 1);
        assertThat(figure.reporting().missingUnits()).containsExactly(village(2));
        assertThat(figure.assurance()).contains(Assurance.ESTIMATED);
    }

    @Test
    void aFlagThatOutstandingReportsMayTurnIsNoAnswer() {
        DataElement owed = SmallTown.element(DataElementId.of("owed"), Units.PLACE)
                .reportedAt(OrgLevels.VILLAGE)
                .disjoint(true)
                .build();
        Indicator few =
                indicator(F, "owed < 10", MissingOperands.ANY, Units.ONE).build();
        Target target = Target.builder(TargetId.of("t"), F, new Comparator.Achieved())
                .start(YEAR.startInclusive())
                .due(YEAR.lastDay())
                .build();
        Campaign campaign = base(List.of(owed), few).targets(List.of(target)).build();

        assertThat(achieved(campaign, amount(owed, 1, 3), amount(owed, 2, 4))).isEqualTo(Status.MET);
        assertThat(achieved(campaign, amount(owed, 1, 3))).isEqualTo(Status.MISSING);
        assertThat(achieved(campaign, amount(owed, 1, 13))).isEqualTo(Status.NOT_MET);
    }

    @Test
    void readsOtherFormulas() {
        Indicator half = indicator(IndicatorId.of("half"), "closed / 2", MissingOperands.ANY, Units.PLACE)
                .build();
        Indicator twice =
                indicator(F, "half * 4", MissingOperands.ANY, Units.PLACE).build();
        Campaign campaign = base(List.of(CLOSED), half, twice).build();
        Rollup rollup = SmallTown.rollup(campaign, SmallTown.tree(1), YEAR_END, List.of(amount(CLOSED, 1, 3)));

        assertThat(rollup.figure(F, TOWN).measured()).contains(Ratio.whole(6));
        assertThat(campaign.elementsBehind(twice)).containsExactly(CLOSED.id());
    }

    @Test
    void isAssessedAsAFigureThatDoesNotAccumulate() {
        Target target = Target.builder(TargetId.of("t"), F, new Comparator.AtLeast(BigDecimal.valueOf(90)))
                .start(YEAR.startInclusive())
                .due(YEAR.lastDay())
                .build();
        Campaign campaign = base(List.of(RAISED, CLOSED), formula("closed / raised"))
                .targets(List.of(target))
                .build();
        Assessment assessment = assessment(campaign, MID_YEAR, amount(RAISED, 1, 10), amount(CLOSED, 1, 9));

        assertThat(assessment.status()).isEqualTo(Status.MISSING);
        assertThat(assessment(campaign, YEAR_END, amount(RAISED, 1, 10), amount(CLOSED, 1, 9))
                        .status())
                .isEqualTo(Status.MET);
    }

    @Test
    void refusesAnUnknownOperandNamingTheNearest() {
        assertThatThrownBy(() ->
                        base(List.of(RAISED, CLOSED), formula("close / raised")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("operand of indicator 'f'")
                .hasMessageContaining("'close'")
                .hasMessageContaining("closed");
    }

    @Test
    void refusesACircleWithItsPath() {
        Indicator g = indicator(IndicatorId.of("g"), "f + 1", MissingOperands.ANY, Units.PLACE)
                .build();
        Indicator f = indicator(F, "g + 1", MissingOperands.ANY, Units.PLACE).build();

        assertThatThrownBy(() -> base(List.of(), f, g).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("f → g → f");
    }

    @Test
    void refusesUnitsThatDoNotMix() {
        DataElement people =
                SmallTown.element(DataElementId.of("people"), Units.PERSON).build();

        assertThatThrownBy(() -> base(List.of(RAISED, people), formula("raised + people"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("formula of indicator 'f'")
                .hasMessageContaining("line 1, column 10")
                .hasMessageContaining("person");
    }

    @Test
    void refusesANameThatIsBothAnIndicatorAndAnElement() {
        DataElement f = count("f2");
        Indicator same = Indicator.builder(IndicatorId.of("f2"), new Measure.Element(f.id()))
                .name(LocalizedText.of("同名", "same name"))
                .unit(Units.PLACE)
                .build();
        Indicator asking =
                indicator(F, "f2 + 1", MissingOperands.ANY, Units.PLACE).build();

        assertThatThrownBy(() -> base(List.of(f), same, asking).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'f2' is both");
    }

    private static Figure sumAt(MissingOperands missing, Observation fact) {
        Indicator sum = indicator(F, "raised + closed", missing, Units.PLACE).build();
        return yearly(sum, fact).figure(F, village(1));
    }

    private static Status achieved(Campaign campaign, Observation... facts) {
        return assessment(campaign, YEAR_END, facts).status();
    }

    private static Assessment assessment(Campaign campaign, LocalDate date, Observation... facts) {
        Rollup rollup = SmallTown.rollup(campaign, SmallTown.tree(2), date, Arrays.asList(facts));
        return ProgressAssessor.standard().assess(rollup).assessments().get(0);
    }

    private static Rollup yearly(Indicator indicator, Observation... facts) {
        Campaign campaign = base(List.of(RAISED, CLOSED), indicator).build();
        return SmallTown.rollup(campaign, SmallTown.tree(2), YEAR_END, Arrays.asList(facts));
    }

    private static Campaign campaign(List<DataElement> elements, Indicator indicator) {
        return base(elements, indicator).build();
    }

    private static Campaign.Builder base(List<DataElement> elements, Indicator... indicators) {
        return Campaign.builder(CampaignId.of("sample"))
                .name(LocalizedText.of("样例", "sample"))
                .edition("sample")
                .period(YEAR)
                .unit(TOWN)
                .elements(elements)
                .indicators(List.of(indicators));
    }

    private static Indicator formula(String text) {
        return indicator(F, text, MissingOperands.ANY, Units.PERCENT).build();
    }

    private static Indicator.Builder indicator(IndicatorId id, String text, MissingOperands missing, Unit unit) {
        return Indicator.builder(id, new Measure.Computed(Formula.parse(text), missing))
                .name(LocalizedText.of("公式指标", "formula indicator"))
                .unit(unit)
                .rounding(Rounding.of(1));
    }

    private static DataElement count(String id) {
        return SmallTown.element(DataElementId.of(id), Units.PLACE)
                .disjoint(true)
                .build();
    }

    private static Observation amount(DataElement element, int village, long amount) {
        return fact(element.id(), village(village), YEAR, Value.amount(amount));
    }

    /** A fact of no operand: the roll-up has something to read, the formula has nothing. */
    private static Observation nothing(int village) {
        OrgUnitId elsewhere = village(village);
        return fact(DataElementId.of("unknown"), elsewhere, YEAR, Value.amount(1));
    }
}
