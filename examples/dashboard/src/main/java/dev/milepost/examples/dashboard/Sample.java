// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.json.DossierJson;
import dev.milepost.observation.Observation;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.reporting.intake.ObservationReaders;
import dev.milepost.storage.CampaignStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The invented township of the township example. */
final class Sample {

    /** A day amid its year, so that much is still on its way. */
    static final LocalDate DAY = LocalDate.of(2023, 9, 30);

    private static final CampaignId ID = CampaignId.of("sample-township-demo");
    private static final String DIRECTORY = "/samples/township-demo/";

    private Sample() {}

    /**
     * Puts the sample into an empty store: its facts, what follows from its dossier by the day, and the dossier.
     *
     * @throws UncheckedIOException if its files cannot be read
     */
    static void fill(CampaignStore store, LocalDate day) {
        try (InputStream campaign = open("campaign.json");
                InputStream file = open("observations.csv")) {
            Dossier dossier = DossierJson.read(campaign);
            IntakeContext context =
                    IntakeContext.of(dossier.campaign(), dossier.organisation()).withFileName("observations.csv");
            IntakeResult reported = ObservationReaders.named("csv").read(file, context);
            List<Observation> facts = new ArrayList<>(reported.observations());
            facts.addAll(dossier.facts(day));
            store.append(facts);
            store.save(dossier, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a dossier is that of the sample. */
    static boolean isOf(Dossier dossier) {
        return dossier.campaign().id().equals(ID);
    }

    private static InputStream open(String file) {
        return requireNonNull(Sample.class.getResourceAsStream(DIRECTORY + file), file);
    }
}
