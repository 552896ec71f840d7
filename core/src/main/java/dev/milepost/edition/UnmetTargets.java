// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import dev.milepost.campaign.BasisDocument;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.Target;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Progress;
import dev.milepost.progress.Status;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** Targets that nobody has shown to be met, and those whose time runs on. */
final class UnmetTargets {

    private final Carrying carrying;
    private final Progress progress;
    private final Campaign campaign;

    UnmetTargets(Carrying carrying, Progress progress) {
        this.carrying = carrying;
        this.progress = progress;
        this.campaign = carrying.dossier().campaign();
    }

    void carry() {
        Campaign planned = carrying.next();
        campaign.targets().forEach(target -> carry(target, planned));
    }

    private void carry(Target target, Campaign planned) {
        List<Assessment> all = progress.assessments().stream()
                .filter(one -> one.target().id().equals(target.id()))
                .toList();
        List<Assessment> applicable = all.stream()
                .filter(one -> one.status() != Status.NOT_APPLICABLE)
                .toList();
        if (!all.isEmpty() && applicable.isEmpty()) {
            leave(target, LeftReason.VOID, said(all));
        } else if (isFinished(target, applicable)) {
            leave(target, LeftReason.FINISHED, said(applicable));
        } else if (planned.findIndicator(target.indicator()).isEmpty()) {
            leave(
                    target,
                    LeftReason.NO_INDICATOR,
                    LocalizedText.of(
                            "新版未设指标“" + target.indicator() + "”；"
                                    + said(applicable).zh(),
                            "the next edition has no indicator \"" + target.indicator() + "\"; "
                                    + said(applicable).en()));
        } else {
            ownTarget(target, planned)
                    .ifPresentOrElse(own -> takeUp(target, own, said(applicable)), () -> renew(target, applicable));
        }
    }

    /** What is met before the end of a time that runs on may still be lost. */
    private boolean isFinished(Target target, List<Assessment> assessments) {
        boolean met = !assessments.isEmpty() && assessments.stream().allMatch(one -> one.status() == Status.MET);
        return met && (!runsOn(target) || assessments.stream().noneMatch(Assessment::revocable));
    }

    private boolean runsOn(Target target) {
        return !target.due().isBefore(carrying.nextStart());
    }

    private static Optional<Target> ownTarget(Target target, Campaign planned) {
        return planned.targetsOf(target.indicator()).stream()
                .filter(one -> one.unit().equals(target.unit()) && one.level().equals(target.level()))
                .findFirst();
    }

    private void takeUp(Target target, Target own, LocalizedText said) {
        if (carrying.isLinked(CarriedKind.TARGET, own.id().value())) {
            leave(
                    target,
                    LeftReason.TAKEN_UP,
                    LocalizedText.of(
                            "已由另一目标结转至“" + own.id() + "”", "another target already goes on in \"" + own.id() + "\""));
            return;
        }
        carrying.carry(CarriedKind.TARGET, target.id().value(), own.id().value(), said);
    }

    private void renew(Target target, List<Assessment> assessments) {
        Campaign next = carrying.next();
        String id = Carrying.freeId(
                target.id().value(),
                taken ->
                        next.targets().stream().anyMatch(one -> one.id().value().equals(taken)));
        RenewedTarget renewed = new RenewedTarget(campaign, target, id);
        List<BasisDocument> documents = campaign.basisDocuments().stream()
                .filter(document -> target.basis().equals(Optional.of(document.id())))
                .filter(document ->
                        next.basisDocuments().stream().noneMatch(one -> one.id().equals(document.id())))
                .toList();
        Optional<String> refusal = carrying.add(builder -> builder.basisDocuments(documents)
                .targets(List.of(runsOn(target) ? renewed.asItIs() : renewed.over(next.period(), assessments))));
        refusal.ifPresentOrElse(
                why -> leave(target, LeftReason.DOES_NOT_FIT, LocalizedText.of(why, why)),
                () -> carrying.carry(CarriedKind.TARGET, target.id().value(), id, said(assessments)));
    }

    private void leave(Target target, LeftReason reason, LocalizedText why) {
        carrying.leave(CarriedKind.TARGET, target.id().value(), reason, why);
    }

    private static LocalizedText said(List<Assessment> assessments) {
        if (assessments.isEmpty()) {
            return LocalizedText.of("未作评估", "never assessed");
        }
        Assessment only = assessments.get(0);
        if (assessments.size() == 1) {
            LocalizedText label = only.status().label();
            return LocalizedText.of(
                    label.zh() + "：" + only.sentence().zh(),
                    label.en() + ": " + only.sentence().en());
        }
        long met =
                assessments.stream().filter(one -> one.status() == Status.MET).count();
        return LocalizedText.of(
                assessments.size() + "个单位中" + met + "个达标", met + " of " + assessments.size() + " units have met it");
    }
}
