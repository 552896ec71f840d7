// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.explanation.Evidence;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.submission.SubmissionMove.Approved;
import dev.milepost.submission.SubmissionMove.Change;
import dev.milepost.submission.SubmissionMove.Correction;
import dev.milepost.submission.SubmissionMove.DraftSaved;
import dev.milepost.submission.SubmissionMove.Locked;
import dev.milepost.submission.SubmissionMove.Objection;
import dev.milepost.submission.SubmissionMove.Resubmitted;
import dev.milepost.submission.SubmissionMove.Returned;
import dev.milepost.submission.SubmissionMove.Submitted;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("13.1")
class SubmissionTest {

    private static final Period JUNE = Period.month(2023, 6);
    private static final CellKey X = CellKey.of(SmallTown.X);
    private static final CellKey N = CellKey.of(SmallTown.N);
    private static final LocalizedText CLERK = LocalizedText.of("甲村统计员", "clerk of Jia");
    private static final LocalizedText TOWN = LocalizedText.of("镇爱卫办", "health office");
    private static final LocalizedText COUNTY = LocalizedText.of("县爱卫办", "county office");
    private static final LocalizedText WHY = LocalizedText.of("与台账不符", "differs from the ledger");
    private static final Evidence SCAN = new Evidence("june.pdf", Optional.empty(), LocalizedText.ofChinese("签字表"));

    @Test
    void aReturnReopensTheNamedCellAlone() {
        Submission returned = sent().with(new Returned(day(6), TOWN, List.of(new Objection(X, WHY))));

        assertThat(returned.state()).isEqualTo(ReviewState.RETURNED);
        assertThat(returned.openCells()).containsExactly(X);
        assertThat(latest(returned, X)).satisfies(fact -> {
            assertThat(fact.state()).isEqualTo(ReviewState.RETURNED);
            assertThat(fact.value()).isEqualTo(Value.amount(5));
            assertThat(fact.reason()).contains(WHY);
            assertThat(fact.reporter()).contains(CLERK);
            assertThat(fact.receivedOn()).contains(day(4));
        });
        assertThat(latest(returned, N).state()).isEqualTo(ReviewState.SUBMITTED);
        refused(
                () -> returned.with(new Resubmitted(
                        day(7), Signatories.of(CLERK), List.of(Cell.of(N, Value.amount(1))), List.of())),
                "Resubmitted on 2023-07-07 of the submission of form 'monthly' by 'v1' for 202306 in state RETURNED must"
                        + " change cells that were returned alone, changed 'n'");

        Submission again = returned.with(
                new Resubmitted(day(7), Signatories.of(CLERK), List.of(Cell.of(X, Value.amount(6))), List.of(SCAN)));
        assertThat(again.version()).isEqualTo(2);
        assertThat(again.receivedOn()).as("when it first came in").contains(day(4));
        assertThat(latest(again, X).receivedOn()).contains(day(7));
        assertThat(latest(again, X).evidence()).containsExactly(SCAN);
    }

    @Test
    void goesUpLevelByLevelAndAfterTheLockChangesByCorrectionAlone() {
        Submission first = sent().with(new Approved(day(6), TOWN, OrgLevels.TOWNSHIP));
        assertThat(first.state()).as("the county has not approved yet").isEqualTo(ReviewState.SUBMITTED);
        assertThat(first.observations()).isEqualTo(sent().observations());
        Submission locked =
                first.with(new Approved(day(8), COUNTY, OrgLevels.COUNTY)).with(new Locked(day(20), COUNTY));

        Submission corrected =
                locked.with(new Correction(day(25), CLERK, X, new Change(Value.amount(5), Value.amount(6)), WHY));

        assertThat(corrected.value(X)).contains(Value.amount(6));
        assertThat(corrected.observations())
                .filteredOn(fact -> fact.key().element().equals(SmallTown.X))
                .extracting(Observation::revision, Observation::state, Observation::value)
                .containsExactly(
                        tuple(0, ReviewState.SUBMITTED, Value.amount(5)),
                        tuple(1, ReviewState.APPROVED, Value.amount(5)),
                        tuple(2, ReviewState.LOCKED, Value.amount(5)),
                        tuple(3, ReviewState.LOCKED, Value.amount(6)));
        assertThat(latest(corrected, X).receivedOn())
                .as("a corrected report is no late one")
                .contains(day(4));
        assertThat(latest(corrected, X).reason()).contains(WHY);
        assertThat(corrected.stateOn(day(19))).isEqualTo(ReviewState.APPROVED);
        assertThat(corrected.observations(day(7))).isEqualTo(sent().observations());
        refused(
                () -> locked.with(new Correction(day(25), CLERK, X, new Change(Value.amount(4), Value.amount(6)), WHY)),
                "must name what stands in 'x', 5, named 4");
        refused(
                () -> locked.with(new Returned(day(25), TOWN, List.of(new Objection(X, WHY)))),
                "Returned on 2023-07-25 of the submission of form 'monthly' by 'v1' for 202306 in state LOCKED must not be"
                        + " taken");
    }

    @Test
    void whoPreparedItDoesNotApproveItUnderAnySpelling() {
        LocalizedText again = LocalizedText.of("", "Clerk of Jia ");

        refused(
                () -> sent().with(new Approved(day(6), again, OrgLevels.TOWNSHIP)),
                "must not be by who prepared it, was by 'Clerk of Jia '");
        refused(
                () -> sent().with(new Approved(day(6), COUNTY, OrgLevels.COUNTY)),
                "must be by level 'township', was by 'county'");
        refused(() -> Signatories.of(CLERK, CLERK, TOWN), "reviewer must be another than the preparer");
    }

    @Test
    @Rule({"2.2", "13.1"})
    void aBlankCellIsZeroWhereTheFormSaysSoElseMissing() {
        List<Cell> one = List.of(Cell.of(X, Value.amount(5)));
        Submission declared = Submission.of(form(true), SmallTown.village(1), JUNE)
                .with(Submitted.of(day(4), Signatories.of(CLERK), one));
        Submission silent = Submission.of(form(false), SmallTown.village(1), JUNE)
                .with(new DraftSaved(day(3), CLERK, one))
                .with(Submitted.of(day(4), Signatories.of(CLERK), List.of()));

        assertThat(latest(declared, N).value()).isEqualTo(Value.amount(0));
        assertThat(latest(declared, N).blank()).isTrue();
        assertThat(latest(declared, N).nil()).isFalse();
        assertThat(latest(silent, N).value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
        assertThat(latest(silent, X).value()).as("what the draft had").isEqualTo(Value.amount(5));
        assertThat(silent.observations(day(3)))
                .as("before it is sent, nobody failed to report")
                .extracting(Observation::state, Observation::value)
                .containsExactly(tuple(ReviewState.DRAFT, Value.amount(5)));
    }

    @Test
    void aNilReportIsZeroThroughoutAndStandsBesideNoOtherFigure() {
        Submission empty = Submission.of(form(false), SmallTown.village(1), JUNE);

        assertThat(empty.with(Submitted.nil(day(4), Signatories.of(CLERK))).observations())
                .extracting(Observation::value, Observation::nil)
                .containsExactly(tuple(Value.amount(0), true), tuple(Value.amount(0), true));
        refused(
                () -> empty.with(new DraftSaved(day(3), CLERK, List.of(Cell.of(N, Value.amount(1)))))
                        .with(Submitted.nil(day(4), Signatories.of(CLERK))),
                "must have zeros alone as a nil report, had 'n'");
    }

    @Test
    void keepsNotesAndSaysWhatTheUnitItselfCouldNotMeasure() {
        Submission submission = Submission.of(form(false), SmallTown.village(1), JUNE)
                .with(new DraftSaved(
                        day(3),
                        CLERK,
                        List.of(Cell.of(X, Value.missing(MissingReason.NOT_MEASURED))
                                .withNote(WHY))))
                .with(new Submitted(day(4), Signatories.of(CLERK, COUNTY, TOWN), false, List.of(), List.of(SCAN)));

        assertThat(latest(submission, X).value()).isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        assertThat(latest(submission, X).reason()).contains(WHY);
        assertThat(latest(submission, X).evidence()).containsExactly(SCAN);
        refused(
                () -> Cell.of(X, Value.missing(MissingReason.RETURNED)),
                "value of cell 'x' must be known, NOT_MEASURED or NOT_APPLICABLE, was missing:RETURNED");
    }

    @Test
    void neverGoesBackInTimeNorBeginsBeforeTheFormOpens() {
        refused(() -> sent().with(new Approved(day(3), TOWN, OrgLevels.TOWNSHIP)), "must not be before 2023-07-04");
        refused(
                () -> Submission.of(form(false), SmallTown.village(1), JUNE)
                        .with(new DraftSaved(LocalDate.of(2023, 6, 30), CLERK, List.of())),
                "must not be before 2023-07-01");
    }

    @Test
    void refusesForeignCellsPeriodsAndAnEmptyReturn() {
        CellKey foreign = CellKey.of(SmallTown.D, "small");

        refused(
                () -> sent().with(new Returned(day(6), TOWN, List.of(new Objection(foreign, WHY)))),
                "must name cells of the form, named 'd [small]'");
        refused(() -> sent().value(foreign), "cell must be one of form 'monthly', was 'd [small]'");
        refused(
                () -> Submission.of(form(false), SmallTown.village(1), Period.year(2023)),
                "period of the submission of form 'monthly' by 'v1' must be a MONTH, was 2023");
        refused(() -> new Returned(day(6), TOWN, List.of()), "cells returned on 2023-07-06 must not be empty");
        refused(
                () -> new DraftSaved(day(6), TOWN, List.of(Cell.blank(X), Cell.blank(X))),
                "cells of a move must be unique, were [x, x]");
        refused(
                () -> new Correction(day(6), TOWN, X, new Change(Value.amount(5), Value.amount(5)), WHY),
                "correction of cell 'x' on 2023-07-06 must change it, was 5 before and after");
        refused(() -> CellKey.of(SmallTown.X, " "), "category of cell 'x' must not be blank");
    }

    @Test
    void isNotLockedBeforeItsFormSays() {
        Submission locked = Submission.of(
                        Form.builder(FormId.of("monthly"), PeriodType.MONTH)
                                .name(WHY)
                                .cells(List.of(X))
                                .level(OrgLevels.VILLAGE)
                                .due(new DueRule.DayOfNextMonth(5, DueRule.Shift.NONE))
                                .lockAfterDays(10)
                                .build(),
                        SmallTown.village(1),
                        JUNE)
                .with(Submitted.nil(day(4), Signatories.of(CLERK)));

        locked.with(new Locked(day(15), TOWN)).checkLock(HolidayCalendar.none());
        refused(
                () -> locked.with(new Locked(day(14), TOWN)).checkLock(HolidayCalendar.none()),
                "lock of the submission of form 'monthly' by 'v1' for 202306 must not be before 2023-07-15, was"
                        + " 2023-07-14");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }

    private static Observation latest(Submission submission, CellKey cell) {
        return submission.observations().stream()
                .filter(fact -> fact.key().element().equals(cell.element()))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2023, 7, day);
    }

    /** Five of one and seven of the other, sent on the 4th. */
    private static Submission sent() {
        return Submission.of(form(false), SmallTown.village(1), JUNE)
                .with(Submitted.of(
                        day(4),
                        Signatories.of(CLERK),
                        List.of(Cell.of(X, Value.amount(5)), Cell.of(N, Value.amount(7)))));
    }

    private static Form form(boolean blankMeansZero) {
        return Form.builder(FormId.of("monthly"), PeriodType.MONTH)
                .name(LocalizedText.of("月报表", "monthly return"))
                .cells(List.of(X, N))
                .level(OrgLevels.VILLAGE)
                .opening(Opening.afterEnd(1))
                .due(new DueRule.DayOfNextMonth(5, DueRule.Shift.NONE))
                .blankMeansZero(blankMeansZero)
                .approvalLevels(List.of(OrgLevels.TOWNSHIP, OrgLevels.COUNTY))
                .build();
    }
}
