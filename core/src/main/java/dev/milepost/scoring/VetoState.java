// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** What became of a veto at a unit. Rule 10.1. */
public enum VetoState {
    /** The condition holds. */
    HOLDS,
    /** The condition does not hold: the effect applies. */
    STRUCK,
    /** Nobody has said, or the data do not decide it: the sheet is incomplete. */
    OPEN;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("vetostate." + name());
    }
}
