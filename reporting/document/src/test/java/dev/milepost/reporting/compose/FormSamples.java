// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Campaign;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.submission.Cell;
import dev.milepost.submission.CellKey;
import dev.milepost.submission.DueRule;
import dev.milepost.submission.Form;
import dev.milepost.submission.FormId;
import dev.milepost.submission.ReportingRegister;
import dev.milepost.submission.Signatories;
import dev.milepost.submission.Submission;
import dev.milepost.submission.SubmissionMove;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A monthly and a yearly form of the sample town and what came in on them; all figures are invented. */
public final class FormSamples {

    public static final FormId MONTHLY = FormId.of("monthly");
    public static final CellKey CLEANUPS = CellKey.of(DataElementId.of("cleanups"));
    public static final CellKey WATCHED = CellKey.of(DataElementId.of("cleanups"), "watched");
    public static final CellKey RUBBISH = CellKey.of(DataElementId.of("rubbish"));
    public static final LocalizedText CLERK = LocalizedText.of("村统计员", "village clerk");
    private static final LocalizedText OFFICE = LocalizedText.of("镇爱卫办", "health office");

    private FormSamples() {}

    /** Clean-ups and rubbish each month, due on the 5th of the next one and to be approved by the township. */
    public static Form monthly() {
        return Form.builder(MONTHLY, PeriodType.MONTH)
                .name(LocalizedText.of("保洁月报表", "monthly return on cleaning"))
                .cells(List.of(CLEANUPS, WATCHED, RUBBISH))
                .level(OrgLevels.VILLAGE)
                .due(new DueRule.DayOfNextMonth(5, DueRule.Shift.NEXT_WORKING_DAY))
                .approvalLevels(List.of(OrgLevels.TOWNSHIP))
                .build();
    }

    /** Something the east alone owes once a year. */
    public static Form yearly() {
        return Form.builder(FormId.of("yearly"), PeriodType.YEAR)
                .name(LocalizedText.of("保洁年报表", "yearly return on cleaning"))
                .cells(List.of(CellKey.of(DataElementId.of("area"))))
                .units(List.of(SampleTown.EAST))
                .due(new DueRule.DaysAfterEnd(20, DueRule.Shift.NONE))
                .build();
    }

    /** The east sent January late and February in time, of which one cell was sent back; the west is silent. */
    public static Dossier dossier() {
        return dossier(ReportingRegister.of(
                List.of(monthly(), yearly()),
                List.of(
                        sent(SampleTown.EAST, 1, "2023-02-08", 4),
                        sent(SampleTown.EAST, 2, "2023-03-02", 40)
                                .with(new SubmissionMove.Returned(
                                        LocalDate.of(2023, 3, 4),
                                        OFFICE,
                                        List.of(
                                                objection(CLEANUPS, "与台账不符", "does not match the ledger"),
                                                objection(WATCHED, "请补填", "to be filled in")))))));
    }

    static Dossier dossier(ReportingRegister register) {
        return Dossier.builder(campaign(), SampleTown.tree())
                .reporting(register)
                .build();
    }

    private static Campaign campaign() {
        Disaggregation watched = new Disaggregation(
                "watched", List.of(new Disaggregation.Category("watched", LocalizedText.of("有督导", "watched"))), true);
        return SampleTown.builder()
                .elements(List.of(
                        monthly("cleanups", "清洁日活动", "clean-ups")
                                .disaggregation(watched)
                                .build(),
                        monthly("rubbish", "清运垃圾", "rubbish cleared").build()))
                .build();
    }

    private static DataElement.Builder monthly(String id, String zh, String en) {
        return DataElement.builder(DataElementId.of(id), Units.ITEM)
                .name(LocalizedText.of(zh, en))
                .frequency(PeriodType.MONTH)
                .reportedAt(OrgLevels.VILLAGE)
                .lowest(BigDecimal.ZERO);
    }

    private static SubmissionMove.Objection objection(CellKey cell, String zh, String en) {
        return new SubmissionMove.Objection(cell, LocalizedText.of(zh, en));
    }

    private static Submission sent(OrgUnitId unit, int month, String day, int cleanups) {
        return Submission.of(monthly(), unit, Period.month(2023, month))
                .with(SubmissionMove.Submitted.of(
                        LocalDate.parse(day),
                        Signatories.of(CLERK),
                        List.of(Cell.of(CLEANUPS, Value.amount(cleanups)), Cell.of(RUBBISH, Value.amount(9)))));
    }
}
