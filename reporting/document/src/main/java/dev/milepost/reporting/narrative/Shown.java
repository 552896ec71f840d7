// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.explanation.Explanation;
import java.util.Optional;

/**
 * What a placeholder comes to.
 *
 * @param text the words to print, or what is missing
 * @param known whether there is anything to print
 * @param title what the figure is called
 * @param why why it is so
 */
record Shown(String text, boolean known, String title, Optional<Explanation> why) {

    static Shown plain(String text) {
        return new Shown(text, true, "", Optional.empty());
    }

    static Shown explained(String text, String title, Explanation why) {
        return new Shown(text, true, title, Optional.of(why));
    }

    /** The same with another explanation, if it has one at all. */
    Shown with(Explanation other) {
        return new Shown(text, known, title, why.map(own -> other));
    }

    static Shown missing(String what) {
        return new Shown(what, false, what, Optional.empty());
    }
}
