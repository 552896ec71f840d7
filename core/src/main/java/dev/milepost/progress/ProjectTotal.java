// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Project;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What projects come to in one unit: done, planned and forecast apart. Rules 3.2 and 5.5: an asset that several
 * projects share counts once, with its largest figure.
 *
 * @param unit the unit
 * @param actual what is done
 * @param planned what is planned
 * @param forecast what is expected on completion
 */
public record ProjectTotal(Unit unit, Quantity actual, Quantity planned, Quantity forecast) {

    public ProjectTotal {
        requireNonNull(unit, "unit");
        requireNonNull(actual, "actual");
        requireNonNull(planned, "planned");
        requireNonNull(forecast, "forecast");
    }

    /** The totals of the given projects, one for each unit they are measured in, in the order of appearance. */
    public static List<ProjectTotal> of(Collection<Project> projects) {
        Map<Unit, List<Project>> byUnit = new LinkedHashMap<>();
        for (Project project : projects) {
            unitOf(project)
                    .ifPresent(unit -> byUnit.computeIfAbsent(unit, one -> new ArrayList<>())
                            .add(project));
        }
        return byUnit.entrySet().stream()
                .map(entry -> new ProjectTotal(
                        entry.getKey(),
                        sum(entry.getKey(), entry.getValue(), Project::actual),
                        sum(entry.getKey(), entry.getValue(), Project::planned),
                        sum(entry.getKey(), entry.getValue(), Project::forecast)))
                .toList();
    }

    private static Optional<Unit> unitOf(Project project) {
        return project.actual().or(project::forecast).or(project::planned).map(Quantity::unit);
    }

    private static Quantity sum(Unit unit, List<Project> projects, Function<Project, Optional<Quantity>> which) {
        Map<AssetId, BigDecimal> assets = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Project project : projects) {
            BigDecimal amount = which.apply(project)
                    .filter(quantity -> quantity.unit().equals(unit))
                    .map(Quantity::amount)
                    .orElse(BigDecimal.ZERO);
            if (project.asset().isPresent()) {
                assets.merge(project.asset().get(), amount, BigDecimal::max);
            } else {
                sum = sum.add(amount);
            }
        }
        BigDecimal shared = assets.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Quantity.of(sum.add(shared), unit);
    }
}
