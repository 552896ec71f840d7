// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

/** Chance from a seed: the same numbers on every machine and in every version of Java (SplitMix64). */
final class Dice {

    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long state;

    Dice(long seed) {
        state = mix(seed);
    }

    /** A number that depends on all bits of the given one and on nothing else. */
    static long mix(long number) {
        long z = number + STEP;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A whole number from zero to below the bound, which must be above zero. */
    static int below(int bound, long number) {
        return (int) (((mix(number) >>> 32) * bound) >>> 32);
    }

    /** The next whole number from zero to below the bound, which must be above zero. */
    int below(int bound) {
        state += STEP;
        return below(bound, state);
    }

    /** Whether something that happens once in so many times happens now. */
    boolean onceIn(int times) {
        return below(times) == 0;
    }
}
