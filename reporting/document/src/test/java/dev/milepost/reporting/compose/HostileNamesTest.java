// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Campaign;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.observation.Activity;
import dev.milepost.period.AsOf;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.quantity.Units;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.export.DataExporters;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names given in code may hold anything: no composer fails over one, and no export prints a question mark for it. */
@Rule("1.8")
class HostileNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "<script>alert(1)</script>",
                "javascript:alert(1)",
                "\u202Eesrever",
                "a\u0000b",
                "a\nb\r\tc",
                "😀𠮷",
                "\uD83D",
                "\uDE00\uD83D",
                "\uFFFF",
                "\u2028",
            })
    void composesAndExportsThem(String hostile) throws IOException {
        Campaign campaign = SampleTown.builder()
                .name(SampleTown.text(hostile, hostile))
                .banner(SampleTown.text(hostile, hostile))
                .indicators(List.of(
                        Indicator.builder(IndicatorId.of("hostile"), new Measure.Element(DataElementId.of("area")))
                                .name(SampleTown.text(hostile, hostile))
                                .unit(Units.M2)
                                .build()))
                .build();
        Activity activity = Activity.builder("talk")
                .kind(SampleTown.text(hostile, hostile))
                .name(SampleTown.text(hostile, hostile))
                .startInclusive(LocalDate.of(2023, 4, 7))
                .endInclusive(LocalDate.of(2023, 4, 7))
                .action(ActionId.of("green"))
                .build();
        Dossier dossier = Dossier.builder(campaign, SampleTown.tree())
                .activities(List.of(activity))
                .build();
        Progress progress = progress(campaign);

        ReportDocument document =
                WorkSummary.of(dossier, progress, List.of()).in(Locale.CHINA).compose();
        assertThat(document.title()).isEqualTo(SampleTown.text(hostile, "").zh() + "工作总结");

        for (String format : DataExporters.names()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            DataExporters.named(format).export(progress, Locale.CHINA, out);
            assertThat(out.toString(UTF_8)).doesNotContain("\u0000");
            // A page has questions of its own in its script, and shows no identifiers.
            if (!format.equals("dashboard")) {
                assertThat(out.toString(UTF_8)).contains("hostile").doesNotContain("?");
            }
        }
    }

    private static Progress progress(Campaign campaign) {
        AsOf when = AsOf.of(LocalDate.of(2023, 12, 31), SampleTown.KNOWN);
        try (CampaignStore store = CampaignStores.inMemory(() -> Instant.parse("2024-01-01T00:00:00Z"))) {
            store.append(SampleTown.facts());
            return ProgressAssessor.standard()
                    .assess(store.read(
                            ObservationQuery.of(campaign, when),
                            Rollup.of(campaign, SampleTown.tree(), when)::collect));
        }
    }
}
