// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the unit that stands behind a typed number. */
final class UnitWords {

    /**
     * A unit behind a number.
     *
     * @param length how many characters it takes, with the blank before it
     * @param named whether it is said in its own words, not just by 个 or by nothing
     */
    record Match(Unit unit, int length, boolean named) {}

    private static final Set<String> MEASURED = Set.of("1", "length", "area", "mass", "time");

    private UnitWords() {}

    /**
     * The unit of a number that may belong to a figure.
     *
     * @param after what stands behind the number
     * @param own the unit of the figure
     * @return the unit; empty if it is none of the figure's kind. Things that are counted may go without in English, or
     *     by 个 in Chinese
     */
    static Optional<Match> of(TypedNumber number, String after, Unit own) {
        if (number.share()) {
            return own.convertibleTo(Units.PERCENT) ? Optional.of(new Match(Units.PERCENT, 0, true)) : Optional.empty();
        }
        Optional<Match> named = Stream.concat(Stream.of(own), Units.all().stream())
                .filter(own::convertibleTo)
                .flatMap(unit ->
                        words(unit).map(word -> match(unit, word, after)).flatMap(Optional::stream))
                .max(Comparator.comparingInt(Match::length));
        return named.isPresent() || isMeasured(own) ? named : counted(after, own);
    }

    private static boolean isMeasured(Unit unit) {
        return MEASURED.contains(unit.dimension()) || unit.dimension().contains("per");
    }

    private static Optional<Match> counted(String after, Unit own) {
        if (after.startsWith("个")) {
            return Optional.of(new Match(own, 1, false));
        }
        boolean bare = after.isBlank() || after.charAt(0) == ' ';
        return bare ? Optional.of(new Match(own, 0, false)) : Optional.empty();
    }

    private static Stream<String> words(Unit unit) {
        return Stream.of(
                        unit.symbol().zh(),
                        unit.symbol().en(),
                        unit.word().zh(),
                        unit.word().en(),
                        unit.wordFor(BigDecimal.ONE, Locale.ENGLISH))
                .filter(word -> !word.isEmpty() && !word.equals("1"))
                .distinct();
    }

    private static Optional<Match> match(Unit unit, String word, String after) {
        int blank = after.startsWith(" ") ? 1 : 0;
        int end = blank + word.length();
        boolean stands = after.regionMatches(true, blank, word, 0, word.length());
        boolean goesOn =
                stands && end < after.length() && isLatin(word.charAt(word.length() - 1)) && isLatin(after.charAt(end));
        return stands && !goesOn ? Optional.of(new Match(unit, end, !word.equals("个"))) : Optional.empty();
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
