// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Breakdown.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What a reader of a published breakdown cannot find out. */
@Rule("14.2")
class SmallCountsProperties {

    /** Every table of few things, read by somebody who knows the rule as well as its author. */
    @Example
    void noSmallCountIsCertainToOneWhoKnowsTheWholeRule() {
        for (int parts = 2; parts <= 4; parts++) {
            for (int least = 3; least <= 6; least++) {
                Map<String, List<List<Integer>>> readings = new HashMap<>();
                for (List<Integer> counts : tables(parts, 28 - 3 * parts)) {
                    readings.computeIfAbsent(published(least, counts), key -> new ArrayList<>())
                            .add(counts);
                }
                for (Map.Entry<String, List<List<Integer>>> reading : readings.entrySet()) {
                    assertSecret(least, reading.getKey(), reading.getValue());
                }
            }
        }
    }

    private static void assertSecret(int least, String seen, List<List<Integer>> tables) {
        for (int part = 0; part < tables.get(0).size(); part++) {
            Set<Integer> possible = new HashSet<>();
            for (List<Integer> counts : tables) {
                possible.add(counts.get(part));
            }
            boolean small = possible.stream().anyMatch(count -> count > 0 && count < least);
            assertThat(small && possible.size() == 1)
                    .as("part %s of %s is certain, n = %s: %s", part, seen, least, tables)
                    .isFalse();
        }
    }

    /** All tables of so many parts that come to so much or less. */
    private static List<List<Integer>> tables(int parts, int most) {
        if (parts == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> rest : tables(parts - 1, most)) {
            int left = most - rest.stream().mapToInt(Integer::intValue).sum();
            IntStream.rangeClosed(0, left).forEach(count -> {
                List<Integer> table = new ArrayList<>(rest);
                table.add(count);
                all.add(table);
            });
        }
        return all;
    }

    /** What the reader has: the total, and of each part its count or why it is withheld. */
    private static String published(int least, List<Integer> counts) {
        List<Optional<Reason>> reasons = SmallCounts.withheld(least, ratios(counts), true);
        StringBuilder seen = new StringBuilder(
                "" + counts.stream().mapToInt(Integer::intValue).sum());
        for (int part = 0; part < counts.size(); part++) {
            String count = "" + counts.get(part);
            seen.append(' ').append(reasons.get(part).map(Reason::toString).orElse(count));
        }
        return seen.toString();
    }

    @Property
    void whatIsShownAndTheTotalLeaveTwoOrMoreUnknown(
            @ForAll @Size(min = 2, max = 9) List<@IntRange(max = 60) Integer> counts,
            @ForAll @IntRange(min = 3, max = 20) int least) {
        List<Optional<Reason>> reasons = SmallCounts.withheld(least, ratios(counts), true);

        assertThat(reasons.stream().filter(Optional::isPresent).count()).isNotEqualTo(1);
        for (int part = 0; part < counts.size(); part++) {
            boolean small = counts.get(part) > 0 && counts.get(part) < least;
            assertThat(!small || reasons.get(part).isPresent()).isTrue();
        }
    }

    @Property
    void nothingIsWithheldWhereNoCountIsSmall(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 60) Integer> counts,
            @ForAll @IntRange(min = 3, max = 20) int least,
            @ForAll boolean addUp) {
        List<Integer> none =
                counts.stream().map(count -> count == 0 ? 0 : count + least - 1).toList();

        assertThat(SmallCounts.withheld(least, ratios(none), addUp)).containsOnly(Optional.empty());
    }

    /** Whoever is not there subtracts nothing and hides nothing. */
    @Property
    void withoutATotalOnlyTheSmallOnesAreWithheld(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 12) Integer> counts,
            @ForAll @IntRange(min = 3, max = 9) int least) {
        List<Optional<Reason>> small = counts.stream()
                .map(count -> count > 0 && count < least ? Optional.of(Reason.BELOW_LEAST) : Optional.<Reason>empty())
                .toList();

        assertThat(SmallCounts.withheld(least, ratios(counts), false)).isEqualTo(small);
    }

    private static List<Optional<Ratio>> ratios(List<Integer> counts) {
        return counts.stream().map(count -> Optional.of(Ratio.whole(count))).toList();
    }
}
