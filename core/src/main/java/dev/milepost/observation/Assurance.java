// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How well a figure is founded, the strongest first. Rule 3.1. */
public enum Assurance {
    /** 已核实: recounted by somebody else. */
    VERIFIED,
    /** 据实核算: from counts. */
    COMPUTED,
    /** 测算: from an estimate. */
    ESTIMATED,
    /** 仅报比例: a percentage or "all" without counts. */
    ASSERTED;

    /** The weaker of two. */
    public static Assurance weaker(Assurance one, Assurance other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("assurance." + name());
    }
}
