// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.Confidence;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.DenominatorBasis;
import dev.milepost.indicator.Direction;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.indicator.ReferenceSheet;
import dev.milepost.indicator.ResultLevel;
import dev.milepost.indicator.Source;
import dev.milepost.indicator.TargetNature;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodDomain;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.QuantityDomain;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of words, numbers, elements and indicators: what campaigns are made of. */
public final class PartsDomain extends DomainContextBase {

    static final List<DataElementId> ELEMENTS =
            List.of(DataElementId.of("e0"), DataElementId.of("e1"), DataElementId.of("e2"), DataElementId.of("指标三"));
    static final List<IndicatorId> INDICATORS =
            List.of(IndicatorId.of("i0"), IndicatorId.of("i1"), IndicatorId.of("覆盖率"));
    static final List<GradeScale> SCALES = List.of(
            GradeScale.of("vector-density", List.of("A", "B", "C", "D")), GradeScale.of("water", List.of("Ⅰ类", "Ⅱ类")));

    private static final Unit TREE =
            new Unit("tree", LocalizedText.of("株", "trees"), LocalizedText.of("株", "trees"), "tree", Ratio.of(1, 3));

    /** The unit of each element, and after it others that its figures convert into. */
    private static final List<List<Unit>> ELEMENT_UNITS = List.of(
            List.of(Units.PERCENT, Units.PERMILLE, Units.ONE),
            List.of(Units.M2, Units.MU),
            List.of(TREE),
            List.of(Units.HOUR));

    private final QuantityDomain quantities = new QuantityDomain();
    private final PeriodDomain time = new PeriodDomain();

    /** Creates the generators; jqwik calls this. */
    public PartsDomain() {}

    /** Texts in one or both languages, with all that a format may stumble over. */
    @Provide
    public Arbitrary<LocalizedText> words() {
        Arbitrary<String> text = Arbitraries.oneOf(
                Arbitraries.of(
                        "", "某镇", "a \"quote\"", "back\\slash", "line\nbreak\ttab", "😀\u2028é", "{{x}}", "</p>"),
                Arbitraries.strings().withCharRange('一', '丿').ofMaxLength(4));
        return Combinators.combine(text, text)
                .filter((zh, en) -> !zh.isEmpty() || !en.isEmpty())
                .as(LocalizedText::of);
    }

    /** Numbers above zero, with and without decimals. */
    public Arbitrary<BigDecimal> positives() {
        return Arbitraries.integers()
                .between(0, 3)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(new BigDecimal("1"), new BigDecimal("100000000000"))
                        .ofScale(scale));
    }

    /** Shares above zero and at most one. */
    public Arbitrary<Ratio> shares() {
        return Arbitraries.of(Ratio.of(1, 3), Ratio.of(19, 20), Ratio.parse("0.5"), Ratio.ONE);
    }

    public Arbitrary<Grade> grades() {
        return Arbitraries.of(SCALES)
                .flatMap(scale -> Arbitraries.of(scale.levels()).map(scale::grade));
    }

    public Arbitrary<Quantity> areas() {
        return Combinators.combine(positives(), Arbitraries.of(Units.M2, Units.MU, TREE))
                .as(Quantity::of);
    }

    public Arbitrary<LocalDate> days() {
        return time.days();
    }

    public Arbitrary<Period> periods() {
        return time.periods();
    }

    @Provide
    public Arbitrary<Source> sources() {
        return Combinators.combine(
                        Arbitraries.of("[S1] 某文件", "a page"),
                        Arbitraries.of(Confidence.class),
                        Arbitraries.of(true, false))
                .as(Source::new);
    }

    @Provide
    public Arbitrary<DataElement> elements() {
        return element(0);
    }

    @Provide
    public Arbitrary<Indicator> indicators() {
        return indicator(0);
    }

    /** The first element counts occurrences, so that the others may count the different things behind them. */
    private static Arbitrary<UnaryOperator<DataElement.Builder>> bases(int index) {
        UnaryOperator<DataElement.Builder> occurrences = builder -> builder.basis(CountBasis.OCCURRENCE);
        UnaryOperator<DataElement.Builder> distinct = builder -> builder.basis(CountBasis.DISTINCT);
        UnaryOperator<DataElement.Builder> linked =
                builder -> builder.basis(CountBasis.DISTINCT).occurrences(ELEMENTS.get(0));
        return index == 0
                ? Arbitraries.just(occurrences)
                : Arbitraries.of(UnaryOperator.identity(), occurrences, distinct, linked);
    }

    Arbitrary<DataElement> element(int index) {
        Unit unit = ELEMENT_UNITS.get(index).get(0);
        return Builders.withBuilder(() -> DataElement.builder(ELEMENTS.get(index), unit))
                .use(words())
                .in(DataElement.Builder::name)
                .use(kinds())
                .in((builder, kind) ->
                        kind == ValueKind.LEVEL ? builder.kind(kind).scale(SCALES.get(1)) : builder.kind(kind))
                .use(Arbitraries.of(TimeOperator.class))
                .in(DataElement.Builder::timeOperator)
                .use(Arbitraries.of(UnitOperator.class))
                .in((builder, operator) -> builder.unitOperator(operator).weightedBy(ELEMENTS.get(0)))
                .use(Arbitraries.of(PeriodType.class))
                .in(DataElement.Builder::frequency)
                .use(bases(index))
                .in((builder, basis) -> basis.apply(builder))
                .use(Arbitraries.of(true, false))
                .in((builder, flag) -> builder.disjoint(flag).events(!flag))
                .use(Arbitraries.of(OrgLevels.all()))
                .withProbability(0.5)
                .in(DataElement.Builder::reportedAt)
                .use(Arbitraries.of(Hierarchy.class))
                .withProbability(0.5)
                .in(DataElement.Builder::hierarchy)
                .use(disaggregations())
                .withProbability(0.5)
                .in((builder, parts) -> parts.leastShown().isPresent()
                        ? builder.kind(ValueKind.AMOUNT).disaggregation(parts)
                        : builder.disaggregation(parts))
                .use(Arbitraries.integers().between(0, 400))
                .withProbability(0.5)
                .in((builder, days) -> builder.maximumAgeDays(days).dueDays(days))
                .use(positives())
                .withProbability(0.5)
                .in((builder, bound) -> builder.lowest(bound.negate()).highest(bound))
                .build(DataElement.Builder::build);
    }

    Arbitrary<Indicator> indicator(int index) {
        return measures()
                .flatMap(measure -> Builders.withBuilder(() -> Indicator.builder(INDICATORS.get(index), measure))
                        .use(words())
                        .in(Indicator.Builder::name)
                        .use(Arbitraries.of(unitsOf(measure)))
                        .in(Indicator.Builder::unit)
                        .use(Arbitraries.of(Direction.class))
                        .in(Indicator.Builder::direction)
                        .use(Arbitraries.of(Completeness.class))
                        .in(Indicator.Builder::completeness)
                        .use(quantities.roundings())
                        .in(Indicator.Builder::rounding)
                        .use(shares())
                        .withProbability(0.5)
                        .in(Indicator.Builder::leastCompleteness)
                        .use(positives())
                        .withProbability(0.5)
                        .in((builder, bound) ->
                                builder.lowest(bound.negate()).highest(bound).plausibleHighest(bound))
                        .use(Arbitraries.of(TargetNature.class))
                        .withProbability(0.5)
                        .in(Indicator.Builder::nature)
                        .use(sheets())
                        .withProbability(0.5)
                        .in(Indicator.Builder::sheet)
                        .build(Indicator.Builder::build));
    }

    private Arbitrary<Measure> measures() {
        Arbitrary<DataElementId> ids = Arbitraries.of(ELEMENTS);
        Arbitrary<Optional<DataElementId>> claims =
                Arbitraries.just(ELEMENTS.get(0)).optional();
        return Arbitraries.oneOf(
                ids.map(Measure.Element::new),
                Combinators.combine(ids, ids, Arbitraries.of(1, 100, 1000), claims)
                        .as((n, d, times, claim) -> new Measure.Pair(n, d, BigDecimal.valueOf(times), claim)));
    }

    /** The units an indicator may be printed in: a share as its multiplier says, an element in one of its dimension. */
    private static List<Unit> unitsOf(Measure measure) {
        if (measure instanceof Measure.Pair pair) {
            return ELEMENT_UNITS.get(0).stream()
                    .filter(unit -> Units.ONE.factorTo(unit).sameValueAs(Ratio.whole(pair.multiplier())))
                    .toList();
        }
        return ELEMENT_UNITS.get(ELEMENTS.indexOf(measure.elements().get(0)));
    }

    private Arbitrary<ReferenceSheet> sheets() {
        return Builders.withBuilder(ReferenceSheet::builder)
                .use(words())
                .withProbability(0.5)
                .in((builder, text) -> builder.definition(text).dataSource(text))
                .use(words())
                .withProbability(0.5)
                .in((builder, text) -> builder.numeratorText(text).denominatorText(text))
                .use(Arbitraries.of(DenominatorBasis.class))
                .withProbability(0.5)
                .in(ReferenceSheet.Builder::denominatorBasis)
                .use(Arbitraries.of(PeriodType.class))
                .withProbability(0.5)
                .in(ReferenceSheet.Builder::frequency)
                .use(Arbitraries.of(ResultLevel.class))
                .withProbability(0.5)
                .in(ReferenceSheet.Builder::resultLevel)
                .use(Arbitraries.of(OrgLevels.all()).list().ofMaxSize(2))
                .in(ReferenceSheet.Builder::applicableLevels)
                .use(words())
                .withProbability(0.5)
                .in(ReferenceSheet.Builder::limitations)
                .use(sources().list().ofMaxSize(2))
                .in(ReferenceSheet.Builder::sources)
                .build(ReferenceSheet.Builder::build);
    }

    private Arbitrary<Disaggregation> disaggregations() {
        Arbitrary<OptionalInt> leastShown = Arbitraries.of(OptionalInt.empty(), OptionalInt.of(3), OptionalInt.of(10));
        return Combinators.combine(words(), Arbitraries.of(true, false), leastShown)
                .as((name, exclusive, least) -> new Disaggregation(
                        "operators",
                        List.of(new Disaggregation.Category("small", name), new Disaggregation.Category("中型", name)),
                        exclusive,
                        least));
    }

    private static Arbitrary<ValueKind> kinds() {
        return Arbitraries.of(ValueKind.class);
    }
}
