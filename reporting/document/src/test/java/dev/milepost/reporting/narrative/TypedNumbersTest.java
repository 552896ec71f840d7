// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.SampleTown;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample town has 12 campus problems, all closed, 2 market problems, 117 of 150 toilets and a walk of 12 km. */
@Rule("12.3")
class TypedNumbersTest {

    private static final Locale ZH = Locale.CHINA;

    @Test
    void thirteenTypedBesideTwelveComputedIsAnIssueWithItsLine() {
        List<Issue> issues = issues("# 食安心\n\n开展检查。\n校园检查发现问题13个，\n已整改{{inspection:campus|closed}}个。", ZH);

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
            assertThat(issue.code()).isEqualTo("narrative-number-differs");
            assertThat(issue.path()).isEqualTo("n.md:4");
            assertThat(issue.text(ZH))
                    .isEqualTo("手工填写的“13”与计算结果不一致：校园食品安全检查发现问题数为12 → 改用{{inspection:campus|raised}}，或核对数据");
            assertThat(issue.text(Locale.ENGLISH))
                    .isEqualTo(
                            "typed number must be the figure it speaks of, was '13'; Campus food inspection: problems found: 12"
                                    + " → write {{inspection:campus|raised}}, or look into the data");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "校园食品安全检查发现13个问题。",
                "校园食品安全检查发现问题１３个。",
                "校园食品安全检查发现十三个问题。",
                "校园食品安全检查中，13个问题全部整改。",
                "校园食品安全检查发现4类12个问题。",
                "校园食品安全检查发现问题12个，已整改11个。",
                "校园食品安全检查发现问题：13处。",
                "{{inspection:campus|raised}}个问题，已销号10个。",
                "农贸市场检查发现问题2个，逾期2个。",
                "共查出15个问题。",
                "问题整改率达到98%。",
                "问题整改率为百分之九十八。",
                "保洁员覆盖率达98%，效果好。",
            })
    void aNumberThatIsNotItsFigureIsAnIssue(String sentence) {
        assertThat(issues("# 食安心\n" + sentence, ZH)).as(sentence).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "卫生厕所普及率达到80%。",
                "厕所普及率提高到７９％。",
                "卫生厕所普及率：78.1%。",
                "卫生厕所普及率为781‰。",
                "建成11公里健身步道。",
                "健身步道长11公里。",
                "健身步道长11000米。",
                "小游园占地900平方米。",
                "数据toilets-clean为118个。",
            })
    void aNameBeforeOrBehindJoinsNumberAndFigure(String sentence) {
        assertThat(issues("# 绿城市\n" + sentence, ZH)).as(sentence).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "校园食品安全检查发现问题12个，已整改12个。",
                "校园食品安全检查发现5类12个问题，十二个问题全部整改到位。",
                "校园食品安全检查发现问题{{inspection:campus|raised}}个，其中食堂5个问题。",
                "共发现问题14个。",
                "共发现2个问题。",
                "问题整改率达到100%。",
                "2023年4月15日检查，去年发现问题20个。",
                "一季度发现问题3个。",
                "东村发现问题1个。",
                "发现问题10余个。",
                "发现问题约10个。",
                "一是抓好7个专项行动；二是每天15分钟保洁；三是落实3项制度。",
                "整改时限12个月，整改责任人13名。",
                "第13条要求整改。",
                "整改通知书13份。",
                "问题整改率比上年提高3个百分点。",
                "问题整改率目标95%。",
                "问题整改率不低于95%。",
                "问题整改率超过95%。",
                "问题整改率列全县第13。",
                "发现问题10-15个。",
                "发现问题一个不漏，问题一律整改。",
                "国家卫生乡镇13项标准中的问题已解决。",
            })
    void whatIsRightOrSpeaksOfSomethingElseIsNone(String sentence) {
        assertThat(issues("# 食安心\n" + sentence, ZH)).as(sentence).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "卫生厕所普及率78.0%。",
                "卫生厕所普及率78%，为780‰。",
                "卫生厕所普及率2022年为70%。",
                "卫生厕所普及率提高3%。",
                "上半年卫生厕所普及率70%。",
                "西村卫生厕所普及率81.4%。",
                "投入13万元，新建公厕2座，覆盖8个村12000人。",
                "健身步道12公里。",
                "12公里健身步道。",
                "健身步道每公里设1处垃圾桶。",
                "小游园计划800平方米。",
                "新增绿地900平方米。",
                "数据toilets-clean报送7个专项行动。",
                "按数据toilets-clean，7个专项行动均已落实。",
            })
    void whatTheActionDoesNotMeasureOrLacksIsNone(String sentence) {
        assertThat(issues("# 绿城市\n" + sentence, ZH)).as(sentence).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Problems found on campus: 13; 0",
                "The campus food inspection found 13 problems; 1",
                "Campus food inspection: thirteen problems were found; 1",
                "Campus food inspection: problems found: 13; 1",
                "Campus food inspection: problems found: 12, closed: 11; 1",
                "Campus food inspection: 12 problems, all of them rectified; 0",
                "Campus food inspection: 12 problems were closed; 0",
                "The campus food inspection found 12 problems of 5 types in 2023; 0",
                "The campus food inspection found 3 problems last year; 0",
                "Problems rectified: 98%; 1",
                "Problems rectified: 100%; 0",
                "Problems rectified rose by 3%; 0",
                "Problems rectified rose to 98 %; 1",
                "On 15 April, 7 actions, 15 minutes a day; 0",
            })
    void englishIsComparedToo(String sentence, int issues) {
        String lead = issues == 0 && sentence.startsWith("Problems found") ? "# Lead\n" : "# Safe Food\n";
        assertThat(issues(lead + sentence + ".", Locale.ENGLISH)).as(sentence).hasSize(issues);
    }

    @Test
    void inASlotOfNoActionNamesOfTheWholeCampaignAreKnown() {
        assertThat(issues("# 导语\n卫生厕所普及率80%，问题整改率100%。\n\n发现问题13个。", ZH))
                .extracting(Issue::path)
                .containsExactly("n.md:2");
    }

    static List<Issue> issues(String text, Locale locale) {
        NarrativeFigures figures = new NarrativeFigures(SampleTown.dossier(), SampleTown.progress(), locale);
        return Narrative.parse("n.md", text, SampleTown.campaign()).issues(figures);
    }
}
