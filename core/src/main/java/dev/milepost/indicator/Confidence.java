// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How well a figure or rule is sourced. */
public enum Confidence {
    /** A primary or official text. */
    PRIMARY,
    /** Press or another page. */
    PRESS,
    /** Read out of public program code. */
    CODE,
    /** Inference or arithmetic. */
    INFERENCE;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("confidence." + name());
    }
}
