// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.ComparatorCodecs.COMPARATOR;
import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.IndicatorCodecs.INDICATOR_ID;
import static dev.milepost.json.IndicatorCodecs.NATURE;
import static dev.milepost.json.IndicatorCodecs.SOURCE;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.INSTANT;
import static dev.milepost.json.Scalars.LEVEL;
import static dev.milepost.json.Scalars.NUMBER;
import static dev.milepost.json.Scalars.RATIO;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WORDS;

import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.Split;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetChange;
import dev.milepost.campaign.TargetId;
import dev.milepost.campaign.Trajectory;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Codecs of what is promised. */
final class TargetCodecs {

    static final Codec<TargetId> TARGET_ID = Codec.text(TargetId::of, TargetId::value);

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

    private static final Codec<Split.ByWeights> BY_WEIGHTS = ObjectCodec.record(in -> new Split.ByWeights(
                    in.get("weights", byUnit(RATIO)), in.find("step", NUMBER).orElse(BigDecimal.ONE)))
            .given("weights", byUnit(RATIO), Split.ByWeights::weights)
            .givenIfAny("step", NUMBER, split -> stepUnlessOne(split.step()));

    private static final Codec<Split.ByElement> BY_ELEMENT = ObjectCodec.record(in -> new Split.ByElement(
                    in.get("element", ELEMENT_ID), in.find("step", NUMBER).orElse(BigDecimal.ONE)))
            .given("element", ELEMENT_ID, Split.ByElement::element)
            .givenIfAny("step", NUMBER, split -> stepUnlessOne(split.step()));

    static final Codec<Split> SPLIT = new ChoiceCodec<Split>("分解方式", "split")
            .on("even", Split.Even.class, NUMBER.as(Split.Even::new, Split.Even::step))
            .on("byWeights", Split.ByWeights.class, BY_WEIGHTS)
            .on("given", Split.Given.class, byUnit(NUMBER).as(Split.Given::new, Split.Given::parts))
            .on("byElement", Split.ByElement.class, BY_ELEMENT);

    private static final Codec<Target> FORMER = Codec.of(TargetCodecs::readTarget, TargetCodecs::writeTarget);

    private static final Codec<TargetChange> CHANGE = ObjectCodec.record(in -> new TargetChange(
                    in.get("at", INSTANT), in.get("by", TEXT), in.get("why", WORDS), in.get("before", FORMER)))
            .given("at", INSTANT, TargetChange::at)
            .given("by", TEXT, TargetChange::by)
            .given("why", WORDS, TargetChange::why)
            .given("before", FORMER, TargetChange::before);

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
            .optional("printedAs", TEXT, Target::printedAs, Target.Builder::printedAs)
            .optional("split", SPLIT, Target::split, Target.Builder::split)
            .list("changes", CHANGE, Target::changes, Target.Builder::changes);

    private TargetCodecs() {}

    private static Target readTarget(JsonValue json) {
        return TARGET.read(json);
    }

    private static Object writeTarget(Target target) {
        return TARGET.write(target);
    }

    private static <V> Codec<Map<OrgUnitId, V>> byUnit(Codec<V> codec) {
        return Codec.of(
                json -> {
                    Map<OrgUnitId, V> values = new LinkedHashMap<>();
                    json.properties().forEach((unit, value) -> values.put(OrgUnitId.of(unit), codec.read(value)));
                    return values;
                },
                values -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    values.forEach((unit, value) -> tree.put(unit.value(), codec.write(value)));
                    return tree;
                });
    }

    private static Optional<BigDecimal> stepUnlessOne(BigDecimal step) {
        return Optional.of(step).filter(one -> one.compareTo(BigDecimal.ONE) != 0);
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
