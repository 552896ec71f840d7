// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import dev.milepost.observation.Anchor;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.JournalMismatchException;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.StoreException;
import dev.milepost.text.LocalizedText;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The journal of any store as one text: JSON Lines in UTF-8, one record a line as in the file of
 * {@link FileCampaignStore}, and a last line with the anchor, by which a text that was cut off is known.
 */
public final class JournalArchive {

    private static final String LAST = "{\"anchor\":\"";
    private static final String END = "\"}";
    private static final int BATCH = 10_000;

    private JournalArchive() {}

    /**
     * Writes the journal of a store.
     *
     * @param store the store
     * @param out where to; left open
     * @return the anchor that was written
     * @throws StoreException if it cannot be written
     */
    public static Anchor write(CampaignStore store, OutputStream out) {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return store.journal(0, records -> {
            Anchor anchor = Anchor.EMPTY;
            try {
                for (Iterator<JournalRecord> rest = records.iterator(); rest.hasNext(); ) {
                    JournalRecord record = rest.next();
                    writer.write(new JournalLine(record, false) + "\n");
                    anchor = record.head().anchor();
                }
                writer.write(LAST + anchor + END + "\n");
                writer.flush();
            } catch (IOException e) {
                throw failed("写出", "written", e);
            }
            return anchor;
        });
    }

    /**
     * Takes what a store lacks of an archive, a batch at a time. A text that was read in part before is read again from
     * its beginning; what is there already is passed over.
     *
     * @param in the archive; left open
     * @param store a store whose journal is the beginning of the archive's, such as an empty one
     * @param progress told after each batch how many records the store has
     * @return how many records were taken
     * @throws StoreException if a line is no record, or the text is cut off; the message names the line, and the whole
     *     batches before it have been taken
     * @throws JournalMismatchException if a record does not come next
     */
    public static long read(InputStream in, CampaignStore store, LongConsumer progress) {
        requireNonNull(progress, "progress");
        Anchor there = store.anchor();
        Lines lines =
                new Lines(new BufferedReader(new InputStreamReader(requireNonNull(in, "in"), StandardCharsets.UTF_8)));
        lines.passOver(there);
        Iterator<List<JournalRecord>> batches = Iterators.partition(lines, BATCH);
        while (batches.hasNext()) {
            store.restore(batches.next());
            progress.accept(store.anchor().count());
        }
        return store.anchor().count() - there.count();
    }

    private static StoreException failed(String zh, String en, IOException e) {
        return new StoreException(
                LocalizedText.of("存档无法" + zh + "：" + e.getMessage(), "archive cannot be " + en + ": " + e.getMessage()),
                e);
    }

    /** The records of an archive; ends at its last line and nowhere else. */
    private static final class Lines extends AbstractIterator<JournalRecord> {

        private final BufferedReader in;
        private Anchor anchor = Anchor.EMPTY;
        private long number;

        private Lines(BufferedReader in) {
            this.in = in;
        }

        /**
         * Passes over the records a store has, and checks that the last of them is the same.
         *
         * @throws JournalMismatchException if it is another
         */
        private void passOver(Anchor there) {
            JournalRecord last = null;
            while (number < there.count() && hasNext()) {
                last = next();
            }
            if (last != null && !last.head().anchor().equals(there)) {
                throw new JournalMismatchException(there, last.sequence());
            }
        }

        @Override
        protected @Nullable JournalRecord computeNext() {
            try {
                String line = in.readLine();
                number++;
                if (line == null) {
                    throw wrong("存档在此中断", "is missing: the archive was cut off");
                }
                if (line.startsWith(LAST)) {
                    return last(line);
                }
                JournalRecord record = JournalLine.parse(line)
                        .filter(one -> !one.more())
                        .map(JournalLine::record)
                        .orElseThrow(() -> wrong("不是记录", "must be a record, was '" + shortened(line) + "'"));
                anchor = record.head().anchor();
                return record;
            } catch (IOException e) {
                throw failed("读取", "read", e);
            }
        }

        private @Nullable JournalRecord last(String line) {
            if (!line.equals(LAST + anchor + END)) {
                throw wrong(
                        "锚点与其前的记录不符",
                        "must be the anchor " + anchor + " of the records before it, was '" + shortened(line) + "'");
            }
            return endOfData();
        }

        private StoreException wrong(String zh, String en) {
            return new StoreException(
                    LocalizedText.of("存档第" + number + "行：" + zh, "line " + number + " of the archive " + en));
        }

        private static String shortened(String line) {
            return line.length() > 80 ? line.substring(0, 80) + "…" : line;
        }
    }
}
