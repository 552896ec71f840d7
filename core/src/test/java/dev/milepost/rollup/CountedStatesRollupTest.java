// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.observation.ReviewState.APPROVED;
import static dev.milepost.observation.ReviewState.DRAFT;
import static dev.milepost.observation.ReviewState.LOCKED;
import static dev.milepost.observation.ReviewState.RETURNED;
import static dev.milepost.observation.ReviewState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("13.2")
class CountedStatesRollupTest {

    private static final OrgUnitId V1 = SmallTown.village(1);
    private static final OrgUnitId V2 = SmallTown.village(2);
    private static final CountedStates OFFICIAL = CountedStates.approved(Set.of(SmallTown.X));

    private static final DataElement YEARLY =
            SmallTown.element().reportedAt(OrgLevels.VILLAGE).build();

    /** 30 approved and 12 submitted: 30 officially, 42 by all that was sent. */
    @Test
    void whatIsOnlySubmittedStaysOutOfTheOfficialFigure() {
        List<Observation> facts = List.of(fact(V1, 30, 0, APPROVED), fact(V2, 12, 0, SUBMITTED));
        Figure official = rollup(OFFICIAL, facts).figure(SmallTown.INDICATOR, SmallTown.TOWN);
        assertThat(official.measured()).hasValue(Ratio.whole(30));
        assertThat(official.bounds()).hasValue(new Bounds(Optional.of(Ratio.whole(30)), Optional.empty()));
        assertThat(rollup(CountedStates.all(), facts)
                        .figure(SmallTown.INDICATOR, SmallTown.TOWN)
                        .measured())
                .hasValue(Ratio.whole(42));
    }

    @Test
    @Rule("2.1")
    void whatIsUnderReviewIsToldFromWhatNobodySent() {
        Rollup rollup = rollup(OFFICIAL, List.of(fact(V2, 12, 0, SUBMITTED)));
        assertThat(rollup.figure(SmallTown.INDICATOR, V1).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        Figure waiting = rollup.figure(SmallTown.INDICATOR, V2);
        assertThat(waiting.value()).isEqualTo(Value.missing(MissingReason.UNDER_REVIEW));
        Figure town = rollup.figure(SmallTown.INDICATOR, SmallTown.TOWN);
        assertThat(town.reporting().gaps())
                .containsExactly(
                        new Gap(V1, SmallTown.YEAR, MissingReason.NOT_REPORTED),
                        new Gap(V2, SmallTown.YEAR, MissingReason.UNDER_REVIEW));
        assertThat(town.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.code()).isEqualTo("under-review");
            assertThat(issue.path()).isEqualTo("fact/x/v2");
            assertThat(issue.message().zh()).isEqualTo("2号村：2023年的数据已报送，尚未审核到位，不计入（只计已审核、已锁定的）");
            assertThat(issue.message().en())
                    .isEqualTo(
                            "village 2, 2023: submitted and still under review; only approved, locked figures count");
        });
        assertThat(waiting.issues()).isEqualTo(town.issues());
    }

    @Test
    void anApprovedFigureStandsUntilItsCorrectionIsApproved() {
        List<Observation> facts = List.of(fact(V1, 30, 0, APPROVED), fact(V1, 36, 1, SUBMITTED));
        Figure figure = rollup(OFFICIAL, facts).figure(SmallTown.INDICATOR, V1);
        assertThat(figure.measured()).hasValue(Ratio.whole(30));
        assertThat(figure.reporting().isComplete()).isTrue();
        assertThat(figure.explain().notes()).anyMatch(note -> note.zh().equals("2023年的数据已报送，尚未审核到位，不计入（只计已审核、已锁定的）"));
        assertThat(figure.issues()).hasSize(1);
        assertThat(measured(OFFICIAL, facts, fact(V1, 36, 2, APPROVED))).hasValue(Ratio.whole(36));
        assertThat(measured(CountedStates.all(), facts)).hasValue(Ratio.whole(36));
    }

    @Test
    void aReturnedFigureTakesThePlaceOfAnApprovedOneAndIsMissing() {
        List<Observation> facts = List.of(fact(V1, 30, 0, APPROVED), fact(V1, 36, 1, RETURNED));
        for (CountedStates states : List.of(OFFICIAL, CountedStates.all(), CountedStates.of(Set.of(LOCKED)))) {
            assertThat(rollup(states, facts).figure(SmallTown.INDICATOR, V1).value())
                    .isEqualTo(Value.missing(MissingReason.RETURNED));
        }
        Observation again = fact(V1, 35, 2, SUBMITTED);
        assertThat(rollup(OFFICIAL, List.of(facts.get(0), facts.get(1), again))
                        .figure(SmallTown.INDICATOR, V1)
                        .value())
                .isEqualTo(Value.missing(MissingReason.UNDER_REVIEW));
        assertThat(measured(CountedStates.all(), facts, again)).hasValue(Ratio.whole(35));
    }

    @Test
    void aDraftCountsForNothingAndTakesNoPlace() {
        List<Observation> facts = List.of(fact(V1, 30, 0, APPROVED), fact(V1, 36, 1, DRAFT));
        Figure figure = rollup(OFFICIAL, facts).figure(SmallTown.INDICATOR, V1);
        assertThat(figure.measured()).hasValue(Ratio.whole(30));
        assertThat(figure.issues()).isEmpty();
        assertThat(rollup(OFFICIAL, facts.subList(1, 2))
                        .figure(SmallTown.INDICATOR, V1)
                        .value())
                .isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    @Test
    void anApprovedWordThatItDoesNotConcernTheUnitStandsToo() {
        Observation none = Observation.builder(
                        FactKey.of(SmallTown.X, V1, SmallTown.YEAR), Value.missing(MissingReason.NOT_APPLICABLE))
                .state(APPROVED)
                .build();
        assertThat(rollup(OFFICIAL, List.of(none, fact(V1, 5, 1, SUBMITTED)))
                        .figure(SmallTown.INDICATOR, V1)
                        .value())
                .isEqualTo(Value.missing(MissingReason.NOT_APPLICABLE));
    }

    @Test
    void bothHalvesOfARateSayWhatWaits() {
        List<Observation> facts = List.of(
                rated(SmallTown.n(1, 15), SUBMITTED),
                rated(SmallTown.d(1, 20), APPROVED),
                rated(SmallTown.n(2, 8), APPROVED),
                rated(SmallTown.d(2, 10), APPROVED));
        Figure figure = Rollup.of(
                        SmallTown.campaign(
                                        SmallTown.rateElements(),
                                        SmallTown.rate().build())
                                .build(),
                        SmallTown.tree(2),
                        when())
                .counting(CountedStates.approved())
                .collect(SmallTown.recorded(facts).stream())
                .figure(SmallTown.INDICATOR, SmallTown.TOWN);
        assertThat(figure.value()).isEqualTo(Value.rate(Ratio.of(8, 10)));
        // At best all 20 households of the village whose numerator waits: (8 + 20) of 30.
        assertThat(figure.bounds().orElseThrow().upper())
                .hasValueSatisfying(upper ->
                        assertThat(upper.sameValueAs(Ratio.of(2800, 30))).isTrue());
        assertThat(figure.issues()).extracting(issue -> issue.path()).containsExactly("fact/n/v1");
    }

    @Test
    void severalPeriodsThatWaitAreToldTogether() {
        DataElement monthly = SmallTown.element()
                .frequency(dev.milepost.period.PeriodType.MONTH)
                .reportedAt(OrgLevels.VILLAGE)
                .build();
        List<Observation> facts = List.of(
                month(1, SUBMITTED), month(2, APPROVED), month(3, SUBMITTED), month(4, SUBMITTED), month(12, DRAFT));
        Figure figure = rollup(monthly, OFFICIAL, facts).figure(SmallTown.INDICATOR, V1);
        assertThat(figure.measured()).hasValue(Ratio.whole(2));
        assertThat(figure.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.message().zh()).startsWith("1号村：2023年1月等3期的数据已报送，尚未审核到位");
            assertThat(issue.message().en()).startsWith("village 1, January 2023 and others, 3 in all: submitted");
        });
        assertThat(rollup(monthly, OFFICIAL, facts)
                        .figure(SmallTown.INDICATOR, V1, Period.month(2023, 2))
                        .issues())
                .isEmpty();
    }

    @Test
    void theRollupSaysWhichStatesCountAndKeepsThemAtAnEarlierInstant() {
        List<Observation> facts =
                List.of(fact(V1, 30, 0, APPROVED), fact(V1, 31, 1, SUBMITTED), fact(V2, 7, 0, SUBMITTED));
        Rollup rollup = rollup(OFFICIAL, facts);
        assertThat(rollup.states()).isEqualTo(OFFICIAL);
        assertThat(rollup.facts()).containsExactly(facts.get(0));
        Rollup earlier = rollup.knownAt(SmallTown.RECORDED);
        assertThat(earlier.states()).isEqualTo(OFFICIAL);
        assertThat(earlier.figure(SmallTown.INDICATOR, V1).measured()).hasValue(Ratio.whole(30));
        assertThat(earlier.figure(SmallTown.INDICATOR, V1).issues()).isEmpty();
        assertThat(rollup(CountedStates.all(), facts).states()).isEqualTo(CountedStates.all());
    }

    private static Optional<Ratio> measured(CountedStates states, List<Observation> facts, Observation... more) {
        List<Observation> all = new java.util.ArrayList<>(facts);
        all.addAll(List.of(more));
        return rollup(states, all).figure(SmallTown.INDICATOR, V1).measured();
    }

    private static Rollup rollup(CountedStates states, List<Observation> facts) {
        return rollup(YEARLY, states, facts);
    }

    private static Rollup rollup(DataElement element, CountedStates states, List<Observation> facts) {
        return Rollup.of(SmallTown.campaign(element), SmallTown.tree(2), when())
                .counting(states)
                .collect(SmallTown.recorded(facts).stream());
    }

    private static AsOf when() {
        Instant knownAt = SmallTown.RECORDED.plusSeconds(100);
        return AsOf.of(SmallTown.YEAR_END, knownAt);
    }

    private static Observation month(int month, ReviewState state) {
        return Observation.builder(FactKey.of(SmallTown.X, V1, Period.month(2023, month)), Value.amount(month))
                .state(state)
                .build();
    }

    private static Observation rated(Observation fact, ReviewState state) {
        return Observation.builder(fact.key(), fact.value()).state(state).build();
    }

    private static Observation fact(OrgUnitId unit, long amount, int revision, ReviewState state) {
        return Observation.builder(FactKey.of(SmallTown.X, unit, SmallTown.YEAR), Value.amount(amount))
                .revision(revision)
                .state(state)
                .build();
    }
}
