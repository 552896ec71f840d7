// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

/** Told how far a long piece of work is. Called by the thread that does the work. */
@FunctionalInterface
public interface Steps {

    /**
     * So much is done.
     *
     * @param done zero to {@code all}
     * @param all how much there is to do, above zero
     */
    void done(long done, long all);

    /** Tells nobody. */
    static Steps untold() {
        return (done, all) -> {};
    }
}
