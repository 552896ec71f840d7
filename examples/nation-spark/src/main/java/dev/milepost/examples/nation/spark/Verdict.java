// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Steps;
import dev.milepost.examples.nation.job.Cells;
import dev.milepost.examples.nation.job.Comparison;
import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Job;
import dev.milepost.examples.nation.job.Result;
import dev.milepost.examples.nation.library.MilepostContender;
import dev.milepost.examples.nation.library.Parts;
import java.util.List;

/**
 * Whether parts say the same as all reports at once.
 *
 * @param rows how many reports there are
 * @param parts how many parts they were sent in
 * @param comparison of every cell
 * @param merged how long merging the parts, rolling up and assessing took, in milliseconds
 * @param alone how long taking all reports in, rolling up and assessing took, in milliseconds
 */
record Verdict(long rows, int parts, Comparison comparison, double merged, double alone) {

    private static final int THREADS = 2;

    /** Merges the parts, does the same job by the contender of the race, and compares. */
    static Verdict of(Nation nation, List<byte[]> parts, boolean tracked) {
        long start = System.nanoTime();
        Result inParts = Parts.of(nation).merge(parts, tracked);
        double merged = NationSpark.millis(start);
        start = System.nanoTime();
        try (Contender contender =
                MilepostContender.all(new Job(tracked, THREADS)).get(0)) {
            contender.load(nation, Steps.untold());
            Result atOnce = contender.run();
            double alone = NationSpark.millis(start);
            Comparison comparison = Cells.of(atOnce).compare(inParts);
            return new Verdict(nation.reports().size(), parts.size(), comparison, merged, alone);
        }
    }

    boolean equal() {
        return comparison.differences() == 0;
    }

    /** The exit code of the program. */
    int code() {
        return equal() ? 0 : NationSpark.DIFFERENT;
    }

    /** The last line of the program. */
    String line() {
        return "nation-spark: " + rows + " rows, " + comparison.cells() + " cells, " + parts + " partitions, equal: "
                + equal();
    }
}
