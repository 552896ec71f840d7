// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.json.DossierJson;
import dev.milepost.observation.Observation;
import dev.milepost.period.AsOf;
import dev.milepost.plausibility.ConsistencyRules;
import dev.milepost.plausibility.ConsistencySubject;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.reporting.intake.ObservationReaders;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One sample, read and assessed at the end of 2023. */
final class SampleReading {

    private static final LocalDate DATE = LocalDate.of(2023, 12, 31);
    private static final Instant KNOWN = Instant.parse("2024-01-10T00:00:00Z");

    private final Dossier dossier;
    private final List<Observation> reported;
    private final Progress progress;

    private SampleReading(String sample, String file) {
        this.dossier = DossierJson.read(text(sample, file));
        this.reported = observations(sample);
        this.progress = assess();
    }

    static SampleReading of(String sample, String file) {
        return new SampleReading(sample, file);
    }

    static String text(String sample, String file) {
        String name = "/samples/" + sample + "/" + file;
        try (InputStream in = requireNonNull(SampleReading.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Dossier dossier() {
        return dossier;
    }

    List<Observation> reported() {
        return reported;
    }

    Progress progress() {
        return progress;
    }

    List<Issue> issues() {
        ConsistencySubject subject =
                ConsistencySubject.of(dossier, progress.rollup().facts(), DATE);
        return ConsistencyRules.check(subject, ConsistencyRules.standard());
    }

    Figure element(String id, String category) {
        return progress.rollup()
                .element(DataElementId.of(id), dossier.campaign().unit(), category);
    }

    Figure indicator(String id) {
        return progress.rollup().figure(IndicatorId.of(id), dossier.campaign().unit());
    }

    Assessment assessment(String target) {
        return progress.assessments().stream()
                .filter(one -> one.target().id().value().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private List<Observation> observations(String sample) {
        IntakeContext context = IntakeContext.of(dossier.campaign(), dossier.organisation());
        byte[] bytes = text(sample, "observations.csv").getBytes(StandardCharsets.UTF_8);
        try {
            IntakeResult result = ObservationReaders.named("csv").read(new ByteArrayInputStream(bytes), context);
            if (!result.isClean()) {
                throw new IllegalStateException(result.problems().toString());
            }
            return result.observations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Progress assess() {
        List<Observation> facts = new ArrayList<>(reported);
        facts.addAll(dossier.facts(DATE));
        AsOf when = AsOf.of(DATE, KNOWN.plusSeconds(1));
        try (CampaignStore store = CampaignStores.inMemory(() -> KNOWN)) {
            store.append(facts);
            ObservationQuery query = ObservationQuery.of(dossier.campaign(), when);
            Rollup rollup = store.read(query, Rollup.of(dossier.campaign(), dossier.organisation(), when)::collect);
            return ProgressAssessor.standard().assess(rollup);
        }
    }
}
