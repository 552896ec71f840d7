// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.progress.Promise.atLeast;
import static dev.milepost.progress.Promise.atMost;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of rule 6.5, row by row, and the cases its words name beside it. */
@Rule("6.5")
class AttainmentTest {

    @ParameterizedTest(name = "{0}: {1} from {2} against {3} is {4}")
    @CsvSource({
        "at least 12 m², 10.2, , >=12, 0.85",
        "cut from 1250 to 1000, 1100, 1250, <=1000, 0.6",
        "at most 5 % and below it, 4, , <=5, 1",
        "at most 5 % and above it, 8, , <=5, 0.625",
        "raised from 40 to 60 but fell, 35, 40, >=60, -0.25",
        "overshot, 70, 40, >=60, 1.5",
        "keep at least 85 from 90, 80, 90, >=85, 80/85",
        "keep at least 85 and kept, 88, 90, >=85, 1",
        "keep at least 85 from 85 itself, 85, 85, >=85, 1",
        "between 10 and 20 from 0 at 40, 40, 0, 10..20, -1",
        "between 10 and 20 from 0 at 5, 5, 0, 10..20, 0.5",
        "between 10 and 20 from 0 at 15, 15, 0, 10..20, 1",
        "between without baseline above, 40, , 10..20, 0.5",
        "between without baseline below, 5, , 10..20, 0.5",
        "between without baseline inside, 10, , 10..20, 1",
        "between kept from 15 at 40, 40, 15, 10..20, 0.5",
        "equal to 8 above, 10, , =8, 0.8",
        "equal to 8 below, 4, , =8, 0.5",
        "equal to 8 from 0, 4, 0, =8, 0.5",
        "equal to 8 exactly, 8, , =8, 1",
        "more than 1 hour at exactly 1, 1, , >1, 1",
        "less than 5 at exactly 5, 5, , <5, 1",
    })
    void attainsWhatTheTableSays(String row, BigDecimal actual, BigDecimal baseline, String asked, String expected) {
        assertThat(attainment(asked, baseline, false).of(Ratio.whole(actual)).orElseThrow())
                .isEqualByComparingTo(Ratio.parse(expected));
    }

    @ParameterizedTest(name = "{0}: {1} against {2}")
    @CsvSource({
        "target zero, 3, >=0",
        "target negative, 3, >=-1",
        "figure negative, -3, >=10",
        "at most zero with one, 1, <=0",
        "equal to zero, 1, =0",
        "between with a negative figure, -1, 10..20",
    })
    void hasNoRatioWhereSignsForbidIt(String row, BigDecimal actual, String asked) {
        assertThat(attainment(asked, null, false).of(Ratio.whole(actual))).isEmpty();
    }

    @Test
    void anAccumulatingFigureStartsAtZeroWhateverLastYearWas() {
        Attainment planted = attainment(">=600", new BigDecimal("500"), true);
        assertThat(planted.of(Ratio.whole(300))).map(Ratio::toString).hasValue("300/600");
        assertThat(planted.distance(Ratio.whole(300))).isEmpty();
        assertThat(planted.hasStart()).isTrue();
        assertThat(attainment("10..20", null, true).of(Ratio.whole(15))).isEmpty();
    }

    @Test
    void completionAndDistanceAreTwoFigures() {
        Attainment rate = attainment(">=60", new BigDecimal("40"), false);
        assertThat(rate.completion(Ratio.whole(45)).orElseThrow()).isEqualByComparingTo(Ratio.of(3, 4));
        assertThat(rate.distance(Ratio.whole(45)).orElseThrow()).isEqualByComparingTo(Ratio.of(1, 4));
        assertThat(attainment("<=5", null, false).completion(Ratio.whole(8))).isEmpty();
        assertThat(attainment(">=60", null, false).distance(Ratio.whole(8))).isEmpty();
    }

    @Test
    @Rule("6.6")
    void onlyABaselineOrAnAccumulatingAtLeastHasAKnownStart() {
        assertThat(attainment(">=60", new BigDecimal("40"), false).hasStart()).isTrue();
        assertThat(attainment(">=60", null, false).hasStart()).isFalse();
        assertThat(attainment(">=60", new BigDecimal("70"), false).hasStart()).isFalse();
        assertThat(attainment("<=5", null, true).hasStart()).isFalse();
        assertThat(attainment("<=5", null, true).isBudget()).isTrue();
        assertThat(attainment("<5", null, true).isBudget()).isTrue();
        assertThat(attainment("<=5", null, false).isBudget()).isFalse();
    }

    @Test
    void aStrictTargetEqualToItsBaselineIsRefused() {
        Target.Builder more =
                Promise.target(new Comparator.MoreThan(BigDecimal.ONE)).baseline(Promise.baseline("1.0"));
        assertThatThrownBy(more::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bound of strict target 'target' must differ from its baseline, was 1");
    }

    private static Attainment attainment(
            String asked, @org.jspecify.annotations.Nullable BigDecimal baseline, boolean accumulates) {
        Comparator.Numeric comparator = comparator(asked);
        Target.Builder target = Promise.target(comparator);
        Optional.ofNullable(baseline)
                .map(value -> Promise.baseline(value.toString()))
                .ifPresent(target::baseline);
        return Attainment.of(target.build(), comparator, accumulates);
    }

    private static Comparator.Numeric comparator(String asked) {
        if (asked.startsWith(">=")) {
            return atLeast(asked.substring(2));
        }
        if (asked.startsWith("<=")) {
            return atMost(asked.substring(2));
        }
        BigDecimal first = new BigDecimal(asked.replaceAll("^[<>=]", "").replaceAll("\\.\\..*", ""));
        return switch (asked.charAt(0)) {
            case '>' -> new Comparator.MoreThan(first);
            case '<' -> new Comparator.LessThan(first);
            case '=' -> new Comparator.EqualTo(first);
            default -> new Comparator.Between(first, new BigDecimal(asked.replaceAll(".*\\.\\.", "")));
        };
    }
}
