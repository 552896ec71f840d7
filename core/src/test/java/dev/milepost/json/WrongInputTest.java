// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user typed wrong, and what they read. */
class WrongInputTest {

    /** What stands in the small dossier, what was typed instead, and the path and the end of the message. */
    static Stream<Arguments> typedWrong() {
        return Stream.of(
                arguments(
                        "\"pack\": \"small-pack\"",
                        "\"packs\": \"small-pack\"",
                        "packs",
                        "unknown property 'packs'; nearest: pack, forms, sites"),
                arguments("\"pack\": \"small-pack\",", "", "campaign", "must have the property 'edition'"),
                arguments(
                        "\"name\": { \"zh\": \"某镇行动\"",
                        "\"nmae\": { \"zh\": \"某镇行动\"",
                        "campaign/nmae",
                        "unknown property 'nmae'; nearest: name, id, unit"),
                arguments(
                        "\"indicators\": [\n      { \"id\": \"trees\",",
                        "\"indicators\": [\n      {",
                        "campaign/indicators/0",
                        "must have the property 'id'"),
                arguments(
                        "\"weekdays\": [\"monday\", \"thursday\"]",
                        "\"weekdays\": { \"monday\": true }",
                        "campaign/schedules/0/weekdays",
                        "must be an array […], was {…}"),
                arguments(
                        "\"types\": 5",
                        "\"types\": 20",
                        "inspections/0/tally",
                        "types of a tally must be 0 to 12, was 20"),
                arguments(
                        "\"period\": \"2023\",",
                        "\"period\": \"2023\", \"isuer\": {},",
                        "campaign/isuer",
                        "unknown property 'isuer'; nearest: issuer, assets, banner"),
                arguments("\"unit\": \"town\",", "", "campaign", "must have the property 'unit'"),
                arguments(
                        "\"name\": { \"zh\": \"某镇行动\"",
                        "\"name\": { \"zh\": \"某镇\\u0000行动\"",
                        "campaign/name/zh",
                        "must hold only characters that can be printed on one line, has U+0000: \"某镇\\u0000行动\""),
                arguments(
                        "\"name\": { \"zh\": \"某镇行动\"",
                        "\"name\": { \"zh\": \"某镇\\n行动\"",
                        "campaign/name/zh",
                        "must hold only characters that can be printed on one line, has U+000A: \"某镇\\u000A行动\""),
                arguments(
                        "\"name\": { \"zh\": \"某镇行动\"",
                        "\"name\": { \"zh\": \"某镇\\ud83d行动\"",
                        "campaign/name/zh",
                        "must hold only characters that can be printed on one line, has U+D83D: \"某镇\\uD83D行动\""),
                arguments(
                        "\"period\": \"2023\",",
                        "\"period\": \"2023Q5\",",
                        "campaign/period",
                        "period must look like 2023, 2023S1, 2023Q2, 202306, 202306X2, 2023W12, 20230615 or"
                                + " 20220701-20241231, was '2023Q5'"),
                arguments(
                        "\"period\": \"2023\",",
                        "\"period\": 2023,",
                        "campaign/period",
                        "must be a text in quotes, was 2023"),
                arguments(
                        "\"start\": \"2023-01-01\"",
                        "\"start\": \"2023-02-30\"",
                        "campaign/targets/0/start",
                        "must be a date such as \"2023-12-31\", was \"2023-02-30\""),
                arguments(
                        "{ \"atLeast\": \"12.5\" }",
                        "{ \"atleast\": \"12.5\" }",
                        "campaign/targets/0/comparator/atleast",
                        "unknown comparator 'atleast'; nearest: atLeast, atMost, levelAtLeast"),
                arguments(
                        "{ \"atLeast\": \"12.5\" }",
                        "{ \"atLeast\": 1, \"atMost\": 2 }",
                        "campaign/targets/0/comparator",
                        "comparator must have one property of [atLeast, moreThan, atMost, lessThan, between, equalTo,"
                                + " trend, changeFromBaseline, belowMeanOf, atLeastParent, atLeastReference,"
                                + " levelAtLeast, achieved, eventFree, maintain, qualitative], had [atLeast, atMost]"),
                arguments(
                        "{ \"atLeast\": \"12.5\" }",
                        "{ \"atLeast\": \"12,5\" }",
                        "campaign/targets/0/comparator/atLeast",
                        "must be a number, was \"12,5\""),
                arguments(
                        "{ \"atLeast\": \"12.5\" }",
                        "{ \"moreThan\": 12.50 }, \"baseline\": { \"value\": 12.5, \"date\": \"2022-12-31\" }",
                        "campaign/targets/0",
                        "bound of strict target 'park-area' must differ from its baseline, was 12.5"),
                arguments(
                        "{ \"atLeast\": \"12.5\" }",
                        "{ \"achieved\": false }",
                        "campaign/targets/0/comparator/achieved",
                        "must be true, was false"),
                arguments(
                        "{ \"atLeast\": \"12.5\" }",
                        "{ \"atLeast\": 1e1000000 }",
                        "campaign/targets/0/comparator/atLeast",
                        "number must have at most 1000 digits on each side of the point"),
                arguments(
                        "[100, 200]",
                        "[200, 100]",
                        "campaign/targets/1/comparator/between",
                        "upper of between must not be less than 200, was 100"),
                arguments(
                        "[100, 200]",
                        "[100]",
                        "campaign/targets/1/comparator/between",
                        "must be two numbers, the lower and the upper bound"),
                arguments(
                        "[100, 200]", "100", "campaign/targets/1/comparator/between", "must be an array […], was 100"),
                arguments(
                        "{ \"steps\": [{ \"date\": \"2023-06-30\", \"expected\": \"1/2\" }] }",
                        "\"linaer\"",
                        "campaign/targets/1/trajectory",
                        "unknown trajectory 'linaer'; nearest: linear, full, steps"),
                arguments(
                        "\"expected\": \"1/2\"",
                        "\"expected\": \"1/0\"",
                        "campaign/targets/1/trajectory/steps/0/expected",
                        "denominator must be greater than zero, was 0"),
                arguments(
                        "\"indicator\": \"park-area\"",
                        "\"indicator\": \"prak-area\"",
                        "campaign",
                        "indicator of target 'park-area' must be one of the campaign, was 'prak-area'; nearest:"
                                + " [park-area, coverage, trees]"),
                arguments(
                        "\"stageWord\": \"扫尾\"",
                        "\"stageWord\": \"扫\"",
                        "campaign/projects/0",
                        "stage word must be one of the lexicon, was '扫'; nearest: [扫尾, 开工]"),
                arguments(
                        "\"planned\": \"800 m2\"",
                        "\"planned\": \"800 qm\"",
                        "campaign/projects/0/planned",
                        "unit code must be known, was 'qm'; nearest: km, m, %"),
                arguments(
                        "\"thursday\"",
                        "\"Thursday\"",
                        "campaign/schedules/0/weekdays/1",
                        "unknown word 'Thursday'; nearest: thursday, tuesday, friday"),
                arguments(
                        "\"kind\": \"special\"",
                        "\"kind\": \"SPECIAL\"",
                        "inspections/0/kind",
                        "unknown word 'SPECIAL'; nearest: special, routine, cross"),
                arguments(
                        "\"rounds\": 4", "\"rounds\": 4.5", "inspections/0/rounds", "must be a whole number, was 4.5"),
                arguments("\"rounds\": 4", "\"rounds\": null", "inspections/0/rounds", "must be a number, was null"),
                arguments(
                        "\"theme\": { \"zh\": \"校园\" }",
                        "\"theme\": \"校园\"",
                        "inspections/0/theme",
                        "must be an object {…}, was \"校园\""),
                arguments(
                        "\"theme\": { \"zh\": \"校园\" }",
                        "\"theme\": {}",
                        "inspections/0/theme",
                        "text must not be empty in both languages, was '' and ''"),
                arguments(
                        "\"level\": \"village\"",
                        "\"level\": \"vilage\"",
                        "organisation/units/1/level",
                        "level must be one of the known codes, was 'vilage'; nearest: [village, county, group]"),
                arguments(
                        "\"parent\": \"town\"",
                        "\"parent\": \"tonw\"",
                        "organisation",
                        "unit must be one of the tree, was 'tonw'; nearest: [town, v1]"),
                arguments(
                        "\"id\": \"v1\"",
                        "\"id\": \"v/1\"",
                        "organisation/units/1/id",
                        "unit id must have no control character, / or \\, was 'v/1'"),
                arguments(
                        "\"pack\": \"small-pack\"",
                        "\"pack\": \"smal-pack\"",
                        "pack",
                        "id of a catalogue pack must be one of [small-pack], was 'smal-pack'"),
                arguments(
                        "\"pack\": \"small-pack\",",
                        "\"pack\": \"small-pack\", \"packIndicators\": [\"coverag\"],",
                        "packIndicators",
                        "indicator wanted of pack 'small-pack' must be one of the pack, was 'coverag'; nearest:"
                                + " [coverage, park-area, vector-level]"),
                arguments(
                        "\"format\": \"milepost-dossier\"",
                        "\"format\": \"milepost-pack\"",
                        "format",
                        "must be \"milepost-dossier\", was \"milepost-pack\""),
                arguments("\"version\": 1", "\"version\": 2", "version", "must be 1, was 2"),
                arguments(
                        "\"version\": 1",
                        "\"version\": 1, \"statusRule\": { \"method\": \"pase\" }",
                        "statusRule/method",
                        "unknown word 'pase'; nearest: pace, attainment, growth-rate"),
                arguments(
                        "\"version\": 1",
                        "\"version\": 1, \"statusRule\": { \"method\": \"pace\", \"atRiskFrom\": 0.96 }",
                        "statusRule",
                        "atRiskFrom must not exceed 0.95, was 0.96"),
                arguments(
                        "\"version\": 1",
                        "\"version\": 1, \"statusOverrides\": [ { \"target\": \"none\", \"unit\": \"town\","
                                + " \"judgement\": \"met\", \"reason\": { \"zh\": \"x\" }, \"by\": \" \","
                                + " \"at\": \"2024-01-05T01:00:00Z\" } ]",
                        "statusOverrides/0",
                        "by of a status override of target 'none' must not be blank, was ' '"),
                arguments(
                        "\"elements\": [",
                        "\"elements\": [ { \"id\": \"x\", \"unit\": \"level\", \"name\": { \"zh\": \"x\" },"
                                + " \"scale\": \"vector\" },",
                        "campaign/elements/0/scale",
                        "unknown scale 'vector'; nearest: vector-density"),
                arguments(
                        "\"measure\": { \"element\": \"trees\" }",
                        "\"measure\": { \"pair\": { \"numerator\": \"trees\", \"denominator\": \"trees\","
                                + " \"multiplier\": 0 } }",
                        "campaign/indicators/0/measure/pair",
                        "multiplier of trees / trees must be above 0, was 0"),
                arguments(
                        "\"id\": \"slope\"",
                        "\"id\": \"slope\", \"actions\": []",
                        "campaign/projects/0/actions",
                        "property must stand once, stands in line 24 already"));
    }

    @ParameterizedTest
    @MethodSource("typedWrong")
    void saysWhereAndWhy(String right, String wrong, String path, String message) {
        String text = Resources.dossier().replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThat(text).isNotEqualTo(Resources.dossier());
        JsonException e = fail(text);
        assertThat(e.path()).isEqualTo(path);
        int line = e.line().orElseThrow();
        assertThat(e.getMessage())
                .isEqualTo("%s (line %d, column %d): %s", path, line, e.column().orElseThrow(), message);
        assertThat(line).isBetween(1, (int) text.lines().count());
        assertThat(e.code()).isEqualTo("json");
        assertThat(e.message(Locale.CHINA))
                .startsWith(path + "（第" + line + "行第")
                .contains("列）：");
    }

    /** Texts that are no document at all, and the whole message. */
    static Stream<Arguments> noDocuments() {
        return Stream.of(
                arguments("", "the file: must hold one JSON value, was empty"),
                arguments("[]", "the file (line 1, column 1): must be an object {…}, was […]"),
                arguments("{} {}", "the file (line 1, column 4): must hold one JSON value, something follows it"));
    }

    @ParameterizedTest
    @MethodSource("noDocuments")
    void saysThatItIsNoDocument(String text, String message) {
        JsonException e = fail(text);
        assertThat(e).hasMessage(message);
        assertThat(e.message(Locale.CHINA)).startsWith("文件").doesNotContain("the file");
        assertThat(e.line().isPresent()).isEqualTo(!text.isEmpty());
        assertThat(e.column().isPresent()).isEqualTo(!text.isEmpty());
    }

    /** Texts that break off or are no JSON, and the line the message names. */
    static Stream<Arguments> brokenTexts() {
        String small = Resources.dossier();
        return Stream.of(
                arguments(small.substring(0, small.indexOf("\"schedules\"")), 26),
                arguments("{\n\"format\": 'single'}", 2),
                arguments("{\n\n\"version\": 1,}", 3),
                arguments("{ \"version\": 01 }", 1),
                arguments("{ \"version\": NaN }", 1),
                arguments("{ \"version\": \"\u0007\" }", 1));
    }

    @ParameterizedTest
    @MethodSource("brokenTexts")
    void namesTheLineWhereTheTextBreaks(String text, int line) {
        JsonException e = fail(text);
        assertThat(e.getMessage())
                .startsWith("the file (line " + line + ", column ")
                .contains("is not JSON: ");
        assertThat(e.message(Locale.CHINA)).contains("不是完整、正确的 JSON");
        assertThat(e.line()).hasValue(line);
    }

    /** Texts that are JSON but beyond the limits, and the message. */
    static Stream<Arguments> tooMuch() {
        return Stream.of(
                arguments(
                        "[".repeat(100_000),
                        "(line 1, column 66): is too large: Document nesting depth (65) exceeds the maximum allowed (64)"),
                arguments(
                        "{\n\"version\": " + "1".repeat(2000) + " }",
                        "(line 2, column 2012): is too large: Number value length (2000) exceeds the maximum allowed (1000)"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void refusesWhatIsBeyondTheLimits(String text, String message) {
        JsonException e = fail(text);
        assertThat(e).hasMessage("the file " + message);
        assertThat(e.message(Locale.CHINA)).contains("：超出限度：");
    }

    @Test
    void refusesMoreThanADocumentMayHold() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) ' ');
                return length;
            }
        };
        assertThat(catchThrowableOfType(JsonException.class, () -> DossierJson.read(endless)))
                .hasMessageContaining("is too large: Document length (");
    }

    @Test
    void shortensWhatItShows() {
        JsonException e = fail("{ \"format\": \"" + "😀".repeat(100) + "\" }");
        assertThat(e.getMessage()).endsWith("was \"" + "😀".repeat(80) + "…\"");
    }

    private static JsonException fail(String text) {
        return catchThrowableOfType(JsonException.class, () -> DossierJson.read(text, Resources::packs));
    }
}
