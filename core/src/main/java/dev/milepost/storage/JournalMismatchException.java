// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import dev.milepost.observation.Anchor;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;

/** A record of another store does not come next in a journal: the two have different histories, or it was altered. */
public final class JournalMismatchException extends MilepostException {

    private static final long serialVersionUID = 1L;

    private final long sequence;

    /**
     * Creates the exception.
     *
     * @param head how far the journal has come that was to take the record
     * @param sequence the sequence of the refused record
     */
    public JournalMismatchException(Anchor head, long sequence) {
        super(
                "journal-mismatch",
                LocalizedText.of(
                        "第" + sequence + "条记录接不上现有的第" + head.count() + "条记录：两处记录不同源，或该记录被改动",
                        "record " + sequence + " must follow record " + head.count() + " with hash " + head.hash()
                                + ", does not: the journals parted, or it was altered"));
        this.sequence = sequence;
    }

    /** The sequence of the refused record. */
    public long sequence() {
        return sequence;
    }
}
