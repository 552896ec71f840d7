// SPDX-License-Identifier: Apache-2.0
package dev.milepost.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Disaggregation.Category;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.submission.CellKey;
import dev.milepost.submission.DueRule;
import dev.milepost.submission.Form;
import dev.milepost.submission.FormId;
import dev.milepost.submission.ReportingRegister;
import dev.milepost.submission.Signatories;
import dev.milepost.submission.Submission;
import dev.milepost.submission.SubmissionMeasure;
import dev.milepost.submission.SubmissionMove.Locked;
import dev.milepost.submission.SubmissionMove.Submitted;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("13.1")
class ReportingCheckTest {

    private static final LocalizedText WORDS = LocalizedText.of("词", "words");
    private static final DataElementId WORD = DataElementId.of("word");

    @Test
    void keepsFormsAndSubmissionsThatFit() {
        Form form = form(PeriodType.MONTH, CellKey.of(SmallTown.X), CellKey.of(SmallTown.X, "small"))
                .build();
        ReportingRegister register = ReportingRegister.of(List.of(form), List.of(nil(form, SmallTown.village(1))));

        Dossier dossier = dossier(register);

        assertThat(dossier.reporting()).isEqualTo(register);
        assertThat(dossier.toBuilder().build()).isEqualTo(dossier);
        assertThat(dossier).isNotEqualTo(dossier(ReportingRegister.none()));
    }

    @Test
    void refusesFormsOfElementsCategoriesFrequenciesAndUnitsThatAreNotThere() {
        refused(
                form(PeriodType.MONTH, CellKey.of(SmallTown.N)),
                "element of form 'f' must be one of the dossier, was 'n'; nearest: [x, word]");
        refused(
                form(PeriodType.MONTH, CellKey.of(SmallTown.X, "smal")),
                "category of element 'x' of form 'f' must be one of the dossier, was 'smal'; nearest: [small]");
        refused(
                form(PeriodType.MONTH, CellKey.of(WORD, "small")),
                "category of element 'word' of form 'f' must be one of the dossier, was 'small'; nearest: []");
        refused(
                form(PeriodType.QUARTER, CellKey.of(SmallTown.X)),
                "frequency of element 'x' of form 'f' must be QUARTER, was MONTH");
        refused(form(PeriodType.MONTH, CellKey.of(SmallTown.X)).units(List.of(OrgUnitId.of("v9"))), "'v9'");
        refused(
                form(PeriodType.MONTH, CellKey.of(SmallTown.X))
                        .emissions(List.of(new Form.Emission(SubmissionMeasure.DUE, SmallTown.N))),
                "element that form 'f' emits must be one of the dossier, was 'n'");
    }

    @Test
    @Rule({"2.2", "13.1"})
    void noWordIsZeroHoweverBlankItsCell() {
        refused(
                form(PeriodType.MONTH, CellKey.of(WORD)).blankMeansZero(true),
                "kind of element 'word' of form 'f', where blank means zero, must be AMOUNT, was WORD");
        Form words = form(PeriodType.MONTH, CellKey.of(WORD)).build();
        refused(
                ReportingRegister.of(List.of(words), List.of(nil(words, SmallTown.village(1)))),
                "kind of element 'word' of form 'f', of which 'v1' made a nil report for 202306, must be AMOUNT, was"
                        + " WORD");
    }

    @Test
    void refusesSubmissionsOfUnitsThatOweNothing() {
        Form form = form(PeriodType.MONTH, CellKey.of(SmallTown.X)).build();

        refused(
                ReportingRegister.of(List.of(form), List.of(nil(form, OrgUnitId.of("v9")))),
                "unit must be one of the tree, was 'v9'");
        refused(
                ReportingRegister.of(List.of(form), List.of(nil(form, SmallTown.TOWN))),
                "unit of the submission of form 'f' for 202306 must owe the form, was 'town'");
    }

    @Test
    void refusesALockBeforeItsTimeByTheCalendarOfTheDossier() {
        Form form =
                form(PeriodType.MONTH, CellKey.of(SmallTown.X)).lockAfterDays(2).build();
        Submission locked = nil(form, SmallTown.village(1)).with(new Locked(LocalDate.of(2023, 7, 7), WORDS));
        ReportingRegister register = ReportingRegister.of(List.of(form), List.of(locked));
        HolidayCalendar holiday = HolidayCalendar.of(Set.of(LocalDate.of(2023, 7, 5)), Set.of());

        assertThat(dossier(register).reporting().submissions()).containsExactly(locked);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        dossier(register).toBuilder().holidayCalendar(holiday).build())
                .withMessageContaining("must not be before 2023-07-08, was 2023-07-07");
    }

    private static void refused(Form.Builder form, String message) {
        refused(ReportingRegister.of(List.of(form.build()), List.of()), message);
    }

    private static void refused(ReportingRegister register, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> dossier(register)).withMessageContaining(message);
    }

    private static Dossier dossier(ReportingRegister register) {
        DataElement counted = SmallTown.element()
                .frequency(PeriodType.MONTH)
                .disaggregation(new Disaggregation("size", List.of(new Category("small", WORDS)), true))
                .build();
        DataElement word = DataElement.builder(WORD, Units.M2)
                .name(WORDS)
                .kind(ValueKind.WORD)
                .unitOperator(UnitOperator.NONE)
                .frequency(PeriodType.MONTH)
                .build();
        return Dossier.builder(
                        SmallTown.campaign(
                                        List.of(counted, word),
                                        SmallTown.indicatorOf(counted).build())
                                .build(),
                        SmallTown.tree(1))
                .reporting(register)
                .build();
    }

    private static Submission nil(Form form, OrgUnitId unit) {
        return Submission.of(form, unit, Period.month(2023, 6))
                .with(Submitted.nil(LocalDate.of(2023, 7, 3), Signatories.of(WORDS)));
    }

    private static Form.Builder form(PeriodType type, CellKey... cells) {
        return Form.builder(FormId.of("f"), type)
                .name(WORDS)
                .cells(List.of(cells))
                .level(OrgLevels.VILLAGE)
                .due(new DueRule.DayOfNextMonth(5, DueRule.Shift.NEXT_WORKING_DAY));
    }
}
