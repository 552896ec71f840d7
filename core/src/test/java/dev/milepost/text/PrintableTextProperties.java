// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule("1.8")
class PrintableTextProperties {

    @Property
    void aTextIsTakenAsItIsOrRefusedNamingTheCharacter(@ForAll("texts") String text) {
        if (PrintableText.find(text).isEmpty()) {
            assertThat(PrintableText.check("name", text)).isSameAs(text);
            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(text);
        } else {
            String name = PrintableText.name(PrintableText.find(text).getAsInt());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PrintableText.check("name", text))
                    .withMessageStartingWith(
                            "name must hold only characters that can be printed on one line, was " + name + " in '")
                    .satisfies(refused -> assertThat(PrintableText.find(String.valueOf(refused.getMessage())))
                            .isEmpty());
        }
    }

    @Property
    void whatIsMadeVisibleCanBePrintedAndStaysSo(@ForAll("texts") String text) {
        String visible = PrintableText.visible(text);
        assertThat(PrintableText.find(visible)).isEmpty();
        assertThat(PrintableText.visible(visible)).isEqualTo(visible);
        if (!text.isEmpty()) {
            assertThat(LocalizedText.ofChinese(text).zh()).isEqualTo(visible);
        }
    }

    @Example
    void showsControlCharactersLineBreaksAndHalvesOfPairs() {
        assertThat(PrintableText.visible("a\u0000b\r\n\tc\uD83Dd\uDC00\u2028\uFFFF\u0085"))
                .isEqualTo("a\\u0000b\\u000D\\u000A\\u0009c\\uD83Dd\\uDC00\\u2028\\uFFFF\\u0085");
        assertThat(PrintableText.visible(Character.toString(0x1FFFF))).isEqualTo("\\u{1FFFF}");
        assertThat(PrintableText.visible("=cmd <script> \u202E😀𠮷\u200B")).isEqualTo("=cmd <script> \u202E😀𠮷\u200B");
    }

    @Example
    void aLongTextIsShortenedInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrintableText.check("name", "\n" + "长".repeat(10_000)))
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(200));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "绿", "😀", "\u0000", "\n", "\t", "\uD83D", "\uDE00", "\u2028", "\uFFFE", "\u202E", " ",
                        "\u007F")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }
}
