// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.observation.Anchor;
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

/**
 * The reference store: everything in memory, one lock. What is chained by hashes is worked out when it is asked for.
 */
final class InMemoryCampaignStore implements CampaignStore {

    private final InstantSource clock;
    private final Map<CampaignId, List<SavedDossier>> dossiers = new LinkedHashMap<>();
    private final Map<RevisionKey, Observation> byRevision = new HashMap<>();
    private final Growing<Entry> entries = new Growing<>();
    private final Growing<JournalRecord> chained = new Growing<>();
    private JournalHead head = JournalHead.EMPTY;
    private Instant last = Instant.MIN;
    private boolean closed;

    InMemoryCampaignStore(InstantSource clock) {
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public synchronized SavedDossier save(Dossier dossier, int basedOn) {
        checkOpen();
        CampaignId campaign = dossier.campaign().id();
        List<SavedDossier> versions = dossiers.getOrDefault(campaign, List.of());
        if (versions.size() != basedOn) {
            throw new StaleVersionException(campaign, basedOn, versions.size());
        }
        if (basedOn > 0 && versions.get(basedOn - 1).dossier().equals(dossier)) {
            return versions.get(basedOn - 1);
        }
        SavedDossier saved = new SavedDossier(dossier, basedOn + 1, now(), entries.size() + 1L);
        dossiers.computeIfAbsent(campaign, id -> new ArrayList<>()).add(saved);
        entries.add(new Entry(saved.recordedAt(), JournalRecord.Kind.DOSSIER, saved));
        return saved;
    }

    @Override
    public synchronized Optional<SavedDossier> find(CampaignId campaign, Instant knownAt) {
        checkOpen();
        return dossiers.getOrDefault(campaign, List.of()).stream()
                .filter(saved -> !saved.recordedAt().isAfter(knownAt))
                .reduce((earlier, later) -> later);
    }

    @Override
    public synchronized List<CampaignId> campaigns() {
        checkOpen();
        return List.copyOf(dossiers.keySet());
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
        fresh.values().forEach(this::record);
        return fresh.size();
    }

    @Override
    public <R> R read(ObservationQuery query, Function<? super Stream<RecordedObservation>, ? extends R> reader) {
        List<Entry> stored;
        synchronized (this) {
            checkOpen();
            stored = entries.lent();
        }
        return reader.apply(stored.stream()
                .filter(entry -> entry.kind() == JournalRecord.Kind.FACT)
                .map(entry -> (RecordedObservation) entry.content())
                .filter(query));
    }

    @Override
    public <R> R journal(long afterSequence, Function<? super Stream<JournalRecord>, ? extends R> reader) {
        checkArgument(afterSequence >= 0, "afterSequence must not be negative, was %s", afterSequence);
        List<JournalRecord> records;
        synchronized (this) {
            chain();
            records = chained.lentAfter(afterSequence);
        }
        return reader.apply(records.stream());
    }

    @Override
    public synchronized void restore(Collection<JournalRecord> records) {
        checkOpen();
        List<JournalRecord> taken = List.copyOf(records);
        JournalHead after = chain().after(taken);
        List<Object> contents = taken.stream().map(InMemoryCampaignStore::read).toList();
        for (int i = 0; i < taken.size(); i++) {
            take(taken.get(i), contents.get(i));
            chained.add(taken.get(i));
        }
        head = after;
    }

    private static Object read(JournalRecord record) {
        return record.kind() == JournalRecord.Kind.FACT ? record.observation() : record.dossier();
    }

    private void take(JournalRecord record, Object content) {
        last = record.recordedAt();
        if (content instanceof RecordedObservation recorded) {
            Observation fact = recorded.observation();
            byRevision.put(new RevisionKey(fact.key(), fact.revision()), fact);
            entries.add(new Entry(last, record.kind(), recorded));
        } else if (content instanceof Dossier dossier) {
            List<SavedDossier> versions =
                    dossiers.computeIfAbsent(dossier.campaign().id(), id -> new ArrayList<>());
            SavedDossier saved = new SavedDossier(dossier, versions.size() + 1, last, record.sequence());
            versions.add(saved);
            entries.add(new Entry(last, record.kind(), saved));
        }
    }

    @Override
    public Anchor anchor() {
        return chain().anchor();
    }

    @Override
    public Anchor anchor(Instant knownAt) {
        requireNonNull(knownAt, "knownAt");
        List<JournalRecord> records;
        synchronized (this) {
            chain();
            records = chained.lent();
        }
        int count = records.size();
        while (count > 0 && records.get(count - 1).recordedAt().isAfter(knownAt)) {
            count--;
        }
        return count == 0 ? Anchor.EMPTY : records.get(count - 1).head().anchor();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    /** The time is given already; chaining it again leaves it as it is, because it strictly increases. */
    private synchronized JournalHead chain() {
        checkOpen();
        for (Entry entry : entries.lentAfter(chained.size())) {
            JournalRecord record = head.next(InstantSource.fixed(entry.recordedAt()), entry.kind(), entry.text());
            chained.add(record);
            head = record.head();
        }
        return head;
    }

    private void record(Observation observation) {
        RecordedObservation recorded = new RecordedObservation(observation, now(), entries.size() + 1L);
        entries.add(new Entry(recorded.recordedAt(), JournalRecord.Kind.FACT, recorded));
    }

    /** Recorded time never stands still or runs back, whatever the clock does. */
    private Instant now() {
        Instant now = clock.instant();
        last = now.isAfter(last) ? now : last.plusNanos(1);
        return last;
    }

    private void checkOpen() {
        checkState(!closed, "store must be open, was closed");
    }

    private record RevisionKey(FactKey key, int revision) {}

    private record Entry(Instant recordedAt, JournalRecord.Kind kind, Object content) {

        String text() {
            return content instanceof SavedDossier saved
                    ? JournalRecord.contentOf(saved.dossier())
                    : JournalRecord.contentOf(((RecordedObservation) content).observation());
        }
    }
}
