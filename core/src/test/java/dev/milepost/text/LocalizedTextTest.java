// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    @Test
    void speaksChineseToEveryChineseLocaleAndEnglishToAllOthers() {
        LocalizedText text = LocalizedText.of("达标", "met");

        assertThat(text.in(Locale.CHINA)).isEqualTo("达标");
        assertThat(text.in(Locale.TAIWAN)).isEqualTo("达标");
        assertThat(text.in(Locale.UK)).isEqualTo("met");
        assertThat(text.in(Locale.FRANCE)).isEqualTo("met");
        assertThat(text.isBilingual()).isTrue();
        assertThat(text).hasToString("达标 | met");
    }

    @Test
    void fallsBackToTheOtherLanguage() {
        assertThat(LocalizedText.ofChinese("某镇").in(Locale.ENGLISH)).isEqualTo("某镇");
        assertThat(LocalizedText.ofEnglish("a town").in(Locale.CHINA)).isEqualTo("a town");
        assertThat(LocalizedText.ofChinese("某镇").isBilingual()).isFalse();
        assertThat(LocalizedText.ofEnglish("a town").isBilingual()).isFalse();
    }

    @Test
    void keepsBlanksAsGiven() {
        assertThat(LocalizedText.of(" 一 ", "").zh()).isEqualTo(" 一 ");
    }

    @Test
    void rejectsATextThatIsEmptyInBothLanguages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalizedText.of("", ""))
                .withMessageContaining("must not be empty in both languages");
    }
}
