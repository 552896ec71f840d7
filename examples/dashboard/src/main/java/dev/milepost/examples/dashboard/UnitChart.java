// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.indicator.Indicator;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.text.Glossary;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of the units right below the one on top, drawn against their targets; of a unit without any, its own. */
final class UnitChart {

    private static final Cell NOTHING = Cell.text("—");

    private final View view;
    private final Locale locale;

    UnitChart(View view, Locale locale) {
        this.view = view;
        this.locale = locale;
    }

    /** The chart; empty where no figure is a number. */
    Optional<Chart> chart() {
        List<View.Field> below =
                view.rows().stream().filter(field -> field.depth() == 1).toList();
        List<View.Field> drawn = below.isEmpty() ? view.rows().subList(0, 1) : below;
        if (drawn.stream().allMatch(field -> field.figure().measured().isEmpty())) {
            return Optional.empty();
        }
        Indicator indicator = view.indicator();
        Chart.Builder chart = Chart.builder(Chart.Form.BARS, indicator.name().in(locale))
                .categories(
                        Glossary.get("column.organisation").in(locale),
                        drawn.stream()
                                .map(field -> field.unit().name().in(locale))
                                .toList())
                .series(
                        Glossary.get("column.actual").in(locale),
                        drawn.stream().map(this::actual).toList());
        if (drawn.stream().anyMatch(field -> bound(field).isPresent())) {
            chart.target(
                    Glossary.get("column.target").in(locale),
                    drawn.stream().map(this::target).toList());
        }
        if (!isShare(indicator.unit()) && !indicator.unit().equals(Units.ONE)) {
            chart.unit(Quantity.of(0, indicator.unit())
                    .symbolText(locale)
                    .substring(1)
                    .strip());
        }
        return Optional.of(chart.build());
    }

    private Cell actual(View.Field field) {
        String text = Shown.figure(field, locale);
        return field.figure()
                .measured()
                .<Cell>map(
                        exact -> number(text, exact).withTone(Shown.sign(field).tone()))
                .orElseGet(() -> Cell.text(text));
    }

    private Cell target(View.Field field) {
        return bound(field)
                .<Cell>map(bound -> number(
                        FigureText.symbol(
                                field.target().orElseThrow().comparator(),
                                view.indicator().unit(),
                                locale),
                        bound))
                .orElse(NOTHING);
    }

    private static Optional<Ratio> bound(View.Field field) {
        return field.target()
                .map(Target::comparator)
                .filter(Comparator.Numeric.class::isInstance)
                .map(asked -> ((Comparator.Numeric) asked).bound());
    }

    private Cell.NumberCell number(String text, Ratio exact) {
        Unit unit = view.indicator().unit();
        int decimals = view.indicator().rounding().scale();
        if (!isShare(unit)) {
            return Cell.number(text, exact.divide(MathContext.DECIMAL128), NumberShape.plain(decimals));
        }
        NumberShape shape =
                unit.equals(Units.PERMILLE) ? NumberShape.permille(decimals) : NumberShape.percent(decimals);
        return Cell.number(text, exact.times(unit.factorTo(Units.ONE)).divide(MathContext.DECIMAL128), shape);
    }

    private static boolean isShare(Unit unit) {
        return unit.equals(Units.PERCENT) || unit.equals(Units.PERMILLE);
    }
}
