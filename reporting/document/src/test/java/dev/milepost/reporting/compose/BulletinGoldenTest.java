// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.period.Period;
import dev.milepost.progress.PeriodReview;
import dev.milepost.reporting.document.DocumentNumber;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.export.ReportExporters;
import dev.milepost.reporting.narrative.Narrative;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The final bulletin of the sample town as it reads, against what stands written in {@code golden}.
 * {@code -Dgolden.update} rewrites the files; their diff is for a person to read.
 */
class BulletinGoldenTest {

    private static final Path GOLDEN = Path.of(
                    Optional.ofNullable(System.getProperty("milepost.root")).orElse("../.."))
            .resolve("reporting/document/src/test/resources/golden");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void readsAsItStandsWritten(String language) throws IOException {
        Path golden = GOLDEN.resolve("bulletin." + language + ".md");
        String actual = markdown(bulletin(language));
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual);
        }
        List<String> expected = Files.readString(golden).lines().toList();
        List<String> lines = actual.lines().toList();
        for (int i = 0; i < Math.min(expected.size(), lines.size()); i++) {
            assertThat(lines.get(i)).as("%s:%s", golden.getFileName(), i + 1).isEqualTo(expected.get(i));
        }
        assertThat(lines).hasSameSizeAs(expected);
    }

    private static ReportDocument bulletin(String language) {
        boolean chinese = language.equals("zh");
        OfficialHead head = OfficialHead.builder()
                .issuer(chinese ? "某镇爱卫办" : "Health office of the town")
                .number(new DocumentNumber("某爱卫办通", 2024, 1))
                .addressee(chinese ? "东村" : "East Village")
                .addressee(chinese ? "西村" : "West Village")
                .copy(chinese ? "镇党政办" : "Office of the town")
                .build();
        return Bulletin.of(SampleTown.dossier(), PeriodReview.of(SampleTown.progress(), Period.year(2023)))
                .scoring(ScoringAnnexTest.settled())
                .narrative(Narrative.parseBulletin(
                        "bulletin.md",
                        chinese
                                ? "# 好的做法\n- 西村普及率{{indicator:toilets@west|value+unit}}，居全镇首位。\n# 工作要求\n- 限期整改。\n- 按月报送。"
                                : "# Good practice\nWest leads with {{indicator:toilets@west|value+unit}}.\n"
                                        + "# Requirements\n- rectify in time.\n- report each month."))
                .head(head)
                .stage(Stage.FINAL)
                .in(chinese ? Locale.CHINA : Locale.ENGLISH)
                .compose();
    }

    private static String markdown(ReportDocument bulletin) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportExporters.named("markdown").export(bulletin, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
