// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.data.Divisions;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.NationGenerator;
import dev.milepost.examples.nation.data.Steps;

/** A nation small enough for tests that still has every kind of figure. */
public final class TinyNation {

    /** As an option would say it. */
    public static final String UNITS = "1,2,4,8,40,300";

    /** About how many reports it has. */
    public static final int ROWS = 20_000;

    private TinyNation() {}

    /** The nation of a seed. */
    public static Nation of(long seed, boolean revisions) {
        return NationGenerator.generate(Divisions.parse(UNITS), ROWS, seed, revisions, Steps.untold());
    }
}
