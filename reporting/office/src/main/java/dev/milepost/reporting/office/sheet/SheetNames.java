// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import com.google.common.base.CharMatcher;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives sheets names that office programs accept: short, of allowed characters, each once in any case of letters. */
final class SheetNames {
    private static final int LONGEST = 31;
    private static final String FORBIDDEN = "[]:*?/\\";

    /** A name that Excel keeps for itself. */
    private static final String RESERVED = "history";

    /** What a name neither begins nor ends with. */
    private static final CharMatcher EDGES = CharMatcher.whitespace().or(CharMatcher.is('\''));

    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        taken.add(key(RESERVED));
    }

    /** A name that has not been given yet, as near to what is wanted as can be. */
    String give(String wanted) {
        String plain = plain(wanted);
        String name = cut(plain, LONGEST);
        for (int number = 2; !taken.add(key(name)); number++) {
            String suffix = " (" + number + ")";
            name = cut(plain, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String plain(String wanted) {
        StringBuilder plain = new StringBuilder();
        wanted.codePoints()
                .map(point -> FORBIDDEN.indexOf(point) >= 0 || isInvisible(point) ? ' ' : point)
                .forEach(plain::appendCodePoint);
        String stripped = EDGES.trimFrom(plain);
        return stripped.isEmpty() ? "_" : stripped;
    }

    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** Whole characters only, and no apostrophe or blank at the end. */
    private static String cut(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        String cut = EDGES.trimFrom(name.substring(0, end));
        return cut.isEmpty() ? "_" : cut;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    /** A name as it stands in a formula or link: in apostrophes, those within doubled. */
    static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
