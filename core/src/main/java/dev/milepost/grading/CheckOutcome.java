// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How a check beside the level went. */
public enum CheckOutcome {
    /** What is asked for is there. */
    MET,
    /** What is asked for is not there. */
    NOT_MET,
    /** The survey does not say. */
    NOT_CHECKABLE;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("checkoutcome." + name());
    }
}
