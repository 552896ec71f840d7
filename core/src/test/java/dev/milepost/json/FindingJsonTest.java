// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.EvidencePair;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.Notice;
import dev.milepost.observation.Activity;
import dev.milepost.observation.ActivityKinds;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingJsonTest {

    private static final String HOLIDAYS = "\"holidayCalendar\": { \"holidays\": [\"2023-05-08\"] },";

    @Test
    @Rule("8.4")
    void readsTheHistoryOfAnExtendedTransferredReopenedFinding() {
        Finding finding = finding("""
                { "id": "f1", "type": { "zh": "卫生" }, "description": { "zh": "垃圾" }, "raisedOn": "2023-05-05",
                  "dueOn": "2023-05-31", "unit": "v1",
                  "evidence": [{ "uri": "a.jpg", "caption": { "zh": "后巷" }, "place": { "pair": "lane", "side": "before" } }],
                  "moves": [
                    { "date": "2023-05-06", "to": "rectifying", "by": { "zh": "甲村" } },
                    { "date": "2023-05-20", "to": "extended", "by": { "zh": "爱卫办" }, "reason": { "zh": "多雨" },
                      "dueOn": "2023-06-15" },
                    { "date": "2023-06-10", "to": "awaiting-verification", "by": { "zh": "甲村" },
                      "evidence": [{ "uri": "b.jpg", "caption": { "zh": "后巷" },
                                     "place": { "pair": "lane", "side": "after" } }] },
                    { "date": "2023-06-12", "to": "closed", "by": { "zh": "爱卫办" } },
                    { "date": "2023-07-01", "to": "reopened", "by": { "zh": "爱卫办" }, "reason": { "zh": "反弹" },
                      "dueOn": "2023-07-20" },
                    { "date": "2023-07-02", "to": "transferred", "by": { "zh": "爱卫办" }, "reason": { "zh": "跨村" },
                      "unit": "v2" }] }
                """, "");

        assertThat(finding.stateOn(LocalDate.of(2023, 6, 12))).contains(FindingState.CLOSED);
        assertThat(finding.standingOn(LocalDate.of(2023, 7, 2)).orElseThrow()).satisfies(standing -> {
            assertThat(standing.dueOn()).contains(LocalDate.of(2023, 7, 20));
            assertThat(standing.unit().orElseThrow().value()).isEqualTo("v2");
            assertThat(standing.reopenings()).isEqualTo(1);
        });
        assertThat(EvidencePair.of(List.of(
                        finding.evidence().get(0),
                        finding.moves().get(2).evidence().get(0))))
                .hasSize(1);
    }

    @Test
    @Rule("8.4")
    void countsATimeLimitByTheHolidaysOfTheFile() {
        String limited = """
                { "id": "f1", "type": { "zh": "卫生" }, "description": { "zh": "垃圾" }, "raisedOn": "2023-05-05",
                  "timeLimit": { "days": 2, "counting": "working-days" } }
                """;

        assertThat(finding(limited, HOLIDAYS).dueOn()).contains(LocalDate.of(2023, 5, 10));
        assertThat(dossier(limited, HOLIDAYS).holidayCalendar())
                .contains(HolidayCalendar.of(Set.of(LocalDate.of(2023, 5, 8)), Set.of()));
        refuses(
                limited,
                "",
                "inspections/0/findings/0",
                "calendar of finding 'f1' must be given to count 2 working days");
        refuses(
                limited.replace("\"timeLimit\"", "\"dueOn\": \"2023-05-11\", \"timeLimit\""),
                HOLIDAYS,
                "inspections/0/findings/0",
                "dueOn of finding 'f1' must be 2023-05-10, 2 WORKING_DAYS after 2023-05-05," + " was 2023-05-11");
    }

    @Test
    @Rule("8.4")
    void refusesARectifierWhoVerifies() {
        refuses(
                """
                { "id": "f1", "type": { "zh": "卫生" }, "description": { "zh": "垃圾" }, "raisedOn": "2023-05-05",
                  "moves": [
                    { "date": "2023-05-06", "to": "rectifying", "by": { "zh": "甲村" } },
                    { "date": "2023-05-07", "to": "awaiting-verification", "by": { "zh": "甲村" } },
                    { "date": "2023-05-08", "to": "closed", "by": { "zh": "甲村" } }] }
                """,
                "",
                "inspections/0/findings/0",
                "move of finding 'f1' to CLOSED on 2023-05-08 must not be by who rectified" + " it, was by '甲村'");
    }

    @Test
    @Rule("8.4")
    void refusesAUnitOrADuplicateThatIsNotThere() {
        String moved = """
                { "id": "f1", "type": { "zh": "卫生" }, "description": { "zh": "垃圾" }, "raisedOn": "2023-05-05",
                  "moves": [{ "date": "2023-05-06", "to": "%s", "by": { "zh": "爱卫办" }, "reason": { "zh": "跨村" }, %s }] }
                """;
        refuses(moved.formatted("transferred", "\"unit\": \"v9\""), "", "v9");
        refuses(
                moved.formatted("merged", "\"duplicateOf\": \"elsewhere/f7\""),
                "",
                "finding that 'i/f1' is a duplicate of must be among the findings, was 'elsewhere/f7'");
        refuses(
                moved.formatted("merged", "\"duplicateOf\": \"f7\""),
                "",
                "inspections/0",
                "finding that 'i/f1' is a duplicate of must be among the findings, was 'i/f7'");
    }

    @Test
    @Rule("8.3")
    void readsNoticesByNumberOrByCountAlone() {
        Dossier dossier = dossier("", "");

        assertThat(dossier.inspections().get(0).notices())
                .containsExactly(
                        Notice.of(LocalizedText.ofChinese("责令改正通知书"), 2),
                        Notice.builder(LocalizedText.ofChinese("督办函"))
                                .number("〔2023〕7号")
                                .issuedOn(LocalDate.of(2023, 5, 5))
                                .dueOn(LocalDate.of(2023, 5, 12))
                                .build());
    }

    @Test
    @Rule("8.2")
    void readsTheKindOfAnActivityByCodeOrByTheWordOfAnOffice() {
        assertThat(kindOf("\"clean-up\"").kind()).isEqualTo(ActivityKinds.CLEAN_UP);
        assertThat(kindOf("{ \"zh\": \"家访\", \"en\": \"home visit\" }").kind().code())
                .isEqualTo("home-visit");
        assertThat(kindOf("{ \"code\": \"patrol\", \"zh\": \"巡河\" }").kind().isSameAs(ActivityKinds.PATROL))
                .isTrue();
        assertThatThrownBy(() -> kindOf("\"cleanup\""))
                .isInstanceOf(JsonException.class)
                .hasMessageContainingAll(
                        "activities/0/kind", "activity kind must be known, was 'cleanup'; nearest: clean-up");
    }

    private static Activity kindOf(String kind) {
        String activity = "\"activities\": [{ \"id\": \"a\", \"kind\": " + kind
                + ", \"name\": { \"zh\": \"甲\" }, \"startInclusive\": \"2023-05-05\","
                + " \"endInclusive\": \"2023-05-05\" }],";
        return dossier("", activity).activities().get(0);
    }

    private static Finding finding(String finding, String more) {
        Dossier dossier = dossier(finding, more);
        assertThat(DossierJson.read(DossierJson.write(dossier))).isEqualTo(dossier);
        return dossier.inspections().get(0).findings().get(0);
    }

    private static void refuses(String finding, String more, String... message) {
        assertThatThrownBy(() -> dossier(finding, more))
                .isInstanceOf(JsonException.class)
                .hasMessageContainingAll(message);
    }

    private static Dossier dossier(String finding, String more) {
        return DossierJson.read("""
                { "format": "milepost-dossier", "version": 1, %s
                  "campaign": { "id": "c", "name": { "zh": "某镇" }, "edition": "e", "period": "2023", "unit": "town" },
                  "organisation": { "units": [
                    { "id": "town", "level": "township", "name": { "zh": "某镇" } },
                    { "id": "v1", "level": "village", "name": { "zh": "甲村" }, "parent": "town" },
                    { "id": "v2", "level": "village", "name": { "zh": "乙村" }, "parent": "town" }] },
                  "inspections": [{ "id": "i", "kind": "routine", "theme": { "zh": "检查" }, "period": "2023",
                    "unit": "town", "findings": [%s],
                    "notices": [{ "name": { "zh": "责令改正通知书" }, "count": 2 },
                                { "name": { "zh": "督办函" }, "number": "〔2023〕7号", "issuedOn": "2023-05-05",
                                  "dueOn": "2023-05-12" }] }] }
                """.formatted(more, finding));
    }
}
