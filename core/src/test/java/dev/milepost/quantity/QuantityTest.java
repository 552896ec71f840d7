// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "800 m2, 800平方米, 800 square metres, 800 m², 800 m²",
        "12 km, 12公里, 12 kilometres, 12 km, 12 km",
        "42 household, 42户, 42 households, 42户, 42 households",
        "1 household, 1户, 1 household, 1户, 1 households",
        "85 %, 85%, 85%, 85%, 85%",
        "0.5 permille, 0.5‰, 0.5‰, 0.5‰, 0.5‰",
        "1200000 1, 1200000, 1200000, 1200000, 1200000"
    })
    void speaksInWordsAndSymbols(String text, String zh, String en, String zhSymbol, String enSymbol) {
        Quantity quantity = Quantity.parse(text);

        assertThat(quantity).hasToString(text);
        assertThat(quantity.text(Locale.CHINA)).isEqualTo(zh);
        assertThat(quantity.text(Locale.ENGLISH)).isEqualTo(en);
        assertThat(quantity.symbolText(Locale.CHINA)).isEqualTo(zhSymbol);
        assertThat(quantity.symbolText(Locale.ENGLISH)).isEqualTo(enSymbol);
    }

    @Test
    @Rule("1.5")
    void convertsExactly() {
        assertThat(Quantity.of(3, Units.MU).in(Units.M2).sameValueAs(Ratio.whole(2000)))
                .isTrue();
        assertThat(Quantity.parse("12.1 km").in(Units.M).sameValueAs(Ratio.whole(12100)))
                .isTrue();
    }

    @Test
    @Rule("1.5")
    void addsOnlyWhatHasTheSameUnit() {
        Quantity area = Quantity.of(800, Units.M2);

        assertThat(area.plus(area)).isEqualTo(Quantity.of(1600, Units.M2));
        assertThat(area.minus(area)).isEqualTo(Quantity.of(0, Units.M2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> area.plus(Quantity.of(1, Units.MU)))
                .withMessage("unit of both quantities must be the same, was 'm2' and 'mu'");
        assertThatIllegalArgumentException().isThrownBy(() -> area.minus(Quantity.of(1, Units.HOUSEHOLD)));
    }

    @Test
    void asksForAnAmountBeforeTheBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.parse(" m2"))
                .withMessage("quantity must be an amount, a blank and a unit, was ' m2'");
    }

    @ParameterizedTest
    @CsvSource({"800", "' m2'", "800m2", "eight m2", "800 m3", "'800  m2'", "'1,000 m2'", "1e5 m2"})
    void refusesWhatIsNoQuantity(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.parse(text));
    }
}
