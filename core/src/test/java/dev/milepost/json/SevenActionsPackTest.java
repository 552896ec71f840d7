// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.Target;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.Confidence;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.ReferenceSheet;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.plausibility.ConsistencyRules;
import dev.milepost.plausibility.ConsistencySubject;
import dev.milepost.quantity.Grade;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SevenActionsPackTest {

    private final CataloguePack pack = Catalogues.get("yn-seven-actions-2022");

    @Test
    void namesTheSevenActionsInTheirOrder() {
        assertThat(pack.actions())
                .extracting(action -> action.name().zh())
                .containsExactly("绿城市", "治污染", "除四害", "食安心", "勤锻炼", "管慢病", "家健康");
    }

    @Test
    void asksForTheTargetsOfTheSourcesAndForNoOthers() {
        Map<String, Comparator> asked =
                pack.targets().stream().collect(Collectors.toMap(one -> one.id().value(), Target::comparator));
        Comparator levelC = new Comparator.LevelAtLeast(new Grade("vector-density", "C", 2));
        assertThat(asked)
                .containsOnly(
                        Map.entry("park-area", atLeast(12)),
                        Map.entry("park-coverage", atLeast(85)),
                        Map.entry(
                                "green-within-300m",
                                new Comparator.Qualitative(LocalizedText.of("基本实现", "basically achieved"))),
                        Map.entry("good-air-days", atLeast(90)),
                        Map.entry("air-grade", new Comparator.LevelAtLeast(new Grade("ambient-air", "II", 1))),
                        Map.entry("rodent-density", levelC),
                        Map.entry("mosquito-density", levelC),
                        Map.entry("fly-density", levelC),
                        Map.entry("cockroach-density", levelC),
                        Map.entry("in-school-activity", atLeast(1)),
                        Map.entry("satisfaction", atLeast(90)));
        assertThat(pack.targets()).allSatisfy(target -> assertThat(target.due()).isEqualTo(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void doubtsOnlyTheTargetsOfHigherLevelsInATownshipsPlan() {
        OrgUnitId town = OrgUnitId.of("town");
        OrgTree tree = OrgTree.of(List.of(OrgUnit.builder(town, OrgLevels.TOWNSHIP)
                .name(LocalizedText.of("某镇", "Town"))
                .build()));
        Campaign campaign = pack.plan("town-2023", Period.year(2023), town).build();
        ConsistencySubject subject =
                ConsistencySubject.of(Dossier.of(campaign, tree), List.of(), LocalDate.of(2023, 12, 31));

        assertThat(ConsistencyRules.check(subject, ConsistencyRules.standard()))
                .extracting(issue -> issue.code() + " " + issue.path())
                .containsExactly(
                        "level-scope target/air-grade",
                        "level-scope target/good-air-days",
                        "level-scope target/green-within-300m",
                        "level-scope target/park-area",
                        "level-scope target/park-coverage");
    }

    @Test
    void claimsNothingAsVerified() {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(source ->
                        assertThat(source.verified()).as(source.text()).isFalse());
        assertThat(pack.targets())
                .filteredOn(target -> List.of("park-area", "park-coverage", "good-air-days")
                        .contains(target.id().value()))
                .allSatisfy(target ->
                        assertThat(target.source().orElseThrow().confidence()).isEqualTo(Confidence.INFERENCE));
    }

    @Test
    void describesEveryIndicatorInBothLanguages() {
        assertThat(pack.indicators()).isNotEmpty().allSatisfy(indicator -> {
            ReferenceSheet sheet = indicator.sheet();
            assertThat(indicator.name().isBilingual()).as("%s", indicator).isTrue();
            assertThat(sheet.definition().orElseThrow().isBilingual()).isTrue();
            assertThat(sheet.dataSource().orElseThrow().isBilingual()).isTrue();
            assertThat(sheet.sources()).hasSizeGreaterThan(1);
            if (indicator.measure() instanceof Measure.Pair) {
                assertThat(sheet.numeratorText().orElseThrow().isBilingual()).isTrue();
                assertThat(sheet.denominatorText().orElseThrow().isBilingual()).isTrue();
                assertThat(sheet.denominatorBasis()).isPresent();
            }
        });
    }

    @Test
    void keepsEachIndicatorInOneActionAtMost() {
        List<Object> placed = pack.actions().stream()
                .map(Action::indicators)
                .flatMap(List::stream)
                .collect(Collectors.toList());
        assertThat(placed).doesNotHaveDuplicates();
        assertThat(pack.indicators())
                .extracting(Indicator::id)
                .filteredOn(id -> !placed.contains(id))
                .extracting(Object::toString)
                .containsExactly("satisfaction");
    }

    @Test
    void holdsTheTwoWordsForNearlyDoneInOneBand() {
        assertThat(Stream.of("已基本完工", "进入扫尾阶段").map(pack.stageLexicon()::get))
                .containsOnly(ProjectStage.BASICALLY_COMPLETE);
        assertThat(pack.stageLexicon().get("全部完成建设")).isEqualTo(ProjectStage.COMPLETE);
        assertThat(pack.stageLexicon().get("开工")).isEqualTo(ProjectStage.STARTED);
    }

    @Test
    void saysWhatWasNotFound() {
        assertThat(pack.notFound())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.isBilingual()).isTrue());
    }

    private Stream<dev.milepost.indicator.Source> sources() {
        return Stream.of(
                        pack.sources().stream(),
                        pack.targets().stream().flatMap(target -> target.source().stream()),
                        pack.indicators().stream().flatMap(one -> one.sheet().sources().stream()))
                .flatMap(one -> one);
    }

    private static Comparator atLeast(long bound) {
        return new Comparator.AtLeast(BigDecimal.valueOf(bound));
    }
}
