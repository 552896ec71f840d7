// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.CountedStates;
import dev.milepost.organisation.OrgUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What all parts of one reading have in common, so that their numbers mean the same.
 *
 * @param campaign the id of the campaign
 * @param elements the hash of how its elements are reported, and when the campaign runs
 * @param units how many units the tree has
 * @param tree the hash of the tree
 * @param knownAt up to which instant what was recorded counts
 * @param anchor up to which anchor, as its text; empty for no anchor
 * @param states which states of review count, as their text
 */
record PartTerms(
        String campaign, String elements, int units, String tree, Instant knownAt, String anchor, String states) {

    static PartTerms of(Campaign campaign, UnitOrder order, Reach reach, CountedStates states) {
        return new PartTerms(
                campaign.id().value(),
                elements(campaign),
                order.size(),
                tree(order),
                reach.when().knownAt(),
                reach.upTo().map(Anchor::toString).orElse(""),
                states.toString());
    }

    /** Refuses a part of another reading. */
    void check(PartTerms part) {
        same("campaign", campaign, part.campaign);
        same("elements and period of campaign '" + campaign + "'", elements, part.elements);
        same("tree", units + " units with hash " + tree, part.units + " units with hash " + part.tree);
        same("knownAt", knownAt, part.knownAt);
        same("anchor", anchor, part.anchor);
        same("counted states", states, part.states);
    }

    void write(PartOutput out) throws IOException {
        out.text(campaign);
        out.text(elements);
        out.number(units);
        out.text(tree);
        PartFacts.write(knownAt, out);
        out.text(anchor);
        out.text(states);
    }

    static PartTerms read(PartInput in) throws IOException {
        return new PartTerms(
                in.text(),
                in.text(),
                in.number("units", Integer.MAX_VALUE),
                in.text(),
                PartFacts.instant(in),
                in.text(),
                in.text());
    }

    private static void same(String what, Object own, Object other) {
        checkArgument(own.equals(other), "%s of a part must be that of the reading, %s, was %s", what, own, other);
    }

    private static String elements(Campaign campaign) {
        Hasher hash = Hashing.sha256().newHasher();
        put(hash, campaign.period().toString());
        for (DataElement element : campaign.elements()) {
            put(hash, element.id().value());
            put(hash, element.kind().name());
            put(hash, element.frequency().name());
            put(hash, element.dueDays().toString());
        }
        return hash.hash().toString();
    }

    private static String tree(UnitOrder order) {
        Hasher hash = Hashing.sha256().newHasher();
        for (int unit = 0; unit < order.size(); unit++) {
            OrgUnit one = order.unit(unit);
            put(hash, one.id().value());
            hash.putInt(order.parent(unit));
        }
        return hash.hash().toString();
    }

    private static void put(Hasher hash, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        hash.putInt(bytes.length).putBytes(bytes);
    }
}
