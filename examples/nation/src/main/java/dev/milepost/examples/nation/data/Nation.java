// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

import java.io.Serial;
import java.io.Serializable;

/**
 * An invented nation and a year of its reports, as a contender is given them.
 *
 * <p>Units are numbered from 0 level by level, as a database numbers what it is told from the top down. Townships and
 * villages report; a township's report is its own and adds to those of its villages.
 */
public final class Nation implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Divisions divisions;
    private final int[] parents;
    private final byte[] levels;
    private final Reports reports;
    private final Targets targets;

    Nation(Divisions divisions, int[] parents, Reports reports, Targets targets) {
        this.divisions = divisions;
        this.parents = parents;
        this.reports = reports;
        this.targets = targets;
        levels = new byte[parents.length];
        for (int unit = 1; unit < parents.length; unit++) {
            levels[unit] = (byte) (levels[parents[unit]] + 1);
        }
    }

    /** How many units each level has. */
    public Divisions divisions() {
        return divisions;
    }

    /** How many units there are. */
    public int units() {
        return parents.length;
    }

    /** The unit above; -1 for the nation. A parent has a lower number than its children. */
    public int parent(int unit) {
        return parents[unit];
    }

    /** The level of a unit, 0 for the nation to 5 for a village. */
    public int level(int unit) {
        return levels[unit];
    }

    /** What was reported, in the order it came in. */
    public Reports reports() {
        return reports;
    }

    /** The same units and targets, and no reports: little enough to be sent to other machines. */
    public Nation withoutReports() {
        return new Nation(divisions, parents, reports.slice(0, 0), targets);
    }

    /** What is asked of whom. */
    public Targets targets() {
        return targets;
    }

    /** A number that differs, but for chance, when anything in the nation differs. */
    public long digest() {
        long digest = Dice.mix(reports.digest() ^ Dice.mix(targets.digest()));
        for (int parent : parents) {
            digest = Dice.mix(digest ^ parent);
        }
        return digest;
    }
}
