// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

/** How a unit reports a rate. All but the usual ones leave the unit out of the rate of the whole (rule 5.2). */
enum RateKind {
    /** Both halves, mostly. */
    USUAL,
    /** 0 of 0 all year: there was nothing to do. */
    NOTHING,
    /** Something of 0 all year. */
    DOUBTFUL,
    /** No denominator all year. */
    NUMERATOR_ONLY,
    /** No numerator all year. */
    DENOMINATOR_ONLY;

    private static final int OF = 100;

    /**
     * The kind of one unit and rate, by chance: of a hundred 3 have nothing to do, 2 are doubtful, 2 lack a half. Of
     * one rate all lack the same half, because numerators of some would meet the denominators of others at the unit
     * above.
     */
    static RateKind of(int rate, long series) {
        return switch (Dice.below(OF, series)) {
            case 0, 1, 2 -> NOTHING;
            case 3, 4 -> DOUBTFUL;
            case 5, 6 -> rate % 2 == 0 ? NUMERATOR_ONLY : DENOMINATOR_ONLY;
            default -> USUAL;
        };
    }

    boolean hasNumerator() {
        return this != DENOMINATOR_ONLY;
    }

    boolean hasDenominator() {
        return this != NUMERATOR_ONLY;
    }
}
