// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.CampaignCodecs.ACTION_ID;
import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.EVIDENCE;
import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingMove;
import dev.milepost.inspection.FindingReference;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.FindingTally;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.inspection.InspectionMeasure;
import dev.milepost.inspection.Notice;
import dev.milepost.inspection.ScopeCount;
import dev.milepost.inspection.TimeLimit;
import dev.milepost.period.HolidayCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Codecs of what was found. */
final class InspectionCodecs {

    private static final Codec<InspectionId> INSPECTION_ID = Codec.text(InspectionId::of, InspectionId::value);
    private static final Codec<InspectionKind> KIND = words(InspectionKind.class);
    private static final Codec<FindingState> STATE = words(FindingState.class);
    private static final Codec<InspectionMeasure> MEASURE = words(InspectionMeasure.class);

    private static final Codec<FindingReference> REFERENCE =
            Codec.text(FindingReference::parse, FindingReference::toString);

    private static final Codec<ScopeCount> SCOPE = ObjectCodec.record(
                    in -> new ScopeCount(in.get("category", TEXT), in.get("name", WORDS), in.get("count", WHOLE)))
            .given("category", TEXT, ScopeCount::category)
            .given("name", WORDS, ScopeCount::name)
            .given("count", WHOLE, ScopeCount::count);

    private static final Codec<FindingTally> TALLY = ObjectCodec.record(in ->
                    new FindingTally(in.get("types", WHOLE), in.get("problems", WHOLE), in.get("rectified", WHOLE)))
            .given("types", WHOLE, FindingTally::types)
            .given("problems", WHOLE, FindingTally::problems)
            .given("rectified", WHOLE, FindingTally::rectified);

    private static final Codec<Notice> NOTICE = ObjectCodec.<Notice, Notice.Builder>of(
                    in -> Notice.builder(in.get("name", WORDS)), Notice.Builder::build)
            .given("name", WORDS, Notice::name)
            .unless(1, "count", WHOLE, Notice::count, Notice.Builder::count)
            .optional("number", TEXT, Notice::number, Notice.Builder::number)
            .optional("issuedOn", DATE, Notice::issuedOn, Notice.Builder::issuedOn)
            .optional("dueOn", DATE, Notice::dueOn, Notice.Builder::dueOn);

    private static final Codec<FindingMove> MOVE = ObjectCodec.<FindingMove, FindingMove.Builder>of(
                    in -> FindingMove.builder(in.get("date", DATE), in.get("to", STATE), in.get("by", WORDS)),
                    FindingMove.Builder::build)
            .given("date", DATE, FindingMove::date)
            .given("to", STATE, FindingMove::to)
            .given("by", WORDS, FindingMove::by)
            .optional("reason", WORDS, FindingMove::reason, FindingMove.Builder::reason)
            .optional("dueOn", DATE, FindingMove::dueOn, FindingMove.Builder::dueOn)
            .optional("unit", UNIT_ID, FindingMove::unit, FindingMove.Builder::unit)
            .optional("office", WORDS, FindingMove::office, FindingMove.Builder::office)
            .optional("duplicateOf", REFERENCE, FindingMove::duplicateOf, FindingMove.Builder::duplicateOf)
            .list("evidence", EVIDENCE, FindingMove::evidence, FindingMove.Builder::evidence);

    private static final Codec<TimeLimit> TIME_LIMIT = ObjectCodec.record(
                    in -> new TimeLimit(in.get("days", WHOLE), in.get("counting", words(TimeLimit.Counting.class))))
            .given("days", WHOLE, TimeLimit::days)
            .given("counting", words(TimeLimit.Counting.class), TimeLimit::counting);

    private static final Codec<Inspection.Emission> EMISSION = ObjectCodec.record(
                    in -> new Inspection.Emission(in.get("measure", MEASURE), in.get("element", ELEMENT_ID)))
            .given("measure", MEASURE, Inspection.Emission::measure)
            .given("element", ELEMENT_ID, Inspection.Emission::element);

    static final Codec<HolidayCalendar> HOLIDAY_CALENDAR = ObjectCodec.record(in -> HolidayCalendar.of(
                    Set.copyOf(in.list("holidays", DATE)), Set.copyOf(in.list("workingWeekends", DATE))))
            .givenList("holidays", DATE, calendar -> List.copyOf(calendar.holidays()))
            .givenList("workingWeekends", DATE, calendar -> List.copyOf(calendar.workingWeekends()));

    private InspectionCodecs() {}

    /** Findings whose time limits are counted by a calendar, if there is one. */
    static Codec<Finding> finding(Optional<HolidayCalendar> calendar) {
        return ObjectCodec.<Finding, Finding.Builder>of(in -> start(in, calendar), Finding.Builder::build)
                .given("id", TEXT, Finding::id)
                .required("type", WORDS, Finding::type, Finding.Builder::type)
                .required("description", WORDS, Finding::description, Finding.Builder::description)
                .required("raisedOn", DATE, Finding::raisedOn, Finding.Builder::raisedOn)
                .optional("timeLimit", TIME_LIMIT, Finding::timeLimit, Finding.Builder::timeLimit)
                .optional("dueOn", DATE, Finding::dueOn, Finding.Builder::dueOn)
                .optional("unit", UNIT_ID, Finding::unit, Finding.Builder::unit)
                .optional("place", WORDS, Finding::place, Finding.Builder::place)
                .list("evidence", EVIDENCE, Finding::evidence, Finding.Builder::evidence)
                .list("moves", MOVE, Finding::moves, Finding.Builder::moves);
    }

    private static Finding.Builder start(ObjectReader in, Optional<HolidayCalendar> calendar) {
        Finding.Builder finding = Finding.builder(in.get("id", TEXT));
        calendar.ifPresent(finding::calendar);
        return finding;
    }

    /** Inspections whose findings have their time limits counted by a calendar, if there is one. */
    static Codec<Inspection> inspection(Optional<HolidayCalendar> calendar) {
        return ObjectCodec.<Inspection, Inspection.Builder>of(
                        in -> Inspection.builder(in.get("id", INSPECTION_ID), in.get("kind", KIND)),
                        Inspection.Builder::build)
                .given("id", INSPECTION_ID, Inspection::id)
                .given("kind", KIND, Inspection::kind)
                .required("theme", WORDS, Inspection::theme, Inspection.Builder::theme)
                .required("period", PERIOD, Inspection::period, Inspection.Builder::period)
                .required("unit", UNIT_ID, Inspection::unit, Inspection.Builder::unit)
                .optional("action", ACTION_ID, Inspection::action, Inspection.Builder::action)
                .unless(1, "rounds", WHOLE, Inspection::rounds, Inspection.Builder::rounds)
                .optional("checklist", WORDS, Inspection::checklist, Inspection.Builder::checklist)
                .optional("scopeTotal", WHOLE, Inspection::scopeTotal, Inspection.Builder::scopeTotal)
                .list("scope", SCOPE, Inspection::scope, Inspection.Builder::scope)
                .optional("tally", TALLY, Inspection::tally, Inspection.Builder::tally)
                .list("findings", finding(calendar), Inspection::findings, Inspection.Builder::findings)
                .list("notices", NOTICE, Inspection::notices, Inspection.Builder::notices)
                .list("emissions", EMISSION, Inspection::emissions, Inspection.Builder::emissions);
    }
}
