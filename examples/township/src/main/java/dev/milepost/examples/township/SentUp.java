// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.dossier.Dossier;
import dev.milepost.observation.Observation;
import dev.milepost.period.AsOf;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.StatementOfChanges;
import dev.milepost.progress.StatusMethods;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.submission.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What was sent up, and how it differs from what is known now. Rule 13.3.
 *
 * <p>Files keep no instants. So what forms hand in is taken to be in the books since the day of each step, and all
 * other facts since before the release: of these no change is told.
 *
 * @param release what was sent up
 * @param changes how it differs
 */
record SentUp(Release release, StatementOfChanges changes) {

    /** Compares each release of a campaign with what is known at the end of a day; later releases are left out. */
    static List<SentUp> of(Dossier dossier, List<Observation> reported, LocalDate date) {
        Instant evening =
                date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
        return dossier.reporting().releases().stream()
                .filter(release -> !release.when().knownAt().isAfter(evening))
                .map(release ->
                        of(dossier, reported, release, AsOf.of(release.when().date(), evening)))
                .toList();
    }

    private static SentUp of(Dossier dossier, List<Observation> reported, Release release, AsOf now) {
        Instant knownAt = release.when().knownAt();
        AtomicReference<Instant> clock = new AtomicReference<>(knownAt.minusSeconds(1));
        List<Observation> before = new ArrayList<>(reported);
        before.addAll(dossier.facts(release.when().date()));
        try (CampaignStore store = CampaignStores.inMemory(clock::get)) {
            store.save(dossier, 0);
            store.append(before);
            store.append(dossier.reporting().observations(day(knownAt)));
            clock.set(now.knownAt().minusSeconds(1));
            store.append(dossier.reporting().observations(day(now.knownAt())));
            return new SentUp(
                    release,
                    StatementOfChanges.between(
                            assess(dossier, store, release, release.when()), assess(dossier, store, release, now)));
        }
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Progress assess(Dossier dossier, CampaignStore store, Release release, AsOf when) {
        Rollup rollup = store.read(
                ObservationQuery.of(dossier.campaign(), when),
                Rollup.of(dossier.campaign(), dossier.organisation(), when).counting(release.states())::collect);
        return ProgressAssessor.standard()
                .with(StatusMethods.of(dossier.statusRule()))
                .with(dossier.statusOverrides())
                .assess(rollup);
    }
}
