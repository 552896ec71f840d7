// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.dossier.Dossier;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.submission.Submission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@Rule("13.1")
class SubmissionJsonTest {

    private static final String MOVES = """
            { "draftSaved": { "date": "2023-07-02", "by": { "zh": "甲村统计员" },
                              "cells": [{ "element": "trees", "value": 12 }] } },
            { "submitted": { "date": "2023-07-04", "preparer": { "zh": "甲村统计员" }, "reviewer": { "zh": "甲村副主任" },
                             "cells": [{ "element": "patrols", "value": 3, "note": { "zh": "含夜巡" } }],
                             "evidence": [{ "uri": "june.pdf", "caption": { "zh": "签字表" } }] } },
            { "returned": { "date": "2023-07-05", "by": { "zh": "镇爱卫办" },
                            "cells": [{ "element": "trees", "reason": { "zh": "与台账不符" } }] } },
            { "resubmitted": { "date": "2023-07-06", "preparer": { "zh": "甲村统计员" },
                               "cells": [{ "element": "trees", "value": 13 }] } },
            { "approved": { "date": "2023-07-07", "by": { "zh": "镇爱卫办" }, "level": "township" } },
            { "locked": { "date": "2023-07-20", "by": { "zh": "镇爱卫办" } } },
            { "correction": { "date": "2023-08-01", "by": { "zh": "甲村统计员" }, "element": "trees",
                              "before": 13, "after": 14, "reason": { "zh": "漏计一处" } } }
            """;

    @Test
    void readsAReportThroughAllItsSteps() {
        Dossier dossier = dossier("monthly", MOVES);
        Submission submission = dossier.reporting().submissions().get(0);

        assertThat(submission.state()).isEqualTo(ReviewState.LOCKED);
        assertThat(submission.version()).isEqualTo(3);
        assertThat(submission.observations())
                .filteredOn(fact -> fact.key().element().value().equals("trees"))
                .extracting(fact -> fact.revision() + " " + fact.state() + " " + fact.value())
                .containsExactly(
                        "0 DRAFT 12",
                        "1 SUBMITTED 12",
                        "2 RETURNED 12",
                        "3 SUBMITTED 13",
                        "4 APPROVED 13",
                        "5 LOCKED 13",
                        "6 LOCKED 14");
        assertThat(dossier.facts(LocalDate.of(2023, 7, 4)))
                .extracting(Observation::state)
                .contains(ReviewState.SUBMITTED)
                .doesNotContain(ReviewState.RETURNED);
        assertThat(DossierJson.read(DossierJson.write(dossier))).isEqualTo(dossier);
    }

    @Test
    void saysWhichStepIsNotAllowedAndWhere() {
        refuses(
                "monthly",
                MOVES.replace("\"by\": { \"zh\": \"镇爱卫办\" }, \"level\"", "\"by\": { \"zh\": \"甲村统计员\" }, \"level\""),
                "submissions/0",
                "Approved on 2023-07-07 of the submission of form 'monthly' by 'v1' for 202306 in state SUBMITTED must not"
                        + " be by who prepared it, was by '甲村统计员'");
        refuses("monthly", MOVES.replace("\"before\": 13", "\"before\": 12"), "must name what stands in 'trees', 13");
        refuses(
                "monthly",
                MOVES.replace("\"locked\"", "\"closed\""),
                "submissions/0/moves/5/closed",
                "unknown move 'closed'; nearest: locked");
    }

    @Test
    void namesTheNearestFormOfAnUnknownOne() {
        refuses("monthli", "", "submissions/0/form", "unknown form 'monthli'; nearest: monthly");
    }

    @Test
    void saysWhatADueRuleMayBe() {
        assertThatThrownBy(() -> DossierJson.read(text("monthly", "").replace("dayOfNextMonth", "dayOfNextWeek")))
                .isInstanceOf(JsonException.class)
                .hasMessageContainingAll("forms/0/due", "unknown due rule 'dayOfNextWeek'", "dayOfNextMonth");
    }

    @Test
    void theExampleOfTheManualIsRead() throws IOException {
        Path manual = Path.of(System.getProperty("milepost.root", "..")).resolve("docs/files.md");
        String example = Files.readString(manual, StandardCharsets.UTF_8)
                .transform(text -> text.substring(text.indexOf("  \"forms\": [{")))
                .transform(text -> text.substring(0, text.indexOf("```")));

        Dossier dossier = DossierJson.read("""
                { "format": "milepost-dossier", "version": 1,
                  "campaign": { "id": "c", "name": { "zh": "某镇" }, "edition": "e", "period": "2023", "unit": "town",
                    "elements": [
                      { "id": "trees", "name": { "zh": "植树" }, "unit": "m2", "frequency": "month" },
                      { "id": "operators", "name": { "zh": "经营户" }, "unit": "household", "frequency": "month",
                        "disaggregation": { "id": "size", "exclusive": true, "categories": [
                          { "code": "small", "name": { "zh": "小型" } }] } },
                      { "id": "reports-received", "name": { "zh": "实报" }, "unit": "copy", "frequency": "month" },
                      { "id": "reports-due", "name": { "zh": "应报" }, "unit": "copy", "frequency": "month" }] },
                  "organisation": { "units": [
                    { "id": "town", "level": "township", "name": { "zh": "某镇" } },
                    { "id": "v1", "level": "village", "name": { "zh": "甲村" }, "parent": "town" },
                    { "id": "school", "level": "village", "name": { "zh": "学校" }, "parent": "town" }] },
                """ + example);

        assertThat(dossier.reporting().submissions()).singleElement().returns(ReviewState.LOCKED, Submission::state);
        assertThat(dossier.facts(LocalDate.of(2023, 8, 1)))
                .filteredOn(fact -> fact.key().source().equals("form/monthly"))
                .isNotEmpty();
    }

    private static void refuses(String form, String moves, String... message) {
        assertThatThrownBy(() -> dossier(form, moves))
                .isInstanceOf(JsonException.class)
                .hasMessageContainingAll(message);
    }

    private static Dossier dossier(String form, String moves) {
        return DossierJson.read(text(form, moves));
    }

    private static String text(String form, String moves) {
        return """
                { "format": "milepost-dossier", "version": 1,
                  "campaign": { "id": "c", "name": { "zh": "某镇" }, "edition": "e", "period": "2023", "unit": "town",
                    "elements": [
                      { "id": "trees", "name": { "zh": "植树" }, "unit": "m2", "frequency": "month" },
                      { "id": "patrols", "name": { "zh": "巡查" }, "unit": "m2", "frequency": "month" }] },
                  "organisation": { "units": [
                    { "id": "town", "level": "township", "name": { "zh": "某镇" } },
                    { "id": "v1", "level": "village", "name": { "zh": "甲村" }, "parent": "town" }] },
                  "forms": [{ "id": "monthly", "periodType": "month", "name": { "zh": "月报表" },
                    "cells": [{ "element": "trees" }, { "element": "patrols" }],
                    "level": "village",
                    "opening": { "days": 1, "after": "end" },
                    "due": { "dayOfNextMonth": { "day": 5, "shift": "next-working-day" } },
                    "lockAfterDays": 10,
                    "approvalLevels": ["township"] }],
                  "submissions": [{ "form": "%s", "unit": "v1", "period": "202306", "moves": [%s] }] }
                """.formatted(form, moves);
    }
}
