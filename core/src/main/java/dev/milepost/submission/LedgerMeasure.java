// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import dev.milepost.text.Identifiers;

/**
 * A figure a ledger yields for a unit and period, which may be emitted as a fact. Rule 13.5. Only entries that count
 * enter it. The family is sealed and may grow in a minor version.
 */
public sealed interface LedgerMeasure {

    /** How many entries there are. */
    record Entries() implements LedgerMeasure {}

    /**
     * The sum of a totalled column.
     *
     * @param column the id of the column
     */
    record Total(String column) implements LedgerMeasure {

        public Total {
            Identifiers.check("column of a total", column);
        }
    }

    /**
     * In how many entries a column of yes and no says yes.
     *
     * @param column the id of the column
     */
    record Affirmed(String column) implements LedgerMeasure {

        public Affirmed {
            Identifiers.check("column of an affirmation", column);
        }
    }
}
