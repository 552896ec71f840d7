// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.CampaignCodecs.ACTION_ID;
import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.EVIDENCE;
import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.QUANTITY;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.observation.Activity;
import dev.milepost.observation.ActivityKind;
import dev.milepost.observation.ActivityKinds;
import dev.milepost.observation.ActivityMeasure;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.Optional;

/** Codecs of what was seen and done. */
final class ObservationCodecs {

    /** An amount is a number, a flag is true or false, all else is the text form of a value. */
    static final Codec<Value> VALUE = Codec.of(ObservationCodecs::readValue, ObservationCodecs::writeValue);

    private static final Codec<FactNature> NATURE = words(FactNature.class);

    static final Codec<Observation> OBSERVATION = ObjectCodec.<Observation, Observation.Builder>of(
                    in -> Observation.builder(key(in), in.get("value", VALUE)), Observation.Builder::build)
            .given("element", ELEMENT_ID, fact -> fact.key().element())
            .given("unit", UNIT_ID, fact -> fact.key().unit())
            .given("period", PERIOD, fact -> fact.key().period())
            .givenIfAny("category", TEXT, fact -> ifAny(fact.key().category()))
            .givenIfAny("source", TEXT, fact -> ifAny(fact.key().source()))
            .givenIfAny(
                    "nature",
                    NATURE,
                    fact -> Optional.of(fact.key().nature()).filter(nature -> nature != FactNature.ACTUAL))
            .given("value", VALUE, Observation::value)
            .unless(
                    Assurance.COMPUTED,
                    "assurance",
                    words(Assurance.class),
                    Observation::assurance,
                    Observation.Builder::assurance)
            .unless(
                    ReviewState.SUBMITTED,
                    "state",
                    words(ReviewState.class),
                    Observation::state,
                    Observation.Builder::state)
            .unless(0, "revision", WHOLE, Observation::revision, Observation.Builder::revision)
            .unless(false, "nil", FLAG, Observation::nil, Observation.Builder::nil)
            .unless(false, "blank", FLAG, Observation::blank, Observation.Builder::blank)
            .unless(false, "standsForParts", FLAG, Observation::standsForParts, Observation.Builder::standsForParts)
            .unless(false, "carriesOn", FLAG, Observation::carriesOn, Observation.Builder::carriesOn)
            .optional("reporter", WORDS, Observation::reporter, Observation.Builder::reporter)
            .optional("receivedOn", DATE, Observation::receivedOn, Observation.Builder::receivedOn)
            .optional("reason", WORDS, Observation::reason, Observation.Builder::reason)
            .optional("dispute", WORDS, Observation::dispute, Observation.Builder::dispute)
            .list("evidence", EVIDENCE, Observation::evidence, Observation.Builder::evidence);

    private static final Codec<ActivityKind> DECLARED_KIND = ObjectCodec.record(
                    in -> new ActivityKind(in.get("code", TEXT), name(in)))
            .given("code", TEXT, ActivityKind::code)
            .givenIfAny("zh", TEXT, kind -> ifAny(kind.name().zh()))
            .givenIfAny("en", TEXT, kind -> ifAny(kind.name().en()));

    /** The code of a common kind, or the word of an office, with a code where the word does not tell it. */
    private static final Codec<ActivityKind> KIND = Codec.of(ObservationCodecs::readKind, ObservationCodecs::writeKind);

    private static final Codec<Activity.Emission> EMISSION = ObjectCodec.record(in -> new Activity.Emission(
                    in.get("measure", words(ActivityMeasure.class)), in.get("element", ELEMENT_ID)))
            .given("measure", words(ActivityMeasure.class), Activity.Emission::measure)
            .given("element", ELEMENT_ID, Activity.Emission::element);

    static final Codec<Activity> ACTIVITY = ObjectCodec.<Activity, Activity.Builder>of(
                    in -> Activity.builder(in.get("id", TEXT)), Activity.Builder::build)
            .given("id", TEXT, Activity::id)
            .required("kind", KIND, Activity::kind, Activity.Builder::kind)
            .required("name", WORDS, Activity::name, Activity.Builder::name)
            .required("startInclusive", DATE, Activity::startInclusive, Activity.Builder::startInclusive)
            .required("endInclusive", DATE, Activity::endInclusive, Activity.Builder::endInclusive)
            .optional("action", ACTION_ID, Activity::action, Activity.Builder::action)
            .optional("unit", UNIT_ID, Activity::unit, Activity.Builder::unit)
            .optional("site", WORDS, Activity::site, Activity.Builder::site)
            .list("inputs", QUANTITY, Activity::inputs, Activity.Builder::inputs)
            .list("evidence", EVIDENCE, Activity::evidence, Activity.Builder::evidence)
            .list("emissions", EMISSION, Activity::emissions, Activity.Builder::emissions);

    private ObservationCodecs() {}

    private static FactKey key(ObjectReader in) {
        return new FactKey(
                in.get("element", ELEMENT_ID),
                in.get("unit", UNIT_ID),
                in.get("period", PERIOD),
                in.find("category", TEXT).orElse(""),
                in.find("source", TEXT).orElse(""),
                in.find("nature", NATURE).orElse(FactNature.ACTUAL));
    }

    private static Value readValue(JsonValue json) {
        if (json.isNumber()) {
            return Value.amount(json.number());
        }
        return json.isFlag() ? Value.flag(json.flag()) : Value.parse(json.text());
    }

    private static Object writeValue(Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.amount();
        }
        return value instanceof Value.Flag flag ? (Object) flag.flag() : value.toString();
    }

    private static ActivityKind readKind(JsonValue json) {
        if (json.isText()) {
            return ActivityKinds.get(json.text());
        }
        return json.properties().containsKey("code") ? DECLARED_KIND.read(json) : ActivityKinds.named(WORDS.read(json));
    }

    private static Object writeKind(ActivityKind kind) {
        if (ActivityKinds.all().contains(kind)) {
            return kind.code();
        }
        return ActivityKinds.named(kind.name()).equals(kind) ? WORDS.write(kind.name()) : DECLARED_KIND.write(kind);
    }

    private static LocalizedText name(ObjectReader in) {
        return LocalizedText.of(
                in.find("zh", TEXT).orElse(""), in.find("en", TEXT).orElse(""));
    }

    private static Optional<String> ifAny(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
