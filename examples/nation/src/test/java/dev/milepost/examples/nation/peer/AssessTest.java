// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.examples.nation.Rule;
import dev.milepost.examples.nation.data.Indicators;
import dev.milepost.examples.nation.job.Cell;
import dev.milepost.examples.nation.job.Job;
import dev.milepost.progress.Status;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided at and beside the bounds, by SQL and by {@link BigDecimal}. */
@Rule({"1.3", "6.4", "6.5", "6.9"})
class AssessTest {

    private static final Status[] STATUSES = {Status.BEHIND, Status.AT_RISK, Status.ON_TRACK, Status.MET};
    private static final DuckDb DUCK = duckWithoutTargets();

    /** Indicator, numerator, denominator (0 for none), target, then what is expected. */
    @ParameterizedTest
    @CsvSource({
        "0, 1000, 0, 1000, MET, 1000000",
        "0, 999, 0, 1000, ON_TRACK, 999000",
        "0, 900, 0, 1000, ON_TRACK, 900000",
        "0, 8999999, 0, 10000000, AT_RISK, 900000",
        "0, 750, 0, 1000, AT_RISK, 750000",
        "0, 7499999, 0, 10000000, BEHIND, 750000",
        "0, 0, 0, 1000, BEHIND, 0",
        "0, -1, 0, 1000, BEHIND, none",
        "0, 0, 0, 0, MET, none",
        "0, -1, 0, 0, BEHIND, none",
        "0, 1, 0, 2000000, BEHIND, 0",
        "0, 3, 0, 2000000, BEHIND, 2",
        "0, 5, 0, 2000000, BEHIND, 2",
        "0, 100000000000000000, 0, 100000000000000001, ON_TRACK, 1000000",
        "0, 900000000000000000, 0, 1000000000000000000, ON_TRACK, 900000",
        "0, 899999999999999999, 0, 1000000000000000000, AT_RISK, 900000",
        "60, 1, 2, 5000, MET, 1000000",
        "60, 1, 3, 3334, ON_TRACK, 999800",
        "60, 1, 3, 3333, MET, 1000100",
        "60, -3, 7, 5000, BEHIND, none",
        "60, 333333333333333333, 1000000000000000000, 3334, ON_TRACK, 999800",
        "60, 9, 20, 5000, ON_TRACK, 900000",
        "60, 3, 8, 5000, AT_RISK, 750000",
        "60, 374999999, 1000000000, 5000, BEHIND, 750000"
    })
    void decidesExactly(int indicator, long numerator, long denominator, long target, Status status, String attainment)
            throws SQLException {
        long millionths = attainment.equals("none") ? Cell.NO_RATIO : Long.parseLong(attainment);
        Cell expected = new Cell(1, indicator, numerator, Math.max(1, denominator), status, millionths, false, 0);
        assertThat(byObjects(indicator, numerator, denominator, target)).isEqualTo(expected);
        for (AssessForm form : AssessForm.values()) {
            assertThat(bySql(form, expected, denominator, target))
                    .as(form.label())
                    .isEqualTo(expected);
        }
    }

    private static Cell byObjects(int indicator, long numerator, long denominator, long target) {
        Optional<BigDecimal> below = Optional.of(denominator).filter(d -> d > 0).map(d -> BigDecimal.valueOf(d, 2));
        Part part = new Part(Optional.of(BigDecimal.valueOf(numerator, 2)), below, false, 0);
        BigDecimal asked = BigDecimal.valueOf(target, Indicators.isRate(indicator) ? 4 : 2);
        return part.judged(new Place(1, indicator), asked, false).findFirst().orElseThrow();
    }

    @AfterAll
    static void close() {
        DUCK.close();
    }

    private static DuckDb duckWithoutTargets() {
        DuckDb duck = new DuckDb(new Job(false, 1));
        duck.createTargets();
        return duck;
    }

    private static Cell bySql(AssessForm form, Cell cell, long denominator, long target) throws SQLException {
        String den = denominator == 0 ? "NULL" : String.valueOf(denominator);
        String sql = "WITH rolled AS (SELECT 1 AS unit, 0::TINYINT AS level, " + cell.indicator() + "::TINYINT AS ind, "
                + cell.numerator() + "::BIGINT AS num, " + den + "::BIGINT AS den)" + AssessForm.asked()
                + form.sql(false);
        DUCK.execute("DELETE FROM target");
        DUCK.fill("target", rows -> DuckDb.appendTarget(rows, 0, cell.indicator(), target));
        try (Statement statement = DUCK.connection().createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            long millionths = row.getLong(6);
            long attainment = row.wasNull() ? Cell.NO_RATIO : millionths;
            Status status = STATUSES[row.getInt(5)];
            return new Cell(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4), status, attainment, false, 0);
        }
    }
}
