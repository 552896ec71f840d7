// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.NearestNames;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The common units. Each unit that counts things has a dimension of its own, so that a count of households never mixes
 * with a count of visits; lengths, areas, masses, times and plain shares convert among themselves.
 */
public final class Units {

    /** A plain number without a unit. */
    public static final Unit ONE =
            new Unit("1", LocalizedText.of("1", "1"), LocalizedText.of("1", "1"), "1", Ratio.of(1, 1));

    /** Per cent, 1/100 of a plain number. */
    public static final Unit PERCENT =
            new Unit("%", LocalizedText.of("%", "%"), LocalizedText.of("%", "%"), "1", Ratio.of(1, 100));

    /** Per mille (‰), 1/1000 of a plain number. */
    public static final Unit PERMILLE =
            new Unit("permille", LocalizedText.of("‰", "‰"), LocalizedText.of("‰", "‰"), "1", Ratio.of(1, 1000));

    /** Per thousand persons (每千人), of a count per head. */
    public static final Unit PER_THOUSAND_PERSONS = new Unit(
            "per-thousand-persons",
            LocalizedText.of("每千人", "per 1,000 people"),
            LocalizedText.of("每千人", "per thousand people"),
            "per-person",
            Ratio.of(1, 1000));

    /** Metre, the base unit of length. */
    public static final Unit M =
            new Unit("m", LocalizedText.of("m", "m"), LocalizedText.of("米", "metres"), "length", Ratio.of(1, 1));

    /** Kilometre (公里). */
    public static final Unit KM = new Unit(
            "km", LocalizedText.of("km", "km"), LocalizedText.of("公里", "kilometres"), "length", Ratio.of(1000, 1));

    /** Square metre, the base unit of area. */
    public static final Unit M2 = new Unit(
            "m2", LocalizedText.of("m²", "m²"), LocalizedText.of("平方米", "square metres"), "area", Ratio.of(1, 1));

    /** Mu (亩), exactly 2000/3 m². */
    public static final Unit MU =
            new Unit("mu", LocalizedText.of("亩", "mu"), LocalizedText.of("亩", "mu"), "area", Ratio.of(2000, 3));

    /** Hectare, 10,000 m². */
    public static final Unit HECTARE = new Unit(
            "hectare", LocalizedText.of("公顷", "ha"), LocalizedText.of("公顷", "hectares"), "area", Ratio.of(10000, 1));

    /** Square kilometre. */
    public static final Unit KM2 = new Unit(
            "km2",
            LocalizedText.of("km²", "km²"),
            LocalizedText.of("平方公里", "square kilometres"),
            "area",
            Ratio.of(1000000, 1));

    /** Households or operators (户), each counted once. */
    public static final Unit HOUSEHOLD = new Unit(
            "household",
            LocalizedText.of("户", "households"),
            LocalizedText.of("户", "households"),
            "household",
            Ratio.of(1, 1));

    /** Visits to households (户次). */
    public static final Unit HOUSEHOLD_TIMES = new Unit(
            "household-times",
            LocalizedText.of("户次", "household visits"),
            LocalizedText.of("户次", "household visits"),
            "household-times",
            Ratio.of(1, 1));

    /** People (人), each counted once. */
    public static final Unit PERSON = new Unit(
            "person", LocalizedText.of("人", "people"), LocalizedText.of("人", "people"), "person", Ratio.of(1, 1));

    /** Attendances of people (人次). */
    public static final Unit PERSON_TIMES = new Unit(
            "person-times",
            LocalizedText.of("人次", "attendances"),
            LocalizedText.of("人次", "attendances"),
            "person-times",
            Ratio.of(1, 1));

    /** Places (处). */
    public static final Unit PLACE = new Unit(
            "place", LocalizedText.of("处", "places"), LocalizedText.of("处", "places"), "place", Ratio.of(1, 1));

    /** Occurrences (次). */
    public static final Unit TIMES =
            new Unit("times", LocalizedText.of("次", "times"), LocalizedText.of("次", "times"), "times", Ratio.of(1, 1));

    /** Items (个). */
    public static final Unit ITEM =
            new Unit("item", LocalizedText.of("个", "items"), LocalizedText.of("个", "items"), "item", Ratio.of(1, 1));

    /** Copies of a document (份). */
    public static final Unit COPY =
            new Unit("copy", LocalizedText.of("份", "copies"), LocalizedText.of("份", "copies"), "copy", Ratio.of(1, 1));

    /** Schools and other institutions (所). */
    public static final Unit SCHOOL = new Unit(
            "school", LocalizedText.of("所", "schools"), LocalizedText.of("所", "schools"), "school", Ratio.of(1, 1));

    /** Shops and other businesses (家), each counted once. */
    public static final Unit SHOP =
            new Unit("shop", LocalizedText.of("家", "shops"), LocalizedText.of("家", "shops"), "shop", Ratio.of(1, 1));

    /** Trips of vehicles (车次). */
    public static final Unit VEHICLE_TRIPS = new Unit(
            "vehicle-trips",
            LocalizedText.of("车次", "vehicle trips"),
            LocalizedText.of("车次", "vehicle trips"),
            "vehicle-trips",
            Ratio.of(1, 1));

    /** Sessions of an event (场). */
    public static final Unit SESSION = new Unit(
            "session", LocalizedText.of("场", "sessions"), LocalizedText.of("场", "sessions"), "session", Ratio.of(1, 1));

    /** Administrative villages (个村). */
    public static final Unit VILLAGE = new Unit(
            "village",
            LocalizedText.of("个村", "villages"),
            LocalizedText.of("个村", "villages"),
            "village",
            Ratio.of(1, 1));

    /** Natural villages (个自然村). */
    public static final Unit NATURAL_VILLAGE = new Unit(
            "natural-village",
            LocalizedText.of("个自然村", "natural villages"),
            LocalizedText.of("个自然村", "natural villages"),
            "natural-village",
            Ratio.of(1, 1));

    /** Village groups (个组). */
    public static final Unit GROUP = new Unit(
            "group", LocalizedText.of("个组", "groups"), LocalizedText.of("个组", "groups"), "group", Ratio.of(1, 1));

    /** Steps of a grading scale (级). */
    public static final Unit LEVEL = new Unit(
            "level", LocalizedText.of("级", "levels"), LocalizedText.of("级", "levels"), "level", Ratio.of(1, 1));

    /** Tonne (吨), 1000 kg; the base unit of mass is the kilogram. */
    public static final Unit TONNE =
            new Unit("tonne", LocalizedText.of("吨", "t"), LocalizedText.of("吨", "tonnes"), "mass", Ratio.of(1000, 1));

    /** Minute (分钟); the base unit of time is the second. */
    public static final Unit MINUTE = new Unit(
            "minute", LocalizedText.of("分钟", "min"), LocalizedText.of("分钟", "minutes"), "time", Ratio.of(60, 1));

    /** Hour (小时). */
    public static final Unit HOUR =
            new Unit("hour", LocalizedText.of("小时", "h"), LocalizedText.of("小时", "hours"), "time", Ratio.of(3600, 1));

    /** Day of 24 hours (天). */
    public static final Unit DAY =
            new Unit("day", LocalizedText.of("天", "days"), LocalizedText.of("天", "days"), "time", Ratio.of(86400, 1));

    /** Square metres for each person (人均平方米). */
    public static final Unit M2_PER_PERSON = new Unit(
            "m2-per-person",
            LocalizedText.of("m²/人", "m²/person"),
            LocalizedText.of("平方米/人", "square metres per person"),
            "area-per-person",
            Ratio.of(1, 1));

    /** Batches for each thousand people (批次/千人). */
    public static final Unit BATCH_PER_THOUSAND = new Unit(
            "batch-per-thousand",
            LocalizedText.of("批次/千人", "batches per 1,000 people"),
            LocalizedText.of("批次/千人", "batches per thousand people"),
            "batch-per-person",
            Ratio.of(1, 1000));

    /** Kilometres for each ten thousand people; the base unit is the metre for each person. */
    public static final Unit KM_PER_TEN_THOUSAND = new Unit(
            "km-per-ten-thousand",
            LocalizedText.of("公里/万人", "km per 10,000 people"),
            LocalizedText.of("公里/万人", "kilometres per ten thousand people"),
            "length-per-person",
            Ratio.of(1, 10));

    private static final Map<String, Unit> BY_CODE = index(List.of(
            ONE,
            PERCENT,
            PERMILLE,
            PER_THOUSAND_PERSONS,
            M,
            KM,
            M2,
            MU,
            HECTARE,
            KM2,
            HOUSEHOLD,
            HOUSEHOLD_TIMES,
            PERSON,
            PERSON_TIMES,
            PLACE,
            TIMES,
            ITEM,
            COPY,
            SCHOOL,
            SHOP,
            VEHICLE_TRIPS,
            SESSION,
            VILLAGE,
            NATURAL_VILLAGE,
            GROUP,
            LEVEL,
            TONNE,
            MINUTE,
            HOUR,
            DAY,
            M2_PER_PERSON,
            BATCH_PER_THOUSAND,
            KM_PER_TEN_THOUSAND));

    private Units() {}

    /**
     * Returns the common unit of a code, if there is one.
     *
     * @param code the code, such as {@code "m2"}
     * @return the unit, or empty
     */
    public static Optional<Unit> find(String code) {
        return Optional.ofNullable(BY_CODE.get(requireNonNull(code, "code")));
    }

    /**
     * Returns the common unit of a code.
     *
     * @param code the code, such as {@code "m2"}
     * @return the unit
     * @throws IllegalArgumentException if there is none; the message names the nearest codes
     */
    public static Unit get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("unit code must be known, was '" + code + "'; nearest: "
                        + String.join(", ", NearestNames.of(code, BY_CODE.keySet(), 3))));
    }

    /**
     * Returns all common units, those of one dimension side by side.
     *
     * @return the units, not modifiable
     */
    public static Collection<Unit> all() {
        return Collections.unmodifiableCollection(BY_CODE.values());
    }

    private static Map<String, Unit> index(List<Unit> units) {
        Map<String, Unit> byCode = new LinkedHashMap<>();
        units.forEach(unit -> byCode.put(unit.code(), unit));
        return byCode;
    }
}
