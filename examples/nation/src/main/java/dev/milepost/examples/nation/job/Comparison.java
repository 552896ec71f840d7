// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.job;

import java.util.ArrayList;
import java.util.List;

/** How many cells of two results were compared, and which differ. */
public final class Comparison {

    private static final int NAMED = 5;

    private long cells;
    private long differences;
    private final List<String> first = new ArrayList<>();

    Comparison() {}

    void add(Cell expected, Cell actual) {
        cells++;
        if (!expected.equals(actual)) {
            differ(expected + " against " + actual);
        }
    }

    void addMissing(Cell expected) {
        cells++;
        differ(expected + " against none");
    }

    void addUnexpected(Cell actual, boolean again) {
        cells++;
        differ((again ? "given again: " : "none against ") + actual);
    }

    private void differ(String difference) {
        differences++;
        if (first.size() < NAMED) {
            first.add(difference);
        }
    }

    /** How many cells one of both or both have. */
    public long cells() {
        return cells;
    }

    /** How many of those are not the same in both. */
    public long differences() {
        return differences;
    }

    /** The first differences in words, five at most. */
    public List<String> first() {
        return List.copyOf(first);
    }
}
