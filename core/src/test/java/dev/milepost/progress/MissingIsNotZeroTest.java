// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static dev.milepost.progress.Promise.assess;
import static dev.milepost.progress.Promise.atLeast;
import static dev.milepost.progress.Promise.atMost;
import static dev.milepost.progress.Promise.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Comparator;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comparators that zero would meet, asked of figures that are not there. */
class MissingIsNotZeroTest {

    private static final DataElement YEARLY =
            SmallTown.element().reportedAt(OrgLevels.TOWNSHIP).build();

    private static final List<Comparator> MET_BY_ZERO = List.of(
            atLeast("0"),
            new Comparator.MoreThan(BigDecimal.valueOf(-1)),
            atMost("0"),
            atMost("5"),
            new Comparator.LessThan(BigDecimal.ONE),
            new Comparator.Between(BigDecimal.ZERO, BigDecimal.TEN),
            new Comparator.EqualTo(BigDecimal.ZERO),
            new Comparator.EventFree());

    private static Stream<Indicator> indicators() {
        return Stream.of(Completeness.values())
                .map(rule -> SmallTown.indicatorOf(YEARLY).completeness(rule).build());
    }

    @ParameterizedTest
    @EnumSource
    @Rule("2.1")
    void aMissingValueMeetsNothingAndHasNoShareOfAnything(MissingReason reason) {
        List<Observation> absent = List.of(fact(X, TOWN, YEAR, Value.missing(reason)));
        for (Comparator asked : MET_BY_ZERO) {
            indicators().forEach(indicator -> {
                Assessment assessment =
                        assess(YEAR_END, target(asked).build(), indicator, List.of(YEARLY), tree(0), absent);

                assertThat(assessment.status())
                        .as("%s of %s", asked, reason)
                        .isEqualTo(reason == MissingReason.NOT_APPLICABLE ? Status.NOT_APPLICABLE : Status.MISSING);
                assertThat(assessment.figure().value()).isEqualTo(Value.missing(reason));
                assertThat(assessment.figure().measured()).isEmpty();
                assertThat(assessment.attainment()).isEmpty();
                assertThat(assessment.completion()).isEmpty();
                assertThat(assessment.pace()).isEmpty();
            });
        }
    }

    @Test
    @Rule({"2.1", "2.2"})
    void theSameTargetsAreMetByAReportOfZero() {
        Observation nil = Observation.builder(fact(TOWN, YEAR, 0).key(), Value.amount(0))
                .nil(true)
                .build();
        for (Observation zero : List.of(nil, fact(TOWN, YEAR, 0))) {
            for (Comparator asked : MET_BY_ZERO) {
                assertThat(assess(YEAR_END, target(asked).build(), YEARLY, tree(0), zero)
                                .status())
                        .as("%s", asked)
                        .isEqualTo(Status.MET);
            }
        }
    }

    @Test
    @Rule({"2.2", "11.1"})
    void theExplanationShowsThatAZeroWasANilReport() {
        Observation nil = Observation.builder(fact(TOWN, YEAR, 0).key(), Value.amount(0))
                .nil(true)
                .build();
        Explanation why = assess(YEAR_END, target(atMost("0")).build(), YEARLY, tree(0), nil)
                .figure()
                .explain();

        assertThat(why.lines(Locale.CHINESE)).contains("  · 零报告，按 0 计");
        assertThat(why.lines(Locale.ENGLISH)).contains("  · nil report, counts as 0");
        assertThat(assess(YEAR_END, target(atMost("0")).build(), YEARLY, tree(0), fact(TOWN, YEAR, 0))
                        .figure()
                        .explain()
                        .lines(Locale.ENGLISH))
                .noneMatch(line -> line.contains("nil report"));
    }

    /** Nothing but a report makes a zero: no silence, no draft, no plan, no report from elsewhere. */
    @Test
    @Rule("2.2")
    void nothingElseTurnsSilenceIntoZero() {
        Observation draft = Observation.builder(fact(TOWN, YEAR, 0).key(), Value.amount(0))
                .state(dev.milepost.observation.ReviewState.DRAFT)
                .build();
        Observation plan = Observation.builder(
                        fact(TOWN, YEAR, 0).key().withNature(dev.milepost.observation.FactNature.PLANNED),
                        Value.amount(0))
                .build();
        for (List<Observation> silence : List.of(List.<Observation>of(), List.of(draft), List.of(plan))) {
            Assessment assessment = assess(
                    YEAR_END,
                    target(atMost("0")).build(),
                    SmallTown.indicatorOf(YEARLY).build(),
                    List.of(YEARLY),
                    tree(0),
                    silence);

            assertThat(assessment.status()).isEqualTo(Status.MISSING);
            assertThat(assessment.missing()).hasValue(MissingReason.NOT_REPORTED);
        }
    }

    /** Three of twenty silent: Σ = 0 is no clean record, and it becomes one with the last report. */
    @Test
    @Rule("2.6")
    void aCleanRecordNeedsEveryReportWhateverTheCompletenessRule() {
        DataElement accidents =
                SmallTown.element().reportedAt(OrgLevels.VILLAGE).build();
        List<Observation> all = Stream.iterate(1, i -> i + 1)
                .limit(20)
                .map(i -> fact(village(i), YEAR, 0))
                .toList();
        for (Comparator asked :
                List.of(new Comparator.EventFree(), atMost("0"), new Comparator.LessThan(BigDecimal.TEN))) {
            for (Completeness rule : Completeness.values()) {
                Indicator indicator =
                        SmallTown.indicatorOf(accidents).completeness(rule).build();
                for (int reported = 17; reported <= 20; reported++) {
                    Assessment assessment = assess(
                            YEAR_END,
                            target(asked).build(),
                            indicator,
                            List.of(accidents),
                            tree(20),
                            all.subList(0, reported));
                    assertThat(assessment.status())
                            .as("%s, %s, %s of 20", asked, rule, reported)
                            .isEqualTo(reported == 20 ? Status.MET : Status.MISSING);
                }
            }
        }
    }

    @Test
    @Rule("2.6")
    void aBrokenRecordIsBrokenHoweverFewReported() {
        DataElement accidents =
                SmallTown.element().reportedAt(OrgLevels.VILLAGE).build();
        Observation one = fact(village(3), YEAR, 1);

        assertThat(assess(YEAR_END, target(new Comparator.EventFree()).build(), accidents, tree(20), one)
                        .status())
                .isEqualTo(Status.NOT_MET);
        assertThat(assess(YEAR_END, target(atMost("0")).build(), accidents, tree(20), one)
                        .status())
                .isEqualTo(Status.NOT_MET);
        assertThat(assess(MID_YEAR, target(new Comparator.EventFree()).build(), accidents, tree(20), one)
                        .status())
                .as("the year is not over, and its figure not due")
                .isEqualTo(Status.MISSING);
    }
}
