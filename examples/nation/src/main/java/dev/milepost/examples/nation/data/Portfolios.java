// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

import static com.google.common.base.Preconditions.checkArgument;

/** Which indicators each township and village reports: so many that about the wished number of reports results. */
final class Portfolios {

    /** Of a hundred months so many are reported. */
    static final int REPORTED = 95;

    private static final double REPORTS_OF_ONE =
            Indicators.MONTHS * (REPORTED / 100.0) * Indicators.MEASURES / Indicators.COUNT;
    private static final double SHARE_OF_TOWNSHIPS = 0.1;

    private static final int[] STRIDES = {1, 3, 9, 11, 13, 17, 19, 23, 27, 29, 31, 33, 37, 39, 41, 43, 47, 51, 53, 57};
    private static final int PRECISION = 1_000_000;

    private final int townships;
    private final double ofTownship;
    private final double ofVillage;
    private final byte[] sizes;
    private final byte[] starts;
    private final byte[] strides;

    Portfolios(Divisions divisions, long rows, Dice dice) {
        townships = divisions.count(Divisions.TOWNSHIP);
        ofTownship = rows * SHARE_OF_TOWNSHIPS / REPORTS_OF_ONE / townships;
        ofVillage = rows * (1 - SHARE_OF_TOWNSHIPS) / REPORTS_OF_ONE / divisions.count(Divisions.VILLAGE);
        double fullest = Math.max(ofTownship, ofVillage);
        checkArgument(
                rows > 0 && fullest <= Indicators.COUNT,
                "rows must be from 1 to %s for the units %s, was %s",
                (long) (rows * (Indicators.COUNT / fullest)),
                divisions,
                rows);
        int reporters = divisions.reporters();
        sizes = new byte[reporters];
        starts = new byte[reporters];
        strides = new byte[reporters];
        for (int reporter = 0; reporter < reporters; reporter++) {
            sizes[reporter] = size(reporter < townships ? ofTownship : ofVillage, dice);
            starts[reporter] = (byte) dice.below(Indicators.COUNT);
            strides[reporter] = (byte) STRIDES[dice.below(STRIDES.length)];
        }
    }

    /** The mean as whole numbers: 3.2 is mostly 3 and sometimes 4. */
    private static byte size(double mean, Dice dice) {
        int whole = (int) mean;
        boolean more = dice.below(PRECISION) < (mean - whole) * PRECISION;
        return (byte) Math.min(Indicators.COUNT, whole + (more ? 1 : 0));
    }

    /** How many indicators a reporting unit reports; those are numbered from the first township on. */
    int size(int reporter) {
        return sizes[reporter];
    }

    /** One of the indicators of a reporting unit; no two are the same. */
    int indicator(int reporter, int place) {
        return (starts[reporter] + place * strides[reporter]) % Indicators.COUNT;
    }

    /** How many units report one indicator on the average. */
    double reportersOfOne() {
        return (townships * ofTownship + (sizes.length - townships) * ofVillage) / Indicators.COUNT;
    }
}
