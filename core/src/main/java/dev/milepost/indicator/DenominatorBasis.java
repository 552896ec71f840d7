// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How the denominator of a rate is known. Rates of different bases never merge. Rule 1.7. */
public enum DenominatorBasis {
    /** Those registered here. */
    REGISTERED,
    /** Those living here. */
    RESIDENT,
    /** Those a survey reached. */
    SURVEYED,
    /** Another figure times a stated rate. */
    ESTIMATED,
    /** A full count of the things concerned. */
    COUNTED;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("denominatorbasis." + name());
    }
}
