// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TitleBreakerTest {

    @Test
    void aShortTitleIsOneLine() {
        assertThat(TitleBreaker.lines("某镇2023年爱国卫生工作总结")).containsExactly("某镇2023年爱国卫生工作总结");
    }

    @Test
    void aLongTitleIsBrokenWhereTheSenseBreaks() {
        assertThat(TitleBreaker.lines("某镇2023年推进爱国卫生“7个专项行动”工作总结")).containsExactly("某镇2023年推进爱国卫生", "“7个专项行动”工作总结");
        assertThat(TitleBreaker.lines("某镇人民政府关于2023年爱国卫生专项行动开展情况的报告"))
                .containsExactly("某镇人民政府", "关于2023年爱国卫生专项行动开展情况的报告");
        assertThat(TitleBreaker.lines("某某县爱国卫生运动委员会2023年度健康县城建设与城乡绿化美化工作总结"))
                .containsExactly("某某县爱国卫生运动委员会2023年度", "健康县城建设与城乡绿化美化工作总结");
    }

    @Test
    void neverBreaksInsideANumberOrAQuotation() {
        assertThat(TitleBreaker.lines("某镇贯彻落实《云南省推进健康县城建设三年行动方案》情况的报告"))
                .anyMatch(line -> line.contains("《云南省推进健康县城建设三年行动方案》"));
    }

    @Test
    void anEnglishTitleIsBrokenAtBlanks() {
        assertThat(TitleBreaker.lines("Work summary of the health campaign of the township in 2023"))
                .containsExactly("Work summary of the health", "campaign of the township in 2023");
    }

    @Test
    void whatCannotBeBrokenStaysWhole() {
        String word = "x".repeat(100);
        assertThat(TitleBreaker.lines(word)).containsExactly(word);
    }

    @Test
    void aTitleOfTenThousandCharactersIsBrokenInTime() {
        String title = "关于推进爱国卫生专项行动的报告".repeat(700);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(TitleBreaker.lines(title))
                        .hasSizeGreaterThan(500)
                        .allMatch(line -> line.length() <= 20));
    }

    @Test
    void timeGrowsWithTheLengthAndNoFaster() {
        int times = 20_000;
        String title = "关于推进爱国卫生专项行动的报告".repeat(times);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(TitleBreaker.lines(title).size()).isGreaterThan(times / 2));
    }
}
