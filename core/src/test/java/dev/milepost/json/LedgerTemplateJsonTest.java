// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.milepost.Rule;
import dev.milepost.indicator.Source;
import dev.milepost.submission.LedgerColumn;
import dev.milepost.submission.LedgerTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The templates that come with the library, and what is wrong in one of a user's own. */
class LedgerTemplateJsonTest {

    static Set<String> builtIn() {
        return LedgerTemplates.ids();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    @Rule("13.5")
    void comesWithTheLibraryAndClaimsNothingAsVerified(String id) {
        LedgerTemplate template = LedgerTemplates.get(id);

        assertThat(template.id()).isEqualTo(id);
        assertThat(template.sources()).isNotEmpty().noneMatch(Source::verified);
        assertThat(template.totalledColumns()).isNotEmpty();
        assertThat(template.columns()).allMatch(column -> column.name().isBilingual());
        assertThat(Schema.LEDGER_TEMPLATE.faults(LedgerTemplateJson.write(template)))
                .isEmpty();
    }

    /** A register of what happened, never of who it happened to. */
    @ParameterizedTest
    @MethodSource("builtIn")
    @Rule("14.2")
    void asksForNoPerson(String id) {
        assertThat(LedgerTemplates.get(id).columns())
                .extracting(LedgerColumn::name)
                .noneMatch(name -> name.zh().matches(".*(姓名|身份证|电话|手机|住址).*"))
                .noneMatch(name -> name.en().toLowerCase(Locale.ROOT).matches(".*(name|phone|address|identity).*"));
    }

    @Test
    void aBanquetIsRegisteredBeforeDuringAndAfter() {
        LedgerTemplate template = LedgerTemplates.get("rural-banquet-filing");

        assertThat(template.phases()).extracting(LedgerTemplate.Phase::id).containsExactly("before", "during", "after");
        assertThat(template.notes()).anyMatch(note -> note.zh().contains("50人（5桌）以上"));
        assertThat(LedgerTemplates.get("cleaning-days").totalledColumns())
                .extracting(LedgerColumn::id)
                .contains("participants", "rubbish-cleared", "dead-corners");
    }

    @Test
    void namesTheNearestOfAnUnknownTemplate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerTemplates.get("cleaning-day"))
                .withMessage("id of a ledger template must be one of [cleaning-days, rural-banquet-filing],"
                        + " was 'cleaning-day'");
    }

    static Stream<Arguments> typedWrong() {
        return Stream.of(
                arguments("\"version\": 1", "\"version\": 2", "version", "must be 1, was 2", true),
                arguments(
                        "\"format\": \"milepost-ledger-template\"",
                        "\"format\": \"milepost-ledger\"",
                        "format",
                        "must be \"milepost-ledger-template\", was \"milepost-ledger\"",
                        true),
                arguments(
                        "{ \"whole\": \"person-times\" }",
                        "{ \"whole\": \"person-time\" }",
                        "template/columns/1/type/whole",
                        "unit code must be known, was 'person-time'",
                        true),
                arguments(
                        "{ \"text\": true }",
                        "{ \"txt\": true }",
                        "template/columns/0/type",
                        "unknown column type 'txt'; nearest: text",
                        true),
                arguments(
                        "{ \"text\": true }",
                        "{ \"text\": false }",
                        "template/columns/0/type/text",
                        "must be true, was false",
                        true),
                arguments(
                        "\"totalled\": true",
                        "\"totaled\": true",
                        "template/columns/1",
                        "unknown property 'totaled'; nearest: totalled",
                        true),
                arguments(
                        "\"id\": \"participants\"",
                        "\"id\": \"area\"",
                        "template",
                        "id and name of column 'area' of template 'cleaning-days' must not be those of another column,"
                                + " was 'area'",
                        false),
                arguments(
                        "\"required\": true",
                        "\"required\": true, \"totalled\": true",
                        "template/columns/0",
                        "totalled of column 'area' must only be set for whole and decimal numbers",
                        false));
    }

    @ParameterizedTest
    @MethodSource("typedWrong")
    void refusesWithFilePathAndRule(String right, String wrong, String path, String rule, boolean bySchemaToo) {
        String text = Resources.changed(text(), right, wrong);

        assertThatThrownBy(() -> LedgerTemplateJson.read(Resources.stream(text), "my-ledger.json"))
                .isInstanceOfSatisfying(JsonException.class, e -> {
                    assertThat(e.file()).contains("my-ledger.json");
                    assertThat(e.path()).startsWith(path);
                    assertThat(e.message(Locale.ENGLISH))
                            .startsWith("my-ledger.json: ")
                            .contains(rule);
                });
        assertThat(Schema.LEDGER_TEMPLATE.faults(text).isEmpty()).isEqualTo(!bySchemaToo);
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> LedgerTemplateJson.read(Path.of("nowhere.json")))
                .isInstanceOf(JsonException.class)
                .hasMessage("nowhere.json: is not there");
    }

    @Test
    void theSchemaStandsAloneAndClosesEveryObject() {
        JsonNode root = Schema.LEDGER_TEMPLATE.root();
        Set<String> names = new TreeSet<>();
        Schema.LEDGER_TEMPLATE.definitions().propertyNames().forEach(name -> names.add("#/$defs/" + name));

        assertThat(Schema.LEDGER_TEMPLATE.ownFaults()).isEmpty();
        assertThat(Set.copyOf(root.findValuesAsString("$ref"))).isEqualTo(names);
        assertThat(root.findParents("properties"))
                .filteredOn(object -> object.path("type").asString("").equals("object"))
                .hasSizeGreaterThan(6)
                .allMatch(object -> object.has("additionalProperties"));
        for (String shared : List.of("Id", "LocalizedText", "Unit", "Source", "Confidence", "Ratio")) {
            assertThat(Schema.LEDGER_TEMPLATE.definitions().get(shared))
                    .as(shared)
                    .isEqualTo(Schema.PACK.definitions().get(shared));
        }
    }

    private static String text() {
        String columns = """
                { "format": "milepost-ledger-template", "version": 1,
                  "template": { "id": "cleaning-days", "name": { "zh": "台账" }, "columns": [
                    { "id": "area", "name": { "zh": "区域" }, "type": { "text": true }, "required": true },
                    { "id": "participants", "name": { "zh": "人次" }, "type": { "whole": "person-times" }, "totalled": true }
                  ] } }
                """;
        assertThat(LedgerTemplateJson.read(columns).columns()).hasSize(2);
        return columns;
    }
}
