// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Project;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Indicator;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Progress;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.UnsupportedRollupException;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The figures that the words of a slot may speak of: those of its action, in a slot of no action those of the campaign,
 * and those it asks for by placeholders. All are of the campaign's unit as a whole; categories and villages are not
 * compared, and nothing of them is told.
 */
final class SlotFigures {

    private static final Pattern COUNT = Pattern.compile("(?<=..)[总个]?数量?$");
    private static final int SHORTEST_PART = 4;

    private final Progress progress;
    private final Campaign campaign;
    private final Locale locale;

    SlotFigures(Progress progress, Locale locale) {
        this.progress = progress;
        this.campaign = progress.campaign();
        this.locale = locale;
    }

    List<KnownFigure> of(String slot, List<Passage> passages) {
        Optional<Action> action = campaign.actions().stream()
                .filter(one -> Slots.action(one.id()).equals(slot))
                .findFirst();
        Set<String> asked = new LinkedHashSet<>();
        passages.stream()
                .flatMap(passage -> passage.pieces().stream())
                .filter(Passage.Placeholder.class::isInstance)
                .map(Passage.Placeholder.class::cast)
                .forEach(placeholder -> asked.add(placeholder.kind() + ":" + placeholder.id()));
        List<Indicator> indicators = campaign.indicators().stream()
                .filter(one ->
                        action.map(own -> own.indicators().contains(one.id())).orElse(true)
                                || asked.contains("indicator:" + one.id()))
                .toList();
        List<KnownFigure> figures = new ArrayList<>();
        indicators.forEach(one -> indicator(one).ifPresent(figures::add));
        elements(indicators, asked).forEach(one -> element(one).ifPresent(figures::add));
        campaign.projects().stream()
                .filter(one ->
                        action.map(own -> one.actions().contains(own.id())).orElse(true)
                                || asked.contains("project:" + one.id()))
                .forEach(one -> project(one).ifPresent(figures::add));
        return shortened(figures);
    }

    private List<DataElement> elements(List<Indicator> indicators, Set<String> asked) {
        Set<DataElementId> behind = new LinkedHashSet<>();
        indicators.forEach(one -> behind.addAll(campaign.elementsBehind(one)));
        return campaign.elements().stream()
                .filter(one -> behind.contains(one.id()) || asked.contains("element:" + one.id()))
                .toList();
    }

    private Optional<KnownFigure> indicator(Indicator one) {
        return figure(() -> progress.rollup().figure(one.id(), campaign.unit()))
                .map(value -> known(one, "{{indicator:" + one.id() + "}}", List.of(), List.of(value)));
    }

    private Optional<KnownFigure> element(DataElement one) {
        List<String> categories = one.disaggregation().map(Disaggregation::categories).orElse(List.of()).stream()
                .map(category -> category.name().in(locale).toLowerCase(Locale.ROOT))
                .toList();
        return figure(() -> progress.rollup().element(one.id(), campaign.unit(), ""))
                .map(value -> known(
                        MeasuredPlaceholders.shown(one, Optional.of(value)),
                        "{{element:" + one.id() + "}}",
                        categories,
                        List.of(value)));
    }

    private Optional<KnownFigure> project(Project one) {
        List<Quantity> quantities = Stream.of(one.actual(), one.planned(), one.forecast())
                .flatMap(Optional::stream)
                .toList();
        if (quantities.isEmpty()) {
            return Optional.empty();
        }
        Quantity first = quantities.get(0);
        List<Ratio> values = quantities.stream()
                .filter(quantity -> quantity.unit().convertibleTo(first.unit()))
                .map(quantity ->
                        Ratio.whole(quantity.amount()).times(quantity.unit().factorTo(first.unit())))
                .toList();
        String field = one.actual().isPresent() ? "actual" : one.planned().isPresent() ? "planned" : "forecast";
        return Optional.of(new KnownFigure(
                one.name(),
                "{{project:" + one.id() + "|" + field + "}}",
                names(one.name()),
                List.of(),
                first.unit(),
                values,
                LocalizedText.of(first.text(Locale.CHINESE), first.text(Locale.ENGLISH))));
    }

    private static Optional<Ratio> figure(Supplier<Figure> asked) {
        try {
            return asked.get().measured();
        } catch (UnsupportedRollupException noTotal) {
            return Optional.empty();
        }
    }

    private KnownFigure known(Indicator one, String placeholder, List<String> apart, List<Ratio> values) {
        LocalizedText shown = LocalizedText.of(
                FigureText.shown(one, values.get(0), List.of(), true, Locale.CHINESE),
                FigureText.shown(one, values.get(0), List.of(), true, Locale.ENGLISH));
        return new KnownFigure(one.name(), placeholder, names(one.name()), apart, one.unit(), values, shown);
    }

    /** A name as it is, and without the 数 that a sentence leaves out: 自然村数, 50个自然村. */
    private List<String> names(LocalizedText title) {
        String name = title.in(locale).toLowerCase(Locale.ROOT);
        return Stream.of(name, COUNT.matcher(name).replaceFirst("")).distinct().toList();
    }

    /** Adds the ends of Chinese names by which a figure is known as well, where no other figure's name holds them. */
    private static List<KnownFigure> shortened(List<KnownFigure> figures) {
        List<KnownFigure> all = new ArrayList<>();
        for (KnownFigure figure : figures) {
            Set<String> names = new LinkedHashSet<>(figure.names());
            figure.names().forEach(name -> names.addAll(ends(name, figure, figures)));
            all.add(new KnownFigure(
                    figure.title(),
                    figure.placeholder(),
                    names.stream()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList(),
                    figure.apart(),
                    figure.unit(),
                    figure.values(),
                    figure.shown()));
        }
        return all;
    }

    private static List<String> ends(String name, KnownFigure own, List<KnownFigure> figures) {
        List<String> ends = new ArrayList<>();
        if (name.codePoints().allMatch(Character::isIdeographic)) {
            for (int start = 1; name.length() - start >= Math.max(SHORTEST_PART, (name.length() + 1) / 2); start++) {
                String end = name.substring(start);
                if (figures.stream()
                        .filter(other -> !other.equals(own))
                        .noneMatch(other -> other.title().zh().contains(end))) {
                    ends.add(end);
                }
            }
        }
        return ends;
    }
}
