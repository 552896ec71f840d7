// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.job;

import java.util.function.Consumer;

/** What a contender computed, already complete: reading it computes nothing. Valid until it is closed. */
public interface Result extends AutoCloseable {

    /** Gives each cell once, in any order. */
    void forEach(Consumer<Cell> visitor);

    /** Frees what the result holds; does nothing unless overridden. */
    @Override
    default void close() {}
}
