// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Asset;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.Task;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** Tasks and projects that are not finished. */
final class UnfinishedWork {

    private final Carrying carrying;
    private final Campaign campaign;

    UnfinishedWork(Carrying carrying) {
        this.carrying = carrying;
        this.campaign = carrying.dossier().campaign();
    }

    void carry() {
        campaign.tasks().forEach(this::carry);
        campaign.projects().forEach(this::carry);
    }

    private void carry(Task task) {
        LocalizedText said = task.result()
                .map(result -> result.label())
                .orElseGet(() -> LocalizedText.of("未报办理结果", "no result was reported"));
        if (task.isDone()) {
            carrying.leave(CarriedKind.TASK, task.id(), LeftReason.FINISHED, said);
            return;
        }
        Campaign next = carrying.next();
        String id = Carrying.freeId(
                task.id(),
                taken -> next.tasks().stream().anyMatch(one -> one.id().equals(taken)));
        boolean reachesInto = task.period().endExclusive().isAfter(carrying.nextStart());
        Period period = reachesInto ? task.period() : next.period();
        Task going = new Task(id, task.action().filter(this::isKnown), task.text(), period, task.result());
        Optional<String> refusal = carrying.add(builder -> builder.tasks(List.of(going)));
        conclude(CarriedKind.TASK, task.id(), id, said, refusal);
    }

    private void carry(Project project) {
        LocalizedText said = LocalizedText.of(
                "进度：" + project.stageWord(),
                "stage: " + project.stage().label().en() + " (" + project.stageWord() + ")");
        if (project.stage().isComplete()) {
            carrying.leave(CarriedKind.PROJECT, project.id().value(), LeftReason.FINISHED, said);
            return;
        }
        Campaign next = carrying.next();
        String id = Carrying.freeId(
                project.id().value(),
                taken -> next.projects().stream()
                        .anyMatch(one -> one.id().value().equals(taken)));
        List<Asset> assets = campaign.assets().stream()
                .filter(asset -> project.asset().equals(Optional.of(asset.id())))
                .filter(asset ->
                        next.assets().stream().noneMatch(one -> one.id().equals(asset.id())))
                .toList();
        Project going = going(project, id);
        Optional<String> refusal =
                carrying.add(builder -> builder.assets(assets).projects(List.of(going)));
        conclude(CarriedKind.PROJECT, project.id().value(), id, said, refusal);
    }

    private void conclude(CarriedKind kind, String id, String nextId, LocalizedText said, Optional<String> refusal) {
        refusal.ifPresentOrElse(
                why -> carrying.leave(kind, id, LeftReason.DOES_NOT_FIT, LocalizedText.of(why, why)),
                () -> carrying.carry(kind, id, nextId, said));
    }

    /** Its words and quantities as they are; what is done so far counts in the campaign it was done in. */
    private Project going(Project project, String id) {
        Project.Builder going = Project.builder(ProjectId.of(id))
                .name(project.name())
                .stage(project.stage())
                .stageWord(project.stageWord())
                .actions(project.actions().stream().filter(this::isKnown).toList());
        project.block().ifPresent(going::block);
        project.unit().ifPresent(going::unit);
        project.asset().ifPresent(going::asset);
        project.element()
                .filter(element -> carrying.next().findElement(element).isPresent())
                .ifPresent(going::element);
        project.planned().ifPresent(going::planned);
        project.forecast().ifPresent(going::forecast);
        project.actual().ifPresent(going::actual);
        project.actual().or(project::doneBefore).ifPresent(going::doneBefore);
        project.remark().ifPresent(going::remark);
        return going.build();
    }

    private boolean isKnown(ActionId action) {
        return carrying.next().findAction(action).isPresent();
    }
}
