// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Assurance;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is written into a cell of a form. Rule 13.1.
 *
 * @param key which cell
 * @param value what is written; empty for a cell left or made blank. A gap that the unit itself states is NOT_MEASURED
 *     or NOT_APPLICABLE, every other reason is found out and not written
 * @param assurance how well it is founded
 * @param note a remark of who filled it in; empty if there is none
 */
public record Cell(CellKey key, Optional<Value> value, Assurance assurance, Optional<LocalizedText> note) {

    private static final Set<MissingReason> STATED =
            EnumSet.of(MissingReason.NOT_MEASURED, MissingReason.NOT_APPLICABLE);

    public Cell {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        requireNonNull(assurance, "assurance");
        requireNonNull(note, "note");
        value.ifPresent(written -> checkWritten(key, written));
    }

    /** Obtains a cell with a figure from counts and without a note. */
    public static Cell of(CellKey key, Value value) {
        return new Cell(key, Optional.of(value), Assurance.COMPUTED, Optional.empty());
    }

    /** Obtains a blank cell. */
    public static Cell blank(CellKey key) {
        return new Cell(key, Optional.empty(), Assurance.COMPUTED, Optional.empty());
    }

    /** Returns this cell with a remark of who filled it in. */
    public Cell withNote(LocalizedText remark) {
        return new Cell(key, value, assurance, Optional.of(remark));
    }

    /** Checks that a value is one that somebody may write. */
    static void checkWritten(CellKey key, Value value) {
        checkArgument(
                !(value instanceof Missing missing) || STATED.contains(missing.reason()),
                "value of cell '%s' must be known, NOT_MEASURED or NOT_APPLICABLE, was %s",
                key,
                value);
    }
}
