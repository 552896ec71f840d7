// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

import dev.milepost.examples.nation.data.Divisions;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ways to say in SQL that leaves add up to every unit above them. Each gives {@code rolled(unit, level, ind, num, den)}
 * from {@code leaf(unit, ind, num, den)}, where tracked with {@code asserted} and {@code reports}.
 */
enum RollUpForm {
    /** Joins a table of all pairs of unit and ancestor. */
    CLOSURE("closure join") {
        @Override
        String sql(Divisions divisions, boolean tracked) {
            return ", rolled AS (SELECT ancestor AS unit, level, ind" + sums(tracked)
                    + " FROM leaf JOIN closure ON descendant = unit GROUP BY ancestor, level, ind)";
        }
    },
    /** Joins a star of ancestors, then groups by each of them in one pass. */
    SETS("grouping sets") {
        @Override
        String sql(Divisions divisions, boolean tracked) {
            String level = levels().mapToObj(i -> "WHEN a" + i + " IS NOT NULL THEN " + i)
                    .collect(Collectors.joining(" ", "(CASE ", " END)::TINYINT"));
            String any = levels().mapToObj(i -> "a" + i).collect(Collectors.joining(", ", "COALESCE(", ")"));
            String sets = levels().mapToObj(i -> "(ind, a" + i + ")").collect(Collectors.joining(", "));
            return ", rolled AS (SELECT " + any + " AS unit, " + level + " AS level, ind" + sums(tracked)
                    + " FROM leaf JOIN star ON id = unit GROUP BY GROUPING SETS (" + sets + ") HAVING " + any
                    + " IS NOT NULL)";
        }
    },
    /** Joins a star of ancestors, then groups once for each level. */
    UNION("union of levels") {
        @Override
        String sql(Divisions divisions, boolean tracked) {
            return ", starred AS MATERIALIZED (SELECT * FROM leaf JOIN star ON id = unit)"
                    + levels().mapToObj(
                                    i -> "SELECT a" + i + " AS unit, " + i + "::TINYINT AS level, ind" + sums(tracked)
                                            + " FROM starred WHERE a" + i + " IS NOT NULL GROUP BY a" + i + ", ind")
                            .collect(Collectors.joining(" UNION ALL ", ", rolled AS (", ")"));
        }
    },
    /** Adds up level by level, each from the one below. */
    CASCADE("level by level") {
        @Override
        String sql(Divisions divisions, boolean tracked) {
            String columns = "ind, num, den" + (tracked ? ", asserted, reports" : "");
            int village = divisions.first(Divisions.VILLAGE);
            StringBuilder sql = new StringBuilder(
                    ", t5 AS MATERIALIZED (SELECT unit, " + columns + " FROM leaf WHERE unit >= " + village + ")");
            for (int level = Divisions.TOWNSHIP; level >= 0; level--) {
                String own = level == Divisions.TOWNSHIP
                        ? " UNION ALL SELECT unit, " + columns + " FROM leaf WHERE unit < " + village
                        : "";
                sql.append(", t" + level + " AS MATERIALIZED (SELECT unit, ind" + sums(tracked)
                        + " FROM (SELECT parent AS unit, " + columns + " FROM t" + (level + 1)
                        + " JOIN unit ON id = unit" + own + ") GROUP BY unit, ind)");
            }
            return levels().mapToObj(i -> "SELECT unit, " + i + "::TINYINT AS level, " + columns + " FROM t" + i)
                    .collect(Collectors.joining(" UNION ALL ", sql + ", rolled AS (", ")"));
        }
    };

    private final String label;

    RollUpForm(String label) {
        this.label = label;
    }

    /** What the form is called in tables. */
    String label() {
        return label;
    }

    abstract String sql(Divisions divisions, boolean tracked);

    private static IntStream levels() {
        return IntStream.range(0, Divisions.LEVELS);
    }

    private static String sums(boolean tracked) {
        return ", SUM(num)::BIGINT AS num, SUM(den)::BIGINT AS den"
                + (tracked ? ", BOOL_OR(asserted) AS asserted, SUM(reports)::INTEGER AS reports" : "");
    }
}
