// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgTree;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the facts of a roll-up; belongs to one thread. */
public final class RollupFilling {

    private final Campaign campaign;
    private final OrgTree organisation;
    private final Reach reach;
    private final LocalDate treeOf;
    private final CountedStates states;

    RollupFilling(Campaign campaign, OrgTree organisation, Reach reach, LocalDate treeOf, CountedStates states) {
        this.campaign = requireNonNull(campaign, "campaign");
        this.organisation = requireNonNull(organisation, "organisation");
        this.reach = reach;
        this.treeOf = requireNonNull(treeOf, "treeOf");
        this.states = requireNonNull(states, "states");
    }

    /**
     * Rolls up over the tree of another day: the figures of units that it lacks go to those it has. Rule 5.6.
     *
     * @throws IllegalArgumentException when facts are collected, if the root does not exist on that day
     */
    public RollupFilling over(LocalDate date) {
        return new RollupFilling(campaign, organisation, reach, date, states);
    }

    /**
     * Counts figures in other states of review than all that was sent. A figure whose review has not come far enough is
     * left out before the revision that counts is found, so that an older one in a counted state still counts; where
     * there is none the figure is missing, and says that it is under review. Rule 13.2.
     */
    public RollupFilling counting(CountedStates others) {
        return new RollupFilling(campaign, organisation, reach, treeOf, others);
    }

    /**
     * Counts the records that an anchor stands for and no later ones, and keeps the anchor for the reports. Asked of
     * the store before it is read, the anchor says what was counted to the record, whoever appends meanwhile:
     *
     * <pre>{@code
     * Anchor anchor = store.anchor(when.knownAt());
     * Rollup rollup = store.read(query, Rollup.of(campaign, tree, when).upTo(anchor)::collect);
     * }</pre>
     *
     * @param anchor how far the store's journal had come at {@code knownAt}
     */
    public RollupFilling upTo(Anchor anchor) {
        return new RollupFilling(campaign, organisation, new Reach(reach.when(), Optional.of(anchor)), treeOf, states);
    }

    /**
     * Takes the facts that can count out of recorded ones, in any order: a part of a roll-up that can be merged with
     * others, whichever states count there. Rule 5.7. A draft counts for nothing, nor does it replace what was sent.
     *
     * @throws IllegalArgumentException if two facts of one key and revision differ in content
     */
    public SeriesTally tally(Stream<RecordedObservation> facts) {
        return SeriesTally.of(facts.filter(reach::holds).toList());
    }

    /**
     * Rolls up recorded facts, in any order. A draft counts for nothing, nor does it replace what was sent.
     *
     * @throws IllegalArgumentException if two facts of one key and revision differ in content
     */
    public Rollup collect(Stream<RecordedObservation> facts) {
        return collect(tally(facts));
    }

    /**
     * Rolls up the facts of a tally, merged from as many parts as there were.
     *
     * @throws IllegalArgumentException if a fact of it is a draft or was recorded after {@code knownAt} or the anchor:
     *     it may have taken the place of one that counts
     */
    public Rollup collect(SeriesTally tally) {
        tally.facts().forEach(reach::check);
        Campaign known = campaign.knownAt(reach.when().knownAt());
        FactIndex index = new SourceIndex(tally, states);
        return new Rollup(Readings.of(known, organisation, treeOf, index, reach.when()), tally, reach.upTo());
    }

    /**
     * Rolls up recorded facts, in any order, without keeping them one by one: what a nation sends fits into memory so.
     * The figures are the same; what they do not tell any more is who reported a fact and when.
     *
     * @throws IllegalArgumentException if two facts of one key and revision differ in content
     */
    public Rollup collectColumns(Stream<RecordedObservation> facts) {
        SeriesFilling filling = columns();
        facts.forEachOrdered(filling::add);
        return filling.rollup();
    }

    /** Starts to fill columns, with recorded facts or with bare numbers. */
    public SeriesFilling columns() {
        return columns(UnitOrder.of(organisation.on(treeOf)));
    }

    /**
     * Starts to fill columns over units that were numbered before, which takes a while for a nation.
     *
     * @param units the units of the tree that is rolled up over
     * @throws IllegalArgumentException if they are those of another tree
     */
    public SeriesFilling columns(UnitOrder units) {
        OrgTree tree = organisation.on(treeOf);
        checkArgument(
                units.tree().equals(tree), "units of columns must be those of %s, were of %s", tree, units.tree());
        Campaign known = campaign.knownAt(reach.when().knownAt());
        return new SeriesFilling(known, new SeriesFilling.Destination(organisation, treeOf, units), reach, states);
    }
}
