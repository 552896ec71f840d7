// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Breakdown.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which counts of a breakdown are withheld. Rule 14.2. A reader is taken to know the declared number, the total, and
 * that a count withheld as a complement is itself none of the small ones.
 */
final class SmallCounts {

    private final Ratio least;
    private final List<Optional<Ratio>> counts;
    private final List<Integer> few;
    private final List<Integer> complement = new ArrayList<>();

    private SmallCounts(int least, List<Optional<Ratio>> counts) {
        this.least = Ratio.whole(least);
        this.counts = counts;
        this.few = indices(count -> count.signum() != 0 && count.compareTo(this.least) < 0);
    }

    /**
     * Decides count by count.
     *
     * @param least the least count that is shown beside zero
     * @param counts the parts in their order; those that are missing are empty, and protect nothing
     * @param addUp whether the parts come to a total that is shown
     * @return for each part why it is withheld; empty if it is shown
     */
    static List<Optional<Reason>> withheld(int least, List<Optional<Ratio>> counts, boolean addUp) {
        SmallCounts small = new SmallCounts(least, counts);
        return small.few.isEmpty() || !addUp || small.complete() ? small.reasons() : small.everything();
    }

    /** Adds the smallest other part to a lone small one; false if a small count could be computed all the same. */
    private boolean complete() {
        List<Integer> shown = new ArrayList<>(indices(count -> count.compareTo(least) >= 0));
        shown.sort(Comparator.comparing(this::count));
        if (few.size() == 1 && !shown.isEmpty()) {
            complement.add(shown.remove(0));
        }
        return !couldBeAlike() && isSafe(shown);
    }

    /**
     * Whether the total is that of as many ones, or of as many of the greatest small count, as there are parts. Such a
     * table can only be withheld as a whole, so whatever has its total is, or the table would be known by that.
     */
    private boolean couldBeAlike() {
        List<Integer> known = indices(count -> true);
        Ratio parts = Ratio.whole(known.size());
        Ratio total = sum(known.stream());
        return total.sameValueAs(parts) || total.sameValueAs(parts.times(mostSmall()));
    }

    /** Whether each small count can be more than one number, given the sum of all that is withheld. */
    private boolean isSafe(List<Integer> shown) {
        Ratio sum = sum(Stream.concat(few.stream(), complement.stream()));
        return few.stream().allMatch(one -> {
            Ratio fewest = hiddenBeside(one, this::lowest);
            Ratio most = hiddenBeside(one, part -> highest(part, shown, sum));
            Ratio highest = Ratio.min(highest(one, shown, sum), sum.minus(fewest));
            return Ratio.max(lowest(one), sum.minus(most)).compareTo(highest) < 0;
        });
    }

    private Ratio hiddenBeside(int one, IntFunction<Ratio> bound) {
        return Stream.concat(few.stream(), complement.stream())
                .filter(part -> part != one)
                .map(bound::apply)
                .reduce(Ratio.ZERO, Exact::sum);
    }

    private Ratio lowest(int part) {
        return few.contains(part) ? Ratio.ONE : least;
    }

    /** A complement is the smallest there was: of equal ones the first. */
    private Ratio highest(int part, List<Integer> shown, Ratio sum) {
        if (few.contains(part)) {
            return mostSmall();
        }
        return shown.stream()
                .map(other -> other < part ? count(other).minus(Ratio.ONE) : count(other))
                .reduce(sum, Ratio::min);
    }

    private List<Optional<Reason>> reasons() {
        return IntStream.range(0, counts.size()).mapToObj(this::reason).toList();
    }

    private Optional<Reason> reason(int part) {
        if (few.contains(part)) {
            return Optional.of(Reason.BELOW_LEAST);
        }
        return complement.contains(part) ? Optional.of(Reason.COMPLEMENT) : Optional.empty();
    }

    /** All alike, those of zero and the missing ones too: which of them is small would tell how small. */
    private List<Optional<Reason>> everything() {
        return Collections.nCopies(counts.size(), Optional.of(Reason.COMPLEMENT));
    }

    private List<Integer> indices(Predicate<Ratio> which) {
        return IntStream.range(0, counts.size())
                .filter(part -> counts.get(part).filter(which).isPresent())
                .boxed()
                .toList();
    }

    private Ratio mostSmall() {
        return least.minus(Ratio.ONE);
    }

    private Ratio sum(Stream<Integer> some) {
        return some.map(this::count).reduce(Ratio.ZERO, Exact::sum);
    }

    private Ratio count(int part) {
        return counts.get(part).orElseThrow();
    }
}
