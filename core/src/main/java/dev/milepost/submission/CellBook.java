// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.submission.SubmissionMove.Correction;
import dev.milepost.submission.SubmissionMove.DraftSaved;
import dev.milepost.submission.SubmissionMove.Objection;
import dev.milepost.submission.SubmissionMove.Resubmitted;
import dev.milepost.submission.SubmissionMove.Returned;
import dev.milepost.submission.SubmissionMove.Submitted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the cells of one submission: each writes the next revision of its cell. It takes steps that are allowed.
 */
final class CellBook {

    private static final Value ZERO = Value.amount(0);
    private static final Value NOT_REPORTED = Value.missing(MissingReason.NOT_REPORTED);

    private final Form form;
    private final OrgUnitId unit;
    private final Period period;
    private final Map<CellKey, Observation> latest = new LinkedHashMap<>();
    private final List<Observation> facts = new ArrayList<>();

    CellBook(Form form, OrgUnitId unit, Period period) {
        this.form = form;
        this.unit = unit;
        this.period = period;
    }

    List<Observation> facts() {
        return List.copyOf(facts);
    }

    Optional<Value> value(CellKey key) {
        return Optional.ofNullable(latest.get(key)).map(Observation::value);
    }

    /** A cell that would not be zero or blank with what is given; empty if all would. */
    Optional<CellKey> notZero(Collection<Cell> given) {
        Map<CellKey, Cell> cells = byKey(given);
        return form.cells().stream()
                .filter(key -> {
                    Cell cell = cells.get(key);
                    Value value = cell == null
                            ? value(key).orElse(NOT_REPORTED)
                            : cell.value().orElse(NOT_REPORTED);
                    return !value.equals(ZERO) && !value.equals(NOT_REPORTED);
                })
                .findFirst();
    }

    /** A draft says nothing of a blank cell, unless something stood in it. */
    void draft(DraftSaved draft) {
        for (Cell cell : draft.cells()) {
            if (cell.value().isPresent() || latest.containsKey(cell.key())) {
                write(cell.key(), given(cell).state(ReviewState.DRAFT).reporter(draft.by()));
            }
        }
    }

    void submit(Submitted sent) {
        Map<CellKey, Cell> cells = byKey(sent.cells());
        for (CellKey key : form.cells()) {
            Observation.Builder fact = sent.nil() ? next(key, ZERO).nil(true) : filled(key, cells.get(key));
            write(key, received(fact, sent.date()).reporter(sent.by()).evidence(sent.evidence()));
        }
    }

    void giveBack(Returned back) {
        for (Objection objection : back.cells()) {
            Observation stands = stands(objection.key());
            write(objection.key(), kept(stands).state(ReviewState.RETURNED).reason(objection.reason()));
        }
    }

    void resubmit(Resubmitted again, Collection<CellKey> returned) {
        Map<CellKey, Cell> cells = byKey(again.cells());
        form.cells().stream()
                .filter(returned::contains)
                .forEach(key -> write(
                        key,
                        received(filled(key, cells.get(key)), again.date())
                                .reporter(again.by())
                                .evidence(again.evidence())));
    }

    /** Approval and lock touch the cells that are not in that state yet. */
    void become(ReviewState state) {
        for (CellKey key : form.cells()) {
            Observation stands = stands(key);
            if (stands.state() != state) {
                Observation.Builder fact = kept(stands).state(state);
                stands.reason().ifPresent(fact::reason);
                write(key, fact);
            }
        }
    }

    /** The report did not come in later for being corrected, and what showed the old figure does not show the new. */
    void correct(Correction correction) {
        Observation stands = stands(correction.key());
        Observation.Builder fact = next(correction.key(), correction.change().after())
                .assurance(stands.assurance())
                .state(ReviewState.LOCKED)
                .reporter(correction.by())
                .reason(correction.reason());
        stands.receivedOn().ifPresent(fact::receivedOn);
        write(correction.key(), fact);
    }

    /** What a cell holds when it is sent: what is given now, else what stands. */
    private Observation.Builder filled(CellKey key, @Nullable Cell cell) {
        if (cell != null) {
            return cell.value().isPresent() ? given(cell) : blank(key);
        }
        Observation stands = latest.get(key);
        if (stands == null || stands.blank() || isNotReported(stands)) {
            return blank(key);
        }
        Observation.Builder fact =
                next(key, stands.value()).assurance(stands.assurance()).nil(stands.nil());
        if (stands.state() == ReviewState.DRAFT) {
            stands.reason().ifPresent(fact::reason);
        }
        return fact;
    }

    private Observation.Builder blank(CellKey key) {
        return form.blankMeansZero() ? next(key, ZERO).blank(true) : next(key, NOT_REPORTED);
    }

    private Observation.Builder given(Cell cell) {
        Observation.Builder fact =
                next(cell.key(), cell.value().orElse(NOT_REPORTED)).assurance(cell.assurance());
        cell.note().ifPresent(fact::reason);
        return fact;
    }

    private static Observation.Builder received(Observation.Builder fact, LocalDate date) {
        return fact.state(ReviewState.SUBMITTED).receivedOn(date);
    }

    /** The next revision with all that stands but its state and reason. */
    private Observation.Builder kept(Observation stands) {
        Observation.Builder fact = next(keyOf(stands), stands.value())
                .assurance(stands.assurance())
                .nil(stands.nil())
                .blank(stands.blank())
                .evidence(stands.evidence());
        stands.reporter().ifPresent(fact::reporter);
        stands.receivedOn().ifPresent(fact::receivedOn);
        return fact;
    }

    private Observation.Builder next(CellKey key, Value value) {
        Observation stands = latest.get(key);
        FactKey fact = FactKey.of(key.element(), unit, period).withCategory(key.category());
        return Observation.builder(fact, value).revision(stands == null ? 0 : stands.revision() + 1);
    }

    private void write(CellKey key, Observation.Builder fact) {
        Observation built = fact.build();
        latest.put(key, built);
        facts.add(built);
    }

    private Observation stands(CellKey key) {
        return requireNonNull(latest.get(key), "what stands");
    }

    private static boolean isNotReported(Observation fact) {
        return fact.value() instanceof Missing missing && missing.reason() == MissingReason.NOT_REPORTED;
    }

    private static CellKey keyOf(Observation fact) {
        return CellKey.of(fact.key().element(), fact.key().category());
    }

    private static Map<CellKey, Cell> byKey(Collection<Cell> cells) {
        return cells.stream().collect(toImmutableMap(Cell::key, Function.identity()));
    }
}
