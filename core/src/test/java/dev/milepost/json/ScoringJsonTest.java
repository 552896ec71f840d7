// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.milepost.Rule;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.scoring.AssessmentScheme;
import dev.milepost.scoring.Ranking;
import dev.milepost.scoring.SchemeGroup;
import dev.milepost.scoring.SchemeItem;
import dev.milepost.scoring.ScoreRecord;
import dev.milepost.scoring.ScoreRule;
import dev.milepost.scoring.ScoreSheet;
import dev.milepost.scoring.Scorer;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents of docs/files.md that have to do with scores, and what a slip in them is told. */
class ScoringJsonTest {

    private static final LocalizedText WORDS = LocalizedText.of("名", "name");

    @Test
    @Rule("10.1")
    void readsTheDocumentsOfTheManualAndScoresThem() throws IOException {
        AssessmentScheme scheme = AssessmentSchemeJson.read(block("milepost-scheme"));
        ScoreRecord record = ScoreRecordJson.read(block("milepost-score-record"));
        ScoreSheet sheet = Scorer.of(scheme, record).sheet(OrgUnitId.of("v1"));

        // 6 − 2 × 0.5 = 5, the objection having corrected 4 late reports to 2; the second item asks a figure.
        assertThat(sheet.find("1.1").orElseThrow().points()).contains(Ratio.whole(5));
        assertThat(sheet.missing()).extracting(one -> one.item().code()).containsExactly("1.2");
        assertThat(scheme.indicators()).containsExactly(IndicatorId.of("household-waste-sorted"));
    }

    /** What stands in a document of the manual, what was typed instead, and the place and end of the message. */
    static Stream<Arguments> typedWrong() {
        return Stream.of(
                arguments(
                        "milepost-scheme",
                        "\"each\": 0.5",
                        "\"each\": -0.5",
                        "scheme/groups/0/items/0/rule/perDefect/kinds/1",
                        "points per defect of kind 'late' must be above 0, was -0.5"),
                arguments(
                        "milepost-scheme",
                        "\"perDefect\"",
                        "\"perdefect\"",
                        "scheme/groups/0/items/0/rule/perdefect",
                        "unknown rule 'perdefect'; nearest: perDefect, bands, checklist"),
                arguments(
                        "milepost-scheme",
                        "{ \"atLeast\": 90 }",
                        "{ \"achieved\": true }",
                        "scheme/groups/0/items/1/rule/bands/bands/0/when",
                        "band must be a bound such as atLeast, was Achieved[]"),
                arguments(
                        "milepost-scheme",
                        "\"weight\": \"2/3\"",
                        "\"weight\": 0.6",
                        "scheme",
                        "weights of scheme 'town-2023' must sum to 1, summed to 2.8/3"),
                arguments(
                        "milepost-scheme",
                        "\"of\": \"quarter\"",
                        "\"of\": \"month\"",
                        "scheme/weights",
                        "weight of a type of period must stand once, stood twice for MONTH"),
                arguments(
                        "milepost-scheme",
                        "\"yesNo\": true",
                        "\"yesNo\": false",
                        "scheme/vetoes/0/test/yesNo",
                        "must be true, was false"),
                arguments(
                        "milepost-score-record",
                        "\"count\": 4",
                        "\"count\": -4",
                        "record/entries/0/content/defects",
                        "count of defects must not be negative, was -4"),
                arguments(
                        "milepost-score-record",
                        "\"entry\": \"e1\"",
                        "\"entry\": \"e9\"",
                        "record",
                        "entry of objection 'o1' must be one of the record so far, was 'e9'; nearest: [e1, e2]"),
                arguments(
                        "milepost-score-record",
                        "\"milepost-score-record\"",
                        "\"milepost-scheme\"",
                        "format",
                        "must be \"milepost-score-record\", was \"milepost-scheme\""));
    }

    @ParameterizedTest
    @MethodSource("typedWrong")
    void namesPlaceRuleAndValue(String format, String written, String typed, String path, String message)
            throws IOException {
        String text = block(format);
        assertThat(text).contains(written);
        String wrong = text.replace(written, typed);

        JsonException e = catchThrowableOfType(JsonException.class, () -> {
            if (format.equals("milepost-scheme")) {
                AssessmentSchemeJson.read(wrong);
            } else {
                ScoreRecordJson.read(wrong);
            }
        });

        assertThat(e.path()).isEqualTo(path);
        assertThat(e).hasMessageEndingWith(message);
    }

    @Test
    @Rule("10.2")
    void refusesAFrozenRankingWithAnOpenObjection() {
        Ranking open = Ranking.builder("s", Period.parse("202306")).build();
        String text = RankingJson.write(open.freeze("爱卫办", Instant.parse("2023-07-05T01:00:00Z")));
        assertThat(RankingJson.read(text).frozen()).isPresent();
        String ranked = text.replace(
                "\"frozen\"",
                "\"lines\": [{ \"unit\": \"v1\", \"rank\": 2, \"score\": 1, \"reason\": { \"zh\": \"因\" } }], \"frozen\"");

        assertThat(catchThrowableOfType(JsonException.class, () -> RankingJson.read(ranked)))
                .hasMessageEndingWith(
                        "rank of unit 'v1' must be 1 and how many are better, score 1 in place 1 after 1, was 2");
    }

    @Test
    void carriesSchemesInAPackAndDropsThoseThatAskADroppedIndicator() {
        CataloguePack small = Resources.packs("small-pack");
        IndicatorId asked = small.indicators().get(0).id();
        CataloguePack pack = with(
                small,
                List.of(
                        scheme("by-hand", new ScoreRule.Manual()),
                        scheme("by-figure", ScoreRule.Proportional.toTarget(asked))));

        assertThat(CataloguePackJson.read(CataloguePackJson.write(pack))).isEqualTo(pack);
        assertThat(pack).isNotEqualTo(small);
        assertThat(pack.only(List.of()).schemes())
                .extracting(AssessmentScheme::id)
                .containsExactly("by-hand");
        assertThat(pack.only(List.of(asked)).schemes()).hasSize(2);
    }

    @Test
    void refusesSchemesThatDoNotFitThePack() {
        CataloguePack small = Resources.packs("small-pack");
        AssessmentScheme stray = scheme("stray", ScoreRule.Proportional.toTarget(IndicatorId.of("nowhere")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(small, List.of(stray)))
                .withMessage("indicators of scheme 'stray' must be of pack 'small-pack', not so were [nowhere]");
        AssessmentScheme twice = scheme("twice", new ScoreRule.Manual());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(small, List.of(twice, twice)))
                .withMessage("scheme id must be unique within pack 'small-pack', ids were [twice, twice]");
    }

    private static AssessmentScheme scheme(String id, ScoreRule rule) {
        SchemeItem item =
                SchemeItem.builder("1", Ratio.ONE, rule).content(WORDS).build();
        return AssessmentScheme.builder(id)
                .name(WORDS)
                .groups(List.of(SchemeGroup.of("1", WORDS, List.of(item))))
                .build();
    }

    private static CataloguePack with(CataloguePack pack, List<AssessmentScheme> schemes) {
        return CataloguePack.builder(pack.id())
                .title(pack.title())
                .period(pack.period())
                .scales(pack.scales())
                .stageLexicon(pack.stageLexicon())
                .actions(pack.actions())
                .elements(pack.elements())
                .indicators(pack.indicators())
                .targets(pack.targets())
                .basisDocuments(pack.basisDocuments())
                .schemes(schemes)
                .build();
    }

    /** The example of a format in the manual. */
    private static String block(String format) throws IOException {
        Path manual = Path.of(System.getProperty("milepost.root", "..")).resolve("docs/files.md");
        return Stream.of(Files.readString(manual).split("```"))
                .filter(part -> part.startsWith("json") && part.contains("\"format\": \"" + format + "\""))
                .findFirst()
                .orElseThrow()
                .substring("json".length());
    }
}
