// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.formula.MissingOperands;
import dev.milepost.grading.Threshold;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.Confidence;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DenominatorBasis;
import dev.milepost.indicator.Direction;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.ResultLevel;
import dev.milepost.indicator.TargetNature;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PackSchemaTest {

    static Set<String> builtInPacks() {
        return new BuiltInPacks().ids();
    }

    @ParameterizedTest
    @MethodSource("builtInPacks")
    void acceptsEveryPackThatComesWithTheLibrary(String id) throws IOException {
        String resource = "packs/" + id + ".json";
        try (InputStream in = Objects.requireNonNull(BuiltInPacks.class.getResourceAsStream(resource), resource)) {
            assertThat(Schema.PACK.faults(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    /** What stands in the small pack, and what a schema and a reader accept in its place. */
    static Stream<Arguments> otherwiseWritten() {
        return Stream.of(
                arguments("\"lowest\": 0", "\"lowest\": \"0.5\""),
                arguments("\"atLeast\": 12", "\"atLeast\": \"100/3\""),
                arguments("\"multiplier\": 100", "\"multiplier\": \"100\""),
                arguments("\"period\": \"20220101-20241231\"", "\"period\": \"2022W12\""),
                arguments("\"applicableLevels\": [\"county\"]", "\"applicableLevels\": []"),
                arguments(
                        "\"applicableLevels\": [\"county\"]",
                        "\"applicableLevels\": [{ \"code\": \"x\", \"rank\": 9, \"name\": { \"zh\": \"x\" } }]"),
                arguments("\"mode\": \"half-even\"", "\"mode\": \"half-up\""),
                arguments(", \"mode\": \"half-even\"", ""),
                arguments(
                        "\"scale\": \"vector-density\"", "\"scale\": { \"id\": \"two\", \"levels\": [\"A\", \"B\"] }"),
                arguments(
                        "\"unit\": \"village\" }",
                        "\"unit\": { \"code\": \"hamlet\", \"symbol\": { \"zh\": \"村\" }, \"word\": { \"zh\": \"村\" },"
                                + " \"dimension\": \"village\", \"factor\": \"1/3\" } }"));
    }

    @ParameterizedTest
    @MethodSource("otherwiseWritten")
    void acceptsTheOtherFormsThatAreRead(String usual, String other) {
        assertThat(Schema.PACK.faults(changed(usual, other))).isEmpty();
    }

    /** What stands in the small pack, what was typed instead, and the place the schema names. */
    static Stream<Arguments> typedWrong() {
        return Stream.of(
                arguments("\"id\": \"small-pack\",", "", ""),
                arguments("\"version\": 1", "\"version\": 2", "/version"),
                arguments("\"format\": \"milepost-pack\"", "\"format\": \"milepost-dossier\"", "/format"),
                arguments("\"period\": \"20220101-20241231\"", "\"period\": \"2022Q5\"", "/period"),
                arguments("\"period\": \"20220101-20241231\"", "\"period\": 2022", "/period"),
                arguments("\"issuer\": {", "\"isuer\": {", ""),
                arguments("\"issuer\": { \"zh\": \"某办公室\" }", "\"issuer\": {}", "/issuer"),
                arguments("\"issuer\": { \"zh\": \"某办公室\" }", "\"issuer\": { \"fr\": \"bureau\" }", "/issuer"),
                arguments("\"issuer\": { \"zh\": \"某办公室\" }", "\"issuer\": null", "/issuer"),
                arguments("\"开工\": \"started\"", "\"开工\": \"begun\"", "/stageLexicon/开工"),
                arguments("\"levels\": [\"A\", \"B\", \"C\", \"D\"]", "\"levels\": []", "/scales/0"),
                arguments("\"levels\": [\"A\",", "\"levels\": [\"A\", \"A\",", "/scales/0"),
                arguments("\"id\": \"villages\", ", "", "/elements/1"),
                arguments("\"id\": \"villages\"", "\"id\": \"vil/lages\"", "/elements/1/id"),
                arguments("\"id\": \"villages\"", "\"id\": \".villages\"", "/elements/1/id"),
                arguments("\"unit\": \"village\"", "\"unit\": \"vilage\"", "/elements/1/unit"),
                arguments("\"kind\": \"level\"", "\"kind\": \"grade\"", "/elements/3/kind"),
                arguments("\"lowest\": 0", "\"lowest\": \"1,5\"", "/elements/0/lowest"),
                arguments("\"unitOperator\": \"none\"", "\"unitOperator\": \"NONE\"", "/elements/0/unitOperator"),
                arguments(
                        "{ \"element\": \"park-area\" }",
                        "{ \"element\": \"park-area\", \"formula\": { \"text\": \"1\" } }",
                        "/indicators/0/measure"),
                arguments("\"multiplier\": 100", "\"multiplyer\": 100", "/indicators/1/measure/pair"),
                arguments(
                        "\"confidence\": \"press\" }",
                        "\"confidence\": \"rumour\" }",
                        "/indicators/0/sheet/sources/0/confidence"),
                arguments("\"frequency\": \"year\"", "\"frequency\": \"yearly\"", "/indicators/0/sheet/frequency"),
                arguments("{ \"atLeast\": 12 }", "{ \"atleast\": 12 }", "/targets/0/comparator"),
                arguments("{ \"atLeast\": 12 }", "{}", "/targets/0/comparator"),
                arguments("{ \"atLeast\": 12 }", "{ \"achieved\": false }", "/targets/0/comparator/achieved"),
                arguments("{ \"atLeast\": 12 }", "{ \"between\": [1] }", "/targets/0/comparator/between"),
                arguments("\"start\": \"2022-01-01\"", "\"start\": \"2022/01/01\"", "/targets/0/start"),
                arguments("\"vector-density:C:2\"", "\"C\"", "/targets/1/comparator/levelAtLeast"),
                arguments("\"notFound\": [{", "\"notFound\": [\"x\", {", "/notFound/0"));
    }

    @ParameterizedTest
    @MethodSource("typedWrong")
    void refusesWhatTheReaderRefusesAtTheSamePlace(String right, String wrong, String place) {
        String text = changed(right, wrong);
        assertThat(Schema.PACK.faults(text))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith(place));
        assertThatThrownBy(() -> CataloguePackJson.read(text))
                .isInstanceOfSatisfying(
                        JsonException.class, e -> assertThat("/" + e.path()).startsWith(place));
    }

    @Test
    void acceptsThePackOfTheManualAndSoDoesTheReader() throws IOException {
        String manual = Files.readString(Path.of(System.getProperty("milepost.root", ".."), "docs", "files.md"));
        String chapter = manual.substring(manual.indexOf("### A pack of your own"));
        int start = chapter.indexOf("```json\n") + 8;
        String pack = chapter.substring(start, chapter.indexOf("```", start));
        assertThat(Schema.PACK.faults(pack)).isEmpty();
        assertThat(CataloguePackJson.read(pack).id()).isEqualTo("my-province-2025");
        String wrong = pack.replace("\"numerator\": \"villages-with-tap\"", "\"numerator\": \"vilages\"");
        assertThatThrownBy(() -> CataloguePackJson.read(Resources.stream(wrong), "my-pack.json"))
                .isInstanceOfSatisfying(JsonException.class, e -> {
                    String message = e.message(Locale.ENGLISH);
                    assertThat(chapter).contains(message.substring(0, message.indexOf(" element ")));
                });
    }

    @Test
    void isAValidSchemaThatAnyToolMayKeep() {
        assertThat(Schema.PACK.ownFaults()).isEmpty();
        assertThat(Schema.PACK.root().get("$schema").asString())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void describesEveryTypeAndClosesEveryObject() {
        Schema.PACK
                .definitions()
                .forEachEntry((name, type) ->
                        assertThat(type.has("description")).as(name).isTrue());
        List<JsonNode> objects = new ArrayList<>();
        collectObjects(Schema.PACK.root(), objects);
        assertThat(objects)
                .hasSizeGreaterThan(20)
                .allSatisfy(object -> assertThat(object.has("additionalProperties"))
                        .as("%s", object)
                        .isTrue());
    }

    @Test
    void refersToNothingOutsideAndDefinesNothingInVain() {
        Set<String> names = new TreeSet<>();
        Schema.PACK.definitions().propertyNames().forEach(name -> names.add("#/$defs/" + name));
        assertThat(Set.copyOf(Schema.PACK.root().findValuesAsString("$ref"))).isEqualTo(names);
    }

    /** The lists of words, under the names of the types that they are. */
    static Stream<Class<? extends Enum<?>>> lists() {
        return Stream.of(
                Comparator.Way.class,
                Completeness.class,
                Confidence.class,
                CountBasis.class,
                DenominatorBasis.class,
                Direction.class,
                Hierarchy.class,
                MissingOperands.class,
                PeriodType.class,
                ProjectStage.class,
                ResultLevel.class,
                TargetNature.class,
                Threshold.Bound.class,
                TimeOperator.class,
                UnitOperator.class,
                ValueKind.class);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsTheWordsOfEachType(Class<? extends Enum<?>> type) {
        assertThat(words(Schema.PACK.definitions().get(type.getSimpleName())))
                .containsExactlyElementsOf(Stream.of(type.getEnumConstants())
                        .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    @Test
    void listsTheCommonUnitsAndTheUsualLevels() {
        JsonNode types = Schema.PACK.definitions();
        assertThat(words(types.get("Unit").get("anyOf").get(0)))
                .containsExactlyElementsOf(Units.all().stream().map(Unit::code).toList());
        assertThat(words(types.get("OrgLevel").get("anyOf").get(0)))
                .containsExactlyElementsOf(
                        OrgLevels.all().stream().map(OrgLevel::code).toList());
    }

    private static void collectObjects(JsonNode node, List<JsonNode> objects) {
        if (node.isObject() && "object".equals(node.path("type").asString(""))) {
            objects.add(node);
        }
        node.forEach(part -> collectObjects(part, objects));
    }

    private static List<String> words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.get("enum").forEach(word -> words.add(word.asString()));
        return words;
    }

    private static String changed(String old, String replacement) {
        return Resources.changed(Resources.pack(), old, replacement);
    }
}
