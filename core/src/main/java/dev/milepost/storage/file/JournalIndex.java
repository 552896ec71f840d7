// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import dev.milepost.campaign.CampaignId;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.storage.JournalRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Where in the journal each revision of a fact and each version of a dossier stands. */
final class JournalIndex {

    private final Map<FactRevision, Place> facts = new HashMap<>();
    private final Map<CampaignId, List<Place>> dossiers = new LinkedHashMap<>();
    private OptionalLong damagedAt = OptionalLong.empty();

    /** The places of the versions of a campaign's dossier, the first first. */
    List<Place> versions(CampaignId campaign) {
        return dossiers.getOrDefault(campaign, List.of());
    }

    List<CampaignId> campaigns() {
        return List.copyOf(dossiers.keySet());
    }

    /** Where the first line begins that is no record; empty if there is none. */
    OptionalLong damagedAt() {
        return damagedAt;
    }

    void damaged(long start) {
        if (damagedAt.isEmpty()) {
            damagedAt = OptionalLong.of(start);
        }
    }

    void add(Key key, Place place) {
        if (key instanceof FactRevision fact) {
            facts.put(fact, place);
        } else if (key instanceof DossierOf dossier) {
            dossiers.computeIfAbsent(dossier.campaign(), id -> new ArrayList<>())
                    .add(place);
        }
    }

    Batch batch() {
        return new Batch();
    }

    /** A line as a record, whatever became of it: one that is no record follows no other. */
    static JournalRecord asItIs(JournalFile.Line line) {
        return JournalLine.parse(line.text())
                .map(JournalLine::record)
                .orElseGet(() -> new JournalRecord(1, Instant.MIN, JournalRecord.Kind.FACT, line.text(), "unreadable"));
    }

    /** The facts of a call, looked up among themselves and among those that are stored. */
    final class Batch {

        private final Map<FactRevision, String> fresh = new HashMap<>();

        private Batch() {}

        /** Puts a fact; returns the content that is there already under its key and revision, empty if it is new. */
        Optional<String> put(Observation observation, String content, Function<Place, String> reading) {
            FactRevision key = FactRevision.of(observation);
            Place place = facts.get(key);
            return place != null
                    ? Optional.of(reading.apply(place))
                    : Optional.ofNullable(fresh.putIfAbsent(key, content));
        }
    }

    /**
     * Where a record stands.
     *
     * @param start where its line begins in the file
     * @param recordedAt when it was recorded
     */
    record Place(long start, Instant recordedAt) {}

    /** What a record is found by. */
    sealed interface Key {

        /**
         * Reads what a record is found by.
         *
         * @throws dev.milepost.json.JsonException if what it holds cannot be read
         */
        static Key of(JournalRecord record) {
            return record.kind() == JournalRecord.Kind.FACT
                    ? FactRevision.of(record.observation().observation())
                    : new DossierOf(record.dossier().campaign().id());
        }
    }

    /** A revision of a fact. */
    record FactRevision(FactKey key, int revision) implements Key {

        static FactRevision of(Observation observation) {
            return new FactRevision(observation.key(), observation.revision());
        }
    }

    /** The next version of the dossier of a campaign. */
    record DossierOf(CampaignId campaign) implements Key {}
}
