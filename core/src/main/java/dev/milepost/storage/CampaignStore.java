// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keeps campaigns and facts as a journal of revisions. Nothing is overwritten: a changed fact is a further revision of
 * its key, a changed dossier (with its targets, findings, submissions and its organisation) a further version.
 *
 * <p>Safe for use by several threads. A store gives recorded time and sequence itself when it commits, strictly
 * increasing, so that nobody can backdate a record (rule 4.6); {@link JournalHead#next} does it. What a call that
 * returned has stored is there for good, and what a call that threw was to store is not there at all. After
 * {@link #close} every other call is refused with an {@link IllegalStateException}; what the store stands on and cannot
 * be reached is a {@link StoreException}.
 *
 * <p>An implementation shows that it keeps all this by passing {@code CampaignStoreContract}, published in the artifact
 * with the classifier {@code tck}.
 */
public interface CampaignStore extends AutoCloseable {

    /**
     * Saves a dossier as the next version of its campaign.
     *
     * @param dossier what to save
     * @param basedOn the version it was made from, 0 if it is the first
     * @return the dossier as it was recorded; the last version where its content is the same and nothing had to be
     *     saved
     * @throws StaleVersionException if another version is the last; then nothing is saved
     */
    SavedDossier save(Dossier dossier, int basedOn);

    /** Finds the last version of a campaign's dossier recorded not after an instant; empty if there is none. */
    Optional<SavedDossier> find(CampaignId campaign, Instant knownAt);

    /** Finds the last version of a campaign's dossier; empty if there is none. */
    default Optional<SavedDossier> find(CampaignId campaign) {
        return find(campaign, Instant.MAX);
    }

    /** The campaigns that have a dossier, in the order in which their first version was saved. */
    List<CampaignId> campaigns();

    /**
     * Appends facts, all or none. A fact that is already there with the same key, revision and content is passed over,
     * so that a repeated call does no harm.
     *
     * @param observations the facts in the order they are recorded in
     * @return how many were new
     * @throws RevisionConflictException if the key and revision of one are taken by other content, in the store or in
     *     the batch; then nothing is appended
     */
    int append(Collection<Observation> observations);

    /**
     * Reads facts in the order of their sequence. The stream is lent: it is valid until the reader returns and is
     * closed by the store. It shows what was stored when the call began; the reader may append meanwhile.
     *
     * @param query which facts
     * @param reader what to do with them
     * @return what the reader returns
     */
    <R> R read(ObservationQuery query, Function<? super Stream<RecordedObservation>, ? extends R> reader);

    /**
     * Reads the journal in the order of its sequence, as it is, unverified. The stream is lent as by {@link #read}.
     *
     * @param afterSequence the sequence after which to begin, exclusive; 0 for the whole journal
     * @param reader what to do with the records
     * @return what the reader returns
     */
    <R> R journal(long afterSequence, Function<? super Stream<JournalRecord>, ? extends R> reader);

    /**
     * Takes records of another store's journal that come next in this one's, as they are: with their time and hashes,
     * so that both have the same anchor. All are taken or none.
     *
     * @param records the records in the order of their sequence
     * @throws JournalMismatchException if one does not come next, because the journals parted or it was altered; then
     *     nothing is taken
     */
    void restore(Collection<JournalRecord> records);

    /** How far the journal has come: to be printed, and kept where the store cannot reach. */
    Anchor anchor();

    /**
     * How far the journal had come at an instant: the anchor of its last record committed not after it,
     * {@link Anchor#EMPTY} if there was none. Once the store's clock is past the instant the answer never changes, so
     * that a report made again from what was known then prints the same anchor (rules 4.6, 13.3). Facts are read up to
     * it by {@link dev.milepost.rollup.RollupFilling#upTo}.
     *
     * @param knownAt the instant up to which, included, records count
     */
    default Anchor anchor(Instant knownAt) {
        requireNonNull(knownAt, "knownAt");
        return journal(
                0,
                records -> records.takeWhile(record -> !record.recordedAt().isAfter(knownAt))
                        .map(record -> record.head().anchor())
                        .reduce(Anchor.EMPTY, (earlier, later) -> later));
    }

    /** Goes through the journal; without an anchor a cut tail cannot be seen, and the result says so. */
    default Verification verify() {
        return journal(0, Verification::of);
    }

    /** Goes through the journal, which had come as far as an anchor says, or further since. */
    default Verification verify(Anchor anchor) {
        return journal(0, records -> Verification.of(records, anchor));
    }

    /**
     * Returns a view that reads and appends facts of a unit and those below it alone, as the last versions of the
     * dossiers know them, whenever they existed. Dossiers of campaigns at these units can be read and saved through it.
     * Everything else is refused with a {@link ScopeException}, the journal too. Closing the view closes the store.
     */
    default CampaignStore scopedTo(OrgUnitId unit) {
        return new ScopedCampaignStore(this, unit);
    }

    /** Closes the store; a second call does nothing. */
    @Override
    void close();
}
