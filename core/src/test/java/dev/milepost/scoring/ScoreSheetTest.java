// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.scoring.TownshipTable.V1;
import static dev.milepost.scoring.TownshipTable.changed;
import static dev.milepost.scoring.TownshipTable.defects;
import static dev.milepost.scoring.TownshipTable.entries;
import static dev.milepost.scoring.TownshipTable.exempt;
import static dev.milepost.scoring.TownshipTable.mark;
import static dev.milepost.scoring.TownshipTable.points;
import static dev.milepost.scoring.TownshipTable.record;
import static dev.milepost.scoring.TownshipTable.said;
import static dev.milepost.scoring.TownshipTable.scheme;
import static dev.milepost.scoring.TownshipTable.sheet;
import static dev.milepost.scoring.TownshipTable.tick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    @Test
    @Rule("10.1")
    void addsUpTheTableAsTheOfficeDoesByHand() {
        ScoreSheet sheet = sheet(entries(V1));

        assertThat(itemPoints(sheet)).containsExactly("2.5", "0", "1.5", "2", "1", "1");
        assertThat(sheet.score().orElseThrow()).isEqualByComparingTo(points("8"));
        assertThat(sheet.grade()).map(ScoreGrade::code).contains("pass");
        assertThat(sheet.isComplete()).isTrue();
        assertThat(sheet.possible().isExact()).isTrue();
    }

    @Test
    @Rule("10.1")
    void takesTheRuleOfTheClassAndLeavesOutWhatTheClassIsNotAsked() {
        List<ScoreEntry> asked = changed(Set.of("1.5"));
        ScoreSheet sheet =
                sheet(scheme(), record(asked).classes(Map.of(V1, "b")).build());

        // 6 − 1 − 3 × 0.5 = 3.5; of 18 points 3.5 + 0 + 1.5 + 2 + 1 = 8, scaled to 20.
        assertThat(sheet.find("1.1").orElseThrow().points()).contains(points("3.5"));
        assertThat(sheet.notApplicable())
                .singleElement()
                .satisfies(one -> assertThat(one.item().code()).isEqualTo("1.5"));
        assertThat(sheet.score().orElseThrow()).isEqualByComparingTo(Ratio.of(160, 18));
    }

    @Test
    @Rule("10.1")
    void keepsReasonAndEvidenceOfEveryDeductionAndTakesOffNoMoreThanThereIs() {
        ItemScore records = sheet(entries(V1)).find("1.2").orElseThrow();
        ItemScore dumps = sheet(entries(V1)).find("1.6").orElseThrow();

        assertThat(records.deductions()).singleElement().satisfies(one -> {
            assertThat(one.points()).isEqualByComparingTo(points("3"));
            assertThat(one.reason()).isEqualTo(TownshipTable.WORDS);
            assertThat(one.entry()).contains("v1-records");
            assertThat(one.evidence())
                    .singleElement()
                    .satisfies(shown -> assertThat(shown.uri()).isEqualTo("photos/v1-records.jpg"));
        });
        assertThat(dumps.deductions())
                .singleElement()
                .satisfies(one -> assertThat(one.points()).isEqualByComparingTo(points("4")));
        assertThat(records.why().lines(Locale.CHINA))
                .contains("1.2 内容1.2：max(3 − 5, 0) = 0", "  · 扣完为止", "  缺陷no-record：5处，每处扣1分");
    }

    @Test
    @Rule("10.1")
    void scalesTheRestWhereAnItemDoesNotApply() {
        ScoreSheet sheet = sheet(changed(Set.of("1.2"), exempt("x", V1, "1.2")));

        // 8 of 17 points, scaled to 20.
        assertThat(sheet.score().orElseThrow()).isEqualByComparingTo(Ratio.of(160, 17));
        assertThat(sheet.explain().lines(Locale.ENGLISH).get(0))
                .endsWith("(2.5 + 1.5 + 2 + 1 + 1) ÷ 17 × 20 = 9.41, pass");
        assertThat(sheet.explain().lines(Locale.ENGLISH))
                .contains("  · items that do not apply are left out and the rest scaled to the full mark: 1.2");
    }

    @Test
    @Rule({"10.1", "2.1"})
    void passesNoTotalOffAsCompleteWhileAnItemIsMissing() {
        ScoreSheet sheet = sheet(changed(Set.of("1.2", "1.4")));

        assertThat(sheet.isComplete()).isFalse();
        assertThat(sheet.score()).isEmpty();
        assertThat(sheet.grade()).isEmpty();
        assertThat(sheet.missing()).map(one -> one.item().code()).containsExactly("1.2", "1.4");
        assertThat(sheet.missing()).allSatisfy(one -> assertThat(one.missing()).contains(MissingReason.NOT_MEASURED));
        assertThat(sheet.possible().lower().orElseThrow()).isEqualByComparingTo(points("6"));
        assertThat(sheet.possible().upper().orElseThrow()).isEqualByComparingTo(points("11"));
        assertThat(sheet.explain().lines(Locale.CHINA).get(0)).endsWith("资料不全，不计总分，得分在 6 至 11 分之间");
    }

    @Test
    @Rule("2.6")
    void asksForAnEntryOfNoDefectsBeforeItGivesFullMarks() {
        ScoreSheet silent = sheet(changed(Set.of("1.6")));
        ScoreSheet looked = sheet(changed(Set.of("1.6"), defects("none", V1, "1.6", "dump", 0)));

        assertThat(silent.find("1.6").orElseThrow().isMissing()).isTrue();
        assertThat(looked.find("1.6").orElseThrow().points()).contains(points("5"));
        assertThat(looked.find("1.6").orElseThrow().deductions()).isEmpty();
    }

    @Test
    @Rule("10.1")
    void leavesAChecklistOpenUntilEveryPointIsLookedAt() {
        ItemScore open = sheet(changed(Set.of("1.3"), tick(V1, "a", true), tick(V1, "b", false)))
                .find("1.3")
                .orElseThrow();

        assertThat(open.missing()).contains(MissingReason.INCOMPLETE);
        assertThat(open.possible().lower().orElseThrow()).isEqualByComparingTo(points("0.5"));
        assertThat(open.possible().upper().orElseThrow()).isEqualByComparingTo(points("1.5"));
    }

    @Test
    @Rule("10.1")
    void addsBonusUpToItsCap() {
        List<ScoreEntry> rewarded = new ArrayList<>(entries(V1));
        rewarded.add(mark("good", V1, "B1", "3"));
        rewarded.add(mark("award", V1, "B2", "2"));
        ScoreSheet sheet = sheet(rewarded);

        assertThat(sheet.bonus()).hasSize(2);
        assertThat(sheet.bonusPoints()).isEqualByComparingTo(points("4"));
        assertThat(sheet.score().orElseThrow()).isEqualByComparingTo(points("12"));
        assertThat(sheet.beforeBonus().orElseThrow()).isEqualByComparingTo(points("8"));
        assertThat(sheet.explain().lines(Locale.CHINA)).contains("  · 加分超过上限，按上限计：5 → 4");
    }

    @Test
    @Rule("10.1")
    void letsAVetoSetTheScoreToZero() {
        ScoreSheet sheet = sheet(changed(Set.of("V1"), said("lie", V1, "V1", ScoreEntry.Statement.broken())));

        assertThat(sheet.score()).contains(Ratio.ZERO);
        assertThat(sheet.grade()).isEmpty();
        assertThat(sheet.struck())
                .singleElement()
                .satisfies(one -> assertThat(one.rule().code()).isEqualTo("V1"));
        assertThat(sheet.summary().zh()).startsWith("一票否决：V1 数据真实（总分计零）；");
    }

    @Test
    @Rule("10.1")
    void capsTheGradeAndLeavesTheScore() {
        List<ScoreEntry> best = best();
        assertThat(sheet(best).grade()).map(ScoreGrade::code).contains("excellent");

        best.removeIf(one -> one.item().equals("V3"));
        best.add(said("unstaffed", V1, "V3", ScoreEntry.Statement.broken()));

        assertThat(sheet(best).score().orElseThrow()).isEqualByComparingTo(points("20"));
        assertThat(sheet(best).grade()).map(ScoreGrade::code).contains("pass");
    }

    @Test
    @Rule("10.1")
    void countsEventsInTheWindowOnly() {
        // Three years that end with June 2023 begin on 1 July 2020.
        ScoreSheet within = sheet(changed(Set.of("V2"), event(LocalDate.of(2020, 7, 1))));
        ScoreSheet before = sheet(changed(Set.of("V2"), event(LocalDate.of(2020, 6, 30))));

        assertThat(within.isDisqualified()).isTrue();
        assertThat(within.grade()).isEmpty();
        assertThat(before.isDisqualified()).isFalse();
        assertThat(before.isComplete())
                .as("an old event says nothing of the window")
                .isFalse();
        assertThat(before.vetoes()).filteredOn(VetoResult::isOpen).hasSize(1);
    }

    @Test
    @Rule("2.6")
    void keepsAVetoOpenThatNobodyHasAnswered() {
        ScoreSheet sheet = sheet(changed(Set.of("V1")));

        assertThat(sheet.isComplete()).isFalse();
        assertThat(sheet.score()).isEmpty();
        assertThat(sheet.possible().lower()).contains(Ratio.ZERO);
        assertThat(sheet.possible().upper().orElseThrow()).isEqualByComparingTo(points("8"));
        assertThat(sheet.summary().en()).isEqualTo("V1 open");
    }

    @Test
    @Rule("2.1")
    void givesNoScoreWhereNothingApplies() {
        List<ScoreEntry> none = new ArrayList<>();
        scheme().items().forEach(item -> none.add(exempt("x" + item.code(), V1, item.code())));
        entries(V1).stream().filter(one -> one.item().startsWith("V")).forEach(none::add);

        assertThat(sheet(none).isComplete()).isFalse();
        assertThat(sheet(none).summary().zh()).isEqualTo("所有项目均不涉及");
    }

    @Test
    @Rule("11.1")
    void explainsInBothLanguages() {
        ScoreSheet sheet = sheet(entries(V1));

        assertThat(sheet.explain().lines(Locale.CHINA))
                .startsWith("v1，2023年6月，某镇考核办法：2.5 + 0 + 1.5 + 2 + 1 + 1 = 8，合格", "  1.1 内容1.1：6 − 2 − 1.5 = 2.5")
                .contains("    缺陷late：3处，每处扣0.5分", "      · 记录“v1-late”：理由", "      · 佐证：现场照片（photos/v1-late.jpg）");
        assertThat(sheet.explain().lines(Locale.ENGLISH))
                .startsWith("v1, June 2023, the town's scheme: 2.5 + 0 + 1.5 + 2 + 1 + 1 = 8, pass")
                .contains("    defect late: 3 × 0.5 points off", "      · entry 'v1-late': reason");
        assertThat(sheet.summary().en())
                .isEqualTo("1.6 content 1.6: 4 points off (reason); 1.1 content 1.1: 3.5 points off (reason);"
                        + " 1.2 content 1.2: 3 points off (reason)");
        assertThat(sheet).isEqualTo(sheet(entries(V1))).hasSameHashCodeAs(sheet(entries(V1)));
        assertThat(sheet).isNotEqualTo(sheet(best())).hasToString("ScoreSheet[v1, 202306]");
    }

    @Test
    @Rule("1.4")
    void showsNoScoreAsTheGradeItMisses() {
        assertThat(Points.text(points("17.99999"), List.of(points("18")))).isEqualTo("17.99");
        assertThat(Points.text(Ratio.of(1, 3))).isEqualTo("0.33");
        assertThat(Points.text(points("2.50"))).isEqualTo("2.5");
    }

    private static ScoreEntry event(LocalDate on) {
        return said("accident", V1, "V2", ScoreEntry.Statement.event(on));
    }

    /** No defect, all kept, full marks. */
    private static List<ScoreEntry> best() {
        return new ArrayList<>(changed(
                Set.of("1.1", "1.2", "1.3", "1.5", "1.6"),
                defects("d1", V1, "1.1", "late", 0),
                defects("d2", V1, "1.2", "no-record", 0),
                defects("d3", V1, "1.6", "dump", 0),
                tick(V1, "a", true),
                tick(V1, "b", true),
                tick(V1, "c", true),
                tick(V1, "d", true),
                mark("m", V1, "1.5", "2")));
    }

    private static List<String> itemPoints(ScoreSheet sheet) {
        return sheet.items().stream()
                .map(one -> Points.text(one.points().orElseThrow()))
                .toList();
    }
}
