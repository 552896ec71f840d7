// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import dev.milepost.campaign.CarriedKind;
import dev.milepost.dossier.Dossier;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings that are open, with all of their history: their due dates stay what they were. */
final class OpenFindings {

    private final Carrying carrying;
    private final List<Inspection> going = new ArrayList<>();

    OpenFindings(Carrying carrying) {
        this.carrying = carrying;
    }

    /**
     * The inspections that have open findings, with these alone: what they counted is no count of the next campaign.
     */
    List<Inspection> carry() {
        Dossier dossier = carrying.dossier();
        dossier.carriedInspections().forEach(one -> carry(one, one.id().value()));
        dossier.inspections().forEach(one -> carry(one, dossier.campaign().id() + ":" + one.id()));
        return going;
    }

    private void carry(Inspection inspection, String wantedId) {
        String id = Carrying.freeId(
                wantedId,
                taken -> going.stream().anyMatch(one -> one.id().value().equals(taken)));
        List<Finding> open = new ArrayList<>();
        for (Finding finding : inspection.findings()) {
            String place = inspection.id() + "/" + finding.id();
            if (finding.isOpenOn(carrying.date())) {
                open.add(finding);
                carrying.carry(CarriedKind.FINDING, place, id + "/" + finding.id(), said(finding));
            } else {
                leave(finding, place);
            }
        }
        if (!open.isEmpty()) {
            going.add(withOnly(open, inspection, id));
        }
    }

    private void leave(Finding finding, String place) {
        Optional<FindingState> state = finding.stateOn(carrying.date());
        LeftReason reason = state.map(one -> one.counts() ? LeftReason.FINISHED : LeftReason.VOID)
                .orElse(LeftReason.LATER);
        carrying.leave(
                CarriedKind.FINDING,
                place,
                reason,
                state.map(FindingState::label)
                        .orElseGet(() -> LocalizedText.of(
                                finding.raisedOn() + "才发现", "raised on " + finding.raisedOn() + " only")));
    }

    private LocalizedText said(Finding finding) {
        LocalizedText state =
                finding.stateOn(carrying.date()).map(FindingState::label).orElseThrow();
        return finding.isOverdueOn(carrying.date())
                ? LocalizedText.of(state.zh() + "，已逾期", state.en() + ", overdue")
                : state;
    }

    private Inspection withOnly(List<Finding> open, Inspection inspection, String id) {
        Inspection.Builder kept = Inspection.builder(InspectionId.of(id), inspection.kind())
                .theme(inspection.theme())
                .period(inspection.period())
                .unit(inspection.unit())
                .findings(open);
        inspection.checklist().ifPresent(kept::checklist);
        inspection
                .action()
                .filter(action -> carrying.next().findAction(action).isPresent())
                .ifPresent(kept::action);
        return kept.build();
    }
}
