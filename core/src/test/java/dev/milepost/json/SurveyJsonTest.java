// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.dossier.Dossier;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.SurveyRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Surveys in a dossier, and where it takes their standards from. */
class SurveyJsonTest {

    private static final String SURVEYS = """
            "gradingPacks": ["vector-density-2011"],
            "surveys": [
              { "id": "rats", "standard": "gbt-27770:2011", "unit": "town", "period": "20230615", "population": 30000,
                "records": [
                  { "category": "catering", "place": "canteen", "counts": { "rooms": 100, "positive-rooms": 2, "bad-rooms": 3 } },
                  { "counts": { "path-metres": 2000, "path-signs": 1 } }
                ] }
            ],
            """;

    private static final String OWN = """
            "gradingStandards": [
              { "id": "gbt-27770", "edition": "2011", "name": { "zh": "自定" }, "scale": "vector-density",
                "counts": [{ "id": "rooms", "name": { "zh": "间" } }],
                "indices": [{ "id": "i", "name": { "zh": "指标" }, "parts": [
                  { "name": { "zh": "数" }, "unit": { "zh": "间" }, "figure": { "count": "rooms" }, "thresholds": [
                    { "level": "A", "bound": "at-most", "limit": 1, "source": { "text": "甲", "confidence": "code", "verified": false } },
                    { "level": "B", "bound": "at-most", "limit": 2, "source": { "text": "甲", "confidence": "code", "verified": false } },
                    { "level": "C", "bound": "less-than", "limit": 3, "source": { "text": "甲", "confidence": "code", "verified": false } }
                  ] }] }] }
            ],
            """;

    @Test
    void readsSurveysAndTakesTheStandardsTheyName() {
        Dossier dossier = read(dossier(SURVEYS));
        assertThat(dossier.gradingStandards())
                .extracting(one -> one.id().toString())
                .containsExactly("gbt-27770:2011");
        assertThat(dossier.surveys()).singleElement().satisfies(survey -> {
            assertThat(survey.population()).contains(30_000);
            assertThat(survey.element()).isEmpty();
            assertThat(survey.records().get(0))
                    .isEqualTo(new SurveyRecord(
                            "catering", "canteen", Map.of("rooms", 100, "positive-rooms", 2, "bad-rooms", 3)));
            assertThat(survey.records().get(1).category()).isEmpty();
        });
        assertThat(dossier.gradingStandards()
                        .get(0)
                        .grade(dossier.surveys().get(0))
                        .level())
                .hasToString("level:vector-density:B:1");
    }

    @Test
    void writesWhatStandsAlone() {
        Dossier dossier = read(dossier(SURVEYS));
        String written = DossierJson.write(dossier);
        assertThat(written).doesNotContain("gradingPacks").contains("\"standard\": \"gbt-27770:2011\"");
        assertThat(DossierJson.read(written, id -> {
                    throw new AssertionError("asks for pack " + id);
                }))
                .isEqualTo(dossier);
        assertThat(dossier.toBuilder().build()).isEqualTo(dossier);
    }

    @Test
    void takesAStandardOfTheFileInsteadOfThatOfThePack() {
        String counted = SURVEYS.substring(0, SURVEYS.indexOf("\"records\"")).stripTrailing()
                + " \"records\": [{ \"counts\": { \"rooms\": 2 } }] }],\n";
        Dossier dossier = read(dossier(OWN + counted));
        assertThat(dossier.gradingStandards())
                .extracting(one -> one.name().zh())
                .containsExactly("自定");
        assertThat(dossier.gradingStandards()
                        .get(0)
                        .grade(dossier.surveys().get(0))
                        .level())
                .hasToString("level:vector-density:B:1");
    }

    @Test
    void takesTheStandardsOfTheCampaignsOwnPack() {
        CataloguePack small = CataloguePackJson.read(Resources.pack());
        List<GradingStandard> standards = Catalogues.get("vector-density-2011").gradingStandards();
        String without = SURVEYS.replace("\"gradingPacks\": [\"vector-density-2011\"],", "");
        Dossier dossier = DossierJson.read(
                dossier(without),
                id -> CataloguePack.builder(id)
                        .title(small.title())
                        .period(small.period())
                        .scales(small.scales())
                        .actions(small.actions())
                        .elements(small.elements())
                        .indicators(small.indicators())
                        .targets(small.targets())
                        .basisDocuments(small.basisDocuments())
                        .stageLexicon(small.stageLexicon())
                        .gradingStandards(standards)
                        .build());
        assertThat(dossier.gradingStandards()).containsExactly(standards.get(0));
    }

    /** What stands in the file, what was typed instead, and the path and the end of the message. */
    static Stream<Arguments> typedWrong() {
        return Stream.of(
                arguments(
                        "gbt-27770:2011",
                        "gbt-27770:2012",
                        "surveys/0/standard",
                        "unknown grading standard 'gbt-27770:2012'; nearest: gbt-27770:2011, gbt-27771:2011,"
                                + " gbt-27772:2011"),
                arguments(
                        "vector-density-2011",
                        "vector-density-2012",
                        "gradingPacks/0",
                        "id of a catalogue pack must be one of [small-pack], was 'vector-density-2012'"),
                arguments(
                        "\"positive-rooms\"",
                        "\"positiv-rooms\"",
                        "",
                        "count of survey 'rats' must be one of standard 'gbt-27770:2011', was 'positiv-rooms';"
                                + " nearest: [positive-rooms, bad-rooms, rooms]"),
                arguments(
                        "\"catering\"",
                        "\"catring\"",
                        "",
                        "category of survey 'rats' must be one of standard 'gbt-27770:2011', was 'catring';"
                                + " nearest: [catering, market, station]"),
                arguments(
                        "\"rooms\": 100",
                        "\"rooms\": 1.5",
                        "surveys/0/records/0/counts/rooms",
                        "must be a whole number, was 1.5"),
                arguments(
                        "\"rooms\": 100",
                        "\"rooms\": -1",
                        "surveys/0/records/0",
                        "count 'rooms' of a record must not be negative, was -1"),
                arguments(
                        "\"population\": 30000",
                        "\"population\": 0",
                        "surveys/0",
                        "population of survey 'rats' must be 1 or more, was 0"),
                arguments(
                        "\"unit\": \"town\", \"period\": \"20230615\"",
                        "\"unit\": \"twon\", \"period\": \"20230615\"",
                        "",
                        "was 'twon'"));
    }

    @ParameterizedTest
    @MethodSource("typedWrong")
    void saysWhatWasTypedWrong(String right, String wrong, String path, String end) {
        String text = dossier(SURVEYS).replace(right, wrong);
        assertThat(text).contains(wrong);
        JsonException e = catchThrowableOfType(JsonException.class, () -> read(text));
        assertThat(e.getMessage()).contains(end);
        assertThat(e.path()).isEqualTo(path);
        assertThat(e.message(Locale.CHINA)).isNotEmpty();
    }

    @Test
    void refusesAStandardOrASurveyTwice() {
        Dossier dossier = read(dossier(SURVEYS));
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> dossier.toBuilder().surveys(dossier.surveys()).build()))
                .hasMessage("survey id must be unique, ids were [rats, rats]");
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> dossier.toBuilder()
                                .gradingStandards(dossier.gradingStandards())
                                .build()))
                .hasMessage("grading standard id must be unique, ids were [gbt-27770:2011, gbt-27770:2011]");
        CataloguePack pack = Catalogues.get("vector-density-2011");
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> CataloguePack.builder("twice")
                                .title(pack.title())
                                .period(pack.period())
                                .gradingStandards(dossier.gradingStandards())
                                .gradingStandards(dossier.gradingStandards())
                                .build()))
                .hasMessage("grading standard must be unique within pack 'twice',"
                        + " ids were [gbt-27770:2011, gbt-27770:2011]");
    }

    @Test
    void refusesASurveyWhoseStandardTheDossierLacks() {
        Dossier dossier = read(dossier(SURVEYS));
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> Dossier.builder(dossier.campaign(), dossier.organisation())
                                .gradingStandards(List.of(Catalogues.get("vector-density-2011")
                                        .gradingStandards()
                                        .get(1)))
                                .surveys(dossier.surveys())
                                .build()))
                .hasMessage("standard of survey 'rats' must be one of the dossier, was 'gbt-27770:2011';"
                        + " nearest: [gbt-27771:2011]");
    }

    private static String dossier(String more) {
        return Resources.dossier().replace("\"inspections\": [", more + "\"inspections\": [");
    }

    private static Dossier read(String text) {
        return DossierJson.read(
                text, id -> id.equals("vector-density-2011") ? Catalogues.get(id) : Resources.packs(id));
    }
}
