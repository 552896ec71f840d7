// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Comparator.Numeric;
import dev.milepost.explanation.Explanation;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the figure of a target that is on its way will end if it goes on as it did. Rule 6.11. A projection, not an
 * assessment: no status and no score knows of it. Immutable; equal by value.
 */
public final class Forecast {

    /** What is printed with every forecast. */
    public static final LocalizedText LABEL = Glossary.get("forecast.label");

    private final Parts parts;

    Forecast(Parts parts) {
        this.parts = parts;
    }

    /**
     * Projects the figure of a target to its due date.
     *
     * @param rollup the figures the assessment was made on
     * @param assessment the target and where it stands
     * @return the forecast; empty unless a number is asked for, the target's time is running, its reports tell its
     *     periods apart and two of them or more are completely known
     */
    public static Optional<Forecast> of(Rollup rollup, Assessment assessment) {
        boolean running = assessment.target().hasStartedBy(assessment.date())
                && assessment.date().isBefore(assessment.target().due());
        if (!running || !(assessment.asked() instanceof Numeric asked)) {
            return Optional.empty();
        }
        ForecastSeries series = new ForecastSeries(rollup, assessment);
        return series.known().size() < 2
                ? Optional.empty()
                : Optional.of(new Projection(series, assessment, asked).forecast());
    }

    /** Whether the target will be met. */
    public Outlook outlook() {
        return parts.outlook();
    }

    /** How many known periods the line goes through, two or more. */
    public int points() {
        return parts.points();
    }

    /** The figure at the due date in the indicator's unit, within what is possible. */
    public Ratio projected() {
        return parts.projected();
    }

    /** Where the figure will lie with a probability of 80 %, within what is possible; empty below six points. */
    public Optional<Bounds> interval() {
        return parts.interval();
    }

    /** How many periods are not over yet, one or more. */
    public int remainingPeriods() {
        return parts.remaining();
    }

    /**
     * What each remaining period must add for the target to be just met: of an accumulating figure its amount, of a
     * limit on one what may still be used, of a state its change, with a sign. Exact. 0 if nothing more is needed;
     * empty for a limit that is exceeded.
     */
    public Optional<Ratio> requiredPace() {
        return parts.required();
    }

    /** The forecast in a sentence that says what it is. */
    public LocalizedText sentence() {
        return parts.sentence();
    }

    /** What it was computed from, down to the facts. */
    public Explanation explain() {
        return parts.explanation();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Forecast that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return "Forecast[" + parts.outlook() + "]";
    }

    /** Whether a target will be met. */
    public enum Outlook {
        /** All of the interval meets it. */
        WILL_MEET,
        /** Some of the interval meets it, or there is no interval yet that could tell. */
        MAY_MEET,
        /** Nothing of the interval meets it. */
        WILL_NOT_MEET;

        /** What is printed. */
        public LocalizedText label() {
            return Glossary.get("forecast." + name());
        }
    }

    record Parts(
            Outlook outlook,
            int points,
            Ratio projected,
            Optional<Bounds> interval,
            int remaining,
            Optional<Ratio> required,
            LocalizedText sentence,
            Explanation explanation) {

        Parts {
            requireNonNull(outlook, "outlook");
        }
    }
}
