// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("1.5")
class UnitTest {

    @Test
    void convertsByExactFactors() {
        assertThat(Units.MU.factorTo(Units.M2).sameValueAs(Ratio.of(2000, 3))).isTrue();
        assertThat(Units.HECTARE.factorTo(Units.MU).sameValueAs(Ratio.whole(15)))
                .isTrue();
        assertThat(Units.PERCENT.factorTo(Units.ONE).sameValueAs(Ratio.of(1, 100)))
                .isTrue();
        assertThat(Units.KM.factorTo(Units.KM)).isEqualTo(Ratio.ONE);
    }

    @Test
    @Rule("1.6")
    void neverMixesHouseholdsWithVisitsToHouseholds() {
        assertThat(Units.HOUSEHOLD.convertibleTo(Units.HOUSEHOLD_TIMES)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.HOUSEHOLD.factorTo(Units.HOUSEHOLD_TIMES))
                .withMessageContaining("'household'")
                .withMessageContaining("'household-times'");
    }

    @Test
    void countsEachKindOfThingInADimensionOfItsOwn() {
        assertThat(Units.all())
                .filteredOn(unit -> unit.dimension().equals(unit.code()) && !unit.equals(Units.ONE))
                .hasSizeGreaterThan(10)
                .allSatisfy(unit ->
                        assertThat(Units.all()).filteredOn(unit::convertibleTo).containsExactly(unit));
    }

    @Test
    void isFoundByItsCode() {
        assertThat(Units.all()).allSatisfy(unit -> {
            assertThat(Units.find(unit.code())).contains(unit);
            assertThat(unit).hasToString(unit.code());
            assertThat(unit.symbol().isBilingual()).isTrue();
            assertThat(unit.word().isBilingual()).isTrue();
        });
        assertThat(Units.find("furlong")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Units.get("houshold"))
                .withMessageContaining("was 'houshold'; nearest: household");
    }

    @ParameterizedTest
    @CsvSource({
        "1, person, person",
        "2, person, people",
        "1, copy, copy",
        "-1, km, kilometre",
        "1.0, m2-per-person, square metre per person",
        "1, batch-per-thousand, batch per thousand people",
        "0, times, times",
        "1, mu, mu",
        "1, %, %"
    })
    void speaksEnglishInSingularAndPlural(BigDecimal amount, String code, String word) {
        assertThat(Units.get(code).wordFor(amount, Locale.ENGLISH)).isEqualTo(word);
    }

    @Test
    void makesTheSingularOfNounsThatHiss() {
        LocalizedText boxes = LocalizedText.of("箱", "boxes");
        assertThat(new Unit("box", boxes, boxes, "box", Ratio.ONE).wordFor(BigDecimal.ONE, Locale.ENGLISH))
                .isEqualTo("box");
        assertThat(EnglishNouns.singular("dishes")).isEqualTo("dish");
        assertThat(EnglishNouns.singular("classes")).isEqualTo("class");
        assertThat(EnglishNouns.singular("houses")).isEqualTo("house");
    }

    @Test
    void refusesACodeWithABlankAndAFactorOfZero() {
        LocalizedText word = LocalizedText.of("斤", "catties");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit("shi jin", word, word, "mass", Ratio.ONE))
                .withMessage("unit code must have no blank, was 'shi jin'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Unit("jin", word, word, "mass", Ratio.ZERO))
                .withMessage("factor of unit 'jin' must be greater than zero, was 0");
    }
}
