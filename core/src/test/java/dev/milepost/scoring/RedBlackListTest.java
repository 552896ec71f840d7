// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.scoring.Contest.JUNE;
import static dev.milepost.scoring.Contest.MAY;
import static dev.milepost.scoring.Contest.frozen;
import static dev.milepost.scoring.Contest.sheet;
import static dev.milepost.scoring.Contest.unit;
import static dev.milepost.scoring.TownshipTable.DAY;
import static dev.milepost.scoring.TownshipTable.WORDS;
import static dev.milepost.scoring.TownshipTable.points;
import static dev.milepost.scoring.TownshipTable.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RedBlackListTest {

    private static final RedBlackList.Sizes TWO_AND_TWO = new RedBlackList.Sizes(2, 2);

    @Test
    @Rule("10.3")
    void fillsBlackFirstAndRedFromTheRest() {
        RedBlackList lists = draw(frozen(JUNE, 9, 8, 7, 6, 5, 4));

        assertThat(units(lists.red())).containsExactly("v1", "v2");
        assertThat(units(lists.black())).containsExactly("v6", "v5");
        assertThat(lists.leftOut()).isEmpty();
        assertThat(lists.notes()).isEmpty();
        assertThat(lists.black().get(0)).satisfies(one -> {
            assertThat(one.since()).isEqualTo(JUNE);
            assertThat(one.rank()).isEqualTo(6);
            assertThat(one.score()).isEqualTo(points("4"));
            assertThat(one.reason().zh()).isEqualTo("2 内容2扣10分（理由）；1 内容1扣6分（理由）");
        });
    }

    @Test
    @Rule("10.3")
    void holdsTenAndFiveUnlessToldOtherwise() {
        int[] scores = IntStream.range(0, 11).map(one -> 10 - one).toArray();
        RedBlackList lists = RedBlackList.of(frozen(JUNE, scores), "").draw();

        assertThat(lists.black()).hasSize(5);
        assertThat(lists.red()).hasSize(6);
        assertThat(lists.notes()).singleElement().satisfies(note -> {
            assertThat(note.zh()).startsWith("参加排名的单位仅 11 个，不足红榜 10 个与黑榜 5 个之和");
            assertThat(note.en()).startsWith("only 11 units are ranked, too few for 10 red and 5 black");
        });
    }

    @Test
    @Rule("10.3")
    void neverPutsWhoComesFirstOnTheBlackList() {
        RedBlackList lists = draw(frozen(JUNE, 9, 8));
        assertThat(units(lists.black())).containsExactly("v2");
        assertThat(units(lists.red())).containsExactly("v1");

        assertThat(draw(frozen(JUNE, 9, 9)).black()).isEmpty();
        assertThat(units(draw(frozen(JUNE, 9, 9)).red())).containsExactly("v1", "v2");
        assertThat(draw(frozen(JUNE)).red()).isEmpty();
    }

    @Test
    @Rule("10.3")
    void leavesATieAcrossTheCutOutOfBothLists() {
        RedBlackList lists = draw(frozen(JUNE, 9, 8, 8, 5, 5, 4));

        assertThat(units(lists.black())).containsExactly("v6");
        assertThat(units(lists.red())).containsExactly("v1");
        assertThat(lists.leftOut())
                .extracting(one ->
                        one.unit() + " " + one.rank() + " " + one.reason().zh())
                .containsExactly(
                        "v4 4 名次并列且跨越黑榜末位，不列入（2 个并列，仅余 1 个名额）",
                        "v5 4 名次并列且跨越黑榜末位，不列入（2 个并列，仅余 1 个名额）",
                        "v2 2 名次并列且跨越红榜末位，不列入（2 个并列，仅余 1 个名额）",
                        "v3 2 名次并列且跨越红榜末位，不列入（2 个并列，仅余 1 个名额）");
    }

    @Test
    @Rule("10.3")
    void takesTheOfficesReasonsAndScores() {
        Ranking ranking = frozen(JUNE, 9, 8, 7, 6, 5, 4);
        RedBlackList lists = RedBlackList.of(ranking, "")
                .sizes(TWO_AND_TWO)
                .redFrom(points("9"))
                .blackBelow(points("5"))
                .reasons(Map.of(unit(1), words("示范", "a model")))
                .draw();

        assertThat(units(lists.red())).containsExactly("v1");
        assertThat(units(lists.black())).containsExactly("v6");
        assertThat(lists.red().get(0).reason().en()).isEqualTo("a model");
        refuses(
                () -> RedBlackList.of(ranking, "").reasons(Map.of(unit(9), WORDS)),
                "unit of a reason must be one of the ranking, was 'v9'");
    }

    @Test
    @Rule("10.3")
    void carriesBlackEntriesOverUntilTheyAreCorrected() {
        RedBlackList may = draw(frozen(MAY, 9, 8, 7, 6, 5, 4));
        Ranking ranking = frozen(JUNE, 5, 6, 7, 8, 4, 9);
        RedBlackList june = RedBlackList.of(ranking, "")
                .sizes(TWO_AND_TWO)
                .previous(may)
                .corrections(List.of(new Correction(unit(5), MAY, DAY, "爱卫办", WORDS)))
                .draw();

        assertThat(june.carriedOver())
                .extracting(one -> one.unit() + " " + one.since())
                .containsExactly("v6 202305");
        assertThat(units(june.black())).containsExactly("v5", "v1");
        assertThat(units(june.red())).as("v6 is best, and still black").containsExactly("v4", "v3");
        assertThat(june.leftOut()).singleElement().satisfies(one -> {
            assertThat(one.unit()).isEqualTo(unit(6));
            assertThat(one.reason().zh()).isEqualTo("往期黑榜尚未整改，不列入红榜");
        });
        RedBlackList july =
                RedBlackList.of(frozen(JUNE.next(), 9, 8), "").previous(june).draw();
        assertThat(july.carriedOver())
                .extracting(one -> one.unit() + " " + one.since())
                .containsExactly("v6 202305", "v5 202306", "v1 202306");
    }

    @Test
    @Rule("10.3")
    void refusesToDrawFromWhatDoesNotFit() {
        Ranking open =
                Ranking.of(Contest.SCHEME, JUNE).sheets(List.of(sheet(1, 1, 1))).rank();
        refuses(() -> RedBlackList.of(open, ""), "ranking of a red and black list must be frozen");
        RedBlackListMaker maker = RedBlackList.of(frozen(JUNE, 9, 8, 7), "");
        RedBlackList june = draw(frozen(JUNE, 9, 8, 7));
        refuses(() -> maker.previous(june), "list to carry over to 202306 must be an earlier one of group ''");
        maker.corrections(List.of(new Correction(unit(1), MAY, DAY, "爱卫办", WORDS)));
        refuses(maker::draw, "correction must be of an uncorrected entry of the list before, was of 'v1' since 202305");
        refuses(
                () -> new Correction(unit(1), MAY, DAY, "", WORDS),
                "by of a correction of unit 'v1' must not be blank");
        refuses(() -> new RedBlackList.Sizes(-1, 0), "size of the red list must not be negative, was -1");
        refuses(() -> new RedBlackList.Sizes(0, -1), "size of the black list must not be negative, was -1");
    }

    @Test
    @Rule("10.3")
    void refusesListsThatOverlapOrAreTooLong() {
        overlaps(
                () -> lists().red(List.of(entry(1, JUNE), entry(2, JUNE), entry(3, JUNE))),
                "red list of 202306 must hold at most 2, held 3");
        overlaps(
                () -> lists().black(List.of(entry(1, JUNE), entry(2, JUNE), entry(3, JUNE))),
                "black list of 202306 must hold at most 2, held 3");
        overlaps(
                () -> lists().red(List.of(entry(1, JUNE))).black(List.of(entry(1, JUNE))),
                "red list of 202306 must have no unit that is black, had [v1]");
        overlaps(
                () -> lists().red(List.of(entry(1, JUNE))).carriedOver(List.of(entry(1, MAY))),
                "red list of 202306 must have no unit that is black, had [v1]");
        overlaps(
                () -> lists().carriedOver(List.of(entry(1, JUNE))),
                "since of unit 'v1' carried over must be before 202306, was 202306");
        overlaps(
                () -> lists().carriedOver(List.of(entry(1, MAY)))
                        .corrections(List.of(new Correction(unit(1), MAY, DAY, "爱卫办", WORDS))),
                "entry of unit 'v1' since 202305 must not be carried over, it was corrected");
        overlaps(
                () -> lists().red(List.of(entry(1, JUNE), entry(1, JUNE))),
                "unit must be unique within the red list of 202306");
        assertThat(lists().build()).isEqualTo(lists().build()).hasSameHashCodeAs(lists().build());
        assertThat(lists().build()).isNotEqualTo(lists().peers("a").build()).hasToString("RedBlackList[s, 202306]");
    }

    private static void overlaps(Supplier<RedBlackList.Builder> built, String message) {
        refuses(() -> built.get().build(), message);
    }

    private static void refuses(ThrowingCallable made, String message) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(message);
    }

    private static RedBlackList.Builder lists() {
        return RedBlackList.builder("s", JUNE).sizes(TWO_AND_TWO);
    }

    private static ListEntry entry(int unit, Period since) {
        return new ListEntry(unit(unit), since, 1, Ratio.ONE, WORDS);
    }

    private static RedBlackList draw(Ranking ranking) {
        return RedBlackList.of(ranking, "").sizes(TWO_AND_TWO).draw();
    }

    private static List<String> units(List<ListEntry> entries) {
        return entries.stream().map(one -> one.unit().value()).toList();
    }
}
