// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.fact;
import static dev.milepost.plausibility.Doubts.found;
import static dev.milepost.plausibility.Doubts.key;
import static dev.milepost.plausibility.Doubts.subject;
import static dev.milepost.plausibility.Doubts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.inspection.ScopeCount;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Units;
import dev.milepost.storage.Dossier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules 5.3 and 5.4. */
class PartChecksTest {

    private static final Disaggregation KINDS = kinds(true);

    @Test
    void namesAScopeWhosePartsDoNotComeToItsTotal() {
        assertThat(found(ConsistencyRules.PARTITION, subject(dossier(42, 23, 1, 9, 8), List.of())))
                .containsExactly("ERROR inspection/catering | 检查“餐饮检查”的范围：各分项23 + 1 + 9 + 8 = 41，与合计42不符"
                        + " | scope of inspection \"catering\": the parts 23 + 1 + 9 + 8 = 41 differ from the"
                        + " stated total 42 | 核对各分项与合计 | check the parts against the total");
    }

    @Test
    void acceptsAScopeThatAddsUpOrLacksPartsOrTotal() {
        assertThat(found(ConsistencyRules.PARTITION, subject(dossier(42, 23, 1, 9, 9), List.of())))
                .isEmpty();
        assertThat(found(ConsistencyRules.PARTITION, subject(dossier(42), List.of())))
                .isEmpty();
        assertThat(found(ConsistencyRules.PARTITION, subject(dossier(-1, 23, 1), List.of())))
                .isEmpty();
    }

    @Test
    void namesCategoriesThatDoNotComeToTheTotal() {
        assertThat(found(
                        ConsistencyRules.PARTITION,
                        subject(campaign(operators().build()), total(42), small(23), other(18))))
                .containsExactly("ERROR fact/operators · town · 2023 | operators，某镇，2023年：各分项23 + 18 = 41户，与合计42户不符"
                        + " | operators, Town, 2023: the parts 23 + 18 = 41 households differ from the stated total"
                        + " 42 households | 核对各分项与合计 | check the parts against the total");
    }

    @Test
    void doubtsNoCategoriesThatMayStillAddUp() {
        assertThat(found(
                        ConsistencyRules.PARTITION,
                        subject(campaign(operators().build()), total(42), small(23), other(19))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.PARTITION, subject(campaign(operators().build()), total(42), small(23))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.PARTITION, subject(campaign(operators().build()), total(42), small(43))))
                .as("the silent category may be negative")
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.PARTITION, subject(campaign(operators().build()), small(23), other(19))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.PARTITION, subject(campaign(operators().build()), total(42))))
                .isEmpty();
    }

    @Test
    void namesAPartAboveTheTotalEvenWhileAnotherIsSilent() {
        DataElement element = operators().lowest(BigDecimal.ZERO).build();

        assertThat(found(ConsistencyRules.PARTITION, subject(campaign(element), total(42), small(43))))
                .hasSize(1);
    }

    @Test
    void addsUpExclusiveCategoriesOfSumsOnly() {
        DataElement overlapping = operators().disaggregation(kinds(false)).build();
        DataElement greatest = operators().unitOperator(UnitOperator.MAX).build();
        DataElement plain = element("operators", Units.HOUSEHOLD).build();

        for (DataElement element : List.of(overlapping, greatest, plain)) {
            assertThat(found(ConsistencyRules.PARTITION, subject(campaign(element), total(42), small(23), other(18))))
                    .isEmpty();
        }
    }

    @Test
    void looksAtNoFigureThatWasSentBack() {
        Observation returned = Doubts.seen(key("operators", "town", "2023"), "42")
                .state(ReviewState.RETURNED)
                .build();

        assertThat(found(
                        ConsistencyRules.PARTITION,
                        subject(campaign(operators().build()), returned, small(23), other(18))))
                .isEmpty();
    }

    @Test
    void namesATotalThatTheUnitsBelowDoNotComeTo() {
        assertThat(found(
                        ConsistencyRules.SUBTREE,
                        subject(
                                campaign(whole().build()),
                                fact("toilets", "town", "2023", "100"),
                                fact("toilets", "n1", "2023", "40"),
                                fact("toilets", "v2", "2023", "50"))))
                .containsExactly("WARNING fact/toilets · town · 2023 | toilets，某镇，2023年：本级填报合计100处，下级合计90处"
                        + " | toilets, Town, 2023: a total of 100 places is stated, the units below come to 90 places"
                        + " | 核对本级合计与下级数据 | check the total against the units below");
    }

    @Test
    void acceptsATotalWhileAUnitBelowIsSilentOrNobodyReports() {
        Observation town = fact("toilets", "town", "2023", "100");
        Observation above = fact("toilets", "v2", "2023", "101");

        assertThat(found(
                        ConsistencyRules.SUBTREE,
                        subject(campaign(whole().build()), town, fact("toilets", "v2", "2023", "50"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.SUBTREE, subject(campaign(whole().build()), town)))
                .isEmpty();
        assertThat(found(ConsistencyRules.SUBTREE, subject(campaign(whole().build()), town, above)))
                .as("a silent unit may be negative")
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.SUBTREE,
                        subject(campaign(whole().lowest(BigDecimal.ZERO).build()), town, above)))
                .as("the units below exceed the total already")
                .hasSize(1);
    }

    @Test
    void comparesTotalsWithTheLevelThatReports() {
        DataElement villages = whole().reportedAt(OrgLevels.VILLAGE).build();
        Observation town = fact("toilets", "town", "2023", "100");
        Observation second = fact("toilets", "v2", "2023", "60");

        assertThat(found(
                        ConsistencyRules.SUBTREE,
                        subject(campaign(villages), town, second, fact("toilets", "v1", "2023", "40"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.SUBTREE,
                        subject(campaign(villages), town, second, fact("toilets", "n1", "2023", "41"))))
                .as("the village itself is silent")
                .isEmpty();
    }

    @Test
    void comparesNoSharesOfAUnitsOwnAndNoLeaves() {
        Observation town = fact("toilets", "town", "2023", "100");
        Observation village = fact("toilets", "v1", "2023", "400");
        DataElement own =
                whole().hierarchy(Hierarchy.OWN).lowest(BigDecimal.ZERO).build();
        DataElement greatest =
                whole().unitOperator(UnitOperator.MAX).lowest(BigDecimal.ZERO).build();

        assertThat(found(ConsistencyRules.SUBTREE, subject(campaign(own), town, village)))
                .isEmpty();
        assertThat(found(ConsistencyRules.SUBTREE, subject(campaign(greatest), town, village)))
                .isEmpty();
    }

    @Test
    void addsEventsOfSeveralSourcesBeforeItCompares() {
        DataElement events = whole().events(true).lowest(BigDecimal.ZERO).build();

        assertThat(found(
                        ConsistencyRules.SUBTREE,
                        subject(
                                campaign(events),
                                fact("toilets", "town", "2023", "100"),
                                fact(key("toilets", "v1", "2023").withSource("a"), "60"),
                                fact(key("toilets", "v1", "2023").withSource("b"), "50"))))
                .hasSize(1)
                .allMatch(line -> line.contains("the units below come to 110 places"));
    }

    @Test
    void namesAnElementReportedAtTwoLevels() {
        DataElement undeclared = element("toilets", Units.PLACE).build();

        assertThat(found(
                        ConsistencyRules.TWO_LEVELS,
                        subject(
                                campaign(undeclared),
                                fact("toilets", "town", "2023", "100"),
                                fact("toilets", "v1", "2023", "40"),
                                fact("toilets", "v2", "2023", "50"))))
                .containsExactly("WARNING element/toilets | toilets：某镇及其下级（甲村、乙村）均有填报，仅采用某镇的数据"
                        + " | toilets: both Town and units below it (Village A, Village B) report; Town alone counts"
                        + " | 声明上级数据是本级数还是合计数"
                        + " | declare whether the higher figure is the unit's own share or the whole below it");
    }

    @Test
    void acceptsOneLevelADeclaredHierarchyAnotherYearAndStrangers() {
        DataElement undeclared = element("toilets", Units.PLACE).build();
        Observation village = fact("toilets", "v1", "2023", "40");

        assertThat(found(
                        ConsistencyRules.TWO_LEVELS,
                        subject(campaign(undeclared), village, fact("toilets", "v2", "2023", "50"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.TWO_LEVELS,
                        subject(campaign(whole().build()), village, fact("toilets", "town", "2023", "50"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.TWO_LEVELS,
                        subject(campaign(undeclared), village, fact("toilets", "town", "2022", "50"))))
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.TWO_LEVELS,
                        subject(campaign(undeclared), village, fact("toilets", "elsewhere", "2023", "50"))))
                .isEmpty();
    }

    private static DataElement.Builder operators() {
        return element("operators", Units.HOUSEHOLD).disaggregation(KINDS);
    }

    private static DataElement.Builder whole() {
        return element("toilets", Units.PLACE).hierarchy(Hierarchy.SUBTREE);
    }

    private static Disaggregation kinds(boolean exclusive) {
        return new Disaggregation(
                "kinds",
                List.of(
                        new Disaggregation.Category("small", text("小型", "small")),
                        new Disaggregation.Category("other", text("其他", "other"))),
                exclusive);
    }

    private static Observation total(int count) {
        return fact("operators", "town", "2023", String.valueOf(count));
    }

    private static Observation small(int count) {
        return fact(key("operators", "town", "2023").withCategory("small"), String.valueOf(count));
    }

    private static Observation other(int count) {
        return fact(key("operators", "town", "2023").withCategory("other"), String.valueOf(count));
    }

    private static Dossier dossier(int total, int... parts) {
        Inspection.Builder inspection = Inspection.builder(InspectionId.of("catering"), InspectionKind.SPECIAL)
                .theme(text("餐饮检查", "catering"))
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"));
        if (total >= 0) {
            inspection.scopeTotal(total);
        }
        for (int part : parts) {
            inspection.scope(List.of(new ScopeCount("kind", text("类", "kind"), part)));
        }
        return Dossier.of(campaign().build(), Doubts.TREE).withInspections(List.of(inspection.build()));
    }
}
