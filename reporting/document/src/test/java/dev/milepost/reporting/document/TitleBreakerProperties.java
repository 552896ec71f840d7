// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TitleBreakerProperties {

    @Property
    void noCharacterIsLostAndNoLineIsTooWide(@ForAll("titles") String title) {
        List<String> lines = TitleBreaker.lines(title);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(title.replace(" ", ""));
        assertThat(lines).allMatch(line -> lines.size() == 1 || TitleBreaker.width(line) <= 40);
    }

    @Property
    void aTitleNeverTakesMoreThanTwoLinesTooMany(@ForAll("titles") String title) {
        int fewest = Math.max(1, (TitleBreaker.width(title.strip()) + 39) / 40);
        assertThat(TitleBreaker.lines(title)).hasSizeLessThanOrEqualTo(fewest + 2);
    }

    @Property
    void noLineButTheFirstBeginsWithAMarkThatCloses(@ForAll("titles") String title) {
        assertThat(TitleBreaker.lines(title).stream().skip(1)).noneMatch(line -> line.matches("[”》），、。%].*"));
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.of(
                        "某镇",
                        "关于",
                        "2023年",
                        "度",
                        "爱国卫生",
                        "专项行动",
                        "“",
                        "”",
                        "《",
                        "》",
                        "的",
                        "，",
                        " ",
                        "word ",
                        "12",
                        "%",
                        "工作总结",
                        "😀",
                        "健康县城建设与城乡绿化美化",
                        "unbreakable".repeat(4))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}
