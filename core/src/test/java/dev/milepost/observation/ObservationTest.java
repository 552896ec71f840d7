// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.explanation.Evidence;
import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ObservationTest {

    private static final FactKey KEY = FactKey.of(DataElementId.of("trees"), OrgUnitId.of("v1"), Period.year(2023));
    private static final LocalizedText TEXT = LocalizedText.of("文字", "text");

    @Test
    void isAComputedSubmittedFirstRevisionUnlessSaid() {
        Observation fact = Observation.builder(KEY, Value.amount(3)).build();
        assertThat(fact.assurance()).isEqualTo(Assurance.COMPUTED);
        assertThat(fact.state()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(fact.revision()).isZero();
        assertThat(fact.nil()).isFalse();
        assertThat(fact.reporter()).isEmpty();
        assertThat(fact.receivedOn()).isEmpty();
        assertThat(fact.reason()).isEmpty();
        assertThat(fact.dispute()).isEmpty();
        assertThat(fact.evidence()).isEmpty();
    }

    @Test
    void takesANilReportForZeroOnly() {
        assertThat(Observation.builder(KEY, Value.amount(new BigDecimal("0.0")))
                        .nil(true)
                        .build()
                        .nil())
                .isTrue();
        assertThatThrownBy(() ->
                        Observation.builder(KEY, Value.amount(1)).nil(true).build())
                .hasMessage("value of nil report 'trees · v1 · 2023' must be 0, was 1");
        Observation.Builder missing = Observation.builder(KEY, Value.missing(MissingReason.NOT_REPORTED))
                .nil(true);
        assertThatThrownBy(missing::build).hasMessageEndingWith("must be 0, was missing:NOT_REPORTED");
    }

    @Test
    void refusesANegativeRevision() {
        assertThatThrownBy(() ->
                        Observation.builder(KEY, Value.amount(1)).revision(-1).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revision of 'trees · v1 · 2023' must not be negative, was -1");
    }

    @Test
    void isEqualByValue() {
        Observation fact = Observation.builder(KEY, Value.amount(1)).build();
        assertThat(fact)
                .isEqualTo(Observation.builder(KEY, Value.amount(1)).build())
                .hasSameHashCodeAs(Observation.builder(KEY, Value.amount(1)).build())
                .isNotEqualTo(Observation.builder(KEY, Value.amount(2)).build())
                .isNotEqualTo("fact");
        assertThat(fact.toString()).contains("trees");
    }

    @Test
    void keepsPlannedAndActualApartInItsKey() {
        FactKey planned = KEY.withNature(FactNature.PLANNED);
        assertThat(planned).isNotEqualTo(KEY).hasToString("trees · v1 · 2023 PLANNED");
        assertThat(KEY.withCategory("small").withSource("recount")).hasToString("trees · v1 · 2023 [small] (recount)");
        assertThat(new TreeSet<>(List.of(planned, KEY.withSource("a"), KEY.withCategory("a"), KEY)))
                .containsExactly(KEY, planned, KEY.withSource("a"), KEY.withCategory("a"));
    }

    @Test
    void refusesBlanksInAKey() {
        assertThatThrownBy(() -> KEY.withCategory(" ")).hasMessage("category of 'trees' must not be blank");
        assertThatThrownBy(() -> KEY.withSource(" ")).hasMessage("source of 'trees' must not be blank");
    }

    @Test
    void knowsTheWeakerAssurance() {
        assertThat(Assurance.weaker(Assurance.VERIFIED, Assurance.ASSERTED)).isEqualTo(Assurance.ASSERTED);
        assertThat(Assurance.weaker(Assurance.ASSERTED, Assurance.VERIFIED)).isEqualTo(Assurance.ASSERTED);
        assertThat(Assurance.weaker(Assurance.COMPUTED, Assurance.COMPUTED)).isEqualTo(Assurance.COMPUTED);
    }

    @Test
    void countsWhatIsNeitherDraftNorReturned() {
        assertThat(ReviewState.values())
                .filteredOn(ReviewState::counts)
                .containsExactly(ReviewState.SUBMITTED, ReviewState.APPROVED, ReviewState.LOCKED);
    }

    @Test
    void refusesEvidenceThatCannotBeFound() {
        assertThatThrownBy(() -> new Evidence(" ", Optional.empty(), TEXT))
                .hasMessage("uri of evidence must not be blank");
        assertThatThrownBy(() -> new Evidence("a.jpg", Optional.of("ABC"), TEXT))
                .hasMessage("sha256 of evidence 'a.jpg' must be 64 lower-case hexadecimal digits, was 'ABC'");
        assertThat(new Evidence("a.jpg", Optional.of("0".repeat(64)), TEXT).sha256())
                .isPresent();
    }

    @Test
    void refusesASequenceBelowOne() {
        Observation fact = Observation.builder(KEY, Value.amount(1)).build();
        assertThatThrownBy(() -> new RecordedObservation(fact, Instant.EPOCH, 0))
                .hasMessage("sequence must be 1 or more, was 0");
    }

    @Test
    void refusesAnActivityThatEndsBeforeItBegins() {
        LocalDate day = LocalDate.of(2023, 5, 1);
        Activity.Builder meeting =
                Activity.builder("meeting").kind(TEXT).name(TEXT).startInclusive(day);
        assertThatThrownBy(() -> meeting.endInclusive(day.minusDays(1)).build())
                .hasMessage("last day of activity 'meeting' must not be before 2023-05-01, was 2023-04-30");
        Activity one = meeting.endInclusive(day).build();
        assertThat(one)
                .isEqualTo(meeting.build())
                .hasSameHashCodeAs(meeting.build())
                .hasToString("Activity[meeting]");
        assertThat(one).isNotEqualTo(meeting.site(TEXT).build()).isNotEqualTo("meeting");
    }

    @Test
    void aBlankCellThatCountsIsZeroAndNoNilReport() {
        Observation zero = Observation.builder(KEY, Value.amount(0)).blank(true).build();

        assertThat(zero.blank()).isTrue();
        assertThat(zero).isNotEqualTo(Observation.builder(KEY, Value.amount(0)).build());
        assertThatThrownBy(() ->
                        Observation.builder(KEY, Value.amount(1)).blank(true).build())
                .hasMessage("value of blank cell 'trees · v1 · 2023' must be 0, was 1");
        assertThatThrownBy(() -> Observation.builder(KEY, Value.amount(0))
                        .blank(true)
                        .nil(true)
                        .build())
                .hasMessage("blank cell 'trees · v1 · 2023' must not be a nil report as well");
    }
}
