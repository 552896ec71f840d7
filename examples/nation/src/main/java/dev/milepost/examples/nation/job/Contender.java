// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.job;

import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Steps;

/**
 * One way to do the job. Called by one thread: loaded once, run several times, each result closed before the next run
 * of any contender, then closed.
 */
public interface Contender extends AutoCloseable {

    /** In which column of the comparison a contender stands. */
    enum Kind {
        /** The library itself. */
        MILEPOST,
        /** DuckDB with its table in the order of arrival. */
        DUCKDB,
        /** DuckDB with its table sorted by measure, unit and month. */
        DUCKDB_SORTED,
        /** Anything else. */
        OTHER
    }

    /** What the contender is called in tables; unique in a race. */
    String name();

    /** What the contender is compared as. */
    Kind kind();

    /**
     * Takes in the nation. Timed on its own. Revisions may be resolved here.
     *
     * @param steps told how far it is
     */
    void load(Nation nation, Steps steps);

    /**
     * Computes every cell anew from what was loaded. This is what is timed; nothing may be kept from an earlier run.
     */
    Result run();

    /** How much memory is held outside the heap, in bytes; 0 unless overridden. */
    default long nativeBytes() {
        return 0;
    }

    /** Frees what was loaded; does nothing unless overridden. */
    @Override
    default void close() {}
}
