// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Project;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Unit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
        return projects.stream()
                .flatMap(project -> Stream.of(project.actual(), project.planned(), project.forecast()))
                .flatMap(Optional::stream)
                .map(Quantity::unit)
                .distinct()
                .map(unit -> new ProjectTotal(
                        unit,
                        sum(unit, projects, Project::actual),
                        sum(unit, projects, Project::planned),
                        sum(unit, projects, Project::forecast)))
                .toList();
    }

    private static Quantity sum(Unit unit, Collection<Project> projects, Function<Project, Optional<Quantity>> which) {
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
