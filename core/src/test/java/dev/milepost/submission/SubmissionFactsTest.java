// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.submission.SubmissionMove.Submitted;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Rule("13.1")
class SubmissionFactsTest {

    private static final CellKey X = CellKey.of(SmallTown.X);
    private static final LocalizedText CLERK = LocalizedText.of("村统计员", "clerk");
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 5);

    @Test
    void theTimelinessOfATownIsOnTimeOverDue() {
        List<Submission> submissions = List.of(
                sent(1, 1, LocalDate.of(2023, 2, 5)),
                sent(2, 1, LocalDate.of(2023, 2, 6)),
                sent(1, 2, LocalDate.of(2023, 3, 5)));
        Dossier dossier = dossier(PeriodType.MONTH, submissions);

        assertThat(rate(dossier, LocalDate.of(2023, 2, 8)).value()).isEqualTo(Value.rate(1, 2));
        assertThat(rate(dossier, LocalDate.of(2023, 3, 8)).value()).isEqualTo(Value.rate(2, 4));
    }

    @Test
    void eachUnitHasItsCounts() {
        Dossier dossier = dossier(
                PeriodType.YEAR, List.of(sent(1, 1, LocalDate.of(2023, 2, 5)), sent(2, 1, LocalDate.of(2023, 2, 6))));

        assertThat(facts(dossier, LocalDate.of(2023, 2, 8)))
                .extracting(fact -> fact.key().toString() + " = " + fact.value())
                .containsExactly(
                        "n · v1 · 2023 (form/monthly) = 1",
                        "n · v2 · 2023 (form/monthly) = 0",
                        "d · v1 · 2023 (form/monthly) = 1",
                        "d · v2 · 2023 (form/monthly) = 1");
        assertThat(facts(dossier, NEW_YEAR))
                .as("all twelve months, the last one due in the new year")
                .extracting(Observation::value)
                .containsExactly(Value.amount(1), Value.amount(0), Value.amount(12), Value.amount(12));
        assertThat(facts(dossier, LocalDate.of(2023, 2, 4)))
                .as("nothing is due yet")
                .isEmpty();
    }

    @Test
    void countsFallIntoThePeriodOfTheElement() {
        Dossier monthly = dossier(PeriodType.MONTH, List.of());
        Dossier whole = dossier(PeriodType.SPAN, List.of());

        assertThat(facts(monthly, LocalDate.of(2023, 3, 5)))
                .filteredOn(fact -> fact.key().element().equals(SmallTown.D))
                .extracting(fact -> fact.key().period() + " " + fact.key().unit())
                .containsExactly("202301 v1", "202301 v2", "202302 v1", "202302 v2");
        assertThat(facts(whole, LocalDate.of(2023, 3, 5)))
                .extracting(fact -> fact.key().period().toString())
                .containsOnly("2023");
    }

    @Test
    @Rule({"2.2", "13.1"})
    void figuresThatWereHandedInCountAndTheirExplanationSaysWhichZerosTheFormDeclares() {
        Submission blank = Submission.of(form(), SmallTown.village(2), Period.month(2023, 1))
                .with(Submitted.of(LocalDate.of(2023, 2, 5), Signatories.of(CLERK), List.of()));
        Dossier dossier = dossier(PeriodType.YEAR, List.of(sent(1, 1, LocalDate.of(2023, 2, 5)), blank));
        LocalDate date = LocalDate.of(2023, 2, 8);

        List<Observation> facts = dossier.facts(date);
        assertThat(facts)
                .filteredOn(fact -> fact.key().element().equals(SmallTown.X))
                .extracting(fact -> fact.value().toString() + (fact.blank() ? " blank" : ""))
                .containsExactly("5", "0 blank");
        List<String> explained = SmallTown.rollup(
                        SmallTown.campaign(monthlyX()), SmallTown.tree(2), date, handedIn(facts))
                .figure(SmallTown.INDICATOR, SmallTown.TOWN)
                .explain()
                .lines(Locale.CHINA);
        assertThat(explained).anyMatch(line -> line.contains("表内空白，按本表规定以 0 计"));
    }

    @Test
    void refusesToEmitAnElementThatTheCampaignLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SubmissionFacts.of(
                        SmallTown.campaign(monthlyX()),
                        ReportingRegister.of(List.of(form()), List.of()),
                        SmallTown.tree(1),
                        HolidayCalendar.none(),
                        NEW_YEAR))
                .withMessage("element that form 'monthly' emits must be one of the campaign, was 'n'");
    }

    private static List<Observation> handedIn(List<Observation> facts) {
        return facts.stream()
                .filter(fact -> fact.key().element().equals(SmallTown.X))
                .toList();
    }

    private static List<Observation> facts(Dossier dossier, LocalDate date) {
        return dossier.facts(date).stream()
                .filter(fact -> fact.key().source().equals("form/monthly"))
                .toList();
    }

    private static Figure rate(Dossier dossier, LocalDate date) {
        return SmallTown.rollup(dossier.campaign(), dossier.organisation(), date, dossier.facts(date))
                .figure(SmallTown.INDICATOR, SmallTown.TOWN);
    }

    private static Dossier dossier(PeriodType frequency, List<Submission> submissions) {
        Campaign campaign = SmallTown.campaign(
                        List.of(
                                counted(SmallTown.N, frequency),
                                counted(SmallTown.D, frequency),
                                SmallTown.element(SmallTown.CLAIM, Units.PERCENT)
                                        .unitOperator(dev.milepost.indicator.UnitOperator.NONE)
                                        .build(),
                                monthlyX()),
                        SmallTown.rate().build())
                .build();
        return Dossier.builder(campaign, SmallTown.tree(2))
                .reporting(ReportingRegister.of(List.of(form()), submissions))
                .build();
    }

    private static DataElement counted(DataElementId id, PeriodType frequency) {
        return SmallTown.element(id, Units.COPY)
                .events(true)
                .frequency(frequency)
                .build();
    }

    private static DataElement monthlyX() {
        return SmallTown.element().frequency(PeriodType.MONTH).build();
    }

    private static Submission sent(int village, int month, LocalDate date) {
        return Submission.of(form(), SmallTown.village(village), Period.month(2023, month))
                .with(Submitted.of(date, Signatories.of(CLERK), List.of(Cell.of(X, Value.amount(5)))));
    }

    private static Form form() {
        return Form.builder(FormId.of("monthly"), PeriodType.MONTH)
                .name(LocalizedText.of("月报表", "monthly return"))
                .cells(List.of(X))
                .level(OrgLevels.VILLAGE)
                .blankMeansZero(true)
                .due(new DueRule.DayOfNextMonth(5, DueRule.Shift.NONE))
                .emissions(List.of(
                        new Form.Emission(SubmissionMeasure.ON_TIME, SmallTown.N),
                        new Form.Emission(SubmissionMeasure.DUE, SmallTown.D)))
                .build();
    }
}
