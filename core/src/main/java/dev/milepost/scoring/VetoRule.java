// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Comparator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.text.Glossary;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;

/**
 * A condition that overrides all points when it does not hold (一票否决). Rule 10.1.
 *
 * @param code its identity within the scheme
 * @param content what must hold
 * @param test how that is found out
 * @param effect what follows if it does not hold
 */
public record VetoRule(String code, LocalizedText content, Test test, Effect effect) {

    public VetoRule {
        Identifiers.check("veto code", code);
        requireNonNull(content, "content");
        requireNonNull(test, "test");
        requireNonNull(effect, "effect");
    }

    /** How a condition is found out. The family is sealed and may grow in a minor version. */
    public sealed interface Test {}

    /**
     * A figure must keep a comparator; what is not decided yet leaves the veto open.
     *
     * @param indicator the indicator
     * @param holds what its figure must keep: a number's bound, a level, achieved, or event-free without a window
     */
    public record Threshold(IndicatorId indicator, Comparator holds) implements Test {

        public Threshold {
            requireNonNull(indicator, "indicator");
            boolean windowless = holds instanceof Comparator.EventFree eventFree
                    && eventFree.window().isEmpty();
            checkArgument(
                    windowless
                            || holds instanceof Comparator.Numeric
                            || holds instanceof Comparator.LevelAtLeast
                            || holds instanceof Comparator.Achieved,
                    "threshold of a veto on '%s' must be a bound, a level, achieved or event-free, was %s",
                    indicator,
                    holds);
        }
    }

    /** The office states whether the condition holds; silence leaves the veto open. */
    public record YesNo() implements Test {}

    /**
     * Nothing happened in a window, as the office states; silence leaves the veto open, because it is no clean record
     * (rule 2.6).
     *
     * @param months how many months the window is long, 1 or more; it ends with the period that is scored
     */
    public record EventFree(int months) implements Test {

        public EventFree {
            checkArgument(months >= 1, "months of an event-free veto must be 1 or more, was %s", months);
        }
    }

    /** What follows. The family is sealed and may grow in a minor version. */
    public sealed interface Effect {

        /** What offices write. */
        default LocalizedText label() {
            return Glossary.get("vetoeffect." + getClass().getSimpleName());
        }
    }

    /** The score is 0, bonus included. */
    public record Zero() implements Effect {}

    /**
     * The grade is at most the given one; the score stays.
     *
     * @param grade the code of the best grade that is left
     */
    public record CapGrade(String grade) implements Effect {

        public CapGrade {
            requireNonNull(grade, "grade");
        }
    }

    /** The unit has neither grade nor rank. */
    public record Disqualify() implements Effect {}
}
