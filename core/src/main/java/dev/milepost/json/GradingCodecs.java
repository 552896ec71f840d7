// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.IndicatorCodecs.SOURCE;
import static dev.milepost.json.Scalars.NUMBER;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.grading.GradingIndex;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.IndexPart;
import dev.milepost.grading.PlaceRule;
import dev.milepost.grading.Precondition;
import dev.milepost.grading.SamplePlan;
import dev.milepost.grading.StandardId;
import dev.milepost.grading.SurveyFigure;
import dev.milepost.grading.Term;
import dev.milepost.grading.Threshold;
import dev.milepost.quantity.GradeScale;

/** Codecs of grading standards. */
final class GradingCodecs {

    private static final Codec<Threshold.Bound> BOUND = words(Threshold.Bound.class);

    private static final Codec<Term> TERM = ObjectCodec.record(
                    in -> new Term(in.get("id", TEXT), in.get("name", WORDS)))
            .given("id", TEXT, Term::id)
            .given("name", WORDS, Term::name);

    private static final Codec<SurveyFigure.Count> COUNT = TEXT.as(SurveyFigure.Count::new, SurveyFigure.Count::count);

    private static final Codec<SurveyFigure.Share> SHARE = ObjectCodec.record(
                    in -> new SurveyFigure.Share(in.get("part", TEXT), in.get("whole", TEXT)))
            .given("part", TEXT, SurveyFigure.Share::part)
            .given("whole", TEXT, SurveyFigure.Share::whole);

    private static final Codec<SurveyFigure.Complement> COMPLEMENT = ObjectCodec.record(
                    in -> new SurveyFigure.Complement(in.get("bad", TEXT), in.get("whole", TEXT)))
            .given("bad", TEXT, SurveyFigure.Complement::bad)
            .given("whole", TEXT, SurveyFigure.Complement::whole);

    private static final Codec<SurveyFigure.Rate> RATE = ObjectCodec.record(in -> new SurveyFigure.Rate(
                    in.get("numerator", TEXT),
                    in.get("denominator", TEXT),
                    in.find("multiplier", WHOLE).orElse(1)))
            .given("numerator", TEXT, SurveyFigure.Rate::numerator)
            .given("denominator", TEXT, SurveyFigure.Rate::denominator)
            .given("multiplier", WHOLE, SurveyFigure.Rate::multiplier);

    private static final Codec<SurveyFigure.PerPositive> PER_POSITIVE = ObjectCodec.record(
                    in -> new SurveyFigure.PerPositive(in.get("found", TEXT), in.get("positives", TEXT)))
            .given("found", TEXT, SurveyFigure.PerPositive::found)
            .given("positives", TEXT, SurveyFigure.PerPositive::positives);

    private static final Codec<SurveyFigure> FIGURE = new ChoiceCodec<SurveyFigure>("算法", "figure")
            .on("count", SurveyFigure.Count.class, COUNT)
            .on("share", SurveyFigure.Share.class, SHARE)
            .on("complement", SurveyFigure.Complement.class, COMPLEMENT)
            .on("rate", SurveyFigure.Rate.class, RATE)
            .on("perPositive", SurveyFigure.PerPositive.class, PER_POSITIVE);

    private static final Codec<Threshold> THRESHOLD = ObjectCodec.record(in -> new Threshold(
                    in.get("level", TEXT), in.get("bound", BOUND), in.get("limit", NUMBER), in.get("source", SOURCE)))
            .given("level", TEXT, Threshold::level)
            .given("bound", BOUND, Threshold::bound)
            .given("limit", NUMBER, Threshold::limit)
            .given("source", SOURCE, Threshold::source);

    private static final Codec<IndexPart> PART = ObjectCodec.record(in -> new IndexPart(
                    in.get("name", WORDS),
                    in.get("unit", WORDS),
                    in.get("figure", FIGURE),
                    in.get("thresholds", THRESHOLD.list())))
            .given("name", WORDS, IndexPart::name)
            .given("unit", WORDS, IndexPart::unit)
            .given("figure", FIGURE, IndexPart::figure)
            .given("thresholds", THRESHOLD.list(), IndexPart::thresholds);

    private static final Codec<GradingIndex> INDEX = ObjectCodec.record(
                    in -> new GradingIndex(in.get("id", TEXT), in.get("name", WORDS), in.get("parts", PART.list())))
            .given("id", TEXT, GradingIndex::id)
            .given("name", WORDS, GradingIndex::name)
            .given("parts", PART.list(), GradingIndex::parts);

    private static final Codec<Precondition> PRECONDITION = ObjectCodec.record(in -> new Precondition(
                    in.get("id", TEXT), in.get("name", WORDS), in.get("count", TEXT), in.get("source", SOURCE)))
            .given("id", TEXT, Precondition::id)
            .given("name", WORDS, Precondition::name)
            .given("count", TEXT, Precondition::count)
            .given("source", SOURCE, Precondition::source);

    private static final Codec<SamplePlan.Least> LEAST = ObjectCodec.record(
                    in -> new SamplePlan.Least(in.get("category", TEXT), in.get("count", TEXT), in.get("least", WHOLE)))
            .given("category", TEXT, SamplePlan.Least::category)
            .given("count", TEXT, SamplePlan.Least::count)
            .given("least", WHOLE, SamplePlan.Least::least);

    private static final Codec<SamplePlan> SAMPLE_PLAN = ObjectCodec.record(in -> new SamplePlan(
                    in.get("populationAbove", WHOLE),
                    in.get("populationUpTo", WHOLE),
                    in.get("least", LEAST.list()),
                    in.get("source", SOURCE)))
            .given("populationAbove", WHOLE, SamplePlan::populationAbove)
            .given("populationUpTo", WHOLE, SamplePlan::populationUpTo)
            .given("least", LEAST.list(), SamplePlan::least)
            .given("source", SOURCE, SamplePlan::source);

    private static final Codec<PlaceRule.Band> BAND = ObjectCodec.record(
                    in -> new PlaceRule.Band(in.get("from", WHOLE), in.find("to", WHOLE), in.get("atMost", WHOLE)))
            .given("from", WHOLE, PlaceRule.Band::from)
            .givenIfAny("to", WHOLE, PlaceRule.Band::to)
            .given("atMost", WHOLE, PlaceRule.Band::atMost);

    private static final Codec<PlaceRule> PLACE_RULE = ObjectCodec.record(in -> new PlaceRule(
                    in.get("name", WORDS),
                    in.get("positives", TEXT),
                    in.get("whole", TEXT),
                    in.get("bands", BAND.list()),
                    in.get("source", SOURCE)))
            .given("name", WORDS, PlaceRule::name)
            .given("positives", TEXT, PlaceRule::positives)
            .given("whole", TEXT, PlaceRule::whole)
            .given("bands", BAND.list(), PlaceRule::bands)
            .given("source", SOURCE, PlaceRule::source);

    private GradingCodecs() {}

    /** A standard, with its scale in full or by the id of one declared elsewhere, as the codec reads it. */
    static Codec<GradingStandard> standard(Codec<GradeScale> scale) {
        return ObjectCodec.<GradingStandard, GradingStandard.Builder>of(
                        in -> GradingStandard.builder(
                                StandardId.of(in.get("id", TEXT), in.get("edition", TEXT)), in.get("scale", scale)),
                        GradingStandard.Builder::build)
                .given("id", TEXT, one -> one.id().code())
                .given("edition", TEXT, one -> one.id().edition())
                .required("name", WORDS, GradingStandard::name, GradingStandard.Builder::name)
                .given("scale", scale, GradingStandard::scale)
                .optional("element", ELEMENT_ID, GradingStandard::element, GradingStandard.Builder::element)
                .list("counts", TERM, GradingStandard::counts, GradingStandard.Builder::counts)
                .list("categories", TERM, GradingStandard::categories, GradingStandard.Builder::categories)
                .list("indices", INDEX, GradingStandard::indices, GradingStandard.Builder::indices)
                .list(
                        "preconditions",
                        PRECONDITION,
                        GradingStandard::preconditions,
                        GradingStandard.Builder::preconditions)
                .list("samplePlans", SAMPLE_PLAN, GradingStandard::samplePlans, GradingStandard.Builder::samplePlans)
                .list("placeRules", PLACE_RULE, GradingStandard::placeRules, GradingStandard.Builder::placeRules)
                .list("notes", WORDS, GradingStandard::notes, GradingStandard.Builder::notes);
    }
}
