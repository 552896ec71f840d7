// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.fact;
import static dev.milepost.plausibility.Doubts.found;
import static dev.milepost.plausibility.Doubts.indicator;
import static dev.milepost.plausibility.Doubts.key;
import static dev.milepost.plausibility.Doubts.seen;
import static dev.milepost.plausibility.Doubts.subject;
import static dev.milepost.plausibility.Doubts.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Units;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule({"4.5", "12.1", "12.2"})
class ReportChecksTest {

    @Test
    void namesAFigureOfTwoSources() {
        assertThat(found(ConsistencyRules.TWO_SOURCES, subject(yearly(), own("42"), other("health-bureau", "40"))))
                .containsExactly("WARNING fact/e · v1 · 2023 | e，甲村，2023年：有2个来源，仅采用其一：本单位填报 42处、health-bureau 40处"
                        + " | e, Village A, 2023: of 2 sources only one counts: own report 42 places,"
                        + " health-bureau 40 places | 确认采用哪个来源 | settle which source is right");
    }

    @Test
    void pointsAtDigitsThatMayHaveChangedPlaces() {
        assertThat(found(ConsistencyRules.TWO_SOURCES, subject(yearly(), own("42"), other("table-2", "24"))))
                .hasSize(1)
                .allMatch(line -> line.contains("确认采用哪个来源；“42”与“24”只差相邻两位数字颠倒（“42”与“24”），请核对原始记录")
                        && line.contains("settle which source is right; \"42\" and \"24\" differ only in two"));
        assertThat(found(
                        ConsistencyRules.TWO_SOURCES,
                        subject(yearly(), own("42"), other("table-2", "43"), other("table-3", "442"))))
                .hasSize(1)
                .allMatch(line -> line.contains("\"442\" and \"42\" differ only in a \"4\" written twice"));
        assertThat(found(ConsistencyRules.RECOUNT, subject(yearly(), own("420"), other("recount", "42"))))
                .hasSize(1)
                .allMatch(line ->
                        line.contains("correct it; \"420\" and \"42\" differ only in one \"0\", left out or added"));
    }

    @Test
    void acceptsOneSourceEventsPlansAndRecounts() {
        Campaign.Builder events =
                campaign(element("e", Units.PLACE).events(true).build());
        Observation planned = fact(key("e", "v1", "2023").withNature(FactNature.PLANNED), "50");

        assertThat(found(ConsistencyRules.TWO_SOURCES, subject(events, own("42"), other("patrol", "40"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.TWO_SOURCES, subject(yearly(), own("42"), planned, other("recount", "41"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"44.1, 40", "35.9, 40", "1, 0", "-45, -40", "0, 5"})
    void namesARecountFarOffTheReport(String recount, String reported) {
        assertThat(found(ConsistencyRules.RECOUNT, subject(yearly(), own(reported), other("recount", recount))))
                .containsExactly("WARNING fact/e · v1 · 2023 (recount) | e，甲村，2023年：复核" + recount + "处，填报" + reported
                        + "处，两者之比不在0.9至1.1之间 | e, Village A, 2023: " + recount + " places"
                        + " recounted against " + reported + " places reported, outside 0.9 to 1.1"
                        + " | 由填报单位核实并更正 | let the unit that reported it look again and correct it");
    }

    @ParameterizedTest
    @CsvSource({"44, 40", "36, 40", "40, 40", "0, 0", "-44, -40"})
    void acceptsARecountNearTheReport(String recount, String reported) {
        assertThat(found(ConsistencyRules.RECOUNT, subject(yearly(), own(reported), other("recount", recount))))
                .isEmpty();
    }

    @Test
    void comparesARecountWithTheFigureThatCounts() {
        Observation verified = seen(key("e", "v1", "2023").withSource("audit"), "20")
                .assurance(Assurance.VERIFIED)
                .build();

        assertThat(found(ConsistencyRules.RECOUNT, subject(yearly(), own("40"), verified, other("recount", "40"))))
                .as("the unit's own report")
                .isEmpty();
        assertThat(found(
                        ConsistencyRules.RECOUNT,
                        subject(yearly(), other("another", "40"), verified, other("recount", "40"))))
                .as("the best founded of others")
                .hasSize(1)
                .allMatch(line -> line.contains("against 20 places"));
        assertThat(found(ConsistencyRules.RECOUNT, subject(yearly(), other("recount", "40"))))
                .isEmpty();
    }

    @Test
    void namesFactsOfAnotherKindOfPeriodThanAskedFor() {
        assertThat(found(
                        ConsistencyRules.FREQUENCY,
                        subject(yearly(), fact("e", "v1", "202303", "4"), fact("e", "v2", "202302", "4"), own("8"))))
                .containsExactly("ERROR fact/e · v1 · 202303 | e：应按年填报，有2条按月填报，首条为甲村，2023年3月"
                        + " | e: expected by year; figures by month: 2, the first of Village A, March 2023"
                        + " | 这些数据未计入，请按规定的周期重报 | they are left out; report them by the period asked for");
    }

    @Test
    void warnsOfAStateReportedByAnotherPeriodBecauseItCounts() {
        DataElement state = element("e", Units.PLACE)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .build();
        DataElement word = element("e", Units.ONE).kind(ValueKind.WORD).build();

        assertThat(found(ConsistencyRules.FREQUENCY, subject(campaign(state), fact("e", "v1", "202303", "4"))))
                .singleElement()
                .asString()
                .startsWith("ERROR fact/e · v1 · 202303 | e：应按年填报，有1条按月填报，首条为甲村，2023年3月");
        assertThat(found(ConsistencyRules.FREQUENCY, subject(campaign(word), fact("e", "v1", "202303", "word:好"))))
                .hasSize(1);
    }

    @Test
    void acceptsAFactThatStandsForAllPartsOfItsPeriod() {
        DataElement monthly =
                element("e", Units.PLACE).frequency(PeriodType.MONTH).build();
        Observation whole =
                seen(key("e", "v1", "2023"), "4").standsForParts(true).build();

        assertThat(found(ConsistencyRules.FREQUENCY, subject(campaign(monthly), whole)))
                .isEmpty();
        assertThat(found(ConsistencyRules.FREQUENCY, subject(campaign(monthly), fact("e", "v1", "2023", "4"))))
                .hasSize(1);
    }

    @Test
    void acceptsAnyPeriodForSpansPlansAndFiguresSentBack() {
        DataElement spans = element("e", Units.PLACE).frequency(PeriodType.SPAN).build();
        Observation returned =
                seen(key("e", "v1", "202303"), "4").state(ReviewState.RETURNED).build();
        Observation planned = fact(key("e", "v1", "202303").withNature(FactNature.PLANNED), "50");

        assertThat(found(ConsistencyRules.FREQUENCY, subject(campaign(spans), fact("e", "v1", "202303", "4"))))
                .isEmpty();
        assertThat(found(ConsistencyRules.FREQUENCY, subject(yearly(), own("8"), returned, planned)))
                .isEmpty();
    }

    @Test
    void namesAnUnknownUnitOnceWithTheNearestOnes() {
        assertThat(found(
                        ConsistencyRules.UNKNOWN_UNIT,
                        subject(yearly(), fact("e", "v3", "2023", "4"), fact("e", "v3", "2022", "4"), own("8"))))
                .containsExactly("ERROR fact/e · v3 · 2022 | 单位“v3”不在机构树中，其2条数据未计入"
                        + " | unit 'v3' is not in the tree; its figures, 2 in all, are left out"
                        + " | 最接近的是：v1、v2、n1 | nearest: v1, v2, n1");
    }

    @Test
    void namesAnUnknownUnitOfATarget() {
        Campaign.Builder campaign = campaign(element("e", Units.PLACE).build())
                .indicators(List.of(indicator("i", Units.PLACE, Doubts.of("e")).build()))
                .targets(List.of(Doubts.target("i", new Comparator.Achieved())
                        .unit(OrgUnitId.of("twon"))
                        .build()));

        assertThat(found(ConsistencyRules.UNKNOWN_UNIT, subject(campaign)))
                .containsExactly("ERROR target/t | 目标“t”所设的单位“twon”不在机构树中"
                        + " | unit 'twon' of target 't' is not in the tree"
                        + " | 最接近的是：town、n1、v1 | nearest: town, n1, v1");
    }

    @Test
    void acceptsTargetsOfKnownUnitsAndOfNone() {
        Campaign.Builder campaign = campaign(element("e", Units.PLACE).build())
                .indicators(List.of(indicator("i", Units.PLACE, Doubts.of("e")).build()));

        assertThat(found(
                        ConsistencyRules.UNKNOWN_UNIT,
                        subject(campaign.targets(List.of(
                                Doubts.target("i", new Comparator.Achieved()).build())))))
                .isEmpty();
    }

    @Test
    void namesAnUnknownElement() {
        assertThat(found(ConsistencyRules.UNKNOWN_ELEMENT, subject(yearly(), fact("ee", "v1", "2023", "4"), own("8"))))
                .containsExactly("ERROR fact/ee · v1 · 2023 | 数据项“ee”不在本方案中，其1条数据未计入"
                        + " | element 'ee' is not in the campaign; its figures, 1 in all, are left out"
                        + " | 最接近的是：e | nearest: e");
        assertThat(found(ConsistencyRules.UNKNOWN_ELEMENT, subject(campaign(), own("8"))))
                .hasSize(1)
                .allMatch(line -> line.endsWith("没有可选的名称 | there are no names to choose from"));
    }

    @Test
    void namesAnUnknownCategory() {
        Observation typo = fact(key("e", "v1", "2023").withCategory("smal"), "4");
        DataElement kinds = element("e", Units.PLACE)
                .disaggregation(new Disaggregation(
                        "kinds", List.of(new Disaggregation.Category("small", text("小型", "small"))), true))
                .build();

        assertThat(found(ConsistencyRules.UNKNOWN_CATEGORY, subject(campaign(kinds), typo, own("4"))))
                .containsExactly("ERROR fact/e · v1 · 2023 [smal] | e：没有分类“smal” | e has no category 'smal'"
                        + " | 最接近的是：small | nearest: small");
        assertThat(found(ConsistencyRules.UNKNOWN_CATEGORY, subject(yearly(), typo)))
                .hasSize(1);
        assertThat(found(
                        ConsistencyRules.UNKNOWN_CATEGORY,
                        subject(campaign(kinds), fact(key("e", "v1", "2023").withCategory("small"), "4"))))
                .isEmpty();
    }

    private static Campaign.Builder yearly() {
        return campaign(element("e", Units.PLACE).build());
    }

    private static Observation own(String value) {
        return fact("e", "v1", "2023", value);
    }

    private static Observation other(String source, String value) {
        return fact(key("e", "v1", "2023").withSource(source), value);
    }
}
