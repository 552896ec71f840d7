// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.LEVEL;
import static dev.milepost.json.Scalars.NUMBER;
import static dev.milepost.json.Scalars.RATIO;
import static dev.milepost.json.Scalars.ROUNDING;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.formula.Formula;
import dev.milepost.formula.MissingOperands;
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
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.Rounding;
import java.util.Optional;
import java.util.OptionalInt;

/** Codecs of what is measured. */
final class IndicatorCodecs {

    static final Codec<DataElementId> ELEMENT_ID = Codec.text(DataElementId::of, DataElementId::value);
    static final Codec<IndicatorId> INDICATOR_ID = Codec.text(IndicatorId::of, IndicatorId::value);
    static final Codec<TargetNature> NATURE = words(TargetNature.class);

    static final Codec<Source> SOURCE = ObjectCodec.record(in -> new Source(
                    in.get("text", TEXT),
                    in.get("confidence", words(Confidence.class)),
                    in.find("verified", FLAG).orElse(false)))
            .given("text", TEXT, Source::text)
            .given("confidence", words(Confidence.class), Source::confidence)
            .given("verified", FLAG, Source::verified);

    private static final Codec<Disaggregation.Category> CATEGORY = ObjectCodec.record(
                    in -> new Disaggregation.Category(in.get("code", TEXT), in.get("name", WORDS)))
            .given("code", TEXT, Disaggregation.Category::code)
            .given("name", WORDS, Disaggregation.Category::name);

    private static final Codec<Disaggregation> DISAGGREGATION = ObjectCodec.record(in -> new Disaggregation(
                    in.get("id", TEXT),
                    in.get("categories", CATEGORY.list()),
                    in.get("exclusive", FLAG),
                    in.find("leastShown", WHOLE).map(OptionalInt::of).orElseGet(OptionalInt::empty)))
            .given("id", TEXT, Disaggregation::id)
            .given("categories", CATEGORY.list(), Disaggregation::categories)
            .given("exclusive", FLAG, Disaggregation::exclusive)
            .givenIfAny("leastShown", WHOLE, IndicatorCodecs::leastShown);

    private static final Codec<Measure.Pair> PAIR = ObjectCodec.record(in -> new Measure.Pair(
                    in.get("numerator", ELEMENT_ID),
                    in.get("denominator", ELEMENT_ID),
                    in.get("multiplier", NUMBER),
                    in.find("claim", ELEMENT_ID)))
            .given("numerator", ELEMENT_ID, Measure.Pair::numerator)
            .given("denominator", ELEMENT_ID, Measure.Pair::denominator)
            .given("multiplier", NUMBER, Measure.Pair::multiplier)
            .givenIfAny("claim", ELEMENT_ID, Measure.Pair::claim);

    private static final Codec<Measure.Computed> COMPUTED = ObjectCodec.record(in -> new Measure.Computed(
                    in.get("text", Codec.lines(Formula::parse, Formula::toString)),
                    in.find("missing", words(MissingOperands.class)).orElse(MissingOperands.ANY)))
            .given("text", Codec.text(Formula::parse, Formula::toString), Measure.Computed::formula)
            .given("missing", words(MissingOperands.class), Measure.Computed::missing);

    private static final Codec<Measure> MEASURE = new ChoiceCodec<Measure>("计算方式", "measure")
            .on("element", Measure.Element.class, ELEMENT_ID.as(Measure.Element::new, Measure.Element::element))
            .on("pair", Measure.Pair.class, PAIR)
            .on("formula", Measure.Computed.class, COMPUTED);

    private static final Codec<ReferenceSheet> SHEET = ObjectCodec.<ReferenceSheet, ReferenceSheet.Builder>of(
                    in -> ReferenceSheet.builder(), ReferenceSheet.Builder::build)
            .optional("definition", WORDS, ReferenceSheet::definition, ReferenceSheet.Builder::definition)
            .optional("numeratorText", WORDS, ReferenceSheet::numeratorText, ReferenceSheet.Builder::numeratorText)
            .optional(
                    "denominatorText", WORDS, ReferenceSheet::denominatorText, ReferenceSheet.Builder::denominatorText)
            .optional(
                    "denominatorBasis",
                    words(DenominatorBasis.class),
                    ReferenceSheet::denominatorBasis,
                    ReferenceSheet.Builder::denominatorBasis)
            .optional("dataSource", WORDS, ReferenceSheet::dataSource, ReferenceSheet.Builder::dataSource)
            .optional(
                    "frequency", words(PeriodType.class), ReferenceSheet::frequency, ReferenceSheet.Builder::frequency)
            .optional(
                    "resultLevel",
                    words(ResultLevel.class),
                    ReferenceSheet::resultLevel,
                    ReferenceSheet.Builder::resultLevel)
            .list("applicableLevels", LEVEL, ReferenceSheet::applicableLevels, ReferenceSheet.Builder::applicableLevels)
            .optional("limitations", WORDS, ReferenceSheet::limitations, ReferenceSheet.Builder::limitations)
            .list("sources", SOURCE, ReferenceSheet::sources, ReferenceSheet.Builder::sources);

    static final Codec<Indicator> INDICATOR = ObjectCodec.<Indicator, Indicator.Builder>of(
                    in -> Indicator.builder(in.get("id", INDICATOR_ID), in.get("measure", MEASURE)),
                    Indicator.Builder::build)
            .given("id", INDICATOR_ID, Indicator::id)
            .required("name", WORDS, Indicator::name, Indicator.Builder::name)
            .given("measure", MEASURE, Indicator::measure)
            .required("unit", UNIT, Indicator::unit, Indicator.Builder::unit)
            .unless(
                    Direction.HIGHER,
                    "direction",
                    words(Direction.class),
                    Indicator::direction,
                    Indicator.Builder::direction)
            .unless(
                    Completeness.STRICT,
                    "completeness",
                    words(Completeness.class),
                    Indicator::completeness,
                    Indicator.Builder::completeness)
            .unless(Rounding.of(0), "rounding", ROUNDING, Indicator::rounding, Indicator.Builder::rounding)
            .optional("leastCompleteness", RATIO, Indicator::leastCompleteness, Indicator.Builder::leastCompleteness)
            .optional("lowest", NUMBER, Indicator::lowest, Indicator.Builder::lowest)
            .optional("highest", NUMBER, Indicator::highest, Indicator.Builder::highest)
            .optional("plausibleHighest", NUMBER, Indicator::plausibleHighest, Indicator.Builder::plausibleHighest)
            .optional("nature", NATURE, Indicator::nature, Indicator.Builder::nature)
            .unless(ReferenceSheet.builder().build(), "sheet", SHEET, Indicator::sheet, Indicator.Builder::sheet);

    private IndicatorCodecs() {}

    /** The codec of data elements, given how a file writes their scales. */
    static Codec<DataElement> element(Codec<GradeScale> scale) {
        return withTypes(ObjectCodec.<DataElement, DataElement.Builder>of(
                                in -> DataElement.builder(in.get("id", ELEMENT_ID), in.get("unit", UNIT)),
                                DataElement.Builder::build)
                        .given("id", ELEMENT_ID, DataElement::id)
                        .required("name", WORDS, DataElement::name, DataElement.Builder::name)
                        .given("unit", UNIT, DataElement::unit))
                .optional("weightedBy", ELEMENT_ID, DataElement::weightedBy, DataElement.Builder::weightedBy)
                .optional("basis", words(CountBasis.class), DataElement::basis, DataElement.Builder::basis)
                .optional("occurrences", ELEMENT_ID, DataElement::occurrences, DataElement.Builder::occurrences)
                .unless(false, "disjoint", FLAG, DataElement::disjoint, DataElement.Builder::disjoint)
                .unless(false, "events", FLAG, DataElement::events, DataElement.Builder::events)
                .optional("reportedAt", LEVEL, DataElement::reportedAt, DataElement.Builder::reportedAt)
                .optional("hierarchy", words(Hierarchy.class), DataElement::hierarchy, DataElement.Builder::hierarchy)
                .optional(
                        "disaggregation",
                        DISAGGREGATION,
                        DataElement::disaggregation,
                        DataElement.Builder::disaggregation)
                .optional("scale", scale, DataElement::scale, DataElement.Builder::scale)
                .optional("maximumAgeDays", WHOLE, DataElement::maximumAgeDays, DataElement.Builder::maximumAgeDays)
                .optional("dueDays", WHOLE, DataElement::dueDays, DataElement.Builder::dueDays)
                .optional("lowest", NUMBER, DataElement::lowest, DataElement.Builder::lowest)
                .optional("highest", NUMBER, DataElement::highest, DataElement.Builder::highest);
    }

    private static Optional<Integer> leastShown(Disaggregation parts) {
        return parts.leastShown().stream().boxed().findFirst();
    }

    private static ObjectCodec<DataElement, DataElement.Builder> withTypes(
            ObjectCodec<DataElement, DataElement.Builder> codec) {
        return codec.unless(
                        ValueKind.AMOUNT, "kind", words(ValueKind.class), DataElement::kind, DataElement.Builder::kind)
                .unless(
                        TimeOperator.IN_PERIOD,
                        "timeOperator",
                        words(TimeOperator.class),
                        DataElement::timeOperator,
                        DataElement.Builder::timeOperator)
                .unless(
                        UnitOperator.SUM,
                        "unitOperator",
                        words(UnitOperator.class),
                        DataElement::unitOperator,
                        DataElement.Builder::unitOperator)
                .unless(
                        PeriodType.YEAR,
                        "frequency",
                        words(PeriodType.class),
                        DataElement::frequency,
                        DataElement.Builder::frequency);
    }
}
