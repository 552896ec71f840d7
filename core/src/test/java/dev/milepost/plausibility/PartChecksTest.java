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

import dev.milepost.Rule;
import dev.milepost.dossier.Dossier;
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
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule({"4.5", "5.3", "5.4", "12.1"})
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
    void pointsAtTheDigitsThatExplainTheDifference() {
        assertThat(found(ConsistencyRules.PARTITION, subject(dossier(24, 23, 1, 9, 9), List.of())))
                .hasSize(1)
                .allMatch(line -> line.contains("核对各分项与合计；“24”与“42”只差相邻两位数字颠倒（“24”与“42”），请核对原始记录")
                        && line.contains("check the parts against the total; \"24\" and \"42\" differ only in two"));
        assertThat(found(ConsistencyRules.PARTITION, subject(dossier(42, 32, 1, 9, 9), List.of())))
                .hasSize(1)
                .as("one part")
                .allMatch(line -> line.contains("\"32\" and \"23\" differ only in two neighbouring digits"));
        assertThat(found(ConsistencyRules.PARTITION, subject(dossier(55, 32, 21, 11), List.of())))
                .as("32 for 23 or 21 for 12: nobody knows")
                .hasSize(1)
                .allMatch(line -> line.endsWith("check the parts against the total"));
        assertThat(found(ConsistencyRules.PARTITION, subject(dossier(32, 32, 32, 10), List.of())))
                .as("no part can be less than nothing")
                .hasSize(1)
                .allMatch(line -> line.endsWith("check the parts against the total"));
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
    void pointsAtDigitsBetweenATotalAndTheUnitsBelow() {
        assertThat(found(
                        ConsistencyRules.SUBTREE,
                        subject(
                                campaign(whole().build()),
                                fact("toilets", "town", "2023", "19"),
                                fact("toilets", "n1", "2023", "41"),
                                fact("toilets", "v2", "2023", "50"))))
                .hasSize(1)
                .allMatch(line -> line.contains("the units below; \"19\" and \"91\" differ only in two"));
    }

    @Test
    void namesAWholeThatItsPeriodsDoNotComeTo() {
        assertThat(found(ConsistencyRules.PARTS, quarters("100", true, "10", "20", "30", "41")))
                .containsExactly("WARNING fact/e · v1 · 2023 | e，甲村，2023年：填报全期合计100处，各分期合计101处"
                        + " | e, Village A, 2023: 100 places is stated for the whole, the periods inside come to"
                        + " 101 places | 核对全期数与各分期数 | check the whole against the periods inside");
        assertThat(found(ConsistencyRules.PARTS, quarters("110", true, "10", "20", "30", "41")))
                .hasSize(1)
                .allMatch(line -> line.contains("the periods inside; \"110\" and \"101\" differ only in two"));
    }

    @Test
    void acceptsAWholeThatAddsUpOrWhosePartsAreNotAllKnown() {
        assertThat(found(ConsistencyRules.PARTS, quarters("101", true, "10", "20", "30", "41")))
                .isEmpty();
        assertThat(found(ConsistencyRules.PARTS, quarters("100", true, "10", "20", "30")))
                .isEmpty();
        assertThat(found(ConsistencyRules.PARTS, quarters("100", true))).isEmpty();
        assertThat(found(ConsistencyRules.PARTS, quarters("100", false, "10", "20", "30", "41")))
                .as("left out, which another rule says")
                .isEmpty();
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

    private static ConsistencySubject quarters(String year, boolean standsForParts, String... quarters) {
        List<Observation> facts = new ArrayList<>();
        facts.add(Doubts.seen(key("e", "v1", "2023"), year)
                .standsForParts(standsForParts)
                .build());
        for (int i = 0; i < quarters.length; i++) {
            facts.add(fact("e", "v1", Period.quarter(2023, i + 1).toString(), quarters[i]));
        }
        return subject(
                campaign(element("e", Units.PLACE).frequency(PeriodType.QUARTER).build()), facts);
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
        return Dossier.builder(campaign().build(), Doubts.TREE)
                .inspections(List.of(inspection.build()))
                .build();
    }
}
