// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.milepost.Rule;
import dev.milepost.indicator.DataElementId;
import dev.milepost.period.Period;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerMeasure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A ledger as a file: what is read, and what is refused, with file, path and rule. */
@Rule("13.5")
class LedgerJsonTest {

    /** A day of cleaning, corrected, and one that was entered by mistake. */
    static final String LEDGER = """
            { "format": "milepost-ledger", "version": 1,
              "ledger": {
                "id": "cleaning-2023", "template": "cleaning-days", "period": "2023",
                "emissions": [
                  { "measure": { "entries": true }, "element": "cleanings" },
                  { "measure": { "total": "rubbish-cleared" }, "element": "rubbish" }
                ],
                "entries": [
                  { "number": "2023#1", "date": "2023-05-04", "unit": "v1", "enteredBy": { "zh": "村爱卫员" },
                    "values": { "area": "集镇主街", "participants": 36, "rubbish-cleared": 1.25, "dead-corners": 4 },
                    "attachments": [{ "uri": "files/0504.jpg", "caption": { "zh": "清运现场" } }] },
                  { "number": "2023#2", "date": "2023-05-08", "unit": "v1", "enteredBy": { "zh": "村爱卫员" },
                    "values": { "area": "河边", "participants": 20, "rubbish-cleared": 0.5, "dead-corners": 0 } },
                  { "number": "2023#3", "date": "2023-05-04", "unit": "v1", "enteredBy": { "zh": "镇爱卫办" },
                    "values": { "area": "集镇主街", "participants": 36, "rubbish-cleared": "1.52", "dead-corners": 4 },
                    "supersedes": "2023#1", "as": "correction", "reason": { "zh": "数字颠倒" } },
                  { "number": "2023#4", "date": "2023-05-08", "unit": "v1", "enteredBy": { "zh": "镇爱卫办" },
                    "supersedes": "2023#2", "as": "cancellation", "reason": { "zh": "当日未开展" } }
                ] } }
            """;

    @Test
    void readsALedgerByTheIdOfItsTemplateAndWritesItInFull() {
        Ledger ledger = LedgerJson.read(LEDGER);

        assertThat(ledger.template()).isEqualTo(LedgerTemplates.get("cleaning-days"));
        assertThat(ledger.total(Period.year(2023)).sum("rubbish-cleared")).contains(new BigDecimal("1.52"));
        assertThat(ledger.total(Period.year(2023)).entries()).isEqualTo(1);
        assertThat(ledger.emissions())
                .extracting(Ledger.Emission::measure)
                .containsExactly(new LedgerMeasure.Entries(), new LedgerMeasure.Total("rubbish-cleared"));
        assertThat(ledger.emissions().get(1).element()).isEqualTo(DataElementId.of("rubbish"));
        assertThat(LedgerJson.write(ledger)).contains("\"columns\"").contains("\"as\": \"cancellation\"");
        assertThat(LedgerJson.read(LedgerJson.write(ledger))).isEqualTo(ledger);
    }

    static Stream<Arguments> typedWrong() {
        return Stream.of(
                arguments(
                        "\"cleaning-days\"",
                        "\"cleaning-day\"",
                        "ledger/template",
                        "id of a ledger template must be one of [cleaning-days, rural-banquet-filing]"),
                arguments(
                        "\"participants\": 36",
                        "\"participant\": 36",
                        "ledger/entries/0/values/participant",
                        "unknown column 'participant'; nearest: participants"),
                arguments(
                        "\"participants\": 36",
                        "\"participants\": \"many\"",
                        "ledger/entries/0/values/participants",
                        "must be a number, was \"many\""),
                arguments(
                        "\"participants\": 36",
                        "\"participants\": 3.6",
                        "ledger/entries/0/values/participants",
                        "column 'participants': must be a whole number of 0 or more, was '3.6'"),
                arguments(
                        "\"rubbish-cleared\": 1.25",
                        "\"rubbish-cleared\": -1.25",
                        "ledger/entries/0/values/rubbish-cleared",
                        "column 'rubbish-cleared': must be a number of 0 or more, was '-1.25'"),
                arguments(
                        "\"area\": \"集镇主街\", ",
                        "",
                        "ledger/entries/0",
                        "ledger 'cleaning-2023', column 'area': must be filled in, was empty"),
                arguments(
                        "\"area\": \"集镇主街\"",
                        "\"area\": \" 集镇主街\"",
                        "ledger/entries/0/values/area",
                        "must neither be blank nor begin or end with a blank"),
                arguments(
                        "\"date\": \"2023-05-04\"",
                        "\"date\": \"2024-05-04\"",
                        "ledger/entries/0",
                        "date must be in 2023, was 2024-05-04"),
                arguments(
                        "\"2023#2\"",
                        "\"2023#5\"",
                        "ledger/entries/1",
                        "number must be 2023#2, without gap or double, was 2023#5"),
                arguments(
                        "\"2023#2\"", "\"2023#1\"", "ledger/entries/1", "number must be 2023#2, without gap or double"),
                arguments(
                        "\"2023#2\"",
                        "\"2023-2\"",
                        "ledger/entries/1/number",
                        "number of an entry must look like 2023#3 or #3, was '2023-2'"),
                arguments(
                        "\"supersedes\": \"2023#2\"",
                        "\"supersedes\": \"2023#1\"",
                        "ledger/entries/3",
                        "entry 2023#1 must be superseded once, was by 2023#3"),
                arguments("\"as\": \"correction\", ", "", "ledger/entries/2", "must have the property 'as'"),
                arguments(
                        "\"supersedes\": \"2023#1\", ", "", "ledger/entries/2", "must have the property 'supersedes'"),
                arguments(
                        ", \"reason\": { \"zh\": \"数字颠倒\" }",
                        "",
                        "ledger/entries/2",
                        "reason of the CORRECTION of entry cleaning-2023/2023#1 must be given"),
                arguments(
                        "{ \"total\": \"rubbish-cleared\" }",
                        "{ \"total\": \"area\" }",
                        "ledger",
                        "column that ledger 'cleaning-2023' emits must be a totalled one, was 'area'"),
                arguments(
                        "{ \"entries\": true }",
                        "{ \"entrys\": true }",
                        "ledger/emissions/0/measure/entrys",
                        "unknown measure 'entrys'; nearest: entries"));
    }

    @ParameterizedTest
    @MethodSource("typedWrong")
    void refusesWithFilePathAndRule(String right, String wrong, String path, String rule) {
        String text = Resources.changed(LEDGER, right, wrong);

        assertThatThrownBy(() -> LedgerJson.read(Resources.stream(text), "cleaning.json"))
                .isInstanceOfSatisfying(JsonException.class, e -> {
                    assertThat(e.file()).contains("cleaning.json");
                    assertThat(e.path()).isEqualTo(path);
                    assertThat(e.line()).isPresent();
                    assertThat(e.message(Locale.ENGLISH))
                            .startsWith("cleaning.json: " + path)
                            .contains(rule);
                    assertThat(e.message(Locale.CHINESE)).contains(path);
                });
    }

    /** What the manual shows is what is read. */
    @Test
    void readsTheExamplesOfTheManual() throws IOException {
        String manual = Files.readString(Path.of(System.getProperty("milepost.root", ".."), "docs", "files.md"));
        String chapter = manual.substring(manual.indexOf("## Ledgers"));

        String ledger = example(chapter);
        String template = example(chapter.substring(chapter.indexOf("A template of one's own")));
        assertThat(LedgerJson.read(ledger).standing()).hasSize(1);
        assertThat(LedgerTemplateJson.read(template).phases()).hasSize(2);
        assertThat(Schema.LEDGER_TEMPLATE.faults(template)).isEmpty();
    }

    private static String example(String chapter) {
        int start = chapter.indexOf("```json\n") + 8;
        return chapter.substring(start, chapter.indexOf("```", start));
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> LedgerJson.read(Path.of("nowhere.json")))
                .isInstanceOf(JsonException.class)
                .hasMessage("nowhere.json: is not there");
    }
}
