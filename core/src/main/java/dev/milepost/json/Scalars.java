// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.explanation.Evidence;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Codecs of the small types that all others are made of. */
final class Scalars {

    static final Codec<String> TEXT = Codec.text(text -> text, text -> text);
    static final Codec<Boolean> FLAG = Codec.of(JsonValue::flag, flag -> flag);
    static final Codec<BigDecimal> NUMBER = Codec.of(JsonValue::number, number -> number);
    static final Codec<Integer> WHOLE = Codec.of(JsonValue::whole, whole -> BigDecimal.valueOf(whole));
    static final Codec<LocalDate> DATE = Codec.of(Scalars::date, LocalDate::toString);
    static final Codec<Instant> INSTANT = Codec.of(Scalars::instant, Instant::toString);
    static final Codec<Period> PERIOD = Codec.text(Period::parse, Period::toString);
    static final Codec<Grade> GRADE = Codec.text(Grade::parse, Grade::toString);
    static final Codec<OrgUnitId> UNIT_ID = Codec.text(OrgUnitId::of, OrgUnitId::value);
    static final Codec<Set<DayOfWeek>> WEEKDAYS = words(DayOfWeek.class).list().as(LinkedHashSet::new, List::copyOf);

    static final Codec<LocalizedText> WORDS = ObjectCodec.record(in -> LocalizedText.of(
                    in.find("zh", TEXT).orElse(""), in.find("en", TEXT).orElse("")))
            .givenIfAny("zh", TEXT, text -> nonEmpty(text.zh()))
            .givenIfAny("en", TEXT, text -> nonEmpty(text.en()));

    static final Codec<Ratio> RATIO = Codec.of(
            json -> isPair(json) ? Ratio.parse(json.text()) : Ratio.whole(json.number()),
            ratio -> isWhole(ratio) ? ratio.numerator() : ratio.toString());

    static final Codec<Rounding> ROUNDING = ObjectCodec.record(in -> new Rounding(
                    in.get("scale", WHOLE),
                    in.find("mode", words(List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)))
                            .orElse(RoundingMode.HALF_UP)))
            .given("scale", WHOLE, Rounding::scale)
            .given("mode", words(RoundingMode.class), Rounding::mode);

    static final Codec<GradeScale> SCALE = ObjectCodec.record(
                    in -> GradeScale.of(in.get("id", TEXT), in.get("levels", TEXT.list())))
            .given("id", TEXT, GradeScale::id)
            .given("levels", TEXT.list(), GradeScale::levels);

    private static final Codec<Unit> DECLARED_UNIT = ObjectCodec.record(in -> new Unit(
                    in.get("code", TEXT),
                    in.get("symbol", WORDS),
                    in.get("word", WORDS),
                    in.get("dimension", TEXT),
                    in.get("factor", RATIO)))
            .given("code", TEXT, Unit::code)
            .given("symbol", WORDS, Unit::symbol)
            .given("word", WORDS, Unit::word)
            .given("dimension", TEXT, Unit::dimension)
            .given("factor", RATIO, Unit::factor);

    static final Codec<Unit> UNIT = Codec.of(
            json -> json.isText() ? Units.get(json.text()) : DECLARED_UNIT.read(json),
            unit -> isCommon(unit) ? unit.code() : DECLARED_UNIT.write(unit));

    private static final Codec<Quantity> DECLARED_QUANTITY = ObjectCodec.record(
                    in -> Quantity.of(in.get("amount", NUMBER), in.get("unit", UNIT)))
            .given("amount", NUMBER, Quantity::amount)
            .given("unit", UNIT, Quantity::unit);

    static final Codec<Quantity> QUANTITY = Codec.of(
            json -> json.isText() ? Quantity.parse(json.text()) : DECLARED_QUANTITY.read(json),
            quantity -> isCommon(quantity.unit()) ? quantity.toString() : DECLARED_QUANTITY.write(quantity));

    private static final Codec<OrgLevel> DECLARED_LEVEL = ObjectCodec.record(
                    in -> new OrgLevel(in.get("code", TEXT), in.get("rank", WHOLE), in.get("name", WORDS)))
            .given("code", TEXT, OrgLevel::code)
            .given("rank", WHOLE, OrgLevel::rank)
            .given("name", WORDS, OrgLevel::name);

    static final Codec<OrgLevel> LEVEL = Codec.of(
            json -> json.isText() ? OrgLevels.get(json.text()) : DECLARED_LEVEL.read(json),
            level -> OrgLevels.all().contains(level) ? level.code() : DECLARED_LEVEL.write(level));

    private static final Codec<Evidence.Place> PLACE = ObjectCodec.record(
                    in -> new Evidence.Place(in.get("pair", TEXT), in.get("side", words(Evidence.Side.class))))
            .given("pair", TEXT, Evidence.Place::pair)
            .given("side", words(Evidence.Side.class), Evidence.Place::side);

    static final Codec<Evidence> EVIDENCE = ObjectCodec.record(in -> new Evidence(
                    in.get("uri", TEXT), in.find("sha256", TEXT), in.get("caption", WORDS), in.find("place", PLACE)))
            .given("uri", TEXT, Evidence::uri)
            .givenIfAny("sha256", TEXT, Evidence::sha256)
            .given("caption", WORDS, Evidence::caption)
            .givenIfAny("place", PLACE, Evidence::place);

    private Scalars() {}

    /** A text that may be one only. */
    static Codec<String> exactly(String wanted) {
        return Codec.of(
                json -> {
                    if (!json.text().equals(wanted)) {
                        throw json.wrongType(" \"" + wanted + "\"", "\"" + wanted + "\"");
                    }
                    return wanted;
                },
                text -> text);
    }

    /** A whole number that may be one only. */
    static Codec<Integer> exactly(int wanted) {
        return Codec.of(
                json -> {
                    if (json.whole() != wanted) {
                        throw json.wrongType(" " + wanted, Integer.toString(wanted));
                    }
                    return wanted;
                },
                WHOLE::write);
    }

    /** A scale by the id of one that is declared elsewhere, or in full. */
    static Codec<GradeScale> scaleOf(List<GradeScale> declared) {
        return Codec.of(
                json -> json.isText() ? scale(json, declared) : SCALE.read(json),
                scale -> declared.contains(scale) ? scale.id() : SCALE.write(scale));
    }

    /** The constants of an enum as lower-case words: {@code "point-in-time"}. */
    static <E extends Enum<E>> Codec<E> words(Class<E> type) {
        return words(List.of(type.getEnumConstants()));
    }

    private static <E extends Enum<E>> Codec<E> words(List<E> constants) {
        Map<String, E> byWord = new LinkedHashMap<>();
        constants.forEach(constant -> byWord.put(word(constant), constant));
        return Codec.of(
                json -> Optional.ofNullable(byWord.get(json.text()))
                        .orElseThrow(() -> json.unknownName("取值", "word", json.text(), byWord.keySet())),
                Scalars::word);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static GradeScale scale(JsonValue json, List<GradeScale> declared) {
        String id = json.text();
        return declared.stream()
                .filter(scale -> scale.id().equals(id))
                .findFirst()
                .orElseThrow(() -> json.unknownName(
                        "等级标准",
                        "scale",
                        id,
                        declared.stream().map(GradeScale::id).toList()));
    }

    private static LocalDate date(JsonValue json) {
        try {
            return LocalDate.parse(json.text());
        } catch (DateTimeParseException e) {
            throw json.wrongType("日期，如 \"2023-12-31\"", "a date such as \"2023-12-31\"");
        }
    }

    private static Instant instant(JsonValue json) {
        try {
            return Instant.parse(json.text());
        } catch (DateTimeParseException e) {
            throw json.wrongType("时刻，如 \"2023-07-01T00:00:00Z\"", "an instant such as \"2023-07-01T00:00:00Z\"");
        }
    }

    private static boolean isPair(JsonValue json) {
        return json.isText() && json.text().indexOf('/') >= 0;
    }

    private static boolean isWhole(Ratio ratio) {
        return ratio.denominator().compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean isCommon(Unit unit) {
        return Units.find(unit.code()).filter(unit::equals).isPresent();
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
