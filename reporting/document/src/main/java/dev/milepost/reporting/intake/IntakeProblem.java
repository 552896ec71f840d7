// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something wrong in a file of facts.
 *
 * @param place where
 * @param column the column as its heading is written in the file; empty if the whole record or file is meant
 * @param message what is wrong, naming property, rule and value and, for a name, the nearest known ones
 */
public record IntakeProblem(IntakePlace place, Optional<String> column, LocalizedText message) {

    private static final int LONGEST_TEXT = 1000;

    public IntakeProblem {
        requireNonNull(place, "place");
        requireNonNull(column, "column");
        requireNonNull(message, "message");
    }

    /** Obtains a problem of a whole record or file. */
    public static IntakeProblem of(IntakePlace place, LocalizedText message) {
        return new IntakeProblem(place, Optional.empty(), message);
    }

    /** Returns this problem for one column, as its heading is written in the file. */
    public IntakeProblem inColumn(String heading) {
        return new IntakeProblem(place, Optional.of(heading), message);
    }

    /** The line the record begins in, counted from 1; empty if unknown. */
    public OptionalInt line() {
        return place.line();
    }

    /**
     * Place, column and message in one line: {@code observations.csv:12 (value): ...}. Control characters that place or
     * heading may have brought along are shown as {@code ·}, those of the message by their code points, and what
     * exceeds 1000 characters is cut.
     */
    public String text(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        String cell = column.map(name -> chinese ? "（" + name + "）" : " (" + name + ")")
                .orElse("");
        String all = place.text() + cell + (chinese ? "：" : ": ") + message.in(locale);
        return all.codePoints()
                .limit(LONGEST_TEXT)
                .map(point -> isHarmless(point) ? point : '·')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHarmless(int point) {
        int type = Character.getType(point);
        return !Character.isISOControl(point) && type != Character.FORMAT && type != Character.SURROGATE;
    }
}
