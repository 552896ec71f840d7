// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.export;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Definitions;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Progress;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.UnsupportedRollupException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One line of progress as data exporters list it: an assessment with its figure, or the figure of an indicator whose
 * targets, if there are any, have not started.
 *
 * @param action the action the indicator belongs to; empty if to none
 * @param indicator what is measured
 * @param unit where
 * @param assessment how its target stands; empty if none has started
 * @param figure the figure; empty if the indicator has none at the unit because it does not roll up
 */
public record ProgressRow(
        Optional<Action> action,
        Indicator indicator,
        OrgUnitId unit,
        Optional<Assessment> assessment,
        Optional<Figure> figure) {

    public ProgressRow {
        requireNonNull(action, "action");
        requireNonNull(indicator, "indicator");
        requireNonNull(unit, "unit");
        requireNonNull(assessment, "assessment");
        requireNonNull(figure, "figure");
    }

    /** All rows: by action, then indicator, then assessment as declared; indicators without an action come last. */
    public static List<ProgressRow> of(Progress progress) {
        Campaign campaign = progress.campaign();
        Set<IndicatorId> order = new LinkedHashSet<>();
        campaign.actions().forEach(action -> order.addAll(action.indicators()));
        campaign.indicators().forEach(indicator -> order.add(indicator.id()));
        List<ProgressRow> rows = new ArrayList<>();
        for (IndicatorId id : order) {
            rows.addAll(rows(progress, campaign.findIndicator(id).orElseThrow()));
        }
        return List.copyOf(rows);
    }

    /**
     * By what the line is found in every export of one progress: {@code assessment/park-area@town}, of target and unit,
     * or {@code indicator/park-area@town} where no target has started.
     */
    public String id() {
        return assessment.map(one -> "assessment/" + one.target().id()).orElse("indicator/" + indicator.id()) + "@"
                + unit;
    }

    /** The figure as people read it, with the symbol of its unit; empty text if there is none. Rule 1.4. */
    public String shown(Locale locale) {
        List<Ratio> barriers =
                assessment.map(one -> FigureText.barriers(one.asked())).orElse(List.of());
        return figure.map(found -> FigureText.measured(indicator, found, barriers, locale))
                .orElse("");
    }

    /** The figure with what it measures, for {@link Definitions#of(java.util.Collection)}; empty if there is none. */
    public List<Definitions.Item> items() {
        return figure.map(found -> new Definitions.Item(indicator, found)).stream()
                .toList();
    }

    private static List<ProgressRow> rows(Progress progress, Indicator indicator) {
        Optional<Action> action = progress.campaign().actionOf(indicator.id());
        List<ProgressRow> assessed = progress.current().stream()
                .filter(one -> one.indicator().equals(indicator))
                .map(one -> new ProgressRow(action, indicator, one.unit(), Optional.of(one), Optional.of(one.figure())))
                .toList();
        OrgUnitId unit = progress.campaign().unit();
        return assessed.isEmpty()
                ? List.of(new ProgressRow(action, indicator, unit, Optional.empty(), figure(progress, indicator)))
                : assessed;
    }

    private static Optional<Figure> figure(Progress progress, Indicator indicator) {
        try {
            return Optional.of(
                    progress.rollup().figure(indicator.id(), progress.campaign().unit()));
        } catch (UnsupportedRollupException noCommonFigure) {
            return Optional.empty();
        }
    }
}
