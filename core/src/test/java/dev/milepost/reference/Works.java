// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Project;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What projects come to: an asset that several work on is one, as long as the longest of them says. Rules 3.2, 5.5. */
final class Works {

    private final List<Project> projects;

    Works(List<Project> projects) {
        this.projects = projects;
    }

    /** The projects of one action. */
    Works of(ActionId action) {
        return new Works(projects.stream()
                .filter(project -> project.actions().contains(action))
                .toList());
    }

    /** Done, planned and forecast, by the unit they are measured in. */
    Map<Unit, List<Fraction>> totals() {
        Map<Unit, List<Fraction>> totals = new HashMap<>();
        for (Project project : projects) {
            for (Optional<Quantity> stated : List.of(project.actual(), project.planned(), project.forecast())) {
                stated.map(Quantity::unit).ifPresent(unit -> totals.put(unit, total(unit)));
            }
        }
        return totals;
    }

    /** Whether projects of different actions work on one asset and say how much. */
    boolean isShared() {
        return projects.stream()
                .anyMatch(one -> projects.stream()
                        .anyMatch(other -> one.asset().isPresent()
                                && one.asset().equals(other.asset())
                                && one.actual().isPresent()
                                && other.actual().isPresent()
                                && !one.actual().equals(other.actual())
                                && !one.actions().equals(other.actions())));
    }

    private List<Fraction> total(Unit unit) {
        return List.of(sum(unit, Project::actual), sum(unit, Project::planned), sum(unit, Project::forecast));
    }

    private Fraction sum(Unit unit, Function<Project, Optional<Quantity>> which) {
        Set<AssetId> counted = new HashSet<>();
        Fraction sum = Fraction.ZERO;
        for (Project project : projects) {
            Optional<AssetId> asset = project.asset();
            if (asset.isEmpty()) {
                sum = sum.plus(amount(project, unit, which));
            } else if (counted.add(asset.get())) {
                sum = sum.plus(projects.stream()
                        .filter(other -> other.asset().equals(asset))
                        .map(other -> amount(other, unit, which))
                        .reduce(Fraction::max)
                        .orElseThrow());
            }
        }
        return sum;
    }

    private static Fraction amount(Project project, Unit unit, Function<Project, Optional<Quantity>> which) {
        return which.apply(project)
                .filter(quantity -> quantity.unit().equals(unit))
                .map(quantity -> Fraction.of(quantity.amount()))
                .orElse(Fraction.ZERO);
    }
}
