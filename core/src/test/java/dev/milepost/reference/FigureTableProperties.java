// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.FigureColumn;
import dev.milepost.rollup.FigureTable;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.RollupFilling;
import dev.milepost.rollup.UnsupportedRollupException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The table of all figures has the digits of the figures one by one, from facts kept or from columns alone. */
class FigureTableProperties {

    private static final int TRIES = 250;

    @Property(tries = TRIES)
    @Rule({"1.1", "2.3", "3.1", "4.3", "4.4", "5.1", "5.2", "5.3", "5.4", "5.6", "5.7"})
    void sayTheSameOfEveryFigure(@ForAll("cases") List<Case> cases) {
        for (Case one : cases) {
            Rollup sources = ReferenceProperties.rollup(one);
            Rollup columns = columns(one);
            compare(one, sources, sources.table(one.view().window()));
            compare(one, columns, columns.table(one.view().window()));
        }
    }

    @Property(tries = TRIES)
    @Rule({"1.1", "5.1", "5.7"})
    void columnsAloneHaveTheFiguresOfTheirSources(@ForAll("cases") List<Case> cases) {
        for (Case one : cases) {
            Rollup sources = ReferenceProperties.rollup(one);
            Rollup columns = columns(one);
            for (Indicator indicator : one.campaign().indicators()) {
                for (OrgUnit unit : sources.tree().units()) {
                    assertThat(figure(columns, indicator, unit, one).map(Seen::of))
                            .as("%s at %s of %s", indicator.id(), unit.id(), one)
                            .isEqualTo(figure(sources, indicator, unit, one).map(Seen::of));
                }
            }
        }
    }

    static Rollup columns(Case one) {
        RollupFilling filling = Rollup.of(one.campaign(), one.organisation(), one.when())
                .counting(one.view().states());
        return one.view().tree().map(filling::over).orElse(filling).collectColumns(one.facts().stream());
    }

    static void compare(Case one, Rollup rollup, FigureTable table) {
        for (Indicator indicator : one.campaign().indicators()) {
            FigureColumn column = table.column(indicator.id());
            for (OrgUnit unit : rollup.tree().units()) {
                Optional<Figure> figure = figure(rollup, indicator, unit, one)
                        .filter(found -> found.value().isKnown());
                int cell = column.find(table.units().find(unit.id()).orElseThrow());
                assertThat(cell >= 0 && column.isKnown(cell))
                        .as("%s at %s is known in %s", indicator.id(), unit.id(), one)
                        .isEqualTo(figure.isPresent());
                figure.ifPresent(
                        found -> compare(found, column, cell, indicator.id() + " at " + unit.id() + " of " + one));
            }
        }
    }

    private static void compare(Figure figure, FigureColumn column, int cell, String where) {
        assertThat(column.value(cell)).as("value %s", where).isEqualTo(figure.value());
        assertThat(column.measured(cell).isPresent())
                .as(where)
                .isEqualTo(figure.measured().isPresent());
        figure.measured()
                .ifPresent(number -> assertThat(column.measured(cell).orElseThrow())
                        .as("measured %s", where)
                        .usingComparator(java.util.Comparator.naturalOrder())
                        .isEqualTo(number));
        assertThat(column.expected(cell))
                .as("expected %s", where)
                .isEqualTo(figure.reporting().expected());
        assertThat(column.reported(cell))
                .as("reported %s", where)
                .isEqualTo(figure.reporting().reported());
        assertThat(column.late(cell))
                .as("late %s", where)
                .isEqualTo(figure.reporting().late());
        assertThat(column.assurance(cell))
                .as("assurance %s", where)
                .isEqualTo(figure.assurance().orElseThrow());
        assertThat(column.amounts(cell)).as("amounts %s", where).isEqualTo(figure.amounts());
        column.bounds(cell).ifPresent(bounds -> {
            Bounds known = figure.bounds().orElseThrow();
            assertThat(bounds.lower().map(Ratio::toString))
                    .as("lower bound %s", where)
                    .isEqualTo(known.lower().map(Ratio::toString));
            assertThat(bounds.upper().map(Ratio::toString))
                    .as("upper bound %s", where)
                    .isEqualTo(known.upper().map(Ratio::toString));
        });
    }

    static Optional<Figure> figure(Rollup rollup, Indicator indicator, OrgUnit unit, Case one) {
        try {
            return Optional.of(
                    rollup.figure(indicator.id(), unit.id(), one.view().window()));
        } catch (UnsupportedRollupException refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        int asked = Integer.getInteger("reference.tries", TRIES);
        return CaseArbitraries.cases().list().ofSize(Math.max(1, asked / TRIES));
    }
}
