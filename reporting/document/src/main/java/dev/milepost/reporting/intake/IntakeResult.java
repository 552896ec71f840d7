// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static java.util.Objects.requireNonNull;

import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file brought.
 *
 * @param observations the facts that may be kept, in the order of the file
 * @param problems every problem in the order they were met; of more than 1000 the first 1000 and one that says so
 */
public record IntakeResult(List<Observation> observations, List<IntakeProblem> problems) {

    public IntakeResult {
        observations = List.copyOf(observations);
        problems = List.copyOf(problems);
    }

    /** Whether the file has no problem. */
    public boolean isClean() {
        return problems.isEmpty();
    }

    /** Starts the result of one file. */
    public static Builder builder(IntakeContext context) {
        return new Builder(context);
    }

    /** Gathers facts and problems of one file; belongs to one thread. */
    public static final class Builder {

        private static final int MOST_PROBLEMS = 1000;

        private final IntakeContext context;
        private final FactRules rules;
        private final List<Observation> observations = new ArrayList<>();
        private final List<IntakeProblem> problems = new ArrayList<>();
        private final Map<Revision, IntakePlace> places = new HashMap<>();
        private int count;

        private Builder(IntakeContext context) {
            this.context = requireNonNull(context, "context");
            this.rules = new FactRules(context);
        }

        /**
         * Takes a fact that fits the campaign and that no earlier record of the file has told; one that does not is
         * noted as a problem instead.
         */
        public Builder accept(IntakePlace place, Observation observation) {
            List<LocalizedText> wrong = new ArrayList<>(rules.check(observation));
            if (wrong.isEmpty()) {
                repeated(place, observation).ifPresent(wrong::add);
            }
            wrong.forEach(message -> refuse(IntakeProblem.of(place, message)));
            if (wrong.isEmpty()) {
                observations.add(observation);
            }
            return this;
        }

        /** Notes a problem. */
        public Builder refuse(IntakeProblem problem) {
            count++;
            if (count <= MOST_PROBLEMS) {
                problems.add(problem);
            }
            return this;
        }

        /** Builds the result; what becomes of good facts beside problems is for the context's mode to say. */
        public IntakeResult build() {
            List<IntakeProblem> listed = new ArrayList<>(problems);
            if (count > MOST_PROBLEMS) {
                listed.add(IntakeProblem.of(IntakePlace.ofFile(context.fileName()), furtherProblems()));
            }
            boolean keep = listed.isEmpty() || context.mode() == IntakeMode.GOOD_ROWS;
            return new IntakeResult(keep ? observations : List.of(), listed);
        }

        private Optional<LocalizedText> repeated(IntakePlace place, Observation observation) {
            IntakePlace earlier = places.putIfAbsent(new Revision(observation.key(), observation.revision()), place);
            return Optional.ofNullable(earlier)
                    .map(first -> LocalizedText.of(
                            "与 " + first.text() + " 重复（数据项、单位、时段、类别、来源、性质和版次都相同）；更正数请填更高的版次",
                            "must not repeat element, unit, period, category, source, nature and revision of "
                                    + first.text() + "; give a corrected figure a higher revision"));
        }

        private LocalizedText furtherProblems() {
            int further = count - MOST_PROBLEMS;
            return LocalizedText.of("另有 " + further + " 处问题未列出", "has " + further + " further problems, not listed");
        }

        private record Revision(FactKey key, int revision) {}
    }
}
