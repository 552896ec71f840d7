// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.campaign.Campaign;
import dev.milepost.dossier.Dossier;
import dev.milepost.json.DossierJson;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.ProjectFacts;
import dev.milepost.period.AsOf;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.reporting.compose.WorkSummary;
import dev.milepost.reporting.export.ReportExporters;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.reporting.intake.ObservationReaders;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;

/** The whole way in twenty lines: from two files to a report. The README shows the marked region. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Writes the work summary of a campaign as DOCX.
     *
     * @param campaignFile the campaign as JSON
     * @param factsFile its facts as CSV
     * @param out where the document goes
     * @return how the campaign stands
     * @throws IOException if a stream fails
     */
    public static Progress run(InputStream campaignFile, InputStream factsFile, OutputStream out) throws IOException {
        // region quickstart
        Dossier dossier = DossierJson.read(campaignFile); // what was promised
        Campaign campaign = dossier.campaign();
        IntakeContext context = IntakeContext.of(campaign, dossier.organisation());
        IntakeResult facts = ObservationReaders.named("csv").read(factsFile, context); // what was seen

        AsOf when = AsOf.parse("2023-12-31@2024-01-31T00:00:00Z"); // the day spoken of, and what was known then
        try (CampaignStore store = CampaignStores.inMemory(() -> Instant.parse("2024-01-15T00:00:00Z"))) {
            store.save(dossier, 0);
            store.append(facts.observations());
            store.append(ProjectFacts.of(campaign));
            Anchor anchor = store.anchor(when.knownAt()); // which records the report is made from; it is printed
            Rollup rollup = store.read(
                    ObservationQuery.of(campaign, when),
                    Rollup.of(campaign, dossier.organisation(), when).upTo(anchor)::collect);
            Progress progress = ProgressAssessor.standard().assess(rollup); // how far one is from the other
            WorkSummary summary =
                    WorkSummary.of(dossier, progress, progress.issues()).in(Locale.CHINA);
            ReportExporters.named("docx").export(summary.compose(), out); // the report that says so
            return progress;
        }
        // endregion
    }
}
