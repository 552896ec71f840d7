// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Evidence;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a unit has against an entry (申诉), and how that was decided. Rule 10.1.
 *
 * @param id its identity within the record
 * @param entry the id of the entry, or of the correction of an earlier objection
 * @param raisedOn the day it was raised
 * @param reason what the unit says; never a person's name (rule 14.2)
 * @param evidence what shows it; may be empty
 * @param ruling how it was decided; empty while it is open
 */
public record Objection(
        String id,
        String entry,
        LocalDate raisedOn,
        LocalizedText reason,
        List<Evidence> evidence,
        Optional<Ruling> ruling) {

    public Objection {
        Identifiers.check("objection id", id);
        requireNonNull(entry, "entry");
        requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
        LocalDate raised = requireNonNull(raisedOn, "raisedOn");
        checkArgument(
                ruling.map(one -> !one.on().isBefore(raised)).orElse(true),
                "ruling on objection '%s' must not be before %s, was on %s",
                id,
                raised,
                ruling.map(one -> one.on().toString()).orElse(""));
    }

    /** Obtains an open objection without evidence. */
    public static Objection raised(String id, String entry, LocalDate raisedOn, LocalizedText reason) {
        return new Objection(id, entry, raisedOn, reason, List.of(), Optional.empty());
    }

    /** Returns this objection decided; an earlier ruling is replaced. */
    public Objection decided(Ruling decision) {
        return new Objection(id, entry, raisedOn, reason, evidence, Optional.of(decision));
    }

    /** Whether it is not decided yet. */
    public boolean isOpen() {
        return ruling.isEmpty();
    }

    /** The entry that takes the place of the one objected to; empty while open and where rejected. */
    public Optional<ScoreEntry> correction() {
        return ruling.flatMap(Ruling::correction);
    }

    /**
     * How an objection was decided.
     *
     * @param on the day
     * @param by the post or office, never a person's name (rule 14.2); not blank
     * @param reason why
     * @param correction the entry that takes the place of the one objected to, where the objection is upheld; empty
     *     where it is rejected
     */
    public record Ruling(LocalDate on, String by, LocalizedText reason, Optional<ScoreEntry> correction) {

        public Ruling {
            requireNonNull(on, "on");
            requireNonNull(reason, "reason");
            requireNonNull(correction, "correction");
            checkArgument(!by.isBlank(), "by of a ruling must not be blank, was '%s'", by);
        }

        /** Upholds the objection: the correction counts, the entry objected to is kept beside it. */
        public static Ruling upheld(LocalDate on, String by, LocalizedText reason, ScoreEntry correction) {
            return new Ruling(on, by, reason, Optional.of(correction));
        }

        /** Rejects the objection: the entry stands. */
        public static Ruling rejected(LocalDate on, String by, LocalizedText reason) {
            return new Ruling(on, by, reason, Optional.empty());
        }
    }
}
