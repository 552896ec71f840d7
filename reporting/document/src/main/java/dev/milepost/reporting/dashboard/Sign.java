// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import static java.util.Objects.requireNonNull;

import dev.milepost.progress.AssessedCell;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Status;
import dev.milepost.reporting.document.Tone;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.Optional;

/**
 * How a status is seen on a screen: by its shape and its word, and beside them by colour.
 *
 * @param shape one character that no other status has whose meaning differs
 * @param word what offices write
 * @param tone good, in danger, bad, missing or none of them
 */
public record Sign(String shape, LocalizedText word, Tone tone) {
    /** There is no target. */
    public static final Sign NO_TARGET = new Sign("·", Glossary.get("dashboard.noTarget"), Tone.NONE);

    private static final Sign ASSERTED = new Sign("◇", Glossary.get("status.MET_ASSERTED"), Tone.WARN);

    private static final Sign UNDECIDED =
            new Sign(shape(Status.MISSING), Glossary.get("status.UNDECIDED"), Tone.MISSING);

    /** Checks the components. */
    public Sign {
        requireNonNull(shape, "shape");
        requireNonNull(word, "word");
        requireNonNull(tone, "tone");
    }

    /** The sign of a unit that has a figure and a target. */
    public static Sign of(AssessedCell cell) {
        if (cell.metAsserted()) {
            return ASSERTED;
        }
        return cell.status() == Status.MISSING ? UNDECIDED : of(cell.status());
    }

    static Sign of(Optional<Assessment> assessment) {
        return assessment.map(Sign::of).orElse(NO_TARGET);
    }

    /** The sign of a status. */
    public static Sign of(Status status) {
        return new Sign(shape(status), status.label(), tone(status));
    }

    private static Sign of(Assessment one) {
        if (one.asserted()) {
            return ASSERTED;
        }
        boolean undecided =
                one.status() == Status.MISSING && one.figure().value().isKnown();
        return undecided ? UNDECIDED : of(one.status());
    }

    private static String shape(Status status) {
        return switch (status) {
            case MET -> "✓";
            case ON_TRACK -> "●";
            case BASICALLY_MET -> "◐";
            case AT_RISK -> "▲";
            case BEHIND -> "▼";
            case NOT_MET -> "✗";
            case MISSING -> "○";
            case NOT_APPLICABLE, NOT_STARTED, NOT_DUE -> "–";
        };
    }

    private static Tone tone(Status status) {
        return switch (status) {
            case MET, ON_TRACK -> Tone.GOOD;
            case BASICALLY_MET, AT_RISK -> Tone.WARN;
            case BEHIND, NOT_MET -> Tone.BAD;
            case MISSING -> Tone.MISSING;
            case NOT_APPLICABLE, NOT_STARTED, NOT_DUE -> Tone.NONE;
        };
    }
}
