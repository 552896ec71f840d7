// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static dev.milepost.observation.ReviewState.APPROVED;
import static dev.milepost.observation.ReviewState.DRAFT;
import static dev.milepost.observation.ReviewState.LOCKED;
import static dev.milepost.observation.ReviewState.RETURNED;
import static dev.milepost.observation.ReviewState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("13.2")
class CountedStatesTest {

    private static final CountedStates OFFICIAL = CountedStates.approved(Set.of(SmallTown.X));

    @Test
    void whateverWasSentCountsUnlessSaidOtherwise() {
        assertThat(CountedStates.all().states()).containsExactly(SUBMITTED, APPROVED, LOCKED);
        assertThat(CountedStates.all().counts(fact(SUBMITTED))).isTrue();
        assertThat(CountedStates.all().counts(fact(DRAFT))).isFalse();
        assertThat(CountedStates.all().counts(fact(RETURNED))).isFalse();
        assertThat(CountedStates.all().isUnderReview(fact(SUBMITTED))).isFalse();
    }

    @Test
    void whatAFormWantsApprovedCountsOnceItIs() {
        assertThat(OFFICIAL.states(SmallTown.X)).containsExactly(APPROVED, LOCKED);
        assertThat(OFFICIAL.states(SmallTown.N)).containsExactly(SUBMITTED, APPROVED, LOCKED);
        assertThat(OFFICIAL.counts(fact(APPROVED))).isTrue();
        assertThat(OFFICIAL.counts(fact(SUBMITTED))).isFalse();
        assertThat(OFFICIAL.isUnderReview(fact(SUBMITTED))).isTrue();
        assertThat(OFFICIAL.isUnderReview(fact(DRAFT))).isFalse();
        assertThat(OFFICIAL.isUnderReview(fact(RETURNED))).isFalse();
        assertThat(OFFICIAL.isUnderReview(fact(LOCKED))).isFalse();
    }

    @Test
    void aSetForOneElementThatIsTheSameAsForAllIsNoException() {
        CountedStates same = CountedStates.approved().with(SmallTown.X, List.of(LOCKED, APPROVED));
        assertThat(same).isEqualTo(CountedStates.approved()).hasSameHashCodeAs(CountedStates.approved());
        assertThat(same.exceptions()).isEmpty();
        assertThat(OFFICIAL.with(SmallTown.X, CountedStates.all().states())).isEqualTo(CountedStates.all());
        assertThat(OFFICIAL).isNotEqualTo(CountedStates.all()).isNotEqualTo("OFFICIAL");
        assertThat(CountedStates.approved(Set.of())).isEqualTo(CountedStates.all());
    }

    @Test
    void refusesWhatCanNeverCount() {
        assertThatThrownBy(() -> CountedStates.of(Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("counted states must be one or more, were none");
        assertThatThrownBy(() -> CountedStates.of(List.of(DRAFT, SUBMITTED, APPROVED, LOCKED)))
                .hasMessage("counted states must be past DRAFT and not RETURNED, were"
                        + " [DRAFT, SUBMITTED, APPROVED, LOCKED]");
        assertThatThrownBy(() -> OFFICIAL.with(SmallTown.N, List.of(RETURNED, APPROVED, LOCKED)))
                .hasMessage("counted states must be past DRAFT and not RETURNED, were [RETURNED, APPROVED, LOCKED]");
    }

    /** Otherwise locking a figure would take it out of the sum. */
    @Test
    void refusesStatesThatALaterOneWouldLeave() {
        assertThatThrownBy(() -> CountedStates.of(Set.of(APPROVED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("counted states must include every later one, [APPROVED, LOCKED], were [APPROVED]");
        assertThat(CountedStates.of(Set.of(LOCKED)).states()).containsExactly(LOCKED);
    }

    @Test
    void isSaidInBothLanguages() {
        assertThat(CountedStates.approved().label()).isEqualTo(LocalizedText.of("已审核、已锁定", "approved, locked"));
        assertThat(OFFICIAL.with(SmallTown.N, Set.of(LOCKED))
                        .with(SmallTown.D, Set.of(LOCKED))
                        .label())
                .isEqualTo(LocalizedText.of(
                        "已报送、已审核、已锁定（其中1项指标数据：已审核、已锁定）（其中2项指标数据：已锁定）",
                        "submitted, approved, locked (of 1 element: approved, locked) (of 2 elements: locked)"));
        assertThat(OFFICIAL)
                .hasToString("CountedStates[SUBMITTED, APPROVED, LOCKED]{" + SmallTown.X + "=[APPROVED, LOCKED]}");
        assertThat(CountedStates.approved()).hasToString("CountedStates[APPROVED, LOCKED]");
    }

    private static Observation fact(ReviewState state) {
        return Observation.builder(FactKey.of(SmallTown.X, SmallTown.TOWN, SmallTown.YEAR), Value.amount(1))
                .state(state)
                .build();
    }
}
