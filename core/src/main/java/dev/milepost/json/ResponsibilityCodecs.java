// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WEEKDAYS;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.campaign.Department;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.responsibility.AttendanceEntry;
import dev.milepost.responsibility.Honour;
import dev.milepost.responsibility.ResponsibilityMeasure;
import dev.milepost.responsibility.ResponsibilityRegister;
import java.util.Optional;

/** Codecs of who answers for what. */
final class ResponsibilityCodecs {

    private static final Codec<Department.Officer> OFFICER = ObjectCodec.record(
                    in -> new Department.Officer(in.get("post", WORDS), in.get("count", WHOLE)))
            .given("post", WORDS, Department.Officer::post)
            .given("count", WHOLE, Department.Officer::count);

    static final Codec<Department> DEPARTMENT = ObjectCodec.record(in -> new Department(
                    in.get("id", TEXT),
                    in.get("name", WORDS),
                    in.find("unit", UNIT_ID),
                    in.list("officers", OFFICER),
                    in.find("keepsZone", FLAG).orElse(false)))
            .given("id", TEXT, Department::id)
            .given("name", WORDS, Department::name)
            .givenIfAny("unit", UNIT_ID, Department::unit)
            .givenList("officers", OFFICER, Department::officers)
            .givenIfAny("keepsZone", FLAG, one -> Optional.of(one.keepsZone()).filter(keeps -> keeps));

    static final Codec<ResponsibilityZone> ZONE = ObjectCodec.<ResponsibilityZone, ResponsibilityZone.Builder>of(
                    in -> ResponsibilityZone.builder(in.get("id", TEXT)), ResponsibilityZone.Builder::build)
            .given("id", TEXT, ResponsibilityZone::id)
            .required("area", WORDS, ResponsibilityZone::area, ResponsibilityZone.Builder::area)
            .required("keeper", WORDS, ResponsibilityZone::keeper, ResponsibilityZone.Builder::keeper)
            .optional("keeperUnit", UNIT_ID, ResponsibilityZone::keeperUnit, ResponsibilityZone.Builder::keeperUnit)
            .optional("from", DATE, ResponsibilityZone::from, ResponsibilityZone.Builder::from)
            .optional("to", DATE, ResponsibilityZone::to, ResponsibilityZone.Builder::to)
            .required(
                    "cleaningDays",
                    WEEKDAYS,
                    ResponsibilityZone::cleaningDays,
                    ResponsibilityZone.Builder::cleaningDays)
            .list("sites", TEXT, ResponsibilityZone::sites, ResponsibilityZone.Builder::sites)
            .list("units", UNIT_ID, ResponsibilityZone::units, ResponsibilityZone.Builder::units);

    private static final Codec<AttendanceEntry> ATTENDANCE = ObjectCodec.record(in -> new AttendanceEntry(
                    in.get("zone", TEXT),
                    in.get("date", DATE),
                    in.get("attended", FLAG),
                    in.get("by", WORDS),
                    in.find("heads", WHOLE),
                    in.find("remark", WORDS)))
            .given("zone", TEXT, AttendanceEntry::zone)
            .given("date", DATE, AttendanceEntry::date)
            .given("attended", FLAG, AttendanceEntry::attended)
            .given("by", WORDS, AttendanceEntry::by)
            .givenIfAny("heads", WHOLE, AttendanceEntry::heads)
            .givenIfAny("remark", WORDS, AttendanceEntry::remark);

    private static final Codec<ResponsibilityRegister.Emission> EMISSION = ObjectCodec.record(
                    in -> new ResponsibilityRegister.Emission(
                            in.get("measure", words(ResponsibilityMeasure.class)), in.get("element", ELEMENT_ID)))
            .given("measure", words(ResponsibilityMeasure.class), ResponsibilityRegister.Emission::measure)
            .given("element", ELEMENT_ID, ResponsibilityRegister.Emission::element);

    static final Codec<ResponsibilityRegister> REGISTER =
            ObjectCodec.<ResponsibilityRegister, ResponsibilityRegister.Builder>of(
                            in -> ResponsibilityRegister.builder(), ResponsibilityRegister.Builder::build)
                    .list(
                            "ownedKinds",
                            WORDS,
                            ResponsibilityRegister::ownedKinds,
                            ResponsibilityRegister.Builder::ownedKinds)
                    .list(
                            "attendance",
                            ATTENDANCE,
                            ResponsibilityRegister::attendance,
                            ResponsibilityRegister.Builder::attendance)
                    .list(
                            "emissions",
                            EMISSION,
                            ResponsibilityRegister::emissions,
                            ResponsibilityRegister.Builder::emissions);

    private static final Codec<Honour.Review> REVIEW = ObjectCodec.record(
                    in -> new Honour.Review(in.find("opensOn", DATE), in.get("dueOn", DATE), in.find("passedOn", DATE)))
            .givenIfAny("opensOn", DATE, Honour.Review::opensOn)
            .given("dueOn", DATE, Honour.Review::dueOn)
            .givenIfAny("passedOn", DATE, Honour.Review::passedOn);

    static final Codec<Honour> HONOUR = ObjectCodec.<Honour, Honour.Builder>of(
                    in -> Honour.builder(in.get("id", TEXT)), Honour.Builder::build)
            .given("id", TEXT, Honour::id)
            .required("name", WORDS, Honour::name, Honour.Builder::name)
            .required("level", WORDS, Honour::level, Honour.Builder::level)
            .required("unit", UNIT_ID, Honour::unit, Honour.Builder::unit)
            .required("awardedOn", DATE, Honour::awardedOn, Honour.Builder::awardedOn)
            .optional("withdrawnOn", DATE, Honour::withdrawnOn, Honour.Builder::withdrawnOn)
            .list("reviews", REVIEW, Honour::reviews, Honour.Builder::reviews);

    private ResponsibilityCodecs() {}
}
