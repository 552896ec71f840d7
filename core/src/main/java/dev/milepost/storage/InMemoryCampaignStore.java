// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.CampaignId;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The reference store: everything in memory, one lock. */
final class InMemoryCampaignStore implements CampaignStore {

    private final InstantSource clock;
    private final Map<CampaignId, Dossier> dossiers = new HashMap<>();
    private final Map<RevisionKey, Observation> byRevision = new HashMap<>();
    private final List<RecordedObservation> record = new ArrayList<>();
    private Instant last = Instant.MIN;
    private boolean closed;

    InMemoryCampaignStore(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public synchronized void save(Dossier dossier) {
        checkOpen();
        dossiers.put(dossier.campaign().id(), dossier);
    }

    @Override
    public synchronized Optional<Dossier> find(CampaignId campaign) {
        checkOpen();
        return Optional.ofNullable(dossiers.get(campaign));
    }

    @Override
    public synchronized int append(Collection<Observation> observations) {
        checkOpen();
        Map<RevisionKey, Observation> fresh = new LinkedHashMap<>();
        for (Observation observation : observations) {
            RevisionKey key = new RevisionKey(observation.key(), observation.revision());
            Observation stored = byRevision.getOrDefault(key, fresh.get(key));
            if (stored == null) {
                fresh.put(key, observation);
            } else if (!stored.equals(observation)) {
                throw new RevisionConflictException(stored, observation);
            }
        }
        byRevision.putAll(fresh);
        fresh.values().forEach(observation -> record.add(recorded(observation)));
        return fresh.size();
    }

    @Override
    public <R> R read(ObservationQuery query, Function<? super Stream<RecordedObservation>, ? extends R> reader) {
        List<RecordedObservation> found;
        synchronized (this) {
            checkOpen();
            found = record.stream().filter(query).toList();
        }
        return reader.apply(found.stream());
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /** Recorded time never stands still or runs back, whatever the clock does. */
    private RecordedObservation recorded(Observation observation) {
        Instant now = clock.instant();
        last = now.isAfter(last) ? now : last.plusNanos(1);
        return new RecordedObservation(observation, last, record.size() + 1L);
    }

    private void checkOpen() {
        checkState(!closed, "store must be open, was closed");
    }

    private record RevisionKey(FactKey key, int revision) {}
}
