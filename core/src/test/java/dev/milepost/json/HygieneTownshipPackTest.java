// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.campaign.Action;
import dev.milepost.campaign.Campaign;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.indicator.Confidence;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.ReferenceSheet;
import dev.milepost.indicator.Source;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HygieneTownshipPackTest {

    private static final OrgUnitId TOWN = OrgUnitId.of("town");

    /** The record as the source lists it; a year and its value are two fields, a comparison value is one. */
    private static final List<String> FIELDS = List.of(
            "区划码（9位）",
            "群众满意率",
            "建有健身设施的社区比例",
            "经常参加体育锻炼人数比例",
            "道路装灯率",
            "主次干道每日保洁时间",
            "街巷每日保洁时间",
            "下水道管网覆盖率",
            "生活垃圾无害化处理率",
            "农村卫生厕所普及率",
            "农村卫生厕所普及率全省平均水平",
            "水源地水质达标率",
            "校医或保健教师配备比率",
            "体育与健康课开课率",
            "中小学生每天校内体育活动时间",
            "眼保健操普及率",
            "学生近视率（第一年）：年份",
            "学生近视率（第一年）",
            "学生近视率（第二年）：年份",
            "学生近视率（第二年）",
            "学生近视率（第三年）：年份",
            "学生近视率（第三年）",
            "学生肥胖率（第一年）：年份",
            "学生肥胖率（第一年）",
            "学生肥胖率（第二年）：年份",
            "学生肥胖率（第二年）",
            "学生肥胖率（第三年）：年份",
            "学生肥胖率（第三年）",
            "职业病危害申报率",
            "免疫接种率",
            "预防接种建卡建证率",
            "3岁以下儿童系统管理率",
            "0—6岁儿童眼保健和视力检查率",
            "严重精神障碍患者规范管理率",
            "鼠密度控制水平",
            "蚊密度控制水平",
            "蝇密度控制水平",
            "蟑螂密度控制水平",
            "防蝇设施合格率",
            "防鼠设施合格率");

    private final CataloguePack pack = Catalogues.get("national-hygiene-township-2021");

    @Test
    void hasTheFortyFieldsOfTheRecordInItsOrder() {
        assertThat(FIELDS).hasSize(40);
        assertThat(pack.indicators())
                .extracting(indicator -> indicator.name().zh())
                .containsExactlyElementsOf(FIELDS);
    }

    @Test
    void keepsTheOrderThroughItsActions() {
        assertThat(pack.actions())
                .extracting(action -> action.name().zh())
                .containsExactly("基本情况与群众评价", "健康生活", "镇容环境与饮用水", "学校卫生", "职业健康与公共卫生服务", "病媒生物防制");
        assertThat(pack.actions().stream().map(Action::indicators).flatMap(List::stream))
                .containsExactlyElementsOf(
                        pack.indicators().stream().map(Indicator::id).toList());
    }

    @Test
    void asksForNothingBecauseNoThresholdWasFound() {
        assertThat(pack.targets()).isEmpty();
        assertThat(pack.notFound())
                .allSatisfy(text -> assertThat(text.isBilingual()).isTrue());
        assertThat(pack.notFound().get(0).zh()).contains("评审表未查到", "不设任何目标");
        assertThat(pack.notFound().get(0).en()).contains("was not found", "sets no target");
    }

    @Test
    void restsOnFieldNamesInProgramCodeAndVerifiesNothing() {
        assertThat(pack.indicators())
                .allSatisfy(indicator -> assertThat(indicator.sheet().sources())
                        .as("%s", indicator)
                        .anyMatch(source ->
                                source.text().startsWith("[S25] ") && source.confidence() == Confidence.CODE));
        assertThat(Stream.concat(
                        pack.sources().stream(),
                        pack.indicators().stream().flatMap(one -> one.sheet().sources().stream())))
                .noneMatch(Source::verified);
    }

    @Test
    void describesEveryFieldInBothLanguages() {
        assertThat(pack.indicators()).allSatisfy(indicator -> {
            ReferenceSheet sheet = indicator.sheet();
            assertThat(indicator.name().isBilingual()).as("%s", indicator).isTrue();
            assertThat(sheet.definition().orElseThrow().isBilingual()).isTrue();
            assertThat(sheet.dataSource().orElseThrow().isBilingual()).isTrue();
        });
        assertThat(pack.elements())
                .allSatisfy(element -> assertThat(element.name().isBilingual()).isTrue());
    }

    @Test
    @Rule("1.2")
    void keepsEveryRateOfTheTownshipAsAPairBesideThePercentageItMayState() {
        assertThat(pack.indicators())
                .filteredOn(indicator -> indicator.unit().code().equals("%"))
                .filteredOn(indicator -> !(indicator.measure() instanceof Measure.Computed))
                .extracting(indicator -> indicator.measure() instanceof Measure.Pair pair
                        ? pair.claim().orElseThrow().value()
                        : indicator.id().value())
                .hasSize(22)
                .allMatch(id -> id.endsWith("-claim") || id.equals("sanitary-toilets-province"));
    }

    @Test
    void ordersTheLevelsAsTheRecordNumbersThem() {
        GradeScale scale = pack.scales().get(0);
        for (String vector : List.of("rodent", "mosquito", "fly", "cockroach")) {
            assertThat(element(vector + "-density-level").scale()).contains(scale);
            String definition = indicator(vector + "-density")
                    .sheet()
                    .definition()
                    .orElseThrow()
                    .zh();
            for (String level : scale.levels()) {
                assertThat(definition).contains("0" + (scale.grade(level).rank() + 1) + "=" + level);
            }
        }
    }

    @Test
    void takesTheRegionCodeAsAWordOfNineDigits() {
        assertThat(element("region-code-word").kind()).isEqualTo(ValueKind.WORD);
        List<Observation> facts = List.of(fact("region-code-word", 2023, Value.word("010203004")));
        assertThat(figure("region-code", facts)).isEqualTo(Value.word("010203004"));
    }

    @Test
    @Rule("7.1")
    void readsTheEarlierYearsFromTheFactsOfThoseYears() {
        List<Observation> facts = new ArrayList<>();
        for (int year = 2020; year <= 2023; year++) {
            facts.add(fact("myopia-survey-year", year, Value.amount(year)));
            facts.add(fact("pupils-myopic", year, Value.amount(year - 1900)));
            facts.add(fact("pupils-eye-examined", year, Value.amount(400)));
        }
        assertThat(figures(facts))
                .containsExactly(
                        Value.amount(2021),
                        Value.amount(new BigDecimal("30.25")),
                        Value.amount(2022),
                        Value.amount(new BigDecimal("30.5")),
                        Value.amount(2023),
                        Value.rate(123, 400));
    }

    @Test
    @Rule("2.1")
    void putsNoYearInThePlaceOfOneThatIsMissing() {
        List<Observation> facts = List.of(
                fact("pupils-myopic", 2021, Value.amount(120)),
                fact("pupils-eye-examined", 2021, Value.amount(400)),
                fact("myopia-survey-year", 2021, Value.amount(2020)));
        Value none = Value.missing(MissingReason.NOT_REPORTED);
        assertThat(figures(facts)).containsExactly(Value.amount(2020), Value.amount(30), none, none, none, none);
    }

    private List<Value> figures(List<Observation> facts) {
        return Stream.of("myopia-year-1", "myopia-1", "myopia-year-2", "myopia-2", "myopia-year-3", "myopia-3")
                .map(field -> figure(field, facts))
                .toList();
    }

    private Value figure(String field, List<Observation> facts) {
        Campaign campaign = pack.plan("town-2023", Period.year(2023), TOWN).build();
        OrgTree tree = OrgTree.of(List.of(OrgUnit.builder(TOWN, OrgLevels.TOWNSHIP)
                .name(LocalizedText.of("某镇", "Town"))
                .build()));
        Instant recorded = Instant.parse("2023-12-31T00:00:00Z");
        List<RecordedObservation> records = new ArrayList<>();
        facts.forEach(fact -> records.add(new RecordedObservation(fact, recorded, records.size() + 1)));
        return Rollup.of(campaign, tree, AsOf.of(LocalDate.of(2023, 12, 31), recorded))
                .collect(records.stream())
                .figure(IndicatorId.of(field), TOWN)
                .value();
    }

    private static Observation fact(String element, int year, Value value) {
        FactKey key = FactKey.of(DataElementId.of(element), TOWN, Period.year(year));
        return Observation.builder(key, value).build();
    }

    private Indicator indicator(String id) {
        return pack.indicators().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private DataElement element(String id) {
        return pack.elements().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
