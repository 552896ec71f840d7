// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Evidence;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;

/** One step of a submission's history. Rule 13.1. Each names who took it: a post or unit, never a person. */
public sealed interface SubmissionMove {

    /** The day of the step. */
    LocalDate date();

    /** Who took it: a post or unit, never a person. */
    LocalizedText by();

    /**
     * Something was filled in and not sent yet.
     *
     * @param date the day of the step
     * @param by who filled it in
     * @param cells what was filled in, each cell once; all others stand as they are
     */
    record DraftSaved(LocalDate date, LocalizedText by, List<Cell> cells) implements SubmissionMove {

        public DraftSaved {
            requireNonNull(date, "date");
            requireNonNull(by, "by");
            cells = different(cells);
        }
    }

    /**
     * It was sent for the first time.
     *
     * @param date the day of the step
     * @param signatories who signed it
     * @param nil whether it is a nil report (零报告): everything is zero, and nothing else may be filled in
     * @param cells what was filled in since the last draft, each cell once; all others stand as they are
     * @param evidence what shows the figures, such as the signed form
     */
    record Submitted(LocalDate date, Signatories signatories, boolean nil, List<Cell> cells, List<Evidence> evidence)
            implements SubmissionMove {

        public Submitted {
            requireNonNull(date, "date");
            requireNonNull(signatories, "signatories");
            cells = different(cells);
            evidence = List.copyOf(evidence);
        }

        /** Obtains the sending of figures without evidence. */
        public static Submitted of(LocalDate date, Signatories signatories, List<Cell> cells) {
            return new Submitted(date, signatories, false, cells, List.of());
        }

        /** Obtains the sending of a nil report. */
        public static Submitted nil(LocalDate date, Signatories signatories) {
            return new Submitted(date, signatories, true, List.of(), List.of());
        }

        /** The preparer. */
        @Override
        public LocalizedText by() {
            return signatories.preparer();
        }
    }

    /**
     * A superior sent it back: the cells named are open again, no other.
     *
     * @param date the day of the step
     * @param by who sent it back, another than who prepared it
     * @param cells the cells sent back, one or more, each once and with its reason
     */
    record Returned(LocalDate date, LocalizedText by, List<Objection> cells) implements SubmissionMove {

        public Returned {
            requireNonNull(date, "date");
            requireNonNull(by, "by");
            cells = List.copyOf(cells);
            checkArgument(!cells.isEmpty(), "cells returned on %s must not be empty", date);
            checkDifferent(cells.stream().map(Objection::key).toList());
        }
    }

    /**
     * Why a cell is sent back.
     *
     * @param key which cell
     * @param reason why
     */
    record Objection(CellKey key, LocalizedText reason) {

        public Objection {
            requireNonNull(key, "key");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * It was sent again after it had been sent back.
     *
     * @param date the day of the step
     * @param signatories who signed it
     * @param cells what was changed, only cells that were sent back, each once; one that is not among them is sent as
     *     it stands
     * @param evidence what shows the figures of the cells that had been sent back
     */
    record Resubmitted(LocalDate date, Signatories signatories, List<Cell> cells, List<Evidence> evidence)
            implements SubmissionMove {

        public Resubmitted {
            requireNonNull(date, "date");
            requireNonNull(signatories, "signatories");
            cells = different(cells);
            evidence = List.copyOf(evidence);
        }

        /** The preparer. */
        @Override
        public LocalizedText by() {
            return signatories.preparer();
        }
    }

    /**
     * An office of the next level approved it.
     *
     * @param date the day of the step
     * @param by who approved it, another than who prepared it
     * @param level the level of the office
     */
    record Approved(LocalDate date, LocalizedText by, OrgLevel level) implements SubmissionMove {

        public Approved {
            requireNonNull(date, "date");
            requireNonNull(by, "by");
            requireNonNull(level, "level");
        }
    }

    /**
     * It was closed: from now on it changes only by corrections.
     *
     * @param date the day of the step
     * @param by who closed it
     */
    record Locked(LocalDate date, LocalizedText by) implements SubmissionMove {

        public Locked {
            requireNonNull(date, "date");
            requireNonNull(by, "by");
        }
    }

    /**
     * A figure was corrected after the lock.
     *
     * @param date the day of the step
     * @param by who corrected it
     * @param key which cell
     * @param change what stood and what stands now
     * @param reason why
     */
    record Correction(LocalDate date, LocalizedText by, CellKey key, Change change, LocalizedText reason)
            implements SubmissionMove {

        public Correction {
            requireNonNull(date, "date");
            requireNonNull(by, "by");
            requireNonNull(key, "key");
            requireNonNull(reason, "reason");
            Cell.checkWritten(key, change.after());
            checkArgument(
                    !change.before().equals(change.after()),
                    "correction of cell '%s' on %s must change it, was %s before and after",
                    key,
                    date,
                    change.after());
        }
    }

    /**
     * What stood and what stands now.
     *
     * @param before the value that stood; {@code missing:NOT_REPORTED} of a cell that nobody filled in
     * @param after the value that stands from now on
     */
    record Change(Value before, Value after) {

        public Change {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    private static List<Cell> different(List<Cell> cells) {
        checkDifferent(cells.stream().map(Cell::key).toList());
        return List.copyOf(cells);
    }

    private static void checkDifferent(List<CellKey> keys) {
        checkArgument(keys.stream().distinct().count() == keys.size(), "cells of a move must be unique, were %s", keys);
    }
}
