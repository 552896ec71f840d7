// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Indicator;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * An indicator at a unit.
 *
 * @param unit the name of the unit
 * @param subject the name of the indicator
 * @param indicator what is measured
 * @param figure the figure; missing where there is none
 * @param assessment how its target stands; empty if none binds the unit
 */
record Field(
        LocalizedText unit,
        LocalizedText subject,
        Indicator indicator,
        Figure figure,
        Optional<Assessment> assessment) {

    Sign sign() {
        return Sign.of(assessment);
    }

    /** The figure as people read it; of a missing one the reason. Rule 1.4. */
    LocalizedText shown() {
        List<Ratio> barriers =
                assessment.map(one -> FigureText.barriers(one.asked())).orElse(List.of());
        return Words.both(locale -> FigureText.measured(indicator, figure, barriers, locale));
    }

    Optional<LocalizedText> target() {
        return assessment.map(one -> Words.both(locale -> FigureText.words(one, locale)));
    }

    Optional<LocalizedText> sentence() {
        return assessment.map(one -> Words.clean(one.sentence()));
    }

    /** What explains it, without what is withheld. Rule 14.2. */
    Story story(Rollup rollup) {
        Explanation figures = rollup.published(figure.explain());
        Optional<Explanation> judged = assessment.map(one -> rollup.published(one.justification()));
        List<Explanation> why = judged.map(one -> tells(one, figures) ? List.of(one) : List.of(figures, one))
                .orElse(List.of(figures));
        Optional<LocalizedText> status = Optional.of(sign().word());
        return new Story(unit, subject, shown(), status, target(), sentence(), why);
    }

    private static boolean tells(Explanation why, Explanation part) {
        if (why instanceof Explanation.Computed computed) {
            return why.equals(part) || computed.from().contains(part);
        }
        return why.equals(part);
    }
}
