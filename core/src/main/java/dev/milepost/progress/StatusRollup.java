// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator.Numeric;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many assessments stand together. Rule 6.10. Which of the ways to join them has a meaning is for the caller to
 * say.
 *
 * @param assessments what is joined, in any order; kept in the order of targets, units and dates
 */
public record StatusRollup(List<Assessment> assessments) {

    /** Not applicable and not due are left out: they say nothing of the others. */
    private static final List<Status> WORST_FIRST = List.of(
            Status.NOT_MET,
            Status.BEHIND,
            Status.AT_RISK,
            Status.MISSING,
            Status.NOT_STARTED,
            Status.ON_TRACK,
            Status.BASICALLY_MET,
            Status.MET);

    private static final Comparator<Assessment> IN_ORDER = Comparator.<Assessment, String>comparing(
                    one -> one.target().id().value())
            .thenComparing(one -> one.unit().value())
            .thenComparing(Assessment::date);

    public StatusRollup {
        assessments = assessments.stream().sorted(IN_ORDER).toList();
    }

    /** Joins assessments. */
    public static StatusRollup of(Collection<Assessment> assessments) {
        return new StatusRollup(List.copyOf(assessments));
    }

    /** How many have the status; 0 if none. */
    public int of(Status status) {
        return count(assessments.stream().filter(one -> one.status() == status).count());
    }

    /** How many are to be assessed at all: all but those not applicable, not started or not due. */
    public int assessed() {
        return assessable().size();
    }

    /** How many are met by a percentage without counts only; a column of their own. Rule 3.4. */
    public int asserted() {
        return count(assessments.stream().filter(Assessment::asserted).count());
    }

    /** How many are missing for each reason. */
    public Map<MissingReason, Integer> missing() {
        Map<MissingReason, Integer> missing = new EnumMap<>(MissingReason.class);
        assessments.stream()
                .filter(one -> one.status() == Status.MISSING)
                .flatMap(one -> one.missing().stream())
                .forEach(reason -> missing.merge(reason, 1, Integer::sum));
        return Collections.unmodifiableMap(missing);
    }

    /**
     * The worst status (WORST), in the order not met, behind, at risk, missing, not started, on track, basically met,
     * met; empty if all are not applicable or not due.
     */
    public Optional<Status> worst() {
        return WORST_FIRST.stream().filter(status -> of(status) > 0).findFirst();
    }

    /** How many of those to be assessed are met (SHARE_MET); empty if none is to be assessed. */
    public Optional<ShareMet> shareMet() {
        int of = assessed();
        return of == 0
                ? Optional.empty()
                : Optional.of(new ShareMet(of(Status.MET) - asserted(), asserted(), of(Status.MISSING), of));
    }

    /**
     * The mean of the attainments, each cut to 0 to 1, by the targets' weights (WEIGHTED_AVERAGE). What has no ratio,
     * and a budget, which is not better for being used up, counts 1 while it is met or on track, else 0. What is
     * missing may come to anything from 0 to 1. Empty if there is nothing to be assessed or nothing of weight.
     */
    public Optional<Joined> weightedAverage() {
        List<Joined.Part> parts =
                assessable().stream().map(StatusRollup::weighed).toList();
        return Joined.of(parts);
    }

    /**
     * What is done over what was planned to date, summed over targets that share no fact, as the months of a figure
     * that starts afresh each month. Targets of which nothing is planned yet, or that ask for no number, are left out.
     * Empty if nothing is planned.
     *
     * @throws IllegalArgumentException if the targets are in different units or on rates, which do not add up
     */
    public Optional<Joined> actualOverPlanned() {
        return PlannedToDate.joined(assessable());
    }

    /**
     * The latest check-in, which alone speaks for a figure that holds all so far: of the assessments whose figure is
     * known, the one of the latest day, where a target that is past its due date speaks of that date; of two stages on
     * their way, the one due first. Empty if no figure is known.
     */
    public Optional<Assessment> latest() {
        return assessable().stream()
                .filter(one -> one.status() != Status.MISSING)
                .max(Comparator.comparing(StatusRollup::checkIn)
                        .thenComparing(Assessment::date)
                        .thenComparing(one -> one.target().due(), Comparator.reverseOrder())
                        .thenComparing(IN_ORDER));
    }

    private static LocalDate checkIn(Assessment one) {
        LocalDate due = one.target().due();
        return due.isBefore(one.date()) ? due : one.date();
    }

    private List<Assessment> assessable() {
        return assessments.stream()
                .filter(one -> switch (one.status()) {
                    case NOT_APPLICABLE, NOT_STARTED, NOT_DUE -> false;
                    default -> true;
                })
                .toList();
    }

    private static Joined.Part weighed(Assessment one) {
        Ratio weight = one.target().weight();
        return one.status() == Status.MISSING
                ? new Joined.Part(Optional.empty(), Bounds.between(Ratio.ZERO, Ratio.ONE), weight)
                : Joined.Part.known(share(one), weight);
    }

    private static Ratio share(Assessment one) {
        Optional<Ratio> attained = one.attainment().filter(share -> !isBudget(one));
        return attained.map(share -> Ratio.max(Ratio.ZERO, Ratio.min(Ratio.ONE, share)))
                .orElseGet(() -> isGood(one.status()) ? Ratio.ONE : Ratio.ZERO);
    }

    /** Only of budgets, among limits, has the rate of completion a meaning. */
    private static boolean isBudget(Assessment one) {
        return one.asked() instanceof Numeric asked
                && asked.isCeiling()
                && one.completion().isPresent();
    }

    private static boolean isGood(Status status) {
        return status == Status.MET || status == Status.BASICALLY_MET || status == Status.ON_TRACK;
    }

    private static int count(long count) {
        return Math.toIntExact(count);
    }

    /**
     * How many are met.
     *
     * @param met how many are met by counts
     * @param asserted how many are met by a percentage without counts only
     * @param missing how many are undecided
     * @param of how many are to be assessed, the missing ones included; above zero
     */
    public record ShareMet(int met, int asserted, int missing, int of) {

        /** The share met by counts, of all. */
        public Ratio share() {
            return Ratio.of(met, of);
        }

        /** Where the share will lie once what is missing has arrived. */
        public Bounds bounds() {
            return Bounds.between(share(), Ratio.of((long) met + missing, of));
        }
    }
}
