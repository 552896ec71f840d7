// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.submission.Release;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A town of two villages that has to plant at least 100 m² of green, sent up 80 and was corrected. */
@Rule("13.3")
class StatementOfChangesTest {

    private static final Instant SENT = Instant.parse("2024-01-05T12:00:00Z");
    private static final Instant NOW = Instant.parse("2024-02-01T12:00:00Z");
    private static final OrgUnitId V1 = SmallTown.village(1);
    private static final OrgUnitId V2 = SmallTown.village(2);

    private static final Target TARGET = Promise.target(Promise.atLeast("100")).build();
    private static final DataElement ELEMENT =
            SmallTown.element().reportedAt(OrgLevels.VILLAGE).build();

    /** 50 + 30 = 80 were sent up; village 1 had left out 25, so that it is 75 + 30 = 105 now, and the target is met. */
    @Test
    void tellsWhatChangedFromWhatToWhatAndByWhichFacts() {
        Observation corrected = fact(V1, 75, 1)
                .state(ReviewState.APPROVED)
                .reason(LocalizedText.of("漏报东岸25平方米", "25 m² of the east bank were left out"))
                .reporter(LocalizedText.of("1号村文书", "clerk of village 1"))
                .build();
        StatementOfChanges statement = statement(CountedStates.all(), List.of(sent(V1, 50), sent(V2, 30)), corrected);
        FigureChange change = onlyChange(statement);
        FigurePair pair = change.figures();
        assertThat(pair.indicator().id()).isEqualTo(SmallTown.INDICATOR);
        assertThat(pair.unit()).isEqualTo(SmallTown.TOWN);
        assertThat(pair.shown(pair.first(), Locale.CHINESE)).isEqualTo("80 m²");
        assertThat(pair.shown(pair.second(), Locale.CHINESE)).isEqualTo("105 m²");
        assertThat(pair.status(pair.first(), Locale.ENGLISH)).isEqualTo("not met");
        assertThat(pair.status(pair.second(), Locale.CHINESE)).isEqualTo("达标");
        FactChange fact = change.facts().get(0);
        assertThat(change.facts()).hasSize(1);
        assertThat(fact.key()).isEqualTo(corrected.key());
        assertThat(fact.text())
                .isEqualTo(LocalizedText.of(
                        "数据x，1号村，2023年：50（初报，已报送） → 75（第1次更正，已审核）；原因：漏报东岸25平方米；填报：1号村文书",
                        "element x, village 1, 2023: 50 (first report, submitted) → 75 (revision 1, approved);"
                                + " reason: 25 m² of the east bank were left out; reported by clerk of village 1"));
        assertThat(statement.otherFacts()).isEmpty();
        assertThat(statement.targets()).isEmpty();
        assertThat(statement.isEmpty()).isFalse();
        assertThat(statement.sent().when().knownAt()).isEqualTo(SENT);
        assertThat(statement.now().when().knownAt()).isEqualTo(NOW);
    }

    @Test
    void isEmptyWhereNothingChanged() {
        StatementOfChanges statement = statement(CountedStates.all(), List.of(sent(V1, 50), sent(V2, 30)));
        assertThat(statement.isEmpty()).isTrue();
        assertThat(statement.figures()).isEmpty();
    }

    /** A village that had been silent, and one whose figure was sent back. */
    @Test
    void tellsWhatCameInLateAndWhatWasReturned() {
        Observation returned = fact(V1, 50, 1)
                .state(ReviewState.RETURNED)
                .reason(LocalizedText.of("缺图片", "no pictures"))
                .build();
        StatementOfChanges statement = statement(CountedStates.all(), List.of(sent(V1, 50)), returned, sent(V2, 30));
        FigureChange change = onlyChange(statement);
        assertThat(change.figures().shown(change.figures().second(), Locale.CHINESE))
                .isEqualTo("30 m²");
        assertThat(change.facts())
                .extracting(fact -> fact.text().zh())
                .containsExactly(
                        "数据x，1号村，2023年：50（初报，已报送） → —（第1次更正，已退回）；原因：缺图片", "数据x，2号村，2023年：无 → 30（初报，已报送）；原因：未说明");
    }

    /** What was submitted waits at both looks; approving it is the change, though its content is the same. */
    @Test
    @Rule("13.2")
    void tellsThatAFigureWasApproved() {
        Observation approved = fact(V2, 30, 1).state(ReviewState.APPROVED).build();
        Observation ready = fact(V1, 50, 0).state(ReviewState.APPROVED).build();
        StatementOfChanges statement =
                statement(CountedStates.approved(Set.of(SmallTown.X)), List.of(ready, sent(V2, 30)), approved);
        FigureChange change = onlyChange(statement);
        assertThat(change.figures().shown(change.figures().first(), Locale.CHINESE))
                .isEqualTo("50 m²");
        assertThat(change.facts())
                .extracting(fact -> fact.text().en())
                .containsExactly("element x, village 2, 2023: 30 (first report, submitted) → 30 (revision 1, approved);"
                        + " reason: not given");
    }

    /** 25 more here and 25 less there: the figure is the same, and the two facts are told all the same. */
    @Test
    void tellsFactsThatMovedNoFigure() {
        StatementOfChanges statement = statement(
                CountedStates.all(),
                List.of(sent(V1, 50), sent(V2, 30)),
                fact(V1, 25, 1).build(),
                fact(V2, 55, 1).build());
        assertThat(statement.figures()).isEmpty();
        assertThat(statement.otherFacts()).hasSize(2);
        assertThat(statement.isEmpty()).isFalse();
    }

    @Test
    @Rule("6.2")
    void tellsThatATargetChanged() {
        Target raised = TARGET.changedTo(
                Promise.target(Promise.atLeast("70")).build(),
                SENT.plusSeconds(60),
                "镇爱卫办",
                LocalizedText.of("上级调整", "set anew from above"));
        StatementOfChanges statement = StatementOfChanges.between(
                progress(
                        campaign(ELEMENT, raised),
                        CountedStates.all(),
                        SENT,
                        recorded(List.of(sent(V1, 80), sent(V2, 0)))),
                progress(
                        campaign(ELEMENT, raised),
                        CountedStates.all(),
                        NOW,
                        recorded(List.of(sent(V1, 80), sent(V2, 0)))));
        FigureChange change = onlyChange(statement);
        assertThat(change.facts()).isEmpty();
        assertThat(change.figures().status(change.figures().first(), Locale.ENGLISH))
                .isEqualTo("not met");
        assertThat(change.figures().status(change.figures().second(), Locale.ENGLISH))
                .isEqualTo("met");
        assertThat(statement.targets()).singleElement().satisfies(one -> {
            assertThat(one.before().comparator()).isEqualTo(Promise.atLeast("100"));
            assertThat(one.why().zh()).isEqualTo("上级调整");
        });
    }

    @Test
    @Rule("14.2")
    void tellsNoValueOfACategoryWhoseSmallCountsAreWithheld() {
        DataElement guarded = SmallTown.element()
                .disaggregation(new Disaggregation(
                        "size",
                        List.of(
                                new Disaggregation.Category("small", LocalizedText.of("小", "small")),
                                new Disaggregation.Category("large", LocalizedText.of("大", "large"))),
                        true,
                        OptionalInt.of(5)))
                .build();
        FactKey key = FactKey.of(SmallTown.X, V1, SmallTown.YEAR).withCategory("small");
        List<RecordedObservation> facts =
                recorded(List.of(Observation.builder(key, Value.amount(3)).build()));
        List<RecordedObservation> later = new ArrayList<>(facts);
        later.add(new RecordedObservation(
                Observation.builder(key, Value.amount(2)).revision(1).build(), NOW, 99));
        StatementOfChanges statement = StatementOfChanges.between(
                progress(campaign(guarded, TARGET), CountedStates.all(), SENT, facts),
                progress(campaign(guarded, TARGET), CountedStates.all(), NOW, later));
        assertThat(onlyChange(statement).facts())
                .extracting(fact -> fact.text().zh())
                .containsExactly("数据x（小），1号村，2023年：—（初报，已报送） → —（第1次更正，已报送）；原因：未说明");
    }

    @Test
    void tellsFlagsLevelsAndGaps() {
        FactKey key = FactKey.of(SmallTown.X, V1, SmallTown.YEAR).withSource("audit");
        LocalizedText what = LocalizedText.of("甲", "A");
        FactChange change = new FactChange(
                what,
                Optional.of(Observation.builder(key, Value.flag(true)).build()),
                Optional.of(Observation.builder(key, Value.missing(MissingReason.NOT_APPLICABLE))
                        .build()),
                false);
        assertThat(change.text().zh()).isEqualTo("甲：是（初报，已报送） → 不涉及（初报，已报送）；原因：未说明");
        FactChange words = new FactChange(
                what, Optional.of(Observation.builder(key, Value.word("好")).build()), Optional.empty(), false);
        assertThat(words.text().zh()).isEqualTo("甲：好（初报，已报送） → 无；原因：未说明");
        assertThat(words.key()).isEqualTo(key);
        assertThatThrownBy(() -> new FactChange(what, Optional.empty(), Optional.empty(), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("must have a revision, had none");
    }

    @Test
    void refusesToMixWhatHappenedWithWhatWasCorrected() {
        Progress sent = progress(campaign(ELEMENT, TARGET), CountedStates.all(), SENT, List.of());
        Progress earlier = progress(campaign(ELEMENT, TARGET), CountedStates.all(), SENT.minusSeconds(1), List.of());
        assertThatThrownBy(() -> StatementOfChanges.between(sent, earlier))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("knownAt of what is compared with a release must not be before 2024-01-05T12:00:00Z,"
                        + " was 2024-01-05T11:59:59Z");
        Progress otherDay = ProgressAssessor.standard()
                .assess(SmallTown.rollup(
                        campaign(ELEMENT, TARGET), SmallTown.tree(2), LocalDate.of(2023, 6, 30), List.of()));
        assertThatThrownBy(() -> StatementOfChanges.between(otherDay, sent))
                .hasMessage("both must speak of one day, were of 2023-06-30 and 2023-12-31");
    }

    private static FigureChange onlyChange(StatementOfChanges statement) {
        assertThat(statement.figures()).hasSize(1);
        return statement.figures().get(0);
    }

    private static StatementOfChanges statement(
            CountedStates states, List<Observation> before, Observation... afterwards) {
        List<RecordedObservation> facts = recorded(before);
        for (Observation fact : afterwards) {
            facts.add(new RecordedObservation(fact, NOW, facts.size() + 1L));
        }
        Campaign campaign = campaign(ELEMENT, TARGET);
        return StatementOfChanges.between(
                progress(campaign, states, SENT, facts), progress(campaign, states, NOW, facts));
    }

    private static Progress progress(
            Campaign campaign, CountedStates states, Instant knownAt, List<RecordedObservation> facts) {
        Release release = Release.builder("2023", AsOf.of(SmallTown.YEAR_END, knownAt))
                .title(LocalizedText.of("上报", "sent"))
                .states(states)
                .build();
        return ProgressAssessor.standard()
                .assess(Rollup.of(campaign, SmallTown.tree(2), release).collect(facts.stream()));
    }

    private static List<RecordedObservation> recorded(List<Observation> facts) {
        return new ArrayList<>(SmallTown.recorded(facts));
    }

    private static Campaign campaign(DataElement element, Target target) {
        return SmallTown.campaign(element, target);
    }

    private static Observation sent(OrgUnitId unit, long amount) {
        return fact(unit, amount, 0).build();
    }

    private static Observation.Builder fact(OrgUnitId unit, long amount, int revision) {
        return Observation.builder(FactKey.of(SmallTown.X, unit, SmallTown.YEAR), Value.amount(amount))
                .revision(revision);
    }
}
