// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** What the comparator says of a figure, bounds considered. Rules 2.5, 2.6 and 6.4. */
public enum Verdict {
    /** Every value within the bounds meets it. */
    MET,
    /** No value within the bounds meets it. */
    FAILED,
    /** Some do and some do not. */
    UNDECIDED;

    /** What offices write. */
    public LocalizedText words() {
        return Glossary.get(
                switch (this) {
                    case MET -> "status.MET";
                    case FAILED -> "status.NOT_MET";
                    case UNDECIDED -> "status.UNDECIDED";
                });
    }

    /** The verdict on two demands at once. */
    Verdict and(Verdict other) {
        if (this == FAILED || other == FAILED) {
            return FAILED;
        }
        return this == MET ? other : UNDECIDED;
    }
}
