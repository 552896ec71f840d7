// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a figure that a standard judges is made of the counts of a survey. Counts are named by the ids of the standard's
 * terms and summed over the records; the figure is exact.
 *
 * <p>A record that has one count of a pair without the other makes the figure incomplete, for what was not looked at is
 * not zero. The family is sealed and may grow in a minor version.
 */
public sealed interface SurveyFigure {

    /** The counts it is made of. */
    List<String> counts();

    /**
     * A count itself.
     *
     * @param count what is counted
     */
    record Count(String count) implements SurveyFigure {

        public Count {
            requireNonNull(count, "count");
        }

        @Override
        public List<String> counts() {
            return List.of(count);
        }
    }

    /**
     * A share in per cent: part over whole, times 100.
     *
     * @param part what is counted of the whole, such as rooms with traces
     * @param whole what was looked at, such as rooms
     */
    record Share(String part, String whole) implements SurveyFigure {

        public Share {
            requireNonNull(part, "part");
            requireNonNull(whole, "whole");
        }

        @Override
        public List<String> counts() {
            return List.of(part, whole);
        }
    }

    /**
     * What is left of a share, in per cent: whole less bad over whole, times 100.
     *
     * @param bad what is counted against the whole, such as rooms without proof
     * @param whole what was looked at, such as rooms
     */
    record Complement(String bad, String whole) implements SurveyFigure {

        public Complement {
            requireNonNull(bad, "bad");
            requireNonNull(whole, "whole");
        }

        @Override
        public List<String> counts() {
            return List.of(bad, whole);
        }
    }

    /**
     * A count over another, times a number.
     *
     * @param numerator what is counted, such as traces
     * @param denominator over what, such as metres walked
     * @param multiplier how much of the denominator the figure is for, 1 or more: 1000 for traces per kilometre
     */
    record Rate(String numerator, String denominator, int multiplier) implements SurveyFigure {

        public Rate {
            requireNonNull(numerator, "numerator");
            requireNonNull(denominator, "denominator");
            checkArgument(multiplier >= 1, "multiplier of a rate must be 1 or more, was %s", multiplier);
        }

        @Override
        public List<String> counts() {
            return List.of(numerator, denominator);
        }
    }

    /**
     * How many were found per positive place. Where no place is positive there is nothing to find: such a record need
     * not count the found, and if no place at all is positive the figure does not exist and stands in no level's way.
     *
     * @param found what was found, such as larvae
     * @param positives where, such as dips with larvae
     */
    record PerPositive(String found, String positives) implements SurveyFigure {

        public PerPositive {
            requireNonNull(found, "found");
            requireNonNull(positives, "positives");
        }

        @Override
        public List<String> counts() {
            return List.of(found, positives);
        }
    }
}
