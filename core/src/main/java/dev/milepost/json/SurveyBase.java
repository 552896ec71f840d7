// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.SCALE;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WHOLE;

import dev.milepost.catalogue.CataloguePack;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.StandardId;
import dev.milepost.grading.Survey;
import dev.milepost.grading.SurveyId;
import dev.milepost.grading.SurveyRecord;
import dev.milepost.quantity.GradeScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The surveys of a file and the standards they go by: all that the file has itself, and of those that packs have the
 * ones that a survey names.
 *
 * @param standards the standards, those of the file first
 * @param surveys the surveys
 */
record SurveyBase(List<GradingStandard> standards, List<Survey> surveys) {

    /** A standard with its scale in full. */
    static final Codec<GradingStandard> STANDARD = GradingCodecs.standard(SCALE);

    private static final Codec<SurveyId> SURVEY_ID = Codec.text(SurveyId::of, SurveyId::value);
    private static final Codec<StandardId> STANDARD_ID = Codec.text(StandardId::parse, StandardId::toString);

    private static final Codec<Map<String, Integer>> COUNTS = Codec.of(
            json -> {
                Map<String, Integer> counts = new LinkedHashMap<>();
                json.properties().forEach((name, count) -> counts.put(name, WHOLE.read(count)));
                return counts;
            },
            counts -> {
                Map<String, Object> tree = new LinkedHashMap<>();
                counts.forEach((name, count) -> tree.put(name, WHOLE.write(count)));
                return tree;
            });

    private static final Codec<SurveyRecord> RECORD = ObjectCodec.record(in -> new SurveyRecord(
                    in.find("category", TEXT).orElse(""), in.find("place", TEXT).orElse(""), in.get("counts", COUNTS)))
            .givenIfAny("category", TEXT, one -> nonEmpty(one.category()))
            .givenIfAny("place", TEXT, one -> nonEmpty(one.place()))
            .given("counts", COUNTS, SurveyRecord::counts);

    /** A survey by any standard. */
    static final Codec<Survey> SURVEY = survey(STANDARD_ID);

    /** Reads both from a dossier. */
    static SurveyBase of(ObjectReader in, Function<String, CataloguePack> packs) {
        Codec<CataloguePack> pack = TEXT.as(packs, CataloguePack::id);
        List<CataloguePack> lending = new ArrayList<>();
        in.find("pack", pack).ifPresent(lending::add);
        lending.addAll(in.list("gradingPacks", pack));
        List<GradingStandard> own =
                in.list("gradingStandards", GradingCodecs.standard(Scalars.scaleOf(scales(lending))));
        Map<StandardId, GradingStandard> lent = lent(lending);
        own.forEach(one -> lent.remove(one.id()));
        List<Survey> surveys = in.list(
                "surveys",
                survey(known(Stream.concat(own.stream().map(GradingStandard::id), lent.keySet().stream())
                        .map(StandardId::toString)
                        .toList())));
        Set<StandardId> used = surveys.stream().map(Survey::standard).collect(Collectors.toSet());
        lent.keySet().retainAll(used);
        return new SurveyBase(
                Stream.concat(own.stream(), lent.values().stream()).toList(), surveys);
    }

    /** A standard of two packs is that of the first. */
    private static Map<StandardId, GradingStandard> lent(List<CataloguePack> packs) {
        Map<StandardId, GradingStandard> lent = new LinkedHashMap<>();
        packs.forEach(pack -> pack.gradingStandards().forEach(one -> lent.putIfAbsent(one.id(), one)));
        return lent;
    }

    private static List<GradeScale> scales(List<CataloguePack> packs) {
        return packs.stream().flatMap(pack -> pack.scales().stream()).distinct().toList();
    }

    /** A standard that there is. */
    private static Codec<StandardId> known(List<String> known) {
        return Codec.of(
                json -> {
                    if (!known.contains(json.text())) {
                        throw json.unknownName("评级标准", "grading standard", json.text(), known);
                    }
                    return STANDARD_ID.read(json);
                },
                STANDARD_ID::write);
    }

    private static Codec<Survey> survey(Codec<StandardId> standard) {
        return ObjectCodec.<Survey, Survey.Builder>of(
                        in -> Survey.builder(in.get("id", SURVEY_ID), in.get("standard", standard)),
                        Survey.Builder::build)
                .given("id", SURVEY_ID, Survey::id)
                .given("standard", standard, Survey::standard)
                .required("unit", UNIT_ID, Survey::unit, Survey.Builder::unit)
                .required("period", PERIOD, Survey::period, Survey.Builder::period)
                .optional("population", WHOLE, Survey::population, Survey.Builder::population)
                .optional("element", ELEMENT_ID, Survey::element, Survey.Builder::element)
                .list("records", RECORD, Survey::records, Survey.Builder::records);
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
