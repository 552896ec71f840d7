// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DocxOptionsTest {

    @Test
    void hasTheFontsOfOffices() {
        assertThat(DocxOptions.builder().build())
                .hasToString("DocxOptions[方正小标宋简体, 黑体, 楷体_GB2312, 仿宋_GB2312, 宋体, Times New Roman]");
    }

    @Test
    void everyFontCanBeChanged() {
        DocxOptions options = DocxOptions.builder()
                .titleFont("a")
                .firstHeadingFont("b")
                .secondHeadingFont("c")
                .bodyFont("d")
                .pageNumberFont("e")
                .latinFont("f")
                .build();
        assertThat(options)
                .hasToString("DocxOptions[a, b, c, d, e, f]")
                .isNotEqualTo(DocxOptions.builder().build());
        assertThat(DocxOptions.builder().build())
                .isEqualTo(DocxOptions.builder().build())
                .hasSameHashCodeAs(DocxOptions.builder().build())
                .isNotEqualTo("fonts");
    }

    @Test
    void contentsAreChosen() {
        assertThat(DocxOptions.builder().build().contents()).isFalse();
        assertThat(DocxOptions.builder().contents(true).build())
                .isNotEqualTo(DocxOptions.builder().build())
                .extracting(DocxOptions::contents)
                .isEqualTo(true);
    }

    @Test
    void refusesNamesThatNameNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocxOptions.builder().bodyFont(" "))
                .withMessage("body font must not be blank or hold commas or control characters, was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocxOptions.builder().titleFont("宋\u0000"))
                .withMessageStartingWith("title font must not be blank");
    }
}
