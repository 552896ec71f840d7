// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.number;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Succession;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Figures over a selection of units. */
@Rule("5.4")
class SelectionTest {

    @Property(tries = 100)
    void eachFactCountsOnceHoweverTheSelectionOverlaps(
            @ForAll @Size(6) List<@IntRange(max = 50) Integer> amounts,
            @ForAll @Size(max = 8) List<@IntRange(max = 5) Integer> chosen) {
        List<Observation> facts = IntStream.range(0, 6)
                .mapToObj(i -> fact(i == 0 ? TOWN : village(i), YEAR, amounts.get(i)))
                .toList();
        Set<OrgUnitId> units = new LinkedHashSet<>(List.of(village(1)));
        chosen.forEach(i -> units.add(i == 0 ? TOWN : village(i)));
        DataElement own = SmallTown.element().hierarchy(Hierarchy.OWN).build();
        Figure figure = SmallTown.rollup(SmallTown.campaign(own), tree(5), YEAR_END, facts)
                .element(X, units, "");
        int expected = IntStream.range(0, 6)
                .filter(i -> units.contains(TOWN) || units.contains(village(i)))
                .map(amounts::get)
                .sum();
        assertThat(figure.value()).isEqualTo(Value.amount(expected));
    }

    @Example
    void aSelectionExplainsItself() {
        DataElement owed = SmallTown.element().reportedAt(OrgLevels.VILLAGE).build();
        FactKey planned = FactKey.of(X, village(2), YEAR).withNature(FactNature.PLANNED);
        Rollup rollup = SmallTown.rollup(
                SmallTown.campaign(owed),
                tree(4),
                YEAR_END,
                List.of(
                        fact(village(1), YEAR, 3),
                        fact(village(2), YEAR, 4),
                        fact(village(3), YEAR, 5),
                        Observation.builder(planned, Value.amount(9)).build()));
        Figure two = rollup.element(X, Set.of(village(2), village(3)), "");
        assertThat(two.value()).isEqualTo(Value.amount(9));
        assertThat(two.planned()).isEqualByComparingTo(number(9));
        assertThat(two.reporting().expected()).isEqualTo(2);
        assertThat(two.explain().lines(Locale.ENGLISH).get(0))
                .startsWith("element x, village 2 and village 3, 2023")
                .endsWith("4 + 5 = 9 m²");
        assertThat(two.explain().lines(Locale.CHINESE).get(0)).startsWith("数据x，2号村、3号村，2023年");
        assertThat(rollup.element(X, Set.of(village(3), village(4)), "")
                        .reporting()
                        .missingUnits())
                .containsExactly(village(4));
        assertThat(rollup.element(X, Set.of(village(2)), "")).isEqualTo(rollup.element(X, village(2), ""));
        Figure none = SmallTown.rollup(SmallTown.campaign(owed), tree(4), YEAR_END, List.of())
                .element(X, Set.of(village(3), village(4)), "");
        assertThat(none.value()).isEqualTo(Value.missing(MissingReason.NOT_REPORTED));
    }

    @Example
    void whatCannotBeSelectedIsRefused() {
        DataElement none = SmallTown.element().unitOperator(UnitOperator.NONE).build();
        List<Observation> facts = List.of(fact(village(1), YEAR, 3), fact(village(2), YEAR, 4));
        Rollup rollup = SmallTown.rollup(SmallTown.campaign(none), tree(2), YEAR_END, facts);
        assertThatThrownBy(() -> rollup.element(X, Set.of(village(1), village(2)), ""))
                .isInstanceOf(UnsupportedRollupException.class)
                .hasMessageContaining("element 'x'");
        assertThatThrownBy(() -> rollup.element(X, Set.of(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units of a selection must be one or more, were none");
        assertThatThrownBy(() -> rollup.element(X, Set.of(village(1), village(9)), ""))
                .hasMessageStartingWith("unit must be one of the tree, was 'v9'");
        assertThatThrownBy(() -> rollup.element(DataElementId.of("y"), Set.of(village(1), village(2)), ""))
                .hasMessageStartingWith("element must be one of the campaign, was 'y'");
    }

    @Example
    @Rule({"5.4", "5.6"})
    void aSplitUnitCountsWithTheSharesOfThoseSelected() {
        LocalDate july = LocalDate.of(2023, 7, 1);
        List<OrgUnit> units = new ArrayList<>(tree(0).units());
        units.add(SmallTown.villageUnit(1).closes(july).build());
        IntStream.rangeClosed(2, 4)
                .forEach(i -> units.add(SmallTown.villageUnit(i).build()));
        OrgTree split = OrgTree.of(
                units,
                List.of(
                        new Succession(village(1), village(2), july, Ratio.of(1, 4)),
                        new Succession(village(1), village(3), july, Ratio.of(1, 4)),
                        new Succession(village(1), village(4), july, Ratio.of(1, 2))));
        DataElement any = SmallTown.element()
                .frequency(dev.milepost.period.PeriodType.HALF_YEAR)
                .build();
        Observation closed = fact(village(1), dev.milepost.period.Period.halfYear(2023, 1), 100);
        Rollup rollup = SmallTown.rollup(SmallTown.campaign(any), split, YEAR_END, List.of(closed));
        assertThat(rollup.element(X, Set.of(village(2), village(4)), "").value())
                .isEqualTo(Value.amount(75));
        assertThat(rollup.element(X, Set.of(village(2), village(3), village(4)), "")
                        .value())
                .isEqualTo(Value.amount(100));
    }
}
