// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import dev.milepost.campaign.CampaignId;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Keeps campaigns and facts. Nothing is overwritten: a changed fact is a further revision of its key.
 *
 * <p>Safe for use by several threads. A store gives recorded time and sequence itself when it commits, strictly
 * increasing, so that nobody can backdate a fact (rule 4.6). After {@link #close} every other call is refused with an
 * {@link IllegalStateException}.
 */
public interface CampaignStore extends AutoCloseable {

    /**
     * Saves a dossier, replacing the one of the same campaign id.
     *
     * @param dossier what to save
     */
    void save(Dossier dossier);

    /** Finds the dossier of a campaign; empty if none was saved. */
    Optional<Dossier> find(CampaignId campaign);

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
     * closed by the store.
     *
     * @param query which facts
     * @param reader what to do with them
     * @return what the reader returns
     */
    <R> R read(ObservationQuery query, Function<? super Stream<RecordedObservation>, ? extends R> reader);

    /** Closes the store; a second call does nothing. */
    @Override
    void close();
}
