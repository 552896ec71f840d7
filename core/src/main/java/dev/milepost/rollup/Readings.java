// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.campaign.Campaign;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One reading: a campaign, the units over time and on one day, the facts that count, what becomes of those of units
 * that the tree lacks, and the two clocks.
 */
record Readings(Campaign campaign, OrgTree everyone, OrgTree tree, FactIndex index, Settlement settlement, AsOf when) {

    /**
     * Reads facts on the tree of a day. A fact of a unit that never was in the tree is passed over, because
     * plausibility names it. A unit that existed by the as-of date is settled even if it sent nothing, so that its
     * silence shows.
     */
    static Readings of(Campaign campaign, OrgTree everyone, LocalDate treeOf, FactIndex index, AsOf when) {
        OrgTree tree = everyone.on(treeOf);
        Set<OrgUnitId> outside = new TreeSet<>();
        boolean isWhole = tree.units().size() == everyone.units().size();
        for (OrgUnit unit : isWhole ? List.<OrgUnit>of() : everyone.units()) {
            boolean existed =
                    unit.opens().filter(day -> day.isAfter(when.date())).isEmpty();
            boolean lacking = tree.find(unit.id()).isEmpty();
            if (lacking && (existed || index.units().contains(unit.id()))) {
                outside.add(unit.id());
            }
        }
        return new Readings(campaign, everyone, tree, index, new Settlement(everyone, tree, treeOf, outside), when);
    }

    /** The same reading, its facts kept in another way. */
    Readings with(FactIndex facts) {
        return new Readings(campaign, everyone, tree, facts, settlement, when);
    }

    /** The same reading at an earlier instant, over the same tree. */
    Readings knownAt(SeriesTally facts, Instant earlier) {
        AsOf then = AsOf.of(when.date(), earlier);
        return new Readings(
                campaign.knownAt(earlier), everyone, tree, new SourceIndex(facts, index.states()), settlement, then);
    }

    /** What is asked over a period. */
    Window window(Period period, boolean change) {
        return new Window(period, when, campaign.period().startInclusive(), change, index.states());
    }
}
