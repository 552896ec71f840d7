// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Job;
import dev.milepost.examples.nation.library.MilepostContender;
import dev.milepost.examples.nation.peer.DuckDbContender;
import dev.milepost.examples.nation.peer.StreamsContender;
import java.util.ArrayList;
import java.util.List;

/** Who takes part. */
final class Contenders {

    private Contenders() {}

    /** All contenders of a race, the one that the others are compared with first. */
    static List<Contender> of(Job job, boolean naive) {
        List<Contender> contenders = new ArrayList<>(MilepostContender.all(job));
        contenders.addAll(DuckDbContender.all(job));
        if (naive) {
            contenders.add(new StreamsContender(job));
        }
        return contenders;
    }
}
