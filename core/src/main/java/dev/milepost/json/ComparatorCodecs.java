// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.IndicatorCodecs.INDICATOR_ID;
import static dev.milepost.json.Scalars.GRADE;
import static dev.milepost.json.Scalars.NUMBER;
import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.RATIO;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.campaign.Comparator;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Codecs of what a target asks. */
final class ComparatorCodecs {

    private static final Codec<Comparator.Way> WAY = words(Comparator.Way.class);

    private static final Codec<Comparator.Trend> TREND = ObjectCodec.record(
                    in -> new Comparator.Trend(in.get("way", WAY), in.get("years", WHOLE)))
            .given("way", WAY, Comparator.Trend::way)
            .given("years", WHOLE, Comparator.Trend::years);

    private static final Codec<PeriodType> EVERY = words(PeriodType.class);

    private static final Codec<Comparator> WHAT = Codec.of(ComparatorCodecs::read, ComparatorCodecs::write);

    private static final Codec<Comparator.Maintain> MAINTAIN = ObjectCodec.record(in -> new Comparator.Maintain(
                    in.get("comparator", WHAT),
                    in.get("every", EVERY),
                    in.find("share", RATIO).orElse(Ratio.ONE)))
            .given("comparator", WHAT, Comparator.Maintain::comparator)
            .given("every", EVERY, Comparator.Maintain::every)
            .givenIfAny("share", RATIO, asked -> Optional.of(asked.share()).filter(share -> !share.equals(Ratio.ONE)));

    static final Codec<Comparator> COMPARATOR = new ChoiceCodec<Comparator>("比较方式", "comparator")
            .on("atLeast", Comparator.AtLeast.class, bound(Comparator.AtLeast::new))
            .on("moreThan", Comparator.MoreThan.class, bound(Comparator.MoreThan::new))
            .on("atMost", Comparator.AtMost.class, bound(Comparator.AtMost::new))
            .on("lessThan", Comparator.LessThan.class, bound(Comparator.LessThan::new))
            .on("between", Comparator.Between.class, Codec.of(ComparatorCodecs::between, ComparatorCodecs::bounds))
            .on("equalTo", Comparator.EqualTo.class, bound(Comparator.EqualTo::new))
            .on("trend", Comparator.Trend.class, TREND)
            .on(
                    "changeFromBaseline",
                    Comparator.ChangeFromBaseline.class,
                    NUMBER.as(Comparator.ChangeFromBaseline::new, Comparator.ChangeFromBaseline::percent))
            .on(
                    "belowMeanOf",
                    Comparator.BelowMeanOf.class,
                    WHOLE.as(Comparator.BelowMeanOf::new, Comparator.BelowMeanOf::years))
            .on("atLeastParent", Comparator.AtLeastParent.class, always(new Comparator.AtLeastParent()))
            .on(
                    "atLeastReference",
                    Comparator.AtLeastReference.class,
                    INDICATOR_ID.as(Comparator.AtLeastReference::new, Comparator.AtLeastReference::indicator))
            .on(
                    "levelAtLeast",
                    Comparator.LevelAtLeast.class,
                    GRADE.as(Comparator.LevelAtLeast::new, Comparator.LevelAtLeast::level))
            .on("achieved", Comparator.Achieved.class, always(new Comparator.Achieved()))
            .on(
                    "eventFree",
                    Comparator.EventFree.class,
                    Codec.of(ComparatorCodecs::eventFree, ComparatorCodecs::window))
            .on("maintain", Comparator.Maintain.class, MAINTAIN)
            .on(
                    "qualitative",
                    Comparator.Qualitative.class,
                    WORDS.as(Comparator.Qualitative::new, Comparator.Qualitative::word));

    private ComparatorCodecs() {}

    private static Comparator read(JsonValue json) {
        return COMPARATOR.read(json);
    }

    private static Object write(Comparator comparator) {
        return COMPARATOR.write(comparator);
    }

    private static <C extends Comparator.Numeric> Codec<C> bound(Function<Ratio, C> of) {
        return RATIO.as(of, Comparator.Numeric::bound);
    }

    private static Comparator.Between between(JsonValue json) {
        List<Ratio> bounds = RATIO.list().read(json);
        if (bounds.size() != 2) {
            throw json.problem("应有下限和上限两个数", "must be two numbers, the lower and the upper bound");
        }
        return new Comparator.Between(bounds.get(0), bounds.get(1));
    }

    private static Object bounds(Comparator.Between between) {
        return RATIO.list().write(between.bounds());
    }

    private static Comparator.EventFree eventFree(JsonValue json) {
        return json.isText()
                ? new Comparator.EventFree(Optional.of(PERIOD.read(json)))
                : always(new Comparator.EventFree()).read(json);
    }

    private static Object window(Comparator.EventFree free) {
        return free.window().map(PERIOD::write).orElse(true);
    }

    /** What only its presence says: the one value it may have is true. */
    static <C> Codec<C> always(C value) {
        return Codec.of(
                json -> {
                    if (!json.flag()) {
                        throw json.wrongType(" true", "true");
                    }
                    return value;
                },
                any -> true);
    }
}
