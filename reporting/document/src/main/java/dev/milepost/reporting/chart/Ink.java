// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import dev.milepost.reporting.document.Tone;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a mark is painted with, by meaning. The colours stand out from white and from nearly black paper alike (WCAG
 * 2.2, 1.4.11: at least 3 to 1), so a chart needs no second palette for dark screens.
 */
public enum Ink {
    /** Words and targets: the colour of the text around the chart. */
    TEXT(null),
    /** Axes and grid: the same, pale. */
    GRID(null),
    /** The first series, and those that come round to it again. */
    FIRST("#2f7dc4"),
    /** The second series. */
    SECOND("#b5651d"),
    /** The third series. */
    THIRD("#7a5fc0"),
    /** The fourth series. */
    FOURTH("#1f8f8a"),
    /** As promised or better. */
    GOOD("#2a8f52"),
    /** In danger. */
    WARN("#b97700"),
    /** Missed or behind. */
    BAD("#d64545"),
    /** There is no value. */
    MISSING("#7c838b");

    private static final List<Ink> SERIES = List.of(FIRST, SECOND, THIRD, FOURTH);

    private final Optional<String> colour;

    Ink(@Nullable String colour) {
        this.colour = Optional.ofNullable(colour);
    }

    /** The colour as {@code #rrggbb}; empty for that of the text around the chart. */
    public Optional<String> colour() {
        return colour;
    }

    /** The ink of the series at that place, counted from zero. */
    static Ink ofSeries(int place) {
        return SERIES.get(place % SERIES.size());
    }

    /** The ink of a tone; the other where there is none. */
    static Ink of(Tone tone, Ink other) {
        return switch (tone) {
            case NONE -> other;
            case GOOD -> GOOD;
            case WARN -> WARN;
            case BAD -> BAD;
            case MISSING -> MISSING;
        };
    }
}
