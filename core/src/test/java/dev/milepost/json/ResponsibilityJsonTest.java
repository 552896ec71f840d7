// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.campaign.TaskResult;
import dev.milepost.dossier.Dossier;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.responsibility.Honour;
import dev.milepost.responsibility.OfficerCoverage;
import dev.milepost.responsibility.Responsibility;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ResponsibilityJsonTest {

    private static final String DOSSIER = """
            { "format": "milepost-dossier", "version": 1,
              "campaign": {
                "id": "town-2023", "name": { "zh": "某镇行动" }, "edition": "e", "period": "2023", "unit": "town",
                "basisDocuments": [ { "id": "plan", "title": { "zh": "方案" }, "number": "某政发〔2023〕1号",
                  "issuer": { "zh": "某镇人民政府" }, "issuedOn": "2023-02-01" } ],
                "leadingGroup": {
                  "name": { "zh": "领导小组" }, "members": [ { "role": "leader", "post": { "zh": "镇长" } } ],
                  "officersPerDepartment": 1,
                  "departments": [
                    { "id": "office", "name": { "zh": "爱卫办" }, "keepsZone": true,
                      "officers": [ { "post": { "zh": "专职联络员" }, "count": 2 } ] },
                    { "id": "school", "name": { "zh": "中心校" }, "unit": "town" } ] },
                "tasks": [ { "id": "t", "text": { "zh": "清运" }, "period": "2023", "result": "basically-done" } ],
                "zones": [
                  { "id": "old", "area": { "zh": "集镇" }, "keeper": { "zh": "各单位" }, "cleaningDays": ["friday"] },
                  { "id": "east", "area": { "zh": "东片" }, "keeper": { "zh": "爱卫办" }, "keeperUnit": "town",
                    "from": "2023-03-01", "to": "2024-01-01", "cleaningDays": ["monday", "thursday"],
                    "sites": ["street"], "units": ["town"] } ] },
              "organisation": { "units": [ { "id": "town", "level": "township", "name": { "zh": "某镇" } } ] },
              "sites": [ { "id": "street", "kind": { "zh": "街道" }, "name": { "zh": "东街" }, "unit": "town" } ],
              "holidayCalendar": { "holidays": ["2023-05-01"], "workingWeekends": ["2023-05-06"] },
              "register": {
                "ownedKinds": [ { "zh": "街道" } ],
                "attendance": [
                  { "zone": "east", "date": "2023-05-04", "attended": true, "by": { "zh": "爱卫办" }, "heads": 12 } ] },
              "honours": [ { "id": "h", "name": { "zh": "省级卫生乡镇" }, "level": { "zh": "省级" }, "unit": "town",
                "awardedOn": "2020-12-01", "reviews": [ { "opensOn": "2023-09-01", "dueOn": "2023-11-30" } ] } ],
              "blackList": [ { "id": "b", "unit": "town", "period": "2022Q4", "reason": { "zh": "垃圾未清" } } ],
              "carriedOver": [ { "kind": "black-list-entry", "id": "b",
                "origins": [ { "campaign": "town-2022", "kind": "black-list-entry", "id": "b" } ] } ]
            }
            """;

    private static final Dossier READ = DossierJson.read(DOSSIER);

    @Test
    @Rule({"8.6", "8.7", "8.8", "8.9"})
    void readsWhoAnswersForWhat() {
        Responsibility responsibility = READ.responsibility();
        LocalDate date = LocalDate.of(2023, 5, 7);

        assertThat(responsibility.officers().map(OfficerCoverage::value)).contains(Value.rate(Ratio.of(1, 2)));
        assertThat(responsibility.officers().orElseThrow().lacking())
                .extracting(Department::id)
                .containsExactly("school");
        assertThat(responsibility.zonesOn(date).value()).isEqualTo(Value.rate(Ratio.of(1, 1)));
        assertThat(responsibility.attendance(Period.parse("2023W18"), date).value())
                .as("the Monday was a holiday")
                .isEqualTo(Value.rate(Ratio.of(1, 1)));
        assertThat(READ.honours().get(0).statusOn(date)).contains(Honour.Status.VALID);
        assertThat(READ.campaign().basisDocuments().get(0).issuedOn()).contains(LocalDate.of(2023, 2, 1));
        assertThat(READ.campaign().tasks().get(0).result()).contains(TaskResult.BASICALLY_DONE);
    }

    @Test
    @Rule("8.7")
    void readsZonesInWordsAloneAsItAlwaysDid() {
        ResponsibilityZone old = READ.campaign().zones().get(0);

        assertThat(old.area().zh()).isEqualTo("集镇");
        assertThat(old.sites()).isEmpty();
        assertThat(old.holdsOn(LocalDate.of(1999, 1, 1))).isTrue();
        assertThat(((ObjectCodec<ResponsibilityZone, ?>) ResponsibilityCodecs.ZONE).write(old))
                .containsOnlyKeys("id", "area", "keeper", "cleaningDays");
    }

    @Test
    @Rule("14.1")
    void readsLinksBackAndWritesAllAgain() {
        assertThat(READ.carriedOver().get(0).kind()).isEqualTo(CarriedKind.BLACK_LIST_ENTRY);
        assertThat(READ.carriedOver().get(0).last()).hasToString("town-2022/black-list-entry/b");
        assertThat(DossierJson.read(DossierJson.write(READ))).isEqualTo(READ);
    }

    @Test
    void saysWhereWrongInputIs() {
        refused("\"attended\": true,", "\"attended\": false,", "register/attendance/0", "heads of zone 'east'");
        refused("\"count\": 2", "\"count\": 0", "campaign/leadingGroup/departments/0/officers/0", "must be 1 or more");
        refused("\"to\": \"2024-01-01\"", "\"to\": \"2023-01-01\"", "campaign/zones/1", "to of zone 'east'");
        refused("\"dueOn\": \"2023-11-30\"", "\"dueOn\": \"2023-08-30\"", "honours/0/reviews/0", "opensOn of a review");
        refused("\"zone\": \"east\"", "\"zone\": \"est\"", "", "zone of attendance on 2023-05-04 must be one of");
        refused(
                "\"kind\": \"black-list-entry\", \"id\": \"b\",",
                "\"kind\": \"task\", \"id\": \"t\",",
                "carriedOver/0",
                "of its kind");
    }

    private static void refused(String right, String wrong, String path, String message) {
        assertThat(DOSSIER).contains(right);
        assertThatThrownBy(() -> DossierJson.read(DOSSIER.replace(right, wrong)))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining(path)
                .hasMessageContaining(message);
    }
}
