// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import dev.milepost.json.JsonException;
import dev.milepost.storage.JournalHead;
import dev.milepost.storage.JournalRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out how far a journal was written when it is opened. What stands behind the last batch that is there as a whole
 * was being written when the writer was stopped; a line before that which is no record was altered.
 */
final class Recovery {

    private final JournalIndex index;
    private final List<Pending> pending = new ArrayList<>();
    private JournalHead head = JournalHead.EMPTY;
    private long end;

    private Recovery(JournalIndex index) {
        this.index = index;
    }

    static Recovery of(Stream<JournalFile.Line> lines, JournalIndex index) {
        Recovery recovery = new Recovery(index);
        lines.forEach(recovery::take);
        recovery.finish();
        return recovery;
    }

    /** Where the last whole batch ends. */
    long end() {
        return end;
    }

    /** Where the next record goes. */
    JournalHead head() {
        return head;
    }

    private void take(JournalFile.Line line) {
        Optional<JournalLine> read = line.finished() ? JournalLine.parse(line.text()) : Optional.empty();
        pending.add(new Pending(line, read.map(JournalLine::record)));
        if (read.isPresent() && !read.get().more()) {
            pending.forEach(this::count);
            pending.clear();
            head = read.get().record().head();
            end = line.end();
        }
    }

    /** A whole line that is no record is not what a writer leaves that was stopped, unless the disk lost its blocks. */
    private void finish() {
        boolean altered = pending.stream()
                .anyMatch(one -> one.line().finished()
                        && one.record().isEmpty()
                        && one.line().text().indexOf('\0') < 0);
        if (altered) {
            pending.forEach(this::count);
            end = pending.get(pending.size() - 1).line().end();
        }
    }

    private void count(Pending one) {
        long start = one.line().start();
        if (one.record().isEmpty()) {
            index.damaged(start);
            return;
        }
        JournalRecord record = one.record().get();
        try {
            index.add(JournalIndex.Key.of(record), new JournalIndex.Place(start, record.recordedAt()));
        } catch (JsonException unreadable) {
            index.damaged(start);
        }
    }

    private record Pending(JournalFile.Line line, Optional<JournalRecord> record) {}
}
