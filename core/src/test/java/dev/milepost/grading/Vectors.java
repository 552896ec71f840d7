// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The 2011 editions and surveys by them, for the tests of this package. */
final class Vectors {

    private static final CataloguePack PACK = Catalogues.get("vector-density-2011");

    static final List<GradingStandard> ALL = PACK.gradingStandards();
    static final GradingStandard RODENT = get("gbt-27770");
    static final GradingStandard MOSQUITO = get("gbt-27771");
    static final GradingStandard FLY = get("gbt-27772");
    static final GradingStandard COCKROACH = get("gbt-27773");

    static final Value A = level("A", 0);
    static final Value B = level("B", 1);
    static final Value C = level("C", 2);
    static final Value D = level("D", 3);

    private Vectors() {}

    static GradingStandard get(String code) {
        return PACK.gradingStandards().stream()
                .filter(one -> one.id().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static Survey survey(GradingStandard standard, SurveyRecord... records) {
        return builder(standard).records(List.of(records)).build();
    }

    static Survey.Builder builder(GradingStandard standard) {
        return Survey.builder(SurveyId.of("s"), standard.id())
                .unit(OrgUnitId.of("town"))
                .period(Period.parse("20230615"));
    }

    static GradeResult grade(GradingStandard standard, SurveyRecord... records) {
        return standard.grade(survey(standard, records));
    }

    /** A record of no category: {@code "rooms=100 positive-rooms=2"}. */
    static SurveyRecord counts(String counts) {
        return in("", counts);
    }

    /** A record of a category. */
    static SurveyRecord in(String category, String counts) {
        Map<String, Integer> parsed = new TreeMap<>();
        Arrays.stream(counts.split(" "))
                .map(pair -> pair.split("="))
                .forEach(pair -> parsed.put(pair[0], Integer.valueOf(pair[1])));
        return SurveyRecord.of(category, parsed);
    }

    /** A record with which every index of the standard is at level A and every precondition holds. */
    static SurveyRecord clean(GradingStandard standard) {
        return counts(
                switch (standard.id().code()) {
                    case "gbt-27770" -> "rooms=300 positive-rooms=0 bad-rooms=0 path-metres=2000 path-signs=0";
                    case "gbt-27771" ->
                        "path-metres=4000 positive-waters=0 dips=100 positive-dips=0 person-times=3 landings=0";
                    case "gbt-27772" ->
                        "rooms=300 fly-rooms=0 bad-rooms=0 sites=30 positive-sites=0 ready-food-flies=0"
                                + " indoor-breeding-sites=0";
                    case "gbt-27773" -> "rooms=300 positive-rooms=0 ootheca-rooms=0 trace-rooms=0";
                    default -> throw new IllegalArgumentException(standard.toString());
                });
    }

    private static Value level(String level, int rank) {
        return Value.level(new Grade("vector-density", level, rank));
    }
}
