// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.tck.AnyDocument;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(AnyDocument.class)
@Domain(DomainContext.Global.class)
class LineBreakerProperties {

    @Property
    void linesFitAndLoseOnlyBlanks(@ForAll String words, @ForAll @IntRange(min = 2, max = 30) int width) {
        List<String> lines = LineBreaker.lines(words, width);
        assertThat(lines).isNotEmpty().allMatch(line -> ScreenWidth.of(line) <= width);
        assertThat(String.join("", lines).replaceAll("[\\s\\u3000]", ""))
                .isEqualTo(words.replaceAll("[\\s\\u3000]", ""));
    }

    @Example
    void keepsMarksWithTheirWordsAndWordsWhole() {
        assertThat(LineBreaker.lines("绿城市，治污染（重点）。", 6)).containsExactly("绿城", "市，治", "污染", "（重", "点）。");
        assertThat(LineBreaker.lines("all done here", 8)).containsExactly("all done", "here");
        assertThat(LineBreaker.lines("建成12公里", 6)).containsExactly("建成12", "公里");
        assertThat(LineBreaker.lines("abcdefgh", 3)).containsExactly("abc", "def", "gh");
        assertThat(LineBreaker.lines("", 3)).containsExactly("");
    }

    @Example
    void measuresAsAScreenDoes() {
        assertThat(ScreenWidth.of("镇a，。😀\u0301\u200B")).isEqualTo(9);
        assertThat(ScreenWidth.of("“≥”")).isEqualTo(3);
    }
}
