// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

/**
 * Ways to judge {@code rolled} against the targets in exact SQL. A value is num / d, its target t / p; the value over
 * the target is num · p / (d · t). Each gives {@code SELECT unit, ind, num, d, status, attainment}, the status from 0
 * for behind to 3 for met, the attainment in millionths or null.
 */
enum AssessForm {
    /** Everything in 128 bits. */
    WIDE("128 bits") {
        @Override
        String sql(boolean tracked) {
            return ", wide AS (SELECT *, num::HUGEINT * p AS n, d::HUGEINT * t AS b FROM asked)"
                    + ", divided AS (SELECT *, CASE WHEN ratio THEN n * 1000000 // b END AS q FROM wide)"
                    + outer(tracked) + status("n", "b") + " AS status, CASE WHEN ratio THEN "
                    + rounded("n * 1000000", "b", "q") + " END AS attainment FROM divided";
        }
    },
    /** In 64 bits where the products fit, else in 128. */
    NARROW("64 bits") {
        @Override
        String sql(boolean tracked) {
            return ", divided AS (SELECT *, CASE WHEN NOT ratio THEN NULL WHEN fits THEN num * c // (d * t)"
                    + " ELSE (num::HUGEINT * c // (d::HUGEINT * t))::BIGINT END AS q FROM asked)"
                    + outer(tracked) + "CASE WHEN fits THEN " + status("(num * p)", "(d * t)") + " ELSE "
                    + status("(num::HUGEINT * p)", "(d::HUGEINT * t)")
                    + " END AS status, CASE WHEN NOT ratio THEN NULL WHEN fits THEN "
                    + rounded("num * c", "(d * t)", "q") + " ELSE "
                    + rounded("num::HUGEINT * c", "(d::HUGEINT * t)", "q") + " END AS attainment FROM divided";
        }
    };

    private final String label;

    AssessForm(String label) {
        this.label = label;
    }

    /** What the form is called in tables. */
    String label() {
        return label;
    }

    abstract String sql(boolean tracked);

    /** The cells with what is asked of them; {@code c} is p in millionths, {@code fits} says that 64 bits do. */
    static String asked() {
        return ", asked AS (SELECT r.*, COALESCE(r.den, 1) AS d, COALESCE(o.t, g.t) AS t, g.p, g.c,"
                + " COALESCE(o.t, g.t) > 0 AND num >= 0 AS ratio,"
                + " num BETWEEN 0 AND g.most_num AND COALESCE(r.den, 1) <= COALESCE(o.most_den, g.most_den) AS fits"
                + " FROM rolled r JOIN target g ON g.level = r.level AND g.ind = r.ind"
                + " LEFT JOIN own o ON o.unit = r.unit AND o.ind = r.ind WHERE num IS NOT NULL)";
    }

    private static String outer(boolean tracked) {
        return " SELECT unit, ind, num, d, " + (tracked ? "asserted, reports, " : "");
    }

    private static String status(String value, String target) {
        return "(CASE WHEN " + value + " >= " + target + " THEN 3 WHEN NOT ratio THEN 0 WHEN 10 * " + value + " >= 9 * "
                + target + " THEN 2 WHEN 4 * " + value + " >= 3 * " + target + " THEN 1 ELSE 0 END)::TINYINT";
    }

    /** A quotient rounded half even from what it left: {@code part - q * whole}. */
    private static String rounded(String part, String whole, String q) {
        String rest = "(" + part + " - " + q + " * " + whole + ")";
        return "(" + q + " + CASE WHEN 2 * " + rest + " > " + whole + " OR (2 * " + rest + " = " + whole + " AND " + q
                + " % 2 = 1) THEN 1 ELSE 0 END)::BIGINT";
    }
}
