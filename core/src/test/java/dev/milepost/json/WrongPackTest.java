// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A pack of one's own with a slip in it, and what its author reads: file, path, place and rule. */
class WrongPackTest {

    @TempDir
    private Path directory;

    /** What stands in the small pack, what was typed instead, the path, and the rule in both languages. */
    static Stream<Arguments> typedWrong() {
        return Stream.of(
                arguments(
                        "\"issuer\"",
                        "\"isuer\"",
                        "isuer",
                        "unknown property 'isuer'; nearest: issuer, id, title",
                        "未知的属性“isuer”；相近的有：issuer, id, title"),
                arguments(
                        "\"unit\": \"village\"",
                        "\"unit\": \"vilage\"",
                        "elements/1/unit",
                        "unit code must be known, was 'vilage'; nearest: village, place, minute",
                        "不符合规则：unit code must be known, was 'vilage'; nearest: village, place, minute"),
                arguments("\"id\": \"villages\", ", "", "elements/1", "must have the property 'id'", "缺少属性“id”"),
                arguments(
                        "\"id\": \"villages-covered\"",
                        "\"id\": \"villages\"",
                        "elements/2/id",
                        "id must stand once, 'villages' stands at elements/1/id already",
                        "编号“villages”重复，elements/1/id 已有"),
                arguments(
                        "\"id\": \"vectors\"",
                        "\"id\": \"green\"",
                        "actions/1/id",
                        "id must stand once, 'green' stands at actions/0/id already",
                        "编号“green”重复，actions/0/id 已有"),
                arguments(
                        "\"numerator\": \"villages-covered\"",
                        "\"numerator\": \"villages-coverd\"",
                        "indicators/1/measure/pair/numerator",
                        "unknown element 'villages-coverd'; nearest: villages-covered, villages, vector-level",
                        "未知的数据项“villages-coverd”；相近的有：villages-covered, villages, vector-level"),
                arguments(
                        "\"measure\": { \"element\": \"vector-level\" }",
                        "\"measure\": { \"element\": \"vectors\" }",
                        "indicators/2/measure/element",
                        "unknown element 'vectors'; nearest: vector-level, villages, park-area",
                        "未知的数据项“vectors”；相近的有：vector-level, villages, park-area"),
                arguments(
                        "[\"park-area\", \"coverage\"]",
                        "[\"park-area\", \"coverages\"]",
                        "actions/0/indicators/1",
                        "unknown indicator 'coverages'; nearest: coverage, park-area, vector-level",
                        "未知的指标“coverages”；相近的有：coverage, park-area, vector-level"),
                arguments(
                        "{ \"atLeast\": 12 }",
                        "{ \"atLeastReference\": \"province\" }",
                        "targets/0/comparator/atLeastReference",
                        "unknown indicator 'province'; nearest: coverage, park-area, vector-level",
                        "未知的指标“province”；相近的有：coverage, park-area, vector-level"),
                arguments(
                        "\"basis\": \"plan\"",
                        "\"basis\": \"plans\"",
                        "targets/0/basis",
                        "unknown basis document 'plans'; nearest: plan",
                        "未知的依据文件“plans”；相近的有：plan"),
                arguments(
                        "\"levels\": [\"A\", \"B\", \"C\", \"D\"] }",
                        "\"levels\": [\"A\"] }, { \"id\": \"vector-density\", \"levels\": [\"B\"] }",
                        "scales/1/id",
                        "id must stand once, 'vector-density' stands at scales/0/id already",
                        "编号“vector-density”重复，scales/0/id 已有"));
    }

    @ParameterizedTest
    @MethodSource("typedWrong")
    void namesFilePathPlaceAndRule(String right, String wrong, String path, String en, String zh) throws IOException {
        Path file = written(right, wrong);
        JsonException e = fail(file);
        assertThat(e.file()).hasValue(file.toString());
        assertThat(e.path()).isEqualTo(path);
        int line = e.line().orElseThrow();
        int column = e.column().orElseThrow();
        assertThat(e).hasMessage("%s: %s (line %d, column %d): %s".formatted(file, path, line, column, en));
        assertThat(e.message(Locale.CHINA)).isEqualTo("%s：%s（第%d行第%d列）：%s".formatted(file, path, line, column, zh));
    }

    @Test
    void namesFileAndPlaceWhereTheTextBreaksOff() throws IOException {
        Path file = written("\"version\": 1,", "\"version\": 1");
        JsonException e = fail(file);
        assertThat(e.getMessage()).startsWith(file + " (line 4, column ").contains("is not JSON: ");
        assertThat(e.message(Locale.CHINA)).startsWith(file + "（第4行第").contains("不是完整、正确的 JSON");
        assertThat(e.path()).isEmpty();
    }

    @Test
    void namesTheFileThatIsNotThere() {
        Path file = directory.resolve("nowhere.json");
        assertThat(fail(file)).hasMessage(file + ": is not there");
        assertThat(fail(file).message(Locale.CHINA)).isEqualTo(file + "：找不到该文件");
    }

    @Test
    void namesTheDirectoryThatIsNoFile() {
        assertThat(fail(directory).getMessage()).startsWith(directory + ": cannot be read: ");
        assertThat(fail(directory).message(Locale.CHINA)).startsWith(directory + "：无法读取：");
    }

    @Test
    void leadsToTheFaultByItsStackAndCause() throws IOException {
        JsonException e = fail(written("\"unit\": \"village\"", "\"unit\": \"vilage\""));
        assertThat(e).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(e.getStackTrace()[0].getClassName()).startsWith("dev.milepost.json.Json");
    }

    @Test
    void namesNoFileWhereTheTextHasNone() {
        JsonException e = catchThrowableOfType(JsonException.class, () -> CataloguePackJson.read("[]"));
        assertThat(e.file()).isEmpty();
        assertThat(e).hasMessage("the file (line 1, column 1): must be an object {…}, was […]");
    }

    @Test
    void readsAPackThatIsRight() throws IOException {
        Path file = directory.resolve("small.json");
        Files.writeString(file, "\uFEFF" + Resources.pack());
        assertThat(CataloguePackJson.read(file)).isEqualTo(CataloguePackJson.read(Resources.pack()));
    }

    private Path written(String right, String wrong) throws IOException {
        String text = Resources.pack();
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        Path file = directory.resolve("我的目录.json");
        return Files.writeString(file, text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    private static JsonException fail(Path file) {
        return catchThrowableOfType(JsonException.class, () -> CataloguePackJson.read(file));
    }
}
