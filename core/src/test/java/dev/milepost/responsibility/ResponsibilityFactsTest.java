// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static dev.milepost.responsibility.ResponsibilityTest.campaign;
import static dev.milepost.responsibility.ResponsibilityTest.department;
import static dev.milepost.responsibility.ResponsibilityTest.group;
import static dev.milepost.responsibility.ResponsibilityTest.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Department;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.Site;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ResponsibilityFactsTest {

    private static final LocalizedText OFFICE = LocalizedText.of("爱卫办", "health office");
    private static final LocalDate MID_FEBRUARY = LocalDate.of(2024, 2, 15);

    @Test
    @Rule("8.8")
    void emitsTheDaysOfEachZoneByTheMonthAtTheUnitOfItsKeeper() {
        assertThat(facts(PeriodType.MONTH, TimeOperator.IN_PERIOD, MID_FEBRUARY, ResponsibilityMeasure.CLEANING_DUE))
                .containsExactly("x · v1 · 202401 (zone/z) = 9", "x · v1 · 202402 (zone/z) = 5");
        assertThat(facts(PeriodType.MONTH, TimeOperator.IN_PERIOD, MID_FEBRUARY, ResponsibilityMeasure.CLEANING_HELD))
                .containsExactly("x · v1 · 202401 (zone/z) = 2", "x · v1 · 202402 (zone/z) = 1");
        assertThat(facts(PeriodType.MONTH, TimeOperator.IN_PERIOD, MID_FEBRUARY, ResponsibilityMeasure.CLEANING_MISSED))
                .containsExactly("x · v1 · 202401 (zone/z) = 7", "x · v1 · 202402 (zone/z) = 4");
        assertThat(facts(PeriodType.MONTH, TimeOperator.IN_PERIOD, MID_FEBRUARY, ResponsibilityMeasure.CLEANING_EXTRA))
                .containsExactly("x · v1 · 202401 (zone/z) = 1", "x · v1 · 202402 (zone/z) = 0");
        assertThat(facts(PeriodType.MONTH, TimeOperator.IN_PERIOD, MID_FEBRUARY, ResponsibilityMeasure.CLEANING_HEADS))
                .as("heads are a fact of the months in which they were counted")
                .containsExactly("x · v1 · 202401 (zone/z) = 12");
    }

    @Test
    @Rule("8.8")
    void countsACumulativeElementFromTheFirstDayOfTheCampaign() {
        assertThat(facts(PeriodType.MONTH, TimeOperator.CUMULATIVE, MID_FEBRUARY, ResponsibilityMeasure.CLEANING_HELD))
                .containsExactly("x · v1 · 202401 (zone/z) = 2", "x · v1 · 202402 (zone/z) = 3");
    }

    @Test
    @Rule("8.8")
    void emitsOverTheWholeCampaignWhereNoFrequencyIsDeclaredAndNothingBeforeItBegins() {
        assertThat(facts(PeriodType.SPAN, TimeOperator.IN_PERIOD, MID_FEBRUARY, ResponsibilityMeasure.CLEANING_HELD))
                .containsExactly("x · v1 · 2024 (zone/z) = 3");
        LocalDate before = LocalDate.of(2023, 12, 31);
        assertThat(facts(PeriodType.SPAN, TimeOperator.IN_PERIOD, before, ResponsibilityMeasure.CLEANING_HELD))
                .isEmpty();
    }

    @Test
    @Rule({"8.6", "8.7"})
    void emitsDepartmentsOfficersAndPlacesAsTheyStand() {
        LocalDate afterwards = LocalDate.of(2025, 3, 1);
        assertThat(facts(
                        PeriodType.YEAR,
                        TimeOperator.POINT_IN_TIME,
                        afterwards,
                        ResponsibilityMeasure.DEPARTMENTS,
                        ResponsibilityMeasure.DEPARTMENTS_WITH_OFFICER,
                        ResponsibilityMeasure.OFFICERS,
                        ResponsibilityMeasure.SITES,
                        ResponsibilityMeasure.SITES_OWNED))
                .containsExactly(
                        "x · town · 2024 (leading-group) = 2",
                        "x · town · 2024 (leading-group) = 1",
                        "x · town · 2024 (leading-group) = 3",
                        "x · town · 2024 (zones) = 2",
                        "x · town · 2024 (zones) = 1");
        assertThat(facts(PeriodType.SPAN, TimeOperator.POINT_IN_TIME, afterwards, ResponsibilityMeasure.OFFICERS))
                .containsExactly("x · town · 2024 (leading-group) = 3");
    }

    @Test
    @Rule({"8.6", "8.7"})
    void emitsNothingOfWhatIsNotDeclared() {
        Campaign bare = campaign(zone("z", OFFICE))
                .elements(List.of(element(PeriodType.YEAR, TimeOperator.IN_PERIOD)))
                .build();

        assertThat(Responsibility.of(
                                bare,
                                SmallTown.tree(1),
                                List.of(),
                                register(ResponsibilityMeasure.values()),
                                HolidayCalendar.none())
                        .facts(MID_FEBRUARY))
                .allSatisfy(fact -> assertThat(fact.key().source()).isEqualTo("zone/z"));
    }

    @Test
    void refusesAnElementThatTheCampaignLacks() {
        Responsibility responsibility = Responsibility.of(
                campaign().build(),
                SmallTown.tree(1),
                List.of(),
                register(ResponsibilityMeasure.OFFICERS),
                HolidayCalendar.none());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> responsibility.facts(MID_FEBRUARY))
                .withMessage("element of emission OFFICERS must be one of the campaign, was 'x'");
    }

    private static List<String> facts(
            PeriodType frequency, TimeOperator operator, LocalDate date, ResponsibilityMeasure... measures) {
        Campaign campaign = campaign(
                        zone("z", OFFICE).keeperUnit(SmallTown.village(1)).sites(List.of("a")), zone("silent", OFFICE))
                .elements(List.of(element(frequency, operator)))
                .leadingGroup(group(OptionalInt.of(1), department("a", 3), Department.of("b", OFFICE)))
                .build();
        List<Site> sites = List.of(
                new Site("a", OFFICE, OFFICE, SmallTown.village(1)), new Site("b", OFFICE, OFFICE, SmallTown.TOWN));
        return Responsibility.of(campaign, SmallTown.tree(1), sites, register(measures), HolidayCalendar.none())
                .facts(date)
                .stream()
                .map(ResponsibilityFactsTest::line)
                .toList();
    }

    private static String line(Observation fact) {
        return fact.key() + " = " + fact.value();
    }

    private static ResponsibilityRegister register(ResponsibilityMeasure... measures) {
        return ResponsibilityRegister.builder()
                .ownedKinds(List.of(OFFICE))
                .attendance(List.of(
                        AttendanceEntry.attended("z", LocalDate.of(2024, 1, 1), OFFICE)
                                .withHeads(12),
                        AttendanceEntry.attended("z", LocalDate.of(2024, 1, 2), OFFICE),
                        AttendanceEntry.attended("z", LocalDate.of(2024, 1, 4), OFFICE),
                        AttendanceEntry.attended("z", LocalDate.of(2024, 2, 1), OFFICE)))
                .emissions(Arrays.stream(measures)
                        .map(measure -> new ResponsibilityRegister.Emission(measure, DataElementId.of("x")))
                        .toList())
                .build();
    }

    private static DataElement element(PeriodType frequency, TimeOperator operator) {
        return SmallTown.element(DataElementId.of("x"), Units.PLACE)
                .frequency(frequency)
                .timeOperator(operator)
                .build();
    }
}
