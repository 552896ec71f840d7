// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.chart;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing to paint. All lengths are in tenths of a pixel from the left and upper edge; what comes later lies above
 * what came before.
 */
public sealed interface Mark {

    /** What it is painted with. */
    Ink ink();

    /**
     * A filled box.
     *
     * @param x its left edge
     * @param y its upper edge
     * @param width zero or more
     * @param height zero or more
     * @param ink what it is filled with
     * @param pale whether it is a background for words, a quarter as strong
     */
    record Box(int x, int y, int width, int height, Ink ink, boolean pale) implements Mark {}

    /**
     * A line through points, not filled.
     *
     * @param points at least two
     * @param width of the line
     * @param ink what it is drawn with
     * @param broken whether it is drawn in dashes
     */
    record Line(List<Point> points, int width, Ink ink, boolean broken) implements Mark {
        /** Copies. */
        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A place.
     *
     * @param x from the left
     * @param y from above
     */
    record Point(int x, int y) {}

    /**
     * A filled dot.
     *
     * @param at its centre
     * @param radius of the dot
     * @param ink what it is filled with
     */
    record Dot(Point at, int radius, Ink ink) implements Mark {}

    /** Where the words stand against their place. */
    enum Anchor {
        /** Behind it. */
        START,
        /** Around it. */
        MIDDLE,
        /** In front of it. */
        END
    }

    /**
     * One line of words.
     *
     * @param text what is written, perhaps shortened
     * @param whole what is written in full; the same unless shortened
     * @param at a point of the line the letters stand on
     * @param anchor where they stand against it
     * @param size of the letters
     * @param ink what they are written with
     */
    record Words(String text, String whole, Point at, Anchor anchor, int size, Ink ink) implements Mark {
        /** Checks. */
        public Words {
            requireNonNull(text, "text");
            requireNonNull(whole, "whole");
        }
    }
}
