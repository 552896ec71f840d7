// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Utf8;
import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.json.ObservationJson;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.JournalHead;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.storage.RevisionConflictException;
import dev.milepost.storage.SavedDossier;
import dev.milepost.storage.StaleVersionException;
import dev.milepost.storage.StoreException;
import dev.milepost.text.LocalizedText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A store in a directory: its journal is the file {@code journal.jsonl}, one record a line, readable and made to be
 * compared line by line. A call that returned has forced its records to the disk. A batch that a stopped machine left
 * half-written is moved to a file {@code journal.torn-…} at the next opening and counts for nothing. One store at a
 * time holds the directory.
 *
 * <p>The keys of all facts are held in memory, their content is not. A journal with lines that were altered can be
 * opened, so that {@link #verify} can name the first of them; reading or appending facts is refused then.
 */
public final class FileCampaignStore implements CampaignStore {

    private final JournalFile file;
    private final InstantSource clock;
    private final JournalIndex index = new JournalIndex();
    private JournalHead head = JournalHead.EMPTY;
    private boolean closed;

    private FileCampaignStore(JournalFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Opens the store of a directory, which is made if it is not there.
     *
     * @param directory the directory; nothing else should be kept in it
     * @param clock where recorded time comes from
     * @throws StoreException if it cannot be read or written, or another store holds it
     */
    public static FileCampaignStore open(Path directory, InstantSource clock) {
        requireNonNull(clock, "clock");
        FileCampaignStore store =
                new FileCampaignStore(JournalFile.open(requireNonNull(directory, "directory")), clock);
        try {
            store.recover();
        } catch (RuntimeException e) {
            store.file.close();
            throw e;
        }
        return store;
    }

    private void recover() {
        Recovery recovery = file.lines(0, file.end(), lines -> Recovery.of(lines, index));
        if (recovery.end() < file.end()) {
            file.cut(recovery.end());
        }
        head = recovery.head();
    }

    @Override
    public synchronized SavedDossier save(Dossier dossier, int basedOn) {
        checkOpen();
        checkWhole();
        CampaignId campaign = dossier.campaign().id();
        List<JournalIndex.Place> versions = index.versions(campaign);
        if (versions.size() != basedOn) {
            throw new StaleVersionException(campaign, basedOn, versions.size());
        }
        String content = JournalRecord.contentOf(dossier);
        if (basedOn > 0) {
            JournalRecord last = record(versions.get(basedOn - 1));
            if (last.content().equals(content)) {
                return new SavedDossier(dossier, basedOn, last.recordedAt(), last.sequence());
            }
        }
        JournalRecord record = head.next(clock, JournalRecord.Kind.DOSSIER, content);
        write(List.of(record), List.of(new JournalIndex.DossierOf(campaign)));
        return new SavedDossier(dossier, basedOn + 1, record.recordedAt(), record.sequence());
    }

    @Override
    public synchronized Optional<SavedDossier> find(CampaignId campaign, Instant knownAt) {
        checkOpen();
        List<JournalIndex.Place> versions = index.versions(campaign);
        for (int version = versions.size(); version > 0; version--) {
            JournalIndex.Place place = versions.get(version - 1);
            if (!place.recordedAt().isAfter(knownAt)) {
                JournalRecord record = record(place);
                return Optional.of(new SavedDossier(record.dossier(), version, record.recordedAt(), record.sequence()));
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized List<CampaignId> campaigns() {
        checkOpen();
        return index.campaigns();
    }

    @Override
    public synchronized int append(Collection<Observation> observations) {
        checkOpen();
        checkWhole();
        JournalIndex.Batch batch = index.batch();
        List<JournalRecord> records = new ArrayList<>();
        List<JournalIndex.Key> keys = new ArrayList<>();
        JournalHead next = head;
        for (Observation observation : observations) {
            String content = JournalRecord.contentOf(observation);
            Optional<String> stored =
                    batch.put(observation, content, place -> record(place).content());
            if (stored.isEmpty()) {
                JournalRecord record = next.next(clock, JournalRecord.Kind.FACT, content);
                records.add(record);
                keys.add(JournalIndex.FactRevision.of(observation));
                next = record.head();
            } else if (!stored.get().equals(content)) {
                throw new RevisionConflictException(ObservationJson.readLine(stored.get()), observation);
            }
        }
        write(records, keys);
        return records.size();
    }

    @Override
    public synchronized void restore(Collection<JournalRecord> records) {
        checkOpen();
        checkWhole();
        List<JournalRecord> taken = List.copyOf(records);
        head.after(taken);
        write(taken, taken.stream().map(JournalIndex.Key::of).toList());
    }

    @Override
    public <R> R read(ObservationQuery query, Function<? super Stream<RecordedObservation>, ? extends R> reader) {
        return file.lines(
                0,
                endForReading(),
                lines -> reader.apply(lines.map(this::parsed)
                        .filter(record -> record.kind() == JournalRecord.Kind.FACT)
                        .map(JournalRecord::observation)
                        .filter(query)));
    }

    @Override
    public <R> R journal(long afterSequence, Function<? super Stream<JournalRecord>, ? extends R> reader) {
        checkArgument(afterSequence >= 0, "afterSequence must not be negative, was %s", afterSequence);
        long end;
        synchronized (this) {
            checkOpen();
            end = file.end();
        }
        return file.lines(
                0, end, lines -> reader.apply(lines.skip(afterSequence).map(JournalIndex::asItIs)));
    }

    @Override
    public synchronized Anchor anchor() {
        checkOpen();
        return head.anchor();
    }

    @Override
    public Anchor anchor(Instant knownAt) {
        requireNonNull(knownAt, "knownAt");
        JournalHead last;
        synchronized (this) {
            checkOpen();
            checkWhole();
            last = head;
        }
        return last.recordedAt().isAfter(knownAt) ? CampaignStore.super.anchor(knownAt) : last.anchor();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            file.close();
        }
    }

    private synchronized long endForReading() {
        checkOpen();
        checkWhole();
        return file.end();
    }

    private void write(List<JournalRecord> records, List<? extends JournalIndex.Key> keys) {
        if (records.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        List<JournalIndex.Place> places = new ArrayList<>(records.size());
        long start = file.end();
        for (int i = 0; i < records.size(); i++) {
            String line = new JournalLine(records.get(i), i < records.size() - 1) + "\n";
            lines.append(line);
            places.add(new JournalIndex.Place(start, records.get(i).recordedAt()));
            start += Utf8.encodedLength(line);
        }
        file.append(lines.toString());
        for (int i = 0; i < records.size(); i++) {
            index.add(keys.get(i), places.get(i));
        }
        head = records.get(records.size() - 1).head();
    }

    private JournalRecord record(JournalIndex.Place place) {
        return file.lines(
                place.start(), file.end(), lines -> parsed(lines.findFirst().orElseThrow()));
    }

    private JournalRecord parsed(JournalFile.Line line) {
        return JournalLine.parse(line.text()).map(JournalLine::record).orElseThrow(() -> damaged(line.start()));
    }

    private void checkOpen() {
        checkState(!closed, "store must be open, was closed");
    }

    private void checkWhole() {
        if (index.damagedAt().isPresent()) {
            throw damaged(index.damagedAt().getAsLong());
        }
    }

    private StoreException damaged(long start) {
        return new StoreException(LocalizedText.of(
                "“" + file + "”第" + start + "字节处的记录已被改动，须先核查",
                "record of '" + file + "' at byte " + start
                        + " must be as it was written, was altered; verify names it"));
    }
}
