// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.explanation.Explanation;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Tone;
import dev.milepost.text.LocalizedText;
import java.util.List;

/** Shares of a whole in tables, each with how it comes about; a missing one shows its reason. */
final class Rates {

    private Rates() {}

    /**
     * A rate as a field explained by a note: good only where it is the whole.
     *
     * @param id the identity of the note
     */
    static Cell cell(Composition composition, String id, Explanation why, Value value) {
        String note = composition.figures().note(id, why.what().in(composition.locale()), why);
        if (value instanceof Value.Rate rate) {
            Tone tone = rate.pair().sameValueAs(Ratio.ONE) ? Tone.GOOD : Tone.WARN;
            return NumberCells.share(FigureText.percent(rate.pair()), rate.pair())
                    .withExplanation(note)
                    .withTone(tone);
        }
        return Cell.figure(((Missing) value).reason().label().in(composition.locale()), note, Tone.MISSING);
    }

    /** How a rate comes about, or why there is none. */
    static Explanation explained(LocalizedText what, Value value, List<Explanation> from, List<LocalizedText> notes) {
        return value instanceof Value.Rate rate
                ? new Explanation.Computed(what, words(division(rate.pair())), from, notes)
                : new Explanation.Absent(what, ((Missing) value).reason(), notes);
    }

    /** How a rate comes about: {@code 3 ÷ 4 = 75%}. */
    static String division(Ratio pair) {
        return pair.numerator().toPlainString() + " ÷ " + pair.denominator().toPlainString() + " = "
                + FigureText.percent(pair);
    }

    /** Figures, which are the same in both languages. */
    static LocalizedText words(String figures) {
        return LocalizedText.of(figures, figures);
    }
}
