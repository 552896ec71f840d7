// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Asset;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the projects of what was drawn, and the actions and assets they are of. */
final class WorkBuilder {

    private static final List<ActionId> ACTIONS =
            Stream.of("green", "fit", "clean").map(ActionId::of).toList();
    private static final List<AssetId> ASSETS =
            Stream.of("axis", "park").map(AssetId::of).toList();

    private final List<Choices.Work> works;

    WorkBuilder(List<Choices.Work> works) {
        this.works = works;
    }

    List<Action> actions() {
        return ACTIONS.stream()
                .map(id ->
                        Action.builder(id).name(CaseBuilder.words(id.value())).build())
                .toList();
    }

    List<Asset> assets() {
        return ASSETS.stream()
                .map(id -> new Asset(id, CaseBuilder.words(id.value())))
                .toList();
    }

    List<Project> projects() {
        List<Project> projects = new ArrayList<>();
        for (Choices.Work work : works) {
            projects.add(project(ProjectId.of("p" + projects.size()), work));
        }
        return projects;
    }

    private static Project project(ProjectId id, Choices.Work work) {
        Project.Builder project = Project.builder(id)
                .name(CaseBuilder.words(id.value()))
                .stage(ProjectStage.UNDER_WAY)
                .stageWord("under way")
                .actions(IntStream.range(0, ACTIONS.size())
                        .filter(action -> (work.actions() & (1 << action)) != 0)
                        .mapToObj(ACTIONS::get)
                        .toList());
        if (work.asset() < ASSETS.size()) {
            project.asset(ASSETS.get(work.asset()));
        }
        Unit unit = work.kilometres() ? Units.KM : Units.M2;
        amount(work.amounts().get(0), unit, project::planned);
        amount(work.amounts().get(1), unit, project::forecast);
        amount(work.amounts().get(2), unit, project::actual);
        return project.build();
    }

    private static void amount(OptionalInt amount, Unit unit, Consumer<Quantity> to) {
        amount.ifPresent(number -> to.accept(Quantity.of(BigDecimal.valueOf(number), unit)));
    }
}
