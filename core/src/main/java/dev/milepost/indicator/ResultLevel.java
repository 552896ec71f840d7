// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** Where an indicator stands in the chain from effort to effect. */
public enum ResultLevel {
    /** What is put in. */
    INPUT,
    /** What is done. */
    ACTIVITY,
    /** What is delivered. */
    OUTPUT,
    /** What changes. */
    OUTCOME,
    /** What it is all for. */
    IMPACT;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("resultlevel." + name());
    }
}
