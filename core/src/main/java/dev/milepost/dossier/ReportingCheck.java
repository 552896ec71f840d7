// SPDX-License-Identifier: Apache-2.0
package dev.milepost.dossier;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.ValueKind;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.Site;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.submission.CellKey;
import dev.milepost.submission.Form;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerEntry;
import dev.milepost.submission.LedgerValue;
import dev.milepost.submission.Submission;
import dev.milepost.submission.SubmissionMove;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds forms, submissions and ledgers to the campaign: its elements, its units, its calendar. Rules 13.1, 13.5. */
final class ReportingCheck {

    private final Dossier dossier;
    private final Campaign campaign;
    private final OrgTree organisation;

    ReportingCheck(Dossier dossier) {
        this.dossier = dossier;
        this.campaign = dossier.campaign();
        this.organisation = dossier.organisation();
    }

    void check() {
        dossier.reporting().forms().forEach(this::checkForm);
        dossier.reporting().submissions().forEach(this::checkSubmission);
        dossier.reporting().ledgers().forEach(this::checkLedger);
    }

    private void checkForm(Form form) {
        form.units().forEach(organisation::get);
        form.cells().forEach(cell -> checkCell(form, cell));
        form.emissions()
                .forEach(one -> element(
                        "element that form '" + form.id() + "' emits",
                        one.element().value()));
    }

    private void checkCell(Form form, CellKey cell) {
        DataElement element =
                element("element of form '" + form.id() + "'", cell.element().value());
        checkArgument(
                element.frequency() == form.periodType(),
                "frequency of element '%s' of form '%s' must be %s, was %s",
                element.id(),
                form.id(),
                form.periodType(),
                element.frequency());
        checkArgument(
                !form.blankMeansZero() || element.kind() == ValueKind.AMOUNT,
                "kind of element '%s' of form '%s', where blank means zero, must be AMOUNT, was %s",
                element.id(),
                form.id(),
                element.kind());
        if (!cell.category().isEmpty()) {
            Set<String> known = element.disaggregation().map(Disaggregation::categories).orElse(List.of()).stream()
                    .map(Disaggregation.Category::code)
                    .collect(Collectors.toSet());
            DossierCheck.checkKnown(
                    "category of element '" + element.id() + "' of form '" + form.id() + "'", cell.category(), known);
        }
    }

    private void checkSubmission(Submission submission) {
        OrgUnit unit = organisation.get(submission.unit());
        Form form = submission.form();
        checkArgument(
                form.isOwedBy(unit),
                "unit of the submission of form '%s' for %s must owe the form, was '%s'",
                form.id(),
                submission.period(),
                unit.id());
        if (isNil(submission)) {
            form.elements().forEach(element -> checkAmount(submission, campaign.findElement(element)));
        }
        submission.checkLock(dossier.holidayCalendar().orElse(HolidayCalendar.none()));
    }

    private static void checkAmount(Submission nil, Optional<DataElement> element) {
        element.ifPresent(one -> checkArgument(
                one.kind() == ValueKind.AMOUNT,
                "kind of element '%s' of form '%s', of which '%s' made a nil report for %s, must be AMOUNT, was %s",
                one.id(),
                nil.form().id(),
                nil.unit(),
                nil.period(),
                one.kind()));
    }

    private static boolean isNil(Submission submission) {
        return submission.moves().stream()
                .anyMatch(move -> move instanceof SubmissionMove.Submitted sent && sent.nil());
    }

    private DataElement element(String what, String id) {
        DossierCheck.checkKnown(
                what,
                id,
                campaign.elements().stream()
                        .map(element -> element.id().value())
                        .collect(Collectors.toSet()));
        return campaign.elements().stream()
                .filter(element -> element.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void checkLedger(Ledger ledger) {
        Set<String> elements =
                DossierCheck.ids(campaign.elements(), element -> element.id().value());
        ledger.emissions()
                .forEach(one -> DossierCheck.checkKnown(
                        "element that ledger '" + ledger.id() + "' emits",
                        one.element().value(),
                        elements));
        Set<String> sites = DossierCheck.ids(dossier.sites(), Site::id);
        for (LedgerEntry entry : ledger.entries()) {
            organisation.get(entry.line().unit());
            for (LedgerValue value : entry.line().values().values()) {
                if (value instanceof LedgerValue.UnitReference reference) {
                    organisation.get(reference.unit());
                } else if (value instanceof LedgerValue.SiteReference reference) {
                    DossierCheck.checkKnown("site of entry " + entry.number(), reference.site(), sites);
                }
            }
        }
    }
}
