// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Disaggregation.Category;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.quantity.Known;
import dev.milepost.rollup.Breakdown.Part;
import dev.milepost.rollup.Breakdown.Reason;
import dev.milepost.rollup.Breakdown.Shown;
import dev.milepost.rollup.Breakdown.Withheld;
import dev.milepost.text.LocalizedText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes the breakdown of one element at one unit. Rule 14.2. */
final class BreakdownMaker {

    private final Readings readings;
    private final Window window;
    private final DataElement element;
    private final OrgUnit unit;
    private final Optional<Integer> least;

    BreakdownMaker(Readings readings, Window window, DataElement element, OrgUnit unit) {
        this.readings = readings;
        this.window = window;
        this.element = element;
        this.unit = unit;
        this.least = Publication.least(element);
    }

    Breakdown breakdown() {
        Figure total = figure("");
        Optional<Disaggregation> set = element.disaggregation();
        List<Category> categories = set.map(Disaggregation::categories).orElse(List.of());
        List<Figure> figures =
                categories.stream().map(category -> figure(category.code())).toList();
        boolean addUp = set.filter(Disaggregation::exclusive).isPresent()
                && total.measured().isPresent();
        List<Optional<Reason>> reasons = reasons(figures, addUp);
        return new Breakdown(
                total,
                IntStream.range(0, categories.size())
                        .mapToObj(i -> part(categories.get(i), figures.get(i), reasons.get(i)))
                        .toList());
    }

    private List<Optional<Reason>> reasons(List<Figure> figures, boolean addUp) {
        return least.map(number -> SmallCounts.withheld(
                        number, figures.stream().map(Figure::measured).toList(), addUp))
                .orElseGet(() -> Collections.nCopies(figures.size(), Optional.empty()));
    }

    private Figure figure(String category) {
        try {
            return new FigureMaker(readings, window).of(element, unit.id(), category, element.unit());
        } catch (UnsupportedRollupException refused) {
            return Figure.unsupported(refused);
        }
    }

    private Part part(Category category, Figure figure, Optional<Reason> reason) {
        LocalizedText what = Wording.named(FactWording.name(element, category.code()), unit, window.period());
        if (reason.isPresent()) {
            LocalizedText text = Withheld.text(reason.get(), least.orElseThrow());
            return new Withheld(category, reason.get(), text, Publication.told(what, text, element));
        }
        boolean guarded = least.isPresent() && figure.value() instanceof Known;
        return new Shown(
                category,
                figure,
                guarded
                        ? Publication.told(what, Wording.measured(figure.value(), element.unit()), element)
                        : figure.explain());
    }
}
