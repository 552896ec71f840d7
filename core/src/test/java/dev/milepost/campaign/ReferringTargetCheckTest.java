// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.N;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets that refer to nothing, to themselves or to what cannot be compared are refused by name. */
@Rule("6.1")
class ReferringTargetCheckTest {

    private static final DataElement AREA = SmallTown.element().build();
    private static final IndicatorId OTHER = IndicatorId.of("other");

    @Test
    void refusesAReferenceToItself() {
        refused(Units.M2, target("a", INDICATOR, new Comparator.AtLeastReference(INDICATOR)))
                .withMessage("reference of target 'a' must be another indicator, was 'indicator'");
        Comparator monthly = new Comparator.Maintain(new Comparator.AtLeastReference(INDICATOR), PeriodType.MONTH);
        refused(Units.M2, target("a", INDICATOR, monthly))
                .withMessage("reference of target 'a' must be another indicator, was 'indicator'");
    }

    @Test
    void refusesReferencesInACircle() {
        refused(
                        Units.M2,
                        target("a", INDICATOR, new Comparator.AtLeastReference(OTHER)),
                        target("b", OTHER, new Comparator.AtLeastReference(INDICATOR)))
                .withMessage("references of targets must not lead in a circle, were [indicator, other, indicator]");
    }

    @Test
    void refusesAReferenceInAUnitThatDoesNotConvert() {
        refused(Units.KM, target("a", INDICATOR, new Comparator.AtLeastReference(OTHER)))
                .withMessage("reference of target 'a' must be measured in a unit that converts to 'm2', was 'km'");
        assertThat(campaign(Units.MU, target("a", INDICATOR, new Comparator.AtLeastReference(OTHER)))
                        .targets())
                .hasSize(1);
    }

    @Test
    void refusesAWindowThatReportsReachAcross() {
        Comparator june = new Comparator.EventFree(Optional.of(Period.month(2023, 6)));
        refused(Units.M2, target("a", INDICATOR, june))
                .withMessage("window of target 'a' must be made of periods of element 'x' (YEAR), was 202306");
        Comparator year = new Comparator.EventFree(Optional.of(Period.year(2023)));
        assertThat(campaign(Units.M2, target("a", INDICATOR, year)).targets()).hasSize(1);
    }

    @Test
    void refusesAChangeFromNothing() {
        Comparator less = new Comparator.ChangeFromBaseline(BigDecimal.TEN.negate());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target("a", INDICATOR, less))
                .withMessage("baseline of target 'a' must be declared, because it asks for a change from it");
        for (BigDecimal start : List.of(BigDecimal.ZERO, BigDecimal.ONE.negate())) {
            Target.Builder from = Target.builder(TargetId.of("a"), INDICATOR, less)
                    .start(LocalDate.of(2023, 1, 1))
                    .due(LocalDate.of(2023, 12, 31))
                    .baseline(new Baseline(start, LocalDate.of(2022, 12, 31)));
            assertThatIllegalArgumentException()
                    .isThrownBy(from::build)
                    .withMessage(
                            "baseline of target 'a' must be above 0, because it asks for a change in per cent, was %s",
                            start);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0"})
    void refusesNoChangeAtAll(BigDecimal percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparator.ChangeFromBaseline(percent))
                .withMessage("percent of change from baseline must not be 0, was %s", percent);
    }

    @Test
    void refusesToFallByMoreThanAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparator.ChangeFromBaseline(new BigDecimal("-100.1")))
                .withMessage("percent of change from baseline must not be below -100, was -100.1");
        assertThat(new Comparator.ChangeFromBaseline(BigDecimal.valueOf(-100)).from(BigDecimal.TEN))
                .isEqualTo(new Comparator.AtMost(BigDecimal.ZERO));
    }

    @Test
    void refusesLessThanOneYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparator.Trend(Comparator.Way.UP, 0))
                .withMessage("years of trend must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparator.BelowMeanOf(0))
                .withMessage("years of below mean must be 1 or more, was 0");
    }

    @Test
    @Rule("6.5")
    void refusesAStrictTargetEqualToItsBaselineHoweverItIsWritten() {
        Target.Builder strict = Target.builder(TargetId.of("a"), INDICATOR, new Comparator.LessThan(Ratio.of(10, 4)))
                .start(LocalDate.of(2023, 1, 1))
                .due(LocalDate.of(2023, 12, 31))
                .baseline(new Baseline(new BigDecimal("2.50"), LocalDate.of(2022, 12, 31)));
        assertThatIllegalArgumentException()
                .isThrownBy(strict::build)
                .withMessage("bound of strict target 'a' must differ from its baseline, was 10/4");
    }

    private static ThrowableAssertAlternative<IllegalArgumentException> refused(Unit other, Target... targets) {
        return assertThatIllegalArgumentException().isThrownBy(() -> campaign(other, targets));
    }

    /** The area of the small town beside another indicator in the given unit. */
    private static Campaign campaign(Unit other, Target... targets) {
        DataElement second = SmallTown.element(N, other).build();
        Indicator indicator = Indicator.builder(OTHER, new Measure.Element(N))
                .name(LocalizedText.of("另一指标", "the other"))
                .unit(other)
                .build();
        return SmallTown.campaign(
                        List.of(AREA, second), SmallTown.indicatorOf(AREA).build())
                .indicators(List.of(indicator))
                .targets(List.of(targets))
                .build();
    }

    private static Target target(String id, IndicatorId about, Comparator asked) {
        return Target.builder(TargetId.of(id), about, asked)
                .start(LocalDate.of(2023, 1, 1))
                .due(LocalDate.of(2023, 12, 31))
                .build();
    }
}
