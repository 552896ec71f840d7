// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import java.util.Set;

/** How names are written in a formula. */
final class FormulaText {

    /** Words with a meaning of their own; an operand of such a name is written in quotes. */
    static final Set<String> RESERVED = Set.of(
            "and",
            "or",
            "not",
            "if",
            "true",
            "false",
            "min",
            "max",
            "abs",
            "round",
            "coalesce",
            "sum",
            "children",
            "previous",
            "ytd");

    private FormulaText() {}

    /** The name as it stands, or in quotes where it has to. */
    static String name(String name) {
        boolean bare = !RESERVED.contains(name)
                && isNameStart(name.codePointAt(0))
                && name.codePoints().allMatch(FormulaText::isNamePart);
        return bare ? name : "'" + name.replace("'", "''") + "'";
    }

    static boolean isNameStart(int codePoint) {
        return isNamePart(codePoint) && !Character.isDigit(codePoint);
    }

    static boolean isNamePart(int codePoint) {
        return (Character.isLetterOrDigit(codePoint) && !isFullWidth(codePoint)) || codePoint == '_';
    }

    /** Whether it is the wide form of an ASCII character, which looks the same and is another one. */
    static boolean isFullWidth(int codePoint) {
        return codePoint >= '！' && codePoint <= '～';
    }
}
