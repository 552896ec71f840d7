// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

import java.util.Arrays;

/** Hangs the units of a nation below each other, level by level. */
final class UnitTree {

    private UnitTree() {}

    /** The unit above each; every unit of a level but the last has at least one below it. */
    static int[] parents(Divisions divisions, Dice dice) {
        int[] parents = new int[divisions.units()];
        parents[0] = -1;
        for (int level = 1; level < Divisions.LEVELS; level++) {
            int unit = divisions.first(level);
            int parent = divisions.first(level - 1);
            for (int children : childrenOfEach(divisions.count(level - 1), divisions.count(level), dice)) {
                Arrays.fill(parents, unit, unit + children, parent++);
                unit += children;
            }
        }
        return parents;
    }

    private static int[] childrenOfEach(int parents, int children, Dice dice) {
        int[] each = new int[parents];
        Arrays.fill(each, 1);
        for (int child = parents; child < children; child++) {
            each[dice.below(parents)]++;
        }
        return each;
    }
}
