// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

/**
 * A word of a formula.
 *
 * @param kind what it is
 * @param text the word as it stands; of a quoted name the name
 * @param at where it begins, in chars from 0
 */
record Token(Kind kind, String text, int at) {

    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbol);
    }

    enum Kind {
        NUMBER,
        /** A bare word: a name or a reserved one. */
        WORD,
        /** A name in quotes. */
        QUOTED,
        SYMBOL,
        END
    }
}
