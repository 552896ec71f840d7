// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.storage.ObservationQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entering figures. */
class EntryTest {

    private Running running;

    @BeforeEach
    void start() {
        running = Running.at("town");
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void whatIsEnteredIsRecordedAsTheNextRevisionAndSeenAtOnce() {
        int before = revisions("v1").size();
        String page = running.get("/?indicator=trees-planted").body();

        Running.Answer answer = running.enter("v1", "trees-planted", "202309", "4321");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("recorded: Jia Village, trees planted, September 2023: 4321\n");
        List<RecordedObservation> after = revisions("v1");
        assertThat(after).hasSize(before + 1);
        assertThat(after.get(before).observation().revision()).isEqualTo(before);
        assertThat(after.get(before).observation().value()).hasToString("4321");
        assertThat(running.get("/?indicator=trees-planted").body())
                .isNotEqualTo(page)
                .contains(">4");
    }

    private List<RecordedObservation> revisions(String unit) {
        ObservationQuery query = ObservationQuery.of(
                        Set.of(DataElementId.of("trees-planted")), AsOf.parse("2023-09-30@2030-01-01T00:00:00Z"))
                .ofUnits(Set.of(OrgUnitId.of(unit)))
                .within(Period.parse("202309"));
        return running.store().read(query, facts -> facts.toList());
    }

    @Test
    void withoutScriptThePageComesBack() {
        List<String> headers = running.usual();
        headers.removeIf(header -> header.startsWith("Accept"));
        headers.add("Accept: text/html,application/xhtml+xml");
        String body = Running.encoded(Map.of(
                "token",
                running.server().token(),
                "unit",
                "v2",
                "element",
                "trees-planted",
                "period",
                "202309",
                "value",
                "1"));

        Running.Answer answer = running.send("POST /enter?indicator=trees-planted&lang=zh", headers, body);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.headers()).containsEntry("location", "/?indicator=trees-planted&lang=zh");
    }

    @Test
    void wrongInputNamesFieldRuleAndValueAndRecordsNothing() {
        int before = revisions("v1").size();
        Map<String, Running.Answer> wrong = Map.of(
                "value", running.enter("v1", "trees-planted", "202309", "many"),
                "value ", running.enter("v1", "trees-planted", "202309", "-5"),
                "period", running.enter("v1", "trees-planted", "2023Q3", "5"),
                "period ", running.enter("v1", "trees-planted", "sometime", "5"),
                "value  ", running.enter("town", "waste-sorting-claim", "2023", "101"),
                "element", running.enter("v1", "no-such-thing", "202309", "5"),
                "unit", running.enter("", "trees-planted", "202309", "5"));

        wrong.forEach((field, answer) -> {
            assertThat(answer.status()).as(field + answer.body()).isEqualTo(422);
            assertThat(answer.body()).startsWith(field.strip() + ": ").contains("must");
        });
        assertThat(running.enter("v1", "trees-planted", "202309", "many").body())
                .contains("many");
        assertThat(revisions("v1")).hasSize(before);
    }

    @Test
    void hostileInputIsToldBackAsPlainText() {
        Running.Answer answer = running.enter("v1", "trees-planted", "202309", "<script>alert(1)</script>\u0000\u202e");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.headers()).containsEntry("content-type", "text/plain; charset=UTF-8");
        assertThat(running.get("/").body()).doesNotContain("alert(1)");
    }
}
