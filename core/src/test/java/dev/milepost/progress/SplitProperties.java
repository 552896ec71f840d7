// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Split;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Parts of a divided target sum exactly to the whole, and are as near to their shares as the step allows. */
@Rule("6.3")
class SplitProperties {

    @Property(tries = 300)
    void partsSumExactlyAndKeepTheirQuota(
            @ForAll @IntRange(max = 5000) int steps,
            @ForAll("steps") Ratio step,
            @ForAll("weights") List<Ratio> weights) {
        Ratio whole = step.times(Ratio.whole(steps));
        SortedMap<OrgUnitId, Ratio> byUnit = units(weights);
        SortedMap<OrgUnitId, Ratio> parts = Apportionment.divide(whole, byUnit, step);
        assertThat(sum(parts)).isEqualByComparingTo(whole);
        Ratio all = sum(byUnit);
        parts.forEach((unit, part) -> {
            Ratio quota = whole.times(at(byUnit, unit)).dividedBy(all);
            assertThat(part.minus(quota)).isBetween(step.negate(), step);
            assertThat(part.minus(quota)).isNotEqualByComparingTo(step).isNotEqualByComparingTo(step.negate());
            assertThat(part.dividedBy(step).round(0, RoundingMode.UNNECESSARY)).isNotNegative();
        });
    }

    @Property(tries = 200)
    void whoWeighsMoreGetsNoLess(@ForAll @IntRange(max = 500) int whole, @ForAll("weights") List<Ratio> weights) {
        SortedMap<OrgUnitId, Ratio> byUnit = units(weights);
        SortedMap<OrgUnitId, Ratio> parts = Apportionment.divide(Ratio.whole(whole), byUnit, Ratio.ONE);
        for (OrgUnitId one : parts.keySet()) {
            for (OrgUnitId other : parts.keySet()) {
                boolean heavier = at(byUnit, one).compareTo(at(byUnit, other)) > 0;
                boolean tied = at(byUnit, one).sameValueAs(at(byUnit, other)) && one.compareTo(other) < 0;
                if (heavier || tied) {
                    assertThat(at(parts, one)).isGreaterThanOrEqualTo(at(parts, other));
                }
            }
        }
    }

    @Property(tries = 60)
    void anEvenSplitSumsExactlyOnEveryLevel(
            @ForAll @IntRange(max = 1000) int whole,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 4) Integer> towns) {
        OrgTree tree = county(towns);
        Campaign campaign = SmallTown.campaign(
                SmallTown.element().build(),
                Promise.target(new Comparator.AtLeast(BigDecimal.valueOf(whole)))
                        .split(new Split.Even())
                        .build());
        Rollup rollup = SmallTown.rollup(campaign, tree, SmallTown.YEAR_END, List.of());
        for (OrgUnit unit : tree.units()) {
            List<OrgUnit> children = tree.children(unit.id());
            if (!children.isEmpty()) {
                Ratio parts = children.stream()
                        .map(child -> bound(rollup, child.id()))
                        .reduce(Ratio.ZERO, Ratio::plus);
                assertThat(parts).isEqualByComparingTo(bound(rollup, unit.id()));
            }
        }
    }

    private static Ratio bound(Rollup rollup, OrgUnitId unit) {
        Comparator asked = new TargetResolution(rollup)
                .find(SmallTown.INDICATOR, unit)
                .orElseThrow()
                .comparator();
        return ((Comparator.Numeric) asked).bound();
    }

    /** A county, its towns and so many villages in each. */
    private static OrgTree county(List<Integer> towns) {
        List<OrgUnit> units = new ArrayList<>();
        units.add(unit("town", 0).build());
        for (int town = 0; town < towns.size(); town++) {
            units.add(unit("t" + town, 1).parent(SmallTown.TOWN).build());
            for (int village = 0; village < towns.get(town); village++) {
                units.add(unit("t" + town + "v" + village, 2)
                        .parent(OrgUnitId.of("t" + town))
                        .build());
            }
        }
        return OrgTree.of(units);
    }

    private static OrgUnit.Builder unit(String id, int rank) {
        LocalizedText name = LocalizedText.of(id, id);
        return OrgUnit.builder(OrgUnitId.of(id), new OrgLevel("level" + rank, rank, name))
                .name(name);
    }

    private static Ratio at(Map<OrgUnitId, Ratio> amounts, OrgUnitId unit) {
        return requireNonNull(amounts.get(unit));
    }

    private static SortedMap<OrgUnitId, Ratio> units(List<Ratio> weights) {
        SortedMap<OrgUnitId, Ratio> units = new TreeMap<>();
        weights.forEach(weight -> units.put(OrgUnitId.of("u" + units.size()), weight));
        return units;
    }

    private static Ratio sum(Map<OrgUnitId, Ratio> parts) {
        return parts.values().stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    @Provide
    Arbitrary<Ratio> steps() {
        return Arbitraries.of("1", "0.5", "10", "0.01", "3").map(Ratio::parse);
    }

    @Provide
    Arbitrary<List<Ratio>> weights() {
        Arbitrary<Ratio> one = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(1, 9))
                .as((part, whole) -> Ratio.of(part, whole));
        return one.list().ofMinSize(1).ofMaxSize(9).filter(all -> all.stream().anyMatch(weight -> weight.signum() > 0));
    }
}
