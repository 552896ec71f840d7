// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Anchor;
import dev.milepost.text.LocalizedText;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of going through a journal record by record. Without an anchor nobody can see whether records are missing
 * at its end, nor whether somebody wrote it anew from some record on with hashes that fit; {@link #summary} says so.
 */
public final class Verification {

    private final Anchor head;
    private final @Nullable Anchor against;
    private final @Nullable Fault fault;

    private Verification(Anchor head, @Nullable Anchor against, @Nullable Fault fault) {
        this.head = head;
        this.against = against;
        this.fault = fault;
    }

    /** What is wrong with a record. */
    public enum Problem {
        /** Its content, time or place is not what its hash is over, or it does not follow the record before it. */
        ALTERED,
        /** It is not there, though the anchor counts it. */
        MISSING,
        /** It fits the records before it, but it is not the one the anchor was taken of, or one before it is not. */
        REWRITTEN
    }

    /**
     * The first record that is not as it was.
     *
     * @param sequence which record
     * @param problem what is wrong
     */
    public record Fault(long sequence, Problem problem) {

        public Fault {
            requireNonNull(problem, "problem");
        }
    }

    /** Goes through a journal without knowing how far it had come. */
    public static Verification of(Stream<JournalRecord> journal) {
        return walk(journal, null);
    }

    /**
     * Goes through a journal that had come as far as an anchor says, or further since.
     *
     * @param journal the records in the order of their sequence
     * @param anchor how far it had come, from where the journal cannot reach, such as a printed report
     */
    public static Verification of(Stream<JournalRecord> journal, Anchor anchor) {
        return walk(journal, requireNonNull(anchor, "anchor"));
    }

    private static Verification walk(Stream<JournalRecord> journal, @Nullable Anchor anchor) {
        Walk walk = new Walk(anchor);
        journal.takeWhile(walk::goesOn).forEach(record -> {});
        return walk.result();
    }

    /** How far the journal is as it should be: its last record, or the one before the first fault. */
    public Anchor head() {
        return head;
    }

    /** The first record that is not as it was; empty if none was found. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether nothing was found. */
    public boolean isClean() {
        return fault == null;
    }

    /** The result in a sentence, with what could not be seen. */
    public LocalizedText summary() {
        if (fault == null) {
            return against == null
                    ? LocalizedText.of(
                            "共" + head.count() + "条记录，前后相符；未提供锚点，末尾是否缺失、是否整体重写无法判断",
                            head.count() + " records fit each other; without an anchor it cannot be seen whether some"
                                    + " are missing at the end or all were written anew")
                    : LocalizedText.of(
                            "共" + head.count() + "条记录，前后相符，与第" + against.count() + "条的锚点一致",
                            head.count() + " records fit each other and the anchor at record " + against.count());
        }
        String number = Long.toString(fault.sequence());
        return switch (fault.problem()) {
            case ALTERED ->
                LocalizedText.of(
                        "第" + number + "条记录被改动，或其前的记录被删除、调换",
                        "record " + number + " was altered, or one before it was removed or moved");
            case MISSING -> LocalizedText.of("第" + number + "条记录缺失", "record " + number + " is missing");
            case REWRITTEN ->
                LocalizedText.of(
                        "至第" + number + "条为止的记录曾被重写，与锚点不符",
                        "records up to " + number + " were written anew: they do not fit the anchor");
        };
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return summary().en();
    }

    /** One walk along a journal; stops at the first fault. */
    private static final class Walk {

        private final @Nullable Anchor anchor;
        private JournalHead head = JournalHead.EMPTY;
        private @Nullable Fault fault;

        private Walk(@Nullable Anchor anchor) {
            this.anchor = anchor;
        }

        private boolean goesOn(JournalRecord record) {
            long place = head.anchor().count() + 1;
            if (!record.follows(head)) {
                fault = new Fault(place, Problem.ALTERED);
            } else if (anchor != null
                    && anchor.count() == place
                    && !record.hash().equals(anchor.hash())) {
                fault = new Fault(place, Problem.REWRITTEN);
            } else {
                head = record.head();
            }
            return fault == null;
        }

        private Verification result() {
            long count = head.anchor().count();
            if (fault == null && anchor != null && anchor.count() > count) {
                fault = new Fault(count + 1, Problem.MISSING);
            }
            return new Verification(head.anchor(), anchor, fault);
        }
    }
}
