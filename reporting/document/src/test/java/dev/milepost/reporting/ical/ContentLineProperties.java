// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a reader of RFC 5545 gets back: it unfolds lines (3.1), then takes the escapes off text (3.3.11). */
class ContentLineProperties {

    private static final String PROPERTY = "SUMMARY";

    @Property
    void theWordsComeBack(@ForAll("words") String words) {
        assertThat(read(ContentLine.text(PROPERTY, words))).isEqualTo(words);
    }

    /** Each line decodes by itself, so that no character is cut. */
    @Property
    void noLineIsLongerThan75OctetsAndNoneCutsACharacter(@ForAll("hostile") String words) {
        String line = ContentLine.text(PROPERTY, words);

        assertThat(line).endsWith("\r\n");
        List<String> parts = List.of(line.substring(0, line.length() - 2).split("\r\n", -1));
        for (String part : parts) {
            assertThat(part.getBytes(UTF_8)).hasSizeBetween(1, 75);
            assertThat(part).doesNotContain("\n", "\r");
            assertThat(new String(part.getBytes(UTF_8), UTF_8)).isEqualTo(part);
        }
        assertThat(parts.stream().skip(1)).allMatch(part -> part.startsWith(" "));
    }

    /** No text ends the line it stands in, so none begins a property or an event of its own. */
    @Property
    void noTextBecomesAProperty(@ForAll("hostile") String words) {
        String unfolded = ContentLine.text(PROPERTY, words + "\r\nEND:VEVENT\rATTACH:x\nX")
                .replace("\r\n ", "");

        assertThat(unfolded.indexOf("\r\n")).isEqualTo(unfolded.length() - 2);
        assertThat(unfolded).endsWith("\\nEND:VEVENT\\nATTACH:x\\nX\r\n").startsWith(PROPERTY + ":");
        assertThat(unfolded.chars().filter(c -> c < ' ' && c != '\t')).containsExactly((int) '\r', (int) '\n');
    }

    @Example
    void foldsAtExactly75Octets() {
        assertThat(ContentLine.of("X", "a".repeat(73))).isEqualTo("X:" + "a".repeat(73) + "\r\n");
        assertThat(ContentLine.of("X", "a".repeat(74))).isEqualTo("X:" + "a".repeat(73) + "\r\n a\r\n");
        assertThat(ContentLine.of("X", "a".repeat(72) + "é")).isEqualTo("X:" + "a".repeat(72) + "\r\n é\r\n");
        assertThat(ContentLine.of("X", "a".repeat(70) + "\uD83C\uDF33"))
                .isEqualTo("X:" + "a".repeat(70) + "\r\n \uD83C\uDF33\r\n");
    }

    @Example
    void replacesWhatNoTextMayHold() {
        assertThat(ContentLine.text("X", "a\u0000b\u007Fc\uD800d\te")).isEqualTo("X:a\uFFFDb\uFFFDc\uFFFDd\te\r\n");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("ab ,;:\\n\n\t\"")
                .withChars("年月报é")
                .ofMaxLength(200)
                .map(text -> text.replace("é", "\uD83C\uDF33"));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(words(), Arbitraries.strings().all().ofMaxLength(200));
    }

    private static String read(String line) {
        String unfolded = line.replace("\r\n ", "");
        String text = unfolded.substring(PROPERTY.length() + 1, unfolded.length() - 2);
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                c = text.charAt(i) == 'n' ? '\n' : text.charAt(i);
            }
            read.append(c);
        }
        return read.toString();
    }
}
