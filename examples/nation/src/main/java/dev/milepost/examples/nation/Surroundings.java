// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.data.Divisions;
import dev.milepost.examples.nation.job.Job;
import dev.milepost.examples.nation.peer.DuckDbContender;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What a race is run on, in lines to print above its figures.
 *
 * @param lines whole sentences or lists
 */
record Surroundings(List<String> lines) {

    Surroundings {
        lines = List.copyOf(lines);
    }

    /** This Java, this machine and these options. */
    static Surroundings of(Options options, long rows) {
        Divisions divisions = options.divisions();
        Job job = options.job();
        String revisions = options.revisions() ? "one report in a hundred revised" : "no revisions";
        String tracked = job.tracked() ? "assurance and reports tracked" : "assurance and reports not tracked";
        return new Surroundings(List.of(
                Figures.text(
                        "%s units (%s), 70 indicators, 12 months, %s reports, seed %d; %s, %s",
                        Figures.count(divisions.units()),
                        divisions,
                        Figures.count(rows),
                        options.seed(),
                        revisions,
                        tracked),
                Figures.text(
                        "%d threads each, %d rounds; %s", job.threads(), options.rounds(), DuckDbContender.version()),
                Figures.text(
                        "Java %s, heap %s MB, flags %s; %s, %d processors",
                        System.getProperty("java.version"),
                        Figures.megabytes(Runtime.getRuntime().maxMemory()),
                        flags(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors())));
    }

    private static String flags() {
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return flags.isEmpty() ? "none" : String.join(" ", flags);
    }
}
