// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.scoring.Contest.JUNE;
import static dev.milepost.scoring.Contest.MAY;
import static dev.milepost.scoring.Contest.frozen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Laws of red and black lists over rankings with many ties. */
@Rule("10.3")
class RedBlackListProperties {

    @Property(tries = 500)
    void redAndBlackNeverOverlapAndNeverExceedTheirSizes(
            @ForAll("scores") int[] may, @ForAll("scores") int[] june, @ForAll("sizes") RedBlackList.Sizes sizes) {
        RedBlackList lists = draw(JUNE, june, sizes, draw(MAY, may, sizes, null));

        assertThat(lists.red().size()).isLessThanOrEqualTo(sizes.red());
        assertThat(lists.black().size()).isLessThanOrEqualTo(sizes.black());
        assertThat(Collections.disjoint(units(lists.red().stream()), units(lists.uncorrected().stream())))
                .isTrue();
        assertThat(Stream.concat(lists.red().stream(), lists.uncorrected().stream()))
                .allSatisfy(one -> assertThat(one.reason().isBilingual()).isTrue());
    }

    @Property(tries = 500)
    void aListHoldsWholeRanksAndNobodyBetterIsPassedOver(
            @ForAll("scores") int[] scores, @ForAll("sizes") RedBlackList.Sizes sizes) {
        Ranking ranking = frozen(JUNE, scores);
        RedBlackList lists = RedBlackList.of(ranking, "").sizes(sizes).draw();
        Set<OrgUnitId> red = units(lists.red().stream());
        Set<OrgUnitId> black = units(lists.black().stream());

        for (RankLine one : ranking.lines()) {
            for (RankLine other : ranking.lines()) {
                boolean tied = one.rank() == other.rank();
                if (tied) {
                    assertThat(red.contains(one.unit())).isEqualTo(red.contains(other.unit()));
                    assertThat(black.contains(one.unit())).isEqualTo(black.contains(other.unit()));
                }
                if (other.rank() < one.rank() && red.contains(one.unit())) {
                    assertThat(red).contains(other.unit());
                }
                if (other.rank() > one.rank() && black.contains(one.unit())) {
                    assertThat(black).contains(other.unit());
                }
            }
        }
    }

    /** Black stops short only at a tie, at who comes first, or for want of units. */
    @Property(tries = 500)
    void aShortBlackListHasItsReason(@ForAll("scores") int[] scores, @ForAll("sizes") RedBlackList.Sizes sizes) {
        Ranking ranking = frozen(JUNE, scores);
        RedBlackList lists = RedBlackList.of(ranking, "").sizes(sizes).draw();
        long notFirst = ranking.lines().stream().filter(one -> one.rank() > 1).count();

        if (lists.black().size() < Math.min(sizes.black(), notFirst)) {
            assertThat(lists.leftOut()).isNotEmpty();
        }
        for (LeftOut one : lists.leftOut()) {
            long tied = ranking.lines().stream()
                    .filter(line -> line.rank() == one.rank())
                    .count();
            assertThat(tied).as("only a tie is left out here").isGreaterThan(1);
        }
    }

    @Property(tries = 300)
    void blackEntriesCarryOverUntilTheyAreCorrected(
            @ForAll("scores") int[] may,
            @ForAll("scores") int[] june,
            @ForAll("sizes") RedBlackList.Sizes sizes,
            @ForAll @IntRange(max = 5) int corrected) {
        RedBlackList before = draw(MAY, may, sizes, null);
        List<Correction> corrections = before.black().stream()
                .limit(corrected)
                .map(one -> new Correction(one.unit(), MAY, TownshipTable.DAY, "爱卫办", TownshipTable.WORDS))
                .toList();
        RedBlackList after = RedBlackList.of(frozen(JUNE, june), "")
                .sizes(sizes)
                .previous(before)
                .corrections(corrections)
                .draw();

        assertThat(after.carriedOver())
                .containsExactlyInAnyOrderElementsOf(
                        before.black().stream().skip(corrected).toList());
        assertThat(after.corrections()).isEqualTo(corrections);
        RedBlackList july = draw(JUNE.next(), new int[0], sizes, after);
        assertThat(july.carriedOver()).containsExactlyInAnyOrderElementsOf(after.uncorrected());
    }

    private static RedBlackList draw(
            Period period, int[] scores, RedBlackList.Sizes sizes, @Nullable RedBlackList last) {
        RedBlackListMaker maker = RedBlackList.of(frozen(period, scores), "").sizes(sizes);
        return (last == null ? maker : maker.previous(last)).draw();
    }

    private static Set<OrgUnitId> units(Stream<ListEntry> entries) {
        return new HashSet<>(entries.map(ListEntry::unit).toList());
    }

    @Provide
    Arbitrary<int[]> scores() {
        return Arbitraries.integers().between(0, 6).array(int[].class).ofMaxSize(9);
    }

    @Provide
    Arbitrary<RedBlackList.Sizes> sizes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4))
                .as(RedBlackList.Sizes::new);
    }
}
