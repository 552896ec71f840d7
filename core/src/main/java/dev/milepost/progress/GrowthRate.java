// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a series moves, judged by its compound annual growth rate: against the rate its goal needs, else by itself. Rule
 * 6.12.
 *
 * <p>The method is that of Statistics Canada, <i>Progress Measurement for Canada's Sustainable Development Goals</i>,
 * which the Open SDG platform computes for the statistical offices that publish with it. Its coefficients are printed
 * with four decimals; at a goal's threshold of 0.60 the two branches of the score therefore differ by 0.00002.
 *
 * <p>Binary floating point of the reproducible kind only: the same input gives the same bits on every machine.
 */
public sealed interface GrowthRate {

    /**
     * Judges one series.
     *
     * <p>A goal that is reached is achieved, whatever the base; all else needs a base other than zero and values of one
     * sign, because a rate of growth is defined between such values only.
     */
    static GrowthRate of(GrowthSeries series) {
        return GrowthArithmetic.judge(series);
    }

    /**
     * Joins the results of an indicator's series, or of its groups: the score is the mean, achieved only if all are.
     * What cannot be assessed is left out of the mean and keeps the whole from being achieved.
     *
     * @param parts the results, one or more, in any order
     * @return the mean; not assessable if no part is, for the first of the parts' reasons in their declared order
     * @throws IllegalArgumentException if there is none
     */
    static GrowthRate mean(Collection<GrowthRate> parts) {
        checkArgument(!parts.isEmpty(), "results of growth must be one or more, were none");
        List<Assessed> assessed = parts.stream()
                .filter(Assessed.class::isInstance)
                .map(Assessed.class::cast)
                .toList();
        if (assessed.isEmpty()) {
            Set<Reason> reasons = new TreeSet<>();
            parts.forEach(part -> reasons.add(((NotAssessable) part).reason()));
            return new NotAssessable(reasons.iterator().next());
        }
        boolean achieved =
                assessed.size() == parts.size() && assessed.stream().allMatch(one -> one.rating() == Rating.ACHIEVED);
        double score = meanScore(assessed);
        return new Assessed(achieved ? Rating.ACHIEVED : Rating.ofScore(score), OptionalDouble.empty(), score);
    }

    /** Summed exactly, so that the order of the series does not matter. */
    private static double meanScore(List<Assessed> assessed) {
        BigDecimal sum =
                assessed.stream().map(one -> new BigDecimal(one.score())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(assessed.size()), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** The result in words, for the sentence beside a status. */
    LocalizedText text();

    /**
     * A result.
     *
     * @param rating the verdict
     * @param progress the growth rate over the one the goal needs; without a goal the growth rate itself, positive if
     *     it goes the better way; empty where neither decides: a goal that equals the base, or a mean
     * @param score -5 to 5, both included; more is better
     */
    record Assessed(Rating rating, OptionalDouble progress, double score) implements GrowthRate {

        public Assessed {
            requireNonNull(rating, "rating");
            requireNonNull(progress, "progress");
            checkArgument(score >= -5 && score <= 5, "score of growth must be between -5 and 5, was %s", score);
        }

        @Override
        public LocalizedText text() {
            String number =
                    BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP).toPlainString();
            LocalizedText label = rating.label();
            return LocalizedText.of(
                    "增长率法：" + label.zh() + "，得分 " + number, "growth rate: " + label.en() + ", score " + number);
        }
    }

    /**
     * No result.
     *
     * @param reason why
     */
    record NotAssessable(Reason reason) implements GrowthRate {

        public NotAssessable {
            requireNonNull(reason, "reason");
        }

        @Override
        public LocalizedText text() {
            LocalizedText label = reason.label();
            return LocalizedText.of("增长率法无法评价：" + label.zh(), "not assessable by growth rate: " + label.en());
        }
    }

    /** How good it is, from best to worst. */
    enum Rating {
        /** The goal is reached. */
        ACHIEVED,
        /** From 0.95 of the rate that is needed on; without a goal, from 0.015 C on. */
        SUBSTANTIAL,
        /** From 0.60 on; without a goal, from 0.005 C on. */
        MODERATE,
        /** From 0 on. */
        LIMITED,
        /** It moves the wrong way. */
        DETERIORATION;

        /** What statistical offices write. */
        public LocalizedText label() {
            return Glossary.get("growthrating." + name());
        }

        /** The rating of a mean: the scores at the thresholds are 2.5, 0 and -2.5. */
        static Rating ofScore(double score) {
            return of(score, 2.5, 0, -2.5);
        }

        static Rating of(double number, double substantialFrom, double moderateFrom, double limitedFrom) {
            if (number >= substantialFrom) {
                return SUBSTANTIAL;
            }
            if (number >= moderateFrom) {
                return MODERATE;
            }
            return number >= limitedFrom ? LIMITED : DETERIORATION;
        }
    }

    /** Why there is no result. */
    enum Reason {
        /** Fewer than two different years have values. */
        TOO_FEW_YEARS,
        /** Nothing grows from zero at a rate. */
        ZERO_BASE,
        /** Base and current value, or base and goal, have different signs. */
        DIFFERENT_SIGNS,
        /** The goal is the base and is not kept: no rate leads from one to the other. */
        GOAL_IS_BASE,
        /** The goal is not for a later year than the base. */
        GOAL_NOT_LATER,
        /** What is asked is no "at least" and no "at most", so that neither way is the better one. */
        NO_BETTER_WAY,
        /** The goal is a sum over several years, which no single year compares with. */
        SUM_OF_YEARS;

        /** What is to be said of it. */
        public LocalizedText label() {
            return Glossary.get("growthreason." + name());
        }
    }
}
