// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void isReadAsItIsWritten() {
        Anchor anchor = new Anchor(120, HASH);
        assertThat(anchor).hasToString("120:" + HASH);
        assertThat(Anchor.parse(anchor.toString())).isEqualTo(anchor);
        assertThat(Anchor.parse(Anchor.EMPTY.toString())).isEqualTo(Anchor.EMPTY);
    }

    @Test
    void isPrintedInBothLanguagesWithHashAndCount() {
        assertThat(new Anchor(120, HASH).text().zh()).isEqualTo("数据日志共120条记录，校验码：" + HASH);
        assertThat(new Anchor(120, HASH).text().en()).isEqualTo("data journal of 120 records, check code " + HASH);
        assertThat(new Anchor(1, HASH).text().en()).startsWith("data journal of 1 record, ");
    }

    @Test
    void refusesWhatIsNoCountAndNoHashNamingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Anchor(-1, HASH))
                .withMessage("count of an anchor must not be negative, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Anchor(1, HASH.toUpperCase(Locale.ROOT)))
                .withMessageStartingWith("hash of an anchor must be 64 lower-case hexadecimal digits, was '9F");
        assertThatIllegalArgumentException().isThrownBy(() -> new Anchor(1, HASH.substring(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "120", ":" + HASH, "x:" + HASH, "-1:" + HASH, "12345678901234567890:" + HASH})
    void refusesTextOfAnotherForm(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Anchor.parse(text))
                .withMessage("anchor must be a count, a colon and a hash, was '" + text + "'");
    }
}
