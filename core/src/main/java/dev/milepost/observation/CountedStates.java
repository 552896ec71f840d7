// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.DataElementId;
import dev.milepost.text.LocalizedText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which states of review count: one set for every data element, and another for the elements that ask for more. Rule
 * 13.2. A draft and a returned figure never count, and a state that counts is followed by all later ones, so that a
 * review that goes on takes nothing out of the figures. Immutable; equal by value.
 *
 * <pre>{@code
 * CountedStates official = CountedStates.approved(Set.of(DataElementId.of("sanitary-toilets")));
 * Rollup rollup = store.read(query, Rollup.of(campaign, tree, when).counting(official)::collect);
 * }</pre>
 */
public final class CountedStates {

    private static final Set<ReviewState> COUNTABLE =
            EnumSet.of(ReviewState.SUBMITTED, ReviewState.APPROVED, ReviewState.LOCKED);
    private static final Set<ReviewState> APPROVED = EnumSet.of(ReviewState.APPROVED, ReviewState.LOCKED);
    private static final CountedStates ALL = new CountedStates(COUNTABLE, new TreeMap<>());

    private final Set<ReviewState> states;
    private final SortedMap<DataElementId, Set<ReviewState>> exceptions;

    private CountedStates(Set<ReviewState> states, SortedMap<DataElementId, Set<ReviewState>> exceptions) {
        this.states = states;
        this.exceptions = Collections.unmodifiableSortedMap(exceptions);
    }

    /**
     * All that was sent: submitted, approved and locked figures of every element. What counts unless said otherwise.
     */
    public static CountedStates all() {
        return ALL;
    }

    /** Only approved and locked figures, of every element. */
    public static CountedStates approved() {
        return of(APPROVED);
    }

    /** Only approved and locked figures of the given elements; of all others whatever was sent. */
    public static CountedStates approved(Collection<DataElementId> elements) {
        CountedStates counted = ALL;
        for (DataElementId element : elements) {
            counted = counted.with(element, APPROVED);
        }
        return counted;
    }

    /**
     * The given states, for every element.
     *
     * @throws IllegalArgumentException if there is none, one is DRAFT or RETURNED, or a later state than one of them is
     *     left out
     */
    public static CountedStates of(Collection<ReviewState> states) {
        return new CountedStates(checked(states), new TreeMap<>());
    }

    /**
     * Returns these states with others for one element.
     *
     * @throws IllegalArgumentException if there is none, one is DRAFT or RETURNED, or a later state than one of them is
     *     left out
     */
    public CountedStates with(DataElementId element, Collection<ReviewState> others) {
        requireNonNull(element, "element");
        SortedMap<DataElementId, Set<ReviewState>> changed = new TreeMap<>(exceptions);
        changed.put(element, checked(others));
        changed.values().removeIf(states::equals);
        return new CountedStates(states, changed);
    }

    /** What counts of every element that is no exception, in the order of a review. */
    public Set<ReviewState> states() {
        return states;
    }

    /** The elements of which other states count, in their order, and which. */
    public SortedMap<DataElementId, Set<ReviewState>> exceptions() {
        return exceptions;
    }

    /** What counts of an element, in the order of a review. */
    public Set<ReviewState> states(DataElementId element) {
        return exceptions.getOrDefault(element, states);
    }

    /** Whether a figure may enter a roll-up. */
    public boolean counts(Observation figure) {
        return states(figure.key().element()).contains(figure.state());
    }

    /**
     * Whether a figure was sent and its review has not come far enough for it to count. A draft was not sent, and of a
     * returned figure the review is over.
     */
    public boolean isUnderReview(Observation figure) {
        return figure.state().counts() && !counts(figure);
    }

    /** The states as offices write them; how many elements are exceptions, and what counts of them. */
    public LocalizedText label() {
        Map<Set<ReviewState>, Long> others = exceptions.values().stream()
                .collect(Collectors.groupingBy(
                        one -> one, () -> new TreeMap<>(CountedStates::byLength), Collectors.counting()));
        LocalizedText label = labels(states::contains);
        for (Map.Entry<Set<ReviewState>, Long> entry : others.entrySet()) {
            LocalizedText other = labels(entry.getKey()::contains);
            label = LocalizedText.of(
                    label.zh() + "（其中" + entry.getValue() + "项指标数据：" + other.zh() + "）",
                    label.en() + " (of " + entry.getValue() + (entry.getValue() == 1 ? " element: " : " elements: ")
                            + other.en() + ")");
        }
        return label;
    }

    /** The labels of some states, in the order of a review. */
    public static LocalizedText labels(Predicate<ReviewState> wanted) {
        List<LocalizedText> labels = Arrays.stream(ReviewState.values())
                .filter(wanted)
                .map(ReviewState::label)
                .toList();
        return LocalizedText.of(
                labels.stream().map(LocalizedText::zh).collect(Collectors.joining("、")),
                labels.stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CountedStates that && states.equals(that.states) && exceptions.equals(that.exceptions);
    }

    @Override
    public int hashCode() {
        return 31 * states.hashCode() + exceptions.hashCode();
    }

    @Override
    public String toString() {
        return "CountedStates" + states + (exceptions.isEmpty() ? "" : exceptions);
    }

    /** As a state that counts is followed by all later ones, their number tells them apart. */
    private static int byLength(Set<ReviewState> one, Set<ReviewState> other) {
        return Integer.compare(other.size(), one.size());
    }

    private static Set<ReviewState> checked(Collection<ReviewState> states) {
        checkArgument(!states.isEmpty(), "counted states must be one or more, were none");
        EnumSet<ReviewState> sorted = EnumSet.copyOf(states);
        for (ReviewState state : sorted) {
            checkArgument(state.counts(), "counted states must be past DRAFT and not RETURNED, were %s", sorted);
        }
        EnumSet<ReviewState> asked = EnumSet.copyOf(COUNTABLE);
        asked.removeIf(state -> state.compareTo(sorted.iterator().next()) < 0);
        checkArgument(sorted.equals(asked), "counted states must include every later one, %s, were %s", asked, sorted);
        return Collections.unmodifiableSet(sorted);
    }
}
