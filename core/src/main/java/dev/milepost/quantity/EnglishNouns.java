// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

/** The singular of the English nouns that name units. */
final class EnglishNouns {

    private EnglishNouns() {}

    /** Returns the singular of a plural such as "square metres", "people", "batches per thousand people". */
    static String singular(String plural) {
        int per = plural.indexOf(" per ");
        String noun = per < 0 ? plural : plural.substring(0, per);
        return singularNoun(noun) + plural.substring(noun.length());
    }

    private static String singularNoun(String noun) {
        if (noun.endsWith("people")) {
            return without(noun, 6) + "person";
        }
        if (noun.endsWith("ies")) {
            return without(noun, 3) + "y";
        }
        if (noun.endsWith("ches") || noun.endsWith("shes") || noun.endsWith("sses") || noun.endsWith("xes")) {
            return without(noun, 2);
        }
        return noun.endsWith("s") ? without(noun, 1) : noun;
    }

    private static String without(String noun, int letters) {
        return noun.substring(0, noun.length() - letters);
    }
}
