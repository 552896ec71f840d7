// SPDX-License-Identifier: Apache-2.0
package dev.milepost.indicator;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/** How the figures of one unit over time become one. Rule 4.3. */
public enum TimeOperator {
    /** The figures of the parts add up. */
    IN_PERIOD,
    /** Each figure already holds all since the year began; the latest counts. */
    CUMULATIVE,
    /** A state; the latest not after the as-of date counts, unless it is older than its maximum age. */
    POINT_IN_TIME,
    /** The mean of the figures. */
    AVERAGE,
    /** The greatest figure. */
    MAX,
    /** The least figure. */
    MIN;

    /** Whether figures grow from zero as the year goes on. */
    public boolean accumulates() {
        return this == IN_PERIOD || this == CUMULATIVE;
    }

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("timeoperator." + name());
    }
}
