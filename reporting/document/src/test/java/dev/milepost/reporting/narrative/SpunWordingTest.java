// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.PhrasePack;
import dev.milepost.text.Glossary;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Rule("12.4")
class SpunWordingTest {

    private static final Locale ZH = Locale.CHINA;

    @Test
    void namesTheWordingItsLineAndWhatAnOfficeWrites() {
        List<Issue> issues = TypedNumbersTest.issues("# 绿城市\n第一个是抓落实，\n力保爰国卫生见效，{{gap:名单}}力\n保到位。\n\n- 一是确保。\n", ZH);

        assertThat(issues).allMatch(issue -> issue.code().equals("spun-wording") && issue.severity() == Severity.INFO);
        assertThat(issues.stream().map(issue -> issue.path() + " " + issue.text(ZH)))
                .containsExactly(
                        "n.md:2 用词“第一个是”疑为机器改写 → 可改为“一是”",
                        "n.md:3 用词“力保”疑为机器改写 → 可改为“确保”",
                        "n.md:3 用词“力保”疑为机器改写 → 可改为“确保”",
                        "n.md:3 用词“爰国卫生”疑为识别错误 → 可改为“爱国卫生”");
        assertThat(issues.get(0).text(Locale.ENGLISH)).isEqualTo("wording '第一个是' looks spun by machine → write '一是'");
    }

    @Test
    void lawfulWordingIsLeftAlone() {
        assertThat(TypedNumbersTest.issues("# 绿城市\n发放健康教育材料，24小时不间断巡查，增强抓落实的力度，整治市场、管理摊位。", ZH))
                .isEmpty();
    }

    /** What is right must not be wrong by another line of the table. */
    @Test
    void noLineRecommendsWhatAnotherRefuses() {
        assertThat(SpunWording.all()).hasSizeGreaterThan(10).allSatisfy(entry -> {
            assertThat(entry.wrong()).isNotBlank();
            assertThat(SpunWording.all()).noneMatch(other -> entry.right().contains(other.wrong()));
        });
    }

    @Test
    void noWordOfOursIsSpun() throws IOException {
        List<String> ours = List.of(read(Glossary.class, "glossary.tsv"), read(PhrasePack.class, "phrases.tsv"));
        assertThat(ours).allMatch(table -> table.length() > 1000);
        assertThat(SpunWording.all())
                .allSatisfy(entry -> assertThat(ours).noneMatch(table -> table.contains(entry.wrong())));
    }

    private static String read(Class<?> owner, String resource) throws IOException {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            return new String(requireNonNull(in, resource).readAllBytes(), UTF_8);
        }
    }
}
