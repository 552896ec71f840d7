// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("2.1")
class ValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "800",
                "-0.25",
                "33/42",
                "42/1",
                "level:vector-density:C:2",
                "flag:true",
                "word:良好",
                "missing:STALE"
            })
    void hasOneTextForm(String text) {
        assertThat(Value.parse(text)).hasToString(text);
    }

    @Test
    void isAnAmountOrARateOnlyWhereItIsANumber() {
        assertThat(Value.amount(12).exact()).contains(Ratio.whole(12));
        assertThat(Value.rate(33, 42).exact()).contains(Ratio.of(33, 42));
        assertThat(Value.flag(true).exact()).isEmpty();
        assertThat(Value.missing(MissingReason.NOT_REPORTED).exact()).isEmpty();
    }

    @Test
    void neverTakesAMissingValueForZero() {
        Value missing = Value.missing(MissingReason.NOT_REPORTED);

        assertThat(missing.isKnown()).isFalse();
        assertThat(missing).isNotEqualTo(Value.amount(0));
        assertThat(Value.amount(0).isKnown()).isTrue();
    }

    @Test
    void comparesAmountsByTheirNumber() {
        assertThat(Value.amount(new BigDecimal("5.00"))).isEqualTo(Value.amount(5));
    }

    @Test
    void saysWhyItIsMissingInBothLanguages() {
        assertThat(MissingReason.ZERO_DENOMINATOR.label().in(Locale.CHINA)).isEqualTo("分母为零");
        assertThat(MissingReason.NOT_REPORTED.label().in(Locale.ENGLISH)).isEqualTo("not reported");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''           | value must be a plain decimal number such as 12.5, was ''
            about 5      | value must be a plain decimal number such as 12.5, was 'about 5'
            1/0          | denominator must be greater than zero, was 0
            flag:yes     | flag must be true or false, was 'yes'
            word:        | word must not be blank, was ''
            missing:LOST | missing reason must be one of [NOT_REPORTED
            :5           | value must be a number, a pair, or begin with level:, flag:, word: or missing:, was ':5'
            /5           | numerator must be a plain decimal number such as 12.5, was ''
            rate:1/2     | value must be a number, a pair, or begin with
            """)
    void refusesWhatIsNoValue(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Value.parse(text)).withMessageStartingWith(message);
    }
}
