// SPDX-License-Identifier: Apache-2.0
package dev.milepost.grading;

import static dev.milepost.grading.Vectors.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.milepost.Rule;
import dev.milepost.grading.GradeResult.IndexResult;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every limit of the 2011 editions, at it and just beyond it. The limits are typed here, not read from the pack: "3 B"
 * is a figure of exactly 3 at level B, "3+" and "3-" are the least above and below it that the counts can say.
 */
class VectorThresholdsTest {

    /** So many places that one more or less moves the figure by a thousandth at most. */
    private static final int MANY = 1_000_000;

    private static final int SOME = 1_000;

    static Stream<Arguments> limits() {
        return Stream.of(
                share(
                        "gbt-27770",
                        "indoor-signs",
                        "positive-rooms",
                        "rooms",
                        "0 A, 1 A, 1+ B, 3 B, 3+ C, 5 C, 5+ D, 100 D"),
                pass("gbt-27770", "proof-facilities", "bad-rooms", "100 A, 97 A, 97- B, 95 B, 95- C, 93 C, 93- D, 0 D"),
                perKm("gbt-27770", "outdoor-path", "path-signs", "0 A, 1 A, 1+ B, 3 B, 3+ C, 5 C, 5+ D"),
                perKm(
                        "gbt-27771",
                        "small-waters",
                        "positive-waters",
                        "0 A, 0.1 A, 0.1+ B, 0.5 B, 0.5+ C, 0.8 C, 0.8+ D"),
                share("gbt-27771", "large-waters", "positive-dips", "dips", "1 A, 1+ B, 3 B, 3+ C, 5 C, 5+ D"),
                each(
                        "gbt-27771",
                        "large-waters",
                        "larvae",
                        "positive-dips",
                        "dips",
                        "1 A, 3- A, 3 B, 5- B, 5 C, 8- C, 8 D"),
                arguments(
                        "gbt-27771",
                        "landing",
                        "landings",
                        Map.of("person-times", SOME),
                        new BigDecimal(SOME),
                        "0 A, 0.5 A, 0.5+ B, 1.0 B, 1+ C, 1.5 C, 1.5+ D"),
                share("gbt-27772", "indoor-flies", "fly-rooms", "rooms", "0 A, 3 A, 3+ B, 6 B, 6+ C, 9 C, 9+ D"),
                each("gbt-27772", "indoor-flies", "flies", "fly-rooms", "rooms", "1 A, 3 A, 3+ D"),
                pass("gbt-27772", "proof-facilities", "bad-rooms", "100 A, 98 A, 98- B, 95 B, 95- C, 90 C, 90- D"),
                share(
                        "gbt-27772",
                        "breeding-sites",
                        "positive-sites",
                        "sites",
                        "0 A, 1 A, 1+ B, 3 B, 3+ C, 4+ C, 5 C, 5+ D"),
                share("gbt-27773", "infestation", "positive-rooms", "rooms", "1 A, 1+ B, 3 B, 3+ C, 5 C, 5+ D"),
                each("gbt-27773", "infestation", "big-cockroaches", "positive-rooms", "rooms", "2 A, 2+ B, 5 B, 5+ D"),
                each(
                        "gbt-27773",
                        "infestation",
                        "small-cockroaches",
                        "positive-rooms",
                        "rooms",
                        "5 A, 5+ B, 10 B, 10+ D"),
                share("gbt-27773", "oothecae", "ootheca-rooms", "rooms", "1 A, 1+ B, 2 B, 2+ C, 3 C, 3+ D"),
                each("gbt-27773", "oothecae", "oothecae", "ootheca-rooms", "rooms", "2 A, 2+ B, 4 B, 4+ C, 8 C, 8+ D"),
                share("gbt-27773", "traces", "trace-rooms", "rooms", "0 A, 3 A, 3+ B, 5 B, 5+ C, 7 C, 7+ D"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("limits")
    @Rule("9.1")
    void keepsToTheLimitAndNoFurther(
            String standard,
            String index,
            String counted,
            Map<String, Integer> base,
            BigDecimal perUnit,
            String cases) {
        for (String one : cases.split(", ", -1)) {
            String figure = one.substring(0, one.indexOf(' '));
            Map<String, Integer> counts =
                    new LinkedHashMap<>(clean(Vectors.get(standard)).counts());
            counts.putAll(neutral(standard));
            counts.putAll(base);
            counts.put(counted, count(figure, perUnit));
            GradeResult result = Vectors.grade(Vectors.get(standard), SurveyRecord.of("", counts));

            assertThat(text(index(result, index).level())).as(one).isEqualTo(one.substring(one.indexOf(' ') + 1));
            assertThat(result.level()).as(one).isEqualTo(index(result, index).level());
        }
    }

    @Test
    @Rule("9.1")
    void holdsEveryFigureOfTheStandards() {
        List<String> held =
                limits().map(row -> row.get()[0] + " " + row.get()[1]).toList();
        long figures = Vectors.ALL.stream()
                .flatMap(standard -> standard.indices().stream())
                .mapToLong(index -> index.parts().size())
                .sum();
        assertThat(held).hasSize((int) figures).hasSize(17);
    }

    /** Counts that let every other part of an index hold at level A. */
    private static Map<String, Integer> neutral(String standard) {
        return switch (standard) {
            case "gbt-27771" -> new TreeMap<>(Map.of("larvae", 0));
            case "gbt-27772" -> new TreeMap<>(Map.of("flies", 0));
            case "gbt-27773" -> new TreeMap<>(Map.of("big-cockroaches", 0, "small-cockroaches", 0, "oothecae", 0));
            default -> Map.of();
        };
    }

    /** "3+" of a thousand per unit is 3001; a percentage that passes counts what does not pass. */
    private static int count(String figure, BigDecimal perUnit) {
        String number = figure.replaceAll("[+-]$", "");
        boolean passes = perUnit.signum() < 0;
        BigDecimal counted = passes
                ? new BigDecimal(100).subtract(new BigDecimal(number)).multiply(perUnit.negate())
                : new BigDecimal(number).multiply(perUnit);
        int beyond = figure.endsWith("+") ? 1 : figure.endsWith("-") ? -1 : 0;
        return counted.intValueExact() + (passes ? -beyond : beyond);
    }

    private static IndexResult index(GradeResult result, String id) {
        return result.indices().stream()
                .filter(one -> one.index().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Value level) {
        return ((Value.Level) level).grade().level();
    }

    private static Arguments share(String standard, String index, String part, String whole, String cases) {
        return arguments(standard, index, part, Map.of(whole, MANY), new BigDecimal(MANY / 100), cases);
    }

    private static Arguments pass(String standard, String index, String bad, String cases) {
        return arguments(standard, index, bad, Map.of("rooms", MANY), new BigDecimal(-MANY / 100), cases);
    }

    private static Arguments perKm(String standard, String index, String counted, String cases) {
        return arguments(standard, index, counted, Map.of("path-metres", MANY), new BigDecimal(MANY / 1000), cases);
    }

    /** So few positive places of so many that the share of them is at level A. */
    private static Arguments each(
            String standard, String index, String found, String positives, String whole, String cases) {
        return arguments(standard, index, found, Map.of(positives, SOME, whole, MANY), new BigDecimal(SOME), cases);
    }
}
