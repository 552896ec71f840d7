// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.milepost.campaign.Comparator;
import dev.milepost.grading.SurveyFigure;
import dev.milepost.scoring.ScoreRule;
import dev.milepost.scoring.TieBreak;
import dev.milepost.scoring.VetoRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the schema of packs tells of schemes and grading standards. */
class JudgingPackSchemaTest {

    private static final String SCHEME = "/schemes/0";
    private static final String GROUP = SCHEME + "/groups/0";
    private static final String STANDARD = "/gradingStandards/0";
    private static final String PART = STANDARD + "/indices/0/parts/0";

    @Test
    void acceptsAPackOfSchemesAndStandardsAndSoDoesTheReader() {
        assertThat(Schema.PACK.faults(Resources.judgingPack())).isEmpty();
        assertThat(CataloguePackJson.read(Resources.judgingPack()).id()).isEqualTo("judging-pack");
    }

    /** What stands in the pack, and what a schema and a reader accept in its place. */
    static Stream<Arguments> otherwiseWritten() {
        return Stream.of(
                arguments("\"limit\": 1,", "\"limit\": \"1.0\","),
                arguments(
                        "\"scale\": \"density\"", "\"scale\": { \"id\": \"own\", \"levels\": [\"A\", \"B\", \"C\"] }"),
                arguments(
                        "{ \"share\": { \"part\": \"positive\", \"whole\": \"rooms\" } }", "{ \"count\": \"rooms\" }"),
                arguments(
                        "{ \"share\": { \"part\": \"positive\", \"whole\": \"rooms\" } }",
                        "{ \"complement\": { \"bad\": \"positive\", \"whole\": \"rooms\" } }"),
                arguments(
                        "{ \"share\": { \"part\": \"positive\", \"whole\": \"rooms\" } }",
                        "{ \"rate\": { \"numerator\": \"positive\", \"denominator\": \"rooms\" } }"),
                arguments("\"populationUpTo\": 100000", "\"populationUpTo\": \"100000\""),
                arguments("\"max\": 6", "\"max\": \"6\""),
                arguments("{ \"manual\": true }", "{ \"notScored\": true }"),
                arguments("{ \"atLeast\": 90 }", "{ \"between\": [\"1/3\", 2] }"),
                arguments("{ \"moreThan\": 1 }", "{ \"eventFree\": true }"),
                arguments("{ \"moreThan\": 1 }", "{ \"levelAtLeast\": \"density:B:1\" }"));
    }

    @ParameterizedTest
    @MethodSource("otherwiseWritten")
    void acceptsTheOtherFormsThatAreRead(String usual, String other) {
        String text = changed(usual, other);
        assertThat(Schema.PACK.faults(text)).isEmpty();
        assertThat(CataloguePackJson.read(text).schemes()).hasSize(1);
    }

    /** What stands in the scheme, what was typed instead, and the place the schema names. */
    static Stream<Arguments> typedWrongInAScheme() {
        String item = GROUP + "/items/0";
        String veto = SCHEME + "/vetoes/2";
        return Stream.of(
                arguments("\"schemes\": [", "\"scheme\": [", ""),
                arguments("\"id\": \"town-2023\"", "\"id\": \"town/2023\"", SCHEME),
                arguments("\"bonusCap\": 2", "\"bonusCap\": \"two\"", SCHEME + "/bonusCap"),
                arguments("\"acceptsAsserted\": false", "\"acceptsAsserted\": 0", SCHEME + "/acceptsAsserted"),
                arguments("\"printedMax\": 15", "\"printedmax\": 15", GROUP),
                arguments("\"max\": 6", "\"max\": null", item + "/max"),
                arguments("{ \"perDefect\": {", "{ \"perdefect\": {", item + "/rule"),
                arguments("{ \"perDefect\": {", "{ \"manual\": true, \"perDefect\": {", item + "/rule"),
                arguments("\"each\": \"1/3\"", "\"each\": \"1:3\"", item + "/rule/perDefect/kinds/0/each"),
                arguments("{ \"manual\": true }", "{ \"manual\": false }", item + "/byClass/b/manual"),
                arguments("{ \"manual\": true }", "{ \"hand\": true }", item + "/byClass/b"),
                arguments("{ \"atLeast\": 90 }", "{ \"achieved\": true }", GROUP + "/items/1/rule/bands/bands/0/when"),
                arguments("[{ \"when\": { \"atLeast\": 90 }, \"points\": 4 }]", "[]", GROUP + "/items/1/rule/bands"),
                arguments(", \"full\": 100", ", \"all\": 100", GROUP + "/items/2/rule/proportional"),
                arguments("\"code\": \"ledger\", ", "", GROUP + "/items/3/rule/checklist/0"),
                arguments("{ \"moreThan\": 1 }", "{ \"achieved\": false }", veto + "/test/threshold/holds/achieved"),
                arguments("{ \"moreThan\": 1 }", "{ \"atLeastParent\": true }", veto + "/test/threshold"),
                arguments("{ \"moreThan\": 1 }", "{ \"eventFree\": \"2023\" }", veto + "/test/threshold"),
                arguments("\"eventFreeMonths\": 36", "\"eventFreeMonths\": 1.5", SCHEME + "/vetoes/1/test"),
                arguments("{ \"disqualify\": true }", "{ \"disqualified\": true }", veto + "/effect"),
                arguments("{ \"group\": \"1\" }", "{}", SCHEME + "/tieBreaks/1"),
                arguments("\"of\": \"quarter\"", "\"of\": \"quarterly\"", SCHEME + "/weights/1/of"));
    }

    /** What stands in the standard, what was typed instead, and the place the schema names. */
    static Stream<Arguments> typedWrongInAStandard() {
        String threshold = PART + "/thresholds/0";
        String share = "{ \"share\": { \"part\": \"positive\", \"whole\": \"rooms\" } }";
        return Stream.of(
                arguments("\"gradingStandards\": [", "\"standards\": [", ""),
                arguments("\"edition\": \"2011\"", "\"edition\": 2011", STANDARD + "/edition"),
                arguments("\"edition\": \"2011\"", "\"edition\": \"2011:1\"", STANDARD),
                arguments("\"scale\": \"density\"", "\"scale\": [\"A\"]", STANDARD + "/scale"),
                arguments("\"counts\": [", "\"count\": [", STANDARD),
                arguments("\"id\": \"positive\", ", "", STANDARD + "/counts/1"),
                arguments("{ \"id\": \"shop\", \"name\": { \"zh\": \"商店\" } }", "\"shop\"", STANDARD + "/categories/0"),
                arguments("\"unit\": { \"zh\": \"%\" }", "\"unit\": \"%\"", PART + "/unit"),
                arguments(share, "{ \"shares\": {} }", PART + "/figure"),
                arguments(share, "{ \"share\": { \"part\": \"positive\" } }", PART + "/figure/share"),
                arguments(share, "{ \"count\": \"rooms\", \"rate\": {} }", PART + "/figure"),
                arguments("\"bound\": \"at-most\"", "\"bound\": \"atMost\"", threshold + "/bound"),
                arguments("\"limit\": 1,", "\"limit\": \"1%\",", threshold + "/limit"),
                arguments("\"limit\": 1, \"source\"", "\"limit\": 1, \"sources\"", threshold),
                arguments("\"confidence\": \"press\"", "\"confidence\": \"rumour\"", threshold + "/source/confidence"),
                arguments("\"count\": \"positive\", ", "", STANDARD + "/preconditions/0"),
                arguments("\"populationUpTo\": 100000", "\"populationUpTo\": 1.5", STANDARD + "/samplePlans/0"),
                arguments("\"least\": 10 }", "\"atLeast\": 10 }", STANDARD + "/samplePlans/0/least/0"),
                arguments("\"from\": 11, ", "", STANDARD + "/placeRules/0/bands/1"),
                arguments("\"to\": 10", "\"to\": null", STANDARD + "/placeRules/0/bands/0/to"),
                arguments("\"notes\": [{ \"zh\": \"待核对\" }]", "\"notes\": [\"待核对\"]", STANDARD + "/notes/0"));
    }

    @ParameterizedTest
    @MethodSource({"typedWrongInAScheme", "typedWrongInAStandard"})
    void refusesWhatTheReaderRefusesAtTheSamePlace(String right, String wrong, String place) {
        String text = changed(right, wrong);
        assertThat(Schema.PACK.faults(text))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith(place));
        assertThatThrownBy(() -> CataloguePackJson.read(text))
                .isInstanceOfSatisfying(
                        JsonException.class, e -> assertThat("/" + e.path()).startsWith(place));
    }

    /** What stands in the pack, what was typed instead, and the place and rule that the reader names. */
    static Stream<Arguments> namedWrong() {
        String items = "schemes/0/groups/0/items/";
        String unknown = "unknown indicator 'sort'; nearest: sorted";
        return Stream.of(
                arguments(
                        "\"bands\": { \"of\": \"sorted\"",
                        "\"bands\": { \"of\": \"sort\"",
                        items + "1/rule/bands/of",
                        unknown),
                arguments(
                        "\"of\": \"sorted\", \"full\"",
                        "\"of\": \"sort\", \"full\"",
                        items + "2/rule/proportional/of",
                        unknown),
                arguments(
                        "{ \"manual\": true }",
                        "{ \"proportional\": { \"of\": \"sort\" } }",
                        items + "0/byClass/b/proportional/of",
                        unknown),
                arguments(
                        "\"indicator\": \"sorted\"",
                        "\"indicator\": \"sort\"",
                        "schemes/0/vetoes/2/test/threshold/indicator",
                        unknown));
    }

    @ParameterizedTest
    @MethodSource("namedWrong")
    void leavesWhatIsNotThereToTheReader(String right, String wrong, String path, String rule) {
        String text = changed(right, wrong);
        assertThat(Schema.PACK.faults(text)).isEmpty();
        assertThatThrownBy(() -> CataloguePackJson.read(text))
                .isInstanceOfSatisfying(
                        JsonException.class, e -> assertThat(e.path()).isEqualTo(path))
                .hasMessageEndingWith(rule);
    }

    @Test
    void leavesASchemeThatStandsTwiceToTheReader() {
        ObjectNode root = (ObjectNode) Schema.tree(Resources.judgingPack());
        ArrayNode schemes = (ArrayNode) root.get("schemes");
        schemes.add(schemes.get(0));
        assertThat(Schema.PACK.faults(root.toString())).isEmpty();
        assertThatThrownBy(() -> CataloguePackJson.read(root.toString()))
                .hasMessageContaining("schemes/1/id")
                .hasMessageEndingWith("id must stand once, 'town-2023' stands at schemes/0/id already");
    }

    /** The families whose members have the names of their types. */
    static Stream<Arguments> families() {
        return Stream.of(
                arguments("SurveyFigure", SurveyFigure.class),
                arguments("ScoreRule", ScoreRule.class),
                arguments("VetoEffect", VetoRule.Effect.class),
                arguments("TieBreak", TieBreak.class));
    }

    @ParameterizedTest
    @MethodSource("families")
    void offersEveryMemberOfAFamily(String name, Class<?> family) {
        assertThat(Schema.PACK.definitions().get(name).get("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(members(family));
    }

    @Test
    void offersEveryBoundToBands() {
        List<String> names = new ArrayList<>();
        Schema.PACK
                .definitions()
                .at("/NumericComparator/propertyNames/enum")
                .forEach(name -> names.add(name.asString()));
        assertThat(names).containsExactlyInAnyOrderElementsOf(members(Comparator.Numeric.class));
    }

    private static List<String> members(Class<?> family) {
        return Stream.of(family.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .toList();
    }

    private static String changed(String old, String replacement) {
        return Resources.changed(Resources.judgingPack(), old, replacement);
    }
}
