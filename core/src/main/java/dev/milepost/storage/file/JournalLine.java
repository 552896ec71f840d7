// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import dev.milepost.storage.JournalRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the journal: a JSON object of one form to the last character, so that a line that was touched is known by
 * its look or by its hash.
 *
 * @param record the record
 * @param more whether further records of the same batch follow; a batch counts when its last line is there
 */
record JournalLine(JournalRecord record, boolean more) {

    private static final Pattern FORM =
            Pattern.compile("\\{\"sequence\":([1-9][0-9]{0,17}),\"recordedAt\":\"([^\"]+)\","
                    + "\"kind\":\"([a-z]+)\",\"content\":(\\{.*\\}),\"hash\":\"([0-9a-f]{64})\"(,\"more\":true)?\\}");

    /** Reads a line without its end; empty if it is not of the form. */
    static Optional<JournalLine> parse(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            JournalLine read = new JournalLine(
                    new JournalRecord(
                            Long.parseLong(form.group(1)),
                            Instant.parse(form.group(2)),
                            JournalRecord.Kind.valueOf(form.group(3).toUpperCase(Locale.ROOT)),
                            form.group(4),
                            form.group(5)),
                    form.group(6) != null);
            return Optional.of(read).filter(one -> one.toString().equals(line));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The line without its end. */
    @Override
    public String toString() {
        return "{\"sequence\":" + record.sequence()
                + ",\"recordedAt\":\"" + record.recordedAt()
                + "\",\"kind\":\"" + record.kind().name().toLowerCase(Locale.ROOT)
                + "\",\"content\":" + record.content()
                + ",\"hash\":\"" + record.hash() + "\""
                + (more ? ",\"more\":true}" : "}");
    }
}
