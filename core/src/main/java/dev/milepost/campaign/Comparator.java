// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.indicator.IndicatorId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a target asks of a figure. Rule 6.1. Bounds are stated in the indicator's unit and compared exactly (1.3). What
 * refers to another figure, such as {@link BelowMeanOf}, becomes {@link Numeric} when the target is assessed. The
 * family is sealed and may grow in a minor version.
 */
public sealed interface Comparator {

    /** A comparator that tests a number. */
    sealed interface Numeric extends Comparator {

        /** Tells whether the exact figure meets it; the comparator alone decides (6.4). */
        boolean isMetBy(Ratio figure);

        /** The bound or value that completion is measured against; for {@link Between} the lower bound. */
        Ratio bound();

        /** The bounds, the lower one first: one, or of {@link Between} two. */
        default List<Ratio> bounds() {
            return List.of(bound());
        }

        /** Whether more is better without end: {@link AtLeast} and {@link MoreThan}. */
        default boolean isFloor() {
            return this instanceof AtLeast || this instanceof MoreThan;
        }

        /** Whether less is better without end: {@link AtMost} and {@link LessThan}. */
        default boolean isCeiling() {
            return this instanceof AtMost || this instanceof LessThan;
        }

        /** Whether the bound itself fails: {@link MoreThan} and {@link LessThan}. */
        default boolean isStrict() {
            return this instanceof MoreThan || this instanceof LessThan;
        }
    }

    /**
     * At least the bound.
     *
     * @param bound the least figure that meets it
     */
    record AtLeast(Ratio bound) implements Numeric {

        public AtLeast {
            requireNonNull(bound, "bound");
        }

        /** At least a decimal. */
        public AtLeast(BigDecimal bound) {
            this(Ratio.whole(bound));
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(bound) >= 0;
        }
    }

    /**
     * More than the bound.
     *
     * @param bound the figure that just fails
     */
    record MoreThan(Ratio bound) implements Numeric {

        public MoreThan {
            requireNonNull(bound, "bound");
        }

        /** More than a decimal. */
        public MoreThan(BigDecimal bound) {
            this(Ratio.whole(bound));
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(bound) > 0;
        }
    }

    /**
     * At most the bound.
     *
     * @param bound the greatest figure that meets it
     */
    record AtMost(Ratio bound) implements Numeric {

        public AtMost {
            requireNonNull(bound, "bound");
        }

        /** At most a decimal. */
        public AtMost(BigDecimal bound) {
            this(Ratio.whole(bound));
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(bound) <= 0;
        }
    }

    /**
     * Less than the bound.
     *
     * @param bound the figure that just fails
     */
    record LessThan(Ratio bound) implements Numeric {

        public LessThan {
            requireNonNull(bound, "bound");
        }

        /** Less than a decimal. */
        public LessThan(BigDecimal bound) {
            this(Ratio.whole(bound));
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(bound) < 0;
        }
    }

    /**
     * Between two bounds, both included.
     *
     * @param bound the least figure that meets it
     * @param upper the greatest figure that meets it, not less than {@code bound}
     */
    record Between(Ratio bound, Ratio upper) implements Numeric {

        public Between {
            requireNonNull(bound, "bound");
            requireNonNull(upper, "upper");
            checkArgument(
                    bound.compareTo(upper) <= 0, "upper of between must not be less than %s, was %s", bound, upper);
        }

        /** Between two decimals. */
        public Between(BigDecimal bound, BigDecimal upper) {
            this(Ratio.whole(bound), Ratio.whole(upper));
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(bound) >= 0 && figure.compareTo(upper) <= 0;
        }

        @Override
        public List<Ratio> bounds() {
            return List.of(bound, upper);
        }
    }

    /**
     * Exactly the value.
     *
     * @param bound the only figure that meets it
     */
    record EqualTo(Ratio bound) implements Numeric {

        public EqualTo {
            requireNonNull(bound, "bound");
        }

        /** Exactly a decimal. */
        public EqualTo(BigDecimal bound) {
            this(Ratio.whole(bound));
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(bound) == 0;
        }
    }

    /**
     * A figure that moved one way every year: those of the years before and this year's each lie strictly beyond the
     * one before. Earlier years are taken over the same part of the year.
     *
     * @param way which way
     * @param years how many yearly changes are looked at, this year's included; 1 or more
     */
    record Trend(Way way, int years) implements Comparator {

        public Trend {
            requireNonNull(way, "way");
            checkArgument(years >= 1, "years of trend must be 1 or more, was %s", years);
        }
    }

    /** The way of a trend. */
    enum Way {
        /** Rising. */
        UP,
        /** Falling. */
        DOWN
    }

    /**
     * A change from the target's baseline by at least a percentage of it.
     *
     * @param percent the change in per cent of the baseline: −10 asks for at most nine tenths of it, 10 for at least
     *     eleven tenths; not 0, not below −100
     */
    record ChangeFromBaseline(BigDecimal percent) implements Comparator {

        private static final BigDecimal ALL_OF_IT = BigDecimal.valueOf(-100);

        public ChangeFromBaseline {
            requireNonNull(percent, "percent");
            checkArgument(percent.signum() != 0, "percent of change from baseline must not be 0, was %s", percent);
            checkArgument(
                    percent.compareTo(ALL_OF_IT) >= 0,
                    "percent of change from baseline must not be below -100, was %s",
                    percent);
        }

        /** What it asks for, given the baseline, which is above 0. */
        public Numeric from(BigDecimal baseline) {
            BigDecimal bound = baseline.multiply(percent.subtract(ALL_OF_IT)).movePointLeft(2);
            return percent.signum() < 0 ? new AtMost(bound) : new AtLeast(bound);
        }
    }

    /**
     * Less than the mean of the years before.
     *
     * @param years how many years before this one, 1 or more
     */
    record BelowMeanOf(int years) implements Comparator {

        public BelowMeanOf {
            checkArgument(years >= 1, "years of below mean must be 1 or more, was %s", years);
        }
    }

    /** At least the rolled-up value of the same indicator at the unit above. */
    record AtLeastParent() implements Comparator {}

    /**
     * At least the value of another indicator at the same unit.
     *
     * @param indicator the other indicator
     */
    record AtLeastReference(IndicatorId indicator) implements Comparator {

        public AtLeastReference {
            requireNonNull(indicator, "indicator");
        }
    }

    /**
     * A level, or a better one.
     *
     * @param level the worst level that meets it
     */
    record LevelAtLeast(Grade level) implements Comparator {

        public LevelAtLeast {
            requireNonNull(level, "level");
        }
    }

    /** A flag that must be true. */
    record Achieved() implements Comparator {}

    /**
     * No event in a window: a sum that must stay zero, and everyone's report (2.6).
     *
     * @param window the window, inside the time of the target; empty for all of that time
     */
    record EventFree(Optional<Period> window) implements Comparator {

        public EventFree {
            requireNonNull(window, "window");
        }

        /** No event from the target's start to its due date. */
        public EventFree() {
            this(Optional.empty());
        }
    }

    /**
     * Another comparator that must hold period after period.
     *
     * @param comparator what must hold, not itself to be maintained
     * @param every how long a period is; not {@link PeriodType#SPAN}
     * @param share in which part of the periods it must hold, above 0, at most 1
     */
    record Maintain(Comparator comparator, PeriodType every, Ratio share) implements Comparator {

        public Maintain {
            requireNonNull(comparator, "comparator");
            checkArgument(
                    !(comparator instanceof Maintain),
                    "comparator of maintain must not be maintain, was %s",
                    comparator);
            checkArgument(every != PeriodType.SPAN, "every of maintain must not be SPAN, was %s", every);
            checkArgument(
                    share.signum() > 0 && share.compareTo(Ratio.ONE) <= 0,
                    "share of maintain must be above 0 and at most 1, was %s",
                    share);
        }

        /** A comparator that must hold in all periods. */
        public Maintain(Comparator comparator, PeriodType every) {
            this(comparator, every, Ratio.ONE);
        }
    }

    /**
     * A word that says what is reached, such as 基本实现; met by the same word only.
     *
     * @param word the word
     */
    record Qualitative(LocalizedText word) implements Comparator {

        public Qualitative {
            requireNonNull(word, "word");
        }
    }
}
