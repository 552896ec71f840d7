// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Comparator;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.UnsupportedRollupException;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The same figure out of two looks at one campaign: as sent up and as known now (13.3), or official and provisional
 * (13.2).
 *
 * @param indicator what is measured
 * @param unit where
 * @param first how it stands at the first look
 * @param second how it stands at the second look
 */
public record FigurePair(Indicator indicator, OrgUnitId unit, Side first, Side second) {

    private static final String NOTHING = "—";

    public FigurePair {
        requireNonNull(indicator, "indicator");
        requireNonNull(unit, "unit");
        requireNonNull(first, "first");
        requireNonNull(second, "second");
    }

    /**
     * The figures of both, in the order of the assessments of the second and, behind them, the indicators without a
     * target that has started, at the unit of the campaign; last what only the first one has.
     *
     * @throws IllegalArgumentException if they are of different campaigns or speak of different days, because then what
     *     happened meanwhile would look like a correction
     */
    static List<FigurePair> of(Progress first, Progress second) {
        checkArgument(
                first.campaign().id().equals(second.campaign().id()),
                "campaign of both must be one, were '%s' and '%s'",
                first.campaign().id(),
                second.campaign().id());
        checkArgument(
                first.when().date().equals(second.when().date()),
                "both must speak of one day, were of %s and %s",
                first.when().date(),
                second.when().date());
        Map<Place, Side> before = sides(first);
        Map<Place, Side> after = sides(second);
        Set<Place> places = new LinkedHashSet<>(after.keySet());
        places.addAll(before.keySet());
        return places.stream()
                .map(place -> new FigurePair(
                        indicator(place.indicator(), first, second),
                        place.unit(),
                        before.getOrDefault(place, Side.NONE),
                        after.getOrDefault(place, Side.NONE)))
                .toList();
    }

    /** Whether the figure, what is asked of it, or how it stands is not the same. */
    public boolean differs() {
        return !first.says().equals(second.says());
    }

    /** The figure of a side as people read it, with the symbol of its unit; a dash where there is none. */
    public String shown(Side side, Locale locale) {
        return side.figure()
                .map(figure -> FigureText.measured(
                        indicator,
                        figure,
                        side.assessment()
                                .map(one -> FigureText.barriers(one.asked()))
                                .orElse(List.of()),
                        locale))
                .orElse(NOTHING);
    }

    /** The status of a side, or why it is undecided; a dash where nothing is asked. */
    public String status(Side side, Locale locale) {
        return side.assessment()
                .map(FigurePair::status)
                .map(words -> words.in(locale))
                .orElse(NOTHING);
    }

    private static LocalizedText status(Assessment one) {
        return one.asserted()
                ? Glossary.get("status.MET_ASSERTED")
                : one.missing()
                        .map(MissingReason::label)
                        .orElseGet(() -> one.status().label());
    }

    private static Indicator indicator(IndicatorId id, Progress first, Progress second) {
        return second.campaign()
                .findIndicator(id)
                .or(() -> first.campaign().findIndicator(id))
                .orElseThrow();
    }

    private static Map<Place, Side> sides(Progress progress) {
        Map<Place, Side> sides = new LinkedHashMap<>();
        for (Assessment one : progress.current()) {
            sides.put(
                    new Place(one.target().id().value(), one.indicator().id(), one.unit()),
                    new Side(Optional.of(one.figure()), Optional.of(one)));
        }
        Set<IndicatorId> assessed = new LinkedHashSet<>();
        progress.current().forEach(one -> assessed.add(one.indicator().id()));
        OrgUnitId unit = progress.campaign().unit();
        for (Indicator indicator : progress.campaign().indicators()) {
            if (!assessed.contains(indicator.id())) {
                sides.put(
                        new Place("", indicator.id(), unit),
                        new Side(figure(progress, indicator.id(), unit), Optional.empty()));
            }
        }
        return sides;
    }

    private static Optional<Figure> figure(Progress progress, IndicatorId indicator, OrgUnitId unit) {
        try {
            return Optional.of(progress.rollup().figure(indicator, unit));
        } catch (UnsupportedRollupException noCommonFigure) {
            return Optional.empty();
        }
    }

    /** By what the same figure is found at both looks; the target is empty text where none has started. */
    private record Place(String target, IndicatorId indicator, OrgUnitId unit) {}

    /**
     * How a figure stands at one look.
     *
     * @param figure the figure; empty if there is none at all, not even a missing one
     * @param assessment how its target stands; empty if none has started
     */
    public record Side(Optional<Figure> figure, Optional<Assessment> assessment) {

        static final Side NONE = new Side(Optional.empty(), Optional.empty());

        public Side {
            requireNonNull(figure, "figure");
            requireNonNull(assessment, "assessment");
        }

        private Said says() {
            return new Said(
                    figure.map(Figure::value),
                    assessment.map(Assessment::status),
                    assessment.map(Assessment::asked),
                    assessment.flatMap(Assessment::missing));
        }

        /** What a reader is told of a figure. */
        private record Said(
                Optional<Value> value,
                Optional<Status> status,
                Optional<Comparator> asked,
                Optional<MissingReason> missing) {}
    }
}
