// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The best and the worst of a period (红黑榜), each with a reason. Rule 10.3. Red and black never overlap; what was black
 * before and is not corrected stays on beside this period's. Immutable; equal by value.
 */
public final class RedBlackList {

    private final String scheme;
    private final Period period;
    private final String peers;
    private final Sizes sizes;
    private final List<ListEntry> red;
    private final List<ListEntry> black;
    private final List<ListEntry> carriedOver;
    private final List<Correction> corrections;
    private final List<LeftOut> leftOut;
    private final List<LocalizedText> notes;

    private RedBlackList(Builder builder) {
        this.scheme = Identifiers.check("scheme id", builder.scheme);
        this.period = builder.period;
        this.peers = builder.peers;
        this.sizes = builder.sizes;
        this.red = List.copyOf(builder.red);
        this.black = List.copyOf(builder.black);
        this.carriedOver = List.copyOf(builder.carriedOver);
        this.corrections = List.copyOf(builder.corrections);
        this.leftOut = List.copyOf(builder.leftOut);
        this.notes = List.copyOf(builder.notes);
        checkSizes();
        checkApart();
        checkCarriedOver();
    }

    /**
     * How many a list holds at most.
     *
     * @param red of the best, zero or greater
     * @param black of the worst in this period, zero or greater; those carried over are not counted
     */
    public record Sizes(int red, int black) {

        /**
         * Ten red and five black natural villages in a township, as a provincial opinion of 2020 asks (press page,
         * ynsnt.cn 20200714_3274).
         */
        public static final Sizes PROVINCIAL_2020 = new Sizes(10, 5);

        public Sizes {
            checkArgument(red >= 0, "size of the red list must not be negative, was %s", red);
            checkArgument(black >= 0, "size of the black list must not be negative, was %s", black);
        }
    }

    /**
     * Starts to draw the lists of a group of peers from a frozen ranking.
     *
     * @param ranking the ranking
     * @param peers the group; empty text where all are ranked together
     * @throws IllegalArgumentException if the ranking is not frozen
     */
    public static RedBlackListMaker of(Ranking ranking, String peers) {
        return new RedBlackListMaker(ranking, peers);
    }

    /**
     * Starts lists whose entries are known already, such as those that are read back.
     *
     * @param scheme the id of the scheme
     * @param period the period they are of
     */
    public static Builder builder(String scheme, Period period) {
        return new Builder(scheme, period);
    }

    /** The id of the scheme. */
    public String scheme() {
        return scheme;
    }

    /** The period they are of. */
    public Period period() {
        return period;
    }

    /** The group of peers; empty text where all are ranked together. */
    public String peers() {
        return peers;
    }

    /** How many each list holds at most. */
    public Sizes sizes() {
        return sizes;
    }

    /** The red list, best first; may be empty. */
    public List<ListEntry> red() {
        return red;
    }

    /** The black list of this period, worst first; may be empty. */
    public List<ListEntry> black() {
        return black;
    }

    /** What was black in earlier periods and is not corrected (往期黑榜未整改), in the order of periods; may be empty. */
    public List<ListEntry> carriedOver() {
        return carriedOver;
    }

    /** What was black in earlier periods and left with this list, because it is corrected; may be empty. */
    public List<Correction> corrections() {
        return corrections;
    }

    /** Who stands near enough and is on neither list, with the reason; may be empty. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Remarks, such as that there are too few units. */
    public List<LocalizedText> notes() {
        return notes;
    }

    /** All that is black and not corrected: what the next list carries over unless it is corrected by then. */
    public List<ListEntry> uncorrected() {
        return Stream.concat(carriedOver.stream(), black.stream()).toList();
    }

    private void checkSizes() {
        checkArgument(
                red.size() <= sizes.red(),
                "red list of %s must hold at most %s, held %s",
                period,
                sizes.red(),
                red.size());
        checkArgument(
                black.size() <= sizes.black(),
                "black list of %s must hold at most %s, held %s",
                period,
                sizes.black(),
                black.size());
    }

    private void checkApart() {
        Checks.unique("unit", "the red list of " + period, units(red));
        Checks.unique("unit", "the black list of " + period, units(black));
        Set<String> both = new HashSet<>(units(red));
        both.retainAll(units(uncorrected()));
        checkArgument(both.isEmpty(), "red list of %s must have no unit that is black, had %s", period, both);
    }

    private void checkCarriedOver() {
        Checks.unique(
                "unit and period",
                "what is carried over to " + period,
                carriedOver.stream().map(one -> one.unit() + " " + one.since()).toList());
        for (ListEntry entry : carriedOver) {
            checkArgument(
                    entry.since().compareTo(period) < 0,
                    "since of unit '%s' carried over must be before %s, was %s",
                    entry.unit(),
                    period,
                    entry.since());
            checkArgument(
                    corrections.stream().noneMatch(one -> one.isOf(entry)),
                    "entry of unit '%s' since %s must not be carried over, it was corrected",
                    entry.unit(),
                    entry.since());
        }
    }

    private static List<String> units(List<ListEntry> entries) {
        return entries.stream().map(ListEntry::unit).map(OrgUnitId::value).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RedBlackList that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, period, peers);
    }

    @Override
    public String toString() {
        return "RedBlackList[" + scheme + ", " + period + "]";
    }

    private List<Object> components() {
        return Arrays.asList(scheme, period, peers, sizes, red, black, carriedOver, corrections, leftOut, notes);
    }

    /** Builds lists of known entries; belongs to one thread. */
    public static final class Builder {

        private final String scheme;
        private final Period period;
        private String peers = "";
        private Sizes sizes = Sizes.PROVINCIAL_2020;
        private final List<ListEntry> red = new ArrayList<>();
        private final List<ListEntry> black = new ArrayList<>();
        private final List<ListEntry> carriedOver = new ArrayList<>();
        private final List<Correction> corrections = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final List<LocalizedText> notes = new ArrayList<>();

        private Builder(String scheme, Period period) {
            this.scheme = requireNonNull(scheme, "scheme");
            this.period = requireNonNull(period, "period");
        }

        /** Sets the group of peers; empty text unless set. */
        public Builder peers(String peers) {
            this.peers = requireNonNull(peers, "peers");
            return this;
        }

        /** Sets how many each list holds at most; ten and five unless set. */
        public Builder sizes(Sizes sizes) {
            this.sizes = requireNonNull(sizes, "sizes");
            return this;
        }

        /** Adds to the red list, best first. */
        public Builder red(Collection<? extends ListEntry> red) {
            this.red.addAll(red);
            return this;
        }

        /** Adds to the black list of this period, worst first. */
        public Builder black(Collection<? extends ListEntry> black) {
            this.black.addAll(black);
            return this;
        }

        /** Adds to what was black in earlier periods and is not corrected. */
        public Builder carriedOver(Collection<? extends ListEntry> carriedOver) {
            this.carriedOver.addAll(carriedOver);
            return this;
        }

        /** Adds to what left because it is corrected. */
        public Builder corrections(Collection<? extends Correction> corrections) {
            this.corrections.addAll(corrections);
            return this;
        }

        /** Adds to who is on neither list, with the reason. */
        public Builder leftOut(Collection<? extends LeftOut> leftOut) {
            this.leftOut.addAll(leftOut);
            return this;
        }

        /** Adds remarks. */
        public Builder notes(Collection<? extends LocalizedText> notes) {
            this.notes.addAll(notes);
            return this;
        }

        /**
         * Builds the lists.
         *
         * @throws IllegalArgumentException if a list is too long, a unit stands twice or is red and black, or what is
         *     carried over is no earlier entry or corrected; the message names property, rule and value
         */
        public RedBlackList build() {
            return new RedBlackList(this);
        }
    }
}
