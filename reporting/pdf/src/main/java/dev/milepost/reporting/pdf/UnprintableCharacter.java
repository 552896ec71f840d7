// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.util.Locale;
import java.util.Optional;

/**
 * A character of a document that no font has.
 *
 * @param codePoint the character
 * @param place where it stands, such as {@code 附件1，表2第3行}
 * @param text the words it stands in, cut to some twenty characters on either side
 */
public record UnprintableCharacter(int codePoint, LocalizedText place, String text) {

    /** Checks. */
    public UnprintableCharacter {
        checkArgument(
                Character.isValidCodePoint(codePoint), "code point must be U+0000 to U+10FFFF, was %s", codePoint);
        requireNonNull(place, "place");
        requireNonNull(text, "text");
    }

    /** The code of the character: {@code U+3400}. */
    public String code() {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** The name of the character in the Unicode standard; empty if it has none. */
    public Optional<String> name() {
        return Optional.ofNullable(Character.getName(codePoint));
    }

    /** Character, place and words in one line. */
    public String text(Locale locale) {
        String shown = code() + name().map(name -> " " + name).orElse("");
        LocalizedText line = LocalizedText.of(
                shown + "（" + place.zh() + "：“" + text + "”）", shown + " (" + place.en() + ": '" + text + "')");
        return line.in(locale);
    }
}
