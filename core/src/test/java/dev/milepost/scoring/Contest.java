// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.scoring.TownshipTable.item;
import static dev.milepost.scoring.TownshipTable.mark;
import static dev.milepost.scoring.TownshipTable.said;
import static dev.milepost.scoring.TownshipTable.words;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two items of 10 points each given by hand, a tie-break by the first, a veto that disqualifies. */
final class Contest {

    static final Period MAY = Period.parse("202305");
    static final Period JUNE = Period.parse("202306");
    static final Instant AT = Instant.parse("2023-07-05T01:00:00Z");

    static final AssessmentScheme SCHEME = AssessmentScheme.builder("contest")
            .name(words("评比", "contest"))
            .groups(List.of(SchemeGroup.of(
                    "1",
                    words("组", "group"),
                    List.of(
                            item("1", "10", new ScoreRule.Manual()).build(),
                            item("2", "10", new ScoreRule.Manual()).build()))))
            .vetoes(List.of(
                    new VetoRule("V", words("无事故", "no accident"), new VetoRule.YesNo(), new VetoRule.Disqualify())))
            .tieBreaks(List.of(new TieBreak.Item("1")))
            .build();

    private Contest() {}

    static OrgUnitId unit(int number) {
        return OrgUnitId.of("v" + number);
    }

    static ScoreSheet sheet(int unit, int first, int second) {
        return sheet(JUNE, unit, first, second);
    }

    static ScoreSheet sheet(Period period, int unit, int first, int second) {
        OrgUnitId id = unit(unit);
        return sheet(
                period,
                id,
                mark("1", id, "1", Integer.toString(first)),
                mark("2", id, "2", Integer.toString(second)),
                said("v", id, "V", ScoreEntry.Statement.kept()));
    }

    static ScoreSheet incomplete(int unit) {
        OrgUnitId id = unit(unit);
        return sheet(JUNE, id, mark("1", id, "1", "10"), said("v", id, "V", ScoreEntry.Statement.kept()));
    }

    static ScoreSheet disqualified(int unit) {
        OrgUnitId id = unit(unit);
        return sheet(
                JUNE,
                id,
                mark("1", id, "1", "10"),
                mark("2", id, "2", "10"),
                said("v", id, "V", ScoreEntry.Statement.broken()));
    }

    /** A frozen ranking of units 1, 2 and so on by their scores. */
    static Ranking frozen(Period period, int... scores) {
        List<ScoreSheet> sheets = new ArrayList<>();
        Arrays.stream(scores).forEach(score -> sheets.add(sheet(period, sheets.size() + 1, score, 0)));
        return Ranking.of(SCHEME, period).sheets(sheets).rank().freeze("爱卫办", AT);
    }

    private static ScoreSheet sheet(Period period, OrgUnitId unit, ScoreEntry... entries) {
        ScoreRecord record =
                ScoreRecord.builder("contest", period).entries(List.of(entries)).build();
        return Scorer.of(SCHEME, record).sheet(unit);
    }
}
