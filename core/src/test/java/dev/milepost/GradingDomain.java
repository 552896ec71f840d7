// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import dev.milepost.grading.GradingIndex;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.IndexPart;
import dev.milepost.grading.PlaceRule;
import dev.milepost.grading.Precondition;
import dev.milepost.grading.SamplePlan;
import dev.milepost.grading.StandardId;
import dev.milepost.grading.Survey;
import dev.milepost.grading.SurveyFigure;
import dev.milepost.grading.SurveyId;
import dev.milepost.grading.SurveyRecord;
import dev.milepost.grading.Term;
import dev.milepost.grading.Threshold;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Source;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.GradeScale;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of grading standards and of surveys by them; all standards are editions of one and use the same words. */
public final class GradingDomain extends DomainContextBase {

    private static final StandardId STANDARD = StandardId.of("密度", "2011");

    private final PartsDomain parts = new PartsDomain();

    /** Creates the generators; jqwik calls this. */
    public GradingDomain() {}

    @Provide
    public Arbitrary<GradingStandard> standards() {
        return Arbitraries.of(PartsDomain.SCALES)
                .flatMap(scale -> Combinators.combine(
                                parts.words(),
                                parts.sources(),
                                indices(scale).list().ofMinSize(1).ofMaxSize(2),
                                Arbitraries.of(true, false))
                        .as((name, source, indices, full) -> standard(scale, name, source, numbered(indices), full)));
    }

    @Provide
    public Arbitrary<Survey> surveys() {
        return Builders.withBuilder(
                        () -> Survey.builder(SurveyId.of("监测一"), STANDARD).unit(OrgUnitId.of("v0")))
                .use(parts.periods())
                .in(Survey.Builder::period)
                .use(Arbitraries.integers().between(1, 1_000_000))
                .withProbability(0.5)
                .in(Survey.Builder::population)
                .use(Arbitraries.just(DataElementId.of("e0")))
                .withProbability(0.5)
                .in(Survey.Builder::element)
                .use(records().list().ofMaxSize(3))
                .in(Survey.Builder::records)
                .build(Survey.Builder::build);
    }

    private static Arbitrary<SurveyRecord> records() {
        return Combinators.combine(
                        Arbitraries.of("", "餐饮"),
                        Arbitraries.of("", "一号店"),
                        Arbitraries.maps(
                                        Arbitraries.of("rooms", "阳性"),
                                        Arbitraries.integers().between(0, Integer.MAX_VALUE))
                                .ofMinSize(1))
                .as(SurveyRecord::new);
    }

    private static GradingStandard standard(
            GradeScale scale, LocalizedText name, Source source, List<GradingIndex> indices, boolean full) {
        GradingStandard.Builder standard = GradingStandard.builder(STANDARD, scale)
                .name(name)
                .counts(List.of(new Term("rooms", name), new Term("阳性", name)))
                .categories(List.of(new Term("餐饮", name)))
                .indices(indices);
        return full
                ? standard.element(DataElementId.of("e0"))
                        .preconditions(List.of(new Precondition("none", name, "阳性", source)))
                        .samplePlans(List.of(
                                new SamplePlan(0, 100_000, List.of(new SamplePlan.Least("餐饮", "rooms", 100)), source)))
                        .placeRules(List.of(new PlaceRule(
                                name,
                                "阳性",
                                "rooms",
                                List.of(
                                        new PlaceRule.Band(1, Optional.of(10), 0),
                                        new PlaceRule.Band(11, Optional.empty(), 1)),
                                source)))
                        .notes(List.of(name))
                        .build()
                : standard.build();
    }

    private Arbitrary<GradingIndex> indices(GradeScale scale) {
        Arbitrary<SurveyFigure> certain = Arbitraries.of(
                new SurveyFigure.Count("rooms"),
                new SurveyFigure.Share("阳性", "rooms"),
                new SurveyFigure.Complement("阳性", "rooms"),
                new SurveyFigure.Rate("阳性", "rooms", 1),
                new SurveyFigure.Rate("阳性", "rooms", 1000));
        Arbitrary<SurveyFigure> each = Arbitraries.just(new SurveyFigure.PerPositive("rooms", "阳性"));
        return Combinators.combine(part(scale, certain), part(scale, each).optional(), parts.words())
                .as((first, second, name) -> new GradingIndex(
                        "i", name, second.map(part -> List.of(first, part)).orElse(List.of(first))));
    }

    private Arbitrary<IndexPart> part(GradeScale scale, Arbitrary<SurveyFigure> figures) {
        return Combinators.combine(
                        parts.words(),
                        figures,
                        Arbitraries.of(Threshold.Bound.class),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.TEN)
                                .ofScale(2),
                        parts.sources())
                .as((name, figure, bound, start, source) ->
                        new IndexPart(name, name, figure, thresholds(scale, bound, start, source)));
    }

    /** Each level but the last, a step of one apart. */
    private static List<Threshold> thresholds(
            GradeScale scale, Threshold.Bound bound, BigDecimal start, Source source) {
        int levels = scale.levels().size() - 1;
        return IntStream.range(0, levels)
                .mapToObj(i -> {
                    int steps = bound == Threshold.Bound.AT_LEAST ? levels - i : i;
                    return new Threshold(scale.levels().get(i), bound, start.add(BigDecimal.valueOf(steps)), source);
                })
                .toList();
    }

    private static List<GradingIndex> numbered(List<GradingIndex> indices) {
        return IntStream.range(0, indices.size())
                .mapToObj(i -> new GradingIndex(
                        "i" + i, indices.get(i).name(), indices.get(i).parts()))
                .toList();
    }
}
