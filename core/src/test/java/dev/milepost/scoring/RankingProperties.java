// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.scoring.Contest.JUNE;
import static dev.milepost.scoring.Contest.SCHEME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;

/** Laws of ranks over contests with ties, gaps and vetoes. */
@Rule("10.2")
class RankingProperties {

    @Property(tries = 300)
    void theOrderOfTheSheetsDoesNotMatter(@ForAll("sheets") List<ScoreSheet> sheets, @ForAll Random random) {
        List<ScoreSheet> shuffled = new ArrayList<>(sheets);
        Collections.shuffle(shuffled, random);

        assertThat(rank(shuffled)).isEqualTo(rank(sheets));
    }

    @Property(tries = 300)
    void aRankIsOneAndHowManyAreStrictlyBetter(@ForAll("sheets") List<ScoreSheet> sheets) {
        Ranking ranking = rank(sheets);
        List<ScoreSheet> ranked = sheets.stream()
                .filter(one -> ranking.find(one.unit()).isPresent())
                .toList();

        for (ScoreSheet sheet : ranked) {
            RankLine line = ranking.find(sheet.unit()).orElseThrow();
            long better = ranked.stream()
                    .filter(other -> peers(other).equals(line.peers()) && isBetter(other, sheet))
                    .count();
            assertThat(line.rank()).isEqualTo((int) better + 1);
        }
    }

    @Property(tries = 300)
    void equalScoresShareARankUnlessTheTieBreakDiffers(@ForAll("sheets") List<ScoreSheet> sheets) {
        Ranking ranking = rank(sheets);
        for (ScoreSheet one : sheets) {
            for (ScoreSheet other : sheets) {
                boolean both = ranking.find(one.unit()).isPresent()
                        && ranking.find(other.unit()).isPresent()
                        && peers(one).equals(peers(other));
                if (both && one.score().equals(other.score())) {
                    assertThat(rankOf(ranking, one) == rankOf(ranking, other))
                            .isEqualTo(first(one).equals(first(other)));
                }
            }
        }
    }

    @Property(tries = 300)
    void whoIsIncompleteOrDisqualifiedHasNoRank(@ForAll("sheets") List<ScoreSheet> sheets) {
        Ranking ranking = rank(sheets);
        for (ScoreSheet sheet : sheets) {
            boolean apart = !sheet.isComplete() || sheet.isDisqualified();
            assertThat(ranking.find(sheet.unit()).isPresent()).isEqualTo(!apart);
            assertThat(ranking.unranked().stream().anyMatch(one -> one.unit().equals(sheet.unit())))
                    .isEqualTo(apart);
        }
        assertThat(ranking.lines().size() + ranking.unranked().size()).isEqualTo(sheets.size());
    }

    /** By the numbers entered, not by the keys of the code under test. */
    private static boolean isBetter(ScoreSheet one, ScoreSheet other) {
        int byScore = one.score().orElseThrow().compareTo(other.score().orElseThrow());
        return byScore > 0
                || (byScore == 0
                        && one.items()
                                        .get(0)
                                        .points()
                                        .orElseThrow()
                                        .compareTo(other.items().get(0).points().orElseThrow())
                                > 0);
    }

    private static Object first(ScoreSheet sheet) {
        return sheet.items().get(0).points();
    }

    private static int rankOf(Ranking ranking, ScoreSheet sheet) {
        return ranking.find(sheet.unit()).orElseThrow().rank();
    }

    private static String peers(ScoreSheet sheet) {
        return sheet.unit().value().length() > 2 ? "more" : "";
    }

    private static Ranking rank(List<ScoreSheet> sheets) {
        Map<OrgUnitId, String> peers = new HashMap<>();
        sheets.forEach(one -> peers.put(one.unit(), peers(one)));
        return Ranking.of(SCHEME, JUNE).sheets(sheets).peers(peers).rank();
    }

    /** Up to fourteen units; those from the tenth on are a group of their own. */
    @Provide
    Arbitrary<List<ScoreSheet>> sheets() {
        Arbitrary<Tuple3<Integer, Integer, Integer>> one = Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 9))
                .as(Tuple::of);
        return one.list().ofMaxSize(14).map(all -> {
            List<ScoreSheet> sheets = new ArrayList<>();
            all.forEach(points -> sheets.add(sheet(sheets.size() + 1, points)));
            return sheets;
        });
    }

    private static ScoreSheet sheet(int number, Tuple3<Integer, Integer, Integer> points) {
        return switch (points.get3()) {
            case 0 -> Contest.incomplete(number);
            case 1 -> Contest.disqualified(number);
            default -> Contest.sheet(number, points.get1(), points.get2());
        };
    }
}
