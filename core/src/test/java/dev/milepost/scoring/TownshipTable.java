// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.explanation.Evidence;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A township's table as offices draw it up (domain facts, section 6): a group of 20 points, deductions of 0.5, 1 and 2
 * for each defect down to 0, a milder rule for one class, bonus, vetoes and grades.
 */
public final class TownshipTable {

    static final OrgUnitId V1 = OrgUnitId.of("v1");
    static final OrgUnitId V2 = OrgUnitId.of("v2");
    static final Period JUNE = Period.parse("202306");
    static final LocalDate DAY = LocalDate.of(2023, 7, 3);
    static final LocalizedText WORDS = words("理由", "reason");

    private TownshipTable() {}

    /** The scheme. */
    public static AssessmentScheme scheme() {
        return tableOf(items()).build();
    }

    static AssessmentScheme.Builder tableOf(List<SchemeItem> items) {
        return AssessmentScheme.builder("township-2023")
                .name(words("某镇考核办法", "the town's scheme"))
                .classes(List.of(
                        new UnitClass("a", words("一类村", "class A")), new UnitClass("b", words("二类村", "class B"))))
                .groups(List.of(SchemeGroup.of("1", words("组织管理", "organisation"), items)))
                .bonusItems(List.of(
                        new BonusItem("B1", words("经验推广", "good practice"), points("3")),
                        new BonusItem("B2", words("获评先进", "an award"), points("2"))))
                .bonusCap(points("4"))
                .vetoes(List.of(
                        new VetoRule("V1", words("数据真实", "honest figures"), new VetoRule.YesNo(), new VetoRule.Zero()),
                        new VetoRule(
                                "V2",
                                words("三年内无重大事故", "no grave accident in three years"),
                                new VetoRule.EventFree(36),
                                new VetoRule.Disqualify()),
                        new VetoRule(
                                "V3", words("机构健全", "staffed"), new VetoRule.YesNo(), new VetoRule.CapGrade("pass"))))
                .grades(List.of(
                        new ScoreGrade("excellent", words("优秀", "excellent"), points("18")),
                        new ScoreGrade("good", words("良好", "good"), points("15")),
                        new ScoreGrade("pass", words("合格", "pass"), points("8"))))
                .tieBreaks(List.of(new TieBreak.Item("1.1"), new TieBreak.Group("1")));
    }

    /** Items of 6, 3, 2, 2, 2 and 5 points. */
    static List<SchemeItem> items() {
        ScoreRule usual = ScoreRule.PerDefect.of(kind("no-plan", "2"), kind("late", "0.5"), kind("no-minutes", "1"));
        ScoreRule mild = ScoreRule.PerDefect.of(kind("no-plan", "1"), kind("late", "0.5"));
        ScoreRule dumps = new ScoreRule.PerDefect(List.of(kind("dump", "2")), Optional.of(points("4")));
        return List.of(
                item("1.1", "6", usual).byClass(Map.of("b", mild)).build(),
                item("1.2", "3", ScoreRule.PerDefect.of(kind("no-record", "1"))).build(),
                item("1.3", "2", new ScoreRule.Checklist(List.of(point("a"), point("b"), point("c"), point("d"))))
                        .build(),
                item("1.4", "2", new ScoreRule.Manual()).build(),
                item("1.5", "2", new ScoreRule.Manual())
                        .byClass(Map.of("b", new ScoreRule.NotScored()))
                        .build(),
                item("1.6", "5", dumps).build());
    }

    static SchemeItem.Builder item(String code, String max, ScoreRule rule) {
        return SchemeItem.builder(code, points(max), rule).content(words("内容" + code, "content " + code));
    }

    static ScoreRule.DefectKind kind(String code, String each) {
        return new ScoreRule.DefectKind(code, words("缺陷" + code, "defect " + code), points(each));
    }

    static ScoreRule.CheckPoint point(String code) {
        return new ScoreRule.CheckPoint(code, words("要点" + code, "point " + code));
    }

    /** A full set of entries of class A: 2.5 + 0 + 1.5 + 2 + 1 + 1 = 8 of 20. */
    static List<ScoreEntry> entries(OrgUnitId unit) {
        return List.of(
                defects(unit + "-plan", unit, "1.1", "no-plan", 1),
                defects(unit + "-late", unit, "1.1", "late", 3),
                defects(unit + "-records", unit, "1.2", "no-record", 5),
                tick(unit, "a", true),
                tick(unit, "b", true),
                tick(unit, "c", false),
                tick(unit, "d", true),
                mark(unit + "-1.4", unit, "1.4", "2"),
                mark(unit + "-1.5", unit, "1.5", "1"),
                defects(unit + "-dumps", unit, "1.6", "dump", 3),
                said(unit + "-v1", unit, "V1", ScoreEntry.Statement.kept()),
                said(unit + "-v2", unit, "V2", ScoreEntry.Statement.kept()),
                said(unit + "-v3", unit, "V3", ScoreEntry.Statement.kept()));
    }

    static ScoreEntry defects(String id, OrgUnitId unit, String item, String kind, int count) {
        return ScoreEntry.of(id, unit, item, new ScoreEntry.Defects(kind, count), WORDS)
                .with(new Evidence("photos/" + id + ".jpg", Optional.empty(), words("现场照片", "photo")));
    }

    static ScoreEntry tick(OrgUnitId unit, String point, boolean kept) {
        return ScoreEntry.of(unit + "-tick-" + point, unit, "1.3", new ScoreEntry.Tick(point, kept), WORDS);
    }

    static ScoreEntry mark(String id, OrgUnitId unit, String item, String points) {
        return ScoreEntry.of(id, unit, item, new ScoreEntry.Mark(points(points)), WORDS);
    }

    static ScoreEntry said(String id, OrgUnitId unit, String veto, ScoreEntry.Statement statement) {
        return ScoreEntry.of(id, unit, veto, statement, WORDS);
    }

    static ScoreEntry exempt(String id, OrgUnitId unit, String item) {
        return ScoreEntry.of(id, unit, item, new ScoreEntry.NotApplicable(), WORDS);
    }

    static ScoreRecord.Builder record(Collection<ScoreEntry> entries) {
        return ScoreRecord.builder("township-2023", JUNE).entries(entries);
    }

    static ScoreSheet sheet(Collection<ScoreEntry> entries) {
        return sheet(scheme(), record(entries).build());
    }

    static ScoreSheet sheet(AssessmentScheme scheme, ScoreRecord record) {
        return Scorer.of(scheme, record).sheet(V1);
    }

    /** The entries without those of some items, and with others instead. */
    static List<ScoreEntry> changed(Collection<String> without, ScoreEntry... instead) {
        List<ScoreEntry> left = entries(V1).stream()
                .filter(one -> !without.contains(one.item()))
                .toList();
        return Stream.concat(left.stream(), Arrays.stream(instead)).toList();
    }

    static Ratio points(String number) {
        return Ratio.parse(number);
    }

    static LocalizedText words(String zh, String en) {
        return LocalizedText.of(zh, en);
    }
}
