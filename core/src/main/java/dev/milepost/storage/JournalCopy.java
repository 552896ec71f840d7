// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterators;
import dev.milepost.observation.Anchor;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Copies the journal of a store into another, record by record as it is, so that both have the same anchor, and what
 * was known at any instant in one was known then in the other. A copy that was interrupted is taken up where it
 * stopped, by the same call; what the target has already must be the beginning of the source's journal.
 */
public final class JournalCopy {

    /** How many records are taken at once unless said otherwise. */
    private static final int USUAL_BATCH = 10_000;

    private JournalCopy() {}

    /**
     * Copies what the target lacks.
     *
     * @param from the source; unchanged
     * @param to the target
     * @param progress told after each batch how many records the target has
     * @return how many records were copied
     * @throws JournalMismatchException if the target's journal is not the beginning of the source's
     */
    public static long copy(CampaignStore from, CampaignStore to, LongConsumer progress) {
        return copy(from, to, USUAL_BATCH, progress);
    }

    /**
     * Copies what the target lacks.
     *
     * @param batch how many records are taken at once, 1 or more; that many are held in memory
     */
    public static long copy(CampaignStore from, CampaignStore to, int batch, LongConsumer progress) {
        checkArgument(batch >= 1, "batch of a copy must be 1 or more, was %s", batch);
        requireNonNull(progress, "progress");
        Anchor there = to.anchor();
        checkCommon(from, there);
        return from.journal(there.count(), records -> restore(records, to, batch, progress));
    }

    /**
     * Restores records that come next in a store, a batch at a time.
     *
     * @return how many were restored
     * @throws JournalMismatchException if one does not come next; the batches before it are there
     */
    static long restore(Stream<JournalRecord> records, CampaignStore to, int batch, LongConsumer progress) {
        long before = to.anchor().count();
        Iterator<List<JournalRecord>> batches = Iterators.partition(records.iterator(), batch);
        while (batches.hasNext()) {
            to.restore(batches.next());
            progress.accept(to.anchor().count());
        }
        return to.anchor().count() - before;
    }

    private static void checkCommon(CampaignStore from, Anchor there) {
        if (there.count() > 0) {
            boolean common = from.journal(
                    there.count() - 1,
                    records -> records.findFirst()
                            .filter(record -> record.head().anchor().equals(there))
                            .isPresent());
            if (!common) {
                throw new JournalMismatchException(there, there.count());
            }
        }
    }
}
