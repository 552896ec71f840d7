// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static dev.milepost.grading.Vectors.A;
import static dev.milepost.grading.Vectors.B;
import static dev.milepost.grading.Vectors.C;
import static dev.milepost.grading.Vectors.COCKROACH;
import static dev.milepost.grading.Vectors.D;
import static dev.milepost.grading.Vectors.FLY;
import static dev.milepost.grading.Vectors.MOSQUITO;
import static dev.milepost.grading.Vectors.RODENT;
import static dev.milepost.grading.Vectors.clean;
import static dev.milepost.grading.Vectors.counts;
import static dev.milepost.grading.Vectors.grade;
import static dev.milepost.grading.Vectors.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.grading.GradeResult.IndexResult;
import dev.milepost.grading.GradeResult.PartResult;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How surveys come out. The faults named "a program" were all seen in one that graded such surveys. */
class GradingTest {

    private static final Value INCOMPLETE = Value.missing(MissingReason.INCOMPLETE);

    @Test
    @Rule("9.1")
    void takesTheWorstIndexAndNamesIt() {
        GradeResult result =
                grade(RODENT, counts("rooms=300 positive-rooms=2 bad-rooms=14 path-metres=2000 path-signs=7"));

        assertThat(result.indices()).map(IndexResult::level).containsExactly(A, B, C);
        assertThat(result.level()).isEqualTo(C);
        assertThat(result.fails()).isFalse();
        assertThat(result.deciding()).containsExactly("outdoor-path");
        assertThat(result.atBest()).contains(((Value.Level) C).grade());
    }

    @Test
    @Rule("9.1")
    void namesAllThatDecideTogether() {
        assertThat(grade(RODENT, clean(RODENT)).deciding())
                .containsExactly("indoor-signs", "proof-facilities", "outdoor-path");
    }

    @Test
    @Rule("9.1")
    void keepsTheFigureAndTheThresholdThatDecided() {
        PartResult signs = grade(RODENT, counts("rooms=300 positive-rooms=10"))
                .indices()
                .get(0)
                .parts()
                .get(0);
        assertThat(signs.figure().orElseThrow().sameValueAs(Ratio.of(10, 3))).isTrue();
        assertThat(signs.decidedBy().orElseThrow().level()).isEqualTo("C");
        PartResult failing = grade(RODENT, counts("rooms=300 positive-rooms=16"))
                .indices()
                .get(0)
                .parts()
                .get(0);
        assertThat(failing.level()).isEqualTo(D);
        assertThat(failing.decidedBy().orElseThrow().limit()).isEqualTo(new BigDecimal(5));
    }

    @Test
    @Rule("9.1")
    void failsAtOnceWhateverIsMissing() {
        GradeResult result = grade(RODENT, counts("path-metres=2000 path-signs=11"));

        assertThat(result.level()).isEqualTo(D);
        assertThat(result.fails()).isTrue();
        assertThat(result.deciding()).containsExactly("outdoor-path");
        assertThat(result.indices().get(0).level()).isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
    }

    @Test
    @Rule({"2.1", "9.1"})
    void aProgramGaveLevelAToNoData() {
        for (GradingStandard standard : Vectors.ALL) {
            GradeResult result = grade(standard);
            assertThat(result.level()).as("%s", standard).isEqualTo(INCOMPLETE);
            assertThat(result.deciding()).isEmpty();
            assertThat(result.atBest()).isEmpty();
        }
    }

    @Test
    @Rule({"2.1", "9.1"})
    void staysIncompleteWhileAnIndexIsMissing() {
        GradeResult result = grade(RODENT, counts("rooms=300 positive-rooms=10 bad-rooms=0"));
        assertThat(result.level()).isEqualTo(INCOMPLETE);
        assertThat(result.atBest()).contains(((Value.Level) C).grade());
    }

    @Test
    @Rule({"5.2", "9.1"})
    void givesNoLevelToNothingLookedAt() {
        assertThat(grade(RODENT, counts("rooms=0 positive-rooms=0"))
                        .indices()
                        .get(0)
                        .level())
                .isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
    }

    @Test
    @Rule("9.1")
    void aProgramComparedARatioWithALimitInPerCent() {
        assertThat(grade(RODENT, counts("rooms=100 positive-rooms=60")).level()).isEqualTo(D);
    }

    @Test
    @Rule({"1.1", "9.1"})
    void aProgramOverwroteASumWithItsLastPart() {
        GradeResult result = grade(
                RODENT,
                in("catering", "rooms=100 positive-rooms=9"),
                in("hotel", "rooms=100 positive-rooms=3"),
                in("market", "rooms=100 positive-rooms=0"));
        assertThat(result.indices().get(0).level()).isEqualTo(C);
        assertThat(figure(result, 0).sameValueAs(Ratio.whole(4))).isTrue();
    }

    @Test
    @Rule({"1.1", "9.1"})
    void aProgramDroppedTheSecondRecordOfAUnit() {
        GradeResult result = grade(
                RODENT,
                in("catering", "rooms=100 positive-rooms=0").withPlace("canteen 1"),
                in("catering", "rooms=100 positive-rooms=12").withPlace("canteen 1"));
        assertThat(figure(result, 0).sameValueAs(Ratio.whole(6))).isTrue();
        assertThat(result.level()).isEqualTo(D);
    }

    @Test
    @Rule("9.1")
    void aProgramReturnedLevelAFromItsBranchForC() {
        assertThat(grade(RODENT, counts("rooms=1000 positive-rooms=45 bad-rooms=0 path-metres=1000 path-signs=0"))
                        .level())
                .isEqualTo(C);
    }

    @Test
    @Rule({"1.3", "9.1"})
    void aProgramDividedWholeNumbers() {
        GradeResult result = grade(MOSQUITO, counts("path-metres=3000 positive-waters=2"));
        assertThat(figure(result, 0).sameValueAs(Ratio.of(2, 3))).isTrue();
        assertThat(result.indices().get(0).level()).isEqualTo(C);
    }

    @Test
    @Rule({"1.3", "9.1"})
    void comparesWithoutRounding() {
        assertThat(grade(RODENT, counts("rooms=99999999 positive-rooms=5000000"))
                        .level())
                .isEqualTo(D);
        assertThat(grade(RODENT, counts("rooms=100000000 positive-rooms=5000000"))
                        .indices()
                        .get(0)
                        .level())
                .isEqualTo(C);
    }

    @Test
    @Rule({"1.1", "9.1"})
    void addsUpMoreThanAnIntegerHolds() {
        int most = Integer.MAX_VALUE;
        GradeResult result = grade(
                RODENT,
                counts("rooms=" + most + " positive-rooms=0"),
                counts("rooms=" + most + " positive-rooms=0"),
                counts("rooms=" + most + " positive-rooms=" + most));
        assertThat(figure(result, 0).sameValueAs(Ratio.of(100, 3))).isTrue();
    }

    @Test
    @Rule({"2.1", "9.1"})
    void takesWhatOnlyOneOfTwoRecordsCountedForUnknown() {
        GradeResult result = grade(RODENT, in("catering", "rooms=100 positive-rooms=9"), in("school", "rooms=10000"));
        assertThat(result.indices().get(0).level()).isEqualTo(INCOMPLETE);
    }

    @Test
    @Rule("9.1")
    void asksAllPartsOfACompoundIndexForALevel() {
        assertThat(dippers("dips=1000 positive-dips=10 larvae=29")).isEqualTo(A);
        assertThat(dippers("dips=1000 positive-dips=10 larvae=30")).isEqualTo(B);
        assertThat(dippers("dips=1000 positive-dips=11 larvae=11")).isEqualTo(B);
        assertThat(dippers("dips=1000 positive-dips=10 larvae=80")).isEqualTo(D);
        assertThat(dippers("dips=1000 positive-dips=51")).isEqualTo(D);
        assertThat(dippers("dips=1000 positive-dips=10")).isEqualTo(INCOMPLETE);
    }

    @Test
    @Rule("9.1")
    void needsNoLarvaeWhereNoDipIsPositive() {
        assertThat(dippers("dips=100 positive-dips=0")).isEqualTo(A);
        assertThat(dippers("dips=100 positive-dips=0 larvae=0")).isEqualTo(A);
        assertThat(dippers("positive-dips=0")).isEqualTo(INCOMPLETE);
        assertThat(grade(MOSQUITO, counts("dips=50 positive-dips=0"), counts("dips=50 positive-dips=1 larvae=2"))
                        .indices()
                        .get(1)
                        .level())
                .isEqualTo(A);
    }

    @Test
    @Rule("9.1")
    void doubtsLarvaeThatWereFoundNowhere() {
        GradeResult result = grade(MOSQUITO, counts("dips=100 positive-dips=0 larvae=4"));
        assertThat(result.indices().get(1).level()).isEqualTo(Value.missing(MissingReason.ZERO_DENOMINATOR));
        assertThat(result.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("survey");
            assertThat(issue.message().zh()).isEqualTo("阳性勺内幼虫和蛹数 4 多于阳性勺数 0");
        });
    }

    @Test
    @Rule({"9.1", "12.1"})
    void doubtsAPartAboveItsWholeAndCorrectsNothing() {
        GradeResult result = grade(
                RODENT,
                in("hotel", "rooms=10 positive-rooms=12 bad-rooms=11").withPlace("inn"),
                in("school", "rooms=9990 positive-rooms=0 bad-rooms=0"));
        assertThat(result.issues())
                .extracting(issue -> issue.code() + " " + issue.path() + " "
                        + issue.message().en())
                .containsExactlyInAnyOrder(
                        "survey survey/s rooms with traces 12 is more than rooms inspected 10 (hotel inn)",
                        "survey survey/s rooms not rodent-proof 11 is more than rooms inspected 10" + " (hotel inn)");
        assertThat(result.indices().get(0).level()).isEqualTo(A);
    }

    @Test
    @Rule("9.1")
    void gradesBigAndSmallCockroachesApart() {
        assertThat(cockroaches("big-cockroaches=4 small-cockroaches=10")).isEqualTo(A);
        assertThat(cockroaches("big-cockroaches=5 small-cockroaches=0")).isEqualTo(B);
        assertThat(cockroaches("big-cockroaches=0 small-cockroaches=20")).isEqualTo(B);
        assertThat(cockroaches("big-cockroaches=11 small-cockroaches=0")).isEqualTo(D);
        assertThat(cockroaches("big-cockroaches=4")).isEqualTo(INCOMPLETE);
    }

    @Test
    @Rule("9.1")
    void failsWhereAPreconditionIsBroken() {
        GradeResult result = grade(FLY, clean(FLY), counts("ready-food-flies=1"));
        assertThat(result.level()).isEqualTo(D);
        assertThat(result.deciding()).containsExactly("ready-food");
        assertThat(result.preconditions())
                .extracting(GradeResult.PreconditionResult::outcome)
                .containsExactly(CheckOutcome.NOT_MET, CheckOutcome.MET);
        assertThat(result.preconditions().get(0).found()).contains(1L);
    }

    @Test
    @Rule("9.1")
    void failsABrokenPreconditionWhateverIsMissing() {
        assertThat(grade(FLY, counts("indoor-breeding-sites=2")).deciding()).containsExactly("indoor-breeding");
    }

    @Test
    @Rule("9.1")
    void givesNoLevelWhereNobodyLookedForAPrecondition() {
        GradeResult result =
                grade(FLY, counts("rooms=300 fly-rooms=0 bad-rooms=0 sites=30 positive-sites=0 ready-food-flies=0"));
        assertThat(result.level()).isEqualTo(INCOMPLETE);
        assertThat(result.preconditions().get(1).outcome()).isEqualTo(CheckOutcome.NOT_CHECKABLE);
        assertThat(result.preconditions().get(1).found()).isEqualTo(Optional.empty());
    }

    @Test
    void isEqualByStandardAndSurvey() {
        GradeResult one = grade(RODENT, clean(RODENT));
        assertThat(one).isEqualTo(grade(RODENT, clean(RODENT))).hasSameHashCodeAs(grade(RODENT, clean(RODENT)));
        assertThat(one)
                .isNotEqualTo(grade(RODENT))
                .isNotEqualTo(grade(FLY, clean(FLY)))
                .isNotEqualTo("result");
        assertThat(one).hasToString("GradeResult[s: level:vector-density:A:0]");
        assertThat(one.standard()).isEqualTo(RODENT);
        assertThat(one.survey().records()).isEqualTo(List.of(clean(RODENT)));
    }

    private static Value dippers(String counts) {
        return grade(MOSQUITO, counts(counts)).indices().get(1).level();
    }

    private static Value cockroaches(String counts) {
        return grade(COCKROACH, counts("rooms=200 positive-rooms=2 " + counts))
                .indices()
                .get(0)
                .level();
    }

    private static Ratio figure(GradeResult result, int index) {
        return result.indices().get(index).parts().get(0).figure().orElseThrow();
    }
}
