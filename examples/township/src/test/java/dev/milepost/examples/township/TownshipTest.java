// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.catalogue.Catalogues;
import dev.milepost.json.CataloguePackJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user typed wrong, and what they read. */
class TownshipTest {

    @TempDir
    private Path directory;

    private Path campaign;
    private Path observations;
    private Path narrative;
    private Path scheme;
    private Path scores;

    @BeforeEach
    void copyASample() throws IOException {
        campaign = copy("township-2023", "campaign.json");
        observations = copy("township-2023", "observations.csv");
        narrative = copy("township-2023", "narrative.zh.md");
        scheme = directory.resolve("scheme.json");
        scores = directory.resolve("scores.json");
    }

    private Path copy(String sample, String file) throws IOException {
        Path place = directory.resolve(file);
        Files.write(place, InputFile.ofSample(sample, file).stream().readAllBytes());
        return place;
    }

    /** An exit code and what was printed. */
    private record Outcome(int code, String out, String err) {}

    private static Outcome run(Charset charset, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> texts = Stream.of(args).map(Object::toString).toList();
        int code = Township.run(texts, Screen.of(out, err, charset));
        return new Outcome(code, out.toString(charset), err.toString(charset));
    }

    private Outcome own(Object... more) {
        List<Object> args = new ArrayList<>(List.of("--campaign", campaign, "--out", directory.resolve("report")));
        args.addAll(List.of(more));
        return run(UTF_8, args.toArray());
    }

    private void refuses(Outcome outcome, int code, String... words) {
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(words).doesNotContain("Exception", "\tat ", "?", "\uFFFD");
        assertThat(directory.resolve("report")).doesNotExist();
    }

    private static void replace(Path file, String old, String replacement) {
        try {
            String text = Files.readString(file);
            assertThat(text).contains(old);
            Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(old), replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Due with June are the monthly, quarterly and half-yearly reports: 201 of villages, all there, and 9 of the town;
     * five of one village came late. 209 / 210 = 99.5 %, 204 / 210 = 97.1 %.
     */
    @Test
    void writesTheReportOfAMonthBesideTheOthersIfAsked() throws IOException {
        Path demo = copy("township-demo", "campaign.json");
        Path facts = copy("township-demo", "observations.csv");
        Outcome outcome = run(
                UTF_8,
                "--campaign",
                demo,
                "--observations",
                facts,
                "--as-of",
                "2023-07-12",
                "--period",
                "2023-06",
                "--out",
                directory.resolve("report"));
        assertThat(outcome.err()).isEmpty();
        try (Stream<Path> files = Files.list(directory.resolve("report"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("report-")))
                    .containsExactlyInAnyOrder(
                            "report-202306.docx",
                            "report-202306.pdf",
                            "report-202306.xlsx",
                            "report-202306.md",
                            "report-202306.html",
                            "report-202306.txt");
        }
        assertThat(Files.readString(directory.resolve("report/report-202306.md")))
                .contains("月报（2023年6月）", "本期应报226，实报225，报送率99.6%；其中迟报5，及时率97.3%。有缺报的单位：某镇。")
                .contains("| 植树 | 1131株 | 4541株 | 950株 | +19.1% | ≥6000株 | 75.7% | 快 25.7 个百分点 | 8/8 |")
                .contains("| 自然村保洁员覆盖率 | 97.6% | 97.6% | 73.2% | +24.4个百分点 | ≥100% | 97.6% | — | 16/16 |");
    }

    @Test
    void writesNoReportOfAMonthUnlessAsked() throws IOException {
        own("--observations", observations);
        try (Stream<Path> files = Files.list(directory.resolve("report"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("report-"));
        }
    }

    @Test
    void refusesWhatIsNoPeriod() {
        refuses(own("--period", "2023-13"), 2, "--period 应为 202306、2023Q2、2023 这样的时期，所填为“2023-13”");
    }

    @Test
    void writesAllFilesOfOnesOwnCampaign() throws IOException {
        Outcome outcome = own("--observations", observations, "--narrative", narrative);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("合计", "疑点：错误 0", "report/");
        try (Stream<Path> files = Files.list(directory.resolve("report"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "work-summary.docx",
                            "work-summary.pdf",
                            "work-summary.xlsx",
                            "work-summary.md",
                            "work-summary.html",
                            "work-summary.txt",
                            "progress.csv",
                            "progress.json",
                            "dashboard.html",
                            "next-campaign.json");
        }
    }

    @Test
    void scoresUnitsByOnesOwnSchemeAndWritesWhatTheNextPeriodBeginsWith() throws IOException {
        copyDemo();
        Outcome outcome = own("--observations", observations, "--scheme", scheme, "--scores", scores, "--lists", "3,1");

        assertThat(outcome.err()).isEmpty();
        assertThat(Files.readString(directory.resolve("report/work-summary.md")))
                .contains("2023年下半年考核评分排名", "红榜", "转入下一期事项表");
        assertThat(Files.readString(directory.resolve("report/ranking.json"))).contains("milepost-ranking");
        assertThat(Files.readString(directory.resolve("report/red-black-list.json")))
                .contains("milepost-red-black-list");
        assertThat(Files.readString(directory.resolve("report/next-campaign.json")))
                .contains("sample-township-demo-2024");
    }

    @Test
    void anObjectionThatIsNotDecidedKeepsTheRankingOpen() throws IOException {
        copyDemo();
        String text = Files.readString(scores);
        int ruling = text.indexOf("\"ruling\"", text.indexOf("\"o2\""));
        Files.writeString(scores, text.substring(0, text.lastIndexOf(',', ruling)) + "}]}}");
        Outcome outcome = own("--observations", observations, "--scheme", scheme, "--scores", scores);

        assertThat(outcome.err()).isEmpty();
        assertThat(Files.readString(directory.resolve("report/work-summary.md")))
                .contains("排名尚未审定，未处理申诉1件。");
        assertThat(directory.resolve("report/red-black-list.json")).doesNotExist();
    }

    @Test
    void wrongSchemesAndScoresAreNamedWithFilePathAndRule() throws IOException {
        copyDemo();
        refuses(own("--scheme", scheme), 2, "--scheme 与 --scores 须一起使用");
        refuses(own("--scheme", scheme, "--scores", scores, "--lists", "ten"), 2, "--lists 应为红榜和黑榜名额", "ten");
        refuses(run(UTF_8, "--scheme", scheme, "--scores", scores), 2, "须与 --campaign 一起使用");
        refuses(own("--bulletin", scheme), 2, "--bulletin 须与 --scheme 一起使用");
        replace(scores, "\"item\": \"1.1\"", "\"item\": \"9.9\"");
        refuses(
                own("--observations", observations, "--scheme", scheme, "--scores", scores),
                2,
                "scores-2023S2.json",
                "9.9");
        replace(scheme, "\"max\": 10", "\"max\": -10");
        refuses(
                own("--observations", observations, "--scheme", scheme, "--scores", scores),
                2,
                "scheme.json",
                "groups/0/items/0");
    }

    private void copyDemo() throws IOException {
        campaign = copy("township-demo", "campaign.json");
        observations = copy("township-demo", "observations.csv");
        scheme = copy("township-demo", "scheme.json");
        scores = copy("township-demo", "scores-2023S2.json");
    }

    @Test
    void readsFilesOfOfficesInGb18030() throws IOException {
        Charset office = Charset.forName("GB18030");
        Files.write(observations, Files.readString(observations).getBytes(office));
        Files.write(narrative, Files.readString(narrative).getBytes(office));
        Outcome outcome = own("--observations", observations, "--narrative", narrative, "--charset", "gb18030");
        assertThat(outcome.err()).isEmpty();
        assertThat(Files.readString(directory.resolve("report/work-summary.md")))
                .contains("健全工作机构");
    }

    @Test
    void printsItsOptionsInBothLanguages() {
        Outcome outcome = run(UTF_8, "--help");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("--campaign=FILE", "事实文件", "the facts (.csv or .json)");
    }

    @Test
    void unknownOptionIsAnsweredWithNearOnes() {
        refuses(run(UTF_8, "--campain", "x.json"), 2, "不认识的参数“--campain", "--campaign", "--help");
        refuses(run(UTF_8, "--zzz", "--lang", "en"), 2, "unknown option '--zzz'", "--help shows the options");
        refuses(run(UTF_8, "report.json"), 2, "不认识的参数“report.json”");
    }

    @Test
    void optionWithoutValueOrGivenTwiceIsRefused() {
        refuses(run(UTF_8, "--campaign"), 2, "参数 --campaign 缺少值（--help 查看用法）");
        refuses(run(UTF_8, "--lang", "en", "--out"), 2, "--out needs a value");
        refuses(run(UTF_8, "--out", "a", "--out", "b"), 2, "参数 --out 重复");
    }

    @Test
    void wrongValuesOfOptionsAreNamed() {
        refuses(own("--as-of", "2023-02-30"), 2, "--as-of 应为 2023-12-31 这样的日期，所填为“2023-02-30”");
        refuses(
                own("--as-of", "yesterday", "--lang=en"),
                2,
                "--as-of must be a date such as 2023-12-31, was 'yesterday'");
        refuses(own("--states", "sent"), 2, "--states 应为 forms、all 或 approved，所填为“sent”");
        refuses(own("--states=sent", "--lang", "en"), 2, "--states must be forms, all or approved, was 'sent'");
        refuses(own("--lang", "fr"), 2, "--lang 应为 zh 或 en，所填为“fr”");
        refuses(own("--charset", "latin1"), 2, "--charset 应为 UTF-8 或 GB18030，所填为“latin1”");
        refuses(run(UTF_8, "--observations", observations), 2, "须与 --campaign 一起使用");
        refuses(run(UTF_8, "--out", "a\0b"), 2, "--out");
    }

    @Test
    void missingFilesAndDirectoriesAreNamed() {
        refuses(run(UTF_8, "--campaign", "nowhere.json"), 2, "找不到文件：nowhere.json");
        refuses(run(UTF_8, "--campaign", directory), 2, "不是文件：" + directory);
        refuses(run(UTF_8, "--campaign", "a\0b"), 2, "无法读取文件");
        refuses(own("--observations", "facts.xlsx", "--lang", "en"), 2, "file not found: facts.xlsx");
    }

    @Test
    void factsInAnUnknownFormatListTheKnownOnes() throws IOException {
        Path sheet = directory.resolve("facts.xlsx");
        Files.writeString(sheet, "x");
        refuses(own("--observations", sheet), 2, "facts.xlsx：事实文件应为以下格式之一：.csv .json");
    }

    @Test
    void brokenCampaignTellsItsLineAndPath() {
        replace(campaign, "\"version\": 1,", "\"version\": 1");
        refuses(own(), 2, "campaign.json", "第4行");
    }

    @Test
    void unknownPropertyOfACampaignTellsTheNearest() {
        replace(campaign, "\"issuer\"", "\"isuer\"");
        refuses(own("--lang", "en"), 2, "campaign.json", "campaign/isuer", "issuer");
    }

    @Test
    void campaignMayNameThePackOfAFile() throws IOException {
        Path pack = ownPack();
        replace(campaign, "\"yn-seven-actions-2022\"", "\"my-province-2022\"");
        refuses(own("--lang", "en"), 2, "campaign.json: pack (line 4", "was 'my-province-2022'");
        Outcome outcome = own("--pack", pack, "--observations", observations, "--narrative", narrative);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
    }

    @Test
    void brokenPackTellsFilePathLineAndRule() throws IOException {
        Path pack = ownPack();
        replace(pack, "\"unit\": \"m2\"", "\"unit\": \"qm\"");
        refuses(own("--pack", pack), 2, "my-pack.json：elements/0/unit（第", "不符合规则：unit code must be known, was 'qm'");
        refuses(own("--pack", pack, "--lang", "en"), 2, "my-pack.json: elements/0/unit (line ", "was 'qm'; nearest: ");
    }

    @Test
    void packWhoseIdIsTakenIsRefused() throws IOException {
        Path pack = ownPack();
        refuses(own("--pack", pack, "--pack", pack), 2, "my-pack.json：id of a pack", "twice 'my-province-2022'");
        replace(pack, "\"my-province-2022\"", "\"yn-seven-actions-2022\"");
        refuses(own("--pack", pack, "--lang", "en"), 2, "my-pack.json: id of a pack", "was 'yn-seven-actions-2022'");
    }

    @Test
    void packNeedsACampaignAndAFile() {
        refuses(run(UTF_8, "--pack", "x.json"), 2, "须与 --campaign 一起使用");
        refuses(own("--pack", "nowhere.json"), 2, "找不到文件：nowhere.json");
    }

    private Path ownPack() throws IOException {
        String text = CataloguePackJson.write(Catalogues.get("yn-seven-actions-2022"));
        Path file = directory.resolve("my-pack.json");
        return Files.writeString(file, text.replaceFirst("yn-seven-actions-2022", "my-province-2022"));
    }

    @Test
    void unknownElementTellsItsLineAndTheNearest() {
        replace(observations, "green-nodes", "green-nods");
        refuses(own("--observations", observations), 2, "observations.csv:3（element）：没有数据项“green-nods”", "green-nodes");
    }

    @Test
    void readsFactsAsJson() throws IOException {
        Path facts = directory.resolve("facts.json");
        Files.writeString(facts, "[{\"element\":\"green-nodes\",\"unit\":\"town\",\"period\":\"2023\",\"value\":2}]");
        assertThat(own("--observations", facts).code()).isZero();
        Files.writeString(facts, "[{\"element\":\"green-nodes\",\n\"unit\":}]");
        Outcome broken = own("--observations", facts);
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("facts.json:2");
    }

    @Test
    void factThatContradictsAProjectIsRefused() throws IOException {
        Files.writeString(
                observations,
                "element,unit,period,value,source,nature\ngreened-area,town,2023,799,project/scenic-area,planned\n");
        refuses(own("--observations", observations), 2, "project/scenic-area");
    }

    @Test
    void quantityThatDoesNotConvertIsRefused() {
        replace(campaign, "\"800 m2\"", "\"800 km\"");
        refuses(own(), 2, "campaign.json：", "km");
    }

    @Test
    void listsTwentyProblemsAndCountsTheRest() throws IOException {
        Files.writeString(observations, "element,unit,period,value\n" + "nothing,town,2023,1\n".repeat(25));
        Outcome outcome = own("--observations", observations, "--lang", "en");
        refuses(outcome, 2, "observations.csv:2 (element)", "... and 5 more");
        assertThat(outcome.err().lines()).hasSize(21);
    }

    @Test
    void fileInAnotherCharsetIsRefusedWithAHint() throws IOException {
        Files.write(observations, Files.readString(observations).getBytes(Charset.forName("GB18030")));
        refuses(own("--observations", observations), 2, "observations.csv:2：文字不是 UTF-8 编码；请试 --charset GB18030");
        refuses(own("--narrative", narrative, "--charset", "GB18030"), 2, "narrative.zh.md:1：文件是 UTF-8 编码");
    }

    @Test
    void unknownPlaceholderTellsFileLineAndTheNearest() throws IOException {
        replace(narrative, "{{element:green-nodes|", "{{element:green-nods|");
        List<String> lines = Files.readAllLines(narrative);
        int line = 1
                + lines.indexOf(lines.stream()
                        .filter(text -> text.contains("green-nods"))
                        .findFirst()
                        .orElseThrow());
        refuses(
                own("--observations", observations, "--narrative", narrative),
                2,
                "narrative.zh.md:" + line,
                "green-nodes");
    }

    @Test
    void unknownHeadingOfANarrativeIsRefused() {
        replace(narrative, "# 导语", "# 导言");
        refuses(own("--narrative", narrative), 2, "narrative.zh.md:", "导言");
    }

    @Test
    void finalReportIsRefusedWhileSomethingStandsOpen() {
        replace(narrative, "# 组织领导\n", "# 组织领导\n\n{{gap:日期}}\n");
        refuses(own("--observations", observations, "--narrative", narrative, "--final"), 3, "不能生成定稿", "日期");
    }

    @Test
    void finalReportHasNoCheckListAndSaysWhereTheDoubtsAre() throws IOException {
        Path facts = copy("township-demo", "observations.csv");
        Path words = copy("township-demo", "narrative.zh.md");
        Path demo = copy("township-demo", "campaign.json");
        Path report = directory.resolve("final");
        Outcome outcome = run(
                UTF_8, "--campaign", demo, "--observations", facts, "--narrative", words, "--final", "--out", report);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("（见 progress.json）");
        assertThat(Files.readString(report.resolve("work-summary.md"))).doesNotContain("核对清单", "请补充");
    }

    @Test
    void directoryThatIsAFileIsRefused() {
        Outcome outcome = run(UTF_8, "--campaign", campaign, "--out", narrative);
        refuses(outcome, 2, "无法写入目录");
    }

    @Test
    void screenWithoutChineseSpeaksEnglish() {
        Outcome outcome = run(US_ASCII, "--campaign", "nowhere.json");
        assertThat(outcome.err()).isEqualTo("file not found: nowhere.json" + System.lineSeparator());
    }

    @Test
    void dayOfWhichIsSpokenMayBeChosen() {
        Outcome outcome = own("--observations", observations, "--as-of", "2023-06-30", "--lang", "en");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("as of 2023-06-30", "of which asserted");
    }

    /**
     * The facts of the sample are submitted, none is approved: officially they wait, and the reader sees both counts.
     */
    @Test
    @Rule("13.2")
    void onlyApprovedFiguresMayCountWithTheProvisionalOnesBeside() throws IOException {
        Outcome outcome = own("--observations", observations, "--states", "approved");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        String report = Files.readString(directory.resolve("report/work-summary.md"));
        assertThat(report)
                .contains("正式数与暂计数对照表", "只计已审核、已锁定的", "审核中", "暂计数含尚未审核到位的数据，仅供参考")
                .contains("正式数：截至", "暂计数：截至");
        assertThat(Files.readString(directory.resolve("report/progress.json")))
                .contains("under-review", "\"exceptions\"");
        assertThat(own("--observations", observations, "--states", "all").code())
                .isZero();
        assertThat(Files.readString(directory.resolve("report/work-summary.md")))
                .doesNotContain("正式数与暂计数对照表", "审核中");
        assertThat(Files.readString(directory.resolve("report/progress.json"))).doesNotContain("\"exceptions\"");
    }
}
