// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.inspection.FindingTally;
import dev.milepost.inspection.Inspection;
import dev.milepost.observation.Assurance;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.ProjectTotal;
import dev.milepost.progress.Status;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the source, typed in by hand, against what the library makes of the sample. */
class Township2023FactsTest {

    private static final SampleReading SAMPLE = SampleReading.of("township-2023", "campaign.json");

    @ParameterizedTest(name = "{0}[{1}] is {2}")
    @CsvSource({
        "green-blocks, '', 10",
        "river-bank-greened, '', 1",
        "green-nodes, '', 2",
        "demonstration-groups, '', 1",
        "road-greened, '', 3",
        "catering-operators, '', 42",
        "catering-operators, small-restaurant, 23",
        "catering-operators, medium-restaurant, 1",
        "catering-operators, school-canteen, 9",
        "catering-operators, market-stall, 9",
        "notices-issued, '', 1",
        "food-problems-raised, '', 12",
        "food-problems-closed, '', 12"
    })
    void keepsTheCountsOfTheSource(String element, String category, BigDecimal expected) {
        assertThat(SAMPLE.element(element, category).value()).isEqualTo(Value.amount(expected));
    }

    @Test
    void computesTheClosureRateFromTheStatedTally() {
        assertThat(inspection("campus-2023").tally()).hasValue(new FindingTally(5, 12, 12));
        assertThat(inspection("campus-2023").rounds()).isEqualTo(4);
        assertThat(inspection("catering-2023").rounds()).isEqualTo(3);
        Assessment closure = SAMPLE.assessment("food-problems-rectified");
        assertThat(closure.figure().value()).isEqualTo(Value.rate(12, 12));
        assertThat(closure.figure().assurance()).hasValue(Assurance.COMPUTED);
        assertThat(closure.status()).isEqualTo(Status.MET);
        assertThat(closure.asserted()).isFalse();
        assertThat(String.join("\n", closure.figure().explain().lines(Locale.CHINESE)))
                .contains("12 ÷ 12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "village-cleaners",
                "village-cleaning-system",
                "village-garbage-fee",
                "waste-sorting",
                "catering-completed",
                "pe-courses",
                "over-one-hour",
                "vector-within-standard"
            })
    void takesWhatIsStatedWithoutCountsAsAsserted(String target) {
        Assessment claim = SAMPLE.assessment(target);
        assertThat(claim.status()).isEqualTo(Status.MET);
        assertThat(claim.asserted()).isTrue();
    }

    @Test
    void countsWhatIsPlannedOrExpectedAsNotDone() {
        assertThat(SAMPLE.indicator("greened-area").value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(SAMPLE.indicator("greened-area").planned()).isEqualByComparingTo(Ratio.whole(800));
        assertThat(SAMPLE.indicator("greened-area").forecast()).isEqualByComparingTo(Ratio.whole(800));
        ProjectTotal area = total(SAMPLE.progress().projectTotals(), "800 m2");
        assertThat(area.actual()).isEqualTo(Quantity.of(BigDecimal.ZERO, Units.M2));
    }

    @Test
    void countsTheSharedAxisOnceInTheCampaignAndFullyInBothActions() {
        Quantity axis = Quantity.parse("12 km");
        assertThat(SAMPLE.progress().projectTotals())
                .extracting(ProjectTotal::actual)
                .contains(axis)
                .doesNotContain(Quantity.parse("24 km"));
        for (String action : List.of("green-city", "daily-exercise")) {
            assertThat(SAMPLE.progress().projectTotals(ActionId.of(action)))
                    .extracting(ProjectTotal::actual)
                    .contains(axis);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "green-axis, 实现, COMPLETE",
        "scenic-area, 开工, STARTED",
        "green-campus, 已基本完工, BASICALLY_COMPLETE",
        "green-road, 全部完成建设, COMPLETE",
        "green-reservoir, 进入扫尾阶段, BASICALLY_COMPLETE",
        "fitness-trail, 建成, COMPLETE"
    })
    void keepsTheWordOfEachProjectAndPutsItIntoItsBand(String id, String word, ProjectStage stage) {
        Project project = SAMPLE.dossier().campaign().projects().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(project.stageWord()).isEqualTo(word);
        assertThat(project.stage()).isEqualTo(stage);
    }

    @Test
    void takesACommitmentAsNoMeasurement() {
        Assessment dumps = SAMPLE.assessment("informal-dumps");
        assertThat(dumps.status()).isEqualTo(Status.MISSING);
        assertThat(dumps.missing()).hasValue(MissingReason.NOT_REPORTED);
        assertThat(SAMPLE.element("fitness-circle", "").planned()).isEqualByComparingTo(Ratio.whole(15));
    }

    @Test
    void asksForStrictlyMoreThanOneHourAndSaysThatNoHoursWereGiven() {
        Assessment hours = SAMPLE.assessment("in-school-activity");
        assertThat(hours.target().comparator()).isEqualTo(new Comparator.MoreThan(BigDecimal.ONE));
        assertThat(hours.missing()).hasValue(MissingReason.NOT_MEASURED);
    }

    @Test
    void leavesThePlanOf2024Unassessed() {
        assertThat(SAMPLE.progress().upcoming())
                .extracting(target -> target.id().value())
                .containsExactly("park-area", "park-coverage", "green-within-300m", "good-air-days", "air-grade");
    }

    @Test
    void namesPostsAndNoPersons() {
        LeadingGroup group = SAMPLE.dossier().campaign().leadingGroup().orElseThrow();
        assertThat(group.members())
                .filteredOn(member -> member.role() == LeadingGroup.Role.LEADER)
                .hasSize(2);
        assertThat(group.officersPerDepartment()).hasValue(1);
    }

    @Test
    void raisesNoErrorAsReadAndThreeDoubtsAsPrinted() {
        assertThat(SAMPLE.issues()).extracting(Issue::severity).doesNotContain(Severity.ERROR);
        SampleReading printed = SampleReading.of("township-2023", "as-printed.json");
        List<String> suggestions = printed.issues().stream()
                .filter(issue -> issue.code().equals("bounds"))
                .map(Issue::suggestion)
                .flatMap(Optional::stream)
                .map(text -> text.in(Locale.CHINESE))
                .toList();
        assertThat(suggestions).hasSize(3);
        for (String reading : List.of("≥ 12", "≥ 85", "≥ 90")) {
            assertThat(suggestions).anyMatch(text -> text.contains(reading));
        }
        assertThat(printed.assessment("park-area").target().comparator())
                .isEqualTo(new Comparator.AtLeast(BigDecimal.valueOf(212)));
    }

    @Test
    void tellsOfEveryFactWhereItStands() {
        Stream<String> rows = Stream.concat(
                IntStream.rangeClosed(1, 34).mapToObj(n -> n < 10 ? "F0" + n : "F" + n), Stream.of("F22b", "F22c"));
        String table = SampleReading.text("township-2023", "FACTS.md");
        assertThat(rows).allSatisfy(row -> assertThat(table).contains("\n| " + row + " |"));
    }

    private static Inspection inspection(String id) {
        return SAMPLE.dossier().inspections().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ProjectTotal total(List<ProjectTotal> totals, String planned) {
        return totals.stream()
                .filter(one -> one.planned().equals(Quantity.parse(planned)))
                .findFirst()
                .orElseThrow();
    }
}
