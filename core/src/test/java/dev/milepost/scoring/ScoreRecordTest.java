// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.scoring.TownshipTable.DAY;
import static dev.milepost.scoring.TownshipTable.JUNE;
import static dev.milepost.scoring.TownshipTable.V1;
import static dev.milepost.scoring.TownshipTable.V2;
import static dev.milepost.scoring.TownshipTable.WORDS;
import static dev.milepost.scoring.TownshipTable.defects;
import static dev.milepost.scoring.TownshipTable.entries;
import static dev.milepost.scoring.TownshipTable.points;
import static dev.milepost.scoring.TownshipTable.record;
import static dev.milepost.scoring.TownshipTable.scheme;
import static dev.milepost.scoring.TownshipTable.sheet;
import static dev.milepost.scoring.TownshipTable.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.Rule;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingMove;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.organisation.OrgUnitId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScoreRecordTest {

    private static final Instant AT = Instant.parse("2023-07-05T01:00:00Z");
    private static final ScoreEntry TWO_DUMPS = defects("two", V1, "1.6", "dump", 1);

    @Test
    @Rule("10.1")
    void countsTheCorrectionOfAnUpheldObjectionAndKeepsTheOldEntry() {
        ScoreRecord record = record(entries(V1))
                .objections(List.of(against("o1", "v1-dumps").decided(upheld(TWO_DUMPS))))
                .build();
        ItemScore score = sheet(scheme(), record).find("1.6").orElseThrow();

        assertThat(score.points()).contains(points("3"));
        assertThat(record.entries()).extracting(ScoreEntry::id).contains("v1-dumps");
        assertThat(record.standing()).extracting(ScoreEntry::id).contains("two").doesNotContain("v1-dumps");
        assertThat(score.why().lines(Locale.CHINA))
                .contains("  · 申诉“o1”（对记录“v1-dumps”）成立，改按记录“two”（2023-07-03，县爱卫办）：理由");
    }

    @Test
    @Rule("10.1")
    void letsTheEntryStandWhereTheObjectionIsRejectedOrOpen() {
        Objection rejected = against("o1", "v1-dumps").decided(Objection.Ruling.rejected(DAY, "县爱卫办", WORDS));
        ScoreSheet decided = sheet(
                scheme(), record(entries(V1)).objections(List.of(rejected)).build());
        ScoreSheet open = sheet(
                scheme(),
                record(entries(V1))
                        .objections(List.of(against("o1", "v1-dumps")))
                        .build());

        assertThat(decided.score()).contains(points("8"));
        assertThat(decided.openObjections()).isEmpty();
        assertThat(decided.find("1.6").orElseThrow().why().lines(Locale.ENGLISH))
                .contains("  · objection 'o1' to entry 'v1-dumps' rejected (2023-07-03, 县爱卫办): reason");
        assertThat(open.score()).contains(points("8"));
        assertThat(open.openObjections()).hasSize(1);
        assertThat(open.explain().lines(Locale.CHINA)).contains("  · 申诉“o1”（对记录“v1-dumps”）尚未处理");
    }

    @Test
    @Rule("10.1")
    void freezesNoRankingWhileAnObjectionIsOpenAndNamesIt() {
        ScoreRecord record = record(entries(V1))
                .objections(List.of(against("o1", "v1-dumps")))
                .build();
        Ranking ranking = Ranking.of(scheme(), JUNE)
                .sheets(Scorer.of(scheme(), record).sheets(List.of(V1)))
                .rank();

        OpenObjectionsException refused =
                catchThrowableOfType(OpenObjectionsException.class, () -> ranking.freeze("爱卫办", AT));

        assertThat(refused)
                .hasMessage("objections of a ranking to be frozen must all be decided, open were o1 (v1-dumps)");
        assertThat(refused.message(Locale.CHINA)).isEqualTo("申诉尚未处理完毕，排名不能定稿：o1 (v1-dumps)");
        assertThat(refused.code()).isEqualTo("open-objections");
        assertThat(refused.objections()).isEqualTo(record.openObjections());
    }

    @Test
    @Rule("10.1")
    void takesAnObjectionToACorrection() {
        Objection first = against("o1", "v1-dumps").decided(upheld(TWO_DUMPS));
        Objection second = against("o2", "two").decided(upheld(defects("none", V1, "1.6", "dump", 0)));
        ScoreRecord record =
                record(entries(V1)).objections(List.of(first, second)).build();

        assertThat(sheet(scheme(), record).find("1.6").orElseThrow().points()).contains(points("5"));
    }

    @Test
    @Rule("10.1")
    void refusesObjectionsThatFitNoEntry() {
        refuses(
                "entry of objection 'o1' must be one of the record so far, was 'v1-dump'; nearest: [v1-dumps",
                against("o1", "v1-dump"));
        refuses(
                "correction of objection 'o1' must be about unit 'v1' and item '1.6', was about 'v2' and '1.6'",
                against("o1", "v1-dumps").decided(upheld(defects("x", V2, "1.6", "dump", 1))));
        refuses(
                "entry id must be unique within the record of 202306, was 'v1-plan' twice",
                against("o1", "v1-dumps").decided(upheld(defects("v1-plan", V1, "1.6", "dump", 1))));
        refuses(
                "entry 'v1-dumps' must be corrected once, was again by objection 'o2'",
                against("o1", "v1-dumps").decided(upheld(TWO_DUMPS)),
                against("o2", "v1-dumps").decided(upheld(defects("x", V1, "1.6", "dump", 1))));
        refuses(
                "objection id must be unique within the record of 202306, were [o1, o1]",
                against("o1", "v1-dumps"),
                against("o1", "v1-plan"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> against("o1", "e").decided(Objection.Ruling.rejected(DAY.minusDays(9), "办", WORDS)))
                .withMessageContaining("ruling on objection 'o1' must not be before 2023-07-02, was on 2023-06-24");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objection.Ruling.rejected(DAY, " ", WORDS))
                .withMessageContaining("by of a ruling must not be blank");
    }

    @Test
    @Rule({"10.1", "8.3"})
    void makesDefectsOfTheFindingsOfAnInspection() {
        Inspection inspection = Inspection.builder(InspectionId.of("i"), InspectionKind.UNANNOUNCED)
                .theme(words("垃圾死角", "dumps"))
                .period(JUNE)
                .unit(V1)
                .findings(List.of(
                        finding("f1").build(),
                        finding("f2").unit(V1).build(),
                        finding("f3").unit(OrgUnitId.of("v9")).build(),
                        finding("f4")
                                .moves(List.of(FindingMove.of(DAY, FindingState.WITHDRAWN, WORDS)))
                                .build(),
                        finding("f5").raisedOn(DAY.plusDays(1)).build()))
                .build();

        ScoreEntry entry = ScoreEntry.ofFindings("e", "1.6", "dump", inspection, DAY);

        assertThat(entry.content()).isEqualTo(new ScoreEntry.Defects("dump", 2));
        assertThat(entry.unit()).isEqualTo(V1);
        assertThat(entry.reason())
                .isEqualTo(words("垃圾死角暗访，发现问题 2 个：f1、f2", "dumps (unannounced inspection), problems found: 2: f1, f2"));
    }

    @Test
    void isEqualByValue() {
        ScoreRecord record = record(entries(V1)).build();
        assertThat(record)
                .isEqualTo(record(entries(V1)).build())
                .hasSameHashCodeAs(record(entries(V1)).build());
        assertThat(record).isNotEqualTo(record(List.of()).build()).hasToString("ScoreRecord[township-2023, 202306]");
    }

    private static Finding.Builder finding(String id) {
        return Finding.builder(id).type(WORDS).description(WORDS).raisedOn(DAY);
    }

    private static void refuses(String message, Objection... objections) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        record(entries(V1)).objections(List.of(objections)).build())
                .withMessageContaining(message);
    }

    private static Objection against(String id, String entry) {
        return Objection.raised(id, entry, DAY.minusDays(1), WORDS);
    }

    private static Objection.Ruling upheld(ScoreEntry correction) {
        return Objection.Ruling.upheld(DAY, "县爱卫办", WORDS, correction);
    }
}
