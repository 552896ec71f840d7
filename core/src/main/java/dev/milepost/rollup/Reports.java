// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The reports of one unit for one element: the figures that count by period, and why others do not. Rule 4.5. */
final class Reports {

    /**
     * Of several sources of one figure the unit's own report counts, because a recount never overwrites it (rule 12.2);
     * without one the best founded, then by name. That they differ is for plausibility to say.
     */
    static final Comparator<RecordedObservation> OWN_REPORT_FIRST = Comparator.<RecordedObservation, Boolean>comparing(
                    fact -> !fact.observation().key().source().isEmpty())
            .thenComparing(fact -> fact.observation().assurance())
            .thenComparing(fact -> fact.observation().key().source());

    private static final Comparator<Period> LONGEST_FIRST =
            Comparator.comparing(Period::days).reversed().thenComparing(Comparator.naturalOrder());

    /** The one that ends first. */
    static final Comparator<Period> BY_END =
            Comparator.comparing(Period::lastDay).thenComparing(Comparator.naturalOrder());

    private final DataElement element;
    private final CountedStates states;
    private final NavigableMap<Period, List<RecordedObservation>> counted = new TreeMap<>();
    private final NavigableMap<Period, MissingReason> refused = new TreeMap<>();
    private final NavigableMap<Period, List<Period>> standing = new TreeMap<>();
    private final NavigableMap<Period, List<RecordedObservation>> replaced = new TreeMap<>();

    /** Sorts the facts of one unit and element that are spoken of. */
    Reports(DataElement element, CountedStates states, Collection<RecordedObservation> facts) {
        this.element = element;
        this.states = states;
        facts.forEach(this::sort);
        facts.stream().sorted(OWN_REPORT_FIRST).forEach(this::sortOut);
        counted.keySet().stream().sorted(LONGEST_FIRST).toList().forEach(this::standIn);
    }

    boolean isEmpty() {
        return counted.isEmpty() && refused.isEmpty();
    }

    boolean hasFigures() {
        return !counted.isEmpty();
    }

    /** The periods that have a figure, what was replaced left out. */
    Collection<Period> periods() {
        return counted.keySet();
    }

    /** The figure of a period, or all of them where they are events; empty if there is none. */
    List<RecordedObservation> chosen(Period period) {
        List<RecordedObservation> facts = counted.getOrDefault(period, List.of());
        if (element.events()) {
            return facts;
        }
        return facts.stream().min(OWN_REPORT_FIRST).stream().toList();
    }

    /** The latest period with a figure whose last day lies within both days; empty if there is none. */
    Optional<Period> last(LocalDate fromInclusive, LocalDate toInclusive) {
        return counted.keySet().stream()
                .filter(period -> !period.lastDay().isBefore(fromInclusive)
                        && !period.lastDay().isAfter(toInclusive))
                .max(BY_END);
    }

    /** Whether a period has a figure of its own or one that stands for it. */
    boolean covers(Period period) {
        return counted.containsKey(period) || standing.keySet().stream().anyMatch(whole -> whole.contains(period));
    }

    /** The parts a figure stands for; only the period itself where it stands for none. */
    List<Period> parts(Period period) {
        return standing.getOrDefault(period, List.of(period));
    }

    /** The facts that a standing figure replaces, by its period. */
    NavigableMap<Period, List<RecordedObservation>> replaced() {
        return replaced;
    }

    /** Why a period has no figure, or none that tells what is asked though somebody counts it. */
    MissingReason reason(Period period) {
        return counted.containsKey(period)
                ? MissingReason.NOT_REPORTED
                : refused.getOrDefault(period, MissingReason.NOT_REPORTED);
    }

    /** Why the last report of all has no figure; NOT_DUE where there is none. */
    MissingReason lastReason() {
        return refused.isEmpty() ? MissingReason.NOT_DUE : reason(refused.lastKey());
    }

    /**
     * Whether the period, or a whole that contains it, was reported as not concerning the unit, and nobody counts it.
     */
    boolean doesNotConcern(Period period) {
        return refused.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == MissingReason.NOT_APPLICABLE
                        && !counted.containsKey(entry.getKey())
                        && entry.getKey().contains(period));
    }

    /** Whether the last report of all says that the element no longer concerns the unit. */
    boolean hasEnded() {
        return !refused.isEmpty()
                && refused.get(refused.lastKey()) == MissingReason.NOT_APPLICABLE
                && (counted.isEmpty() || refused.lastKey().compareTo(counted.lastKey()) > 0);
    }

    /** What some facts come to. */
    static Ratio sum(List<RecordedObservation> facts) {
        return facts.stream()
                .flatMap(fact -> fact.observation().value().exact().stream())
                .reduce(Ratio.ZERO, Exact::sum);
    }

    private void sort(RecordedObservation fact) {
        Observation seen = fact.observation();
        if (states.counts(seen) && seen.value().isKnown()) {
            counted.computeIfAbsent(seen.key().period(), one -> new ArrayList<>())
                    .add(fact);
        }
    }

    /** Of several reasons for one period that of the unit's own report holds. */
    private void sortOut(RecordedObservation fact) {
        Observation seen = fact.observation();
        if (states.isUnderReview(seen)) {
            refused.putIfAbsent(seen.key().period(), MissingReason.UNDER_REVIEW);
        } else if (!states.counts(seen)) {
            refused.putIfAbsent(seen.key().period(), MissingReason.RETURNED);
        } else if (seen.value() instanceof Missing missing) {
            refused.putIfAbsent(seen.key().period(), missing.reason());
        }
    }

    /** A figure that says so stands for its parts, the longest one first; a recount stands for no own report. */
    private void standIn(Period whole) {
        List<RecordedObservation> facts = chosen(whole);
        boolean stands = facts.stream().anyMatch(fact -> fact.observation().standsForParts());
        if (!stands) {
            return;
        }
        List<Period> inside = counted.keySet().stream()
                .filter(part -> !part.equals(whole) && whole.contains(part))
                .toList();
        boolean overlaps = standing.keySet().stream().anyMatch(whole::overlaps);
        boolean recount = facts.stream().noneMatch(Reports::isOwn)
                && inside.stream().anyMatch(part -> chosen(part).stream().anyMatch(Reports::isOwn));
        if (overlaps || recount) {
            counted.remove(whole);
            return;
        }
        PeriodType type = element.frequency();
        standing.put(whole, whole.isFilledBy(type) ? whole.split(type) : List.of(whole));
        List<RecordedObservation> parts = new ArrayList<>();
        inside.forEach(part -> parts.addAll(chosen(part)));
        inside.forEach(counted::remove);
        refused.keySet().removeIf(whole::contains);
        replaced.put(whole, List.copyOf(parts));
    }

    private static boolean isOwn(RecordedObservation fact) {
        return fact.observation().key().source().isEmpty();
    }
}
