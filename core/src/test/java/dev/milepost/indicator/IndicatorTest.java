// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndicatorTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final DataElementId N = DataElementId.of("n");
    private static final DataElementId D = DataElementId.of("d");

    @Test
    void storesAYearlySumUnlessSaid() {
        DataElement element = element().build();
        assertThat(element.kind()).isEqualTo(ValueKind.AMOUNT);
        assertThat(element.timeOperator()).isEqualTo(TimeOperator.IN_PERIOD);
        assertThat(element.unitOperator()).isEqualTo(UnitOperator.SUM);
        assertThat(element.frequency()).isEqualTo(PeriodType.YEAR);
        assertThat(element.disjoint()).isFalse();
        assertThat(element.events()).isFalse();
        assertThat(element.isNonNegative()).isFalse();
        assertThat(element.maximumAgeDays()).isEmpty();
        assertThat(element.hierarchy()).isEmpty();
        assertThat(element.reportedAt()).isEmpty();
    }

    @Test
    void isNonNegativeFromALowestOfZero() {
        assertThat(element().lowest(BigDecimal.ZERO).build().isNonNegative()).isTrue();
        assertThat(element().lowest(BigDecimal.ONE.negate()).build().isNonNegative())
                .isFalse();
    }

    @Test
    void refusesElementsThatCannotBe() {
        refuses(
                element().unitOperator(UnitOperator.MEAN),
                "weightedBy of element 'n' must be set for a mean over units");
        assertThat(element()
                        .unitOperator(UnitOperator.MEAN)
                        .weightedBy(D)
                        .build()
                        .weightedBy())
                .contains(D);
        refuses(element().kind(ValueKind.LEVEL), "scale of element 'n' must be set for levels");
        refuses(element().maximumAgeDays(-1), "maximumAgeDays of element 'n' must not be negative, was -1");
        refuses(element().dueDays(-1), "dueDays of element 'n' must not be negative, was -1");
        assertThat(element().dueDays(0).build().dueDays()).contains(0);
        refuses(
                element().lowest(BigDecimal.TEN).highest(BigDecimal.ONE),
                "lowest of element 'n' must not exceed highest 1, was 10");
        assertThat(element()
                        .lowest(BigDecimal.ONE)
                        .highest(BigDecimal.ONE)
                        .build()
                        .highest())
                .isPresent();
        assertThat(element().highest(BigDecimal.ONE).build().lowest()).isEmpty();
    }

    @Test
    @Rule("1.6")
    void letsOnlyCountsOfDifferentThingsNameTheirOccurrences() {
        String refusal = "occurrences of element 'n' must only be named by a count of different things, basis was ";
        refuses(element().occurrences(D), refusal + "not declared");
        refuses(element().basis(CountBasis.OCCURRENCE).occurrences(D), refusal + "OCCURRENCE");
        assertThat(element().basis(CountBasis.DISTINCT).occurrences(D).build().occurrences())
                .contains(D);
        assertThat(element().basis(CountBasis.DISTINCT).build().occurrences()).isEmpty();
    }

    @Test
    void isStrictAndHigherIsBetterUnlessSaid() {
        Indicator indicator = indicator().build();
        assertThat(indicator.direction()).isEqualTo(Direction.HIGHER);
        assertThat(indicator.completeness()).isEqualTo(Completeness.STRICT);
        assertThat(indicator.rounding()).isEqualTo(Rounding.of(0));
        assertThat(indicator.sheet()).isEqualTo(ReferenceSheet.builder().build());
        assertThat(indicator.nature()).isEmpty();
        assertThat(indicator.plausibleHighest()).isEmpty();
    }

    @Test
    void refusesIndicatorsThatCannotBe() {
        Indicator.Builder crossed = indicator().lowest(BigDecimal.TEN).highest(BigDecimal.ONE);
        assertThatThrownBy(crossed::build).hasMessage("lowest of indicator 'i' must not exceed highest 1, was 10");
        for (Ratio share : List.of(Ratio.of(-1, 2), Ratio.of(3, 2))) {
            Indicator.Builder builder = indicator().leastCompleteness(share);
            assertThatThrownBy(builder::build)
                    .hasMessage("leastCompleteness of indicator 'i' must be between 0 and 1, was %s", share);
        }
        assertThat(indicator().leastCompleteness(Ratio.ZERO).build().leastCompleteness())
                .isPresent();
        assertThat(indicator()
                        .leastCompleteness(Ratio.ONE)
                        .lowest(BigDecimal.ONE)
                        .build()
                        .highest())
                .isEmpty();
    }

    @Test
    void listsTheElementsOfItsMeasure() {
        assertThat(new Measure.Element(N).elements()).containsExactly(N);
        assertThat(new Measure.Pair(N, D, BigDecimal.ONE, Optional.empty()).elements())
                .containsExactly(N, D);
        Measure.Pair claimed = new Measure.Pair(N, D, new BigDecimal("1E+2"), Optional.of(DataElementId.of("claim")));
        assertThat(claimed.elements()).map(DataElementId::value).containsExactly("n", "d", "claim");
        assertThat(claimed.multiplier()).isEqualTo(new BigDecimal("100"));
        assertThat(new Measure.Pair(N, D, new BigDecimal("0.10"), Optional.empty()).multiplier())
                .isEqualTo(new BigDecimal("0.1"));
        assertThatThrownBy(() -> new Measure.Pair(N, D, BigDecimal.ZERO, Optional.empty()))
                .hasMessage("multiplier of n / d must be above 0, was 0");
    }

    @Test
    void findsTheCategoriesOfADisaggregation() {
        Disaggregation.Category small = new Disaggregation.Category("small", NAME);
        Disaggregation sizes = new Disaggregation("sizes", List.of(small), true);
        assertThat(sizes.find("small")).contains(small);
        assertThat(sizes.find("large")).isEmpty();
        assertThatThrownBy(() -> new Disaggregation("sizes", List.of(), true))
                .hasMessage("categories of disaggregation 'sizes' must not be empty");
        assertThatThrownBy(() -> new Disaggregation("sizes", List.of(small, small), true))
                .hasMessage("category codes of disaggregation 'sizes' must be unique");
    }

    @Test
    void accumulatesSumsAndRunningTotals() {
        assertThat(TimeOperator.values())
                .filteredOn(TimeOperator::accumulates)
                .containsExactly(TimeOperator.IN_PERIOD, TimeOperator.CUMULATIVE);
    }

    @Test
    void isEqualByValue() {
        assertThat(element().build())
                .isEqualTo(element().build())
                .hasSameHashCodeAs(element().build())
                .isNotEqualTo(element().events(true).build())
                .isNotEqualTo("n")
                .hasToString("DataElement[n]");
        assertThat(indicator().build())
                .isEqualTo(indicator().build())
                .hasSameHashCodeAs(indicator().build())
                .isNotEqualTo(indicator().rounding(Rounding.of(1)).build())
                .isNotEqualTo("i")
                .hasToString("Indicator[i]");
        ReferenceSheet sheet = ReferenceSheet.builder().definition(NAME).build();
        assertThat(sheet)
                .isEqualTo(ReferenceSheet.builder().definition(NAME).build())
                .hasSameHashCodeAs(ReferenceSheet.builder().definition(NAME).build())
                .isNotEqualTo(ReferenceSheet.builder().limitations(NAME).build())
                .isNotEqualTo("sheet");
        assertThat(sheet.toString()).contains("名称");
        assertThat(N).isGreaterThan(D).hasToString("n");
        assertThat(IndicatorId.of("a")).isLessThan(IndicatorId.of("b")).hasToString("a");
        assertThatThrownBy(() -> new Source(" ", Confidence.PRESS, false))
                .hasMessage("text of a source must not be blank");
    }

    private static void refuses(DataElement.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static DataElement.Builder element() {
        return DataElement.builder(N, Units.ITEM).name(NAME);
    }

    private static Indicator.Builder indicator() {
        return Indicator.builder(IndicatorId.of("i"), new Measure.Element(N))
                .name(NAME)
                .unit(Units.ITEM);
    }
}
