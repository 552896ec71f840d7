// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.fact;
import static dev.milepost.plausibility.Doubts.found;
import static dev.milepost.plausibility.Doubts.indicator;
import static dev.milepost.plausibility.Doubts.subject;
import static dev.milepost.plausibility.Doubts.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.ReferenceSheet;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeChecksTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @ParameterizedTest
    @CsvSource({"285, 85", "290, 90"})
    void suggestsTheMisreadSignBehindAnImpossibleTarget(String printed, String meant) {
        assertThat(found(ConsistencyRules.BOUNDS, subject(coverage(atLeast(printed)))))
                .containsExactly("ERROR target/t | coverage的目标值：" + printed + "%超出可能的范围（0%至100%）"
                        + " | target of coverage: " + printed + "% lies outside the possible range, 0% to 100%"
                        + " | 疑为“≥ " + meant + "%”：首位的“2”可能是“≥”的误识，请核对原文"
                        + " | perhaps \"≥ " + meant + "%\": the leading 2 looks like a misread ≥; check the original");
    }

    @Test
    void suggestsTheMisreadSignBehindAnImplausibleTarget() {
        assertThat(found(
                        ConsistencyRules.BOUNDS, subject(parkArea(atLeast("212").build()))))
                .containsExactly("WARNING target/t | park-area的目标值：212 m²/人高于通常的最高值100 m²/人"
                        + " | target of park-area: 212 m²/person is above 100 m²/person, the highest figure nobody would"
                        + " doubt | 疑为“≥ 12 m²/人”：首位的“2”可能是“≥”的误识，请核对原文"
                        + " | perhaps \"≥ 12 m²/person\": the leading 2 looks like a misread ≥; check the original");
    }

    @Test
    void doubtsNoTargetInsideTheRange() {
        assertThat(found(ConsistencyRules.BOUNDS, subject(coverage(atLeast("85")))))
                .isEmpty();
        assertThat(found(ConsistencyRules.BOUNDS, subject(parkArea(atLeast("12").build()))))
                .isEmpty();
        assertThat(found(ConsistencyRules.BOUNDS, subject(coverage(target("coverage", new Comparator.Achieved())))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"385", "2", "205", "2.5", "2850", "22000"})
    void suggestsNothingWhereWhatIsLeftWouldNotFit(String printed) {
        assertThat(found(ConsistencyRules.BOUNDS, subject(coverage(atLeast(printed)))))
                .noneMatch(line -> line.contains("≥"));
    }

    @Test
    void looksAtBothEndsOfARangeAndAtTheBaseline() {
        Comparator between = new Comparator.Between(BigDecimal.valueOf(101), BigDecimal.valueOf(110));
        Target.Builder target =
                target("coverage", between).baseline(new Baseline(BigDecimal.valueOf(-1), LocalDate.of(2022, 12, 31)));

        assertThat(found(ConsistencyRules.BOUNDS, subject(coverage(target))))
                .containsExactly(
                        "ERROR target/t | coverage的基期值：-1%超出可能的范围（0%至100%）"
                                + " | baseline of coverage: -1% lies outside the possible range, 0% to 100%",
                        "ERROR target/t | coverage的目标值：101%超出可能的范围（0%至100%）"
                                + " | target of coverage: 101% lies outside the possible range, 0% to 100%",
                        "ERROR target/t | coverage的目标值：110%超出可能的范围（0%至100%）"
                                + " | target of coverage: 110% lies outside the possible range, 0% to 100%");
    }

    @Test
    void namesAFactOutsideTheRangeOfItsElement() {
        DataElement element =
                element("dumps", Units.PLACE).lowest(BigDecimal.ZERO).build();

        assertThat(found(ConsistencyRules.BOUNDS, subject(campaign(element), fact("dumps", "v1", "2023", "-1"))))
                .containsExactly("ERROR fact/dumps · v1 · 2023 | dumps，甲村，2023年：-1处超出可能的范围（不低于0处）"
                        + " | dumps, Village A, 2023: -1 places lies outside the possible range, at least 0 places");
        assertThat(found(ConsistencyRules.BOUNDS, subject(campaign(element), fact("dumps", "v1", "2023", "0"))))
                .isEmpty();
    }

    @Test
    void holdsAFactToTheUpperEndsOfTheIndicatorThatPrintsIt() {
        DataElement park = element("p", Units.M2_PER_PERSON)
                .highest(BigDecimal.valueOf(1000))
                .build();
        Unit muPerPerson = new Unit(
                "mu-per-person",
                Units.MU.symbol(),
                Units.MU.word(),
                Units.M2_PER_PERSON.dimension(),
                Ratio.of(2000, 3));
        Campaign.Builder campaign = campaign(
                        park, element("q", Units.M2_PER_PERSON).build())
                .indicators(List.of(
                        indicator("tight", Units.M2_PER_PERSON, Doubts.of("p"))
                                .highest(HUNDRED)
                                .build(),
                        indicator("loose", Units.M2_PER_PERSON, Doubts.of("p"))
                                .plausibleHighest(HUNDRED)
                                .build(),
                        indicator("other unit", muPerPerson, Doubts.of("p"))
                                .highest(BigDecimal.ONE)
                                .build(),
                        indicator("other", Units.M2_PER_PERSON, Doubts.of("q"))
                                .highest(BigDecimal.ONE)
                                .build()));

        assertThat(found(ConsistencyRules.BOUNDS, subject(campaign, fact("p", "v1", "2023", "212"))))
                .containsExactly("ERROR fact/p · v1 · 2023 | p，甲村，2023年：212 m²/人超出可能的范围（不高于100 m²/人）"
                        + " | p, Village A, 2023: 212 m²/person lies outside the possible range, at most 100 m²/person"
                        + " | 疑为“≥ 12 m²/人”：首位的“2”可能是“≥”的误识，请核对原文"
                        + " | perhaps \"≥ 12 m²/person\": the leading 2 looks like a misread ≥; check the original");
    }

    @Test
    void holdsAClaimToTheUpperEndOfItsRate() {
        Campaign.Builder campaign = campaign(
                        element("n", Units.PLACE).build(),
                        element("d", Units.PLACE).build(),
                        element("c", Units.PERCENT).build())
                .indicators(List.of(indicator("rate", Units.PERCENT, Doubts.pair())
                        .highest(HUNDRED)
                        .build()));

        assertThat(found(ConsistencyRules.BOUNDS, subject(campaign, fact("c", "town", "2023", "285"))))
                .hasSize(1);
        assertThat(found(ConsistencyRules.BOUNDS, subject(campaign, fact("n", "town", "2023", "285"))))
                .isEmpty();
    }

    @Test
    void namesATargetSetForALevelItsIndicatorIsNotMadeFor() {
        assertThat(found(
                        ConsistencyRules.LEVEL_SCOPE,
                        subject(parkArea(atLeast("12").build()))))
                .containsExactly("WARNING target/t | park-area的目标：该指标适用于县（市、区），目标却设在乡镇（街道）一级"
                        + " | target of park-area: the indicator is made for county, the target is set for township"
                        + " | 改用适用于本级的指标，或注明数据范围"
                        + " | use an indicator of that level, or say what area the figure speaks of");
    }

    @Test
    void readsTheLevelOfATargetFromItsLevelItsUnitOrTheCampaign() {
        Target county = atLeast("12").level(OrgLevels.COUNTY).build();
        Target village = atLeast("12").unit(OrgUnitId.of("v1")).build();
        Target nowhere = atLeast("12").unit(OrgUnitId.of("nowhere")).build();

        assertThat(found(ConsistencyRules.LEVEL_SCOPE, subject(parkArea(county))))
                .isEmpty();
        assertThat(found(ConsistencyRules.LEVEL_SCOPE, subject(parkArea(village))))
                .hasSize(1)
                .allMatch(line -> line.contains("the target is set for village"));
        assertThat(found(ConsistencyRules.LEVEL_SCOPE, subject(parkArea(nowhere))))
                .isEmpty();
        assertThat(found(ConsistencyRules.LEVEL_SCOPE, subject(coverage(atLeast("85")))))
                .as("an indicator without declared levels fits all")
                .isEmpty();
    }

    private static Target.Builder atLeast(String bound) {
        return target("coverage", new Comparator.AtLeast(new BigDecimal(bound)));
    }

    private static Campaign.Builder coverage(Target.Builder target) {
        return campaign(element("e", Units.PERCENT).build())
                .indicators(List.of(measured("coverage", Units.PERCENT)
                        .lowest(BigDecimal.ZERO)
                        .highest(HUNDRED)
                        .build()))
                .targets(List.of(target.build()));
    }

    private static Campaign.Builder parkArea(Target target) {
        ReferenceSheet sheet = ReferenceSheet.builder()
                .applicableLevels(List.of(OrgLevels.COUNTY))
                .build();
        return campaign(element("e", Units.M2_PER_PERSON).build())
                .indicators(List.of(Indicator.builder(target.indicator(), Doubts.of("e"))
                        .name(Doubts.text("park-area", "park-area"))
                        .unit(Units.M2_PER_PERSON)
                        .lowest(BigDecimal.ZERO)
                        .plausibleHighest(HUNDRED)
                        .sheet(sheet)
                        .build()))
                .targets(List.of(target));
    }

    private static Indicator.Builder measured(String id, Unit unit) {
        return indicator(id, unit, Doubts.of("e"));
    }
}
