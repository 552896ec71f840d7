// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.period.AsOf;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.Status;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A changed target remembers what it was; a replay sees the version of then. */
@Rule("6.2")
class TargetVersionTest {

    private static final Instant MARCH = Instant.parse("2023-03-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2023-07-01T00:00:00Z");
    private static final LocalizedText WHY = LocalizedText.of("征地受阻", "land could not be had");
    private static final Target FIRST = target("1000");
    private static final Target SECOND = FIRST.changedTo(target("900"), MARCH, "county office", WHY);
    private static final Target THIRD = SECOND.changedTo(target("800"), JULY, "town office", WHY);

    @Test
    void aChangeKeepsTheOldValueWhenWhoAndWhy() {
        assertThat(FIRST.version()).isEqualTo(1);
        assertThat(THIRD.version()).isEqualTo(3);
        assertThat(THIRD.comparator()).isEqualTo(target("800").comparator());
        assertThat(THIRD.changes())
                .containsExactly(
                        new TargetChange(MARCH, "county office", WHY, target("1000")),
                        new TargetChange(JULY, "town office", WHY, target("900")));
        assertThat(THIRD).isNotEqualTo(target("800"));
    }

    @Test
    void anInstantSeesTheVersionKnownThen() {
        assertThat(THIRD.knownAt(MARCH.minusNanos(1))).isEqualTo(FIRST);
        assertThat(THIRD.knownAt(MARCH)).isEqualTo(SECOND);
        assertThat(THIRD.knownAt(JULY.minusNanos(1))).isEqualTo(SECOND);
        assertThat(THIRD.knownAt(JULY)).isEqualTo(THIRD);
    }

    @Test
    void aReplayAssessesYesterdaysTarget() {
        assertThat(assess("2023-06-30T00:00:00Z").status()).isEqualTo(Status.NOT_MET);
        assertThat(assess("2023-06-30T00:00:00Z").target()).isEqualTo(SECOND);
        Assessment today = assess("2024-02-01T00:00:00Z");
        assertThat(today.status()).isEqualTo(Status.MET);
        assertThat(today.target()).isEqualTo(THIRD);
        assertThat(today.justification().lines(Locale.ENGLISH))
                .anyMatch(line -> line.contains("version 3")
                        && line.contains("at least 900 square metres")
                        && line.contains("2023-07-01T00:00:00Z")
                        && line.contains("town office")
                        && line.contains("land could not be had"));
    }

    private static Assessment assess(String knownAt) {
        DataElement area = SmallTown.element().build();
        Campaign campaign = SmallTown.campaign(area, THIRD);
        AsOf when = AsOf.of(LocalDate.of(2023, 12, 31), Instant.parse(knownAt));
        Rollup rollup = Rollup.of(campaign, SmallTown.tree(0), when)
                .collect(Stream.of(
                        new RecordedObservation(SmallTown.fact(SmallTown.TOWN, SmallTown.YEAR, 850), MARCH, 1)));
        return ProgressAssessor.standard().assess(rollup).assessments().get(0);
    }

    @Test
    void refusesAHistoryThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SECOND.changedTo(target("700"), MARCH, "town office", WHY))
                .withMessage("changes of target 'target' must follow each other, %s comes after %s", MARCH, MARCH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIRST.changedTo(target("700"), MARCH, " ", WHY))
                .withMessage("by of a change of target 'target' must not be blank, was ' '");
        Target other = Target.builder(TargetId.of("other"), SmallTown.INDICATOR, FIRST.comparator())
                .start(FIRST.start())
                .due(FIRST.due())
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIRST.changedTo(other, MARCH, "town office", WHY))
                .withMessage("before of a change of target 'other' must be that target of indicator 'indicator',"
                        + " was 'target' of 'indicator'");
        Target another = Target.builder(TargetId.of("target"), IndicatorId.of("i"), FIRST.comparator())
                .start(FIRST.start())
                .due(FIRST.due())
                .build();
        assertThatIllegalArgumentException().isThrownBy(() -> FIRST.changedTo(another, MARCH, "town office", WHY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetChange(MARCH, "town office", WHY, SECOND))
                .withMessage("before of a change of target 'target' must have no changes of its own, had 1");
    }

    @Test
    void aFormerVersionIsHeldToTheSameRules() {
        Target reference = FIRST.toBuilder().build();
        Target broken = Target.builder(
                        reference.id(),
                        reference.indicator(),
                        new Comparator.AtLeastReference(IndicatorId.of("indicato")))
                .start(FIRST.start())
                .due(FIRST.due())
                .build()
                .changedTo(FIRST, MARCH, "town office", WHY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallTown.campaign(SmallTown.element().build(), broken))
                .withMessage("reference of target 'target' must be an indicator of the campaign, was 'indicato';"
                        + " nearest: [indicator]");
    }

    private static Target target(String bound) {
        return Target.builder(TargetId.of("target"), SmallTown.INDICATOR, new Comparator.AtLeast(new BigDecimal(bound)))
                .start(LocalDate.of(2023, 1, 1))
                .due(LocalDate.of(2023, 12, 31))
                .build();
    }
}
