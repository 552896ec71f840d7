// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import dev.milepost.text.LocalizedText;
import java.text.Normalizer;
import java.util.Locale;

/** Whether two names are of one post: under two spellings of width or case too, whichever languages it is named in. */
final class Posts {

    private Posts() {}

    static boolean isSame(LocalizedText one, LocalizedText other) {
        return isSame(one.zh(), other.zh()) || isSame(one.en(), other.en());
    }

    private static boolean isSame(String one, String other) {
        return !one.isBlank() && plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
