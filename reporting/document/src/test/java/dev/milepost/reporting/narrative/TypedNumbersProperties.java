// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.SampleTown;
import dev.milepost.text.PrintableText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Rule("12.3")
class TypedNumbersProperties {

    private static final NarrativeFigures FIGURES =
            new NarrativeFigures(SampleTown.dossier(), SampleTown.progress(), Locale.CHINA);

    /** Of twelve problems. */
    @Property(tries = 200)
    void aCountIsAnIssueExactlyWhereItIsNotTheComputedOne(
            @ForAll @IntRange(min = 2, max = 300) int typed, @ForAll("digits") String[] digits) {
        StringBuilder number = new StringBuilder();
        Integer.toString(typed).chars().forEach(digit -> number.append(digits[digit - '0']));
        assertThat(found("食安心", "校园食品安全检查发现问题" + number + "个。")).isEqualTo(typed != 12);
    }

    /** Of 117 in 150: whoever types fewer decimals than the report prints is as right. */
    @Property(tries = 200)
    void aRateIsAnIssueExactlyWhereItIsNotTheComputedOneAtItsOwnDecimals(
            @ForAll @IntRange(min = 0, max = 1000) int tenths, @ForAll @IntRange(min = 0, max = 2) int zeros) {
        String typed = BigDecimal.valueOf(tenths, 1).setScale(1 + zeros).toPlainString();
        assertThat(found("绿城市", "卫生厕所普及率为" + typed + "%。")).isEqualTo(tenths != 780);
    }

    /** Only a clause that names a figure can be wrong about it. */
    @Property(tries = 200)
    void aNumberBesideNoNameIsNone(@ForAll("sentences") String sentence) {
        assertThat(found("食安心", sentence)).isFalse();
    }

    @Property(tries = 200)
    void anyWordsAreLookedThrough(@ForAll String words) {
        String text = PrintableText.visible(words).replaceAll("[{}#<]", "");
        assertThat(Narrative.parse("n.md", "# 食安心\n文" + text, SampleTown.campaign())
                        .issues(FIGURES))
                .allMatch(issue -> issue.path().startsWith("n.md:"));
    }

    @Provide
    Arbitrary<String[]> digits() {
        return Arbitraries.of("0123456789".split(""), "０１２３４５６７８９".split(""));
    }

    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 3000);
        Arbitrary<String> things = Arbitraries.of(
                "%d年",
                "%d月%d日", "%d个专项行动", "每天%d分钟", "%d岁以上", "第%d次会议", "〔%d〕%d号", "%d万元", "%d人次", "%d名联络员", "%d项制度", "%d个村",
                "%d:%d", "%d-%d");
        return things.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(parts -> numbers.list()
                        .ofSize(8)
                        .map(values -> String.format(Locale.ROOT, String.join("，", parts), values.toArray())));
    }

    private static boolean found(String slot, String text) {
        List<?> issues = Narrative.parse("n.md", "# " + slot + "\n" + text, SampleTown.campaign())
                .issues(FIGURES);
        return !issues.isEmpty();
    }
}
