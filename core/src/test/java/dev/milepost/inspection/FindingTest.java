// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("8.4")
class FindingTest {

    private static final LocalDate RAISED = LocalDate.of(2023, 5, 1);
    private static final LocalizedText OFFICE = LocalizedText.of("市场监管所", "market office");
    private static final LocalizedText VILLAGE = LocalizedText.of("甲村", "village of Jia");
    private static final LocalizedText TEXT = LocalizedText.of("灭火器过期", "extinguisher out of date");

    @Test
    void goesThroughTheStatesOfItsMoves() {
        Finding finding = finding(
                        FindingState.ASSIGNED,
                        FindingState.RECTIFYING,
                        FindingState.AWAITING_VERIFICATION,
                        FindingState.CLOSED)
                .build();
        assertThat(finding.stateOn(RAISED.minusDays(1))).isEmpty();
        assertThat(finding.stateOn(RAISED)).contains(FindingState.RAISED);
        assertThat(finding.stateOn(RAISED.plusDays(1))).contains(FindingState.ASSIGNED);
        assertThat(finding.stateOn(RAISED.plusDays(4))).contains(FindingState.CLOSED);
        assertThat(finding.isOpenOn(RAISED.minusDays(1))).isFalse();
        assertThat(finding.isOpenOn(RAISED.plusDays(3))).isTrue();
        assertThat(finding.isOpenOn(RAISED.plusDays(4))).isFalse();
        assertThat(finding.closedBy(RAISED.plusDays(3))).isEmpty();
        assertThat(finding.closedBy(RAISED.plusDays(30))).contains(RAISED.plusDays(4));
        assertThat(finding.closedBy(RAISED.minusDays(1))).isEmpty();
    }

    @Test
    void countsTheLastClosureOfOneThatWasReopened() {
        Finding finding = finding(
                        FindingState.RECTIFYING,
                        FindingState.AWAITING_VERIFICATION,
                        FindingState.CLOSED,
                        FindingState.RECTIFYING,
                        FindingState.AWAITING_VERIFICATION,
                        FindingState.CLOSED)
                .build();
        assertThat(finding.closedBy(RAISED.plusDays(3))).contains(RAISED.plusDays(3));
        assertThat(finding.closedBy(RAISED.plusDays(5))).isEmpty();
        assertThat(finding.closedBy(RAISED.plusDays(6))).contains(RAISED.plusDays(6));
    }

    @Test
    void isOverdueFromTheDayAfterTheDueDate() {
        Finding finding =
                finding(FindingState.RECTIFYING).dueOn(RAISED.plusDays(10)).build();
        assertThat(finding.isOverdueOn(RAISED.plusDays(10))).isFalse();
        assertThat(finding.isOverdueOn(RAISED.plusDays(11))).isTrue();
        assertThat(finding(FindingState.RECTIFYING).build().isOverdueOn(RAISED.plusYears(1)))
                .isFalse();
    }

    @Test
    void leavesTheCountWhenItIsWithdrawn() {
        Finding finding = finding(FindingState.WITHDRAWN).dueOn(RAISED).build();
        assertThat(finding.isOpenOn(RAISED.plusDays(5))).isFalse();
        assertThat(finding.isOverdueOn(RAISED.plusDays(5))).isFalse();
    }

    @Test
    void refusesAnIllegalMove() {
        assertThatThrownBy(() -> finding(FindingState.CLOSED).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("finding 'f1' must not move from RAISED to CLOSED on 2023-05-02");
    }

    @Test
    void refusesAMoveIntoThePast() {
        FindingMove early = FindingMove.of(RAISED.minusDays(1), FindingState.ASSIGNED, TEXT);
        assertThatThrownBy(() -> finding().moves(List.of(early)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("move of finding 'f1' must not be before 2023-05-01, was 2023-04-30");
    }

    @Test
    void refusesADueDateBeforeItWasRaised() {
        assertThatThrownBy(() -> finding().dueOn(RAISED.minusDays(1)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dueOn of finding 'f1' must not be before 2023-05-01, was 2023-04-30");
    }

    @Test
    void closesOnlyAfterVerificationAndNeverLeavesWithdrawal() {
        for (FindingState state : FindingState.values()) {
            assertThat(state.mayBecome(FindingState.CLOSED))
                    .isEqualTo(state == FindingState.AWAITING_VERIFICATION || state == FindingState.LONG_TERM_VERIFIED);
            assertThat(FindingState.WITHDRAWN.mayBecome(state)).isFalse();
            assertThat(state.mayBecome(FindingState.RAISED)).isFalse();
        }
        assertThat(FindingState.CLOSED.mayBecome(FindingState.RECTIFYING)).isTrue();
        assertThat(FindingState.AWAITING_VERIFICATION.mayBecome(FindingState.RETURNED))
                .isTrue();
    }

    private static Finding.Builder finding(FindingState... states) {
        List<FindingMove> moves = new ArrayList<>();
        for (FindingState state : states) {
            moves.add(FindingMove.of(RAISED.plusDays(moves.size() + 1L), state, state.isVerdict() ? OFFICE : VILLAGE));
        }
        return Finding.builder("f1")
                .type(TEXT)
                .description(TEXT)
                .raisedOn(RAISED)
                .moves(moves);
    }
}
