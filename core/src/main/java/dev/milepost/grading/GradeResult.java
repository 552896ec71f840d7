// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.Issue;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a survey comes to by its standard: the level, what decided it, and the checks beside it. Rule 9.1.
 * {@link GradingStandard#grade} makes it. Immutable; equal by value.
 */
public final class GradeResult {

    private final GradingStandard standard;
    private final Survey survey;
    private final Value level;
    private final List<IndexResult> indices;
    private final List<PreconditionResult> preconditions;
    private final SampleResult sample;
    private final List<PlaceResult> places;
    private final List<Issue> issues;

    GradeResult(Grader grader) {
        this.standard = grader.standard();
        this.survey = grader.survey();
        this.indices = grader.indices();
        this.preconditions = grader.preconditions();
        this.level = grader.level(indices, preconditions);
        this.sample = new SampleCheck(standard, survey).check();
        this.places = grader.places();
        this.issues = SurveyDoubts.of(standard, survey);
    }

    /** The standard it was graded by. */
    public GradingStandard standard() {
        return standard;
    }

    /** The survey that was graded. */
    public Survey survey() {
        return survey;
    }

    /** The level as a whole, or that it is incomplete. */
    public Value level() {
        return level;
    }

    /** Whether the survey keeps to no level. */
    public boolean fails() {
        return isWorst(level);
    }

    /**
     * The ids of the indices and preconditions that decided the level, in the order of the standard: those that are at
     * it. Empty where there is no level.
     */
    public List<String> deciding() {
        if (!level.isKnown()) {
            return List.of();
        }
        List<String> ids = new ArrayList<>();
        indices.stream()
                .filter(one -> one.level().equals(level))
                .forEach(one -> ids.add(one.index().id()));
        if (fails()) {
            preconditions.stream()
                    .filter(one -> one.outcome() == CheckOutcome.NOT_MET)
                    .forEach(one -> ids.add(one.precondition().id()));
        }
        return List.copyOf(ids);
    }

    /** The best the level can come to by what is known; empty where nothing is. */
    public Optional<Grade> atBest() {
        return level instanceof Value.Level whole
                ? Optional.of(whole.grade())
                : indices.stream().flatMap(one -> one.grade().stream()).reduce(Grade::worse);
    }

    /** How each index came out, in the order of the standard. */
    public List<IndexResult> indices() {
        return indices;
    }

    /** Whether there was none of what there must be none of, in the order of the standard. */
    public List<PreconditionResult> preconditions() {
        return preconditions;
    }

    /** Whether enough was looked at. It does not change the level. */
    public SampleResult sample() {
        return sample;
    }

    /** How single places keep to the rules for them, in the order of the rules and of the places' names. */
    public List<PlaceResult> places() {
        return places;
    }

    /** What contradicts itself in the survey; may be empty. */
    public List<Issue> issues() {
        return issues;
    }

    /** Why the level is so. */
    public Explanation explain() {
        return new GradeWording(this).explanation();
    }

    private boolean isWorst(Value value) {
        return value.equals(Value.level(standard.scale().worst()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GradeResult that && standard.equals(that.standard) && survey.equals(that.survey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(standard, survey);
    }

    @Override
    public String toString() {
        return "GradeResult[" + survey.id() + ": " + level + "]";
    }

    /**
     * How an index came out.
     *
     * @param index the index
     * @param level its level, or why it has none
     * @param parts its figures, in the order of the index
     */
    public record IndexResult(GradingIndex index, Value level, List<PartResult> parts) {

        public IndexResult {
            requireNonNull(index, "index");
            requireNonNull(level, "level");
            parts = List.copyOf(parts);
        }

        /** Its level; empty where it has none. */
        public Optional<Grade> grade() {
            return level instanceof Value.Level known ? Optional.of(known.grade()) : Optional.empty();
        }
    }

    /**
     * How a figure came out.
     *
     * @param part the figure and its thresholds
     * @param figure the exact figure in its unit; empty where there is none
     * @param level the best level it keeps to, or why it has none; the best of all where nothing was found per positive
     *     place because no place is positive
     * @param decidedBy the threshold it keeps to or, below all, the last it breaks; empty where there is no figure
     */
    public record PartResult(IndexPart part, Optional<Ratio> figure, Value level, Optional<Threshold> decidedBy) {

        public PartResult {
            requireNonNull(part, "part");
            requireNonNull(figure, "figure");
            requireNonNull(level, "level");
            requireNonNull(decidedBy, "decidedBy");
        }
    }

    /**
     * How a precondition came out.
     *
     * @param precondition the precondition
     * @param outcome whether there was none; not checkable where nobody looked
     * @param found how many there were; empty where nobody looked
     */
    public record PreconditionResult(Precondition precondition, CheckOutcome outcome, Optional<Long> found) {

        public PreconditionResult {
            requireNonNull(precondition, "precondition");
            requireNonNull(outcome, "outcome");
            requireNonNull(found, "found");
        }
    }

    /**
     * Whether enough was looked at.
     *
     * @param outcome whether it was, or that this cannot be checked
     * @param reason why it cannot be checked; empty where it can
     * @param lines what was asked for and found, in the order of the plan; empty where it cannot be checked
     */
    public record SampleResult(CheckOutcome outcome, Optional<LocalizedText> reason, List<SampleLine> lines) {

        public SampleResult {
            requireNonNull(outcome, "outcome");
            requireNonNull(reason, "reason");
            lines = List.copyOf(lines);
        }

        /** Where too little was looked at; may be empty. */
        public List<SampleLine> shortages() {
            return lines.stream().filter(line -> line.shortBy() > 0).toList();
        }
    }

    /**
     * What was asked for in one category, and what was looked at.
     *
     * @param category the category of places
     * @param count what is counted
     * @param least how many were asked for
     * @param found how many were looked at
     */
    public record SampleLine(Term category, Term count, int least, long found) {

        public SampleLine {
            requireNonNull(category, "category");
            requireNonNull(count, "count");
        }

        /** How many are lacking, zero or greater. */
        public long shortBy() {
            return Math.max(0, least - found);
        }
    }

    /**
     * How a single place keeps to a rule for its size.
     *
     * @param place the place
     * @param rule the rule
     * @param outcome whether it does; not checkable where its size or what counts against it is not known
     * @param size how large it is, as far as known
     * @param positives what counts against it, as far as known
     */
    public record PlaceResult(String place, PlaceRule rule, CheckOutcome outcome, long size, long positives) {

        public PlaceResult {
            requireNonNull(place, "place");
            requireNonNull(rule, "rule");
            requireNonNull(outcome, "outcome");
        }
    }
}
