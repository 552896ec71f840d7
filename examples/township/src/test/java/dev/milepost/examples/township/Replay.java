// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.dossier.Dossier;
import dev.milepost.json.DossierJson;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.Observation;
import dev.milepost.period.AsOf;
import dev.milepost.plausibility.ConsistencyRules;
import dev.milepost.plausibility.ConsistencySubject;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.document.Stage;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.submission.Release;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A program that writes the reports of the invented township as known at the end of one evening. Asked for
 * {@code later}, it first lets the store learn of corrections, new facts and a changed target on the days after.
 */
final class Replay {

    private static final LocalDate DATE = LocalDate.of(2023, 12, 31);
    private static final Instant MORNING = Instant.parse("2024-01-10T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2024-01-10T20:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2024-01-11T08:00:00Z");

    private Replay() {}

    /** Arguments: where to write, and {@code then} or {@code later}. */
    public static void main(String... arguments) {
        boolean later = arguments[1].equals("later");
        Evaluation evaluation = evaluation(later, later ? NEXT_DAY.plusSeconds(60) : EVENING);
        write(Path.of(arguments[0]), evaluation(later, EVENING));
        if (later && facts(evaluation).equals(facts(evaluation(later, EVENING)))) {
            throw new IllegalStateException("the store must have learned something since, had not");
        }
    }

    private static List<Observation> facts(Evaluation evaluation) {
        return evaluation.progress().rollup().facts();
    }

    private static void write(Path directory, Evaluation evaluation) {
        InputFile words = InputFile.ofSample("township-demo", "narrative.zh.md");
        new Publication()
                .add(
                        directory,
                        evaluation,
                        Optional.of(new Publication.Words(words, StandardCharsets.UTF_8)),
                        Locale.CHINA,
                        Stage.DRAFT)
                .add(directory.resolve("en"), evaluation, Optional.empty(), Locale.ENGLISH, Stage.DRAFT)
                .write();
    }

    private static Evaluation evaluation(boolean later, Instant knownAt) {
        SampleReading sample = SampleReading.of("township-demo", "campaign.json");
        Dossier dossier = later ? changed() : sample.dossier();
        List<Observation> facts = new ArrayList<>(sample.reported());
        facts.addAll(dossier.facts(DATE));
        AtomicReference<Instant> clock = new AtomicReference<>(MORNING);
        try (CampaignStore store = CampaignStores.inMemory(clock::get)) {
            store.save(sample.dossier(), 0);
            store.append(facts);
            if (later) {
                clock.set(NEXT_DAY);
                store.append(afterwards(sample.reported()));
                store.save(dossier, 1);
            }
            return new Evaluation(
                    dossier,
                    progress(dossier, store, release(knownAt)),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    later);
        }
    }

    private static Release release(Instant knownAt) {
        return Release.builder("2023", AsOf.of(DATE, knownAt))
                .title(LocalizedText.of("2023年上报数", "2023 as sent up"))
                .build();
    }

    private static Progress progress(Dossier dossier, CampaignStore store, Release release) {
        Anchor anchor = store.anchor(release.when().knownAt());
        Rollup rollup = store.read(
                ObservationQuery.of(dossier.campaign(), release.when()),
                Rollup.of(dossier.campaign(), dossier.organisation(), release).upTo(anchor)::collect);
        return ProgressAssessor.standard()
                .assess(rollup)
                .withIssues(ConsistencyRules.check(
                        ConsistencySubject.of(dossier, rollup.facts(), DATE), ConsistencyRules.all()));
    }

    /** Every third fact is corrected, every fifth is recounted. */
    private static List<Observation> afterwards(List<Observation> reported) {
        List<Observation> facts = new ArrayList<>();
        for (int i = 0; i < reported.size(); i++) {
            Observation fact = reported.get(i);
            if (i % 3 == 0) {
                facts.add(Observation.builder(fact.key(), different(fact.value()))
                        .revision(fact.revision() + 100)
                        .reason(LocalizedText.of("漏记", "left out"))
                        .build());
            }
            if (i % 5 == 0) {
                facts.add(Observation.builder(fact.key().withSource("recount-" + i), different(fact.value()))
                        .build());
            }
        }
        return facts;
    }

    private static Value different(Value value) {
        return value instanceof Value.Amount amount
                ? Value.amount(amount.amount().add(BigDecimal.ONE))
                : value;
    }

    /** A target asks for more from the day after on. */
    private static Dossier changed() {
        String former = """
                "id": "trees-planted",
                        "indicator": "trees-planted",
                        "comparator": { "atLeast": 6000 },
                        "start": "2023-01-01",
                        "due": "2023-12-31"
                """.strip();
        String change = former.replace("6000", "7000")
                + ", \"changes\": [ { \"at\": \"" + NEXT_DAY + "\", \"by\": \"镇爱卫办\", \"why\": { \"zh\": \"上级调整\" },"
                + " \"before\": { " + former + " } } ]";
        String campaign = SampleReading.text("township-demo", "campaign.json");
        String changed = campaign.replace(former, change);
        if (changed.equals(campaign)) {
            throw new IllegalStateException("sample must hold the target, did not: " + former);
        }
        return DossierJson.read(changed);
    }
}
