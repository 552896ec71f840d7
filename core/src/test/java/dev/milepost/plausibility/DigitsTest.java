// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("12.1")
class DigitsTest {

    @ParameterizedTest
    @CsvSource({"285, 85", "212, 12", "20.5, 0.5", "212.5, 12.5", "20, 0"})
    void readsTheNumberBehindALeadingTwo(String printed, String meant) {
        assertThat(Digits.behindMisreadSign(new BigDecimal(printed))).contains(new BigDecimal(meant));
    }

    @ParameterizedTest
    @CsvSource({"2", "85", "205", "2.5", "-285", "200"})
    void readsNothingWhereNobodyWouldWriteTheRest(String printed) {
        assertThat(Digits.behindMisreadSign(new BigDecimal(printed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"42, 24, 42, 24", "1423, 1243, 42, 24", "123, 132, 23, 32", "12.35, 12.53, 35, 53", "-42, -24, 42, 24"})
    void namesTwoNeighboursThatChangedPlaces(String one, String other, String here, String there) {
        assertThat(slip(one, other))
                .contains(LocalizedText.of(
                        "“" + one + "”与“" + other + "”只差相邻两位数字颠倒（“" + here + "”与“" + there + "”），请核对原始记录",
                        "\"" + one + "\" and \"" + other
                                + "\" differ only in two neighbouring digits that changed places," + " \"" + here
                                + "\" and \"" + there + "\"; check the originals"));
    }

    @ParameterizedTest
    @CsvSource({"12550, 1250, 5", "55, 5, 5", "100, 10, 0", "10.22, 10.2, 2", "4420, 420, 4"})
    void namesADigitWrittenTwice(String longer, String shorter, String digit) {
        LocalizedText slip = LocalizedText.of(
                "“" + longer + "”与“" + shorter + "”只差一个重复的“" + digit + "”，请核对原始记录",
                "\"" + longer + "\" and \"" + shorter + "\" differ only in a \"" + digit
                        + "\" written twice; check the originals");

        assertThat(slip(longer, shorter)).contains(slip);
        assertThat(slip(shorter, longer)).contains(slip);
    }

    @ParameterizedTest
    @CsvSource({"1250, 150, 2", "420, 42, 0", "812, 12, 8", "12.5, 2.5, 1"})
    void namesADigitLeftOutOfALongNumber(String longer, String shorter, String digit) {
        LocalizedText slip = LocalizedText.of(
                "“" + longer + "”与“" + shorter + "”只差一个“" + digit + "”，疑为漏写或多写，请核对原始记录",
                "\"" + longer + "\" and \"" + shorter + "\" differ only in one \"" + digit
                        + "\", left out or added; check the originals");

        assertThat(slip(longer, shorter)).contains(slip);
        assertThat(slip(shorter, longer)).contains(slip);
    }

    @ParameterizedTest
    @CsvSource({
        "42, 42",
        "42.0, 42",
        "421, 422",
        "42, 240",
        "1234, 2143",
        "123, 133",
        "423, 245",
        "12.5, 15.2",
        "1.2, 2.1",
        "42, 4",
        "24, 4",
        "1.5, 15",
        "-42, 42",
        "1250, 12",
        "1250, 130"
    })
    void namesNothingThatIsNoSingleSlip(String one, String other) {
        assertThat(slip(one, other)).isEmpty();
        assertThat(slip(other, one)).isEmpty();
    }

    @Test
    void addsTheSlipToAnAdvice() {
        LocalizedText look = LocalizedText.of("看", "look");

        assertThat(Digits.advice(look, BigDecimal.ONE, BigDecimal.TEN)).isEqualTo(look);
        assertThat(Digits.advice(look, BigDecimal.valueOf(42), BigDecimal.valueOf(24)))
                .isEqualTo(LocalizedText.of(
                        "看；“42”与“24”只差相邻两位数字颠倒（“42”与“24”），请核对原始记录",
                        "look; \"42\" and \"24\" differ only in two neighbouring digits that changed places,"
                                + " \"42\" and \"24\"; check the originals"));
    }

    private static Optional<LocalizedText> slip(String one, String other) {
        return Digits.slip(new BigDecimal(one), new BigDecimal(other));
    }
}
