// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.text.LocalizedText;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

class DashboardProperties {

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "]]>",
                "<img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)",
                "'&amp;&lt;",
                "javascript:alert(1)",
                "https://example.invalid/x",
                "\\u003c\\",
                "\u0000",
                "\u2028\u2029",
                "\ud83d",
                "\udc00",
                "\ud83d\ude00",
                "\u202e\u2066",
                "\uffff",
                "\n\t",
                "长".repeat(500),
                "{units}",
                "=cmd|' /C calc'!A0");
        return pieces.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("", list));
    }

    @Property(tries = 40)
    void hostileNamesAreWordsAndNothingElse(@ForAll("hostile") String name) throws Exception {
        PageReading page = PageReading.of(BoardSamples.named(name, Locale.ENGLISH));

        assertThat(page.all("script")).hasSize(3);
        assertThat(page.all("img")).isEmpty();
        assertThat(page.all("a")).isEmpty();
        assertThat(page.all("*")).allSatisfy(DashboardProperties::isInert);
        String shown = Words.clean(LocalizedText.of("第1村" + name, "").zh());
        assertThat(page.texts()).anyMatch(text -> text.startsWith(shown));
        assertThat(page.text("th")).anyMatch(text -> text.startsWith(shown));
    }

    /** Nothing runs, loads or leads away but the one script that the policy names. */
    private static void isInert(Element element) {
        assertThat(element.getTagName()).isNotIn("iframe", "object", "embed", "link", "base", "form", "use");
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            assertThat(attributes.item(i).getNodeName())
                    .doesNotStartWith("on")
                    .isNotIn("href", "src", "style", "action", "srcdoc", "xlink:href");
        }
    }

    @Property(tries = 200)
    void cleanWordsCanStandInAnyPage(@ForAll("hostile") String text) {
        String clean = Words.clean(text);

        assertThat(clean).isNotBlank().doesNotContain("\u0000", "\u2028", "\u2029", "\n");
        assertThat(clean.codePoints()).noneMatch(one -> Character.getType(one) == Character.SURROGATE);
        assertThat(Words.clean(clean)).isEqualTo(clean);
    }
}
