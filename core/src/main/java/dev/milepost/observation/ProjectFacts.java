// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Project;
import dev.milepost.indicator.DataElement;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The quantities of projects as facts: planned, forecast and actual apart. Rules 3.2, 8.1. */
public final class ProjectFacts {

    private ProjectFacts() {}

    /**
     * The facts of all projects of a campaign that name an element, for the campaign's period. A quantity in another
     * unit is converted exactly. Of an element that accumulates, what was done before the campaign is no fact of it: it
     * is taken off what is done, planned and forecast, down to zero. Rule 14.1.
     *
     * @throws IllegalArgumentException if a quantity cannot be converted into its element's unit, or only inexactly
     */
    public static List<Observation> of(Campaign campaign) {
        List<Observation> facts = new ArrayList<>();
        for (Project project : campaign.projects()) {
            Optional<DataElement> element = project.element().flatMap(campaign::findElement);
            element.ifPresent(found -> {
                for (FactNature nature : FactNature.values()) {
                    quantity(project, nature)
                            .ifPresent(quantity -> facts.add(fact(campaign, project, found, nature, quantity)));
                }
            });
        }
        return facts;
    }

    private static Optional<Quantity> quantity(Project project, FactNature nature) {
        return switch (nature) {
            case ACTUAL -> project.actual();
            case PLANNED -> project.planned();
            case FORECAST -> project.forecast();
        };
    }

    private static Observation fact(
            Campaign campaign, Project project, DataElement element, FactNature nature, Quantity quantity) {
        FactKey key = FactKey.of(element.id(), project.unit().orElse(campaign.unit()), campaign.period())
                .withSource("project/" + project.id())
                .withNature(nature);
        return Observation.builder(key, Value.amount(ownPart(project, element, quantity)))
                .assurance(nature == FactNature.ACTUAL ? Assurance.COMPUTED : Assurance.ESTIMATED)
                .build();
    }

    private static BigDecimal ownPart(Project project, DataElement element, Quantity quantity) {
        BigDecimal whole = Quantities.exactly(quantity, element.unit());
        return project.doneBefore()
                .filter(before -> element.timeOperator().accumulates())
                .map(before -> whole.subtract(Quantities.exactly(before, element.unit()))
                        .max(BigDecimal.ZERO))
                .orElse(whole);
    }
}
