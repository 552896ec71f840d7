// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.explanation.Evidence;
import dev.milepost.explanation.EvidencePair;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("8.4")
class FindingLifeTest {

    /** A Friday. */
    private static final LocalDate RAISED = LocalDate.of(2023, 5, 5);

    private static final LocalDate DUE = LocalDate.of(2023, 5, 31);
    private static final LocalizedText OFFICE = LocalizedText.of("市场监管所", "market office");
    private static final LocalizedText VILLAGE = LocalizedText.of("甲村", "village of Jia");
    private static final LocalizedText WHY = LocalizedText.of("材料未到", "material has not come");

    @Test
    void movesTheDueDateWhenItIsExtendedAndKeepsTheOldOne() {
        LocalDate later = DUE.plusDays(30);
        Finding extended = rectifying().with(extension(RAISED.plusDays(20), later));

        assertThat(extended.dueOn()).contains(DUE);
        assertThat(standing(extended, RAISED.plusDays(19)).dueOn()).contains(DUE);
        assertThat(standing(extended, RAISED.plusDays(20)).dueOn()).contains(later);
        assertThat(standing(extended, DUE).extensions()).isEqualTo(1);
        assertThat(extended.isOverdueOn(DUE.plusDays(1))).isFalse();
        assertThat(extended.isOverdueOn(later)).isFalse();
        assertThat(extended.isOverdueOn(later.plusDays(1))).isTrue();
    }

    @Test
    void wasOverdueUntilALateExtension() {
        Finding late = rectifying().with(extension(DUE.plusDays(5), DUE.plusDays(20)));

        assertThat(late.isOverdueOn(DUE.plusDays(4))).isTrue();
        assertThat(late.isOverdueOn(DUE.plusDays(5))).isFalse();
    }

    @Test
    void refusesAnExtensionThatDoesNotExtend() {
        refuses(
                rectifying(),
                extension(RAISED.plusDays(20), DUE),
                "dueOn of the move of finding 'f1' to EXTENDED on 2023-05-25 must not be before 2023-06-01,"
                        + " was 2023-05-31");
        Finding undated = finding().build().with(FindingMove.of(RAISED, FindingState.RECTIFYING, VILLAGE));
        refuses(
                undated,
                extension(RAISED.plusDays(2), RAISED),
                "dueOn of the move of finding 'f1' to EXTENDED on 2023-05-07 must not be before 2023-05-07,"
                        + " was 2023-05-05");
    }

    @Test
    void countsALongTermTaskAsClosedOnlyAfterAVerification() {
        Finding declared = rectifying()
                .with(FindingMove.builder(RAISED.plusDays(3), FindingState.LONG_TERM, OFFICE)
                        .reason(WHY)
                        .build());
        Finding verified = declared.with(
                        FindingMove.of(RAISED.plusDays(8), FindingState.AWAITING_VERIFICATION, VILLAGE))
                .with(FindingMove.of(RAISED.plusDays(9), FindingState.LONG_TERM_VERIFIED, OFFICE));

        assertThat(standing(declared, RAISED.plusDays(3)).isLongTerm()).isTrue();
        assertThat(declared.isOpenOn(RAISED.plusDays(3))).isTrue();
        assertThat(standing(verified, RAISED.plusDays(8)).isLongTerm()).isTrue();
        assertThat(verified.isOpenOn(RAISED.plusDays(8))).isTrue();
        assertThat(verified.isOpenOn(RAISED.plusDays(9))).isFalse();
        assertThat(standing(verified, RAISED.plusDays(9)).isLongTerm()).isTrue();
    }

    @Test
    void isClosedSinceTheFirstVerificationOfALongTermTaskUntilItComesBack() {
        Finding kept = rectifying()
                .with(FindingMove.of(RAISED.plusDays(8), FindingState.AWAITING_VERIFICATION, VILLAGE))
                .with(FindingMove.of(RAISED.plusDays(9), FindingState.LONG_TERM_VERIFIED, OFFICE))
                .with(FindingMove.of(RAISED.plusDays(90), FindingState.LONG_TERM_VERIFIED, OFFICE));
        Finding ended = kept.with(FindingMove.of(RAISED.plusDays(180), FindingState.CLOSED, OFFICE));
        Finding back = kept.with(reopening(RAISED.plusDays(100)).build());

        assertThat(kept.closedBy(RAISED.plusDays(90))).contains(RAISED.plusDays(9));
        assertThat(ended.closedBy(RAISED.plusDays(180))).contains(RAISED.plusDays(9));
        assertThat(standing(ended, RAISED.plusDays(180)).isLongTerm()).isFalse();
        assertThat(back.isOpenOn(RAISED.plusDays(100))).isTrue();
        assertThat(standing(back, RAISED.plusDays(100)).isLongTerm()).isTrue();
        assertThat(standing(back, RAISED.plusDays(100)).reopenings()).isEqualTo(1);
    }

    @Test
    void isHandedOnToAnotherUnitOrOfficeWithItsHistory() {
        FindingMove.Builder transfer = FindingMove.builder(RAISED.plusDays(1), FindingState.TRANSFERRED, OFFICE)
                .reason(WHY);
        Finding toUnit = rectifying().with(transfer.unit(OrgUnitId.of("v2")).build());
        Finding outside = toUnit.with(FindingMove.builder(RAISED.plusDays(2), FindingState.TRANSFERRED, OFFICE)
                .reason(WHY)
                .office(LocalizedText.of("县水务局", "county water office"))
                .build());

        assertThat(standing(toUnit, RAISED).unit()).contains(OrgUnitId.of("v1"));
        assertThat(standing(toUnit, RAISED.plusDays(1)).unit()).contains(OrgUnitId.of("v2"));
        assertThat(standing(outside, RAISED.plusDays(2)).unit()).isEmpty();
        assertThat(standing(outside, RAISED.plusDays(2)).office())
                .contains(LocalizedText.of("县水务局", "county water office"));
        assertThat(standing(outside, RAISED.plusDays(2)).transfers()).isEqualTo(2);
        assertThat(outside.unit()).contains(OrgUnitId.of("v1"));
        assertThat(outside.moves()).hasSize(3);
    }

    @Test
    void isNotVerifiedByWhoRectifiedIt() {
        Finding reported = rectifying().with(FindingMove.of(RAISED, FindingState.AWAITING_VERIFICATION, OFFICE));

        for (LocalizedText who :
                List.of(VILLAGE, OFFICE, LocalizedText.of(" 甲村 ", ""), LocalizedText.ofEnglish("Village of Jia"))) {
            for (FindingState verdict :
                    List.of(FindingState.CLOSED, FindingState.RETURNED, FindingState.LONG_TERM_VERIFIED)) {
                refuses(
                        reported,
                        FindingMove.of(RAISED, verdict, who),
                        "move of finding 'f1' to " + verdict
                                + " on 2023-05-05 must not be by who rectified it, was by '"
                                + who.in(Locale.ENGLISH) + "'");
            }
        }
        LocalizedText other = LocalizedText.of("镇爱卫办", "health office");
        assertThat(reported.with(FindingMove.of(RAISED, FindingState.CLOSED, other))
                        .isOpenOn(RAISED))
                .isFalse();
    }

    @Test
    void mayBeDueAnewWhenItIsReopened() {
        Finding closed = closed();
        Finding without = closed.with(reopening(DUE.plusDays(10)).build());
        Finding anew =
                closed.with(reopening(DUE.plusDays(10)).dueOn(DUE.plusDays(20)).build());

        assertThat(without.isOverdueOn(DUE.plusDays(10))).isTrue();
        assertThat(anew.isOverdueOn(DUE.plusDays(20))).isFalse();
        assertThat(anew.isOverdueOn(DUE.plusDays(21))).isTrue();
        refuses(
                closed,
                reopening(DUE.plusDays(10)).dueOn(DUE.plusDays(9)).build(),
                "dueOn of the move of finding 'f1' to REOPENED on 2023-06-10 must not be before 2023-06-10,"
                        + " was 2023-06-09");
    }

    @Test
    void readsAsReopenedWhatGoesStraightBackToRectifying() {
        Finding again = closed().with(FindingMove.of(DUE, FindingState.RECTIFYING, VILLAGE));

        assertThat(standing(again, DUE).reopenings()).isEqualTo(1);
        assertThat(again.isOpenOn(DUE)).isTrue();
    }

    @Test
    void countsTheTimeLimitInCalendarOrWorkingDays() {
        HolidayCalendar holiday = HolidayCalendar.of(
                Set.of(LocalDate.of(2023, 5, 8), LocalDate.of(2023, 5, 9)), Set.of(LocalDate.of(2023, 5, 13)));

        assertThat(finding().timeLimit(TimeLimit.ofCalendarDays(10)).build().dueOn())
                .contains(LocalDate.of(2023, 5, 15));
        assertThat(working(HolidayCalendar.none()).build().dueOn()).contains(LocalDate.of(2023, 5, 19));
        assertThat(working(holiday).build().dueOn()).contains(LocalDate.of(2023, 5, 22));
        assertThat(finding().timeLimit(TimeLimit.ofCalendarDays(0)).build().dueOn())
                .contains(RAISED);
        assertThat(working(holiday).build().isOverdueOn(LocalDate.of(2023, 5, 22)))
                .isFalse();
        assertThat(working(holiday).build().isOverdueOn(LocalDate.of(2023, 5, 23)))
                .isTrue();
    }

    @Test
    void refusesATimeLimitThatCannotBeCountedOrIsCountedOtherwise() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> finding().timeLimit(TimeLimit.ofWorkingDays(10)).build())
                .withMessage("calendar of finding 'f1' must be given to count 10 working days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> working(HolidayCalendar.none()).dueOn(DUE).build())
                .withMessage("dueOn of finding 'f1' must be 2023-05-19, 10 WORKING_DAYS after 2023-05-05,"
                        + " was 2023-05-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeLimit.ofCalendarDays(-1))
                .withMessage("days of a time limit must be 0 to 3650, was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.ofWorkingDays(3651));
    }

    @Test
    void refusesAStepThatLacksWhatItNeeds() {
        refuses(FindingState.EXTENDED, "reason of the move to EXTENDED on 2023-05-05 must be given");
        refuses(FindingState.LONG_TERM, "reason of the move to LONG_TERM on 2023-05-05 must be given");
        refuses(FindingState.TRANSFERRED, "reason of the move to TRANSFERRED on 2023-05-05 must be given");
        refuses(FindingState.REOPENED, "reason of the move to REOPENED on 2023-05-05 must be given");
        refuses(FindingState.MERGED, "duplicateOf of the move to MERGED on 2023-05-05 must be given for MERGED alone");
        refuses(step(FindingState.EXTENDED).reason(WHY), "dueOn of the move to EXTENDED on 2023-05-05 must be given");
        refuses(step(FindingState.CLOSED).dueOn(DUE), "dueOn of the move to CLOSED on 2023-05-05 must not be given");
        refuses(
                step(FindingState.TRANSFERRED).reason(WHY),
                "unit or office of the move to TRANSFERRED on 2023-05-05 must be given");
        refuses(
                step(FindingState.CLOSED).office(WHY),
                "unit or office of the move to CLOSED on 2023-05-05 must not be given");
        refuses(
                step(FindingState.CLOSED).duplicateOf(FindingReference.parse("f2")),
                "duplicateOf of the move to CLOSED on 2023-05-05 must be given for MERGED alone");
    }

    @Test
    void showsWhatItLookedLikeBeforeAndAfter() {
        Evidence before = photo("before.jpg").inPair("gate", Evidence.Side.BEFORE);
        Evidence after = photo("after.jpg").inPair("gate", Evidence.Side.AFTER);
        FindingMove report = FindingMove.builder(RAISED, FindingState.AWAITING_VERIFICATION, VILLAGE)
                .evidence(List.of(after))
                .build();
        Finding finding = finding()
                .evidence(List.of(before))
                .moves(List.of(FindingMove.of(RAISED, FindingState.RECTIFYING, VILLAGE), report))
                .build();

        assertThat(EvidencePair.of(List.of(
                        finding.evidence().get(0),
                        finding.moves().get(1).evidence().get(0))))
                .containsExactly(new EvidencePair(before, after));
        assertThat(report).isNotEqualTo("report").hasToString("FindingMove[2023-05-05" + " AWAITING_VERIFICATION]");
    }

    private static Evidence photo(String uri) {
        return new Evidence(uri, Optional.empty(), WHY);
    }

    private static FindingStanding standing(Finding finding, LocalDate date) {
        return finding.standingOn(date).orElseThrow();
    }

    private static FindingMove.Builder step(FindingState to) {
        return FindingMove.builder(RAISED, to, OFFICE);
    }

    private static FindingMove extension(LocalDate date, LocalDate dueOn) {
        return FindingMove.builder(date, FindingState.EXTENDED, OFFICE)
                .reason(WHY)
                .dueOn(dueOn)
                .build();
    }

    private static FindingMove.Builder reopening(LocalDate date) {
        return FindingMove.builder(date, FindingState.REOPENED, OFFICE).reason(WHY);
    }

    private static Finding rectifying() {
        return finding()
                .dueOn(DUE)
                .moves(List.of(FindingMove.of(RAISED, FindingState.RECTIFYING, VILLAGE)))
                .build();
    }

    private static Finding closed() {
        return rectifying()
                .with(FindingMove.of(RAISED, FindingState.AWAITING_VERIFICATION, VILLAGE))
                .with(FindingMove.of(RAISED, FindingState.CLOSED, OFFICE));
    }

    private static Finding.Builder working(HolidayCalendar calendar) {
        return finding().timeLimit(TimeLimit.ofWorkingDays(10)).calendar(calendar);
    }

    private static Finding.Builder finding() {
        return Finding.builder("f1").type(WHY).description(WHY).raisedOn(RAISED).unit(OrgUnitId.of("v1"));
    }

    private static void refuses(Finding finding, FindingMove move, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> finding.with(move))
                .withMessage(message);
    }

    private static void refuses(FindingState to, String message) {
        refuses(step(to), message);
    }

    private static void refuses(FindingMove.Builder move, String message) {
        assertThatIllegalArgumentException().isThrownBy(move::build).withMessage(message);
    }
}
