// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.LedgerDomain;
import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.submission.LedgerTemplate.Numbering;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ledger feeds elements, like any other source. */
@Rule("13.5")
class LedgerFactsTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final DataElementId X = DataElementId.of("x");
    private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);
    private static final LedgerMeasure HEADS = new LedgerMeasure.Total("heads");
    private static final LedgerMeasure WASTE = new LedgerMeasure.Total("waste");
    private static final LedgerMeasure SAMPLED = new LedgerMeasure.Affirmed("sampled");
    private static final LedgerTemplate TEMPLATE = LedgerDomain.template(Numbering.BY_YEAR, false);

    private static DataElement.Builder element(Unit unit) {
        return DataElement.builder(X, unit).name(NAME).frequency(PeriodType.MONTH);
    }

    private static LedgerLine line(String date, String unit, int heads, boolean sampled) {
        return LedgerLine.builder(LocalDate.parse(date), OrgUnitId.of(unit), NAME)
                .value("host-kind", LedgerValue.code("01"))
                .value("heads", LedgerValue.amount(heads))
                .value("sampled", LedgerValue.flag(sampled))
                .build();
    }

    /** v2 in May, v1 twice in May, one of them corrected, and once in June; one of the year after. */
    private static Ledger ledger(LedgerMeasure measure) {
        return Ledger.builder(LedgerDomain.ID, TEMPLATE, LedgerDomain.TWO_YEARS)
                .emissions(List.of(new Ledger.Emission(measure, X)))
                .append(line("2023-05-02", "v2", 60, true))
                .append(line("2023-05-01", "v1", 100, true))
                .append(line("2023-05-31", "v1", 50, false))
                .append(line("2023-06-01", "v1", 70, true))
                .append(line("2023-05-01", "v1", 90, true).toBuilder()
                        .corrects(LedgerDomain.number(2023, 2), NAME)
                        .build())
                .append(line("2024-02-01", "v1", 30, true))
                .build();
    }

    private static List<String> facts(DataElement element, Ledger ledger, LocalDate date) {
        Campaign campaign = Campaign.builder(CampaignId.of("c"))
                .name(NAME)
                .edition("e")
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .elements(List.of(element))
                .build();
        return LedgerFacts.of(campaign, List.of(ledger), date).stream()
                .map((Observation fact) -> fact.key() + " = " + fact.value())
                .toList();
    }

    @Test
    void sumsAndCountsForEachUnitAndPeriodWhatCounts() {
        assertThat(facts(element(Units.PERSON).build(), ledger(HEADS), YEAR_END))
                .containsExactly(
                        "x · v1 · 202305 (ledger/banquets) = 140",
                        "x · v1 · 202306 (ledger/banquets) = 70",
                        "x · v2 · 202305 (ledger/banquets) = 60");
        assertThat(facts(element(Units.SESSION).build(), ledger(new LedgerMeasure.Entries()), YEAR_END))
                .containsExactly(
                        "x · v1 · 202305 (ledger/banquets) = 2",
                        "x · v1 · 202306 (ledger/banquets) = 1",
                        "x · v2 · 202305 (ledger/banquets) = 1");
        assertThat(facts(element(Units.SESSION).build(), ledger(SAMPLED), LocalDate.of(2023, 5, 31)))
                .containsExactly("x · v1 · 202305 (ledger/banquets) = 1", "x · v2 · 202305 (ledger/banquets) = 1");
    }

    @Test
    void aSpanIsTheCampaignsAndTakesInNoOtherDay() {
        assertThat(facts(
                        element(Units.PERSON).frequency(PeriodType.SPAN).build(),
                        ledger(HEADS),
                        LocalDate.of(2024, 12, 31)))
                .containsExactly("x · v1 · 2023 (ledger/banquets) = 210", "x · v2 · 2023 (ledger/banquets) = 60");
    }

    @Test
    @Rule("2.1")
    void whatAnEntryLeavesEmptyMakesTheFactIncompleteAndNotSmaller() {
        Ledger ledger = Ledger.builder(LedgerDomain.ID, TEMPLATE, LedgerDomain.TWO_YEARS)
                .emissions(List.of(new Ledger.Emission(WASTE, X)))
                .append(line("2023-05-02", "v1", 60, true).toBuilder()
                        .value("waste", LedgerValue.amount(new BigDecimal("0.5")))
                        .build())
                .append(line("2023-05-03", "v2", 60, true))
                .build();

        assertThat(facts(element(Units.TONNE).build(), ledger, YEAR_END))
                .containsExactly(
                        "x · v1 · 202305 (ledger/banquets) = 0.5",
                        "x · v2 · 202305 (ledger/banquets) = missing:INCOMPLETE");
        Ledger phased = Ledger.builder(
                        LedgerDomain.ID, LedgerDomain.template(Numbering.BY_YEAR, true), LedgerDomain.TWO_YEARS)
                .emissions(List.of(new Ledger.Emission(SAMPLED, X)))
                .append(LedgerLine.builder(LocalDate.of(2023, 5, 1), OrgUnitId.of("v1"), NAME)
                        .phase("before")
                        .value("host-kind", LedgerValue.code("01"))
                        .value("heads", LedgerValue.amount(60))
                        .build())
                .build();
        assertThat(facts(element(Units.SESSION).build(), phased, YEAR_END))
                .containsExactly("x · v1 · 202305 (ledger/banquets) = missing:INCOMPLETE");
        assertThat(facts(
                        element(Units.TONNE).build(),
                        Ledger.builder(LedgerDomain.ID, TEMPLATE, LedgerDomain.TWO_YEARS)
                                .emissions(List.of(new Ledger.Emission(WASTE, X)))
                                .build(),
                        YEAR_END))
                .isEmpty();
    }

    @Test
    void convertsExactlyOrRefuses() {
        Unit pair = new Unit("pair", NAME, NAME, "person", Ratio.of(2, 1));
        assertThat(facts(element(pair).build(), ledger(HEADS), LocalDate.of(2023, 5, 2)))
                .containsExactly("x · v1 · 202305 (ledger/banquets) = 45", "x · v2 · 202305 (ledger/banquets) = 30");
        Unit seven = new Unit("seven", NAME, NAME, "person", Ratio.of(7, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(element(seven).build(), ledger(HEADS), YEAR_END))
                .withMessageContaining(
                        "sum 60 person of column 'heads' of ledger 'banquets' must convert exactly into 'seven'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(element(Units.TONNE).build(), ledger(HEADS), YEAR_END))
                .withMessageContaining("must have the dimension of 'tonne'");
    }

    @Test
    void refusesWhatItCannotFeed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(
                        element(Units.PERSON)
                                .timeOperator(TimeOperator.CUMULATIVE)
                                .build(),
                        ledger(HEADS),
                        YEAR_END))
                .withMessage(
                        "timeOperator of element 'x', which ledger 'banquets' emits, must be IN_PERIOD, was CUMULATIVE");
        DataElement other = DataElement.builder(DataElementId.of("y"), Units.PERSON)
                .name(NAME)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(other, ledger(HEADS), YEAR_END))
                .withMessage("element that ledger 'banquets' emits must be one of the campaign, was 'x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger(new LedgerMeasure.Total("fridge")))
                .withMessage("column that ledger 'banquets' emits must be a totalled one, was 'fridge'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger(new LedgerMeasure.Affirmed("place")))
                .withMessage("column that ledger 'banquets' emits must be one of yes and no, was 'place'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ledger.builder(LedgerDomain.ID, TEMPLATE, LedgerDomain.TWO_YEARS)
                        .emissions(List.of(new Ledger.Emission(HEADS, X), new Ledger.Emission(SAMPLED, X)))
                        .build())
                .withMessage("element of emissions of ledger 'banquets' must be unique, were [x, x]");
    }
}
