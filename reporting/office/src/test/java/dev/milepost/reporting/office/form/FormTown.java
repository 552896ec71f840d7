// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
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

/** A town of one village, which hands in a monthly form; January was sent. All of it is invented. */
final class FormTown {
    static final OrgUnitId EAST = OrgUnitId.of("east");
    static final FormId MONTHLY = FormId.of("monthly");
    static final Period FEBRUARY = Period.month(2023, 2);
    static final CellKey CLEANUPS = CellKey.of(DataElementId.of("cleanups"));
    static final CellKey WATCHED = CellKey.of(DataElementId.of("cleanups"), "watched");
    static final CellKey RUBBISH = CellKey.of(DataElementId.of("rubbish"));

    private FormTown() {}

    static Dossier dossier() {
        return dossier(List.of(CLEANUPS, WATCHED, RUBBISH));
    }

    static Dossier dossier(List<CellKey> cells) {
        Form form = form(cells);
        Submission january = Submission.of(form, EAST, Period.month(2023, 1))
                .with(SubmissionMove.Submitted.of(
                        LocalDate.of(2023, 2, 3),
                        Signatories.of(LocalizedText.of("村统计员", "village clerk")),
                        List.of(Cell.of(CLEANUPS, Value.amount(4)))));
        return Dossier.builder(campaign(), tree())
                .reporting(ReportingRegister.of(List.of(form), List.of(january)))
                .build();
    }

    private static Form form(List<CellKey> cells) {
        return Form.builder(MONTHLY, PeriodType.MONTH)
                .name(LocalizedText.of("保洁月报表", "monthly return on cleaning"))
                .cells(cells)
                .level(OrgLevels.VILLAGE)
                .due(new DueRule.DayOfNextMonth(5, DueRule.Shift.NEXT_WORKING_DAY))
                .build();
    }

    private static OrgTree tree() {
        OrgUnitId town = OrgUnitId.of("town");
        return OrgTree.of(List.of(
                OrgUnit.builder(town, OrgLevels.TOWNSHIP)
                        .name(LocalizedText.of("某镇", "the town"))
                        .build(),
                OrgUnit.builder(EAST, OrgLevels.VILLAGE)
                        .name(LocalizedText.of("东村", "East Village"))
                        .parent(town)
                        .build()));
    }

    private static Campaign campaign() {
        Disaggregation watched = new Disaggregation(
                "watched", List.of(new Disaggregation.Category("watched", LocalizedText.of("有督导", "watched"))), true);
        return Campaign.builder(CampaignId.of("sample"))
                .name(LocalizedText.of("某镇2023年试点", "Pilot of the town in 2023"))
                .edition("sample")
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .actions(List.of(Action.builder(ActionId.of("green"))
                        .name(LocalizedText.of("绿城市", "Greener Town"))
                        .build()))
                .elements(List.of(
                        element("cleanups", "清洁日活动", "clean-ups")
                                .disaggregation(watched)
                                .build(),
                        element("rubbish", "清运垃圾", "rubbish cleared").build()))
                .build();
    }

    private static DataElement.Builder element(String id, String zh, String en) {
        return DataElement.builder(DataElementId.of(id), Units.ITEM)
                .name(LocalizedText.of(zh, en))
                .frequency(PeriodType.MONTH)
                .reportedAt(OrgLevels.VILLAGE)
                .lowest(BigDecimal.ZERO);
    }
}
