// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static com.google.common.base.Preconditions.checkArgument;
import static dev.milepost.json.ComparatorCodecs.COMPARATOR;
import static dev.milepost.json.ComparatorCodecs.always;
import static dev.milepost.json.IndicatorCodecs.INDICATOR_ID;
import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.RATIO;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.campaign.Comparator;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.scoring.AssessmentScheme;
import dev.milepost.scoring.BonusItem;
import dev.milepost.scoring.SchemeGroup;
import dev.milepost.scoring.SchemeItem;
import dev.milepost.scoring.ScoreGrade;
import dev.milepost.scoring.ScoreRule;
import dev.milepost.scoring.TieBreak;
import dev.milepost.scoring.UnitClass;
import dev.milepost.scoring.VetoRule;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Codecs of how units are scored. */
final class SchemeCodecs {

    private static final Codec<Comparator.Numeric> BOUND = COMPARATOR.as(SchemeCodecs::numeric, bound -> bound);
    private static final Codec<PeriodType> PERIOD_TYPE = words(PeriodType.class);

    private static final Codec<ScoreRule.DefectKind> DEFECT_KIND = ObjectCodec.record(in ->
                    new ScoreRule.DefectKind(in.get("code", TEXT), in.get("content", WORDS), in.get("each", RATIO)))
            .given("code", TEXT, ScoreRule.DefectKind::code)
            .given("content", WORDS, ScoreRule.DefectKind::content)
            .given("each", RATIO, ScoreRule.DefectKind::each);

    private static final Codec<ScoreRule.PerDefect> PER_DEFECT = ObjectCodec.record(
                    in -> new ScoreRule.PerDefect(in.get("kinds", DEFECT_KIND.list()), in.find("cap", RATIO)))
            .given("kinds", DEFECT_KIND.list(), ScoreRule.PerDefect::kinds)
            .givenIfAny("cap", RATIO, ScoreRule.PerDefect::cap);

    private static final Codec<ScoreRule.Band> BAND = ObjectCodec.record(
                    in -> new ScoreRule.Band(in.get("when", BOUND), in.get("points", RATIO)))
            .given("when", BOUND, ScoreRule.Band::when)
            .given("points", RATIO, ScoreRule.Band::points);

    private static final Codec<ScoreRule.Bands> BANDS = ObjectCodec.record(
                    in -> new ScoreRule.Bands(in.get("of", INDICATOR_ID), in.get("bands", BAND.list())))
            .given("of", INDICATOR_ID, ScoreRule.Bands::of)
            .given("bands", BAND.list(), ScoreRule.Bands::bands);

    private static final Codec<ScoreRule.Proportional> PROPORTIONAL = ObjectCodec.record(
                    in -> new ScoreRule.Proportional(in.get("of", INDICATOR_ID), in.find("full", RATIO)))
            .given("of", INDICATOR_ID, ScoreRule.Proportional::of)
            .givenIfAny("full", RATIO, ScoreRule.Proportional::full);

    private static final Codec<ScoreRule.CheckPoint> CHECK_POINT = ObjectCodec.record(
                    in -> new ScoreRule.CheckPoint(in.get("code", TEXT), in.get("content", WORDS)))
            .given("code", TEXT, ScoreRule.CheckPoint::code)
            .given("content", WORDS, ScoreRule.CheckPoint::content);

    private static final Codec<ScoreRule> RULE = new ChoiceCodec<ScoreRule>("计分规则", "rule")
            .on("perDefect", ScoreRule.PerDefect.class, PER_DEFECT)
            .on("bands", ScoreRule.Bands.class, BANDS)
            .on("proportional", ScoreRule.Proportional.class, PROPORTIONAL)
            .on(
                    "checklist",
                    ScoreRule.Checklist.class,
                    CHECK_POINT.list().as(ScoreRule.Checklist::new, ScoreRule.Checklist::points))
            .on("manual", ScoreRule.Manual.class, always(new ScoreRule.Manual()))
            .on("notScored", ScoreRule.NotScored.class, always(new ScoreRule.NotScored()));

    private static final Codec<SchemeItem> ITEM = ObjectCodec.<SchemeItem, SchemeItem.Builder>of(
                    in -> SchemeItem.builder(in.get("code", TEXT), in.get("max", RATIO), in.get("rule", RULE)),
                    SchemeItem.Builder::build)
            .given("code", TEXT, SchemeItem::code)
            .required("content", WORDS, SchemeItem::content, SchemeItem.Builder::content)
            .given("max", RATIO, SchemeItem::max)
            .given("rule", RULE, SchemeItem::rule)
            .unless(Map.of(), "byClass", byText(RULE), SchemeItem::byClass, SchemeItem.Builder::byClass)
            .optional("acceptsAsserted", FLAG, SchemeItem::acceptsAsserted, SchemeItem.Builder::acceptsAsserted);

    private static final Codec<SchemeGroup> GROUP = ObjectCodec.record(in -> new SchemeGroup(
                    in.get("code", TEXT),
                    in.get("name", WORDS),
                    in.get("items", ITEM.list()),
                    in.find("printedMax", RATIO)))
            .given("code", TEXT, SchemeGroup::code)
            .given("name", WORDS, SchemeGroup::name)
            .givenIfAny("printedMax", RATIO, SchemeGroup::printedMax)
            .given("items", ITEM.list(), SchemeGroup::items);

    private static final Codec<BonusItem> BONUS = ObjectCodec.record(
                    in -> new BonusItem(in.get("code", TEXT), in.get("content", WORDS), in.get("max", RATIO)))
            .given("code", TEXT, BonusItem::code)
            .given("content", WORDS, BonusItem::content)
            .given("max", RATIO, BonusItem::max);

    private static final Codec<UnitClass> UNIT_CLASS = ObjectCodec.record(
                    in -> new UnitClass(in.get("code", TEXT), in.get("name", WORDS)))
            .given("code", TEXT, UnitClass::code)
            .given("name", WORDS, UnitClass::name);

    static final Codec<ScoreGrade> GRADE = ObjectCodec.record(
                    in -> new ScoreGrade(in.get("code", TEXT), in.get("name", WORDS), in.get("least", RATIO)))
            .given("code", TEXT, ScoreGrade::code)
            .given("name", WORDS, ScoreGrade::name)
            .given("least", RATIO, ScoreGrade::least);

    private static final Codec<VetoRule.Threshold> THRESHOLD = ObjectCodec.record(
                    in -> new VetoRule.Threshold(in.get("indicator", INDICATOR_ID), in.get("holds", COMPARATOR)))
            .given("indicator", INDICATOR_ID, VetoRule.Threshold::indicator)
            .given("holds", COMPARATOR, VetoRule.Threshold::holds);

    private static final Codec<VetoRule.Test> TEST = new ChoiceCodec<VetoRule.Test>("否决条件", "veto test")
            .on("threshold", VetoRule.Threshold.class, THRESHOLD)
            .on("yesNo", VetoRule.YesNo.class, always(new VetoRule.YesNo()))
            .on(
                    "eventFreeMonths",
                    VetoRule.EventFree.class,
                    WHOLE.as(VetoRule.EventFree::new, VetoRule.EventFree::months));

    private static final Codec<VetoRule.Effect> EFFECT = new ChoiceCodec<VetoRule.Effect>("否决后果", "veto effect")
            .on("zero", VetoRule.Zero.class, always(new VetoRule.Zero()))
            .on("capGrade", VetoRule.CapGrade.class, TEXT.as(VetoRule.CapGrade::new, VetoRule.CapGrade::grade))
            .on("disqualify", VetoRule.Disqualify.class, always(new VetoRule.Disqualify()));

    private static final Codec<VetoRule> VETO = ObjectCodec.record(in -> new VetoRule(
                    in.get("code", TEXT), in.get("content", WORDS), in.get("test", TEST), in.get("effect", EFFECT)))
            .given("code", TEXT, VetoRule::code)
            .given("content", WORDS, VetoRule::content)
            .given("test", TEST, VetoRule::test)
            .given("effect", EFFECT, VetoRule::effect);

    private static final Codec<TieBreak> TIE_BREAK = new ChoiceCodec<TieBreak>("同分排序", "tie-break")
            .on("item", TieBreak.Item.class, TEXT.as(TieBreak.Item::new, TieBreak.Item::code))
            .on("group", TieBreak.Group.class, TEXT.as(TieBreak.Group::new, TieBreak.Group::code))
            .on("beforeBonus", TieBreak.BeforeBonus.class, always(new TieBreak.BeforeBonus()))
            .on("fewerDeductions", TieBreak.FewerDeductions.class, always(new TieBreak.FewerDeductions()));

    private static final Codec<Weight> WEIGHT = ObjectCodec.record(
                    in -> new Weight(in.get("of", PERIOD_TYPE), in.get("weight", RATIO)))
            .given("of", PERIOD_TYPE, Weight::of)
            .given("weight", RATIO, Weight::weight);

    private static final Codec<Map<PeriodType, Ratio>> WEIGHTS =
            WEIGHT.list().as(SchemeCodecs::weights, SchemeCodecs::weights);

    static final Codec<AssessmentScheme> SCHEME = ObjectCodec.<AssessmentScheme, AssessmentScheme.Builder>of(
                    in -> AssessmentScheme.builder(in.get("id", TEXT)), AssessmentScheme.Builder::build)
            .given("id", TEXT, AssessmentScheme::id)
            .required("name", WORDS, AssessmentScheme::name, AssessmentScheme.Builder::name)
            .list("classes", UNIT_CLASS, AssessmentScheme::classes, AssessmentScheme.Builder::classes)
            .list("groups", GROUP, AssessmentScheme::groups, AssessmentScheme.Builder::groups)
            .list("bonusItems", BONUS, AssessmentScheme::bonusItems, AssessmentScheme.Builder::bonusItems)
            .optional("bonusCap", RATIO, AssessmentScheme::declaredBonusCap, AssessmentScheme.Builder::bonusCap)
            .list("vetoes", VETO, AssessmentScheme::vetoes, AssessmentScheme.Builder::vetoes)
            .list("grades", GRADE, AssessmentScheme::grades, AssessmentScheme.Builder::grades)
            .list("tieBreaks", TIE_BREAK, AssessmentScheme::tieBreaks, AssessmentScheme.Builder::tieBreaks)
            .unless(Map.of(), "weights", WEIGHTS, AssessmentScheme::weights, AssessmentScheme.Builder::weights)
            .unless(
                    true,
                    "acceptsAsserted",
                    FLAG,
                    AssessmentScheme::acceptsAsserted,
                    AssessmentScheme.Builder::acceptsAsserted);

    private SchemeCodecs() {}

    /** An object whose property names are texts of the domain. */
    static <V> Codec<Map<String, V>> byText(Codec<V> codec) {
        return Codec.of(
                json -> {
                    Map<String, V> values = new LinkedHashMap<>();
                    json.properties().forEach((name, value) -> values.put(name, codec.read(value)));
                    return values;
                },
                values -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    values.forEach((name, value) -> tree.put(name, codec.write(value)));
                    return tree;
                });
    }

    private static Comparator.Numeric numeric(Comparator comparator) {
        if (comparator instanceof Comparator.Numeric bound) {
            return bound;
        }
        throw new IllegalArgumentException("band must be a bound such as atLeast, was " + comparator);
    }

    private static Map<PeriodType, Ratio> weights(List<Weight> each) {
        Map<PeriodType, Ratio> weights = new EnumMap<>(PeriodType.class);
        for (Weight one : each) {
            checkArgument(
                    weights.put(one.of(), one.weight()) == null,
                    "weight of a type of period must stand once, stood twice for %s",
                    one.of());
        }
        return weights;
    }

    private static List<Weight> weights(Map<PeriodType, Ratio> weights) {
        return weights.entrySet().stream()
                .map(one -> new Weight(one.getKey(), one.getValue()))
                .toList();
    }

    private record Weight(PeriodType of, Ratio weight) {}
}
