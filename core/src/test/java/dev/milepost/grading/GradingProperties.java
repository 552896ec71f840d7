// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.grading.GradeResult.IndexResult;
import dev.milepost.grading.GradeResult.PartResult;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The laws of grading, over surveys by the 2011 editions. */
class GradingProperties {

    @Property(tries = 300)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Rule("9.1")
    void theWholeIsTheWorstOfWhatIsKnownOrIncomplete(@ForAll("surveys") Survey survey) {
        GradeResult result = grade(survey);
        List<Value> levels = result.indices().stream().map(IndexResult::level).toList();
        boolean broken = result.preconditions().stream().anyMatch(one -> one.outcome() == CheckOutcome.NOT_MET);
        boolean unknown = result.preconditions().stream().anyMatch(one -> one.outcome() == CheckOutcome.NOT_CHECKABLE);
        Statistics.collect(result.level());
        Statistics.coverage(seen -> List.of(
                        Vectors.A, Vectors.B, Vectors.C, Vectors.D, Value.missing(MissingReason.INCOMPLETE))
                .forEach(level -> seen.check(level).count(count -> count > 0)));

        if (broken || levels.contains(Vectors.D)) {
            assertThat(result.level()).isEqualTo(Vectors.D);
        } else if (unknown || levels.stream().anyMatch(level -> !level.isKnown())) {
            assertThat(result.level()).isEqualTo(Value.missing(MissingReason.INCOMPLETE));
        } else {
            int worst = levels.stream().mapToInt(GradingProperties::rank).max().orElseThrow();
            assertThat(rank(result.level())).isEqualTo(worst);
        }
        assertThat(result.deciding().isEmpty()).isEqualTo(!result.level().isKnown());
    }

    @Property(tries = 300)
    @Rule("9.1")
    void aFailingIndexFailsWhateverElseIsMissing(@ForAll("surveys") Survey survey) {
        for (IndexResult index : grade(survey).indices()) {
            if (index.level().equals(Vectors.D)) {
                Set<String> kept = counts(index.index());
                assertThat(grade(survey, record -> only(record, kept)).level()).isEqualTo(Vectors.D);
            }
        }
    }

    @Property(tries = 300)
    @Rule({"2.1", "9.1"})
    void whatWasNotLookedAtHasNoLevel(@ForAll("surveys") Survey survey) {
        GradingStandard standard = standard(survey);
        for (int i = 0; i < standard.indices().size(); i++) {
            Set<String> lost = counts(standard.indices().get(i));
            GradeResult result = grade(survey, record -> without(record, lost));
            assertThat(result.indices().get(i).level().isKnown()).isFalse();
            if (result.level().isKnown()) {
                assertThat(result.level()).isEqualTo(Vectors.D);
            }
        }
    }

    @Property(tries = 300)
    @Rule("9.1")
    void moreOfWhatCountsAgainstNeverMakesAFigureBetter(
            @ForAll("surveys") Survey survey, @ForAll @IntRange(min = 1, max = 50) int more) {
        GradingStandard standard = standard(survey);
        for (int i = 0; i < standard.indices().size(); i++) {
            for (int j = 0; j < standard.indices().get(i).parts().size(); j++) {
                String adverse = standard.indices()
                        .get(i)
                        .parts()
                        .get(j)
                        .figure()
                        .counts()
                        .get(0);
                Value before = part(grade(survey), i, j).level();
                Value after = part(grade(survey, record -> raised(record, adverse, more)), i, j)
                        .level();
                if (before.isKnown() && after.isKnown()) {
                    assertThat(rank(after)).isGreaterThanOrEqualTo(rank(before));
                }
            }
        }
    }

    /** A further positive place with few in it lowers an average per positive place; no other count does that. */
    @Property(tries = 300)
    @Rule("9.1")
    void moreOfWhatCountsAgainstNeverMakesTheWholeBetter(
            @ForAll("surveys") Survey survey, @ForAll @IntRange(min = 1, max = 50) int more) {
        GradingStandard standard = standard(survey);
        Set<String> adverse =
                parts(standard).map(part -> part.figure().counts().get(0)).collect(Collectors.toSet());
        parts(standard)
                .filter(part -> part.figure() instanceof SurveyFigure.PerPositive)
                .forEach(part -> adverse.remove(part.figure().counts().get(1)));
        standard.preconditions().forEach(one -> adverse.add(one.count()));
        Value before = grade(survey).level();
        for (String count : adverse) {
            Value after = grade(survey, record -> raised(record, count, more)).level();
            if (before.isKnown() && after.isKnown()) {
                assertThat(rank(after)).as(count).isGreaterThanOrEqualTo(rank(before));
            }
            assertThat(after.isKnown() && !before.isKnown() && !after.equals(Vectors.D))
                    .as("a level from more of %s", count)
                    .isFalse();
        }
    }

    @Property(tries = 300)
    @Rule("9.1")
    void anIndexThatNobodyMeasuredLeavesAFailureAndNothingElse(@ForAll("surveys") Survey survey) {
        GradingStandard standard = standard(survey);
        GradingIndex first = standard.indices().get(0);
        IndexPart part = first.parts().get(0);
        GradingStandard wider = copy(standard)
                .counts(List.of(new Term("unseen", first.name())))
                .indices(List.of(new GradingIndex(
                        "unseen",
                        first.name(),
                        List.of(new IndexPart(
                                part.name(), part.unit(), new SurveyFigure.Count("unseen"), part.thresholds())))))
                .build();
        Value before = standard.grade(survey).level();
        Value after = wider.grade(survey).level();
        assertThat(after).isEqualTo(before.equals(Vectors.D) ? Vectors.D : Value.missing(MissingReason.INCOMPLETE));
    }

    @Property(tries = 300)
    @Rule({"1.1", "9.1"})
    void theOrderOfRecordsDoesNotMatter(@ForAll("surveys") Survey survey, @ForAll Random random) {
        List<SurveyRecord> shuffled = new ArrayList<>(survey.records());
        Collections.shuffle(shuffled, random);
        assertSame(grade(survey), grade(with(survey, shuffled)));
    }

    @Property(tries = 300)
    @Rule({"1.1", "9.1"})
    void aRecordInTwoPartsCountsAsOne(@ForAll("surveys") Survey survey) {
        List<SurveyRecord> halves = new ArrayList<>();
        for (SurveyRecord record : survey.records()) {
            halves.add(mapped(record, count -> count / 2));
            halves.add(mapped(record, count -> count - count / 2));
        }
        GradeResult halved = grade(with(survey, halves));
        // What contradicts itself in one record may not do so in halves of it, and the other way round.
        if (grade(survey).issues().isEmpty() && halved.issues().isEmpty()) {
            assertSame(grade(survey), halved);
        }
    }

    @Property
    @Rule({"1.3", "9.1"})
    void aThresholdIsTestedOnTheExactFigure(
            @ForAll @IntRange(min = 0, max = 2_000_000) int part,
            @ForAll @IntRange(min = 1, max = 20_000_000) int whole,
            @ForAll @IntRange(min = 0, max = 100_000) int thousandths) {
        BigInteger figure = BigInteger.valueOf(part).multiply(BigInteger.valueOf(100_000));
        BigInteger limit = BigInteger.valueOf(thousandths).multiply(BigInteger.valueOf(whole));
        Ratio share = Ratio.of(part, whole).times(Ratio.whole(100));
        assertThat(threshold(Threshold.Bound.AT_MOST, thousandths).isMetBy(share))
                .isEqualTo(figure.compareTo(limit) <= 0);
        assertThat(threshold(Threshold.Bound.LESS_THAN, thousandths).isMetBy(share))
                .isEqualTo(figure.compareTo(limit) < 0);
        assertThat(threshold(Threshold.Bound.AT_LEAST, thousandths).isMetBy(share))
                .isEqualTo(figure.compareTo(limit) >= 0);
    }

    @Property(tries = 300)
    @Rule({"9.1", "11.1"})
    void everyResultExplainsItself(@ForAll("surveys") Survey survey) {
        assertThat(grade(survey).explain().lines(Locale.CHINA)).isNotEmpty();
        assertThat(grade(survey).explain().lines(Locale.ENGLISH))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.codePoints()).as(line).noneMatch(point -> point == '，' || point == '：'));
    }

    /** Some of them whole and nearly clean, so that levels are met; some with holes. */
    @Provide
    Arbitrary<Survey> surveys() {
        return Arbitraries.of(Vectors.ALL).flatMap(standard -> {
            Arbitrary<SurveyRecord> nearlyClean = Arbitraries.integers()
                    .between(0, 9)
                    .list()
                    .ofSize(standard.counts().size())
                    .map(found -> nearlyClean(standard, found));
            Arbitrary<SurveyRecord> ofAnyCounts = Combinators.combine(
                            Arbitraries.of("", "catering", "hotel", "road")
                                    .filter(category -> category.isEmpty()
                                            || standard.categories().stream()
                                                    .anyMatch(term -> term.id().equals(category))),
                            Arbitraries.of("", "inn", "shop"),
                            Arbitraries.maps(
                                            Arbitraries.of(standard.counts().stream()
                                                    .map(Term::id)
                                                    .toList()),
                                            Arbitraries.integers().between(0, 40))
                                    .ofMinSize(1))
                    .as(SurveyRecord::new);
            return Arbitraries.frequencyOf(
                            Tuple.of(3, nearlyClean.list().ofMinSize(1).ofMaxSize(3)),
                            Tuple.of(2, ofAnyCounts.list().ofMaxSize(5)))
                    .map(records -> Vectors.builder(standard)
                            .population(20_000)
                            .records(records)
                            .build());
        });
    }

    private static SurveyRecord nearlyClean(GradingStandard standard, List<Integer> found) {
        Map<String, Integer> counts = new TreeMap<>(Vectors.clean(standard).counts());
        IntStream.range(0, found.size()).forEach(i -> {
            String count = standard.counts().get(i).id();
            boolean precondition = standard.preconditions().stream()
                    .anyMatch(one -> one.count().equals(count));
            counts.merge(count, precondition ? 0 : found.get(i), Integer::sum);
        });
        return SurveyRecord.of("", counts);
    }

    private static void assertSame(GradeResult one, GradeResult other) {
        assertThat(other.level()).isEqualTo(one.level());
        assertThat(other.deciding()).isEqualTo(one.deciding());
        assertThat(other.indices()).isEqualTo(one.indices());
        assertThat(other.preconditions()).isEqualTo(one.preconditions());
        assertThat(other.sample()).isEqualTo(one.sample());
        assertThat(other.places()).isEqualTo(one.places());
        assertThat(other.issues()).isEqualTo(one.issues());
    }

    private static GradingStandard standard(Survey survey) {
        return Vectors.get(survey.standard().code());
    }

    private static GradeResult grade(Survey survey) {
        return standard(survey).grade(survey);
    }

    private static GradeResult grade(Survey survey, Function<SurveyRecord, Optional<SurveyRecord>> change) {
        return grade(with(
                survey,
                survey.records().stream()
                        .flatMap(one -> change.apply(one).stream())
                        .toList()));
    }

    private static Survey with(Survey survey, List<SurveyRecord> records) {
        return Vectors.builder(standard(survey))
                .population(20_000)
                .records(records)
                .build();
    }

    private static Stream<IndexPart> parts(GradingStandard standard) {
        return standard.indices().stream().flatMap(index -> index.parts().stream());
    }

    private static Set<String> counts(GradingIndex index) {
        return index.parts().stream()
                .flatMap(part -> part.figure().counts().stream())
                .collect(Collectors.toSet());
    }

    private static PartResult part(GradeResult result, int index, int part) {
        return result.indices().get(index).parts().get(part);
    }

    private static Optional<SurveyRecord> only(SurveyRecord record, Set<String> kept) {
        Map<String, Integer> counts = new TreeMap<>(record.counts());
        counts.keySet().retainAll(kept);
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(new SurveyRecord(record.category(), record.place(), counts));
    }

    private static Optional<SurveyRecord> without(SurveyRecord record, Set<String> lost) {
        Set<String> kept = new HashSet<>(record.counts().keySet());
        kept.removeAll(lost);
        return only(record, kept);
    }

    private static Optional<SurveyRecord> raised(SurveyRecord record, String count, int more) {
        Map<String, Integer> counts = new TreeMap<>(record.counts());
        counts.computeIfPresent(count, (name, value) -> value + more);
        return Optional.of(new SurveyRecord(record.category(), record.place(), counts));
    }

    private static SurveyRecord mapped(SurveyRecord record, UnaryOperator<Integer> change) {
        Map<String, Integer> counts = new TreeMap<>(record.counts());
        counts.replaceAll((name, value) -> change.apply(value));
        return new SurveyRecord(record.category(), record.place(), counts);
    }

    private static int rank(Value level) {
        Grade grade = ((Value.Level) level).grade();
        return grade.rank();
    }

    private static Threshold threshold(Threshold.Bound bound, int thousandths) {
        return new Threshold("A", bound, BigDecimal.valueOf(thousandths, 3), GradingStandardTest.SOURCE);
    }

    private static GradingStandard.Builder copy(GradingStandard standard) {
        return GradingStandard.builder(standard.id(), standard.scale())
                .name(standard.name())
                .counts(standard.counts())
                .categories(standard.categories())
                .indices(standard.indices())
                .preconditions(standard.preconditions());
    }
}
