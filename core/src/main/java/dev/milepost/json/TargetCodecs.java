// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.IndicatorCodecs.INDICATOR_ID;
import static dev.milepost.json.IndicatorCodecs.NATURE;
import static dev.milepost.json.IndicatorCodecs.SOURCE;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.GRADE;
import static dev.milepost.json.Scalars.LEVEL;
import static dev.milepost.json.Scalars.NUMBER;
import static dev.milepost.json.Scalars.RATIO;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WORDS;

import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.campaign.Trajectory;
import dev.milepost.quantity.Ratio;
import java.util.List;
import java.util.function.Function;

/** Codecs of what is promised. */
final class TargetCodecs {

    private static final Codec<TargetId> TARGET_ID = Codec.text(TargetId::of, TargetId::value);

    static final Codec<Comparator> COMPARATOR = new ChoiceCodec<Comparator>("比较方式", "comparator")
            .on("atLeast", Comparator.AtLeast.class, bound(Comparator.AtLeast::new))
            .on("moreThan", Comparator.MoreThan.class, bound(Comparator.MoreThan::new))
            .on("atMost", Comparator.AtMost.class, bound(Comparator.AtMost::new))
            .on("lessThan", Comparator.LessThan.class, bound(Comparator.LessThan::new))
            .on("between", Comparator.Between.class, Codec.of(TargetCodecs::between, TargetCodecs::bounds))
            .on("equalTo", Comparator.EqualTo.class, bound(Comparator.EqualTo::new))
            .on(
                    "levelAtLeast",
                    Comparator.LevelAtLeast.class,
                    GRADE.as(Comparator.LevelAtLeast::new, Comparator.LevelAtLeast::level))
            .on("achieved", Comparator.Achieved.class, always(new Comparator.Achieved()))
            .on("eventFree", Comparator.EventFree.class, always(new Comparator.EventFree()))
            .on(
                    "qualitative",
                    Comparator.Qualitative.class,
                    WORDS.as(Comparator.Qualitative::new, Comparator.Qualitative::word));

    private static final Codec<Trajectory.Stage> STAGE = ObjectCodec.record(
                    in -> new Trajectory.Stage(in.get("date", DATE), in.get("expected", RATIO)))
            .given("date", DATE, Trajectory.Stage::date)
            .given("expected", RATIO, Trajectory.Stage::expected);

    private static final Codec<Trajectory> STEPS = new ChoiceCodec<Trajectory>("进度安排", "trajectory")
            .on("steps", Trajectory.Steps.class, STAGE.list().as(Trajectory.Steps::new, Trajectory.Steps::stages));

    static final Codec<Trajectory> TRAJECTORY = Codec.of(TargetCodecs::readTrajectory, TargetCodecs::writeTrajectory);

    private static final Codec<Baseline> BASELINE = ObjectCodec.record(
                    in -> new Baseline(in.get("value", NUMBER), in.get("date", DATE)))
            .given("value", NUMBER, Baseline::value)
            .given("date", DATE, Baseline::date);

    static final Codec<Target> TARGET = ObjectCodec.<Target, Target.Builder>of(
                    in -> Target.builder(
                            in.get("id", TARGET_ID),
                            in.get("indicator", INDICATOR_ID),
                            in.get("comparator", COMPARATOR)),
                    Target.Builder::build)
            .given("id", TARGET_ID, Target::id)
            .given("indicator", INDICATOR_ID, Target::indicator)
            .given("comparator", COMPARATOR, Target::comparator)
            .required("start", DATE, Target::start, Target.Builder::start)
            .required("due", DATE, Target::due, Target.Builder::due)
            .optional("unit", UNIT_ID, Target::unit, Target.Builder::unit)
            .optional("level", LEVEL, Target::level, Target.Builder::level)
            .optional("baseline", BASELINE, Target::baseline, Target.Builder::baseline)
            .unless(new Trajectory.Linear(), "trajectory", TRAJECTORY, Target::trajectory, Target.Builder::trajectory)
            .unless(Ratio.ONE, "weight", RATIO, Target::weight, Target.Builder::weight)
            .optional("nature", NATURE, Target::nature, Target.Builder::nature)
            .unless(false, "veto", FLAG, Target::veto, Target.Builder::veto)
            .optional("basicallyMetFrom", RATIO, Target::basicallyMetFrom, Target.Builder::basicallyMetFrom)
            .optional("basis", TEXT, Target::basis, Target.Builder::basis)
            .optional("source", SOURCE, Target::source, Target.Builder::source)
            .optional("printedAs", TEXT, Target::printedAs, Target.Builder::printedAs);

    private TargetCodecs() {}

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
        return RATIO.list().write(List.of(between.bound(), between.upper()));
    }

    /** What only its presence says: the one value it may have is true. */
    private static <C> Codec<C> always(C value) {
        return Codec.of(
                json -> {
                    if (!json.flag()) {
                        throw json.wrongType(" true", "true");
                    }
                    return value;
                },
                any -> true);
    }

    private static Trajectory readTrajectory(JsonValue json) {
        if (!json.isText()) {
            return STEPS.read(json);
        }
        return switch (json.text()) {
            case "linear" -> new Trajectory.Linear();
            case "full" -> new Trajectory.Full();
            default -> throw json.unknownName("进度安排", "trajectory", json.text(), List.of("linear", "full", "steps"));
        };
    }

    private static Object writeTrajectory(Trajectory trajectory) {
        if (trajectory instanceof Trajectory.Steps) {
            return STEPS.write(trajectory);
        }
        return trajectory instanceof Trajectory.Full ? "full" : "linear";
    }
}
