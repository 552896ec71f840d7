// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Comparator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * How an item is scored. Rule 10.1. Points are those of the item; none is given below 0 or above its full mark. The
 * family is sealed and may grow in a minor version.
 */
public sealed interface ScoreRule {

    /** The indicator whose figure decides; empty where entries of the office do. */
    default Optional<IndicatorId> indicator() {
        return Optional.empty();
    }

    /**
     * Points off for each defect, down to 0 (扣完为止) or to a declared most.
     *
     * @param kinds the kinds of defect, each with its points; one or more
     * @param cap the most that is taken off, above 0; empty for all points of the item
     */
    record PerDefect(List<DefectKind> kinds, Optional<Ratio> cap) implements ScoreRule {

        public PerDefect {
            kinds = List.copyOf(kinds);
            Checks.notEmpty("kinds of defect", kinds);
            Checks.unique(
                    "kind of defect",
                    "its rule",
                    kinds.stream().map(DefectKind::code).toList());
            cap.ifPresent(most -> Checks.above0("cap of a rule per defect", most));
        }

        /** Points off down to 0. */
        public static PerDefect of(DefectKind... kinds) {
            return new PerDefect(List.of(kinds), Optional.empty());
        }

        /** Finds a kind of defect by its code. */
        public Optional<DefectKind> find(String code) {
            return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    /**
     * A kind of defect.
     *
     * @param code its identity within the item
     * @param content what is wrong
     * @param each the points off for each, above 0
     */
    record DefectKind(String code, LocalizedText content, Ratio each) {

        public DefectKind {
            Identifiers.check("code of a kind of defect", code);
            requireNonNull(content, "content");
            Checks.above0("points per defect of kind '" + code + "'", each);
        }
    }

    /**
     * Points by the band a figure lies in: those of the first band that holds, none if none does.
     *
     * @param of the indicator
     * @param bands the bands, in the order in which they are tried; one or more
     */
    record Bands(IndicatorId of, List<Band> bands) implements ScoreRule {

        public Bands {
            requireNonNull(of, "of");
            bands = List.copyOf(bands);
            Checks.notEmpty("bands of indicator '" + of + "'", bands);
        }

        @Override
        public Optional<IndicatorId> indicator() {
            return Optional.of(of);
        }
    }

    /**
     * A band of figures.
     *
     * @param when what a figure within it keeps
     * @param points what it earns, zero or greater
     */
    record Band(Comparator.Numeric when, Ratio points) {

        public Band {
            requireNonNull(when, "when");
            Checks.notNegative("points of a band", points);
        }
    }

    /**
     * A share of the full mark: how much of its target an indicator attains, or its figure over the one that earns all;
     * below 0 counts as 0, above 1 as 1.
     *
     * @param of the indicator
     * @param full the figure that earns the full mark, above 0, in the indicator's unit; empty to go by its target
     */
    record Proportional(IndicatorId of, Optional<Ratio> full) implements ScoreRule {

        public Proportional {
            requireNonNull(of, "of");
            full.ifPresent(figure -> Checks.above0("full figure of indicator '" + of + "'", figure));
        }

        /** A share by attainment of the target. */
        public static Proportional toTarget(IndicatorId of) {
            return new Proportional(of, Optional.empty());
        }

        /** A share by figure over the one that earns the full mark. */
        public static Proportional toFull(IndicatorId of, Ratio full) {
            return new Proportional(of, Optional.of(full));
        }

        @Override
        public Optional<IndicatorId> indicator() {
            return Optional.of(of);
        }
    }

    /**
     * The same points for each point of a list that is kept: n of m.
     *
     * @param points what is looked at; one or more
     */
    record Checklist(List<CheckPoint> points) implements ScoreRule {

        public Checklist {
            points = List.copyOf(points);
            Checks.notEmpty("points of a checklist", points);
            Checks.unique(
                    "point of a checklist",
                    "its rule",
                    points.stream().map(CheckPoint::code).toList());
        }

        /** Finds a point by its code. */
        public Optional<CheckPoint> find(String code) {
            return points.stream().filter(point -> point.code().equals(code)).findFirst();
        }
    }

    /**
     * A point of a checklist.
     *
     * @param code its identity within the item
     * @param content what is asked
     */
    record CheckPoint(String code, LocalizedText content) {

        public CheckPoint {
            Identifiers.check("code of a point of a checklist", code);
            requireNonNull(content, "content");
        }
    }

    /** Points given by an office, with its reason. */
    record Manual() implements ScoreRule {}

    /** Not asked of units of a class: the item does not apply to them. */
    record NotScored() implements ScoreRule {}
}
