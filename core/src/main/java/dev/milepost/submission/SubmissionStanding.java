// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import dev.milepost.submission.SubmissionMove.Approved;
import dev.milepost.submission.SubmissionMove.Correction;
import dev.milepost.submission.SubmissionMove.DraftSaved;
import dev.milepost.submission.SubmissionMove.Locked;
import dev.milepost.submission.SubmissionMove.Objection;
import dev.milepost.submission.SubmissionMove.Resubmitted;
import dev.milepost.submission.SubmissionMove.Returned;
import dev.milepost.submission.SubmissionMove.Submitted;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a submission has come to: takes its steps one by one and refuses those that rule 13.1 does not allow. */
final class SubmissionStanding {

    private final Form form;
    private final OrgUnitId unit;
    private final Period period;
    private final CellBook book;
    private final List<LocalizedText> preparers = new ArrayList<>();
    private final Set<CellKey> returned = new LinkedHashSet<>();
    private ReviewState state = ReviewState.DRAFT;
    /** The day of the last step; of the first one, the day the form opens. */
    private LocalDate last;

    private @Nullable LocalDate receivedOn;
    private int version;
    private int approvals;

    SubmissionStanding(Form form, OrgUnitId unit, Period period) {
        this.form = form;
        this.unit = unit;
        this.period = period;
        this.book = new CellBook(form, unit, period);
        this.last = form.opensOn(period);
    }

    ReviewState state() {
        return state;
    }

    int version() {
        return version;
    }

    int approvals() {
        return approvals;
    }

    Optional<LocalDate> receivedOn() {
        return Optional.ofNullable(receivedOn);
    }

    Set<CellKey> openCells() {
        return switch (state) {
            case DRAFT -> new LinkedHashSet<>(form.cells());
            case RETURNED -> new LinkedHashSet<>(returned);
            default -> Set.of();
        };
    }

    Optional<Value> value(CellKey key) {
        checkArgument(form.cells().contains(key), "cell must be one of form '%s', was '%s'", form.id(), key);
        return book.value(key);
    }

    List<Observation> facts() {
        return book.facts();
    }

    void move(SubmissionMove move) {
        require(allows(move), move, "not be taken");
        require(!move.date().isBefore(last), move, "not be before " + last);
        take(move);
        last = move.date();
    }

    private boolean allows(SubmissionMove move) {
        return switch (state) {
            case DRAFT -> move instanceof DraftSaved || move instanceof Submitted;
            case SUBMITTED ->
                move instanceof Returned
                        || (form.asksForApproval() ? move instanceof Approved : move instanceof Locked);
            case RETURNED -> move instanceof Resubmitted;
            case APPROVED -> move instanceof Returned || move instanceof Locked;
            case LOCKED -> move instanceof Correction;
        };
    }

    private void take(SubmissionMove move) {
        if (move instanceof DraftSaved draft) {
            checkCells(draft, draft.cells());
            preparers.add(draft.by());
            book.draft(draft);
        } else if (move instanceof Submitted sent) {
            submit(sent);
        } else if (move instanceof Returned back) {
            giveBack(back);
        } else if (move instanceof Resubmitted again) {
            resubmit(again);
        } else if (move instanceof Approved approved) {
            approve(approved);
        } else if (move instanceof Locked) {
            become(ReviewState.LOCKED);
        } else if (move instanceof Correction correction) {
            correct(correction);
        }
    }

    private void submit(Submitted sent) {
        checkCells(sent, sent.cells());
        if (sent.nil()) {
            book.notZero(sent.cells())
                    .ifPresent(key -> require(false, sent, "have zeros alone as a nil report, had '" + key + "'"));
        }
        preparers.add(sent.by());
        book.submit(sent);
        receivedOn = sent.date();
        state = ReviewState.SUBMITTED;
        version++;
    }

    private void giveBack(Returned back) {
        checkOther(back);
        for (Objection objection : back.cells()) {
            checkCell(back, objection.key());
            returned.add(objection.key());
        }
        book.giveBack(back);
        approvals = 0;
        state = ReviewState.RETURNED;
    }

    private void resubmit(Resubmitted again) {
        for (Cell cell : again.cells()) {
            require(
                    returned.contains(cell.key()),
                    again,
                    "change cells that were returned alone, changed '" + cell.key() + "'");
        }
        preparers.add(again.by());
        book.resubmit(again, returned);
        returned.clear();
        state = ReviewState.SUBMITTED;
        version++;
    }

    private void approve(Approved approved) {
        checkOther(approved);
        OrgLevel next = form.approvalLevels().get(approvals);
        require(
                approved.level().equals(next),
                approved,
                "be by level '" + next + "', was by '" + approved.level() + "'");
        approvals++;
        if (approvals == form.approvalLevels().size()) {
            become(ReviewState.APPROVED);
        }
    }

    private void correct(Correction correction) {
        checkCell(correction, correction.key());
        Value stands = book.value(correction.key()).orElseThrow();
        require(
                correction.change().before().equals(stands),
                correction,
                "name what stands in '" + correction.key() + "', " + stands + ", named "
                        + correction.change().before());
        book.correct(correction);
        version++;
    }

    private void become(ReviewState next) {
        book.become(next);
        state = next;
    }

    private void checkCells(SubmissionMove move, List<Cell> cells) {
        cells.forEach(cell -> checkCell(move, cell.key()));
    }

    private void checkCell(SubmissionMove move, CellKey key) {
        require(form.cells().contains(key), move, "name cells of the form, named '" + key + "'");
    }

    private void checkOther(SubmissionMove move) {
        require(
                preparers.stream().noneMatch(one -> Posts.isSame(one, move.by())),
                move,
                "not be by who prepared it, was by '" + move.by().in(Locale.ENGLISH) + "'");
    }

    private void require(boolean holds, SubmissionMove move, String rule) {
        checkArgument(
                holds,
                "%s on %s of the submission of form '%s' by '%s' for %s in state %s must %s",
                move.getClass().getSimpleName(),
                move.date(),
                form.id(),
                unit,
                period,
                state,
                rule);
    }
}
