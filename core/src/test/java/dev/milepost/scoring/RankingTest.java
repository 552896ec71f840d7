// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.scoring.Contest.JUNE;
import static dev.milepost.scoring.Contest.MAY;
import static dev.milepost.scoring.Contest.SCHEME;
import static dev.milepost.scoring.Contest.disqualified;
import static dev.milepost.scoring.Contest.incomplete;
import static dev.milepost.scoring.Contest.sheet;
import static dev.milepost.scoring.Contest.unit;
import static dev.milepost.scoring.TownshipTable.V1;
import static dev.milepost.scoring.TownshipTable.exempt;
import static dev.milepost.scoring.TownshipTable.mark;
import static dev.milepost.scoring.TownshipTable.points;
import static dev.milepost.scoring.TownshipTable.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Instant AT = Instant.parse("2023-07-05T01:00:00Z");

    @Test
    @Rule("10.2")
    void ranksOneTwoTwoFour() {
        Ranking ranking = rank(sheet(1, 7, 2), sheet(2, 9, 0), sheet(3, 7, 2), sheet(4, 5, 1));

        assertThat(ranks(ranking)).containsExactly("v2 1", "v1 2", "v3 2", "v4 4");
        assertThat(ranking.find(unit(1)).orElseThrow().score()).isEqualTo(points("9"));
        assertThat(ranking.moveOf(ranking.lines().get(0))).isEmpty();
        assertThat(ranking.peers()).containsExactly("");
    }

    @Test
    @Rule("10.2")
    void breaksATieByTheDeclaredItem() {
        // Both have 9; the first key is the share of the first item.
        assertThat(ranks(rank(sheet(1, 6, 3), sheet(2, 7, 2)))).containsExactly("v2 1", "v1 2");
    }

    @Test
    @Rule("10.2")
    void breaksTiesByGroupBonusAndNumberOfDeductions() {
        // 6 and a bonus of 2 against 8; then 10 lost on one item or 5 on each of two.
        ScoreEntry bonus = mark("b", V1, "B1", "2");
        assertThat(order(List.of(new TieBreak.BeforeBonus()), entries("6", "0", bonus), entries("8", "0")))
                .containsExactly(2, 1);
        assertThat(order(List.of(new TieBreak.FewerDeductions()), entries("10", "0"), entries("5", "5")))
                .containsExactly(1, 2);
        assertThat(order(List.of(new TieBreak.Group("1")), entries("6", "0", bonus), entries("8", "0")))
                .containsExactly(2, 1);
        assertThat(order(List.of(), entries("10", "0"), entries("5", "5"))).containsExactly(1, 1);
    }

    @Test
    @Rule("10.2")
    void putsBehindWhomTheTieBreakDoesNotConcern() {
        List<ScoreEntry> exempt = List.of(exempt("1", V1, "1"), mark("2", V1, "2", "5"));
        // 5 of 10 scaled to 20 is 10, as 5 and 5.
        assertThat(order(List.of(new TieBreak.Item("1")), exempt, entries("5", "5")))
                .containsExactly(2, 1);
        assertThat(order(List.of(new TieBreak.Item("1")), entries("5", "5"), exempt))
                .containsExactly(1, 2);
    }

    @Test
    @Rule("10.2")
    void breaksTiesOfCombinedScoresByTheMeanOfTheComponents() {
        List<ScoreSheet> sheets = List.of(yearly(1, "9", "1"), yearly(2, "8", "2"));
        assertThat(ranks(Ranking.of(sheets.get(0).scheme(), Period.year(2023))
                        .sheets(sheets)
                        .rank()))
                .containsExactly("v1 1", "v2 2");
    }

    private static ScoreSheet yearly(int number, String first, String second) {
        AssessmentScheme scheme = withKeys(List.of(new TieBreak.Item("1")))
                .weights(Map.of(PeriodType.HALF_YEAR, Ratio.ONE))
                .build();
        List<ScoreSheet> halves = List.of("2023S1", "2023S2").stream()
                .map(period -> Scorer.of(
                                scheme,
                                ScoreRecord.builder("contest", Period.parse(period))
                                        .entries(List.of(
                                                mark("1", unit(number), "1", first),
                                                mark("2", unit(number), "2", second)))
                                        .build())
                        .sheet(unit(number)))
                .toList();
        return ScoreSheet.combined(Period.year(2023), halves);
    }

    /** The ranks of the units v1 and v2, whose entries are given as those of v1. */
    private static List<Integer> order(List<TieBreak> keys, List<ScoreEntry> first, List<ScoreEntry> second) {
        AssessmentScheme scheme = withKeys(keys).build();
        List<ScoreSheet> sheets = new ArrayList<>();
        for (List<ScoreEntry> entries : List.of(first, second)) {
            OrgUnitId unit = unit(sheets.size() + 1);
            ScoreRecord record = ScoreRecord.builder("contest", JUNE)
                    .entries(entries.stream()
                            .map(one -> ScoreEntry.of(one.id(), unit, one.item(), one.content(), one.reason()))
                            .toList())
                    .build();
            sheets.add(Scorer.of(scheme, record).sheet(unit));
        }
        Ranking ranking = Ranking.of(scheme, JUNE).sheets(sheets).rank();
        return sheets.stream()
                .map(one -> ranking.find(one.unit()).orElseThrow().rank())
                .toList();
    }

    private static AssessmentScheme.Builder withKeys(List<TieBreak> keys) {
        return AssessmentScheme.builder("contest")
                .name(words("评比", "contest"))
                .groups(SCHEME.groups())
                .bonusItems(List.of(new BonusItem("B1", words("奖", "bonus"), points("2"))))
                .tieBreaks(keys);
    }

    private static List<ScoreEntry> entries(String first, String second, ScoreEntry... more) {
        List<ScoreEntry> entries = new ArrayList<>(List.of(more));
        entries.add(mark("1", V1, "1", first));
        entries.add(mark("2", V1, "2", second));
        return entries;
    }

    @Test
    @Rule({"10.2", "2.1"})
    void listsApartWhoHasNoCompleteScore() {
        Ranking ranking = Ranking.of(SCHEME, JUNE)
                .sheets(List.of(incomplete(1), sheet(2, 1, 0), disqualified(3)))
                .expected(List.of(unit(2), unit(9)))
                .rank();

        assertThat(ranks(ranking)).containsExactly("v2 1");
        assertThat(ranking.unranked())
                .extracting(one -> one.unit() + " " + one.state().label().zh())
                .containsExactly("v1 未报", "v3 一票否决，不参加排名", "v9 未报");
        assertThat(ranking.unranked().get(0).reason().zh()).isEqualTo("2 未监测");
        assertThat(ranking.unranked().get(2).reason().zh()).isEqualTo("未报评分资料");
    }

    @Test
    @Rule("10.2")
    void ranksPeersAmongThemselvesAndComparesWithTheLastPeriod() {
        Map<OrgUnitId, String> peers = Map.of(unit(1), "a", unit(2), "a", unit(3), "b");
        Ranking may = Ranking.of(SCHEME, MAY)
                .sheets(List.of(sheet(MAY, 1, 5, 0), sheet(MAY, 2, 9, 0), sheet(MAY, 4, 3, 0)))
                .peers(peers)
                .rank();
        Ranking june = Ranking.of(SCHEME, JUNE)
                .sheets(List.of(sheet(1, 9, 0), sheet(2, 5, 0), sheet(3, 4, 0), sheet(4, 4, 0)))
                .peers(peers)
                .previous(may)
                .rank();

        assertThat(june.lines("a"))
                .map(june::moveOf)
                .containsExactly(Optional.of(RankMove.UP), Optional.of(RankMove.DOWN));
        assertThat(june.lines("b")).map(june::moveOf).containsExactly(Optional.of(RankMove.NEW));
        assertThat(june.lines("")).map(june::moveOf).containsExactly(Optional.of(RankMove.SAME));
        assertThat(june.lines("a").get(0).rise()).contains(1);
        assertThat(june.comparedWith()).contains(MAY);
        assertThat(june.peers()).containsExactly("", "a", "b");
    }

    @Test
    @Rule("10.2")
    void freezesOnce() {
        Ranking frozen = rank(sheet(1, 7, 2)).freeze("爱卫办", AT);

        assertThat(frozen.frozen()).contains(new Ranking.Frozen("爱卫办", AT));
        assertThat(frozen).isNotEqualTo(rank(sheet(1, 7, 2))).hasToString("Ranking[contest, 202306]");
        assertThat(frozen).isEqualTo(rank(sheet(1, 7, 2)).freeze("爱卫办", AT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> frozen.freeze("爱卫办", AT))
                .withMessageContaining("ranking of 202306 must be frozen once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ranking.Frozen("", AT))
                .withMessageContaining("by of a frozen ranking must not be blank");
    }

    @Test
    @Rule("10.2")
    void refusesWhatCannotBeRankedTogether() {
        RankingMaker maker = Ranking.of(SCHEME, JUNE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maker.sheets(List.of(sheet(MAY, 1, 1, 1))))
                .withMessageContaining(
                        "sheet of unit 'v1' must be under scheme 'contest' of 202306, was under 'contest' of 202305");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maker.sheets(List.of(sheet(2, 1, 1), sheet(2, 2, 1))))
                .withMessageContaining("unit 'v2' must have one sheet, had two");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> maker.previous(rank(sheet(1, 1, 1))))
                .withMessageContaining("ranking to compare 202306 with must be an earlier one");
    }

    @Test
    @Rule("10.2")
    void refusesRanksThatDoNotCountWhoIsBetter() {
        refuses("rank of unit 'v2' must be 1 and how many are better, score 5 in place 2 after 5, was 3", 5, 1, 5, 3);
        refuses("score 5 in place 2 after 6, was 1", 6, 1, 5, 1);
        refuses("score 7 in place 2 after 6, was 2", 6, 1, 7, 2);
        refuses("rank of unit 'v1' must be 1 and how many are better", 6, 2, 5, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.builder("s", JUNE)
                        .lines(List.of(line(1, 5, 1), line(1, 5, 1)))
                        .build())
                .withMessageContaining("unit must be unique within the ranking of 202306, were [v1, v1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(1, 5, 0))
                .withMessageContaining("rank of unit 'v1' must be 1 or more, was 0");
    }

    private static void refuses(String message, int score1, int rank1, int score2, int rank2) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.builder("s", JUNE)
                        .lines(List.of(line(1, score1, rank1), line(2, score2, rank2)))
                        .build())
                .withMessageContaining(message);
    }

    private static RankLine line(int unit, int score, int rank) {
        return new RankLine(
                unit(unit), "", rank, Ratio.whole(score), Optional.empty(), words("理由", "reason"), Optional.empty());
    }

    private static Ranking rank(ScoreSheet... sheets) {
        return Ranking.of(SCHEME, JUNE).sheets(List.of(sheets)).rank();
    }

    private static List<String> ranks(Ranking ranking) {
        return ranking.lines().stream()
                .map(one -> one.unit() + " " + one.rank())
                .toList();
    }
}
