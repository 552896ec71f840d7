// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Quantiles of Student's t distribution for an interval of 80 % on both sides.
 *
 * <p>Up to 30 degrees of freedom from the table of critical values in the NIST/SEMATECH e-Handbook of Statistical
 * Methods, 1.3.6.7.2 (column 0.90); beyond, by the expansion 26.7.5 of Abramowitz and Stegun, <i>Handbook of
 * Mathematical Functions</i>, which agrees with the table to its three decimals.
 */
final class StudentT {

    /** From 1 degree of freedom on. */
    private static final double[] TABLE = {
        3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, //
        1.363, 1.356, 1.350, 1.345, 1.341, 1.337, 1.333, 1.330, 1.328, 1.325, //
        1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.310
    };

    /** The quantile of the normal distribution at 0.90. */
    private static final double Z = 1.2815515655446004;

    private StudentT() {}

    /**
     * The number that t exceeds with a probability of 10 %.
     *
     * @param degreesOfFreedom 1 or more
     */
    static double upperTenth(int degreesOfFreedom) {
        checkArgument(degreesOfFreedom >= 1, "degrees of freedom must be 1 or more, were %s", degreesOfFreedom);
        return degreesOfFreedom <= TABLE.length ? TABLE[degreesOfFreedom - 1] : expanded(degreesOfFreedom);
    }

    private static double expanded(int degreesOfFreedom) {
        double cube = Z * Z * Z;
        double first = (cube + Z) / 4;
        double second = (5 * cube * Z * Z + 16 * cube + 3 * Z) / 96;
        return Z + first / degreesOfFreedom + second / degreesOfFreedom / degreesOfFreedom;
    }
}
