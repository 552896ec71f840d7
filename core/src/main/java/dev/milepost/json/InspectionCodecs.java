// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.CampaignCodecs.ACTION_ID;
import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.inspection.Finding;
import dev.milepost.inspection.FindingMove;
import dev.milepost.inspection.FindingState;
import dev.milepost.inspection.FindingTally;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionId;
import dev.milepost.inspection.InspectionKind;
import dev.milepost.inspection.InspectionMeasure;
import dev.milepost.inspection.Notice;
import dev.milepost.inspection.ScopeCount;

/** Codecs of what was found. */
final class InspectionCodecs {

    private static final Codec<InspectionId> INSPECTION_ID = Codec.text(InspectionId::of, InspectionId::value);
    private static final Codec<InspectionKind> KIND = words(InspectionKind.class);
    private static final Codec<FindingState> STATE = words(FindingState.class);
    private static final Codec<InspectionMeasure> MEASURE = words(InspectionMeasure.class);

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

    private static final Codec<Notice> NOTICE = ObjectCodec.record(
                    in -> new Notice(in.get("name", WORDS), in.get("count", WHOLE)))
            .given("name", WORDS, Notice::name)
            .given("count", WHOLE, Notice::count);

    private static final Codec<FindingMove> MOVE = ObjectCodec.record(
                    in -> new FindingMove(in.get("date", DATE), in.get("to", STATE), in.get("by", WORDS)))
            .given("date", DATE, FindingMove::date)
            .given("to", STATE, FindingMove::to)
            .given("by", WORDS, FindingMove::by);

    private static final Codec<Inspection.Emission> EMISSION = ObjectCodec.record(
                    in -> new Inspection.Emission(in.get("measure", MEASURE), in.get("element", ELEMENT_ID)))
            .given("measure", MEASURE, Inspection.Emission::measure)
            .given("element", ELEMENT_ID, Inspection.Emission::element);

    static final Codec<Finding> FINDING = ObjectCodec.<Finding, Finding.Builder>of(
                    in -> Finding.builder(in.get("id", TEXT)), Finding.Builder::build)
            .given("id", TEXT, Finding::id)
            .required("type", WORDS, Finding::type, Finding.Builder::type)
            .required("description", WORDS, Finding::description, Finding.Builder::description)
            .required("raisedOn", DATE, Finding::raisedOn, Finding.Builder::raisedOn)
            .optional("dueOn", DATE, Finding::dueOn, Finding.Builder::dueOn)
            .optional("unit", UNIT_ID, Finding::unit, Finding.Builder::unit)
            .optional("place", WORDS, Finding::place, Finding.Builder::place)
            .list("moves", MOVE, Finding::moves, Finding.Builder::moves);

    static final Codec<Inspection> INSPECTION = ObjectCodec.<Inspection, Inspection.Builder>of(
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
            .list("findings", FINDING, Inspection::findings, Inspection.Builder::findings)
            .list("notices", NOTICE, Inspection::notices, Inspection.Builder::notices)
            .list("emissions", EMISSION, Inspection::emissions, Inspection.Builder::emissions);

    private InspectionCodecs() {}
}
