// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.dossier.Dossier;
import dev.milepost.grading.StandardId;
import dev.milepost.grading.Survey;
import dev.milepost.grading.SurveyId;
import dev.milepost.grading.SurveyRecord;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule({"9.1", "12.1"})
class SurveyChecksTest {

    @Test
    void namesMorePositiveRoomsThanWereInspected() {
        assertThat(found(ConsistencyRules.SURVEY, subject("gbt-27770", Map.of("rooms", 10, "positive-rooms", 12))))
                .containsExactly("ERROR survey/s | 鼠迹阳性房间数 12 多于检查房间数 10"
                        + " | rooms with traces 12 is more than rooms inspected 10");
    }

    @Test
    void namesLarvaeThatWereFoundNowhere() {
        assertThat(found(
                        ConsistencyRules.SURVEY,
                        subject("gbt-27771", Map.of("dips", 10, "positive-dips", 0, "larvae", 3))))
                .hasSize(1);
    }

    @Test
    void acceptsWhatCanBe() {
        assertThat(found(ConsistencyRules.SURVEY, subject("gbt-27770", Map.of("rooms", 10, "positive-rooms", 10))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.SURVEY,
                        subject("gbt-27771", Map.of("dips", 10, "positive-dips", 0, "larvae", 0))))
                .isEmpty();
    }

    private static ConsistencySubject subject(String standard, Map<String, Integer> counts) {
        Survey survey = Survey.builder(SurveyId.of("s"), StandardId.of(standard, "2011"))
                .unit(OrgUnitId.of("v1"))
                .period(Period.year(2023))
                .records(List.of(SurveyRecord.of("", counts)))
                .build();
        return Doubts.subject(
                Dossier.builder(campaign().build(), Doubts.TREE)
                        .gradingStandards(Catalogues.get("vector-density-2011").gradingStandards())
                        .surveys(List.of(survey))
                        .build(),
                List.of());
    }
}
