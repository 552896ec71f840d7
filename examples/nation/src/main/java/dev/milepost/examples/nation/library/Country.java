// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.library;

import dev.milepost.campaign.Campaign;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Reports;
import dev.milepost.organisation.OrgTree;
import dev.milepost.rollup.UnitOrder;

/** The nation in terms of the library, ready to take its reports in. */
final class Country {

    private final Reports reports;
    private final OrgTree tree;
    private final Campaign campaign;
    private final UnitOrder units;
    private final int[] toTable;
    private final int[] toNation;

    Country(Nation nation) {
        this.reports = nation.reports();
        this.tree = NationCampaign.tree(nation);
        this.campaign = NationCampaign.campaign(nation);
        this.units = UnitOrder.of(tree);
        this.toTable = new int[nation.units()];
        this.toNation = new int[nation.units()];
        for (int unit = 0; unit < toTable.length; unit++) {
            toTable[unit] = units.find(NationCampaign.unit(unit)).orElseThrow();
            toNation[toTable[unit]] = unit;
        }
    }

    Reports reports() {
        return reports;
    }

    OrgTree tree() {
        return tree;
    }

    Campaign campaign() {
        return campaign;
    }

    UnitOrder units() {
        return units;
    }

    /** The number in the order of the table of a unit of the nation. */
    int toTable(int unit) {
        return toTable[unit];
    }

    /** By number in the order of the table the unit of the nation. */
    int[] toNation() {
        return toNation;
    }
}
