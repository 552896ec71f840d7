// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.explanation.Evidence;
import dev.milepost.json.LedgerTemplates;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.submission.EntryNumber;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerId;
import dev.milepost.submission.LedgerLine;
import dev.milepost.submission.LedgerValue;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A register of banquets and one of cleaning days of a small town; all figures are invented. */
public final class LedgerSamples {

    private static final LocalizedText OFFICE = LocalizedText.of("镇食安办", "food safety office");
    private static final LocalizedText VILLAGE = LocalizedText.of("村爱卫员", "village health officer");
    private static final LedgerId BANQUETS = LedgerId.of("banquets");
    private static final LedgerId CLEANING = LedgerId.of("cleaning");

    private LedgerSamples() {}

    /** A town with two villages. */
    public static OrgTree organisation() {
        return OrgTree.of(List.of(
                unit("town", "某镇", "the town").build(),
                unit("v1", "东村", "East Village").parent(OrgUnitId.of("town")).build(),
                unit("v2", "西村", "West Village").parent(OrgUnitId.of("town")).build()));
    }

    private static OrgUnit.Builder unit(String id, String zh, String en) {
        return OrgUnit.builder(OrgUnitId.of(id), id.equals("town") ? OrgLevels.TOWNSHIP : OrgLevels.VILLAGE)
                .name(LocalizedText.of(zh, en));
    }

    /** One banquet through all phases, one reported and corrected, and one that was not held. */
    public static Ledger banquets() {
        LedgerLine wedding =
                reported("2023-05-01", "v1", "household", "wedding", 120).build();
        LedgerLine inspected = wedding.toBuilder()
                .phase("during")
                .value("inspected-on", LedgerValue.day(LocalDate.of(2023, 5, 1)))
                .value("inspection-result", LedgerValue.code("corrected"))
                .value("problems", LedgerValue.amount(2))
                .attachments(List.of(new Evidence(
                        "files/0501.jpg", Optional.empty(), LocalizedText.of("现场指导", "inspection on the day"))))
                .build();
        LedgerLine over = inspected.toBuilder()
                .phase("after")
                .value("sample-retained", LedgerValue.flag(true))
                .value("incident", LedgerValue.flag(false))
                .value("people-ill", LedgerValue.amount(0))
                .build();
        return Ledger.of(BANQUETS, LedgerTemplates.get("rural-banquet-filing"), Period.year(2023))
                .append(wedding)
                .append(reported("2023-05-13", "v2", "villagers-group", "festival", 180)
                        .build())
                .append(inspected.toBuilder().continues(number(BANQUETS, 1)).build())
                .append(reported("2023-05-13", "v2", "villagers-group", "festival", 108)
                        .corrects(number(BANQUETS, 2), LocalizedText.of("人数颠倒", "digits of the head count swapped"))
                        .build())
                .append(over.toBuilder().continues(number(BANQUETS, 3)).build())
                .append(reported("2023-05-20", "v2", "household", "new-house", 60)
                        .build())
                .append(LedgerLine.builder(LocalDate.of(2023, 5, 20), OrgUnitId.of("v2"), OFFICE)
                        .cancels(number(BANQUETS, 6), LocalizedText.of("未举办", "not held"))
                        .build());
    }

    private static LedgerLine.Builder reported(String date, String unit, String host, String occasion, int heads) {
        return LedgerLine.builder(LocalDate.parse(date), OrgUnitId.of(unit), OFFICE)
                .phase("before")
                .value("filed-on", LedgerValue.day(LocalDate.parse(date).minusDays(4)))
                .value("host-kind", LedgerValue.code(host))
                .value("occasion", LedgerValue.code(occasion))
                .value("place", LedgerValue.text("村文化活动场"))
                .value("heads", LedgerValue.amount(heads))
                .value("cooks", LedgerValue.amount(6))
                .value("cooks-certified", LedgerValue.amount(6))
                .value("commitment-signed", LedgerValue.flag(true));
    }

    /** Three cleaning days, one of which says nothing of vehicles and ditches. */
    public static Ledger cleaningDays() {
        return Ledger.of(CLEANING, LedgerTemplates.get("cleaning-days"), Period.year(2023))
                .append(cleaned("2023-05-04", "v1", 36, "1.25")
                        .value("vehicle-trips", LedgerValue.amount(2))
                        .value("ditch-length", LedgerValue.amount(120))
                        .build())
                .append(cleaned("2023-05-04", "v2", 20, "0.5").build())
                .append(cleaned("2023-06-01", "v1", 30, "0.8")
                        .value("vehicle-trips", LedgerValue.amount(1))
                        .value("ditch-length", LedgerValue.amount(new BigDecimal("35.5")))
                        .value("remark", LedgerValue.text("=补录；\"雨后\", 集中清运"))
                        .build());
    }

    private static LedgerLine.Builder cleaned(String date, String unit, int heads, String tonnes) {
        return LedgerLine.builder(LocalDate.parse(date), OrgUnitId.of(unit), VILLAGE)
                .value("area", LedgerValue.text("集镇主街"))
                .value("participants", LedgerValue.amount(heads))
                .value("rubbish-cleared", LedgerValue.amount(new BigDecimal(tonnes)))
                .value("dead-corners", LedgerValue.amount(3));
    }

    private static EntryNumber number(LedgerId ledger, int sequence) {
        return EntryNumber.parse(ledger, "2023#" + sequence);
    }
}
