// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.campaign.Asset;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Project;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Projects: what is planned is not done, and what is shared counts once. Rules 3.2, 5.5, 8.1. */
final class ProjectChecks {

    private ProjectChecks() {}

    static List<Issue> sameAsset(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (Asset asset : subject.campaign().assets()) {
            List<Project> projects = subject.campaign().projects().stream()
                    .filter(project ->
                            project.asset().filter(asset.id()::equals).isPresent())
                    .sorted(Comparator.comparing(Project::id))
                    .toList();
            if (projects.size() > 1) {
                issues.add(shared(asset, projects));
                for (FactNature nature : FactNature.values()) {
                    issues.addAll(differing(asset, projects, nature));
                }
            }
        }
        issues.addAll(twins(subject.campaign()));
        return issues;
    }

    static List<Issue> plannedAsDone(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (Project project : subject.campaign().projects()) {
            if (project.stage().isComplete()) {
                unstated(project).ifPresent(issues::add);
            } else {
                suspicious(project).ifPresent(issues::add);
            }
        }
        subject.campaign()
                .elements()
                .forEach(element -> intended(subject, element).ifPresent(issues::add));
        return issues;
    }

    private static Issue shared(Asset asset, List<Project> projects) {
        return Issue.of(
                Severity.INFO,
                "same-asset",
                path(asset),
                Wording.of(
                        "“{0}”由{1}个项目共用（{2}），在总数中只计一次，在各行动中分别全额计入",
                        "\"{0}\" is shared by {1} projects ({2}); it counts once in a total and in full in each action",
                        asset.name(),
                        projects.size(),
                        projects.stream().map(Project::name).toList()));
    }

    private static List<Issue> differing(Asset asset, List<Project> projects, FactNature nature) {
        Map<String, List<Stated>> byDimension = new TreeMap<>();
        for (Project project : projects) {
            quantity(project, nature)
                    .ifPresent(quantity -> byDimension
                            .computeIfAbsent(quantity.unit().dimension(), id -> new ArrayList<>())
                            .add(new Stated(project.name(), quantity)));
        }
        return byDimension.values().stream()
                .filter(stated -> stated.stream()
                        .anyMatch(one -> !same(one.quantity(), stated.get(0).quantity())))
                .map(stated -> differingIssue(asset, nature, stated))
                .toList();
    }

    private static Issue differingIssue(Asset asset, FactNature nature, List<Stated> stated) {
        Unit unit = stated.get(0).quantity().unit();
        Quantity largest = stated.stream()
                .map(Stated::quantity)
                .max(Comparator.comparing(quantity -> quantity.in(unit)))
                .orElseThrow();
        return Issue.of(
                        Severity.ERROR,
                        "same-asset",
                        path(asset),
                        Wording.of(
                                "“{0}”在各项目中的数量（{1}）不一致：{2}",
                                "\"{0}\" has different quantities ({1}) in its projects: {2}",
                                asset.name(),
                                nature.label(),
                                stated.stream().map(Stated::text).toList()))
                .withSuggestion(Digits.advice(
                        Wording.of("总数按最大值{0}计一次；请核对其余各数", "the largest, {0}, counts once; check the others", largest),
                        stated.stream()
                                .map(Stated::quantity)
                                .filter(one -> one.unit().equals(largest.unit()))
                                .flatMap(one -> Digits.slip(largest.amount(), one.amount()).stream())
                                .findFirst()));
    }

    /** Projects that look like one thing although nobody said so, and assets of one name. */
    private static List<Issue> twins(Campaign campaign) {
        List<Issue> issues = new ArrayList<>();
        List<Project> projects = campaign.projects().stream()
                .sorted(Comparator.comparing(Project::id))
                .toList();
        for (int i = 0; i < projects.size(); i++) {
            for (Project other : projects.subList(i + 1, projects.size())) {
                if (areTwins(projects.get(i), other)) {
                    issues.add(twinIssue(
                            "project", projects.get(i).name(), projects.get(i).id(), other.id()));
                }
            }
        }
        List<Asset> assets = campaign.assets().stream()
                .sorted(Comparator.comparing(Asset::id))
                .toList();
        for (int i = 0; i < assets.size(); i++) {
            for (Asset other : assets.subList(i + 1, assets.size())) {
                if (assets.get(i).name().equals(other.name())) {
                    issues.add(twinIssue("asset", other.name(), assets.get(i).id(), other.id()));
                }
            }
        }
        return issues;
    }

    private static boolean areTwins(Project one, Project other) {
        boolean declared = one.asset().isPresent() && one.asset().equals(other.asset());
        return !declared
                && one.name().equals(other.name())
                && one.unit().equals(other.unit())
                && Arrays.stream(FactNature.values())
                        .anyMatch(nature -> quantity(one, nature)
                                .flatMap(amount -> quantity(other, nature).filter(also -> same(amount, also)))
                                .isPresent());
    }

    private static Issue twinIssue(String kind, LocalizedText name, Object first, Object second) {
        return Issue.of(
                        Severity.WARNING,
                        "same-asset",
                        kind + "/" + second,
                        Wording.of(
                                "“{0}”出现两次（{1}、{2}），疑为同一对象，总数中会重复计算",
                                "\"{0}\" stands here twice ({1}, {2}); if it is one thing, a total counts it twice",
                                name,
                                first,
                                second))
                .withSuggestion(LocalizedText.of(
                        "如系同一对象，两处应指明同一资产；否则改用不同名称",
                        "if it is one thing, let both name one asset; if not, name them apart"));
    }

    private static Optional<Issue> suspicious(Project project) {
        return project.actual()
                .filter(actual -> actual.amount().signum() > 0)
                .filter(actual -> project.planned()
                                .filter(planned -> same(planned, actual))
                                .isPresent()
                        || project.forecast().filter(one -> same(one, actual)).isPresent())
                .map(actual -> Issue.of(
                                Severity.WARNING,
                                "planned-as-done",
                                path(project),
                                Wording.of(
                                        "项目“{0}”尚处“{1}”，实际数{2}却与计划数或预计数相同",
                                        "project \"{0}\" is at \"{1}\", yet its actual {2} equals what is planned or forecast",
                                        project.name(),
                                        project.stageWord(),
                                        actual))
                        .withSuggestion(
                                Wording.of("核实{0}是已完成数还是计划数", "find out whether {0} is done or planned", actual)));
    }

    private static Optional<Issue> unstated(Project project) {
        return project.planned()
                .or(project::forecast)
                .filter(quantity -> project.actual().isEmpty())
                .map(quantity -> Issue.of(
                                Severity.INFO,
                                "planned-as-done",
                                path(project),
                                Wording.of(
                                        "项目“{0}”已“{1}”，计划或预计{2}，未填实际数",
                                        "project \"{0}\" is at \"{1}\", with {2} planned or forecast and no actual figure",
                                        project.name(),
                                        project.stageWord(),
                                        quantity))
                        .withSuggestion(LocalizedText.of("补填实际完成数", "state what was done")));
    }

    /** An element of which only plans and forecasts are known. */
    private static Optional<Issue> intended(ConsistencySubject subject, DataElement element) {
        List<Quantity> plans = counted(subject, element)
                .filter(fact -> fact.key().nature() != FactNature.ACTUAL)
                .flatMap(fact -> fact.value() instanceof Value.Amount value ? Stream.of(value.amount()) : Stream.of())
                .filter(amount -> amount.signum() > 0)
                .map(amount -> Quantity.of(amount, element.unit()))
                .toList();
        boolean known = counted(subject, element).anyMatch(fact -> fact.key().nature() == FactNature.ACTUAL);
        if (plans.isEmpty() || known) {
            return Optional.empty();
        }
        LocalizedText message = element.timeOperator().accumulates()
                ? Wording.of(
                        "{0}：计划或预计{1}，实际完成{2}",
                        "{0}: {1} planned or forecast is {2} done",
                        element.name(),
                        plans,
                        Quantity.of(0, element.unit()))
                : Wording.of(
                        "{0}：只有计划数或预计数{1}，尚无实际数",
                        "{0}: {1} is planned or forecast, no actual figure is known", element.name(), plans);
        Severity severity = isAsked(subject, element) ? Severity.WARNING : Severity.INFO;
        return Optional.of(Issue.of(severity, "planned-as-done", "element/" + element.id(), message)
                .withSuggestion(LocalizedText.of("完成后填报实际数", "report the actual figure once it is done")));
    }

    private static boolean isAsked(ConsistencySubject subject, DataElement element) {
        Campaign campaign = subject.campaign();
        return campaign.indicators().stream()
                .filter(indicator -> indicator.measure().elements().contains(element.id()))
                .flatMap(indicator -> campaign.targetsOf(indicator.id()).stream())
                .anyMatch(target -> target.hasStartedBy(subject.asOf()));
    }

    private static Stream<Observation> counted(ConsistencySubject subject, DataElement element) {
        return subject.factsOf(element.id()).stream()
                .filter(fact -> fact.state().counts() && fact.value().isKnown());
    }

    private static Optional<Quantity> quantity(Project project, FactNature nature) {
        Function<Project, Optional<Quantity>> property = switch (nature) {
            case ACTUAL -> Project::actual;
            case PLANNED -> Project::planned;
            case FORECAST -> Project::forecast;
        };
        return property.apply(project);
    }

    private static boolean same(Quantity one, Quantity other) {
        return one.unit().convertibleTo(other.unit()) && one.in(other.unit()).sameValueAs(other.in(other.unit()));
    }

    private static String path(Project project) {
        return "project/" + project.id();
    }

    private static String path(Asset asset) {
        return "asset/" + asset.id();
    }

    private record Stated(LocalizedText project, Quantity quantity) {

        LocalizedText text() {
            return Wording.of("{0} {1}", "{0} {1}", project, quantity);
        }
    }
}
