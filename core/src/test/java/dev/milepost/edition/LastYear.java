// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import dev.milepost.SmallTown;
import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Asset;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.BasisDocument;
import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Campaigns;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.campaign.Task;
import dev.milepost.campaign.TaskResult;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingMove;
import dev.milepost.inspection.FindingReference;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A campaign of 2023 that something is left of: what the tests of the next edition carry over. Belongs to one test. */
final class LastYear {

    static final LocalizedText WORDS = LocalizedText.of("词", "words");
    private static final LocalizedText VERIFIER = LocalizedText.of("核验单位", "who verifies");
    static final CampaignId NEXT = CampaignId.of("town-2024");
    static final ActionId GREEN = ActionId.of("green");

    /** Trees planted in the year: adds up. Park area and dump sites: as they stand. */
    static final String TREES = "trees";

    static final String PARK = "park";
    static final String DUMPS = "dumps";

    final List<Task> tasks = new ArrayList<>();
    final List<Project> projects = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();
    final List<Inspection> inspections = new ArrayList<>();
    final List<Observation> facts = new ArrayList<>();
    final List<BlackListEntry> black = new ArrayList<>();

    Campaign campaign() {
        return Campaign.builder(CampaignId.of("town-2023"))
                .name(WORDS)
                .edition("edition")
                .period(SmallTown.YEAR)
                .unit(SmallTown.TOWN)
                .actions(List.of(Action.builder(GREEN).name(WORDS).build()))
                .elements(List.of(
                        element(TREES, TimeOperator.IN_PERIOD),
                        element(PARK, TimeOperator.POINT_IN_TIME),
                        element(DUMPS, TimeOperator.POINT_IN_TIME)))
                .indicators(List.of(indicator(TREES), indicator(PARK), indicator(DUMPS)))
                .basisDocuments(List.of(new BasisDocument("plan", WORDS, Optional.empty())))
                .assets(List.of(new Asset(AssetId.of("axis"), WORDS)))
                .tasks(tasks)
                .projects(projects)
                .targets(targets)
                .build();
    }

    Dossier dossier() {
        return Dossier.builder(campaign(), SmallTown.tree(2))
                .inspections(inspections)
                .build();
    }

    /** The next campaign in the same edition, nothing newly decided. */
    Campaign.Builder planned() {
        return Campaigns.sameEdition(campaign(), NEXT, Period.year(2024));
    }

    NextEdition next() {
        return next(planned().build());
    }

    NextEdition next(Campaign planned) {
        return NextEdition.of(dossier(), progress(dossier(), SmallTown.YEAR_END, facts), planned, black);
    }

    static Progress progress(Dossier dossier, LocalDate date, List<Observation> facts) {
        return ProgressAssessor.standard()
                .with(dossier.statusOverrides())
                .assess(SmallTown.rollup(dossier.campaign(), dossier.organisation(), date, facts));
    }

    /** A figure of the town at the end of the year. */
    LastYear saw(String element, long amount) {
        facts.add(SmallTown.fact(DataElementId.of(element), SmallTown.TOWN, SmallTown.YEAR, Value.amount(amount)));
        return this;
    }

    static Target.Builder target(String indicator, long atLeast) {
        return target(indicator, new Comparator.AtLeast(BigDecimal.valueOf(atLeast)));
    }

    static Target.Builder target(String indicator, Comparator comparator) {
        return Target.builder(TargetId.of("t-" + indicator), IndicatorId.of(indicator), comparator)
                .start(SmallTown.YEAR.startInclusive())
                .due(SmallTown.YEAR_END);
    }

    static Task task(String id, TaskResult result) {
        return new Task(id, Optional.of(GREEN), WORDS, SmallTown.YEAR).withResult(result);
    }

    static Project.Builder project(String id, ProjectStage stage) {
        return Project.builder(ProjectId.of(id))
                .name(WORDS)
                .stage(stage)
                .stageWord("进入扫尾")
                .actions(List.of(GREEN));
    }

    static Project lake() {
        return project("lake", ProjectStage.BASICALLY_COMPLETE)
                .asset(AssetId.of("axis"))
                .element(DataElementId.of(TREES))
                .planned(Quantity.parse("800 m2"))
                .forecast(Quantity.parse("900 m2"))
                .actual(Quantity.parse("300 m2"))
                .build();
    }

    static Inspection inspection(String id, Finding... findings) {
        return Inspection.builder(InspectionId.of(id), InspectionKind.ROUTINE)
                .theme(WORDS)
                .period(SmallTown.YEAR)
                .unit(SmallTown.village(1))
                .action(GREEN)
                .checklist(WORDS)
                .scopeTotal(12)
                .findings(List.of(findings))
                .build();
    }

    /** A finding raised in May and due in June, in the last of the given states. */
    static Finding finding(String id, FindingState... states) {
        List<FindingMove> moves = new ArrayList<>();
        for (FindingState state : states) {
            moves.add(move(LocalDate.of(2023, 5, 2 + moves.size()), state));
        }
        return Finding.builder(id)
                .type(WORDS)
                .description(WORDS)
                .raisedOn(LocalDate.of(2023, 5, 1))
                .dueOn(LocalDate.of(2023, 6, 1))
                .moves(moves)
                .build();
    }

    /** A step with all its state asks for; who verifies is another than who rectifies. */
    private static FindingMove move(LocalDate date, FindingState to) {
        FindingMove.Builder move =
                FindingMove.builder(date, to, to.isVerdict() ? VERIFIER : WORDS).reason(WORDS);
        return switch (to) {
            case EXTENDED -> move.dueOn(date.plusDays(40)).build();
            case TRANSFERRED -> move.unit(SmallTown.village(1)).build();
            case MERGED ->
                move.duplicateOf(FindingReference.parse("original/o")).build();
            default -> move.build();
        };
    }

    static BlackListEntry entry(String id, OrgUnitId unit) {
        return new BlackListEntry(id, unit, Period.quarter(2023, 4), WORDS);
    }

    private static DataElement element(String id, TimeOperator operator) {
        return SmallTown.element(DataElementId.of(id), Units.M2)
                .timeOperator(operator)
                .build();
    }

    private static Indicator indicator(String element) {
        return Indicator.builder(IndicatorId.of(element), new Measure.Element(DataElementId.of(element)))
                .name(WORDS)
                .unit(Units.M2)
                .build();
    }
}
