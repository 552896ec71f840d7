// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static dev.milepost.SmallTown.D;
import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.N;
import static dev.milepost.SmallTown.X;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("1.5")
class UnitCheckTest {

    @Test
    void anElementIsPrintedInAUnitOfItsDimensionOnly() {
        DataElement area = SmallTown.element(X, Units.M2).build();

        assertThatCode(() -> campaign(area, Units.MU)).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign(area, Units.KM))
                .withMessage("unit of indicator 'indicator' must convert from that of element 'x' (m2), was 'km'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign(SmallTown.element(X, Units.HOUSEHOLD).build(), Units.HOUSEHOLD_TIMES))
                .withMessageContaining("(household), was 'household-times'");
    }

    @Test
    void aShareOfFlagsIsAPlainNumberWhateverTheirUnit() {
        DataElement flag = SmallTown.element(X, Units.PLACE)
                .kind(ValueKind.FLAG)
                .unitOperator(UnitOperator.TRUE_OF_EXPECTED)
                .build();

        assertThatCode(() -> campaign(flag, Units.PERCENT)).doesNotThrowAnyException();
    }

    /** 6 mu of 1 hectare are 40 %, and would be printed as 600 %. */
    @Test
    void aShareDividesWhatHasOneUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share(Units.MU, Units.HECTARE, 100, Units.PERCENT))
                .withMessage(
                        "numerator and denominator of indicator 'indicator' must have one unit, was 'mu' and 'hectare'");
        assertThatCode(() -> share(Units.MU, Units.MU, 100, Units.PERCENT)).doesNotThrowAnyException();
        assertThatCode(() -> share(Units.HOUSEHOLD, Units.PERSON, 100, Units.PERCENT))
                .doesNotThrowAnyException();
        assertThatCode(() -> share(Units.M2, Units.HECTARE, 1, Units.M2_PER_PERSON))
                .as("a figure per unit of another names that unit itself")
                .doesNotThrowAnyException();
    }

    @Test
    void aShareIsMultipliedByWhatItsUnitSays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share(Units.HOUSEHOLD, Units.HOUSEHOLD, 1, Units.PERCENT))
                .withMessage("multiplier of indicator 'indicator' must be 100 for its unit '%', was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> share(Units.HOUSEHOLD, Units.HOUSEHOLD, 100, Units.PERMILLE))
                .withMessageContaining("must be 1000 for its unit 'permille', was 100");
        assertThatCode(() -> share(Units.HOUSEHOLD, Units.HOUSEHOLD, 1000, Units.PERMILLE))
                .doesNotThrowAnyException();
        assertThatCode(() -> share(Units.HOUSEHOLD, Units.HOUSEHOLD, 1, Units.ONE))
                .doesNotThrowAnyException();
    }

    @Test
    void aStatedPercentageIsInAUnitOfTheRate() {
        List<DataElement> elements = List.of(
                SmallTown.element(N, Units.HOUSEHOLD).build(),
                SmallTown.element(D, Units.HOUSEHOLD).build(),
                SmallTown.element(SmallTown.CLAIM, Units.HOUSEHOLD).build());

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SmallTown.campaign(elements, SmallTown.rate().build()).build())
                .withMessageContaining("must convert from that of element 'claim' (household), was '%'");
    }

    private static Campaign campaign(DataElement element, Unit printed) {
        return SmallTown.campaign(
                        List.of(element),
                        SmallTown.indicatorOf(element).unit(printed).build())
                .build();
    }

    private static Campaign share(Unit above, Unit below, long multiplier, Unit printed) {
        Measure pair = new Measure.Pair(N, D, BigDecimal.valueOf(multiplier), Optional.empty());
        Indicator rate = Indicator.builder(INDICATOR, pair)
                .name(LocalizedText.of("占比", "share"))
                .unit(printed)
                .build();
        List<DataElement> elements = List.of(
                SmallTown.element(N, above).build(), SmallTown.element(D, below).build());
        return SmallTown.campaign(elements, rate).build();
    }
}
