// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.Identifiers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who came where in a period. Rule 10.2. Ranks are 1, 2, 2, 4 within each group of peers; who has no complete score or
 * is disqualified is listed apart. It holds all that is published and needs no sheets to be read back. Immutable; equal
 * by value.
 */
public final class Ranking {

    private static final Comparator<RankLine> IN_ORDER =
            Comparator.comparing(RankLine::peers).thenComparing(RankLine::rank).thenComparing(RankLine::unit);

    private final String scheme;
    private final Period period;
    private final List<RankLine> lines;
    private final List<Unranked> unranked;
    private final List<Objection> openObjections;
    private final @Nullable Period comparedWith;
    private final @Nullable Frozen frozen;

    private Ranking(Builder builder) {
        this.scheme = Identifiers.check("scheme id", builder.scheme);
        this.period = builder.period;
        this.lines = builder.lines.stream().sorted(IN_ORDER).toList();
        this.unranked = builder.unranked.stream()
                .sorted(Comparator.comparing(Unranked::peers).thenComparing(Unranked::unit))
                .toList();
        this.openObjections = List.copyOf(builder.openObjections);
        this.comparedWith = builder.comparedWith;
        this.frozen = builder.frozen;
        checkUnits();
        checkRanks();
        if (frozen != null && !openObjections.isEmpty()) {
            throw new OpenObjectionsException(openObjections);
        }
    }

    /**
     * Who froze a ranking, and when.
     *
     * @param by the post or office, never a person's name (rule 14.2); not blank
     * @param at the instant
     */
    public record Frozen(String by, Instant at) {

        public Frozen {
            checkArgument(!by.isBlank(), "by of a frozen ranking must not be blank, was '%s'", by);
            requireNonNull(at, "at");
        }
    }

    /** Starts to rank the units of one scheme and period by their sheets. */
    public static RankingMaker of(AssessmentScheme scheme, Period period) {
        return new RankingMaker(scheme, period);
    }

    /**
     * Starts a ranking whose lines are known already, such as one that is read back.
     *
     * @param scheme the id of the scheme
     * @param period the period that was scored
     */
    public static Builder builder(String scheme, Period period) {
        return new Builder(scheme, period);
    }

    /** The id of the scheme. */
    public String scheme() {
        return scheme;
    }

    /** The period that was scored. */
    public Period period() {
        return period;
    }

    /** Who has a rank, by group, rank and unit. */
    public List<RankLine> lines() {
        return lines;
    }

    /** Who has a rank in a group of peers, by rank and unit. */
    public List<RankLine> lines(String peers) {
        return lines.stream().filter(one -> one.peers().equals(peers)).toList();
    }

    /** Who is listed apart, by group and unit. */
    public List<Unranked> unranked() {
        return unranked;
    }

    /** The groups of peers; one of empty text where all are ranked together. */
    public List<String> peers() {
        return Stream.concat(
                        lines.stream().map(RankLine::peers), unranked.stream().map(Unranked::peers))
                .distinct()
                .sorted()
                .toList();
    }

    /** Finds the rank of a unit. */
    public Optional<RankLine> find(OrgUnitId unit) {
        return lines.stream().filter(one -> one.unit().equals(unit)).findFirst();
    }

    /** The objections that are not decided yet; none once it is frozen. */
    public List<Objection> openObjections() {
        return openObjections;
    }

    /** The period that ranks are compared with; empty if they are not. */
    public Optional<Period> comparedWith() {
        return Optional.ofNullable(comparedWith);
    }

    /** Who froze it, and when; empty while it may change. */
    public Optional<Frozen> frozen() {
        return Optional.ofNullable(frozen);
    }

    /** How a rank of this ranking changed since the last period; empty if nothing is compared. */
    public Optional<RankMove> moveOf(RankLine line) {
        return comparedWith()
                .map(earlier -> line.rise()
                        .map(rise -> rise == 0 ? RankMove.SAME : rise > 0 ? RankMove.UP : RankMove.DOWN)
                        .orElse(RankMove.NEW));
    }

    /**
     * Returns this ranking as it is published: it changes no more.
     *
     * @param by the post or office that settles it, never a person's name; not blank
     * @param at the instant
     * @throws OpenObjectionsException if an objection is not decided
     * @throws IllegalArgumentException if it is frozen already
     */
    public Ranking freeze(String by, Instant at) {
        checkArgument(frozen == null, "ranking of %s must be frozen once, was by %s", period, frozen);
        return toBuilder().frozen(new Frozen(by, at)).build();
    }

    private Builder toBuilder() {
        Builder copy =
                new Builder(scheme, period).lines(lines).unranked(unranked).openObjections(openObjections);
        comparedWith().ifPresent(copy::comparedWith);
        return copy;
    }

    private void checkUnits() {
        Stream<OrgUnitId> all = Stream.concat(
                lines.stream().map(RankLine::unit), unranked.stream().map(Unranked::unit));
        Checks.unique(
                "unit", "the ranking of " + period, all.map(OrgUnitId::value).toList());
    }

    /** Ranks count who is better: the n-th line is n-th, or stands beside the one before it with the same score. */
    private void checkRanks() {
        for (String group : peers()) {
            List<RankLine> of = lines(group);
            for (int i = 0; i < of.size(); i++) {
                check(of.get(i), i, i == 0 ? of.get(i) : of.get(i - 1));
            }
        }
    }

    private void check(RankLine line, int index, RankLine before) {
        boolean own = line.rank() == index + 1 && line.score().compareTo(before.score()) <= 0;
        boolean shared = line.rank() == before.rank() && line.score().sameValueAs(before.score());
        checkArgument(
                own || (index > 0 && shared),
                "rank of unit '%s' must be 1 and how many are better, score %s in place %s after %s, was %s",
                line.unit(),
                line.score(),
                index + 1,
                before.score(),
                line.rank());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ranking that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, period);
    }

    @Override
    public String toString() {
        return "Ranking[" + scheme + ", " + period + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(scheme, period, lines, unranked, openObjections, comparedWith, frozen);
    }

    /** Builds a ranking of known lines; belongs to one thread. */
    public static final class Builder {

        private final String scheme;
        private final Period period;
        private final List<RankLine> lines = new ArrayList<>();
        private final List<Unranked> unranked = new ArrayList<>();
        private final List<Objection> openObjections = new ArrayList<>();
        private @Nullable Period comparedWith;
        private @Nullable Frozen frozen;

        private Builder(String scheme, Period period) {
            this.scheme = requireNonNull(scheme, "scheme");
            this.period = requireNonNull(period, "period");
        }

        /** Adds who has a rank, in any order. */
        public Builder lines(Collection<? extends RankLine> lines) {
            this.lines.addAll(lines);
            return this;
        }

        /** Adds who is listed apart, in any order. */
        public Builder unranked(Collection<? extends Unranked> unranked) {
            this.unranked.addAll(unranked);
            return this;
        }

        /** Adds objections that are not decided yet. */
        public Builder openObjections(Collection<? extends Objection> openObjections) {
            this.openObjections.addAll(openObjections);
            return this;
        }

        /** Sets the period that ranks are compared with. */
        public Builder comparedWith(Period comparedWith) {
            this.comparedWith = requireNonNull(comparedWith, "comparedWith");
            return this;
        }

        /** Sets who froze it, and when. */
        public Builder frozen(Frozen frozen) {
            this.frozen = requireNonNull(frozen, "frozen");
            return this;
        }

        /**
         * Builds the ranking.
         *
         * @throws IllegalArgumentException if a unit stands twice or a rank is not 1 and how many are better; the
         *     message names property, rule and value
         * @throws OpenObjectionsException if it is frozen and an objection is not decided
         */
        public Ranking build() {
            return new Ranking(this);
        }
    }
}
