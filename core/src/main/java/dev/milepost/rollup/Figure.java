// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.observation.Assurance;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one unit: what it is, within which bounds it certainly lies, how complete and how well founded it is,
 * and why. Immutable; equal by value.
 */
public final class Figure {

    private final Parts parts;

    private Figure(Parts parts) {
        this.parts = parts;
    }

    static Figure of(Value value, Optional<Ratio> measured, UnitTally tally, Explanation explanation) {
        Optional<Bounds> bounds = measured.map(Bounds::exactly);
        return new Figure(new Parts(
                value,
                measured,
                tally,
                requireNonNull(explanation),
                bounds,
                Ratio.ZERO,
                Ratio.ZERO,
                List.of(),
                Collections.emptySortedMap()));
    }

    /**
     * The figure of what must not be rolled up where it was asked for: missing, with an error that says so, so that one
     * such question does not end a whole assessment. Rule 5.1.
     */
    public static Figure unsupported(UnsupportedRollupException refused) {
        LocalizedText why = LocalizedText.of(refused.message(Locale.CHINESE), refused.message(Locale.ENGLISH));
        Issue issue =
                Issue.of(Severity.ERROR, refused.code(), "element/" + refused.element() + "/" + refused.unit(), why);
        return absent(new Explanation.Absent(why, MissingReason.NOT_MEASURED, List.of()))
                .withIssues(List.of(issue));
    }

    /** A figure that is not there, for the reason given; nobody owes a report of it. */
    public static Figure absent(Explanation.Absent why) {
        return of(Value.missing(why.reason()), Optional.empty(), UnitTally.empty(), why);
    }

    Figure withBounds(Optional<Bounds> bounds) {
        return new Figure(parts.with(bounds, parts.planned, parts.forecast));
    }

    Figure withIntended(Ratio planned, Ratio forecast) {
        return new Figure(parts.with(parts.bounds, planned, forecast));
    }

    Figure withIssues(List<Issue> issues) {
        List<Issue> sorted = issues.stream().distinct().sorted().toList();
        return new Figure(parts.with(sorted, parts.runsThrough));
    }

    Figure withRunsThrough(SortedMap<LocalDate, Integer> units) {
        return new Figure(parts.with(parts.issues, units));
    }

    /**
     * The figure as it was stored or summed: of a rate its pair, of a claim the stated percentage; or why it is
     * missing.
     */
    public Value value() {
        return parts.value;
    }

    /** The exact number in the unit it is printed in; empty if the value is missing or no number. */
    public Optional<Ratio> measured() {
        return parts.measured;
    }

    /**
     * Within which bounds the number certainly lies once every report is in, in the unit it is printed in. Rule 2.4.
     * Empty if the value is no number; exact if nothing is missing.
     */
    public Optional<Bounds> bounds() {
        return parts.bounds;
    }

    /** Which reports were expected, are there, came late and are missing. */
    public Reporting reporting() {
        return parts.tally.reporting();
    }

    /** The weakest assurance of what went into it; empty if nothing did. */
    public Optional<Assurance> assurance() {
        return parts.tally.assurance();
    }

    /** The amount under each assurance. Rule 3.1. */
    public Map<Assurance, Ratio> amounts() {
        return parts.tally.amounts();
    }

    /** What is planned beside it, in the unit it is printed in; never part of the figure. Rule 3.2. */
    public Ratio planned() {
        return parts.planned;
    }

    /** What is forecast beside it, in the unit it is printed in; never part of the figure. Rule 3.2. */
    public Ratio forecast() {
        return parts.forecast;
    }

    /**
     * Through which last day the cumulative figures in it run, and of how many units each. Rule 4.4. Empty if none is
     * cumulative.
     */
    public SortedMap<LocalDate, Integer> runsThrough() {
        return parts.runsThrough;
    }

    /** What was found doubtful on the way, the gravest first. */
    public List<Issue> issues() {
        return parts.issues;
    }

    /** Why it is what it is, down to the facts. Rule 11.1. */
    public Explanation explain() {
        return parts.explanation;
    }

    /** Whether it rests on a percentage without counts. */
    public boolean isAsserted() {
        return assurance().filter(one -> one == Assurance.ASSERTED).isPresent();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Figure that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "Figure[" + parts.value + "]";
    }

    private record Parts(
            Value value,
            Optional<Ratio> measured,
            UnitTally tally,
            Explanation explanation,
            Optional<Bounds> bounds,
            Ratio planned,
            Ratio forecast,
            List<Issue> issues,
            SortedMap<LocalDate, Integer> runsThrough) {

        Parts with(Optional<Bounds> bounds, Ratio planned, Ratio forecast) {
            return new Parts(value, measured, tally, explanation, bounds, planned, forecast, issues, runsThrough);
        }

        Parts with(List<Issue> issues, SortedMap<LocalDate, Integer> runsThrough) {
            return new Parts(value, measured, tally, explanation, bounds, planned, forecast, issues, runsThrough);
        }
    }
}
