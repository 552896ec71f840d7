// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Anchor;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Where the next record of a journal goes. Whoever keeps a journal keeps this of its last record and asks it for the
 * next one, so that place, time and hash are given in one way by every store.
 *
 * @param anchor how far the journal has come
 * @param recordedAt when its last record was committed; {@link Instant#MIN} of an empty journal
 */
public record JournalHead(Anchor anchor, Instant recordedAt) {

    /** The head of a journal without records. */
    public static final JournalHead EMPTY = new JournalHead(Anchor.EMPTY, Instant.MIN);

    public JournalHead {
        requireNonNull(anchor, "anchor");
        requireNonNull(recordedAt, "recordedAt");
    }

    /**
     * Returns the record that comes next. Its time is that of the clock, or a nanosecond after the last one where the
     * clock stood still or was set back, so that recorded time strictly increases (rule 4.6).
     */
    public JournalRecord next(InstantSource clock, JournalRecord.Kind kind, String content) {
        Instant now = clock.instant();
        Instant at = now.isAfter(recordedAt) ? now : recordedAt.plusNanos(1);
        long sequence = anchor.count() + 1;
        return new JournalRecord(
                sequence, at, kind, content, JournalRecord.hash(anchor.hash(), sequence, at, kind, content));
    }

    /**
     * Goes on by the records of another journal.
     *
     * @return where the next record goes after them
     * @throws JournalMismatchException if one does not come next
     */
    public JournalHead after(Iterable<JournalRecord> records) {
        JournalHead head = this;
        for (JournalRecord record : records) {
            if (!record.follows(head)) {
                throw new JournalMismatchException(head.anchor(), record.sequence());
            }
            head = record.head();
        }
        return head;
    }
}
