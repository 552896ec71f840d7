// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.quantity.Grade;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;

/**
 * What a target asks of a figure. Rule 6.1. Bounds are stated in the indicator's unit and compared exactly (1.3). The
 * family is sealed and may grow in a minor version.
 */
public sealed interface Comparator {

    /** A comparator that tests a number. */
    sealed interface Numeric extends Comparator {

        /** Tells whether the exact figure meets it; the comparator alone decides (6.4). */
        boolean isMetBy(Ratio figure);

        /** The bound or value that completion is measured against; for {@link Between} the lower bound. */
        BigDecimal bound();
    }

    /**
     * At least the bound.
     *
     * @param bound the least figure that meets it
     */
    record AtLeast(BigDecimal bound) implements Numeric {

        public AtLeast {
            requireNonNull(bound, "bound");
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(Ratio.whole(bound)) >= 0;
        }
    }

    /**
     * More than the bound.
     *
     * @param bound the figure that just fails
     */
    record MoreThan(BigDecimal bound) implements Numeric {

        public MoreThan {
            requireNonNull(bound, "bound");
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(Ratio.whole(bound)) > 0;
        }
    }

    /**
     * At most the bound.
     *
     * @param bound the greatest figure that meets it
     */
    record AtMost(BigDecimal bound) implements Numeric {

        public AtMost {
            requireNonNull(bound, "bound");
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(Ratio.whole(bound)) <= 0;
        }
    }

    /**
     * Less than the bound.
     *
     * @param bound the figure that just fails
     */
    record LessThan(BigDecimal bound) implements Numeric {

        public LessThan {
            requireNonNull(bound, "bound");
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(Ratio.whole(bound)) < 0;
        }
    }

    /**
     * Between two bounds, both included.
     *
     * @param bound the least figure that meets it
     * @param upper the greatest figure that meets it, not less than {@code bound}
     */
    record Between(BigDecimal bound, BigDecimal upper) implements Numeric {

        public Between {
            requireNonNull(bound, "bound");
            requireNonNull(upper, "upper");
            checkArgument(
                    bound.compareTo(upper) <= 0, "upper of between must not be less than %s, was %s", bound, upper);
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(Ratio.whole(bound)) >= 0 && figure.compareTo(Ratio.whole(upper)) <= 0;
        }
    }

    /**
     * Exactly the value.
     *
     * @param bound the only figure that meets it
     */
    record EqualTo(BigDecimal bound) implements Numeric {

        public EqualTo {
            requireNonNull(bound, "bound");
        }

        @Override
        public boolean isMetBy(Ratio figure) {
            return figure.compareTo(Ratio.whole(bound)) == 0;
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

    /** No event from the target's start to its due date: a sum that must stay zero, and everyone's report (2.6). */
    record EventFree() implements Comparator {}

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
