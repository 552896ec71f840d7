// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A document holds characters that no font has; each is named with its place. Nothing has been written. */
public final class UnprintableCharactersException extends MilepostException {
    private static final long serialVersionUID = 1L;

    /** So many are told in the message; the getter has more. */
    private static final int TOLD = 10;

    private final transient List<UnprintableCharacter> characters;

    /** Creates the exception for one character or more. */
    public UnprintableCharactersException(List<UnprintableCharacter> characters) {
        super("pdf-characters", message(characters));
        this.characters = List.copyOf(characters);
    }

    /** The characters in the order in which they are read, each once for each place. */
    public List<UnprintableCharacter> characters() {
        return characters;
    }

    private static LocalizedText message(List<UnprintableCharacter> characters) {
        checkArgument(!characters.isEmpty(), "characters must not be empty, were %s", characters);
        int more = characters.size() - Math.min(TOLD, characters.size());
        return LocalizedText.of(
                "PDF字体中没有以下字符，请改用其他字符，或在选项中增加含有该字符的字体：" + told(characters, Locale.CHINESE)
                        + (more > 0 ? "；另有" + more + "处" : ""),
                "the fonts of the PDF lack these characters; replace them, or add a font that has them: "
                        + told(characters, Locale.ENGLISH) + (more > 0 ? "; and " + more + " more" : ""));
    }

    private static String told(List<UnprintableCharacter> characters, Locale locale) {
        return characters.stream()
                .limit(TOLD)
                .map(one -> one.text(locale))
                .collect(Collectors.joining(locale.equals(Locale.CHINESE) ? "；" : "; "));
    }
}
