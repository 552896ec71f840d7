// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How the figures of many units become one. Rule 5.1. Pairs are summed apart and divided once (5.2). */
public enum UnitOperator {
    /** The figures add up. */
    SUM,
    /** The mean, weighted by another element. */
    MEAN,
    /** The worst level. */
    WORST,
    /** The greatest figure. */
    MAX,
    /** The least figure. */
    MIN,
    /** The number of units where it is true, out of those expected. */
    TRUE_OF_EXPECTED,
    /** Figures of different units have no common figure; asking is an error. */
    NONE;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("unitoperator." + name());
    }
}
