// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.scoring.TownshipTable.V1;
import static dev.milepost.scoring.TownshipTable.V2;
import static dev.milepost.scoring.TownshipTable.item;
import static dev.milepost.scoring.TownshipTable.mark;
import static dev.milepost.scoring.TownshipTable.points;
import static dev.milepost.scoring.TownshipTable.said;
import static dev.milepost.scoring.TownshipTable.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A quarter scored by its months at 0.6 and by itself at 0.4. */
class CombinedScoreTest {

    private static final Period QUARTER = Period.quarter(2023, 2);
    private static final AssessmentScheme SCHEME = tableOf(
                    List.of(item("1.1", "20", new ScoreRule.Manual()).build()))
            .weights(Map.of(PeriodType.MONTH, Ratio.parse("0.6"), PeriodType.QUARTER, Ratio.parse("0.4")))
            .build();

    @Test
    @Rule("10.1")
    void weighsTheMeanOfTheMonthsAndTheQuarter() {
        // 0.6 × (10 + 16 + 19) ÷ 3 + 0.4 × 20 = 17
        ScoreSheet sheet = ScoreSheet.combined(QUARTER, all());

        assertThat(sheet.score().orElseThrow()).isEqualByComparingTo(points("17"));
        assertThat(sheet.grade()).map(ScoreGrade::code).contains("good");
        assertThat(sheet.components()).hasSize(4);
        assertThat(sheet.explain().lines(Locale.ENGLISH).get(0)).endsWith("0.6 × 45 ÷ 3 + 0.4 × 20 ÷ 1 = 17, good");
    }

    @Test
    @Rule({"10.1", "2.1"})
    void isIncompleteWhileAMonthIsWanting() {
        List<ScoreSheet> some = all();
        some.remove(2);
        ScoreSheet sheet = ScoreSheet.combined(QUARTER, some);

        assertThat(sheet.score()).isEmpty();
        assertThat(sheet.openPeriods()).containsExactly(Period.parse("202306"));
        // 0.6 × 26 ÷ 3 + 0.4 × 20 = 13.2, and up to 0.6 × 24 ÷ 3 = 4.8 more with the bonus.
        assertThat(sheet.possible().lower().orElseThrow()).isEqualByComparingTo(points("13.2"));
        assertThat(sheet.possible().upper().orElseThrow()).isEqualByComparingTo(points("18"));
        assertThat(sheet.summary().zh()).isEqualTo("2023年6月 未报");
    }

    @Test
    @Rule("10.1")
    void keepsWhatDisqualifiedOrCappedAMonthAndNotWhatMadeItZero() {
        assertThat(with("V2", ScoreEntry.Statement.event(TownshipTable.DAY.minusMonths(3)))
                        .isDisqualified())
                .isTrue();
        ScoreSheet capped = with("V3", ScoreEntry.Statement.broken());
        assertThat(capped.score().orElseThrow()).isEqualByComparingTo(points("17"));
        assertThat(capped.grade()).map(ScoreGrade::code).contains("pass");
        ScoreSheet zero = with("V1", ScoreEntry.Statement.broken());
        assertThat(zero.score().orElseThrow()).as("10 of April are lost").isEqualByComparingTo(points("15"));
        assertThat(zero.struck()).isEmpty();
    }

    @Test
    @Rule("10.1")
    void refusesSheetsThatDoNotBelongTogether() {
        refuses("sheets to combine into 2023Q2 must be one or more, were none", List.of());
        refuses(
                "must have weights of component periods to be combined, had none",
                List.of(TownshipTable.sheet(TownshipTable.entries(V1))));
        refuses(
                "sheets to combine into 2023Q2 must be of unit 'v1' under scheme 'township-2023', was one of 'v2'",
                List.of(month("202304", V1, "1"), month("202305", V2, "1")));
        refuses(
                "must be within 2023Q2 and of a type with a weight, [MONTH, QUARTER], was 202307",
                List.of(month("202307", V1, "1")));
        refuses("must stand once, was 202304 twice", List.of(month("202304", V1, "1"), month("202304", V1, "2")));
    }

    private static void refuses(String message, List<ScoreSheet> sheets) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreSheet.combined(QUARTER, sheets))
                .withMessageContaining(message);
    }

    private static ScoreSheet with(String veto, ScoreEntry.Statement statement) {
        List<ScoreSheet> sheets = all();
        sheets.set(0, sheet("202304", V1, "10", said("broken", V1, veto, statement)));
        return ScoreSheet.combined(QUARTER, sheets);
    }

    private static List<ScoreSheet> all() {
        return new ArrayList<>(List.of(
                month("202304", V1, "10"),
                month("202305", V1, "16"),
                month("202306", V1, "19"),
                month("2023Q2", V1, "20")));
    }

    private static ScoreSheet month(String period, OrgUnitId unit, String points) {
        return sheet(period, unit, points, mark("b", unit, "B1", "0"));
    }

    private static ScoreSheet sheet(String period, OrgUnitId unit, String points, ScoreEntry more) {
        ScoreRecord record = ScoreRecord.builder("township-2023", Period.parse(period))
                .entries(List.of(
                        mark("m", unit, "1.1", points),
                        said("v1", unit, "V1", ScoreEntry.Statement.kept()),
                        said("v2", unit, "V2", ScoreEntry.Statement.kept()),
                        said("v3", unit, "V3", ScoreEntry.Statement.kept()),
                        more))
                .build();
        return Scorer.of(SCHEME, record).sheet(unit);
    }
}
