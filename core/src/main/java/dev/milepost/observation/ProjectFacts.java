package dev.milepost.observation;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Project;
import dev.milepost.indicator.DataElement;
import dev.milepost.period.Period;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The quantities of projects as facts: planned, forecast and actual apart. Rules 3.2, 8.1. */
public final class ProjectFacts {

    private ProjectFacts() {}

    /**
     * The facts of all projects of a campaign that name an element, for the campaign's period. A quantity in another unit
     * is converted exactly.
     *
     * @throws IllegalArgumentException if a quantity cannot be converted into its element's unit, or only inexactly
     */
    public static List<Observation> of(Campaign campaign) {
        List<Observation> facts = new ArrayList<>();
        for (Project project : campaign.projects()) {
            Optional<DataElement> element = project.element().flatMap(campaign::findElement);
            element.ifPresent(found -> {
                add(campaign, project, found, FactNature.PLANNED, project.planned(), facts);
                add(campaign, project, found, FactNature.FORECAST, project.forecast(), facts);
                add(campaign, project, found, FactNature.ACTUAL, project.actual(), facts);
            });
        }
        return facts;
    }

    // Six parameters would be five too many for a public method; here they are the row being written.
    @SuppressWarnings("checkstyle:ParameterNumber")
    private static void add(
            Campaign campaign,
            Project project,
            DataElement element,
            FactNature nature,
            Optional<Quantity> quantity,
            List<Observation> facts) {
        if (quantity.isEmpty()) {
            return;
        }
        Period period = campaign.period();
        FactKey key = FactKey.of(element.id(), project.unit().orElse(campaign.unit()), period)
                .withSource("project/" + project.id())
                .withNature(nature);
        Value value = Value.amount(Quantities.exactly(quantity.get(), element.unit()));
        facts.add(Observation.builder(key, value)
                .assurance(nature == FactNature.ACTUAL ? Assurance.COMPUTED : Assurance.ESTIMATED)
                .build());
    }
}
