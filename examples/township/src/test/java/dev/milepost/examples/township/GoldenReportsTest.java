// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The reports of the stated facts against what stands written in {@code golden}, line by line, and against the figures
 * of the source, typed in by hand. {@code -Dgolden.update} rewrites the golden files; their diff is for a person to
 * read.
 */
class GoldenReportsTest {

    private static final Path ROOT = Path.of(System.getProperty("milepost.root", "../.."));
    private static final Path GOLDEN = ROOT.resolve("examples/township/src/test/resources/golden/township-2023");

    @TempDir
    private static Path directory;

    @BeforeAll
    static void writeReports() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Township.run(
                List.of("--out", directory.toString()), Screen.of(new ByteArrayOutputStream(), err, UTF_8));
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(code).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"work-summary.md", "progress.csv"})
    void isWhatStandsWritten(String file) throws IOException {
        Path golden = GOLDEN.resolve(file);
        String actual = written(file);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual);
        }
        List<String> expected = Files.readString(golden).lines().toList();
        List<String> lines = actual.lines().toList();
        for (int i = 0; i < Math.min(expected.size(), lines.size()); i++) {
            assertThat(lines.get(i)).as("%s:%s", file, i + 1).isEqualTo(expected.get(i));
        }
        assertThat(lines).as(file).hasSameSizeAs(expected);
    }

    /** Facts F02 to F34 of the source as the report words them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "10个绿美版块",
                "东西纵线绿化12公里",
                "1公里河堤",
                "计划绿化800平方米",
                "预计完成绿化800平方米",
                "重点打造绿美节点2处",
                "以1个村民小组为示范",
                "对3公里公路两侧",
                "覆盖率分别为100%、100%、100%",
                "周一、周四保洁日制度",
                "对9所学校食堂及校园周边开展专项检查4次，发现5类12个问题，已整改12个，整改完成率100%",
                "开展专项检查3次，涉及经营主体42户，其中小型餐馆23家、中型餐馆1家、学校食堂9家、农贸市场食品摊贩9家，发出责令整改通知书1份",
                "建成健身步道12公里",
                "开课率100%",
                "每天校内体育活动均超过1小时",
                "赛期100天",
                "人均公园绿地面积不低于12平方米/人",
                "公园绿地服务半径覆盖率不低于85%",
                "基本实现300米见绿、500米见园",
                "空气质量优良天数比率不低于90%",
                "注：校园食品安全专项检查的问题数为检查记录中的汇总数，整改完成率100%由12÷12计算得出。",
                "合计：完成12公里，计划0公里，预计0公里。",
                "合计：完成0平方米，计划800平方米，预计800平方米。",
            })
    void statesTheFiguresOfTheSource(String words) throws IOException {
        String report = written("work-summary.md").replace("注：1. ", "注：").replace("\\", "");
        assertThat(report).contains(words.replaceFirst("^注：", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "food-problems-rectified; 12,12,100%; 达标,据实核算",
                "village-cleaners; 100,,100%; 达标（仅报比例）,仅报比例（缺基数）",
                "village-cleaning-system; 100,,100%; 达标（仅报比例）,仅报比例（缺基数）",
                "village-garbage-fee; 100,,100%; 达标（仅报比例）,仅报比例（缺基数）",
                "greened-area; ,,,,800,800; 未报送",
            })
    void exportsThemWithWhatTheyRestOn(String indicator, String figures, String verdict) throws IOException {
        assertThat(written("progress.csv").lines().filter(line -> line.contains("," + indicator + ",")))
                .singleElement()
                .asString()
                .contains(figures, verdict);
    }

    @Test
    void assessesNothingOfThePlanOf2024() throws IOException {
        assertThat(written("progress.csv").lines())
                .filteredOn(line -> line.contains(",park-area,") || line.contains(",good-air-days,"))
                .hasSize(2)
                .noneMatch(line -> line.contains("达标"));
        assertThat(written("work-summary.md").split("附件1", 2)[1].split("附件2", 2)[0])
                .doesNotContain("人均公园绿地面积", "空气质量优良天数比率");
    }

    private static String written(String file) throws IOException {
        return Files.readString(directory.resolve("township-2023").resolve(file));
    }
}
