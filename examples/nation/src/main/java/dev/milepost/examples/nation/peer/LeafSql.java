// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

/**
 * The figures of each reporting unit in SQL: {@code leaf(unit, ind, num, den)}, where tracked with {@code asserted} and
 * {@code reports}. Pairs that lack a half or a denominator above 0 do not count; tracked, their reports do. Of a latest
 * figure one report counts, that of the figure.
 */
final class LeafSql {

    private static final String PAIR = "num IS NOT NULL AND den > 0";

    private LeafSql() {}

    static String sql(String table, boolean tracked) {
        String flags = tracked ? ", BOOL_OR(asserted) AS asserted, COUNT(*)::INTEGER AS reports" : "";
        String latest = tracked ? ", BOOL_OR(asserted), 1" : "";
        String rates = "SELECT unit, (CASE WHEN measure >= 70 THEN measure - 15 ELSE measure END)::TINYINT AS ind,"
                + " SUM(cents) FILTER (measure < 70)::BIGINT AS num, SUM(cents) FILTER (measure >= 70)::BIGINT AS den"
                + flags
                + " FROM " + table + " WHERE measure >= 55 GROUP BY ALL";
        return "WITH leaf AS MATERIALIZED (SELECT unit, measure AS ind, SUM(cents)::BIGINT AS num, NULL::BIGINT AS den"
                + flags
                + " FROM " + table + " WHERE measure < 40 GROUP BY ALL"
                + " UNION ALL SELECT unit, measure, ARG_MAX(cents, month), NULL" + latest + " FROM " + table
                + " WHERE measure BETWEEN 40 AND 54 GROUP BY ALL UNION ALL "
                + (tracked ? trackedPairs(rates) : pairs(rates))
                + ")";
    }

    private static String pairs(String rates) {
        return "SELECT * FROM (" + rates + ") WHERE " + PAIR;
    }

    private static String trackedPairs(String rates) {
        return "SELECT unit, ind, CASE WHEN " + PAIR + " THEN num END, CASE WHEN " + PAIR + " THEN den END, " + PAIR
                + " AND asserted, reports FROM (" + rates + ")";
    }
}
