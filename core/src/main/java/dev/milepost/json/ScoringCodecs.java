// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.ComparatorCodecs.always;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.EVIDENCE;
import static dev.milepost.json.Scalars.FLAG;
import static dev.milepost.json.Scalars.INSTANT;
import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.RATIO;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.scoring.Correction;
import dev.milepost.scoring.LeftOut;
import dev.milepost.scoring.ListEntry;
import dev.milepost.scoring.Objection;
import dev.milepost.scoring.RankLine;
import dev.milepost.scoring.Ranking;
import dev.milepost.scoring.RedBlackList;
import dev.milepost.scoring.ScoreEntry;
import dev.milepost.scoring.ScoreRecord;
import dev.milepost.scoring.Unranked;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Codecs of what an office entered, and of what is published of it. */
final class ScoringCodecs {

    private static final Codec<ScoreEntry.Defects> DEFECTS = ObjectCodec.record(
                    in -> new ScoreEntry.Defects(in.get("kind", TEXT), in.get("count", WHOLE)))
            .given("kind", TEXT, ScoreEntry.Defects::kind)
            .given("count", WHOLE, ScoreEntry.Defects::count);

    private static final Codec<ScoreEntry.Tick> TICK = ObjectCodec.record(
                    in -> new ScoreEntry.Tick(in.get("point", TEXT), in.get("kept", FLAG)))
            .given("point", TEXT, ScoreEntry.Tick::point)
            .given("kept", FLAG, ScoreEntry.Tick::kept);

    private static final Codec<ScoreEntry.Statement> STATEMENT = ObjectCodec.record(
                    in -> new ScoreEntry.Statement(in.get("holds", FLAG), in.find("on", DATE)))
            .given("holds", FLAG, ScoreEntry.Statement::holds)
            .givenIfAny("on", DATE, ScoreEntry.Statement::on);

    private static final Codec<ScoreEntry.Content> CONTENT = new ChoiceCodec<ScoreEntry.Content>("记录内容", "content")
            .on("defects", ScoreEntry.Defects.class, DEFECTS)
            .on("tick", ScoreEntry.Tick.class, TICK)
            .on("points", ScoreEntry.Mark.class, RATIO.as(ScoreEntry.Mark::new, ScoreEntry.Mark::points))
            .on("statement", ScoreEntry.Statement.class, STATEMENT)
            .on("notApplicable", ScoreEntry.NotApplicable.class, always(new ScoreEntry.NotApplicable()));

    private static final Codec<ScoreEntry> ENTRY = ObjectCodec.record(in -> new ScoreEntry(
                    in.get("id", TEXT),
                    in.get("unit", UNIT_ID),
                    in.get("item", TEXT),
                    in.get("content", CONTENT),
                    in.get("reason", WORDS),
                    in.list("evidence", EVIDENCE)))
            .given("id", TEXT, ScoreEntry::id)
            .given("unit", UNIT_ID, ScoreEntry::unit)
            .given("item", TEXT, ScoreEntry::item)
            .given("content", CONTENT, ScoreEntry::content)
            .given("reason", WORDS, ScoreEntry::reason)
            .givenList("evidence", EVIDENCE, ScoreEntry::evidence);

    private static final Codec<Objection.Ruling> RULING = ObjectCodec.record(in -> new Objection.Ruling(
                    in.get("on", DATE), in.get("by", TEXT), in.get("reason", WORDS), in.find("correction", ENTRY)))
            .given("on", DATE, Objection.Ruling::on)
            .given("by", TEXT, Objection.Ruling::by)
            .given("reason", WORDS, Objection.Ruling::reason)
            .givenIfAny("correction", ENTRY, Objection.Ruling::correction);

    private static final Codec<Objection> OBJECTION = ObjectCodec.record(in -> new Objection(
                    in.get("id", TEXT),
                    in.get("entry", TEXT),
                    in.get("raisedOn", DATE),
                    in.get("reason", WORDS),
                    in.list("evidence", EVIDENCE),
                    in.find("ruling", RULING)))
            .given("id", TEXT, Objection::id)
            .given("entry", TEXT, Objection::entry)
            .given("raisedOn", DATE, Objection::raisedOn)
            .given("reason", WORDS, Objection::reason)
            .givenList("evidence", EVIDENCE, Objection::evidence)
            .givenIfAny("ruling", RULING, Objection::ruling);

    private static final Codec<Map<OrgUnitId, String>> CLASSES =
            SchemeCodecs.byText(TEXT).as(ScoringCodecs::byUnit, ScoringCodecs::byText);

    static final Codec<ScoreRecord> RECORD = ObjectCodec.<ScoreRecord, ScoreRecord.Builder>of(
                    in -> ScoreRecord.builder(in.get("scheme", TEXT), in.get("period", PERIOD)),
                    ScoreRecord.Builder::build)
            .given("scheme", TEXT, ScoreRecord::scheme)
            .given("period", PERIOD, ScoreRecord::period)
            .unless(Map.of(), "classes", CLASSES, ScoreRecord::classes, ScoreRecord.Builder::classes)
            .list("entries", ENTRY, ScoreRecord::entries, ScoreRecord.Builder::entries)
            .list("objections", OBJECTION, ScoreRecord::objections, ScoreRecord.Builder::objections);

    private static final Codec<RankLine> LINE = ObjectCodec.record(in -> new RankLine(
                    in.get("unit", UNIT_ID),
                    in.find("peers", TEXT).orElse(""),
                    in.get("rank", WHOLE),
                    in.get("score", RATIO),
                    in.find("grade", SchemeCodecs.GRADE),
                    in.get("reason", WORDS),
                    in.find("before", WHOLE)))
            .given("unit", UNIT_ID, RankLine::unit)
            .givenIfAny("peers", TEXT, line -> ifAny(line.peers()))
            .given("rank", WHOLE, RankLine::rank)
            .given("score", RATIO, RankLine::score)
            .givenIfAny("grade", SchemeCodecs.GRADE, RankLine::grade)
            .given("reason", WORDS, RankLine::reason)
            .givenIfAny("before", WHOLE, RankLine::before);

    private static final Codec<Unranked.State> STATE = words(Unranked.State.class);

    private static final Codec<Unranked> UNRANKED = ObjectCodec.record(in -> new Unranked(
                    in.get("unit", UNIT_ID),
                    in.find("peers", TEXT).orElse(""),
                    in.get("state", STATE),
                    in.get("reason", WORDS)))
            .given("unit", UNIT_ID, Unranked::unit)
            .givenIfAny("peers", TEXT, one -> ifAny(one.peers()))
            .given("state", STATE, Unranked::state)
            .given("reason", WORDS, Unranked::reason);

    private static final Codec<Ranking.Frozen> FROZEN = ObjectCodec.record(
                    in -> new Ranking.Frozen(in.get("by", TEXT), in.get("at", INSTANT)))
            .given("by", TEXT, Ranking.Frozen::by)
            .given("at", INSTANT, Ranking.Frozen::at);

    static final Codec<Ranking> RANKING = ObjectCodec.<Ranking, Ranking.Builder>of(
                    in -> Ranking.builder(in.get("scheme", TEXT), in.get("period", PERIOD)), Ranking.Builder::build)
            .given("scheme", TEXT, Ranking::scheme)
            .given("period", PERIOD, Ranking::period)
            .optional("comparedWith", PERIOD, Ranking::comparedWith, Ranking.Builder::comparedWith)
            .list("lines", LINE, Ranking::lines, Ranking.Builder::lines)
            .list("unranked", UNRANKED, Ranking::unranked, Ranking.Builder::unranked)
            .list("openObjections", OBJECTION, Ranking::openObjections, Ranking.Builder::openObjections)
            .optional("frozen", FROZEN, Ranking::frozen, Ranking.Builder::frozen);

    private static final Codec<ListEntry> LISTED = ObjectCodec.record(in -> new ListEntry(
                    in.get("unit", UNIT_ID),
                    in.get("since", PERIOD),
                    in.get("rank", WHOLE),
                    in.get("score", RATIO),
                    in.get("reason", WORDS)))
            .given("unit", UNIT_ID, ListEntry::unit)
            .given("since", PERIOD, ListEntry::since)
            .given("rank", WHOLE, ListEntry::rank)
            .given("score", RATIO, ListEntry::score)
            .given("reason", WORDS, ListEntry::reason);

    private static final Codec<LeftOut> LEFT_OUT = ObjectCodec.record(
                    in -> new LeftOut(in.get("unit", UNIT_ID), in.get("rank", WHOLE), in.get("reason", WORDS)))
            .given("unit", UNIT_ID, LeftOut::unit)
            .given("rank", WHOLE, LeftOut::rank)
            .given("reason", WORDS, LeftOut::reason);

    private static final Codec<Correction> CORRECTION = ObjectCodec.record(in -> new Correction(
                    in.get("unit", UNIT_ID),
                    in.get("since", PERIOD),
                    in.get("on", DATE),
                    in.get("by", TEXT),
                    in.get("what", WORDS)))
            .given("unit", UNIT_ID, Correction::unit)
            .given("since", PERIOD, Correction::since)
            .given("on", DATE, Correction::on)
            .given("by", TEXT, Correction::by)
            .given("what", WORDS, Correction::what);

    private static final Codec<RedBlackList.Sizes> SIZES = ObjectCodec.record(
                    in -> new RedBlackList.Sizes(in.get("red", WHOLE), in.get("black", WHOLE)))
            .given("red", WHOLE, RedBlackList.Sizes::red)
            .given("black", WHOLE, RedBlackList.Sizes::black);

    static final Codec<RedBlackList> LISTS = ObjectCodec.<RedBlackList, RedBlackList.Builder>of(
                    in -> RedBlackList.builder(in.get("scheme", TEXT), in.get("period", PERIOD)),
                    RedBlackList.Builder::build)
            .given("scheme", TEXT, RedBlackList::scheme)
            .given("period", PERIOD, RedBlackList::period)
            .unless("", "peers", TEXT, RedBlackList::peers, RedBlackList.Builder::peers)
            .required("sizes", SIZES, RedBlackList::sizes, RedBlackList.Builder::sizes)
            .list("red", LISTED, RedBlackList::red, RedBlackList.Builder::red)
            .list("black", LISTED, RedBlackList::black, RedBlackList.Builder::black)
            .list("carriedOver", LISTED, RedBlackList::carriedOver, RedBlackList.Builder::carriedOver)
            .list("corrections", CORRECTION, RedBlackList::corrections, RedBlackList.Builder::corrections)
            .list("leftOut", LEFT_OUT, RedBlackList::leftOut, RedBlackList.Builder::leftOut)
            .list("notes", WORDS, RedBlackList::notes, RedBlackList.Builder::notes);

    private ScoringCodecs() {}

    private static Map<OrgUnitId, String> byUnit(Map<String, String> byText) {
        Map<OrgUnitId, String> classes = new LinkedHashMap<>();
        byText.forEach((unit, code) -> classes.put(OrgUnitId.of(unit), code));
        return classes;
    }

    private static Map<String, String> byText(Map<OrgUnitId, String> byUnit) {
        Map<String, String> classes = new LinkedHashMap<>();
        byUnit.forEach((unit, code) -> classes.put(unit.value(), code));
        return classes;
    }

    private static Optional<String> ifAny(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
