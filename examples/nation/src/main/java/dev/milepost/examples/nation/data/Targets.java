// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

import java.io.Serial;
import java.io.Serializable;

/**
 * What is asked at least: of every level for every indicator, and of some villages a target of their own, which comes
 * before that of their level. In cents; of rates in ten-thousandths. Every target is due on 31 January of the next
 * year.
 */
public final class Targets implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long[][] levels = new long[Divisions.LEVELS][Indicators.COUNT];
    private final Reports own = new Reports(64);

    Targets() {}

    void set(int level, int indicator, long target) {
        levels[level][indicator] = target;
    }

    void addOwn(int village, int indicator, long target) {
        own.add(village, indicator, 0, (byte) 0, target);
    }

    /** What is asked of the units of a level that have no target of their own. */
    public long ofLevel(int level, int indicator) {
        return levels[level][indicator];
    }

    /** How many targets of single villages there are; they are numbered from 0. */
    public int ownCount() {
        return own.size();
    }

    /** The village a single target is for. */
    public int ownUnit(int number) {
        return own.unit(number);
    }

    /** The indicator a single target is of; no village has two for one. */
    public int ownIndicator(int number) {
        return own.measure(number);
    }

    /** What a single target asks; zero for some. */
    public long ownTarget(int number) {
        return own.cents(number);
    }

    long digest() {
        long digest = own.digest();
        for (long[] level : levels) {
            for (long target : level) {
                digest = Dice.mix(digest ^ target);
            }
        }
        return digest;
    }
}
