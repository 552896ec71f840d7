// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import dev.milepost.examples.nation.data.Divisions;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.NationGenerator;
import dev.milepost.examples.nation.data.Steps;

/** A nation small enough for tests that still has every kind of figure, some revised and some asserted. */
final class TinyNation {

    static final String UNITS = "1,2,4,8,40,300";

    private TinyNation() {}

    static Nation of(long seed) {
        return NationGenerator.generate(Divisions.parse(UNITS), 20_000, seed, true, Steps.untold());
    }
}
