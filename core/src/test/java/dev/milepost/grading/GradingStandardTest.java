// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static dev.milepost.grading.Vectors.counts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.indicator.Confidence;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Source;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.GradeScale;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What standards and surveys refuse, and how they say so. */
class GradingStandardTest {

    static final Source SOURCE = new Source("a page", Confidence.PRESS, false);
    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final GradeScale SCALE = GradeScale.of("simple", List.of("pass", "fail"));
    private static final SurveyFigure SHARE = new SurveyFigure.Share("bad", "places");

    /** A standard of one index, one level and one below it. */
    static GradingStandard.Builder standard() {
        return GradingStandard.builder(StandardId.of("plain", "2023"), SCALE)
                .name(NAME)
                .counts(List.of(new Term("places", NAME), new Term("bad", NAME), new Term("found", NAME)))
                .categories(List.of(new Term("shop", NAME)))
                .indices(List.of(index("one", SHARE, at("pass", 5))));
    }

    @Test
    void speaksOfAnEditionInOneWord() {
        StandardId id = StandardId.parse("gbt-27772:2011");
        assertThat(id).isEqualTo(StandardId.of("gbt-27772", "2011")).hasToString("gbt-27772:2011");
        assertThat(id).isLessThan(StandardId.of("gbt-27772", "2025")).isLessThan(StandardId.of("gbt-27773", "2001"));
        refuses(() -> StandardId.parse("gbt-27772"), "standard must be code:edition, was 'gbt-27772'");
        refuses(() -> StandardId.parse("a:b:c"), "edition of a standard must have no colon, was 'b:c'");
        refuses(() -> StandardId.of("", "2011"), "code of a standard must have 1 to 128 characters, was ''");
        assertThat(SurveyId.of("b")).isGreaterThan(SurveyId.of("a")).hasToString("b");
    }

    @Test
    void isEqualByValue() {
        assertThat(standard().build())
                .isEqualTo(standard().build())
                .hasSameHashCodeAs(standard().build());
        assertThat(standard().build())
                .isNotEqualTo(standard().notes(List.of(NAME)).build())
                .isNotEqualTo("standard")
                .hasToString("GradingStandard[plain:2023]");
        assertThat(survey().build()).isEqualTo(survey().build()).hasSameHashCodeAs(survey().build());
        assertThat(survey().build())
                .isNotEqualTo(survey().element(DataElementId.of("e")).build())
                .isNotEqualTo("survey")
                .hasToString("Survey[s]");
    }

    @Test
    void refusesAScaleOfOneLevel() {
        refuses(
                () -> GradingStandard.builder(StandardId.of("plain", "2023"), GradeScale.of("s", List.of("pass")))
                        .name(NAME)
                        .build(),
                "scale of standard 'plain:2023' must have a level and one below it, had [pass]");
    }

    @Test
    void refusesAStandardThatJudgesNothing() {
        refuses(
                () -> GradingStandard.builder(StandardId.of("plain", "2023"), SCALE)
                        .name(NAME)
                        .build(),
                "indices of standard 'plain:2023' must not be empty");
    }

    @Test
    void refusesAnIdUsedTwice() {
        refuses(
                () -> standard().counts(List.of(new Term("bad", NAME))).build(),
                "ids of the counts of standard 'plain:2023' must be unique, were [places, bad, found, bad]");
        refuses(
                () -> standard().categories(List.of(new Term("shop", NAME))).build(),
                "ids of the categories of standard 'plain:2023' must be unique, were [shop, shop]");
        refuses(
                () -> standard()
                        .preconditions(List.of(new Precondition("one", NAME, "bad", SOURCE)))
                        .build(),
                "ids of the indices and preconditions of standard 'plain:2023' must be unique, were [one, one]");
    }

    @Test
    void namesTheNearestCountAndCategory() {
        refuses(
                () -> standard()
                        .indices(List.of(index("two", new SurveyFigure.Count("plaices"), at("pass", 5))))
                        .build(),
                "count of index 'two' must be one of standard 'plain:2023', was 'plaices';"
                        + " nearest: [places, bad, found]");
        refuses(
                () -> standard()
                        .preconditions(List.of(new Precondition("none", NAME, "fuond", SOURCE)))
                        .build(),
                "count of precondition 'none' must be one of standard 'plain:2023', was 'fuond';"
                        + " nearest: [found, bad, places]");
        refuses(
                () -> standard().samplePlans(List.of(plan(0, 10, "shops"))).build(),
                "category of a sample plan must be one of standard 'plain:2023', was 'shops'; nearest: [shop]");
        refuses(
                () -> standard()
                        .placeRules(List.of(rule(new PlaceRule.Band(1, Optional.empty(), 0), "size")))
                        .build(),
                "count of the rule for single places must be one of standard 'plain:2023', was 'size';"
                        + " nearest: [bad, found, places]");
    }

    @Test
    void refusesALevelWithoutAThresholdOrAThresholdForTheLast() {
        refuses(
                () -> standard()
                        .indices(List.of(index("two", SHARE, at("fail", 5))))
                        .build(),
                "levels of the thresholds of index 'two' must be [pass], was [fail]");
        refuses(() -> index("two", SHARE), "thresholds of '名称 | name' must not be empty, was []");
    }

    @Test
    void refusesABetterLevelThatAsksForLess() {
        String message = "threshold of level 'A' of '名称 | name' must not ask for less than that of level 'B', was ";
        refuses(() -> index("i", SHARE, at("A", 3), at("B", 2)), message + "≤ 3 after ≤ 2");
        Threshold under = new Threshold("B", Threshold.Bound.LESS_THAN, new BigDecimal("3.0"), SOURCE);
        refuses(() -> index("i", SHARE, at("A", 3), under), message + "≤ 3 after < 3");
        Threshold least = new Threshold("B", Threshold.Bound.AT_LEAST, new BigDecimal(4), SOURCE);
        refuses(() -> index("i", SHARE, at("A", 3), least), message + "≤ 3 after ≥ 4");
        Threshold lower = new Threshold("A", Threshold.Bound.AT_LEAST, new BigDecimal(3), SOURCE);
        refuses(() -> index("i", SHARE, lower, least), message + "≥ 3 after ≥ 4");
        assertThat(index("i", SHARE, under, at("C", 3)).parts()).hasSize(1);
    }

    @Test
    void refusesAnIndexThatMayHaveNoFigure() {
        refuses(
                () -> index("i", new SurveyFigure.PerPositive("found", "bad"), at("pass", 5)),
                "parts of index 'i' must have one that is not per positive place, had 1");
    }

    @Test
    void refusesNumbersThatCannotBe() {
        refuses(() -> at("A", -1), "limit of level 'A' must not be negative, was -1");
        refuses(() -> new SurveyFigure.Rate("bad", "places", 0), "multiplier of a rate must be 1 or more, was 0");
        refuses(() -> plan(-1, 10, "shop"), "populationAbove must not be negative, was -1");
        refuses(() -> plan(10, 10, "shop"), "populationUpTo must be greater than 10, was 10");
        refuses(() -> new SamplePlan(0, 10, List.of(), SOURCE), "least of a sample plan must not be empty, was []");
        refuses(() -> new SamplePlan.Least("shop", "places", 0), "least of category 'shop' must be 1 or more, was 0");
        refuses(() -> new PlaceRule.Band(0, Optional.empty(), 0), "from of a band must be 1 or more, was 0");
        refuses(() -> new PlaceRule.Band(5, Optional.of(4), 0), "to of a band from 5 must not be less, was 4");
        refuses(
                () -> new PlaceRule.Band(5, Optional.empty(), -1),
                "atMost of a band from 5 must not be negative, was -1");
    }

    @Test
    void refusesPlansAndBandsThatOverlap() {
        refuses(
                () -> standard()
                        .samplePlans(List.of(plan(0, 10, "shop"), plan(9, 20, "shop")))
                        .build(),
                "sample plans of standard 'plain:2023' must not overlap, did above 0");
        assertThat(standard()
                        .samplePlans(List.of(plan(0, 10, "shop"), plan(10, 20, "shop")))
                        .build()
                        .samplePlans())
                .hasSize(2);
        PlaceRule.Band open = new PlaceRule.Band(1, Optional.empty(), 0);
        PlaceRule.Band ten = new PlaceRule.Band(1, Optional.of(10), 0);
        PlaceRule.Band fromTen = new PlaceRule.Band(10, Optional.empty(), 1);
        refuses(
                () -> new PlaceRule(NAME, "bad", "places", List.of(), SOURCE),
                "bands of '名称 | name' must not be empty, was []");
        refuses(
                () -> new PlaceRule(NAME, "bad", "places", List.of(open, fromTen), SOURCE),
                "band of '名称 | name' from 10 must begin above the band before it, which ends at no size");
        refuses(
                () -> new PlaceRule(NAME, "bad", "places", List.of(ten, fromTen), SOURCE),
                "band of '名称 | name' from 10 must begin above the band before it, which ends at 10");
    }

    @Test
    void refusesASurveyByAnotherEdition() {
        Survey later = Survey.builder(SurveyId.of("s"), StandardId.of("plain", "2024"))
                .unit(OrgUnitId.of("town"))
                .period(Period.year(2024))
                .build();
        refuses(() -> standard().build().grade(later), "standard of survey 's' must be 'plain:2023', was 'plain:2024'");
    }

    @Test
    void refusesASurveyThatNamesWhatItsStandardDoesNot() {
        refuses(
                () -> standard()
                        .build()
                        .grade(survey().records(List.of(counts("plaices=1"))).build()),
                "count of survey 's' must be one of standard 'plain:2023', was 'plaices';"
                        + " nearest: [places, bad, found]");
        refuses(
                () -> standard()
                        .build()
                        .grade(survey().records(List.of(SurveyRecord.of("shops", Map.of("bad", 1))))
                                .build()),
                "category of survey 's' must be one of standard 'plain:2023', was 'shops'; nearest: [shop]");
    }

    @Test
    void refusesCountsAndPopulationsThatCannotBe() {
        refuses(() -> SurveyRecord.of("", Map.of()), "counts of a record must not be empty, was {}");
        refuses(() -> SurveyRecord.of("", Map.of("bad", -1)), "count 'bad' of a record must not be negative, was -1");
        refuses(() -> survey().population(0).build(), "population of survey 's' must be 1 or more, was 0");
    }

    @Test
    void gradesAPlainCount() {
        GradingStandard counting = standard()
                .indices(List.of(index("two", new SurveyFigure.Count("found"), at("pass", 2))))
                .build();
        assertThat(level(counting, "places=9 bad=0 found=2")).isEqualTo("level:simple:pass:0");
        assertThat(level(counting, "places=9 bad=0 found=3")).isEqualTo("level:simple:fail:1");
        assertThat(level(counting, "places=9 bad=0")).isEqualTo("missing:INCOMPLETE");
    }

    private static String level(GradingStandard standard, String counts) {
        return standard.grade(survey().records(List.of(counts(counts))).build())
                .level()
                .toString();
    }

    private static Survey.Builder survey() {
        return Survey.builder(SurveyId.of("s"), StandardId.of("plain", "2023"))
                .unit(OrgUnitId.of("town"))
                .period(Period.year(2023));
    }

    private static GradingIndex index(String id, SurveyFigure figure, Threshold... thresholds) {
        return new GradingIndex(id, NAME, List.of(new IndexPart(NAME, NAME, figure, List.of(thresholds))));
    }

    private static Threshold at(String level, int limit) {
        return new Threshold(level, Threshold.Bound.AT_MOST, new BigDecimal(limit), SOURCE);
    }

    private static SamplePlan plan(int above, int upTo, String category) {
        return new SamplePlan(above, upTo, List.of(new SamplePlan.Least(category, "places", 1)), SOURCE);
    }

    private static PlaceRule rule(PlaceRule.Band band, String whole) {
        return new PlaceRule(NAME, "bad", whole, List.of(band), SOURCE);
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
