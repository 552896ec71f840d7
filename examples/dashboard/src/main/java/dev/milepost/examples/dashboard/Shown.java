// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.campaign.Target;
import dev.milepost.progress.FigureText;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.dashboard.Sign;
import dev.milepost.reporting.document.Tone;
import java.util.List;
import java.util.Locale;

/** A field in the words of the library. */
final class Shown {

    private static final long MILLION = 1_000_000;
    private static final String NOTHING = "—";

    private Shown() {}

    /** The figure with its unit; of a missing one the reason. */
    static String figure(View.Field field, Locale locale) {
        List<Ratio> barriers =
                field.target().map(Target::comparator).map(FigureText::barriers).orElse(List.of());
        return FigureText.measured(field.indicator(), field.figure(), barriers, locale);
    }

    /** How it stands; a missing figure tells its reason itself. */
    static Sign sign(View.Field field) {
        return field.standing().map(Sign::of).orElse(Sign.NO_TARGET);
    }

    static boolean isJudged(View.Field field) {
        return field.standing().isPresent();
    }

    static String attainment(View.Field field) {
        return field.standing()
                .map(standing -> standing.attainmentMillionths())
                .filter(millionths -> millionths.isPresent())
                .map(millionths -> FigureText.percent(Ratio.of(millionths.getAsLong(), MILLION)))
                .orElse(NOTHING);
    }

    static String target(View.Field field, Locale locale) {
        return field.target()
                .map(target ->
                        FigureText.words(target.comparator(), field.indicator().unit(), locale))
                .orElse(NOTHING);
    }

    /** The class of the style sheet for a tone; empty for none. */
    static String style(Tone tone) {
        return tone == Tone.NONE ? "" : tone.name().toLowerCase(Locale.ROOT);
    }
}
