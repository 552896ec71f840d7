// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.text.NearestNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Holds a campaign's parts together: ids are unique, and every reference meets something. */
final class CampaignCheck {

    private CampaignCheck() {}

    static void check(Campaign campaign) {
        Set<Object> actions = unique("action", campaign.actions(), Action::id);
        Set<Object> elements = unique("element", campaign.elements(), DataElement::id);
        Set<Object> indicators = unique("indicator", campaign.indicators(), Indicator::id);
        Set<Object> assets = unique("asset", campaign.assets(), Asset::id);
        Set<Object> documents = unique("basis document", campaign.basisDocuments(), BasisDocument::id);
        unique("target", campaign.targets(), Target::id);
        unique("project", campaign.projects(), Project::id);
        unique("task", campaign.tasks(), Task::id);
        unique("problem", campaign.problems(), Problem::id);
        unique("schedule", campaign.schedules(), Schedule::id);
        unique("zone", campaign.zones(), ResponsibilityZone::id);
        for (Action action : campaign.actions()) {
            known("indicator of action '" + action.id() + "'", action.indicators(), indicators);
        }
        for (Indicator indicator : campaign.indicators()) {
            known(
                    "element of indicator '" + indicator.id() + "'",
                    indicator.measure().elements(),
                    elements);
        }
        UnitCheck.check(campaign);
        new FormulaOperands(campaign).check();
        for (DataElement element : campaign.elements()) {
            List<DataElementId> weight = element.weightedBy().stream().toList();
            known("weightedBy of element '" + element.id() + "'", weight, elements);
            List<DataElementId> occurrences = element.occurrences().stream().toList();
            known("occurrences of element '" + element.id() + "'", occurrences, elements);
            occurrences.forEach(id -> checkOccurrences(campaign, element, id));
        }
        for (Target target : campaign.targets()) {
            List<IndicatorId> about = List.of(target.indicator());
            known("indicator of target '" + target.id() + "'", about, indicators);
            List<String> basis = target.basis().stream().toList();
            known("basis of target '" + target.id() + "'", basis, documents);
        }
        TargetsCheck.check(campaign);
        campaign.projects().forEach(project -> checkProject(project, actions, elements, assets));
        checkActions(campaign, actions);
    }

    private static void checkOccurrences(Campaign campaign, DataElement element, DataElementId occurrences) {
        Optional<CountBasis> basis = campaign.findElement(occurrences).flatMap(DataElement::basis);
        checkArgument(
                basis.filter(one -> one == CountBasis.OCCURRENCE).isPresent(),
                "occurrences of element '%s' must be an element that counts occurrences, was '%s' with basis %s",
                element.id(),
                occurrences,
                basis.map(Object::toString).orElse("not declared"));
    }

    private static void checkActions(Campaign campaign, Set<Object> actions) {
        campaign.tasks()
                .forEach(task ->
                        knownAction("task", task.id(), task.action().stream().toList(), actions));
        campaign.problems()
                .forEach(one ->
                        knownAction("problem", one.id(), one.action().stream().toList(), actions));
        campaign.schedules()
                .forEach(one ->
                        knownAction("schedule", one.id(), one.action().stream().toList(), actions));
    }

    private static void checkProject(Project project, Set<Object> actions, Set<Object> elements, Set<Object> assets) {
        knownAction("project", project.id(), project.actions(), actions);
        known(
                "element of project '" + project.id() + "'",
                project.element().stream().toList(),
                elements);
        known(
                "asset of project '" + project.id() + "'",
                project.asset().stream().toList(),
                assets);
    }

    private static void knownAction(String kind, Object id, Collection<ActionId> wanted, Set<Object> actions) {
        known("action of " + kind + " '" + id + "'", wanted, actions);
    }

    private static void known(String what, Collection<?> wanted, Set<Object> known) {
        for (Object id : wanted) {
            if (!known.contains(id)) {
                List<String> names = known.stream().map(Object::toString).toList();
                throw new IllegalArgumentException(what + " must be one of the campaign, was '" + id + "'; nearest: "
                        + NearestNames.of(id.toString(), names, 3));
            }
        }
    }

    private static <T> Set<Object> unique(String what, List<T> items, Function<T, Object> id) {
        Set<Object> seen = new LinkedHashSet<>();
        Set<Object> twice = new HashSet<>();
        for (T item : items) {
            Object one = id.apply(item);
            if (!seen.add(one)) {
                twice.add(one);
            }
        }
        checkArgument(twice.isEmpty(), "%s id must be unique within a campaign, was twice: %s", what, twice);
        return seen;
    }
}
