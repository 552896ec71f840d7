// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static dev.milepost.grading.CheckOutcome.MET;
import static dev.milepost.grading.CheckOutcome.NOT_CHECKABLE;
import static dev.milepost.grading.CheckOutcome.NOT_MET;
import static dev.milepost.grading.Vectors.FLY;
import static dev.milepost.grading.Vectors.MOSQUITO;
import static dev.milepost.grading.Vectors.clean;
import static dev.milepost.grading.Vectors.counts;
import static dev.milepost.grading.Vectors.grade;
import static dev.milepost.grading.Vectors.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.milepost.Rule;
import dev.milepost.grading.GradeResult.PlaceResult;
import dev.milepost.grading.GradeResult.SampleResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks beside the level: the least sample, and the rule for single places. */
class GradingChecksTest {

    /** What the standard asks for in a place of up to 100,000 people. */
    private static final List<SurveyRecord> ENOUGH = List.of(
            in("neighbourhood", "path-metres=1000 positive-waters=0"),
            in("unit", "path-metres=1000 positive-waters=0"),
            in("construction-site", "path-metres=1000 positive-waters=0"),
            in("road", "path-metres=1000 positive-waters=0"),
            in("large-water", "large-waters=3 dips=60 positive-dips=0"),
            in("lure-site", "person-times=3 landings=0"));

    @Test
    @Rule("9.1")
    void findsTheSampleLargeEnoughAtTheLeast() {
        SampleResult sample = sample(30_000, ENOUGH);
        assertThat(sample.outcome()).isEqualTo(MET);
        assertThat(sample.lines()).hasSize(6);
        assertThat(sample.shortages()).isEmpty();
        assertThat(sample.reason()).isEmpty();
    }

    @Test
    @Rule("9.1")
    void saysByHowMuchACategoryIsShort() {
        List<SurveyRecord> fewer = ENOUGH.stream()
                .map(one -> one.category().equals("road") ? in("road", "path-metres=999 positive-waters=0") : one)
                .filter(one -> !one.category().equals("lure-site"))
                .toList();
        SampleResult sample = sample(30_000, fewer);
        assertThat(sample.outcome()).isEqualTo(NOT_MET);
        assertThat(sample.shortages())
                .extracting(
                        line -> line.category().id(),
                        line -> line.count().id(),
                        GradeResult.SampleLine::least,
                        GradeResult.SampleLine::found,
                        GradeResult.SampleLine::shortBy)
                .containsExactly(
                        tuple("road", "path-metres", 1000, 999L, 1L), tuple("lure-site", "person-times", 3, 0L, 3L));
    }

    @Test
    @Rule("9.1")
    void addsUpTheRecordsOfACategory() {
        List<SurveyRecord> inTwo = Stream.concat(
                        ENOUGH.stream().filter(one -> !one.category().equals("road")),
                        Stream.of(
                                in("road", "path-metres=400 positive-waters=0"),
                                in("road", "path-metres=600 positive-waters=0")))
                .toList();
        assertThat(sample(30_000, inTwo).outcome()).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000",
        "100000, 1000",
        "100001, 2000",
        "500000, 2000",
    })
    @Rule("9.1")
    void asksForMoreInALargerPlace(int population, int metres) {
        assertThat(sample(population, ENOUGH).lines().get(0).least()).isEqualTo(metres);
    }

    @Test
    @Rule("9.1")
    void cannotCheckTheSampleOfALargePlaceOrOneOfUnknownPopulationOrOneWithoutCategories() {
        assertThat(reason(sample(500_001, ENOUGH))).isEqualTo("none for a place of that population");
        assertThat(reason(grade(MOSQUITO, ENOUGH.toArray(SurveyRecord[]::new)).sample()))
                .isEqualTo("no population declared");
        assertThat(reason(sample(30_000, List.of(clean(MOSQUITO))))).isEqualTo("the records name no category");
        assertThat(reason(sample(30_000, List.of()))).isEqualTo("the records name no category");
        GradingStandard plain = GradingStandardTest.standard().build();
        assertThat(reason(grade(plain, counts("places=1 bad=0")).sample())).isEqualTo("the standard gives none");
    }

    @Test
    @Rule("9.1")
    void leavesTheLevelAsItIsWhereTheSampleIsShort() {
        assertThat(MOSQUITO.grade(Vectors.builder(MOSQUITO)
                                .population(30_000)
                                .records(ENOUGH.stream()
                                        .map(GradingChecksTest::halved)
                                        .toList())
                                .build())
                        .level())
                .isEqualTo(Vectors.A);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, MET",
        "10, 0, MET",
        "10, 1, NOT_MET",
        "11, 1, MET",
        "11, 2, NOT_MET",
        "30, 1, MET",
        "30, 2, NOT_MET",
        "31, 3, MET",
        "31, 4, NOT_MET",
        "60, 3, MET",
        "60, 4, NOT_MET",
        "61, 6, MET",
        "61, 7, NOT_MET",
        "5000, 6, MET",
        "5000, 7, NOT_MET",
        "0, 0, NOT_CHECKABLE",
    })
    @Rule("9.1")
    void allowsASingleUnitSoManyRoomsWithFlies(int rooms, int positive, CheckOutcome outcome) {
        GradeResult result = grade(
                FLY, in("hotel", "rooms=" + rooms + " fly-rooms=" + positive).withPlace("inn"));
        assertThat(result.places()).singleElement().satisfies(place -> {
            assertThat(place.place()).isEqualTo("inn");
            assertThat(place.outcome()).isEqualTo(outcome);
            assertThat(place.size()).isEqualTo(rooms);
            assertThat(place.positives()).isEqualTo(positive);
        });
    }

    @Test
    @Rule("9.1")
    void checksEachPlaceByAllItsRecordsAndNoneWithoutAName() {
        GradeResult result = grade(
                FLY,
                in("hotel", "rooms=10 fly-rooms=1").withPlace("inn"),
                in("hotel", "rooms=10 fly-rooms=0").withPlace("inn"),
                in("shop", "rooms=10 fly-rooms=1").withPlace("corner shop"),
                in("market", "rooms=40").withPlace("market"),
                in("catering", "rooms=10 fly-rooms=9"));
        assertThat(result.places())
                .extracting(PlaceResult::place, PlaceResult::outcome)
                .containsExactly(tuple("corner shop", NOT_MET), tuple("inn", MET), tuple("market", NOT_CHECKABLE));
    }

    @Test
    @Rule("9.1")
    void leavesTheLevelAsItIsWhereASingleUnitBreaksItsRule() {
        GradeResult result = grade(
                FLY,
                clean(FLY),
                in("shop", "rooms=10 fly-rooms=1 flies=1 bad-rooms=0").withPlace("shop"));
        assertThat(result.places()).extracting(PlaceResult::outcome).containsExactly(NOT_MET);
        assertThat(result.level()).isEqualTo(Vectors.A);
    }

    private static SampleResult sample(int population, List<SurveyRecord> records) {
        return MOSQUITO.grade(Vectors.builder(MOSQUITO)
                        .population(population)
                        .records(records)
                        .build())
                .sample();
    }

    private static SurveyRecord halved(SurveyRecord one) {
        return SurveyRecord.of(
                one.category(),
                one.counts().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> (entry.getValue() + 1) / 2)));
    }

    private static String reason(SampleResult sample) {
        assertThat(sample.outcome()).isEqualTo(NOT_CHECKABLE);
        assertThat(sample.lines()).isEmpty();
        return sample.reason().orElseThrow().en();
    }
}
